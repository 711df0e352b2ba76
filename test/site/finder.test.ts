import {brotliCompressSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {localPath} from "../../src/publish/route.ts";
import {locales, text, type Locale} from "../../src/text/index.ts";
import {element, elements, fileOf, files, here, site, textOf, treeOf} from "./built.ts";
import {toString} from "./words.ts";

const pages = locales.flatMap((locale) => ([["/measures/", "measures"], ["/systems/", "systems"], ["/glossary/", "glossary"], ["/timeline/", "events"]] as const).map(([path, id]) => [path, locale, id] as const));
const treeAt = (locale: Locale, path: string) => treeOf(fileOf(locale, path));

describe.each(pages)("%s in %s", (path, locale, id) => {
  it("holds every row of its register under the row's own id", () => {
    expect(elements(".entry", treeAt(locale, path)).map(({properties}) => String(properties.id)).sort()).toEqual(site.datasets.get(id)!.table.rows.map((row) => String(row["id"])).sort());
  });
  it("leads to each of its groups, and to its rows as data", () => {
    const tree = treeAt(locale, path), groups = elements("[data-group] h2", tree).map(({properties}) => `#${properties.id}`);
    expect(groups.length).toBeGreaterThan(3);
    expect(elements(".jump a", tree).map(({properties}) => properties.href)).toEqual(groups);
    expect(elements("a[data-csv]", tree).map(({properties}) => properties.href)).toEqual([here.path(`/data/${id}/data.csv`)]);
  });
  it("counts as many entries as it shows, in all and by group", () => {
    const tree = treeAt(locale, path), count = site.datasets.get(id)!.table.rows.length;
    expect(toString(element("[role=status]", tree))).toBe(text(locale, "foundAll", {count}));
    expect(elements("[data-count]", tree).reduce((sum, one) => sum + Number(toString(one)), 0)).toBe(count);
  });
  it("is linked from the page of its dataset, whose rows keep their addresses", () => {
    const dataset = treeAt(locale, `/data/${id}/`);
    expect(elements(".register-home a", dataset).map(({properties}) => properties.href)).toEqual([here.path(localPath(locale, path))]);
    expect(elements("[data-row]", dataset)).toHaveLength(site.datasets.get(id)!.table.rows.length);
  });
});

const lists = [["/charts/", () => site.charts.size], ["/data/", () => site.datasets.size], ["/sources/", () => site.sources.size], ["/briefings/", () => site.briefings.size]] as const;
const narrowed = [...lists, ...(["measures", "systems", "glossary"] as const).map((id) => [`/${id}/`, () => site.datasets.get(id)!.table.rows.length] as const)];

describe.each(locales)("a list in %s that can be narrowed", (locale) => {
  it.each(narrowed)("%s is whole without script, and counts what each chip would leave", (path, size) => {
    const tree = treeAt(locale, path), finder = element("[data-finder]", tree), list = elements(`#${String(finder.properties.dataFinder)}`, tree), chips = elements("[data-key]", finder);
    expect(list).toHaveLength(1);
    const items = elements("[data-keys]", list[0]!).map(({properties}) => String(properties.dataKeys).split(" "));
    expect(items).toHaveLength(size());
    expect(toString(element("[role=status]", finder))).toBe(text(locale, "foundAll", {count: size()}));
    expect(elements("[hidden]", list[0]!)).toEqual([]);
    expect(chips.length).toBeGreaterThan(1);
    for (const chip of chips) {
      const key = String(chip.properties.dataKey);
      expect([key, Number(toString(element(".count", chip)))]).toEqual([key, items.filter((keys) => keys.includes(key)).length]);
    }
  });
  it.each(narrowed)("%s offers no facet with nothing to choose in it, and has its facets alone in a fold, closed", (path) => {
    const [fold, ...more] = elements(".finder-panel details", treeAt(locale, path));
    expect([more.length, fold!.properties.open]).toEqual([0, undefined]);
    expect(elements("[role=group]", fold!).map((facet) => elements("[data-key]", facet).length).filter((count) => count < 2)).toEqual([]);
    expect(elements("input, [data-clear], [role=status]", fold!)).toEqual([]);
  });
  it("is not the timeline, where there is nothing to choose", () => {
    expect(elements("[data-finder], .finder-panel", treeAt(locale, "/timeline/"))).toEqual([]);
  });
  it("has every source once, with its page", () => {
    const links = elements("#sources [data-keys] > a", treeAt(locale, "/sources/")).map(({properties}) => String(properties.href));
    expect(new Set(links).size).toBe(site.sources.size);
  });
});

it("one script narrows every list, and weighs under 2.25 kB with what it asks for", () => {
  const used = narrowed.flatMap(([path]) => [...textOf(fileOf("en", path)).matchAll(/assets\/(Finder[^"]*\.js)/g)].map(([, file]) => file!));
  expect([used.length >= narrowed.length, new Set(used).size]).toEqual([true, 1]);
  const scripts = [...files.keys()].filter((file) => /^assets\/(Finder|find)\b.*\.js$/.test(file) || file.endsWith(used[0]!));
  expect(new Set(scripts).size).toBe(2);
  expect(scripts.reduce((sum, file) => sum + brotliCompressSync(files.get(file)!).length, 0)).toBeLessThan(2250);
});

it("every link of a text to a term leads to the glossary for readers", () => {
  const terms = [...files.keys()].filter((file) => file.startsWith("briefings/")).flatMap((file) => elements("a.term", treeOf(file)).map(({properties}) => String(properties.href)));
  expect(terms.length).toBeGreaterThan(10);
  expect(terms.filter((href) => !href.startsWith(`${here.path("/glossary/")}#`))).toEqual([]);
  expect(textOf("glossary/index.html")).toContain('id="little-giant"');
});
