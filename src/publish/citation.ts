/** What programs that keep citations (Zotero, Mendeley, Google Scholar) read of a page, as names and contents of `meta` elements. */
import {text, type Locale} from "../text/index.ts";
import type {Subject} from "./subject.ts";

/** Of briefings, themes, charts and datasets; other pages are not cited by themselves. */
export function citationOf(subject: Subject, title: string, locale: Locale, address: string): [name: string, content: string][] {
  const cited = citedAs(subject, locale);
  if (!cited) return [];
  const day = cited.date.replaceAll("-", "/"), site = text(locale, "siteName");
  return [
    ["citation_title", title], ["citation_author", cited.author], ["citation_publication_date", day], ["citation_online_date", cited.updated.replaceAll("-", "/")],
    ["citation_public_url", address], ["citation_language", text(locale, "languageTag")], ["citation_publisher", site],
    ["dcterms.type", cited.type], ["dcterms.creator", cited.author], ["dcterms.publisher", site], ["dcterms.rights", "CC BY 4.0"],
  ];
}

/** `type` is a word of the DCMI vocabulary. A theme and a dataset have one date, of their last version. */
function citedAs(subject: Subject, locale: Locale): {author: string; date: string; updated: string; type: string} | undefined {
  const site = text(locale, "siteName");
  if (subject.kind === "briefing") {
    const {byline, published, updated} = subject.article[locale].meta;
    return {author: byline, date: published, updated, type: "Text"};
  }
  if (subject.kind === "theme") return {author: site, date: subject.article[locale].meta.updated, updated: subject.article[locale].meta.updated, type: "Text"};
  if (subject.kind === "chart") return {author: site, date: subject.chart.spec.published, updated: subject.chart.spec.updated ?? subject.chart.spec.published, type: "StillImage"};
  if (subject.kind === "dataset") return {author: site, date: subject.dataset.descriptor.created, updated: subject.dataset.descriptor.created, type: "Dataset"};
  return undefined;
}
