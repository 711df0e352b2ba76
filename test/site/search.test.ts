import {brotliCompressSync, constants} from "node:zlib";
import {describe, expect, it} from "vitest";
import type {SearchFile} from "../../src/text/found.ts";
import {locales} from "../../src/text/index.ts";
import {element, elements, fileOf, files, here, heads, site, textOf, treeOf} from "./built.ts";

const sent = (content: string): number => brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}).length;
/** The file and the id that an address of this host names. */
const named = (address: string): {file: string; id: string} => {
  const {pathname, hash} = new URL(address, here.site);
  return {file: `${pathname.slice(here.base.length)}index.html`, id: decodeURIComponent(hash.slice(1))};
};
const ids = new Map<string, Set<string>>();
const idsOf = (file: string): Set<string> => {
  if (!ids.has(file)) ids.set(file, new Set([...textOf(file).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)));
  return ids.get(file)!;
};

describe.each(locales)("the search in %s", (locale) => {
  const {entries} = JSON.parse(textOf(`search/${locale}.json`)) as SearchFile, page = treeOf(fileOf(locale, "/search/"));

  it("leads to a page that is there, and to a place on it that is there", () => {
    const lost = entries.map(([, , path]) => path).filter((path) => { const {file, id} = named(path); return !files.has(file) || (id !== "" && !idsOf(file).has(id)); });
    expect(entries.length).toBeGreaterThan(1000);
    expect(lost).toEqual([]);
  });

  it("is one file of under 110 kB", () => expect(sent(textOf(`search/${locale}.json`))).toBeLessThan(110_000));

  it("is reached from every page but embeds, and fetches nothing there", () => {
    const pages = heads.filter((head) => head.locale === locale && !head.file.includes("embed/") && !head.refresh);
    const without = pages.filter(({file}) => !/<a [^>]*class="search-link"[^>]*href="[^"]*search\/"/.test(textOf(file)));
    expect(without.map(({file}) => file)).toEqual([]);
    expect(textOf(fileOf(locale, "/"))).not.toMatch(/<link[^>]+search[^>]*\.js/);
  });

  it("without script is a page of lists, whole", () => {
    const linked = new Set(elements("[data-ways] a", page).map(({properties}) => String(properties.href)));
    const wanted = [
      ...[...site.themes.keys()].map((id) => `/themes/${id}/`), ...[...site.briefings.keys()].map((id) => `/briefings/${id}/`), ...[...site.charts.keys()].map((id) => `/charts/${id}/`),
      ...[...site.datasets.keys()].map((id) => `/data/${id}/`),
    ].map((path) => `/${fileOf(locale, path).replace(/index\.html$/, "")}`).map(here.path);
    expect(wanted.filter((path) => !linked.has(path))).toEqual([]);
    const terms = elements("[data-ways] a", page).filter(({properties}) => String(properties.href).includes("glossary/#"));
    expect(terms).toHaveLength(site.datasets.get("glossary")!.table.rows.length);
  });

  it("has its field only where a script can use it", () => expect(element("[data-search-page]", page).properties.className).toContain("scripted"));
});
