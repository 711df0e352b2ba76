import {describe, expect, test} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {chartOf, datasetOf, rowsOf, tryChart, yamlOf, type Cells} from "./fixture.ts";

const told = (rows: readonly Cells[], keys: object): string[] => tryChart(yamlOf(keys), datasetOf(rows)).problems.map(({message}) => message);
const ends = (low: number | null, high: number | null, cells: Cells = {}): Cells[] => [
  {period: 2011, value: high, qualifier: "range-high", unit: "percent", ...cells}, {period: 2011, value: low, qualifier: "range-low", unit: "percent", ...cells},
];
const interval = {form: "interval", x: "value", y: "place"}, waffle = {...interval, form: "waffle"}, share = {form: "share", x: "value", fill: "place"}, nested = {form: "nested", r: "value", fill: "place"};

describe("resolveChart, of a form that draws ranges,", () => {
  test("lets the two ends of a range pass as one figure, and other forms still refuse them", () => {
    expect(told(ends(10, 30), interval)).toEqual([]);
    expect(told(ends(10, 30), {...interval, form: "bar"})).toEqual([expect.stringContaining("Two rows are drawn for china at 2011")]);
  });

  const exact: Cells = {period: 2011, value: 20, unit: "percent"};
  test.each<[string, Cells[], string]>([
    ["one end", ends(10, 30).slice(1), "A range has two ends and nothing between, and china at 2011 is drawn with range-low. Filter so that both ends are left."],
    ["an end and an exact figure", [...ends(10, 30).slice(1), exact], "A range has two ends and nothing between, and china at 2011 is drawn with range-low, exact"],
    ["both ends and an exact figure", [...ends(10, 30), exact], "is drawn with range-high, range-low, exact"],
    ["two lower ends", [ends(10, 30)[1]!, {...ends(12, 30)[1]!, source: "other"}], "Two rows are drawn for china at 2011"],
    ["ends the wrong way round", ends(30, 10), `The range of china at 2011 runs from "30" to "10". Mend the rows`],
    ["a blank end", ends(null, 30), `The range of china at 2011 runs from "" to "30". Mend the rows`],
  ])("refuses %s", (_, rows, message) => expect(told(rows, interval)).toContainEqual(expect.stringContaining(message)));

  test("ranks a range by its upper end, and says it as one figure in words and table, both ends being rows drawn", () => {
    const chart = chartOf([...rowsOf({2011: 25}, {place: "zhejiang", unit: "percent"}), ...ends(10, 30), ...rowsOf({2011: [40, "more-than"]}, {place: "jiangsu", unit: "percent"})], {...interval, decimals: 0});
    const [en, zh] = [read(chart, "en"), read(chart, "zh")];
    expect(en.selection.series.map(({key, data}) => [key, data.length])).toEqual([["jiangsu", 1], ["china", 2], ["zhejiang", 1]]);
    expect(en.description).toContain("3 figures, largest first: Jiangsu more than 40%, China 10% to 30% and Zhejiang 25%.");
    expect(zh.description).toContain("共3项，由大到小：江苏超过40%、中国10%—30%和浙江25%。");
    expect(en.table.rows).toEqual([{head: "Jiangsu", cells: ["more than 40"]}, {head: "China", cells: ["10 to 30"]}, {head: "Zhejiang", cells: ["25"]}]);
    expect(zh.table.rows[1]).toEqual({head: "中国", cells: ["10—30"]});
  });
});

test.each<[string, Cells[], string[]]>([
  ["shares of a whole", rowsOf({2020: 99.8}, {unit: "percent"}), []],
  ["a count", rowsOf({2020: 57}), [`The form "waffle" shows shares of a whole, and the rows drawn are in firms. Choose bar.`]],
  ["more than all", rowsOf({2020: 107.5}, {unit: "percent"}), [`The form "waffle" shows shares of a whole, and 107.5 is more than 100. Choose bar.`]],
])("resolveChart, of a hundred squares, judges %s", (_, rows, problems) => expect(told(rows, waffle)).toEqual(problems));

test.each<[string, number[], string, string[]]>([
  ["shares of one whole, rounded", [60.3, 40], "percent", []],
  ["shares that come to more than a whole", [60.5, 58.5], "percent", [`The shares of 2020 come to 119, more than a whole, and the form "share" would add them. Choose a form that sets them side by side.`]],
  ["counts, whatever their sum", [60, 58], "firms", []],
])("resolveChart, of parts, judges %s", (_, [a, b], unit, problems) => {
  expect(told([...rowsOf({2020: a!}, {unit}), ...rowsOf({2020: b!}, {unit, place: "zhejiang"})], share)).toEqual(problems);
});

describe("resolveChart, of squares inside squares,", () => {
  const two = (outer: string, inner: string) => [...rowsOf({2020: 141}, {series: outer}), ...rowsOf({2020: 14}, {series: inner})];
  test("lets a series stand inside the one that the dataset says it lies in", () => expect(told(two("output", "part"), {...nested, fill: "series"})).toEqual([]));
  test.each([["part", "output"], ["output", "growth"]])("refuses %s around %s", (outer, inner) => {
    expect(told(two(outer, inner), {...nested, fill: "series"})).toEqual([`The form "nested" would draw "${inner}" inside "${outer}", and it is not known to be part of it. Choose bar, or say so in the dataset (lg:within).`]);
  });
});
