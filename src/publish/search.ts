/** What a reader can search: everything of the site that has a page or a place on one, in one language. */
import {fromHtml} from "hast-util-from-html";
import type {Nodes} from "hast";
import {read, type Chart} from "../chart/chart.ts";
import {createFormat} from "../chart/format.ts";
import {cellText, labelOf, type Registers} from "../chart/select.ts";
import type {Article} from "../prose/article.ts";
import {rowId} from "../table/key.ts";
import type {Dataset} from "../table/read.ts";
import type {Period} from "../table/period.ts";
import {kinds, type Entry, type Kind, type SearchFile} from "../text/found.ts";
import {locales, text, type Locale, type TextKey} from "../text/index.ts";
import {nameOf, seriesOf} from "./dataset.ts";
import {knownPlaces, pagedPlaces} from "./places.ts";

export interface Searched {
  briefings: ReadonlyMap<string, Record<Locale, Article<"briefings">>>;
  themes: ReadonlyMap<string, Record<Locale, Article<"themes">>>;
  pages: ReadonlyMap<string, Record<Locale, Article<"pages">>>;
  charts: ReadonlyMap<string, Chart>;
  datasets: ReadonlyMap<string, Dataset>;
  registers: Registers;
}

/** Registers whose rows are found one by one: under which kind, on which page, and which of their fields say what. */
const rowKinds: Record<string, {kind: Kind; path: (row: string) => string; about: readonly string[]; words: readonly string[]}> = {
  places: {kind: "place", path: (row) => `/places/${row}/`, about: ["kind", "parent"], words: []},
  glossary: {kind: "term", path: (row) => `/glossary/#${row}`, about: ["meaning"], words: ["printed"]},
  measures: {kind: "measure", path: (row) => `/measures/#${row}`, about: ["issuer", "date"], words: ["target", "instrument", "level"]},
  systems: {kind: "system", path: (row) => `/systems/#${row}`, about: ["does"], words: ["runs", "use"]},
  events: {kind: "event", path: (row) => `/timeline/#${row}`, about: ["period", "text"], words: []},
  sources: {kind: "source", path: (row) => `/sources/${row}/`, about: ["publisher", "date"], words: ["title", "kind"]},
};

/** Pages that no file of content/ or data/ stands for. */
const lists: {path: string; title: TextKey; about: TextKey}[] = [
  {path: "/measures/", title: "measures", about: "measuresTitle"}, {path: "/systems/", title: "systems", about: "systemsTitle"}, {path: "/timeline/", title: "timeline", about: "timelineTitle"}, {path: "/glossary/", title: "glossary", about: "glossaryTitle"}, {path: "/places/", title: "places", about: "placesNav"},
  {path: "/briefings/", title: "allBriefings", about: "briefingsDescription"}, {path: "/charts/", title: "allCharts", about: "chartsDescription"}, {path: "/data/", title: "datasets", about: "dataDescription"},
  {path: "/sources/", title: "allSources", about: "sourcesDescription"}, {path: "/gallery/", title: "gallery", about: "galleryDescription"},
];

/** Every entry of a language, kind by kind, in the order of the site's own files. */
export function entriesOf(site: Searched, locale: Locale): Entry[] {
  const entries = [
    ...[...site.themes.values()].map((theme) => article("theme", theme, `/themes/${theme.en.id}/`, locale)),
    ...[...site.briefings.values()].map((briefing) => article("briefing", briefing, `/briefings/${briefing.en.id}/`, locale)),
    ...[...site.charts.values()].map((chart) => ofChart(chart, locale)),
    ...[...site.datasets.values()].flatMap((dataset) => [ofDataset(dataset, locale), ...series(dataset, site.registers, locale), ...rows(dataset, site, locale)]),
    ...[...site.pages.values()].map((page) => article("page", page, `/${page.en.id}/`, locale)),
    ...lists.map(({path, title, about}) => ({kind: "page" as const, path, title: text(locale, title), also: others(locale, (l) => text(l, title)), about: text(locale, about), words: ""})),
  ];
  return kinds.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
}

/** The entries of a language as a browser fetches them; `path` makes an address of a path of the site. */
export function searchFile(site: Searched, locale: Locale, path: (to: string) => string): SearchFile {
  const say = (key: TextKey): string => text(locale, key, {count: "{count}", query: "{query}", total: "{total}"});
  return {
    words: {
      placeholder: say("searchPlaceholder"), close: say("close"), keys: say("searchKeys"), none: say("searchNone"), some: say("searchSome"),
      count: say("searchCount"), all: say("searchAll"), everything: say("searchEverything"),
    },
    kinds: kinds.map((id) => ({id, label: text(locale, `found-${id}`)})),
    entries: entriesOf(site, locale).map(({kind, title, path: to, also, about, words}) => [kinds.indexOf(kind), title, path(to), also, about, words]),
  };
}

/** In order of name, numbers by their size; Chinese by its sound. The order is that of a language, never of a machine. */
export function byName(entries: readonly Entry[], locale: Locale): Entry[] {
  const {compare} = new Intl.Collator(locale === "zh" ? "zh-Hans-u-co-pinyin" : "en", {numeric: true, ignorePunctuation: true});
  // 长 has two sounds; in names of places it is the first.
  const sounded = (title: string): string => title.replace(/^长(?=[春沙三江])/u, "常");
  return [...entries].sort((a, b) => compare(sounded(a.title), sounded(b.title)) || (a.path < b.path ? -1 : 1));
}

const gap = (locale: Locale): string => (locale === "zh" ? "，" : ", ");
const between = (locale: Locale): string => (locale === "zh" ? "、" : ", ");
const stop = (locale: Locale): string => (locale === "zh" ? "。" : ". ");
const distinct = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.trim()).filter(Boolean))];
const others = (locale: Locale, say: (other: Locale) => string): string => distinct(locales.filter((other) => other !== locale).map(say)).join(" ");

function article(kind: Kind, pair: Record<Locale, Article>, path: string, locale: Locale): Entry {
  const {meta, prose} = pair[locale], named = "name" in meta ? meta.name : "";
  return {
    kind, path, title: named || meta.title, also: others(locale, (l) => pair[l].meta.title), about: named ? meta.title : meta.description,
    words: [named ? meta.description : "", ...prose.segments.flatMap((segment) => ("html" in segment ? [plain(segment.html)] : []))].filter(Boolean).join(" "),
  };
}

function ofChart(chart: Chart, locale: Locale): Entry {
  const {spec} = chart, {selection, unitAndSpan} = read(chart, locale);
  const drawn = distinct(selection.series.map(({label}) => label));
  return {kind: "chart", path: `/charts/${spec.id}/`, title: spec.title[locale], also: others(locale, (l) => spec.title[l]), about: `${spec.measure[locale]}${gap(locale)}${unitAndSpan}`, words: [drawn.join(between(locale)), spec.note?.[locale] ?? ""].filter(Boolean).join(stop(locale))};
}

function ofDataset({descriptor: d}: Dataset, locale: Locale): Entry {
  return {kind: "dataset", path: `/data/${d.id}/`, title: d.title[locale], also: others(locale, (l) => d.title[l]), about: d.description[locale], words: d.method?.[locale] ?? ""};
}

/** A series names its places, so that a place and a measure find it together. */
function series(dataset: Dataset, {units, places}: Registers, locale: Locale): Entry[] {
  const {descriptor: d} = dataset;
  if (d.kind !== "observations") return [];
  return seriesOf(dataset, units).map(({category, places: where}) => ({
    kind: "series", path: `/data/${d.id}/#series-${category.value}`, title: category.label[locale], also: others(locale, (l) => category.label[l]),
    about: d.title[locale], words: [category.note?.[locale] ?? "", where.map((id) => places.get(id)?.name[locale] ?? "").join(between(locale))].filter(Boolean).join(" "),
  }));
}

function rows(dataset: Dataset, {datasets, registers}: Searched, locale: Locale): Entry[] {
  const {descriptor, table} = dataset, how = rowKinds[descriptor.id], format = createFormat(locale);
  if (!how) return [];
  // A place of which little is known has a row and no page.
  const paged = descriptor.id === "places" ? new Set(pagedPlaces(knownPlaces(datasets.values()), registers.places)) : undefined;
  const pathOf = (id: string): string => (paged && !paged.has(id) ? `/data/places/#${id}` : how.path(id));
  return table.rows.map((row) => {
    const say = (stem: string): string => {
      const own = descriptor.fields.find(({name}) => name === `${stem}_${locale}`) ?? descriptor.fields.find(({name}) => name === stem), cell = row[own?.name ?? ""];
      if (!own || cell === null || cell === undefined) return "";
      return typeof cell === "object" && !Array.isArray(cell) ? format.period(cell as Period) : labelOf(own, cellText(cell), registers, format);
    };
    const title = nameOf(dataset, row, locale), said = (stems: readonly string[]) => distinct(stems.map(say)).filter((word) => word !== title);
    return {kind: how.kind, title, path: pathOf(rowId(descriptor, row)), also: others(locale, (l) => nameOf(dataset, row, l)), about: said(how.about).join(gap(locale)), words: said(how.words).join(stop(locale))};
  });
}

/** The words of a piece of HTML of ours, blocks apart. */
function plain(html: string): string {
  const words = (node: Nodes): string => node.type === "text" ? node.value : "children" in node ? node.children.map(words).join("") + (node.type === "element" && /^(p|h\d|li|t[dh]|blockquote)$/.test(node.tagName) ? " " : "") : "";
  return words(fromHtml(html, {fragment: true})).replace(/\s+/g, " ").trim();
}
