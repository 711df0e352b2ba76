import {expect, test} from "vitest";
import {loadSite} from "../../src/load.ts";
import {chartFacets, facetOf, keysOf, sortedSources, whereOf, yearOf} from "../../src/publish/facets.ts";

const site = loadSite(process.cwd());

test("facetOf counts values, the most frequent first", () => {
  expect(facetOf("a", "A", [{a: ["x"]}, {a: ["y", "x"]}, {}], (value) => value.toUpperCase())).toEqual([{id: "a", label: "A", choices: [{value: "x", label: "X", count: 2}, {value: "y", label: "Y", count: 1}]}]);
});
test("facetOf keeps a given order, and is nothing where there is nothing to choose", () => {
  expect(facetOf("a", "A", [{a: ["x"]}, {a: ["y", "x"]}], String, ["z", "y", "x"])[0]!.choices.map(({value}) => value)).toEqual(["y", "x"]);
  expect(facetOf("a", "A", [{a: ["x"]}, {a: ["x"]}], String)).toEqual([]);
});
test("keysOf names each value with its facet", () => expect(keysOf({form: ["line"], where: ["china", "abroad"], when: []})).toBe("form.line where.china where.abroad"));

test.each([["china", "china"], ["zhejiang", "zhejiang"], ["wenzhou", "zhejiang"], ["xiaoshan", "zhejiang"], ["guangdong", "provinces"], ["shenzhen", "cities"], ["world", "abroad"], ["london", "abroad"], ["nowhere", undefined]])(
  "whereOf(%s) is %s", (id, expected) => expect(whereOf(id, site.registers.places)).toBe(expected));

test("chartFacets gives each chart of the site its theme and form, and a decade where it draws time", () => {
  for (const chart of site.charts.values()) {
    const {theme, form, when} = chartFacets(chart, site.registers);
    expect({theme, form}).toEqual({theme: [chart.spec.theme], form: [chart.spec.form]});
    expect(when!.length, chart.spec.id).toBeGreaterThan(0);
    expect(when!.every((decade) => /^\d{3}0$/.test(decade))).toBe(true);
  }
});

test("sortedSources puts the newest first and those without a date last", () => {
  const sorted = sortedSources(site.sources.values()), dates = sorted.map(({date}) => date?.start ?? "");
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(sorted).toHaveLength(site.sources.size);
});
test("yearOf takes old years by the decade", () => {
  const [newest] = sortedSources(site.sources.values()), year = Number(newest!.date!.start.slice(0, 4));
  expect(yearOf(newest!, year)).toBe(String(year));
  expect(yearOf(newest!, year + 20)).toBe(`${String(year).slice(0, 3)}0s`);
  expect(yearOf({...newest!, date: null}, year)).toBe("undated");
});
