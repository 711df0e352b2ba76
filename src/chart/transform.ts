/** Figures made of figures: an index, a share of a whole, a change on the step before. Each is our arithmetic and says so. */
import {text} from "../text/index.ts";
import {parsePeriod} from "../table/period.ts";
import type {Form} from "./form.ts";
import type {Format, Unit} from "./format.ts";
import {stepOf, type Datum} from "./selection.ts";
import type {ChartSpec} from "./spec.ts";

export interface Transformed {data: Datum[]; unit: Unit; decimals: number}

/** What the spec asks to be made of `data`; undefined where it shows figures as they are. The base, and the whole, have passed the checks. */
export function transformed(data: readonly Datum[], spec: ChartSpec, form: Form, format: Format): Transformed | undefined {
  if (form.indexes) return {data: indexed(data, spec.base!), unit: unitOf("index", text(format.locale, "indexUnit", {period: baseWords(spec.base!, format)})), decimals: 0};
  if (spec.as === "change") return {data: changed(data), unit: unitOf("percent-change", "%"), decimals: 1};
  if (spec.as) return {data: shared(data, spec.as.share), unit: unitOf("percent", "%"), decimals: 1};
  return undefined;
}

/** A year has no shorter name; of a day its month is enough. */
const baseWords = (base: string, format: Format): string => { const period = parsePeriod(base)!; return period.grain === "year" ? format.period(period) : format.periodShort(period); };

const unitOf = (id: string, words: string): Unit => ({id, kind: id === "index" ? "index" : "rate", words: {en: words, zh: words}, factor: {en: 1, zh: 1}, base: id, scale: 1});
/** Free of binary dust. */
const clean = (value: number): number => Number(value.toPrecision(12));
const computed = (d: Datum, value: number | null): Datum => ({...d, value: value === null ? null : clean(value), computed: true});

/** Every figure in hundredths of its own series' figure of the period `base`. */
function indexed(data: readonly Datum[], base: string): Datum[] {
  const bases = new Map(data.flatMap((d) => (d.period?.text === base && d.value ? [[d.key, d.value] as const] : [])));
  return data.map((d) => computed(d, d.value === null ? null : (d.value / bases.get(d.key)!) * 100));
}

/** Every figure in per cent of that of `whole` at the same period, which is left out; missing where the whole is missing or not above zero. */
function shared(data: readonly Datum[], whole: string): Datum[] {
  const wholes = new Map(data.flatMap((d) => (d.key === whole && d.value !== null && d.value > 0 ? [[d.period?.text, d.value] as const] : [])));
  return data.filter((d) => d.key !== whole).map((d) => { const all = wholes.get(d.period?.text); return computed(d, d.value === null || all === undefined ? null : (d.value / all) * 100); });
}

/** Change in per cent on the same series' figure one step of its grain earlier; figures without one, or with one that is not above zero, are left out. */
function changed(data: readonly Datum[]): Datum[] {
  const id = (key: string, grain: string, step: number) => `${key} ${grain} ${step}`, known = new Map<string, number>();
  for (const d of data) { const step = stepOf(d.period); if (d.value !== null && step !== undefined) known.set(id(d.key, d.period!.grain, step), d.value); }
  return data.flatMap((d) => {
    const step = stepOf(d.period), before = step === undefined ? undefined : known.get(id(d.key, d.period!.grain, step - 1));
    return d.value === null || before === undefined || before <= 0 ? [] : [computed(d, (d.value / before - 1) * 100)];
  });
}
