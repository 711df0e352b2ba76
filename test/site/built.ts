/** The built site as tests read it: the folder `dist`, or the one that LG_DIST names. */
import {resolve} from "node:path";
import type {Element, Nodes, Root} from "hast";
import {fromHtml} from "hast-util-from-html";
import {select, selectAll} from "hast-util-select";
import {toString} from "./words.ts";
import {readFolder} from "../../src/cli/folder.ts";
import {addressHere} from "../../src/cli/here.ts";
import {loadSite} from "../../src/load.ts";
import type {Files} from "../../src/publish/manifest.ts";
import {localPath} from "../../src/publish/route.ts";
import {locales, type Locale} from "../../src/text/index.ts";

export const folder = resolve(process.env.LG_DIST ?? "dist");
export const files: Files = readFolder(folder);
if (!files.has("index.html")) throw new Error(`There is no built site in ${folder}. Run npm test, which builds it first.`);

export const here = addressHere();
export const site = loadSite(process.cwd());

/** Every pair of a chart and a language, as rows of a table of tests. */
export const chartsInLocales = [...site.charts.keys()].flatMap((id) => locales.map((locale): [string, Locale] => [id, locale]));

export function textOf(path: string, from: Files = files): string {
  const bytes = from.get(path);
  if (!bytes) throw new Error(`${path} is not in the built site.`);
  return new TextDecoder().decode(bytes);
}

/** The site path of a page's file: `charts/x/index.html` stands at `/charts/x/`. */
export const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
/** The file of a page that `/charts/x/` names, in a language. */
export const fileOf = (locale: Locale, path: string): string => `${localPath(locale, path).slice(1)}index.html`;
export const localeOf = (file: string): Locale => (file.startsWith("zh/") ? "zh" : "en");

const trees = new Map<string, Root>();
export function treeOf(file: string): Root {
  const known = trees.get(file) ?? fromHtml(textOf(file));
  // Test files share a worker: of the trees of a thousand pages it keeps the last that were asked for.
  trees.delete(file);
  trees.set(file, known);
  if (trees.size > 60) trees.delete(trees.keys().next().value!);
  return known;
}

/** A page by what its head and root element say; read from the start of the file, since the pages are many and large. */
export interface Head {
  file: string;
  locale: Locale;
  kind: string;
  lang: string;
  title: string;
  canonical: string;
  alternates: Record<string, string>;
  noindex: boolean;
  refresh: boolean;
}

export const heads: Head[] = [...files.keys()].filter((file) => file.endsWith(".html")).map(headOf);
/** The pages that search engines and readers find: neither embeds nor the page of missing pages. */
export const listed = heads.filter(({noindex, refresh}) => !noindex && !refresh);

function headOf(file: string): Head {
  const html = textOf(file), end = html.indexOf("</head>");
  const tree = fromHtml(end > 0 ? html.slice(0, end) : html);
  const alternates = selectAll("link[rel=alternate][hreflang]", tree).map(({properties}) => [properties.hrefLang, properties.href]);
  const root = select("html", tree)?.properties, robots = select("meta[name=robots]", tree)?.properties.content;
  return {
    file, locale: localeOf(file), kind: String(root?.dataKind ?? ""), lang: String(root?.lang ?? ""),
    title: toString(select("title", tree)),
    canonical: String(select("link[rel=canonical]", tree)?.properties.href ?? ""), alternates: Object.fromEntries(alternates),
    noindex: String(robots).includes("noindex"), refresh: select("meta[http-equiv=refresh]", tree) != null,
  };
}

/** The largest page of every kind in a language: what holds there holds on the others. */
export const kindsOf = (locale: Locale): Head[] => {
  const largest = new Map<string, Head>();
  const size = ({file}: Head) => files.get(file)!.length;
  for (const head of heads.filter((one) => one.locale === locale && !one.refresh)) {
    const known = largest.get(head.kind);
    if (!known || size(head) > size(known)) largest.set(head.kind, head);
  }
  return [...largest.values()];
};

export const elements = (selector: string, node: Nodes): Element[] => selectAll(selector, node);
export const element = (selector: string, node: Nodes): Element => {
  const found = select(selector, node);
  if (!found) throw new Error(`Nothing on the page is "${selector}".`);
  return found;
};
