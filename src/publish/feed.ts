/** What is new, as feeds: briefings, corrections and versions of datasets, of the whole site, of a theme or of a dataset; and the measures, a row an entry. */
import {generateAtomFeed, generateJsonFeed} from "feedsmith";
import type {Article} from "../prose/article.ts";
import {periodOf} from "../table/cell.ts";
import {rowId} from "../table/key.ts";
import {text, type Locale} from "../text/index.ts";
import {nameOf} from "./dataset.ts";
import {pngWidth} from "./chart-png.ts";
import {byOrder} from "./order.ts";
import {cardOf, descriptionOf, subjectAt, themeOf, titleOf, type Absolute, type Published, type Subject} from "./subject.ts";

/** An entry, in one language. */
export interface Entry {
  /** The page to read, as a path of the site, with a fragment where it is a row. */
  path: string;
  /** What tells it from other news of that page; its id is its address with this after it, for ever. */
  mark?: string;
  title: string;
  summary: string;
  /** ISO dates. What has no day of its own is dated by the version of its dataset. */
  published: string;
  updated: string;
  author: string;
  tags: string[];
  /** The text whole, as HTML with whole addresses; and the picture that stands for it. */
  html?: string;
  image?: string;
}

export interface Feed {
  /** The folder it stands in, a path of the site: "/", "/themes/exports/". */
  path: string;
  /** The page that it follows. */
  page: string;
  title: string;
  description: string;
  entries: Entry[];
}

export type FeedFormat = "xml" | "json";
export const feedTypes: Record<FeedFormat, string> = {xml: "application/atom+xml", json: "application/feed+json"};
export const feedFile = (feed: string, format: FeedFormat): string => `${feed}feed.${format}`;

/** The folders of all feeds: the site's, each theme's, each dataset's, and the measures'. */
export const feedPaths = ({themes, datasets}: Published): string[] =>
  ["/", ...themesInOrder(themes).map((id) => `/themes/${id}/`), ...(datasets.has("measures") ? ["/measures/"] : []), ...[...datasets.keys()].map((id) => `/data/${id}/`)];

const themesInOrder = (themes: Published["themes"]): string[] => byOrder(themes).map(({en}) => en.id);

/** The page of what a feed tells of: of measures, the dataset's. */
const pageOf = (feed: string): string => (feed === "/measures/" ? "/data/measures/" : feed);

export function feedTitle(path: string, site: Published, locale: Locale): string {
  const subject = subjectAt(pageOf(path), site), name = text(locale, "siteName"), title = titleOf(subject, locale);
  if (path === "/") return name;
  const own = subject.kind === "theme" ? subject.article[locale].meta.name : path === pageOf(path) ? text(locale, "feedOfDataset", {title}) : title;
  return `${own}${text(locale, "titleSeparator")}${name}`;
}

export function feedAt(path: string, site: Published, locale: Locale, absolute: Absolute): Feed {
  const about = pageOf(path), subject = subjectAt(about, site);
  return {path, page: path, title: feedTitle(path, site, locale), description: descriptionOf(subject, locale), entries: path === about ? newsOf(subject, site, locale, absolute) : measureEntries(site, locale)};
}

/** Briefings, corrections and versions of datasets that concern a subject, newest first. */
function newsOf(subject: Subject, site: Published, locale: Locale, absolute: Absolute): Entry[] {
  const concerns = (path: string): boolean => isPartOf(subjectAt(path, site), subject);
  const briefings = [...site.briefings].filter(([id]) => concerns(`/briefings/${id}/`)).map(([id, pair]): Entry => ({
    path: `/briefings/${id}/`, title: pair[locale].meta.title, summary: pair[locale].meta.description, published: pair[locale].meta.published, updated: pair[locale].meta.updated,
    author: pair[locale].meta.byline, tags: [site.themes.get(pair.en.meta.theme)![locale].meta.name], html: articleHtml(pair[locale], `/briefings/${id}/`, site, locale, absolute), image: absolute(locale, cardOf(subjectAt(`/briefings/${id}/`, site))),
  }));
  const corrections = site.corrections.filter(({page}) => concerns(page)).map(({date, page, was, now, why}, i, all): Entry => {
    const again = all.slice(i + 1).filter((other) => other.page === page && other.date === date).length;
    return {
      path: page, mark: `correction-${date}${again ? `-${again + 1}` : ""}`, title: text(locale, "feedCorrection", {title: titleOf(subjectAt(page, site), locale)}),
      summary: text(locale, "feedCorrectionText", {was: was[locale], now: now[locale], why: why[locale]}), published: date, updated: date, author: text(locale, "siteName"), tags: [text(locale, "corrections")],
    };
  });
  const versions = [...site.datasets.values()].map(({descriptor: d}) => d).filter(({id}) => concerns(`/data/${id}/`)).map((d): Entry => ({
    path: `/data/${d.id}/`, mark: `version-${d.version}`, title: text(locale, "feedVersion", {title: d.title[locale], version: d.version}), summary: d.description[locale], published: d.created, updated: d.created,
    author: text(locale, "siteName"), tags: [text(locale, "datasets")],
  }));
  return [...briefings, ...corrections, ...versions].sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
}

/** Whether news of `one` is news of `whole`: all of it of the site; of a theme what belongs to it; of a dataset itself, its charts, and the briefings that draw it. */
function isPartOf(one: Subject, whole: Subject): boolean {
  if (whole.kind === "theme") return themeOf(one) === whole.id;
  if (whole.kind !== "dataset") return true;
  if (one.kind === "chart") return one.chart.dataset.descriptor.id === whole.id;
  if (one.kind === "briefing") return one.article.en.statements.some(({rows}) => rows.some(({dataset}) => dataset === whole.id));
  return one.kind === "dataset" && one.id === whole.id;
}

/** The rows of the register, newest measure first. */
function measureEntries({datasets}: Published, locale: Locale): Entry[] {
  const dataset = datasets.get("measures")!, {descriptor, table} = dataset, when = (row: (typeof table.rows)[number]): string => periodOf(row["date"])?.start ?? String(row["date"] ?? "");
  const labels = new Map((table.fields.find(({name}) => name === "instrument")?.categories ?? []).map(({value, label}) => [value, label[locale]]));
  return table.rows.map((row): Entry => {
    const instrument = String(row["instrument"] ?? ""), issuer = String(row[`issuer_${locale}`] ?? "");
    return {
      path: `/measures/#${rowId(descriptor, row)}`, title: nameOf(dataset, row, locale), summary: text(locale, "feedMeasure", {issuer, target: String(row[`target_${locale}`] ?? ""), date: String(periodOf(row["date"])?.text ?? row["date"] ?? "")}),
      published: when(row), updated: descriptor.created, author: issuer || text(locale, "siteName"), tags: [labels.get(instrument) ?? instrument],
    };
  }).sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
}

/** A text for readers elsewhere: whole addresses, and of each chart its picture. */
export function articleHtml({prose}: Article<"briefings">, page: string, {charts}: Published, locale: Locale, absolute: Absolute): string {
  const own = absolute(locale, page), {origin} = new URL(own), escape = (s: string) => s.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  const whole = (html: string): string => html.replace(/ (?:id|class|aria-describedby|role|tabindex)="[^"]*"/g, "").replace(/ (href|src)="(#|\/)/g, (_, name: string, first: string) => ` ${name}="${first === "#" ? own : origin}${first}`);
  return prose.segments.map((segment): string => {
    if (segment.kind === "html") return whole(segment.html);
    if (segment.kind === "closing") return `<h2>${text(locale, "howWeKnow")}</h2>\n${whole(segment.html)}`;
    const title = escape(charts.get(segment.id)!.spec.title[locale]), href = absolute(locale, `/charts/${segment.id}/`);
    return `<figure><a href="${href}"><img src="${absolute(locale, `/charts/${segment.id}.png`)}" alt="${title}" width="${pngWidth / 2}"></a><figcaption>${title}</figcaption></figure>`;
  }).join("\n");
}

const idOf = ({path, mark}: Entry, at: (path: string) => string): string => at(mark ? `${path}#${mark}` : path);
const instant = (date: string): string => `${date}T00:00:00Z`;
const newest = ({entries}: Feed): string => entries.map(({updated}) => updated).sort().at(-1) ?? "1970-01-01";

/** A feed as Atom (RFC 4287). The same site gives the same bytes. */
export function atomOf(feed: Feed, locale: Locale, absolute: Absolute): string {
  const at = (path: string) => absolute(locale, path), tag = text(locale, "languageTag");
  return generateAtomFeed({
    id: at(feedFile(feed.path, "xml")), title: {value: feed.title, xml: {lang: tag}}, subtitle: {value: feed.description, xml: {lang: tag}}, updated: instant(newest(feed)),
    links: [{href: at(feedFile(feed.path, "xml")), rel: "self", type: feedTypes.xml}, {href: at(feed.page), rel: "alternate", type: "text/html", hreflang: tag}],
    authors: [{name: text(locale, "siteName"), uri: at("/")}], rights: {value: "CC BY 4.0"}, icon: absolute("en", "/icon-192.png"), logo: at("/cards/site.png"),
    entries: feed.entries.map((entry) => ({...entry, id: idOf(entry, at)})).map(({id, path, title, summary, published, updated, author, tags, html}) => ({
      id, title: {value: title}, updated: instant(updated), published: instant(published), authors: [{name: author}], categories: tags.map((term) => ({term})),
      links: [{href: at(path), rel: "alternate", type: "text/html", hreflang: tag}], summary: {value: summary}, ...(html && {content: {type: "html", value: html}}),
    })),
  });
}

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed, locale: Locale, absolute: Absolute): string {
  const at = (path: string) => absolute(locale, path);
  const json = generateJsonFeed({
    title: feed.title, home_page_url: at(feed.page), feed_url: at(feedFile(feed.path, "json")), description: feed.description, language: text(locale, "languageTag"),
    icon: absolute("en", "/icon-512.png"), favicon: absolute("en", "/icon-192.png"), authors: [{name: text(locale, "siteName"), url: at("/")}],
    items: feed.entries.map((entry) => ({...entry, id: idOf(entry, at)})).map(({id, path, title, summary, published, updated, author, tags, html, image}) => ({
      id, url: at(path), title, summary, ...(html ? {content_html: html} : {content_text: summary}), ...(image && {image}),
      date_published: instant(published), date_modified: instant(updated), authors: [{name: author}], tags, language: text(locale, "languageTag"),
    })),
  });
  return `${JSON.stringify(json, undefined, 1)}\n`;
}
