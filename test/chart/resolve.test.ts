import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {formNames, formOf} from "../../src/chart/registry.ts";
import {themeIds} from "../../src/chart/spec.ts";
import {formatProblem} from "../../src/table/problem.ts";
import {datasetOf, input, readSample, rowsOf, tryChart, yamlOf} from "./fixture.ts";

const folder = `${input}/refused`;
const sample = readSample(readFileSync(`${input}/refused.csv`, "utf8"));
const problemsOf = (name: string): string[] =>
  tryChart(readFileSync(`${folder}/${name}.yaml`, "utf8"), sample, name).problems.map((problem) => formatProblem(problem).replace(`${name}.yaml:`, ""));

/** File of test/input/chart/refused → every problem in it, without the file. */
const refused: [name: string, problems: string[]][] = [
  ["annotation-blank", [
    `12:10 (at): No figure is drawn at "2021". Annotate a period that has one.`,
  ]],
  ["annotation-key", [
    `13:10 (key): "jiangsoo" is not drawn. Did you mean "jiangsu"?`,
  ]],
  ["annotation", [
    `12:9 (at): No figure is drawn at "2022". Annotate a period that has one.`,
  ]],
  ["apart", [
    `11:3 (filter): "output" and "other-rules" count by different rules and may not share a chart. Make a chart of each.`,
  ]],
  ["channel-missing", [
    `1:1: The form "bar" needs the channel "x". Add "x: value".`,
  ]],
  ["channel-not-taken-column", [
    `9:9 (stroke): The form "column" has no channel "stroke". It takes x, y.`,
  ]],
  ["channel-not-taken", [
    `9:4 (r): The form "line" has no channel "r". It takes x, y, stroke.`,
  ]],
  ["channel-type-category", [
    `9:9 (stroke): "value" is of type number, and the channel "stroke" of line takes a category. Choose another field.`,
  ]],
  ["channel-type-period", [
    `7:4 (x): "series" is of type string, and the channel "x" of line takes a period. Choose another field.`,
  ]],
  ["channel-type-place", [
    `8:11 (geometry): "series" is of type string, and the channel "geometry" of map takes a place. Choose another field.`,
  ]],
  ["channel-type-value", [
    `8:4 (y): "place" is of type string, and the channel "y" of line takes a value. Choose another field.`,
  ]],
  ["channels-missing", [
    `1:1: The form "line" needs the channel "x". Add "x: period".`,
    `1:1: The form "line" needs the channel "y". Add "y: value".`,
  ]],
  ["coordinates", [
    `8:11 (geometry): "nowhere" has no coordinates in data/places. Add lat and lon there.`,
  ]],
  ["dataset-and-form", [
    `1:10 (dataset): "sampel" is not a dataset. Did you mean "sample"?`,
    `2:7 (form): "lnie" is not a form of chart. Did you mean "line"?`,
  ]],
  ["dataset-far", [
    `1:10 (dataset): "goods" is not a dataset. Use the name of a folder in data/.`,
  ]],
  ["dataset", [
    `1:10 (dataset): "sampel" is not a dataset. Did you mean "sample"?`,
  ]],
  ["date", [
    `4:12 (published): "published" is not in the right form. Compare it with another file of its kind.`,
  ]],
  ["duplicates-series", [
    `11:3 (filter): Two rows are drawn for output at 2019. Filter further, so that one figure is left for each.`,
  ]],
  ["duplicates", [
    `10:3 (filter): Two rows are drawn for 2019. Filter further, so that one figure is left for each.`,
  ]],
  ["field-far", [
    `8:4 (y): "gdp" is not a field of sample. Its fields are series, place, period, value, unit, qualifier, source, confidence, preferred, reason, note_en, note_zh.`,
  ]],
  ["field", [
    `8:4 (y): "vlaue" is not a field of sample. Did you mean "value"?`,
  ]],
  ["filter-field-far", [
    `10:8 (gdp): "gdp" is not a field of sample. See its datapackage.json.`,
  ]],
  ["filter-field", [
    `11:10 (palce): "palce" is not a field of sample. Did you mean "place"?`,
  ]],
  ["filter-value", [
    `11:10 (place): No row of sample has place "zhejang". Did you mean "zhejiang"?`,
  ]],
  ["filter-values", [
    `12:21 (place): No row of sample has place "jiangsoo". Did you mean "jiangsu"?`,
    `12:31 (place): No row of sample has place "tibet". Check the rows.`,
  ]],
  ["focus-list", [
    `13:5 (focus): "china" is not drawn, so it cannot be the focus. Drawn are zhejiang.`,
  ]],
  ["focus", [
    `11:8 (focus): "zhejang" is not drawn, so it cannot be the focus. Did you mean "zhejiang"?`,
  ]],
  ["form-far", [
    `2:7 (form): "pie" is not a form of chart. Use one of ${formNames.join(", ")}.`,
  ]],
  ["form", [
    `2:7 (form): "lnie" is not a form of chart. Did you mean "line"?`,
  ]],
  ["from-and-filter", [
    `9:17 (place): No row of sample has place "tibet". Check the rows.`,
    `10:7 (from): "soon" is not a period. Write it like 2024, 2011-Q1 or 2020-02.`,
  ]],
  ["from", [
    `10:7 (from): "20190" is not a period. Write it like 2024, 2011-Q1 or 2020-02.`,
    `11:5 (to): "last year" is not a period. Write it like 2024, 2011-Q1 or 2020-02.`,
  ]],
  ["key", [
    `10:1 (colour): "colour" is not a key here. Remove it, or use one of: dataset, form, theme, published, updated, title, measure, note, filter, from, to, grain, x, y, r, stroke, fill, geometry, text, fx, focus, labels, unit, limit, decimals, zero, reference, base, as, sort, log, controls, bands, annotations.`,
    `11:1 (annotation): "annotation" is not a key here. Did you mean "annotations"?`,
  ]],
  ["labels", [
    `12:12 (zhejang): "zhejang" is not drawn, so it needs no label. Did you mean "zhejiang"?`,
    `13:10 (china): "china" is not drawn, so it needs no label. Drawn are zhejiang.`,
  ]],
  ["language", [
    `6:10 (zh): "zh" is missing. Add it.`,
  ]],
  ["limits", [
    `13:8 (grain): "week" is not a value of "grain". Write one of: year, half, quarter, month, day.`,
    `10:8 (limit): "limit" must be at least 1, not 0. Change the number.`,
    `11:11 (decimals): "decimals" must be at most 4, not 5. Change the number.`,
    `12:7 (zero): "zero" must be true or false, not "maybe". Write true or false.`,
    `14:14 (annotations): "annotations" must have at most 2 items. Add or remove items.`,
  ]],
  ["missing-keys", [
    `1:1 (theme): "theme" is missing. Write one of: sme-growth, unicorns-by-city, digital-economy, exports.`,
    `1:1 (published): "published" is missing. Add it.`,
    `1:1 (title): "title" is missing. Add it.`,
    `1:1 (measure): "measure" is missing. Add it.`,
  ]],
  ["no-rows-grain", [
    `9:9 (filter): No row passes this filter. Loosen it, or check the range and grain.`,
  ]],
  ["no-rows-range", [
    `9:9 (filter): No row passes this filter. Loosen it, or check the range and grain.`,
  ]],
  ["no-rows", [
    `9:9 (filter): No row passes this filter. Loosen it, or check the range and grain.`,
  ]],
  ["periods-two", [
    `10:9 (filter): The form "range" takes 2 periods, and the rows drawn have 1: 2020. Filter on period.`,
  ]],
  ["periods", [
    `9:9 (filter): The form "bar" takes 1 period, and the rows drawn have 3: 2019, 2020, 2021. Filter on period.`,
  ]],
  ["points", [
    `2:7 (form): The readings of "spot" come at irregular times, and the form "line" would join them. Choose a form that draws points or bars.`,
  ]],
  ["same-key", [
    `9:1 (x): "x" is already a key here. Keep one of the two.`,
  ]],
  ["series-by-place", [
    `9:9 (filter): The chart would join 2 series: share, share-target. Filter on one series, or let the field "series" tell them apart.`,
    `9:9 (filter): The form "bar" takes 1 period, and the rows drawn have 3: 2019, 2020, 2025. Filter on period.`,
  ]],
  ["series", [
    `9:9 (filter): The chart would join 2 series: share, share-target. Filter on one series, or let the field "series" tell them apart.`,
  ]],
  ["syntax", [
    `8:1: Flow sequence in block collection must be sufficiently indented and end with a ]. Check the quotes, colons and indentation here.`,
  ]],
  ["theme", [
    `3:8 (theme): "export" is not a value of "theme". Did you mean "exports"?`,
  ]],
  ["unit-near", [
    `10:7 (unit): "firm" is no other unit for firms. Did you mean "firms"?`,
  ]],
  ["unit-unknown", [
    `1:10 (dataset): The rows drawn have the unit "widgets", which is not in data/units. Add a row there.`,
  ]],
  ["unit", [
    `10:7 (unit): "percent" is no other unit for firms. Use one of firms, firms-10k.`,
  ]],
  ["units", [
    `11:3 (filter): The rows drawn have 2 units: firms, percent. A chart has one unit; filter on unit or series.`,
  ]],
  ["within", [
    `2:7 (form): "part" is part of "output", and the form "area" would add the two. Choose a form that sets them side by side.`,
  ]],
];

test.each(refused)("resolveChart and parseChart tell all that is wrong in %s.yaml", (name, problems) => {
  expect(problemsOf(name)).toEqual(problems);
});

test("resolveChart is asked about every file of the folder", () => {
  const files = readdirSync(folder).map((file) => file.slice(0, -".yaml".length));
  expect([...refused.map(([name]) => name), "channel-missing-category"].sort()).toEqual(files.sort());
});

test("resolveChart suggests a channel that would pass", () => {
  const fields = sample.descriptor.fields.map((field) => field.name);
  const suggested = ["channel-missing", "channel-missing-category", "channels-missing"].flatMap(problemsOf).map((problem) => /Add "\w+: ?(\w+)"/.exec(problem)?.[1]);
  for (const name of suggested) if (name !== undefined) expect(fields).toContain(name);
  expect(problemsOf("channel-missing-category")).toHaveLength(1);
});

test.each(refused)("resolveChart says what is wrong in %s.yaml in sentences, one fix at the end", (name) => {
  for (const problem of problemsOf(name)) {
    expect(problem).toMatch(/[.?]$/);
    expect(problem).not.toMatch(/ {2}|undefined|\[object/);
  }
});

describe("resolveChart", () => {
  const rows = [...rowsOf({2019: 1, 2020: 2}), ...rowsOf({2019: 3, 2020: 4}, {place: "zhejiang"})];
  const problems = (keys: object) => tryChart(yamlOf(keys), datasetOf(rows)).problems.map(formatProblem);

  test.each<[object]>([
    [{stroke: "place"}], [{filter: {place: "china"}}], [{stroke: "place", focus: ["china", 2020]}], [{stroke: "place", from: 2020, unit: "firms-10k"}],
    [{filter: {place: "china"}, annotations: [{at: 2020}, {at: 2019, text: {en: "a", zh: "甲"}, side: "below"}]}], [{form: "bar", x: "value", y: "place", filter: {period: 2019}, limit: 1}],
    [{form: "range", x: "value", y: "place", stroke: "period"}], [{form: "map", r: "value", geometry: "place", filter: {period: 2020}}], [{form: "area", x: "period", y: "value", fill: "place"}],
    [{form: "column", x: "period", y: "value", filter: {place: "china"}}],
  ])("finds nothing wrong in %j", (keys) => expect(problems(keys)).toEqual([]));

  test("keeps a series from sharing a line with another, but not from standing beside it", () => {
    const two = datasetOf([...rowsOf({2019: 1}), ...rowsOf({2019: 2}, {series: "growth"})]);
    expect(tryChart(yamlOf({}), two).problems).toHaveLength(1);
    expect(tryChart(yamlOf({stroke: "series"}), two).problems).toEqual([]);
  });

  test("looks at the rows drawn alone: what the filter leaves out may have any unit", () => {
    const two = datasetOf([...rowsOf({2019: 1}), ...rowsOf({2019: 2}, {series: "growth", unit: "widgets"})]);
    expect(tryChart(yamlOf({filter: {series: "output"}}), two).problems).toEqual([]);
  });

  test("says every problem's file, kind and value", () => {
    const {problems: [problem]} = tryChart(yamlOf({filter: {place: "tibet"}}), datasetOf(rows), "tibet");
    expect(problem).toMatchObject({file: "tibet.yaml", kind: "chart-error", field: "place", value: "tibet"});
  });
});

test("formOf knows the forms of the registry and nothing of Object's own", () => {
  for (const name of formNames) expect(formOf(name)).toBeDefined();
  for (const name of ["", "pie", "toString", "__proto__", "constructor", "Line"]) expect(formOf(name)).toBeUndefined();
});

test("parseChart fills in what may be left out, and takes one value for a list", () => {
  const {chart} = tryChart(yamlOf({filter: {place: "china", period: [2019, "2020"]}, focus: 2020, from: 2019}), datasetOf(rowsOf({2019: 1, 2020: 2})));
  expect(chart!.spec).toMatchObject({filter: {place: ["china"], period: ["2019", "2020"]}, focus: ["2020"], from: "2019", labels: {}, annotations: [], zero: true});
  expect(themeIds).toContain(chart!.spec.theme);
});
