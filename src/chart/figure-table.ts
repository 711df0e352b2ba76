/** The figures a chart draws, as a table, for those who would rather read than look. */
import {text} from "../text/index.ts";
import type {Format, Unit} from "./format.ts";
import {figures, inTime, type Datum, type Figure, type Measure, type Panel, type Selection, type Series} from "./selection.ts";

/** The figures drawn, as a table: periods down and series across, or the other way when there are more series than periods. */
export interface FigureTable {
  /** What the columns tell apart; the rows tell apart the rest. */
  across: "series" | "period" | "panel" | "measure" | "thing";
  /** What follows a figure, as "one|many" where these differ; empty where the heads say it. */
  unit: string;
  columns: string[];
  rows: TableRow[];
}
/** The first cell heads its row; null is missing. `figures` are those in each cell, by their place among all that are drawn: the two ends of a range share one. */
export interface TableRow {head: string; cells: (string | null)[]; figures: number[][]}
interface Cell {words: string | null; figures: number[]}

export function tableOf(selection: Selection, format: Format): FigureTable {
  const {series, periods, panels, measures, things, unit, decimals} = selection, cells = cellsOf(selection, format);
  if (things) return ofThings(selection, cells, format);
  if (measures) return ofMeasures(series, measures, cells, format);
  if (panels?.every((panel) => panel.selection.periods.length <= 1)) return ofPanels(panels, selection, cells, format);
  const cell = (s: Series, time: string) => cells(figures(s).find((one) => (one.d.period?.text ?? "") === time), decimals);
  const times = periods.length ? periods.map((p) => ({text: p.text, label: format.period(p)})) : [{text: "", label: ""}];
  const corner = text(format.locale, series.length > times.length ? "name" : "period"), after = unitAfter(unit, format);
  if (series.length > times.length)
    return {across: "period", unit: after, columns: [corner, ...times.map((t) => t.label)], rows: series.map((s) => row(s.label, times.map((t) => cell(s, t.text))))};
  return {across: "series", unit: after, columns: [corner, ...series.map((s) => s.label)], rows: times.map((t) => row(t.label, series.map((s) => cell(s, t.text))))};
}

const row = (head: string, cells: readonly Cell[]): TableRow => ({head, cells: cells.map((c) => c.words), figures: cells.map((c) => c.figures)});

/** A unit in brackets has been said once, in the subtitle. */
function unitAfter(unit: Unit, format: Format): string {
  if (/^[(（]/.test(unit.words[format.locale])) return "";
  return [...new Set([format.unitAfter(unit, 1), format.unitAfter(unit)])].join("|");
}

/** A figure, or a range, as a cell: null where there is none. */
function cellsOf({series}: Selection, format: Format) {
  const places = new Map(series.flatMap((s) => s.data).map((d, i) => [d, i]));
  return (figure: Figure | undefined, decimals: number): Cell => ({words: words(figure, decimals, format), figures: figure && figure.d.value !== null ? [figure.d, ...(figure.to ? [figure.to] : [])].map((d) => places.get(d)!) : []});
}

function words(figure: Figure | undefined, decimals: number, format: Format): string | null {
  const {d, to} = figure ?? {};
  if (d?.value != null && to?.value != null) return format.range(d.value, to.value, undefined, Math.max(exactDecimals(d, decimals), exactDecimals(to, decimals)));
  return d?.value == null ? null : format.qualified(d.value, d.qualifier, exactDecimals(d, decimals));
}

type Cells = ReturnType<typeof cellsOf>;

const ofThings = ({series}: Selection, cells: Cells, format: Format): FigureTable => ({
  across: "thing", unit: "", columns: [text(format.locale, "period"), text(format.locale, "thing")],
  rows: inTime(series).map(({s, d}) => row(d.period ? format.period(d.period) : "", [{words: s.label, figures: cells({d}, 0).figures}])),
});

const ofMeasures = (series: readonly Series[], measures: readonly Measure[], cells: Cells, format: Format): FigureTable => ({
  across: "measure", unit: "", columns: [text(format.locale, "name"), ...measures.map((m) => text(format.locale, "axisTitle", {label: m.label, unit: format.unitWords(m.unit)}))],
  rows: series.map((s) => row(s.label, measures.map((m) => cells(figures(s).find(({d}) => d.measure === m.channel), m.decimals)))),
});

/** One figure a panel for each name: names down, panels across. */
function ofPanels(panels: readonly Panel[], {decimals, unit}: Selection, cells: Cells, format: Format): FigureTable {
  const names = new Map(panels.flatMap(({selection}) => selection.series.map((s) => [s.key, s.label] as const)));
  return {
    across: "panel", unit: unitAfter(unit, format),
    columns: [text(format.locale, "name"), ...panels.map((panel) => [panel.label, panelTime(panel, panels, format)].filter(Boolean).join(format.locale === "zh" ? "，" : ", "))],
    rows: [...names].map(([key, label]) => row(label, panels.map(({selection}) => { const s = selection.series.find((one) => one.key === key); return cells(s && figures(s)[0], decimals); }))),
  };
}

/** A panel's period, where the panels have one each and differ in it. */
export function panelTime({selection}: Panel, panels: readonly Panel[], format: Format): string | undefined {
  const spans = new Set(panels.map((panel) => panel.selection.periods.map((p) => p.text).join()));
  return spans.size > 1 && selection.periods.length === 1 ? format.periodShort(selection.periods[0]!) : undefined;
}

/** The table keeps up to two decimals more than the drawing shows, but for figures that are rough or ours. */
function exactDecimals({value, qualifier, computed}: Datum, shown: number): number {
  if (value === null || qualifier === "about" || computed) return shown;
  for (let n = shown; n < shown + 2; n++) if (Math.abs(value - Number(value.toFixed(n))) < 1e-9) return n;
  return shown + 2;
}
