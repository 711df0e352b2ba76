/** How a chart is credited: the original source first, then the chart. */
import type {Chart, Reading} from "../chart/chart.ts";
import {isForecast} from "../chart/selection.ts";
import {createFormat} from "../chart/format.ts";
import {text, type Locale} from "../text/index.ts";
import type {Source} from "./source.ts";

/** The sources of the rows drawn, in order of first use. */
export const sourcesOf = ({selection}: Reading, sources: ReadonlyMap<string, Source>): Source[] =>
  selection.sources.flatMap((id) => sources.get(id) ?? []);

/** The publishers of a chart's figures, as a line of text, with "our arithmetic" where it is. */
export function sourceLine(reading: Reading, sources: ReadonlyMap<string, Source>, locale: Locale): string {
  const names = [...new Set(sourcesOf(reading, sources).map((s) => s.publisher[locale]))];
  const shown = names.length > 4 ? [...names.slice(0, 3), text(locale, "moreSources", {count: names.length - 3})] : names;
  return text(locale, "source") + [...shown, ...(reading.selection.computed ? [text(locale, "ourArithmetic")] : [])].join(text(locale, "sourceSeparator"));
}

/** The end of the last period with an outcome in the chart, in words. A target lies ahead of the data. */
export function dataTo({selection}: Reading, locale: Locale): string {
  const held = selection.series.flatMap((s) => s.data).filter((d) => d.period && d.value !== null && !isForecast(d)).map((d) => d.period!);
  const last = held.sort((a, b) => (a.end < b.end ? -1 : 1)).at(-1);
  return last ? createFormat(locale).end(last) : "";
}

/** The lines at the foot of a picture that leaves the site: its sources and the end of its data, then the site's own credit. `address` is the chart's own. */
export function creditLines(reading: Reading, sources: ReadonlyMap<string, Source>, locale: Locale, address: string): string[] {
  const end = text(locale, "sentenceEnd"), period = dataTo(reading, locale);
  const sentences = [sourceLine(reading, sources, locale), ...(period ? [text(locale, "dataTo", {period})] : [])];
  return [sentences.map((sentence) => sentence + end).join(locale === "zh" ? "" : " "), text(locale, "svgCredit", {address})];
}

/** A citation to copy. `address` is the chart's own. */
export function citation(chart: Chart, reading: Reading, sources: ReadonlyMap<string, Source>, locale: Locale, address: string): string {
  const cited = sourcesOf(reading, sources), shown = cited.slice(0, 3);
  const original = shown.map((s) => text(locale, "citeSource", {publisher: s.publisher[locale], title: s.original})).join(text(locale, "sourceSeparator"));
  const more = cited.length > 3 ? text(locale, "citeMore", {count: cited.length - 3}) : "";
  return text(locale, "cite", {
    original: original + more, title: reading.title, site: text(locale, "siteName"), date: createFormat(locale).date(chart.spec.updated ?? chart.spec.published),
    version: `${chart.dataset.descriptor.id} ${chart.dataset.descriptor.version}`, address,
  });
}
