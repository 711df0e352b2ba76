/** What search engines are told of a page in their own words: JSON-LD with the terms of schema.org. */
import type {BreadcrumbList, CreativeWork, DataCatalog, DataDownload, Dataset as SchemaDataset, ImageObject, NewsArticle, Organization, Person, Place as SchemaPlace, Thing, WebSite, WithContext} from "schema-dts";
import {read} from "../chart/chart.ts";
import {cellText, type Registers} from "../chart/select.ts";
import type {Descriptor} from "../table/descriptor.ts";
import {periodOf} from "../table/cell.ts";
import type {Dataset} from "../table/read.ts";
import {locales, text, type Locale} from "../text/index.ts";
import {cardSize} from "./card.ts";
import {pngWidth} from "./chart-png.ts";
import type {Source} from "./source.ts";
import {cardOf, themeOf, trailOf, type Absolute, type Published, type Subject} from "./subject.ts";

/** Our own words, drawings and registers; figures keep the terms of their publishers. */
export const licence = "https://creativecommons.org/licenses/by/4.0/";

export interface PageFacts {path: string; title: string; description: string; subject: Subject}
interface Context {site: Published & {registers: Registers}; locale: Locale; absolute: Absolute}

/** All that is said of a page, one thing after another. */
export function structuredOf(page: PageFacts, site: Context["site"], locale: Locale, absolute: Absolute): WithContext<Thing>[] {
  const context: Context = {site, locale, absolute}, {subject} = page, things: Thing[] = [];
  if (subject.kind === "briefing" || subject.kind === "theme") things.push(articleOf(page, subject, context));
  if (subject.kind === "chart") things.push(imageOf(page, subject.chart, context));
  if (subject.kind === "dataset") things.push(datasetOf(subject.dataset, context));
  if (subject.kind === "section" && subject.id === "data") things.push(catalogueOf(context));
  if (subject.kind === "section" && subject.id === "") things.push(webSite(context));
  const trail = trailOf(page.path, page.title, subject, locale);
  if (trail.length) things.push(breadcrumbs(trail, context));
  return things.map((thing) => ({"@context": "https://schema.org", ...(thing as object)}) as WithContext<Thing>);
}

/** JSON that may stand in a page: no text in it can end its element. */
export const jsonInPage = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");

const publisher = ({locale, absolute}: Context): Organization => ({
  "@type": "Organization", "@id": `${absolute("en", "/")}#publisher`, name: text(locale, "siteName"), alternateName: text(locale === "zh" ? "en" : "zh", "siteName"), url: absolute(locale, "/"),
  logo: {"@type": "ImageObject", url: absolute("en", "/icon-512.png"), width: "512", height: "512"},
});

/** A byline that is the site's name is the newsroom; any other is a person. */
function authorOf(byline: string, context: Context): Organization | Person {
  const own = locales.some((locale) => text(locale, "siteName") === byline);
  return own ? publisher(context) : {"@type": "Person", name: byline};
}

function articleOf({path, title, description}: PageFacts, subject: Extract<Subject, {kind: "briefing" | "theme"}>, context: Context): NewsArticle {
  const {site, locale, absolute} = context, {meta, prose, statements} = subject.article[locale], address = absolute(locale, path);
  const used = new Set([...prose.charts.map((id) => site.charts.get(id)!.dataset.descriptor.id), ...statements.filter(({kind}) => kind !== "asis").flatMap(({rows}) => rows.map(({dataset}) => dataset))]);
  const corrections = site.corrections.filter((one) => one.page === path);
  return {
    "@type": "NewsArticle", "@id": `${address}#article`, mainEntityOfPage: address, url: address, headline: subject.kind === "theme" ? meta.title : title, description, inLanguage: text(locale, "languageTag"),
    ...("published" in meta && {datePublished: meta.published}), dateModified: meta.updated, author: "byline" in meta ? authorOf(meta.byline, context) : publisher(context), publisher: publisher(context),
    image: {"@type": "ImageObject", url: absolute(locale, cardOf(subject)), width: String(cardSize.width), height: String(cardSize.height)},
    articleSection: site.themes.get(themeOf(subject)!)![locale].meta.name, isAccessibleForFree: true, license: licence, wordCount: prose.words,
    isBasedOn: [...used].sort().map((id) => ({"@type": "Dataset", "@id": `${absolute(locale, `/data/${id}/`)}#dataset`, name: site.datasets.get(id)!.descriptor.title[locale], url: absolute(locale, `/data/${id}/`)})),
    ...(corrections.length > 0 && {correction: corrections.map(({date, now, why}) => ({"@type": "CorrectionComment" as const, text: `${now[locale]} ${why[locale]}`, datePublished: date}))}),
  };
}

function imageOf({path, title, description}: PageFacts, chart: NonNullable<ReturnType<Published["charts"]["get"]>>, context: Context): ImageObject {
  const {locale, absolute} = context, {spec, dataset: {descriptor}} = chart, at = (file: string): string => absolute(locale, `/charts/${spec.id}${file}`);
  return {
    "@type": "ImageObject", "@id": `${absolute(locale, path)}#chart`, name: title, description, caption: read(chart, locale).subtitle, inLanguage: text(locale, "languageTag"), url: absolute(locale, path),
    contentUrl: at(".png"), encodingFormat: "image/png", width: String(pngWidth), license: licence, acquireLicensePage: absolute(locale, "/about/"), creditText: text(locale, "siteName"), creator: publisher(context), copyrightNotice: text(locale, "siteName"),
    datePublished: spec.published, dateModified: spec.updated ?? spec.published, isAccessibleForFree: true,
    isBasedOn: {"@type": "Dataset", "@id": `${absolute(locale, `/data/${descriptor.id}/`)}#dataset`, name: descriptor.title[locale], url: absolute(locale, `/data/${descriptor.id}/`)},
    associatedMedia: [{"@type": "MediaObject", contentUrl: at(".svg"), encodingFormat: "image/svg+xml"}, {"@type": "MediaObject", contentUrl: at(".csv"), encodingFormat: "text/csv"}],
  };
}

function datasetOf(dataset: Dataset, context: Context): SchemaDataset {
  const {site, locale, absolute} = context, {descriptor: d, table} = dataset, at = (file: string): string => absolute(locale, `/data/${d.id}/${file}`);
  const sources = [...new Set(table.rows.map((row) => cellText(row["source"])).filter(Boolean))].flatMap((id) => site.sources.get(id) ?? []);
  const download = (name: string, file: string, encodingFormat: string): DataDownload => ({"@type": "DataDownload", name, contentUrl: at(file), encodingFormat});
  const places = placesOf(dataset, context), time = coverage(dataset), series = table.fields.find(({name}) => name === "series")?.categories ?? [];
  return {
    "@type": "Dataset", "@id": `${at("")}#dataset`, name: d.title[locale], description: d.description[locale], url: at(""), sameAs: locales.filter((other) => other !== locale).map((other) => absolute(other, `/data/${d.id}/`)),
    inLanguage: text(locale, "languageTag"), version: d.version, dateModified: d.created, isAccessibleForFree: true, ...licenceOf(d), creator: publisher(context), publisher: publisher(context),
    includedInDataCatalog: {"@type": "DataCatalog", "@id": `${absolute(locale, "/data/")}#catalogue`, name: text(locale, "datasets"), url: absolute(locale, "/data/")},
    keywords: [...(d.theme ? [site.themes.get(d.theme)![locale].meta.name] : []), text(locale, "siteName")], ...(d.method && {measurementTechnique: d.method[locale]}),
    ...(time && {temporalCoverage: time}), ...(places.length > 0 && {spatialCoverage: places}), ...(series.length > 0 && {variableMeasured: series.map(({label}) => label[locale])}),
    distribution: [download("CSV", "data.csv", "text/csv"), download("JSON", "data.json", "application/json"), download("Excel", "data.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), download("Data Package", "datapackage.json", "application/json")],
    ...(sources.length > 0 && {isBasedOn: sources.map((source) => basis(source, context))}),
  };
}

/** Where the licence differs from row to row, there is no one address; the note says so. */
const licenceOf = ({licence: {path}}: Descriptor): Pick<Extract<SchemaDataset, object>, "license"> | Record<string, never> => (path ? {license: path} : {});

const basis = ({id, original, publisher: by, date, language, url}: Source, {locale, absolute}: Context): CreativeWork => ({
  "@type": "CreativeWork", name: original, url: absolute(locale, `/sources/${id}/`), inLanguage: language, publisher: {"@type": "Organization", name: by[locale]}, ...(date && {datePublished: date.start}), ...(url && {sameAs: url}),
});

/** The first and the last year that a row tells of, as an ISO 8601 interval. */
function coverage({table}: Dataset): string | undefined {
  const periods = table.rows.flatMap((row) => periodOf(row["period"]) ?? periodOf(row["date"]) ?? []);
  if (!periods.length) return undefined;
  const first = periods.map(({start}) => start).sort()[0]!, last = periods.map(({end}) => end).sort().at(-1)!;
  return `${first}/${last}`;
}

function placesOf({table}: Dataset, {site, locale}: Context): SchemaPlace[] {
  const ids = [...new Set(table.rows.map((row) => cellText(row["place"])).filter(Boolean))];
  return ids.flatMap((id): SchemaPlace[] => {
    const place = site.registers.places.get(id);
    if (!place) return [];
    const geo = place.lat !== null && place.lon !== null ? {geo: {"@type": "GeoCoordinates" as const, latitude: place.lat, longitude: place.lon}} : {};
    return [{"@type": "Place", name: place.name[locale], ...geo}];
  });
}

function catalogueOf(context: Context): DataCatalog {
  const {site, locale, absolute} = context;
  return {
    "@type": "DataCatalog", "@id": `${absolute(locale, "/data/")}#catalogue`, name: text(locale, "datasets"), description: text(locale, "dataDescription"), url: absolute(locale, "/data/"), inLanguage: text(locale, "languageTag"), publisher: publisher(context), isAccessibleForFree: true,
    dataset: [...site.datasets.values()].map(({descriptor: d}) => ({"@type": "Dataset", "@id": `${absolute(locale, `/data/${d.id}/`)}#dataset`, name: d.title[locale], description: d.description[locale], url: absolute(locale, `/data/${d.id}/`), version: d.version, dateModified: d.created, ...licenceOf(d)})),
  };
}

function webSite(context: Context): WebSite {
  const {locale, absolute} = context, home = absolute(locale, "/");
  // schema-dts does not know the input of an action, which is an annotation and no property.
  const search = {"@type": "SearchAction", target: {"@type": "EntryPoint", urlTemplate: `${absolute(locale, "/search/")}?q={search_term_string}`}, "query-input": "required name=search_term_string"} as const;
  return {
    "@type": "WebSite", "@id": `${home}#site`, name: text(locale, "siteName"), alternateName: text(locale === "zh" ? "en" : "zh", "siteName"), url: home, description: text(locale, "homeDescription"), inLanguage: text(locale, "languageTag"), publisher: publisher(context), license: licence,
    potentialAction: search,
  };
}

function breadcrumbs(trail: readonly {name: string; path: string}[], {locale, absolute}: Context): BreadcrumbList {
  return {"@type": "BreadcrumbList", itemListElement: trail.map(({name, path}, i) => ({"@type": "ListItem", position: i + 1, name, item: absolute(locale, path)}))};
}
