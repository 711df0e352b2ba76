/** llms.txt: what the site is, where its texts and data are as plain files, and how to cite them, for programs that read for people (llmstxt.org). */
import {text, type Locale} from "../text/index.ts";
import {byDate, byOrder} from "./order.ts";
import type {Absolute, Published} from "./subject.ts";

export function llmsOf({briefings, themes, datasets, charts}: Published, locale: Locale, absolute: Absolute): string {
  const at = (path: string): string => absolute(locale, path), item = (title: string, path: string, about: string): string => `- [${title}](${at(path)})${text(locale, "valueSeparator")}${about.replace(/\s+/g, " ").trim()}`;
  const section = (title: string, lines: readonly string[], before = ""): string => `## ${title}\n\n${before ? `${before}\n\n` : ""}${lines.join("\n")}`;
  const sorted = byOrder(themes).map((theme) => theme[locale]);
  return [
    `# ${text(locale, "siteName")}`, `> ${text(locale, "homeDescription")}`, text(locale, "llmsIntro"), text(locale, "llmsCite"),
    section(text(locale, "llmsTexts"), byDate(briefings).map((pair) => pair[locale]).map(({id, meta}) => item(meta.title, `/briefings/${id}/article.md`, meta.description))),
    section(text(locale, "feedsThemes"), sorted.map(({id, meta}) => item(`${meta.name}${text(locale, "valueSeparator")}${meta.title}`, `/themes/${id}/article.md`, meta.description))),
    section(text(locale, "datasets"), [...datasets.values()].map(({descriptor: d}) => item(d.title[locale], `/data/${d.id}/data.csv`, d.description[locale])), text(locale, "llmsData")),
    section(text(locale, "charts"), [...charts.values()].map(({spec}) => item(spec.title[locale], `/charts/${spec.id}.csv`, at(`/charts/${spec.id}/`))), text(locale, "llmsCharts")),
    section(text(locale, "llmsMore"), (["about", "method"] as const).map((page) => item(text(locale, page), `/${page}/`, at(`/${page}/`))).concat(item(text(locale, "feeds"), "/feeds/", text(locale, "feedsDescription")))),
  ].join("\n\n") + "\n";
}
