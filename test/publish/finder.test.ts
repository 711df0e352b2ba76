import {describe, expect, it, test} from "vitest";
import {loadSite} from "../../src/load.ts";
import {findTermsByLetter, letterOf} from "../../src/publish/glossary.ts";
import {amountOf, findMeasures, firmsOf, kindsOfFirm, placesOfMeasure} from "../../src/publish/measures.ts";
import type {Finder} from "../../src/publish/register.ts";
import {findSystems} from "../../src/publish/systems.ts";
import {findEvents} from "../../src/publish/timeline.ts";
import {locales, text} from "../../src/text/index.ts";

const site = loadSite(process.cwd()), rowsOf = (id: string) => site.datasets.get(id)!.table.rows;
const entriesOf = ({groups}: Finder) => groups.flatMap(({entries}) => entries);
const entry = (finder: Finder, id: string) => entriesOf(finder).find((one) => one.id === id)!;
const finders = locales.flatMap((locale) => [
  ["measures", locale, findMeasures(site, locale)], ["systems", locale, findSystems(site, locale)], ["glossary", locale, findTermsByLetter(site, [], locale)], ["events", locale, findEvents(site, locale)],
] as const);

describe.each(finders)("the entries of %s in %s", (id, _, finder) => {
  it("are the rows of the register, each once", () => {
    expect(entriesOf(finder).map((one) => one.id).sort()).toEqual(rowsOf(id).map((row) => String(row["id"])).sort());
  });
  it("have only values that their facets offer, with their true counts, and no facet offers one that none has", () => {
    for (const facet of finder.facets) {
      const held = entriesOf(finder).flatMap(({keys}) => keys[facet.id] ?? []);
      expect(facet.choices.map(({value}) => value).sort()).toEqual([...new Set(held)].sort());
      for (const {value, count} of facet.choices) expect([value, count]).toEqual([value, held.filter((one) => one === value).length]);
      for (const {value} of facet.choices) expect(value).toMatch(/^[a-z0-9-]+$/);
    }
  });
  it("are named, and stand in groups whose ids are no entry's", () => {
    expect(entriesOf(finder).filter(({title}) => !title)).toEqual([]);
    const ids = [...finder.groups.map((group) => group.id), ...entriesOf(finder).map((one) => one.id)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a measure", () => {
  it("is for at least one kind of firm, has a need, a level, a status and a place", () => {
    const lacking = entriesOf(findMeasures(site, "en")).filter(({keys}) => ["who", "need", "at", "level", "is"].some((facet) => !keys[facet]?.length));
    expect(lacking.map(({id, facts}) => `${id}: ${facts[0]!.words}`)).toEqual([]);
  });
  it.each([
    ["Firms", ["any"]], ["Strong firms", ["any"]], ["Little giants", ["srdi"]], ["Specialised small firms", ["small", "srdi"]], ["Unicorns; foreign teams and investors", ["unicorn", "people", "lender"]],
    ["Leading private firms", ["private", "large"]], ["Labour-intensive small firms", ["small", "industry"]], ["Overseas-Chinese-funded firms", ["overseas"]], ["Rural areas", ["place"]], ["Nobody we know", []],
  ] as const)("for %s is for %j", (target, kinds) => expect(firmsOf(target)).toEqual(kinds));
  it("is sorted by no kind that no target names", () => {
    const used = new Set(rowsOf("measures").flatMap((row) => firmsOf(String(row["target_en"]))));
    expect(kindsOfFirm.map(([kind]) => kind).filter((kind) => !used.has(kind))).toEqual([]);
  });
  it.each([
    [{level: "national", document: "zhejiang-sme-report-2011", issuer_en: "Ministry"}, ["china"]], [{level: "municipal", document: "scio-conference-2024", issuer_en: "Local governments"}, ["china"]],
    [{level: "municipal", document: "zhejiang-sme-report-2011", issuer_en: "Zhuji"}, ["zhejiang", "shaoxing"]], [{level: "provincial", document: "zhejiang-proposal-2025", issuer_en: "Committee"}, ["zhejiang"]],
  ])("with %j holds in %j", (row, places) => expect(placesOfMeasure(row)).toEqual(places));
  it("says its amount with qualifier and unit, in the unit of the language, and leads to its figure", () => {
    const row = rowsOf("measures").find(({id}) => id === "2024-digital-pilots-local")!;
    expect(amountOf(row, site, "en")).toEqual({words: "more than 12 billion yuan", path: "/data/source-figures/#cn-2024-digital-pilot-local-funds", note: "Local money for the second batch of pilot cities"});
    expect(amountOf(row, site, "zh")!.words).toBe("超过120亿元");
    expect(entriesOf(findMeasures(site, "en")).filter(({figure}) => figure)).toHaveLength(rowsOf("measures").filter(({amount}) => amount !== null).length);
  });
  it("stands under its document, the newest first", () => {
    const marks = findMeasures(site, "en").groups.map(({mark, entries}) => [mark, entries.length]);
    expect(marks[0]).toEqual(["January 2025", 20]);
    expect(marks.map(([mark]) => String(mark).slice(-4))).toEqual(["2025", "2024", "2021", "2020", "2011"]);
  });
});

describe("a system", () => {
  const systems = findSystems(site, "en");
  it("lists its figures with their time, and the measures that name it", () => {
    const {lists} = entry(systems, "digital-pilot-cities");
    expect(lists.map(({label, items}) => [label, items.length])).toEqual([[text("en", "systemFigures"), 4], [text("en", "systemMeasures"), 3]]);
    expect(lists[0]!.items[0]).toEqual({words: "Central money for the second batch of pilot cities, 2024: 2.7 billion yuan", path: "/data/source-figures/#cn-2024-digital-pilot-central-funds"});
  });
  it.each([["low-altitude-demonstration", "/glossary/#low-altitude-economy"], ["industrial-transfer", "/glossary/#industrial-transfer"], ["matched-policy-push", "/measures/"], ["digital-core-statistics", "/data/digital-economy/"]])("%s leads to %s here", (id, path) => {
    expect(entry(systems, id).facts.find(({label}) => label === text("en", "systemHere"))).toMatchObject({path});
  });
});

describe("the glossary", () => {
  it.each([["“Hard” technology", "en", "H"], ["A chairman’s name", "en", "C"], ["The party behind the proposal", "en", "P"], ["“小巨人”", "zh", "X"], ["e游小镇", "zh", "E"], ["重点“小巨人”", "zh", "Z"], ["采购经理指数", "zh", "C"], ["亏损面", "zh", "K"], ["中试", "zh", "Z"]] as const)("has %s in %s under %s", (words, locale, letter) => {
    expect(letterOf(words, locale)).toBe(letter);
  });
  it("stands in the order of the language, its letters too", () => {
    const letters = (locale: "en" | "zh") => findTermsByLetter(site, [], locale).groups.map(({mark}) => mark!);
    for (const locale of locales) expect(letters(locale)).toEqual([...letters(locale)].sort());
    expect(entriesOf(findTermsByLetter(site, [], "zh")).slice(0, 2).map(({title}) => title)).toEqual(["百分点", "“百千万”工程"]);
  });
  it("says which texts use a term", () => {
    const {lists, keys} = entry(findTermsByLetter(site, [{title: "A text", path: "/briefings/a/", terms: ["pmi"]}], "en"), "pmi");
    expect([lists[0]!.items, keys["as"]]).toEqual([[{words: "A text", path: "/briefings/a/"}], ["used"]]);
  });
});

test("events at the date of their document say how much was read in it", () => {
  const {lists} = entry(findEvents(site, "en"), "press-conference-2024");
  expect(lists[0]!.items).toEqual([{words: "44 measures", path: "/measures/#in-scio-conference-2024"}, {words: "40 platforms and programmes", path: "/systems/?in=scio-conference-2024"}]);
  expect(entry(findEvents(site, "en"), "digital-pilots-2025").lists).toEqual([]);
});
