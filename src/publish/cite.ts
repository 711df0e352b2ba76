/** How a chart is credited: the original source first, then the chart. */
import type {Chart, Reading} from "../chart/chart.ts";
import {createFormat} from "../chart/format.ts";
import {text, type Locale} from "../text/index.ts";
import type {Source} from "./source.ts";

/** The sources of the rows drawn, in order of first use. */
export const sourcesOf = ({selection}: Reading, sources: ReadonlyMap<string, Source>): Source[] =>
  selection.sources.flatMap((id) => sources.get(id) ?? []);

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
