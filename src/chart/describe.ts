/** What a chart says in words, computed from the very cells it draws. Knows no form's name. */
import {parsePeriod} from "../table/period.ts";
import {text, type TextKey} from "../text/index.ts";
import type {Format, Unit} from "./format.ts";
import {figures, inTime, isForecast, stepOf, stepsBetween, yearGaps, type Datum, type Figure, type Measure, type Selection, type Series} from "./selection.ts";
import type {ChartSpec} from "./spec.ts";

/** Measure, unit and span: the subtitle of every chart. */
export const subtitle = (selection: Selection, spec: ChartSpec, format: Format): string =>
  [spec.measure[format.locale], unitAndSpan(selection, format)].join(format.locale === "zh" ? "，" : ", ");

/** Unit, and the periods that have an outcome; a target lies ahead of the data. */
export function unitAndSpan({series, periods, unit, measures, things, log}: Selection, format: Format): string {
  const held = new Set(series.flatMap(outcomes).map((d) => d.period?.text)), known = periods.filter((p) => held.has(p.text)), shown = known.length ? known : periods;
  const span = shown.length ? format.span(shown[0]!, shown.at(-1)!) : "";
  // Several measures have their units on their axes.
  return [measures || things ? "" : text(format.locale, "unitIs", {unit: format.unitWords(unit)}), span, log ? text(format.locale, "onLog") : ""].filter(Boolean).join(format.locale === "zh" ? "，" : ", ");
}

/**
 * A description for those who do not see the drawing: measure, unit, span, first, last, extremes and gaps.
 * It is made from the data alone, so that it can never disagree with the drawing.
 */
export function describe(selection: Selection, spec: ChartSpec, format: Format): string {
  const {locale} = format;
  const known = selection.series.flatMap((s) => s.data.filter((d) => d.value !== null));
  const kind = text(locale, `form-${spec.form}` as TextKey);
  const head = text(locale, "describeHead", {kind, subtitle: subtitle(selection, spec, format)});
  if (!known.length) return `${head}${text(locale, "describeEmpty")}`;
  const sentences = selection.panels
    ? selection.panels.map((panel) => text(locale, "describeNamed", {name: panel.label, sentence: lower(body(panel.selection, spec, format).join(locale === "zh" ? "" : " "), format)}))
    : body(selection, spec, format);
  const {reference} = selection, held = reference ? [text(locale, "describeReference", {value: format.number(reference.value), text: reference.text})] : [];
  return [head, ...sentences, ...held, ...remarks(spec, format)].join(locale === "zh" ? "" : " ");
}

/** What the drawing says besides: stretches of time that are shaded, and the editor's words at a reading. */
function remarks(spec: ChartSpec, format: Format): string[] {
  const {locale} = format, when = (at: string): string | undefined => { const period = parsePeriod(at); return period && format.period(period); };
  const bands = spec.bands.map((band) => text(locale, "describeBand", {from: when(band.from)!, to: when(band.to)!, text: band.text[locale]}));
  // A category's own name stands in the drawing; the words alone would not say whose they are.
  const notes = spec.annotations.flatMap(({at, text: own}) => { const time = when(at); return own && time ? [text(locale, "describeNamed", {name: time, sentence: own[locale]}) + text(locale, "sentenceEnd")] : []; });
  return [...bands, ...notes];
}

/** The sentences of one drawing, without its head. */
function body(selection: Selection, spec: ChartSpec, format: Format): string[] {
  if (selection.things) return things(selection, format);
  if (selection.measures) return against(selection, selection.measures, format);
  if (selection.series.every((s) => s.data.every((d) => d.value === null))) return [text(format.locale, "describeEmpty").trim()];
  const overTime = selection.series.some((s) => figures(s).filter(({d}) => d.value !== null).length > 1);
  return overTime ? trends(selection, spec, format) : ranking(selection, format);
}

/** Things at their times: how many, the first and the last. */
function things({series}: Selection, format: Format): string[] {
  const all = inTime(series), first = all[0]!, last = all.at(-1)!;
  const when = (d: Datum) => (d.period ? format.period(d.period) : "");
  return [text(format.locale, "describeThings", {count: all.length, first: first.s.label, firstTime: when(first.d), last: last.s.label, lastTime: when(last.d)})];
}

/** Several measures of the same things: what stands across and up, and the largest of each. */
function against({series}: Selection, measures: readonly Measure[], format: Format): string[] {
  const {locale} = format, of = (s: Series, {channel}: Measure) => s.data.find((d) => d.measure === channel && d.value !== null);
  const axis = (m: Measure) => text(locale, "axisTitle", {label: m.label, unit: format.unitWords(m.unit)}), [across, up, size] = measures as [Measure, Measure, Measure?];
  const paired = series.filter((s) => of(s, across) && of(s, up)), alone = series.filter((s) => !paired.includes(s)).map((s) => s.label);
  const top = (m: Measure) => {
    const largest = paired.flatMap((s) => { const d = of(s, m); return d ? [{s, d}] : []; }).sort((a, b) => b.d.value! - a.d.value!).slice(0, 3);
    return text(locale, "describeTop", {label: m.label, items: format.list(largest.map(({s, d}) => text(locale, "describeItem", {name: s.label, value: format.qualified(d.value!, d.qualifier, m.decimals) + unitAfter(format, m.unit, d.value!)})))});
  };
  return [
    text(locale, "describeMeasures", {count: paired.length, across: axis(across), up: axis(up)}) + (size ? text(locale, "describeMeasuresSize", {label: axis(size)}) : ""),
    ...measures.map(top).map((words) => words.trim()), ...(alone.length ? [text(locale, "describeUnpaired", {names: format.list(alone)}).trim()] : []),
  ];
}

/** The unit after a figure in a sentence; one in brackets has been said once, in the head. */
const unitAfter = (format: Format, unit: Unit, value: number): string => (/^[(（]/.test(unit.words[format.locale]) ? "" : format.unitAfter(unit, value));

const outcomes = (s: Series): Datum[] => s.data.filter((d) => d.value !== null && !isForecast(d));

function trends(selection: Selection, spec: ChartSpec, format: Format): string[] {
  const many = selection.series.length > 8;
  const told = many ? [...selection.series.filter((s) => s.focus), ...selection.series.filter((s) => !s.focus)].slice(0, 8) : selection.series;
  const rest = many ? [text(format.locale, "describeRest", {count: selection.series.length - told.length})] : [];
  return [...told.map((s) => named(s, trend(s, selection, spec, format), format)), ...rest];
}

/** A chart of one nameless series has said its name already. */
const named = (s: Series, sentence: string, format: Format): string =>
  s.key ? text(format.locale, "describeNamed", {name: s.label, sentence: lower(sentence, format)}) : sentence;
const lower = (sentence: string, {locale}: Format): string => (locale === "en" ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence);

function trend(series: Series, selection: Selection, spec: ChartSpec, format: Format): string {
  const {locale} = format, data = outcomes(series);
  const say = (d: Datum) => format.qualified(d.value!, d.qualifier, selection.decimals) + unitAfter(format, selection.unit, d.value!);
  const when = (d: Datum) => (d.period ? format.period(d.period) : "");
  const first = data[0], last = data.at(-1);
  if (!first || !last) return forecasts(series, selection, format).trim() || text(locale, "describeNone");
  const values = {first: say(first), firstTime: when(first), last: say(last), lastTime: when(last)};
  if (first === last) return text(locale, "describeOne", values) + forecasts(series, selection, format);
  if (data.length === 2 && first.value === last.value) return text(locale, "describeSame", values) + forecasts(series, selection, format);
  const highest = data.reduce((a, b) => (b.value! > a.value! ? b : a)), lowest = data.reduce((a, b) => (b.value! < a.value! ? b : a));
  const extremes = data.length > 2 ? text(locale, "describeExtremes", {high: say(highest), highTime: when(highest), low: say(lowest), lowTime: when(lowest)}) : "";
  // What lies between periods that an editor picked may well have figures.
  const gaps = spec.filter["period"] || selection.counted ? [] : gapsOf(series, format);
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
    text(format.locale, "describeForecast", {value: format.qualified(d.value!, d.qualifier, selection.decimals) + unitAfter(format, selection.unit, d.value!), time: d.period ? format.period(d.period) : ""})).join("");
}

function ranking(selection: Selection, format: Format): string[] {
  const {locale} = format;
  const data = selection.series.flatMap((s) => figures(s).filter(({d}) => d.value !== null).map((figure) => ({s, ...figure}))).sort((a, b) => (b.to ?? b.d).value! - (a.to ?? a.d).value!);
  const say = ({s, d, to}: {s: Series} & Figure) => text(locale, "describeItem", {name: s.label, value: to ? format.range(d.value!, to.value!, selection.unit, selection.decimals) : format.qualified(d.value!, d.qualifier, selection.decimals) + unitAfter(format, selection.unit, d.value!)});
  const top = data.slice(0, 3).map(say), bottom = data.at(-1)!;
  const missing = selection.series.filter((s) => s.data.every((d) => d.value === null)).map((s) => s.label);
  return [
    text(locale, "describeRanking", {count: data.length, top: format.list(top)}),
    ...(data.length > 3 ? [text(locale, "describeLowest", {item: say(bottom)})] : []),
    ...(missing.length ? [text(locale, "describeMissing", {names: format.list(missing)})] : []),
  ];
}
