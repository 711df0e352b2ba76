import {describe, expect, test} from "vitest";
import type {Unit} from "../../src/chart/format.ts";
import {csvOf} from "../../src/chart/records.ts";
import type {Registers} from "../../src/chart/select.ts";
import type {Indicator} from "../../src/prose/monitor.ts";
import {monitorRecords} from "../../src/publish/monitor-csv.ts";
import {pathYears, readingOf, type Change} from "../../src/publish/monitor.ts";
import {datasetOf, formats, registers as few, rowsOf, type Cells} from "../chart/fixture.ts";

const unit = (id: string, kind: string, en: string, zh: string): [string, Unit] => [id, {id, kind, words: {en, zh}, factor: {en: 1, zh: 1}, base: id, scale: 1}];
const registers: Registers = {...few, units: new Map([...few.units, unit("percentage-points", "points", "percentage points", "个百分点"), unit("index-points", "index", "points", "点")])};
const usual: Indicator = {id: "firms", dataset: "sample", series: "output", place: "china", name: {en: "Firms", zh: "企业"}, tells: {en: "How many.", zh: "有多少。"}, better: "up", every: "year", decimals: 1};
const read = (rows: readonly Cells[], keys: Partial<Indicator> = {}, locale: "en" | "zh" = "en", asOf = "2026-11-26") =>
  readingOf({...usual, ...keys}, new Map([["sample", datasetOf(rows)]]), registers, asOf, formats[locale]);
type Values = Parameters<typeof rowsOf>[0];

describe("readingOf, the latest", () => {
  test.each<[Values, Cells, string, string, string]>([
    [{2024: 3, 2025: 4}, {}, "4.0 companies", "4.0家", "2025"],
    [{2024: 3, 2025: [5800, "more-than"]}, {}, "more than 5,800 companies", "超过5,800家", "2025"],
    [{2024: [3.25, "about"]}, {unit: "percent"}, "about 3.3%", "约3.3%", "2024"],
    [{2024: [9.9, "provisional"]}, {unit: "percent"}, "9.9% (provisional)", "9.9%（初步数）", "2024"],
    [{2024: 3, 2025: null}, {}, "3.0 companies", "3.0家", "2024"],
    [{2024: 3, 2025: [9, "target"], 2027: [12, "expected"]}, {}, "3.0 companies", "3.0家", "2024"],
    [{2024: -0.4}, {unit: "percent"}, "−0.4%", "−0.4%", "2024"],
  ])("of %j is the last outcome, with qualifier and unit", (values, cells, en, zh, period) => {
    const rows = rowsOf(values, cells);
    expect([read(rows).latest, read(rows, {}, "zh").latest, read(rows).period.text]).toEqual([en, zh, period]);
  });

  test("is a range where the source gives one, and has no change", () => {
    const range = read([...rowsOf({2024: 8}, {unit: "percent"}), ...rowsOf({2025: [10, "range-low"]}, {unit: "percent"}), ...rowsOf({2025: [30, "range-high"]}, {unit: "percent"})]);
    expect([range.latest, range.change]).toEqual(["10% to 30%", "bound"]);
  });

  test("leaves out other places, other series and rows that are not preferred", () =>
    expect(read([...rowsOf({2024: 3}), ...rowsOf({2025: 9}, {preferred: "false", source: "another"}), ...rowsOf({2025: 8}, {place: "zhejiang"}), ...rowsOf({2025: 7}, {series: "part"})]).latest).toBe("3.0 companies"));

  test("can be shown in another unit, and beside a series of the same time", () => {
    const one = read([...rowsOf({2025: 23}, {unit: "firms"}), ...rowsOf({2024: 11, 2025: 12}, {series: "part"})], {unit: "firms-10k", decimals: 3, beside: {series: "part", name: {en: "In", zh: "入"}}});
    expect([one.latest, one.beside]).toEqual(["0.023 thousand companies", "0.012 thousand companies"]);
    expect(read(rowsOf({2025: 23}), {beside: {series: "part", name: {en: "In", zh: "入"}}}).beside).toBeNull();
  });

  test("names its row, its source and whether it is our arithmetic", () =>
    expect(read(rowsOf({2024: 1, 2025: 2}, {confidence: "computed-from-source"}))).toMatchObject({row: 1, rowId: expect.stringContaining("2025") as string, source: "yearbook", computed: true}));
});

describe("readingOf, the change", () => {
  const change = (values: Values, cells: Cells = {}, keys: Partial<Indicator> = {}) => {
    const found = read(rowsOf(values, cells), keys).change;
    return typeof found === "string" ? found : [found.over, found.base.text, found.words, found.good];
  };
  test.each<[Values, Cells, unknown]>([
    [{2024: 200, 2025: 210}, {}, ["step", "2024", "+5.0%", true]],
    [{2024: 4, 2025: 3.5}, {unit: "percent"}, ["step", "2024", "−0.5 percentage points", false]],
    [{"2025-02": 46.3, "2025-03": 49.6}, {unit: "index-points"}, ["step", "2025-02", "+3.3 points", true]],
    [{"2024-06": 1, "2024-12": 2, "2025-06": 4}, {unit: "percent"}, ["year", "2024-06", "+3.0 percentage points", true]],
    [{"2025-01-01": 1, "2025-07-01": 3, "2026-01-01": 2}, {unit: "percent"}, ["year", "2025-01-01", "+1.0 percentage points", true]],
    [{2010: 16.2, 2024: 7.5}, {unit: "percent"}, ["since", "2010", "−8.7 percentage points", null]],
    [{2022: 5, 2023: null, 2024: 6}, {unit: "percent"}, ["since", "2022", "+1.0 percentage points", null]],
    [{2024: 89, 2025: 89.02}, {unit: "index-points"}, ["step", "2024", "unchanged", null]],
    [{2024: [12000, "about"], 2025: 12600}, {}, ["step", "2024", "about +5.0%", true]],
    [{2024: 5700, 2025: [5800, "more-than"]}, {}, "bound"],
    [{2024: [5700, "at-least"], 2025: 5800}, {}, "bound"],
    [{2025: 5800}, {}, "single"],
    [{2024: [9, "target"], 2025: 5800}, {}, "single"],
    [{2023: 5, 2024: 6, "2025-01/2025-08": 3}, {}, "single"],
    [{2024: 5, "2025-05": 6}, {}, "single"],
  ])("of %j %j is %j", (values, cells, expected) => expect(change(values, cells)).toEqual(expected));

  test("is good or bad as the editor says, and neither where nobody can", () => {
    const good = (better: Indicator["better"]) => (read(rowsOf({2024: 4, 2025: 5}, {unit: "percent"}), {better}).change as Change).good;
    expect([good("up"), good("down"), good("neither")]).toEqual([true, false, null]);
  });
});

describe("readingOf, the path", () => {
  test("has one span for all, up to the year of the day, so that what stopped ends early", () => {
    const early = read(rowsOf({2015: 1, 2016: 2, 2017: 3})), late = read(rowsOf({2024: 1, 2025: 2}));
    const end = ({spark}: typeof early) => spark.dots.find((dot) => dot.last)!.x;
    expect(end(early)).toBeLessThan(end(late));
    expect(read(rowsOf({2015: 1, 2016: 2, 2017: 3}), {}, "en", "2018-01-01").spark.dots[0]!.x).toBeGreaterThan(end(early));
  });
  test("holds nothing from before its span, and joins nothing over a gap", () => {
    const from = 2027 - pathYears, {spark, first, held} = read(rowsOf({1990: 900, [from]: 1, [from + 1]: 2, [from + 5]: 3}));
    expect(spark.path.match(/M/g)).toHaveLength(1);
    expect(spark.dots).toHaveLength(1);
    expect(spark.dots.every(({x, y}) => x >= 0 && x <= 88 && y >= 0 && y <= 26)).toBe(true);
    expect([first.text, held]).toEqual(["1990", {held: 4, of: from + 5 - 1990 + 1}]);
  });
  test("is empty, and nothing fails, where every reading is older", () => expect(read(rowsOf({1990: 1, 1991: 2})).spark).toMatchObject({path: "", dots: []}));
});

test("monitorRecords gives a row an indicator, in the dataset's own unit, with all it takes to check it", () => {
  const source = {id: "yearbook", original: "年鉴", title: {en: "Yearbook", zh: "年鉴"}, publisher: {en: "Bureau", zh: "统计局"}, date: null, language: "zh", kind: "", confidence: "", licence: "none stated", url: null};
  const groups = [{id: "g", title: {en: "Group, one", zh: "组"}, indicators: [{...usual, unit: "firms-10k"}]}];
  const records = monitorRecords(groups, new Map([["sample", datasetOf(rowsOf({2022: 200, 2024: 210}))]]), registers, new Map([["yearbook", source]]), "2026-11-26", (dataset, row) => `https://example.org/${dataset}#${row}`);
  expect(records).toMatchObject([{indicator: "firms", group_zh: "组", period: "2024", value: 210, unit: "firms", change: 5, change_unit: "percent", change_since: "2022", change_over: "since", months_old: 22, overdue: 0, state: "current", readings_held: 2, readings_expected: 3, publisher_zh: "统计局", licence: "none stated"}]);
  expect(csvOf(records).split("\r\n")).toHaveLength(3);
});
