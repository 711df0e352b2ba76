import {describe, expect, it} from "vitest";
import {loadSite} from "../../src/load.ts";
import {byName, entriesOf, searchFile} from "../../src/publish/search.ts";
import {kinds, type Entry} from "../../src/text/found.ts";
import {locales} from "../../src/text/index.ts";

const site = loadSite(process.cwd());

describe.each(locales)("the entries of a search in %s", (locale) => {
  const entries = entriesOf(site, locale), of = (kind: string) => entries.filter((entry) => entry.kind === kind);

  it("are of every kind, and there is one for every thing of the site", () => {
    expect(new Set(entries.map(({kind}) => kind))).toEqual(new Set(kinds));
    const rows = (id: string) => site.datasets.get(id)!.table.rows.length;
    expect([of("briefing"), of("theme"), of("chart"), of("dataset"), of("source"), of("place"), of("term"), of("measure"), of("system")].map(({length}) => length))
      .toEqual([site.briefings.size, site.themes.size, site.charts.size, site.datasets.size, site.sources.size, rows("places"), rows("glossary"), rows("measures"), rows("systems")]);
  });

  it("have a title and a path of their own", () => {
    expect(entries.filter(({title, path}) => !title.trim() || !path.startsWith("/"))).toEqual([]);
    expect(new Set(entries.map(({path}) => path)).size).toBe(entries.length);
  });

  it("hold words and no markup", () => {
    const marked = /<\/?\w+|&\w+;|:(?:value|claim|asis)\[|undefined|\[object|\{\w+\}/;
    expect(entries.filter((entry) => Object.values(entry).some((words) => marked.test(words)))).toEqual([]);
    expect(of("briefing").every(({words}) => words.length > 300)).toBe(true);
  });
});

it("an entry knows its name in the other language", () => {
  const named = (locale: "en" | "zh", path: string) => entriesOf(site, locale).find((entry) => entry.path === path)!;
  expect(named("en", "/places/wenzhou/")).toMatchObject({title: "Wenzhou", also: "温州", about: "City, Zhejiang"});
  expect(named("zh", "/places/wenzhou/")).toMatchObject({title: "温州", also: "Wenzhou", about: "城市，浙江"});
});

it("a series is found by its places", () => {
  const found = entriesOf(site, "zh").filter(({kind, words}) => kind === "series" && words.includes("温州"));
  expect(found.length).toBeGreaterThan(3);
});

it("byName orders Chinese by its sound, and 长 as in names of places", () => {
  const sorted = byName(["上海", "北京", "长沙", "重庆", "杭州"].map((title) => ({title, path: title}) as Entry), "zh").map(({title}) => title);
  expect(sorted).toEqual(["北京", "长沙", "重庆", "杭州", "上海"]);
});

it("searchFile leaves placeholders for the browser and makes addresses of paths", () => {
  const file = searchFile(site, "en", (to) => `/base${to}`);
  expect(file.words.all).toContain("{count}");
  expect(file.words.none).toContain("{query}");
  expect(file.words.count).toContain("{total}");
  expect(file.entries.every(([kind, , path]) => kinds[kind] && path.startsWith("/base/"))).toBe(true);
});
