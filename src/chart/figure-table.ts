/** The figures a chart draws, as a table, for those who would rather read than look. */
import {text} from "../text/index.ts";
import type {Format} from "./format.ts";
import {figures, inTime, type Datum, type Figure, type Measure, type Panel, type Selection, type Series} from "./selection.ts";

/** The figures drawn, as a table: periods down and series across, or the other way when there are more series than periods. */
export interface FigureTable {
  columns: string[];
  /** The first cell heads its row; null is missing. */
  rows: {head: string; cells: (string | null)[]}[];
}

export function tableOf(selection: Selection, format: Format): FigureTable {
  const {series, periods, panels, measures} = selection;
  if (selection.things) return ofThings(selection, format);
  if (measures) return ofMeasures(series, measures, format);
  if (panels?.every((panel) => panel.selection.periods.length <= 1)) return ofPanels(panels, selection, format);
  const cell = (s: Series, time: string): string | null => words(figures(s).find((one) => (one.d.period?.text ?? "") === time), selection.decimals, format);
  const times = periods.length ? periods.map((p) => ({text: p.text, label: format.period(p)})) : [{text: "", label: ""}];
  const corner = text(format.locale, series.length > times.length ? "name" : "period");
  if (series.length > times.length)
    return {columns: [corner, ...times.map((t) => t.label)], rows: series.map((s) => ({head: s.label, cells: times.map((t) => cell(s, t.text))}))};
  return {columns: [corner, ...series.map((s) => s.label)], rows: times.map((t) => ({head: t.label, cells: series.map((s) => cell(s, t.text))}))};
}

/** A figure, or a range, as a cell; null where there is none. */
function words(figure: Figure | undefined, decimals: number, format: Format): string | null {
  const {d, to} = figure ?? {};
  if (d?.value != null && to?.value != null) return format.range(d.value, to.value, undefined, Math.max(exactDecimals(d, decimals), exactDecimals(to, decimals)));
  return d?.value == null ? null : format.qualified(d.value, d.qualifier, exactDecimals(d, decimals));
}

const ofThings = ({series}: Selection, format: Format): FigureTable => ({
  columns: [text(format.locale, "period"), text(format.locale, "thing")],
  rows: inTime(series).map(({s, d}) => ({head: d.period ? format.period(d.period) : "", cells: [s.label]})),
});

const ofMeasures = (series: readonly Series[], measures: readonly Measure[], format: Format): FigureTable => ({
  columns: [text(format.locale, "name"), ...measures.map((m) => text(format.locale, "axisTitle", {label: m.label, unit: format.unitWords(m.unit)}))],
  rows: series.map((s) => ({head: s.label, cells: measures.map((m) => words(figures(s).find(({d}) => d.measure === m.channel), m.decimals, format))})),
});

/** One figure a panel for each name: names down, panels across. */
function ofPanels(panels: readonly Panel[], {decimals}: Selection, format: Format): FigureTable {
  const names = new Map(panels.flatMap(({selection}) => selection.series.map((s) => [s.key, s.label] as const)));
  return {
    columns: [text(format.locale, "name"), ...panels.map((panel) => [panel.label, panelTime(panel, panels, format)].filter(Boolean).join(format.locale === "zh" ? "，" : ", "))],
    rows: [...names].map(([key, label]) => ({head: label, cells: panels.map(({selection}) => { const s = selection.series.find((one) => one.key === key); return s ? words(figures(s)[0], decimals, format) : null; })})),
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
