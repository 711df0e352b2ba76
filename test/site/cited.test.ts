/** Numbers in the built site, as a reader without script meets them: links to rows, notes, and the way back. */
import {describe, expect, it} from "vitest";
import {localPath} from "../../src/publish/route.ts";
import {pathOf} from "../../src/publish/uses.ts";
import {locales, type Locale} from "../../src/text/index.ts";
import {element, elements, fileOf, files, heads, site, textOf, treeOf} from "./built.ts";
import {toString} from "./words.ts";

const articles = (["briefings", "themes", "pages"] as const).flatMap((kind) => [...site[kind].keys()].flatMap((id) => locales.map((locale) => [kind, id, locale] as const)));
const pageOf = (kind: string, id: string, locale: Locale): string => fileOf(locale, kind === "pages" ? `/${id}/` : `/${kind}/${id}/`);
const textIn = (node: Parameters<typeof toString>[0]): string => toString(node).replace(/\s+/g, " ").trim();

describe("the numbers of a text", () => {
  it.each(articles)("%s/%s in %s lead to their rows and are described by a note", (kind, id, locale) => {
    const tree = treeOf(pageOf(kind, id, locale)), links = elements("a.value", tree), {statements, meta} = site[kind].get(id)![locale];
    const wanted = statements.filter((s) => s.kind !== "asis" && s.role !== "title" && s.role !== "label" && s.rows.length > 0);
    expect(links.map(textIn).sort()).toEqual(wanted.map((s) => s.text.replace(/\s+/g, " ").trim()).sort());
    for (const link of links) {
      const note = element(`[id="${String((link.properties.ariaDescribedBy as string[])[0])}"]`, tree);
      expect(textIn(note).toLowerCase()).toContain(textIn(link).toLowerCase());
      const [path, row] = String(link.properties.href).split("#"), file = `${path!.replace(/^\//, "")}index.html`;
      expect(textOf(file)).toContain(`id="${row}"`);
    }
    expect(meta.title).not.toMatch(/:(?:value|claim|asis)\[/);
  });

  it("are plain text in titles, descriptions, downloads and everything else that is published, but for charts as their editors write them", () => {
    const marked = [...files.keys()].filter((file) => !file.includes("gallery/") && /\.(?:html|json|csv|svg|xml)$/.test(file) && /:(?:value|claim|asis)\[[^\]]*\]\{/.test(textOf(file)));
    expect(marked).toEqual([]);
  });
});

describe("a dataset and a source", () => {
  it.each([...site.datasets.keys()].flatMap((id) => locales.map((locale) => [id, locale] as const)))("%s in %s lead to every sentence that rests on them", (id, locale) => {
    const links = elements("a", treeOf(fileOf(locale, `/data/${id}/`))).map((link) => ({href: String(link.properties.href), words: textIn(link)}));
    const resting = site.statements.filter((s) => s.locale === locale && s.kind !== "asis" && s.rows.some(({dataset}) => dataset === id));
    const page = (one: (typeof resting)[number]): string => localPath(locale, pathOf(one)).split("#")[0]!;
    const missing = resting.filter((one) => !links.some(({href, words}) => words === one.sentence && href.split("#")[0] === page(one)));
    expect(missing.map(({file, sentence}) => `${file}: ${sentence}`)).toEqual([]);
  });

  it("say what each computation is, and that a range is one", () => {
    const notes = elements(".cited-list > li", treeOf(fileOf("en", "/briefings/small-firms-in-distress-2011/"))).map(textIn);
    expect(notes.find((note) => note.startsWith("10% to 30%"))).toContain("A range, its lower and its upper end");
    expect(notes.some((note) => note.includes("The sum of"))).toBe(false);
    expect(elements(".cited-list > li", treeOf(fileOf("en", "/briefings/new-unicorns-dry-up/"))).map(textIn).find((note) => note.startsWith("128"))).toContain("The sum of 4 figures");
  });

  it("lead from a row to the sentence and the chart", () => {
    for (const locale of locales) {
      const row = element(`[id="cb-insights-cities.hangzhou.2025-10-07.exact.cb-insights-2025-10-07"]`, treeOf(fileOf(locale, "/data/unicorns-by-city/")));
      const hrefs = elements("a", row).map(({properties}) => String(properties.href));
      expect(hrefs.some((href) => href.includes("/briefings/new-unicorns-dry-up/#"))).toBe(true);
      expect(hrefs.some((href) => href.endsWith("/charts/unicorn-map/"))).toBe(true);
      const source = elements("a", treeOf(fileOf(locale, "/sources/cb-insights-2025-10-07/"))).map(({properties}) => String(properties.href));
      expect(source.some((href) => href.includes("/briefings/new-unicorns-dry-up/#"))).toBe(true);
    }
  });
});

it("no page shows what only an editor should see", () => {
  expect(heads.length).toBeGreaterThan(500);
  expect(heads.filter(({file}) => textOf(file).includes('class="fault"')).map(({file}) => file)).toEqual([]);
});
