import {describe, expect, it} from "vitest";
import {text, locales, type Locale} from "../../src/text/index.ts";
import {besideOf} from "../../src/publish/place-rows.ts";
import {currentOf, knownPlaces, nameOfSeries, pagedPlaces, parentsOf} from "../../src/publish/places.ts";
import {element, elements, fileOf, files, heads, here, site, textOf, treeOf} from "./built.ts";
import {toString} from "./words.ts";

const known = knownPlaces(site.datasets.values()), {places} = site.registers, paged = pagedPlaces(known, places);
const hrefs = (file: string, selector = "main a") => elements(selector, treeOf(file)).map(({properties}) => String(properties.href));
const pages = paged.flatMap((id) => locales.map((locale): [string, Locale] => [id, locale]));

describe("the pages of places", () => {
  it("stand for every place that three current series name, and for no other", () => {
    expect(heads.filter(({kind, locale}) => kind === "place" && locale === "en").map(({file}) => file.split("/")[1]).toSorted()).toEqual(paged.toSorted());
    expect(paged.length).toBeGreaterThan(50);
  });

  it.each(pages)("tell of %s in %s every latest figure with its time, and lead to its row", (id, locale) => {
    const file = fileOf(locale, `/places/${id}/`), own = besideOf(places.get(id)!, known.series.get(id)!, site.registers), rows = new Map(elements("tr[data-series]", treeOf(file)).map((row) => [String(row.properties.dataSeries), row]));
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(own.series).toSorted());
    for (const [name, row] of rows) {
      const [value, when] = own.series[name]![locale], cell = element("td.figure-cell", row);
      expect(toString(element("a", cell))).toBe(value);
      expect(toString(element(".when", cell))).toBe(when);
      expect(String(element("a", cell).properties.href)).toMatch(new RegExp(`/data/${name.split("/")[0]}/#${name.split("/")[1]}\\.`));
    }
  });

  it.each(pages)("lead from %s in %s to what it is part of, and to others, without script", (id, locale) => {
    const links = hrefs(fileOf(locale, `/places/${id}/`)), parents = parentsOf(id, places).slice(0, 1).filter((parent) => paged.includes(parent));
    for (const parent of parents) expect(links).toContain(here.path(`${locale === "en" ? "" : "/zh"}/places/${parent}/`));
    expect(links.filter((href) => /\/places\/[\w-]+\/$/.test(href)).length).toBeGreaterThan(0);
    expect(links.every((href) => !href.includes("with="))).toBe(true);
  });

  it("say how many series, and since when one counts", () => {
    const page = toString(element("main", treeOf(fileOf("en", "/places/hangzhou/"))));
    expect(page).toContain(`${currentOf(known, "hangzhou").length} series in `);
    expect(page).toContain("1 January 2020 or later");
  });

  it("have their figures beside them for the page of another, in both languages", () => {
    const held = JSON.parse(textOf("places/shanghai/series.json")) as {name: Record<string, string>; series: Record<string, Record<string, string[]>>};
    expect(held.name).toEqual({en: "Shanghai", zh: "上海"});
    expect(Object.keys(held.series)).toEqual(known.series.get("shanghai")!.map(nameOfSeries));
    expect(paged.filter((id) => !files.has(`places/${id}/series.json`))).toEqual([]);
    expect(Math.max(...paged.map((id) => files.get(`places/${id}/series.json`)!.length))).toBeLessThan(60_000);
  });
});

describe.each(locales)("the list of places in %s", (locale) => {
  const file = fileOf(locale, "/places/"), wanted = paged.map((id) => here.path(`${locale === "en" ? "" : "/zh"}/places/${id}/`));
  it("has every place once, under its kind", () => expect(hrefs(file, "[data-row] a").toSorted()).toEqual(wanted.toSorted()));
  it("has a map of the same links, three drawings, which keyboards pass by", () => {
    const links = elements(".place-map a", treeOf(file));
    expect(elements(".place-map svg[data-size]", treeOf(file)).length).toBe(3);
    expect(links.length).toBeGreaterThan(40);
    expect(links.every(({properties}) => wanted.includes(String(properties.href)) && properties.tabIndex === -1)).toBe(true);
  });
  it("says when a place has a page", () => expect(toString(element("main", treeOf(file)))).toContain(text(locale, "placesNote", {least: 3, years: 6, date: locale === "en" ? "1 January 2020" : "2020年1月1日"})));
});
