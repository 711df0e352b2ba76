/** What a page is about, known by its path: so that what is said of it to machines (cards, feeds, structured data, the map of the site) is said in one place. */
import {read, type Chart} from "../chart/chart.ts";
import type {Article, ArticleKind} from "../prose/article.ts";
import type {Correction} from "../prose/corrections.ts";
import type {Dataset} from "../table/read.ts";
import {text, type Locale, type TextKey} from "../text/index.ts";
import {dataDate} from "./news.ts";
import type {Source} from "./source.ts";

export type Pair<K extends ArticleKind> = Record<Locale, Article<K>>;

/** What has been read and checked, as far as machines are told of it. */
export interface Published {
  datasets: ReadonlyMap<string, Dataset>;
  charts: ReadonlyMap<string, Chart>;
  briefings: ReadonlyMap<string, Pair<"briefings">>;
  themes: ReadonlyMap<string, Pair<"themes">>;
  pages: ReadonlyMap<string, Pair<"pages">>;
  sources: ReadonlyMap<string, Source>;
  corrections: readonly Correction[];
}

/** The whole address of a path of the site, in a language. */
export type Absolute = (locale: Locale, path: string) => string;

/** "section" is a page that lists: the front page, and those of briefings, charts and datasets. "other" is a page that only its own route knows. */
export type Subject =
  | {kind: "briefing"; id: string; article: Pair<"briefings">} | {kind: "theme"; id: string; article: Pair<"themes">} | {kind: "page"; id: string; article: Pair<"pages">}
  | {kind: "chart"; id: string; chart: Chart} | {kind: "dataset"; id: string; dataset: Dataset} | {kind: "source"; id: string; source: Source}
  | {kind: "section"; id: "" | "briefings" | "charts" | "data"} | {kind: "other"; id: string};

/** The subject of the page at a path without its language, such as "/charts/x/". */
export function subjectAt(path: string, site: Published): Subject {
  const [, folder = "", id = ""] = path.split("/"), {briefings, themes, charts, datasets, sources, pages} = site;
  const article = briefings.get(id), theme = themes.get(id), chart = charts.get(id), dataset = datasets.get(id), source = sources.get(id), page = pages.get(folder);
  if (folder === "briefings" && article) return {kind: "briefing", id, article};
  if (folder === "themes" && theme) return {kind: "theme", id, article: theme};
  if (folder === "charts" && chart) return {kind: "chart", id, chart};
  if (folder === "data" && dataset) return {kind: "dataset", id, dataset};
  if (folder === "sources" && source) return {kind: "source", id, source};
  if (id === "" && page) return {kind: "page", id: folder, article: page};
  if (id === "" && (folder === "" || folder === "briefings" || folder === "charts" || folder === "data")) return {kind: "section", id: folder};
  return {kind: "other", id: folder};
}

/** What a subject is called in a language: its title. */
export function titleOf(subject: Subject, locale: Locale): string {
  if ("article" in subject) return subject.article[locale].meta.title;
  if (subject.kind === "chart") return subject.chart.spec.title[locale];
  if (subject.kind === "dataset") return subject.dataset.descriptor.title[locale];
  if (subject.kind === "source") return subject.source.title[locale];
  return text(locale, subject.kind === "section" && subject.id ? sections[subject.id]! : "homeTitle");
}

/** Sections by their folder, with the words of their names. */
const sections: Record<string, TextKey> = {
  briefings: "briefings", charts: "charts", data: "datasets", places: "places", measures: "measures", systems: "systems", timeline: "timeline", glossary: "glossary", monitor: "monitor", sources: "sources",
};
/** Pages that show a register, with the dataset's id; other pages of their own change with any dataset. */
const registersAt: Record<string, string> = {measures: "measures", systems: "systems", timeline: "events", glossary: "glossary", sources: "sources"};

const newest = (dates: Iterable<string>): string | undefined => [...dates].sort().at(-1);

/** The day on which a subject last changed (ISO 8601), as its texts and datasets say; of a section, the newest of what it lists. Undefined where nothing is published. */
export function updatedOf(subject: Subject, site: Published): string | undefined {
  const of = (some: ReadonlyMap<string, unknown>, folder: string) => newest([...some.keys()].map((id) => updatedOf(subjectAt(`/${folder}/${id}/`, site), site)!));
  if ("article" in subject) return subject.article.en.meta.updated;
  if (subject.kind === "chart") return newest([subject.chart.spec.updated ?? subject.chart.spec.published, subject.chart.dataset.descriptor.created]);
  if (subject.kind === "dataset") return subject.dataset.descriptor.created;
  if (subject.kind === "source") return newest([...site.datasets.values()].filter(({descriptor: {id}, table}) => id === "sources" || table.rows.some((row) => row["source"] === subject.id)).map(({descriptor}) => descriptor.created));
  if (subject.kind === "other") return site.datasets.get(registersAt[subject.id] ?? "")?.descriptor.created ?? (dataDate(site.datasets) || undefined);
  const parts = [["briefings", site.briefings], ["charts", site.charts], ["data", site.datasets], ["themes", site.themes]] as const;
  return newest(parts.filter(([folder]) => !subject.id || folder === subject.id).flatMap(([folder, some]) => of(some, folder) ?? []));
}

/** The chart that stands for a subject: the first of its text, itself, or the first that draws the dataset. */
export function leadChart(subject: Subject, site: Published): Chart | undefined {
  if (subject.kind === "chart") return subject.chart;
  if (subject.kind === "briefing") return site.charts.get(subject.article.en.prose.charts[0] ?? "");
  if (subject.kind === "theme") return site.charts.get(subject.article.en.prose.charts[0] ?? subject.article.en.meta.charts[0]!);
  if (subject.kind === "dataset") return [...site.charts.values()].find(({dataset}) => dataset.descriptor.id === subject.id);
  return undefined;
}

/** The path of the card that a subject is shared with: its own, or its section's. */
export function cardOf(subject: Subject): string {
  const own: Partial<Record<Subject["kind"], string>> = {briefing: "briefings", theme: "themes", chart: "charts", dataset: "data"}, folder = own[subject.kind];
  if (folder) return `/cards/${folder}/${subject.id}.png`;
  if (subject.kind === "source") return "/cards/data.png";
  return `/cards/${subject.kind === "section" && subject.id ? subject.id : "site"}.png`;
}

/** The theme a subject belongs to. */
export function themeOf(subject: Subject): string | undefined {
  if (subject.kind === "theme") return subject.id;
  if (subject.kind === "briefing") return subject.article.en.meta.theme;
  if (subject.kind === "chart") return subject.chart.spec.theme;
  return subject.kind === "dataset" ? subject.dataset.descriptor.theme : undefined;
}

/** The description of a subject in a language. */
export function descriptionOf(subject: Subject, locale: Locale): string {
  if ("article" in subject) return subject.article[locale].meta.description;
  if (subject.kind === "chart") return read(subject.chart, locale).description;
  if (subject.kind === "dataset") return subject.dataset.descriptor.description[locale];
  const words: Record<string, TextKey> = {briefings: "briefingsDescription", charts: "chartsDescription", data: "dataDescription"};
  return text(locale, (subject.kind === "section" && words[subject.id]) || "homeDescription");
}

/** Pages on the way from the front page to one, that one last: what its section is called, where it has one, then its own name. */
export function trailOf(path: string, title: string, subject: Subject, locale: Locale): {name: string; path: string}[] {
  if (path === "/") return [];
  const [, folder = ""] = path.split("/"), parent = {gallery: "charts"}[folder] ?? folder, section = sections[parent];
  const above = section && path !== `/${parent}/` ? [{name: text(locale, section), path: `/${parent}/`}] : [];
  return [{name: text(locale, "siteName"), path: "/"}, ...above, {name: subject.kind === "theme" ? subject.article[locale].meta.name : title, path}];
}
