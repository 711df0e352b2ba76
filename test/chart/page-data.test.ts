import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawings, read, type Chart} from "../../src/chart/chart.ts";
import {cellData, inscribed, publishersOf, tableData} from "../../src/chart/page-data.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, rowsOf} from "./fixture.ts";
import {sources} from "./sources.ts";

const {document} = new JSDOM("").window;
const publishers = (chart: Chart, locale: Locale = "en") => publishersOf(read(chart, locale).selection, chart.dataset.table.rows, (id) => sources.get(id)?.publisher[locale]);
const cellsOf = (chart: Chart) => { const {table, selection} = read(chart, "en"); return cellData(table, selection, publishers(chart)); };
const startOf = (chart: Chart): string => { const reading = read(chart, "en"); return /^<svg [^>]*>/.exec(inscribed(drawings(chart, reading, "en", "page", document)[0]!, chart.form, reading.selection))![0]; };
const two = [...rowsOf({2018: 1, 2019: null, 2020: [3, "about"]}), ...rowsOf({2018: 4, 2020: 5}, {place: "zhejiang", source: "a", confidence: "computed-from-source"})];
const line = chartOf(two, {stroke: "place"}), bar = {form: "bar", x: "value", y: "place"};

describe("cellData", () => {
  test("numbers every figure by its place among all that are drawn, and leaves missing ones out", () => {
    expect(cellsOf(line)).toEqual([
      [{"data-i": "0", "data-s": "0"}, {"data-i": "3", "data-s": "1", "data-ours": ""}], [{}, {}], [{"data-i": "2", "data-s": "0"}, {"data-i": "4", "data-s": "1", "data-ours": ""}],
    ]);
  });
  test("names no publisher where there is one", () => expect(cellsOf(chartOf(rowsOf({2018: 1, 2019: 2})))).toEqual([[{"data-i": "0"}], [{"data-i": "1"}]]));
  test("names both publishers of the two ends of a range, and both ends", () => {
    const rows = [...rowsOf({2020: [10, "range-low"]}, {source: "a"}), ...rowsOf({2020: [30, "range-high"]}, {source: "b"}), ...rowsOf({2020: 5}, {place: "zhejiang", source: "b"})];
    expect(cellsOf(chartOf(rows, {...bar, form: "interval"}))).toEqual([[{"data-i": "0 1", "data-s": "0 1"}], [{"data-i": "2", "data-s": "1"}]]);
  });
  test("numbers figures through all panels", () => {
    const rows = ["zhejiang", "jiangsu"].flatMap((place) => rowsOf({2018: 1, 2019: 2}, {place}));
    expect(cellsOf(chartOf(rows, {fx: "place"})).map((row) => row.map((one) => one["data-i"]))).toEqual([["0", "2"], ["1", "3"]]);
  });
  test("numbers the measures of each thing, drawn or not", () => {
    const pair = (place: string, x: number, y: number | null) => [...rowsOf({2024: x}, {place}), ...rowsOf({2024: y}, {place, series: "growth", unit: "percent"})];
    expect(cellsOf(chartOf([...pair("zhejiang", 3, 4), ...pair("china", 5, null), ...pair("jiangsu", 1, 2)], {form: "scatter", x: "output", y: "growth", fill: "place"})).map((row) => row.map((one) => one["data-i"]).join())).toEqual(["0,1", "2,", "4,5"]);
  });
});

test("publishersOf names each publisher once, in order of first use", () => {
  const rows = [...rowsOf({2018: 1}, {source: "b"}), ...rowsOf({2019: 2}, {source: "a"}), ...rowsOf({2020: 3}, {source: "f"})];
  expect(publishers(chartOf(rows))).toEqual({names: ["Beta", "Alpha"], of: [[0], [1], [1]]});
  expect(publishers(chartOf(rows), "zh").names).toEqual(["乙所", "甲所"]);
});

describe("tableData", () => {
  test.each<[object, typeof two, object]>([
    [{}, rowsOf({2018: 1, 2019: 2}), {"data-across": "series", "data-unit": " company| companies"}],
    [bar, rowsOf({2020: 5}, {place: "zhejiang"}).concat(rowsOf({2020: 7})), {"data-across": "period", "data-unit": " company| companies"}],
    [{form: "indexed", x: "period", y: "value", base: "2018"}, rowsOf({2018: 1, 2019: 2}), {"data-across": "series", "data-unit": ""}],
  ])("of %j says what the columns tell apart, and the unit", (keys, rows, data) => expect(tableData(read(chartOf(rows, keys), "en").table)).toEqual(data));
});

describe("inscribed", () => {
  test("gives every figure a place, and says that time comes first", () => expect(startOf(line)).toMatch(/ data-points="[\d.]+,[\d.]+ - [\d.]+,[\d.]+ [\d.]+,[\d.]+ [\d.]+,[\d.]+" data-first="x">$/));
  test("says that rows come first in bars", () => expect(startOf(chartOf(rowsOf({2020: 5}), bar))).toMatch(/" data-first="y">$/));
  test("says nothing of the kind of a map", () => expect(startOf(chartOf(rowsOf({2020: 5}, {place: "hangzhou"}), {form: "map", r: "value", geometry: "place"}))).toMatch(/ data-points="[\d.]+,[\d.]+">$/));
  test("frames the panels of small multiples", () => {
    const rows = ["zhejiang", "jiangsu"].flatMap((place) => rowsOf({2018: 1, 2019: 2}, {place}));
    expect(startOf(chartOf(rows, {fx: "place"}))).toMatch(/ data-panels="0,[\d.]+,140,150,2 160,[\d.]+,140,150,2">$/);
  });
});
