/** Who says so, and up to when: the words under a chart and at the foot of its picture. */
import {text, type Locale} from "../text/index.ts";
import type {Reading} from "./chart.ts";
import {createFormat} from "./format.ts";
import type {Cited} from "./records.ts";
import {isForecast} from "./selection.ts";

/** The publishers of a chart's figures, as a line of text, with "our arithmetic" where it is. */
export function sourceLine({selection}: Reading, sources: ReadonlyMap<string, Cited>, locale: Locale): string {
  const names = [...new Set(selection.sources.flatMap((id) => sources.get(id)?.publisher[locale] ?? []))];
  const shown = names.length > 4 ? [...names.slice(0, 3), text(locale, "moreSources", {count: names.length - 3})] : names;
  return text(locale, "source") + [...shown, ...(selection.computed ? [text(locale, "ourArithmetic")] : [])].join(text(locale, "sourceSeparator"));
}

/** The end of the last period with an outcome in the chart, in words. A target lies ahead of the data. */
export function dataTo({selection}: Reading, locale: Locale): string {
  const held = selection.series.flatMap((s) => s.data).filter((d) => d.period && d.value !== null && !isForecast(d)).map((d) => d.period!);
  const last = held.sort((a, b) => (a.end < b.end ? -1 : 1)).at(-1);
  return last ? createFormat(locale).end(last) : "";
}

/** The sources and the end of the data, in one line. */
export function creditLine(reading: Reading, sources: ReadonlyMap<string, Cited>, locale: Locale): string {
  const end = text(locale, "sentenceEnd"), period = dataTo(reading, locale);
  return [sourceLine(reading, sources, locale), ...(period ? [text(locale, "dataTo", {period})] : [])].map((sentence) => sentence + end).join(locale === "zh" ? "" : " ");
}

/** The lines at the foot of a picture that leaves the site: its credit, then the site's own. `address` is the chart's own. */
export const creditLines = (reading: Reading, sources: ReadonlyMap<string, Cited>, locale: Locale, address: string): string[] =>
  [creditLine(reading, sources, locale), text(locale, "svgCredit", {address})];
