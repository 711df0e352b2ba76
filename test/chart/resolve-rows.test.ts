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
    expect(en.table.rows).toMatchObject([{head: "Jiangsu", cells: ["more than 40"]}, {head: "China", cells: ["10 to 30"]}, {head: "Zhejiang", cells: ["25"]}]);
    expect(zh.table.rows[1]).toMatchObject({head: "中国", cells: ["10—30"]});
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

describe("resolveChart, of annotations", () => {
  const text = {en: "why", zh: "为什么"}, parts = [...rowsOf({2019: 1, 2020: 2, 2021: 3}), ...rowsOf({2019: 1, 2021: 3}, {place: "zhejiang"})];
  const places = [["china", 9], ["zhejiang", 5], ["jiangsu", 2], ["hangzhou", null]].flatMap(([place, value]) => rowsOf({2020: value as number}, {place: place as string}));
  const bar = {form: "bar", x: "value", y: "place"}, area = {form: "area", x: "period", y: "value", fill: "place"};

  test.each<[string, object, string[]]>([
    ["at a category drawn", {at: "zhejiang", text}, []],
    ["at one that is not", {at: "zhejang", text}, [`"zhejang" is not drawn. Did you mean "zhejiang"?`]],
    ["at a period", {at: 2020, text}, [`"2020" is not drawn. Drawn are china, zhejiang, jiangsu, hangzhou.`]],
    ["at a category without a figure", {at: "hangzhou", text}, [`No figure is drawn for "hangzhou". Annotate something that has one.`]],
    ["without words", {at: "zhejiang"}, [`The annotation at "zhejiang" has no words, and its figure is drawn without them. Add text.`]],
    ["with a key", {at: "zhejiang", key: "zhejiang", text}, [`"key" has no effect in the form "bar", whose annotations are at the key itself. Remove it.`]],
  ])("in a form without a time axis, judges one %s", (_, annotation, problems) => {
    expect(told(places, {...bar, annotations: [annotation]})).toEqual(problems);
    expect(told(places, {form: "map", r: "value", geometry: "place", annotations: [annotation]})).toEqual(problems.map((message) => message.replace('"bar"', '"map"')));
  });

  test("holds a dumbbell, which has periods and no axis of time, for such a form", () => {
    const keys = {form: "range", x: "value", y: "place", stroke: "period"}, rows = [...places, ...places.map((row) => ({...row, period: 2010}))];
    expect(told(rows, {...keys, annotations: [{at: "zhejiang", text}]})).toEqual([]);
    expect(told(rows, {...keys, annotations: [{at: 2020, text}]})).toEqual([`"2020" is not drawn. Drawn are china, zhejiang, jiangsu, hangzhou.`]);
  });

  test("refuses a second one at the same thing", () => {
    expect(told(places, {...bar, annotations: [{at: "zhejiang", text}, {at: "zhejiang", text: {...text}}]})).toEqual([`"zhejiang" is annotated already. Put both texts in one.`]);
  });

  test("refuses a key where there is one line without a name", () => {
    expect(told(rowsOf({2019: 1, 2020: 2}), {annotations: [{at: 2020, key: "china"}]})).toEqual([`"china" is not drawn. Remove it.`]);
  });

  test("refuses one at what a limit cuts", () => {
    expect(told(places, {...bar, limit: 2, annotations: [{at: "jiangsu", text}]})).toEqual([`"jiangsu" is not drawn. Drawn are china, zhejiang.`]);
  });

  test("refuses one where a stack has no figure for every part", () => {
    expect(told(parts, {...area, annotations: [{at: 2021}]})).toEqual([]);
    expect(told(parts, {...area, annotations: [{at: 2020, key: "china"}]})).toEqual([`No figure is drawn at "2020". Annotate a period that has one.`]);
  });

  test("lets a panel of small multiples be named", () => {
    const keys = {form: "line", x: "period", y: "value", fx: "place"};
    expect(told(parts, {...keys, annotations: [{at: 2021, key: "zhejiang"}]})).toEqual([]);
    expect(told(parts, {...keys, annotations: [{at: 2020, key: "zhejiang"}, {at: 2020, key: "jiangsu"}]})).toEqual([`No figure is drawn at "2020". Annotate a period that has one.`, `"jiangsu" is not drawn. Drawn are china, zhejiang.`]);
  });
});

describe("resolveChart, of bands", () => {
  const rows = rowsOf({2019: 1, 2020: 2, 2021: 3}), band = (from: string | number, to: string | number) => ({bands: [{from, to, text: {en: "a plan", zh: "规划"}}]});
  test.each<[string | number, string | number, string[]]>([
    [2020, 2020, []], [2010, 2019, []], [2021, 2030, []], ["2020-02", "2020-04", []], ["2019-H2", "2020-Q1", []], ["2020-07", 2020, []],
    [2010, 2018, [`The band from "2010" to "2018" lies outside the time drawn, 2019 to 2021. Move it, or remove it.`]],
    ["2022-01", 2023, [`The band from "2022-01" to "2023" lies outside the time drawn, 2019 to 2021. Move it, or remove it.`]],
    [2021, 2020, [`The band ends at "2020", before it begins at "2021". Swap the two.`]],
    ["spring", 2020, [`"spring" is not a period. Write it like 2024, 2011-Q1 or 2020-02.`]],
    ["2020-13", "soon", [`"2020-13" is not a period. Write it like 2024, 2011-Q1 or 2020-02.`, `"soon" is not a period. Write it like 2024, 2011-Q1 or 2020-02.`]],
  ])("judges %s to %s", (from, to, problems) => expect(told(rows, band(from, to))).toEqual(problems));

  test("points at the line and the key", () => {
    const {problems} = tryChart(yamlOf(band(2020, "soon")), datasetOf(rows));
    expect(problems.map(({line, field, value}) => [line > 1, field, value])).toEqual([[true, "to", "soon"]]);
  });

  test("refuses them in a form without a time axis", () => {
    expect(told(rows, {form: "bar", x: "value", y: "place", filter: {period: 2020}, ...band(2020, 2020)})).toEqual([`"bands" has no effect in the form "bar". Remove it.`]);
  });
});
