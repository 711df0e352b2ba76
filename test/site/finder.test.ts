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

describe("the script that finds entries", () => {
  it("weighs under 2.5 kB", () => {
    const scripts = [...files.keys()].filter((file) => /^assets\/(Finder|find)\b.*\.js$/.test(file));
    expect(scripts.some((file) => file.includes("Finder"))).toBe(true);
    expect(scripts.reduce((sum, file) => sum + brotliCompressSync(files.get(file)!).length, 0)).toBeLessThan(2500);
  });
});

it("every link of a text to a term leads to the glossary for readers", () => {
  const terms = [...files.keys()].filter((file) => file.startsWith("briefings/")).flatMap((file) => elements("a.term", treeOf(file)).map(({properties}) => String(properties.href)));
  expect(terms.length).toBeGreaterThan(10);
  expect(terms.filter((href) => !href.startsWith(`${here.path("/glossary/")}#`))).toEqual([]);
  expect(textOf("glossary/index.html")).toContain('id="little-giant"');
});
