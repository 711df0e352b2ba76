/** The map of the site for search engines, made from the pages as they were built: what is there is listed, and nothing else. */
import type {Files} from "./manifest.ts";

interface Listed {
  address: string;
  /** Addresses of the page by language tag; "x-default" is where others are sent. */
  alternates: [language: string, address: string][];
  /** ISO date. */
  updated?: string | undefined;
}

/** The most that one map may list. */
const most = 50_000;

/** sitemap.xml: each page that may be indexed, in the order of its address, with the same page in other languages and the day it last changed. */
export function sitemapOf(files: Files): string {
  const pages = [...files].filter(([path]) => path.endsWith(".html")).flatMap(([, bytes]) => listedIn(new TextDecoder().decode(bytes)) ?? []).sort((a, b) => (a.address < b.address ? -1 : 1));
  if (pages.length > most) throw new Error(`The site has ${pages.length} pages, and a sitemap may list ${most}. Part it, and name the parts in an index.`);
  const urls = pages.map(({address, alternates, updated}) => [
    "<url>", `<loc>${escape(address)}</loc>`, ...(updated ? [`<lastmod>${updated}</lastmod>`] : []),
    ...alternates.map(([language, other]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escape(other)}"/>`), "</url>",
  ].join(""));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("\n")}\n</urlset>\n`;
}

/** What the head of a page says of itself; undefined where it asks not to be listed, or sends the reader on. */
function listedIn(html: string): Listed | undefined {
  const head = html.slice(0, html.indexOf("</head>")), tags = [...head.matchAll(/<(?:link|meta)\b([^>]*)>/g)].map(([, inner]) => attributes(inner!));
  const address = tags.find(({rel}) => rel === "canonical")?.["href"];
  if (!address || tags.some((tag) => (tag["name"] === "robots" && tag["content"]?.includes("noindex")) || tag["http-equiv"] === "refresh")) return undefined;
  return {address, alternates: tags.flatMap(({rel, hreflang, href, type}): [string, string][] => (rel === "alternate" && hreflang && href && !type ? [[hreflang, href]] : [])), updated: tags.find(({name}) => name === "dcterms.modified")?.["content"]};
}

const attributes = (inner: string): Record<string, string | undefined> =>
  Object.fromEntries([...inner.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map(([, name, a, b, c]) => [name!.toLowerCase(), (a ?? b ?? c)!.replace(/&amp;/g, "&")]));

const escape = (s: string): string => s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
