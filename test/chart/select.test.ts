import {describe, expect, test} from "vitest";
import {hot, pine} from "../../src/chart/palette.ts";
import {forms} from "../../src/chart/registry.ts";
import {cellText, decimalYear, drawnRows} from "../../src/chart/select.ts";
import {isForecast, segments, stepOf, yearGaps, type Datum} from "../../src/chart/selection.ts";
import {parsePeriod} from "../../src/table/period.ts";
import {rowsOf, selectionOf, uncheckedChartOf, type Cells} from "./fixture.ts";

/** Readings by period; null is missing, a pair brings its qualifier. */
const dataOf = (values: Parameters<typeof rowsOf>[0]): Datum[] => selectionOf(rowsOf(values)).series[0]!.data;
const texts = (runs: Datum[][]): string[][] => runs.map((run) => run.map((d) => d.period!.text));

test.each([[null, ""], [undefined, ""], ["a", "a"], [0, "0"], [1.5, "1.5"], [true, "true"], [["a", "b"], "a; b"], [parsePeriod("2020-Q1")!, "2020-Q1"]])(
  "cellText(%j) is %j", (cell, text) => expect(cellText(cell)).toBe(text));

test.each([
  ["2024", 2024], ["2010-H1", 2010.25], ["2010-H2", 2010.75], ["2011-Q1", 2011.12], ["2011-Q4", 2011.87], ["2020-02", 2020.12], ["2020-07-01", 2020.5], ["2025-12-31", 2026],
  ["2016/2020", 2018.5], ["2017-01/2017-05", 2017.2], ["2025-01-01", 2025],
])("decimalYear(%s) is about %d", (text, year) => expect(Math.abs(decimalYear(parsePeriod(text)!) - year)).toBeLessThan(0.02));

test.each([
  ["2024", 2024], ["2010-H2", 4021], ["2011-Q3", 8046], ["2020-02", 24241], ["2020-02-27", undefined], ["2016/2020", undefined], ["2017-01/2017-05", undefined],
])("stepOf(%s) is %s", (text, step) => expect(stepOf(parsePeriod(text))).toBe(step));

test("stepOf nothing is undefined", () => expect(stepOf(undefined)).toBeUndefined());

describe("segments", () => {
  test.each<[name: string, values: Parameters<typeof rowsOf>[0], runs: string[][]]>([
    ["no gap", {2019: 1, 2020: 2, 2021: 3}, [["2019", "2020", "2021"]]],
    ["a blank", {2019: 1, 2020: null, 2021: 3}, [["2019"], ["2021"]]],
    ["a row that is not there", {2019: 1, 2021: 3, 2022: 4}, [["2019"], ["2021", "2022"]]],
    ["zero, which is a figure", {2019: 1, 2020: 0, 2021: 3}, [["2019", "2020", "2021"]]],
    ["blanks at the ends", {2018: null, 2019: 1, 2020: 2, 2021: null}, [["2019", "2020"]]],
    ["a target", {2019: 1, 2020: 2, 2021: [3, "target"]}, [["2019", "2020"]]],
    ["an expectation between", {2019: 1, 2020: [2, "expected"], 2021: 3}, [["2019"], ["2021"]]],
    ["other qualifiers", {2019: [1, "about"], 2020: [2, "more-than"], 2021: [3, "provisional"]}, [["2019", "2020", "2021"]]],
    ["quarters across a year", {"2011-Q3": 1, "2011-Q4": 2, "2012-Q1": 3, "2012-Q3": 4}, [["2011-Q3", "2011-Q4", "2012-Q1"], ["2012-Q3"]]],
    ["months across a year", {"2019-12": 1, "2020-01": 2, "2020-03": 3}, [["2019-12", "2020-01"], ["2020-03"]]],
    ["halves", {"2019-H1": 1, "2019-H2": 2, "2020-H2": 3}, [["2019-H1", "2019-H2"], ["2020-H2"]]],
    ["days of their own", {"2021-12-31": 1, "2023-05-01": 2, "2025-10-07": 3}, [["2021-12-31", "2023-05-01", "2025-10-07"]]],
    ["a blank between days", {"2021-12-31": 1, "2023-05-01": null, "2025-10-07": 3}, [["2021-12-31"], ["2025-10-07"]]],
    ["nothing", {2019: null, 2020: null}, []],
  ])("of %s", (_, values, runs) => expect(texts(segments(dataOf(values)))).toEqual(runs));
});

test.each<[values: Parameters<typeof rowsOf>[0], gaps: [number, number][]]>([
  [{2019: 1, 2020: 2}, []], [{2019: 1, 2021: 2}, [[2020, 2020]]], [{2012: 1, 2013: null, 2014: null, 2015: 2, 2018: 3}, [[2013, 2014], [2016, 2017]]],
  [{2018: null, 2019: 1}, []], [{2019: 1, 2020: [2, "target"], 2021: 3}, [[2020, 2020]]], [{"2019-Q1": 1, "2019-Q3": 2}, []],
])("yearGaps of %j is %j", (values, gaps) => expect(yearGaps(dataOf(values))).toEqual(gaps));

test.each([["target", true], ["expected", true], ["exact", false], ["provisional", false], ["about", false]])("isForecast of %s is %s", (qualifier, forecast) => {
  expect(isForecast({qualifier} as Datum)).toBe(forecast);
});

describe("drawnRows", () => {
  const rows: Cells[] = [
    ...rowsOf({2018: 1, 2019: 2, 2020: 3}), ...rowsOf({2019: 9}, {place: "zhejiang"}), {period: 2019, value: 5, source: "other", preferred: "false"},
    ...rowsOf({"2019-Q2": 4, "2019-12-31": 6, "2018/2020": 7}, {place: "jiangsu"}),
  ];
  const drawn = (keys: object): unknown[] => {
    const {dataset, spec} = uncheckedChartOf(rows, {stroke: "place", ...keys});
    return drawnRows(dataset, spec, forms.line).map((i) => dataset.table.rows[i]!["value"]);
  };
  test.each<[keys: object, values: number[]]>([
    [{}, [1, 2, 3, 9, 4, 6, 7]], [{filter: {place: "china"}}, [1, 2, 3]], [{filter: {place: ["zhejiang", "china"], period: 2019}}, [2, 9]], [{filter: {period: [2018, "2019-Q2"]}}, [1, 4]],
    [{grain: "year"}, [1, 2, 3, 9]], [{grain: "quarter"}, [4]], [{grain: "day"}, [6]],
    [{from: 2019}, [2, 3, 9, 4, 6, 7]], [{to: 2018}, [1, 7]], [{from: 2019, to: 2019, grain: "year"}, [2, 9]],
    [{from: "2019-06"}, [2, 3, 9, 4, 6, 7]], [{from: "2019-07-01", to: "2019-12-31", filter: {place: "jiangsu"}}, [6, 7]], [{to: "2019-05", filter: {place: "jiangsu"}}, [4, 7]],
  ])("keeps of %j only preferred rows: %j", (keys, values) => expect(drawn(keys)).toEqual(values));

  const quarters = rowsOf({"2011-Q1": 1, "2011-Q2": 2, "2011-Q3": 3, "2011-Q4": 4, "2012-Q1": 5});
  const halves = rowsOf({"2011-H1": 1, "2011-H2": 2, "2012-H1": 3, "2012-H2": 4});
  test.each<[keys: object, rows: Cells[], values: number[]]>([
    [{from: "2011-Q3"}, quarters, [3, 4, 5]], [{to: "2011-Q2"}, quarters, [1, 2]], [{from: "2011-Q2", to: "2011-Q3"}, quarters, [2, 3]], [{from: "2011-H2"}, halves, [2, 3, 4]],
    [{to: "2012-H1"}, halves, [1, 2, 3]], [{from: "2011-04"}, quarters, [2, 3, 4, 5]], [{to: "2011-06"}, quarters, [1, 2]], [{from: "2010/2011", to: 2012}, quarters, [1, 2, 3, 4, 5]],
  ])("takes %j for the days it stands for", (keys, own, values) => {
    const {dataset, spec} = uncheckedChartOf(own, keys);
    expect(drawnRows(dataset, spec, forms.line).map((i) => dataset.table.rows[i]!["value"])).toEqual(values);
  });
});

const three: Cells[] = [...rowsOf({2019: 5, 2020: 1}, {place: "china"}), ...rowsOf({2020: 3, 2019: 4}, {place: "zhejiang"}), ...rowsOf({2019: 6, 2020: 2}, {place: "jiangsu"})];
const range = {form: "range", x: "value", y: "place", stroke: "period"};
const bar = {form: "bar", x: "value", y: "place"};
const keysOf = (rows: Cells[], keys: object): string[] => selectionOf(rows, keys).series.map((s) => s.key);

describe("select", () => {
  test.each<[keys: object, order: string[]]>([
    [{stroke: "place"}, ["china", "zhejiang", "jiangsu"]],
    [{stroke: "place", filter: {place: ["jiangsu", "china"]}}, ["jiangsu", "china"]],
    [range, ["zhejiang", "jiangsu", "china"]],
    [{...range, filter: {place: ["china", "jiangsu", "zhejiang"]}}, ["zhejiang", "jiangsu", "china"]],
    [{...range, limit: 2}, ["zhejiang", "jiangsu"]],
  ])("of %j keeps the series %j", (keys, order) => expect(keysOf(three, keys)).toEqual(order));

  test("ranks ties by key and puts missing last, whatever the order of rows", () => {
    const values: [place: string, value: number | null][] = [["p03", 5], ["p01", null], ["p05", 0], ["p02", 5], ["p04", null], ["p06", -1], ["p07", 9]];
    const order = ["p07", "p02", "p03", "p05", "p06", "p01", "p04"];
    for (const some of [values, [...values].reverse()]) expect(keysOf(some.map(([place, value]) => ({place, value, period: 2020})), bar)).toEqual(order);
  });

  test("sorts each series and the periods by time", () => {
    const {series, periods} = selectionOf(rowsOf({2021: 1, 2019: 2, "2020-Q1": 3, 2020: 4}));
    expect(series[0]!.data.map((d) => d.period!.text)).toEqual(["2019", "2020-Q1", "2020", "2021"]);
    expect(periods.map((p) => p.text)).toEqual(["2019", "2020-Q1", "2020", "2021"]);
  });

  test("says of each datum its row, key, time, value, qualifier and whether it is our arithmetic", () => {
    const {series} = selectionOf([{period: 2020, value: 7, qualifier: "about", confidence: "computed-from-source"}, {period: 2019, value: null}], {stroke: "place"});
    expect(series[0]!.data).toEqual([
      {row: 1, key: "china", period: parsePeriod("2019"), t: 2019, value: null, qualifier: "exact", computed: false},
      {row: 0, key: "china", period: parsePeriod("2020"), t: 2020, value: 7, qualifier: "about", computed: true},
    ]);
  });

  test("takes labels from the spec, the categories, the register, then the value or the measure", () => {
    const rows = [...rowsOf({2020: 1}, {place: "zhejiang"}), ...rowsOf({2020: 2}, {place: "p01"}), ...rowsOf({2020: 3}, {place: "unlisted"})];
    const labels = (keys: object, locale: "en" | "zh" = "en") => selectionOf(rows, {...bar, ...keys}, locale).series.map((s) => s.label);
    expect(labels({})).toEqual(["unlisted", "Town 01", "Zhejiang"]);
    expect(labels({}, "zh")).toEqual(["unlisted", "第01镇", "浙江"]);
    expect(labels({labels: {zhejiang: {en: "Home", zh: "本省"}}})).toEqual(["unlisted", "Town 01", "Home"]);
    expect(selectionOf([...rowsOf({2020: 1}), ...rowsOf({2020: 2}, {series: "growth"})], {stroke: "series"}, "zh").series.map((s) => s.label)).toEqual(["产出", "增速"]);
    expect(selectionOf(rowsOf({2020: 1})).series.map((s) => [s.key, s.label])).toEqual([["", "Firms"]]);
  });

  const amounts = rowsOf({2019: 500, 2020: 3953.2}, {unit: "usd-billion"});
  test.each<[keys: object, locale: "en" | "zh", values: number[], unit: string]>([
    [{}, "en", [500, 3953.2], "usd-billion"], [{}, "zh", [5000, 39532], "usd-billion"],
    [{unit: "usd-trillion"}, "en", [0.5, 3.9532], "usd-trillion"], [{unit: "usd-trillion"}, "zh", [0.5, 3.9532], "usd-trillion"], [{unit: "usd-billion"}, "zh", [5000, 39532], "usd-billion"],
  ])("of %j in %s gives %j in %s", (keys, locale, values, unit) => {
    const selection = selectionOf(amounts, keys, locale);
    expect(selection.series[0]!.data.map((d) => d.value)).toEqual(values);
    expect(selection.unit.id).toBe(unit);
  });

  test("is a billion times the same amount in either unit", () => {
    const [small, large] = [{}, {unit: "usd-trillion"}].map((keys) => selectionOf(amounts, keys));
    small!.series[0]!.data.forEach((d, i) => expect(d.value! * small!.unit.scale).toBeCloseTo(large!.series[0]!.data[i]!.value! * large!.unit.scale));
  });

  test.each<[values: number[], decimals: number]>([
    [[1, 2, 300], 0], [[1.5, 2000.25], 0], [[14.3, 12], 1], [[14.36, 12], 1], [[1.5, 2], 1], [[1.25, 2], 2], [[0.5, 0.25], 2], [[0, 0.1], 2], [[0, 0], 0], [[-14.3, 2], 1],
  ])("shows %j with %d decimals", (values, decimals) => {
    expect(selectionOf(rowsOf(Object.fromEntries(values.map((v, i) => [2000 + i, v])))).decimals).toBe(decimals);
  });

  test("lets the spec decide on decimals", () => expect(selectionOf(rowsOf({2020: 1.234}), {decimals: 0}).decimals).toBe(0));

  test("names sources in order of first use, of the rows drawn alone, and says if any is our arithmetic", () => {
    const rows: Cells[] = [{period: 2018, value: 1, source: "unused", place: "jiangsu"}, {period: 2020, value: 2, source: "b"}, {period: 2019, value: 3, source: "a"}, {period: 2021, value: 4, source: "b"}];
    expect(selectionOf(rows, {filter: {place: "china"}})).toMatchObject({sources: ["a", "b"], computed: false});
    expect(selectionOf([{...rows[1]!, confidence: "computed-from-source"}]).computed).toBe(true);
  });

  test("leaves the sources, units and decimals of categories beyond the limit out", () => {
    const rows: Cells[] = [{period: 2020, value: 50, source: "a", place: "china"}, {period: 2020, value: 1.25, source: "b", place: "jiangsu", confidence: "computed-from-source"}];
    expect(selectionOf(rows, {...bar, limit: 1})).toMatchObject({sources: ["a"], decimals: 0, computed: false});
    expect(selectionOf(rows, bar)).toMatchObject({sources: ["a", "b"], decimals: 1, computed: true});
  });

  test("colours the focus hot, a lone series hot, and of one-hued forms the rest pine", () => {
    const hueOf = (keys: object) => Object.fromEntries(selectionOf(three, keys).series.map((s) => [s.key, [s.focus, s.hue]]));
    expect(hueOf({...range, focus: "china"})).toEqual({china: [true, hot], zhejiang: [false, pine], jiangsu: [false, pine]});
    expect(hueOf({...range})).toEqual({china: [false, pine], zhejiang: [false, pine], jiangsu: [false, pine]});
    expect(hueOf({stroke: "place", focus: "zhejiang"})["zhejiang"]).toEqual([true, hot]);
    expect(selectionOf(three, {filter: {place: "china"}}).series[0]).toMatchObject({focus: true, hue: hot});
  });
});
