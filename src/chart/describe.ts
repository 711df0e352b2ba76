/** What a chart says, in words and as a table, computed from the very cells it draws. Knows no form's name. */
import {text, type TextKey} from "../text/index.ts";
import type {Format} from "./format.ts";
import {figures, isForecast, stepOf, stepsBetween, yearGaps, type Datum, type Figure, type Selection, type Series} from "./selection.ts";
import type {ChartSpec} from "./spec.ts";

/** Measure, unit and span: the subtitle of every chart. */
export const subtitle = (selection: Selection, spec: ChartSpec, format: Format): string =>
  [spec.measure[format.locale], unitAndSpan(selection, format)].join(format.locale === "zh" ? "，" : ", ");

/** Unit, and the periods that have an outcome; a target lies ahead of the data. */
export function unitAndSpan({series, periods, unit}: Selection, format: Format): string {
  const held = new Set(series.flatMap(outcomes).map((d) => d.period?.text)), known = periods.filter((p) => held.has(p.text)), shown = known.length ? known : periods;
  const span = shown.length ? format.span(shown[0]!, shown.at(-1)!) : "";
  return [text(format.locale, "unitIs", {unit: format.unitWords(unit)}), span].filter(Boolean).join(format.locale === "zh" ? "，" : ", ");
}

/**
 * A description for those who do not see the drawing: measure, unit, span, first, last, extremes and gaps.
 * It is made from the data alone, so that it can never disagree with the drawing.
 */
export function describe(selection: Selection, spec: ChartSpec, format: Format, formName: string): string {
  const {locale} = format;
  const known = selection.series.flatMap((s) => s.data.filter((d) => d.value !== null));
  const kind = text(locale, `form-${formName}` as TextKey);
  const head = text(locale, "describeHead", {kind, subtitle: subtitle(selection, spec, format)});
  if (!known.length) return `${head}${text(locale, "describeEmpty")}`;
  const overTime = selection.series.some((s) => figures(s).filter(({d}) => d.value !== null).length > 1);
  const sentences = overTime ? trends(selection, spec, format) : ranking(selection, format);
  const {reference} = selection, held = reference ? [text(locale, "describeReference", {value: format.number(reference.value), text: reference.text})] : [];
  return [head, ...sentences, ...held].join(locale === "zh" ? "" : " ");
}

const outcomes = (s: Series): Datum[] => s.data.filter((d) => d.value !== null && !isForecast(d));

function trends(selection: Selection, spec: ChartSpec, format: Format): string[] {
  const many = selection.series.length > 8;
  const told = many ? [...selection.series.filter((s) => s.focus), ...selection.series.filter((s) => !s.focus)].slice(0, 8) : selection.series;
  const rest = many ? [text(format.locale, "describeRest", {count: selection.series.length - told.length})] : [];
  return [...told.map((s) => named(s, trend(s, selection, spec, format), format)), ...rest];
}

/** A chart of one nameless series has said its name already. */
const named = (s: Series, sentence: string, {locale}: Format): string =>
  s.key ? text(locale, "describeNamed", {name: s.label, sentence: locale === "en" ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence}) : sentence;


function trend(series: Series, selection: Selection, spec: ChartSpec, format: Format): string {
  const {locale} = format, data = outcomes(series);
  const say = (d: Datum) => format.qualified(d.value!, d.qualifier, selection.decimals) + format.unitAfter(selection.unit, d.value!);
  const when = (d: Datum) => (d.period ? format.period(d.period) : "");
  const first = data[0], last = data.at(-1);
  if (!first || !last) return forecasts(series, selection, format).trim() || text(locale, "describeNone");
  const values = {first: say(first), firstTime: when(first), last: say(last), lastTime: when(last)};
  if (first === last) return text(locale, "describeOne", values) + forecasts(series, selection, format);
  if (data.length === 2 && first.value === last.value) return text(locale, "describeSame", values) + forecasts(series, selection, format);
  const highest = data.reduce((a, b) => (b.value! > a.value! ? b : a)), lowest = data.reduce((a, b) => (b.value! < a.value! ? b : a));
  const extremes = data.length > 2 ? text(locale, "describeExtremes", {high: say(highest), highTime: when(highest), low: say(lowest), lowTime: when(lowest)}) : "";
  // What lies between periods that an editor picked may well have figures.
  const gaps = spec.filter["period"] ? [] : gapsOf(series, format);
  return text(locale, "describeTrend", values) + extremes + (gaps.length ? text(locale, "describeGaps", {gaps: format.list(gaps)}) : "") + forecasts(series, selection, format);
}

/** Up to this many missing steps of a finer grain than the year are named; more are counted. */
const mostNamed = 6;

/** What is missing between the first figure and the last. */
function gapsOf({data}: Series, format: Format): string[] {
  const years = yearGaps(data).map(([a, b]) => (a === b ? String(a) : `${a}–${b}`));
  const known = data.filter((d) => d.value !== null && !isForecast(d) && d.period?.grain !== "year" && stepOf(d.period) !== undefined).map((d) => d.period!);
  const missing = known.slice(1).flatMap((period, i) => stepsBetween(known[i]!, period));
  const finer = missing.length > mostNamed ? [text(format.locale, `missing-${missing[0]!.grain}` as TextKey, {count: missing.length})] : missing.map(format.period);
  return [...(years.length ? [text(format.locale, "yearsOf", {years: format.list(years)})] : []), ...finer];
}

function forecasts(series: Series, selection: Selection, format: Format): string {
  return series.data.filter((d) => d.value !== null && isForecast(d)).map((d) =>
    text(format.locale, "describeForecast", {value: format.qualified(d.value!, d.qualifier, selection.decimals) + format.unitAfter(selection.unit, d.value!), time: d.period ? format.period(d.period) : ""})).join("");
}

function ranking(selection: Selection, format: Format): string[] {
  const {locale} = format;
  const data = selection.series.flatMap((s) => figures(s).filter(({d}) => d.value !== null).map((figure) => ({s, ...figure}))).sort((a, b) => (b.to ?? b.d).value! - (a.to ?? a.d).value!);
  const say = ({s, d, to}: {s: Series} & Figure) => text(locale, "describeItem", {name: s.label, value: to ? format.range(d.value!, to.value!, selection.unit, selection.decimals) : format.qualified(d.value!, d.qualifier, selection.decimals) + format.unitAfter(selection.unit, d.value!)});
  const top = data.slice(0, 3).map(say), bottom = data.at(-1)!;
  const missing = selection.series.filter((s) => s.data.every((d) => d.value === null)).map((s) => s.label);
  return [
    text(locale, "describeRanking", {count: data.length, top: format.list(top)}),
    ...(data.length > 3 ? [text(locale, "describeLowest", {item: say(bottom)})] : []),
    ...(missing.length ? [text(locale, "describeMissing", {names: format.list(missing)})] : []),
  ];
}

/** The figures drawn, as a table: periods down and series across, or the other way when there are more series than periods. */
export interface FigureTable {
  columns: string[];
  /** The first cell heads its row; null is missing. */
  rows: {head: string; cells: (string | null)[]}[];
}

export function tableOf(selection: Selection, format: Format): FigureTable {
  const {series, periods} = selection;
  const cell = (s: Series, text: string): string | null => {
    const {d, to} = figures(s).find((one) => (one.d.period?.text ?? "") === text) ?? {};
    if (d?.value != null && to?.value != null) return format.range(d.value, to.value, undefined, Math.max(exactDecimals(d, selection.decimals), exactDecimals(to, selection.decimals)));
    return d?.value == null ? null : format.qualified(d.value, d.qualifier, exactDecimals(d, selection.decimals));
  };
  const times = periods.length ? periods.map((p) => ({text: p.text, label: format.period(p)})) : [{text: "", label: ""}];
  const corner = text(format.locale, series.length > times.length ? "name" : "period");
  if (series.length > times.length)
    return {columns: [corner, ...times.map((t) => t.label)], rows: series.map((s) => ({head: s.label, cells: times.map((t) => cell(s, t.text))}))};
  return {columns: [corner, ...series.map((s) => s.label)], rows: times.map((t) => ({head: t.label, cells: series.map((s) => cell(s, t.text))}))};
}

/** The table keeps up to two decimals more than the drawing shows, but for figures that are rough or ours. */
function exactDecimals({value, qualifier, computed}: Datum, shown: number): number {
  if (value === null || qualifier === "about" || computed) return shown;
  for (let n = shown; n < shown + 2; n++) if (Math.abs(value - Number(value.toFixed(n))) < 1e-9) return n;
  return shown + 2;
}
