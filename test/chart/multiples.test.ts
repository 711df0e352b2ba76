import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawings, read} from "../../src/chart/chart.ts";
import {hot, pine} from "../../src/chart/palette.ts";
import {formNames, forms, type FormName} from "../../src/chart/registry.ts";
import type {Form} from "../../src/chart/form.ts";
import {formatProblem} from "../../src/table/problem.ts";
import {chartOf, datasetOf, readChart, rowsOf, tryChart, yamlOf, type Cells} from "./fixture.ts";

const {document} = new JSDOM("").window;
const cities = ["zhejiang", "jiangsu", "hangzhou", "beijing", "shenzhen"];
const years: Cells[] = cities.flatMap((place, i) => rowsOf({2020: i + 1, 2021: 2 * i + 2, 2022: 10 * (i + 1)}, {place}));
const lines = {form: "line", x: "period", y: "value", fx: "place", focus: "hangzhou"};

/** Boxes of the drawn bars, by panel. */
const bars = (svg: string): number[][] => [...new JSDOM(svg, {contentType: "image/svg+xml"}).window.document.documentElement.children].filter((g) => g.localName === "g").map((g) => [...g.querySelectorAll("rect")].map((r) => Number(r.getAttribute("width"))));

describe("small multiples", () => {
  test("draw one panel for each value of fx, in the order of the filter, hot where the finding is", () => {
    const chart = chartOf(years, {...lines, filter: {place: [...cities].reverse()}}), {selection} = read(chart, "en");
    expect(selection.panels!.map((p) => p.key)).toEqual([...cities].reverse());
    expect(selection.panels!.map((p) => p.selection.series[0]!.hue)).toEqual([...cities].reverse().map((key) => (key === "hangzhou" ? hot : pine)));
  });

  test("share one scale: the largest figure of all reaches highest", () => {
    const chart = chartOf(years, lines), reading = read(chart, "en"), data = reading.selection.series.flatMap((s) => s.data);
    for (const {points} of drawings(chart, reading, "en", "page", document)) {
      expect(points).toHaveLength(data.length);
      const heights = new Map<number, number>();
      // One unit is as high in the second panel as in the first; points are rounded to a tenth.
      for (const [, y, row] of points) if (row < 3) heights.set(data[row]!.value!, y);
      const second = points.slice(3, 6).map(([, y, row]) => [data[row]!.value!, y] as const);
      const unit = (heights.get(1)! - heights.get(10)!) / 9;
      expect(Math.abs(second[0]![1] - second[1]![1] - 2 * unit)).toBeLessThan(0.3);
      expect(Math.abs(second[1]![1] - second[2]![1] - 16 * unit)).toBeLessThan(0.3);
    }
  });

  test("give bars of one length to one figure, in every panel", () => {
    const rows = [...rowsOf({2020: 10}, {place: "zhejiang"}), ...rowsOf({2020: 40}, {place: "jiangsu"}), ...rowsOf({2020: 10}, {place: "zhejiang", series: "part"}), ...rowsOf({2020: 80}, {place: "jiangsu", series: "part"})];
    const chart = chartOf(rows, {form: "bar", x: "value", y: "place", fx: "series"});
    for (const {svg} of drawings(chart, read(chart, "en"), "en", "page", document)) {
      const [first, second] = bars(svg).map((widths) => widths.sort((a, b) => a - b));
      expect(first![0]).toBeCloseTo(second![0]!, 1);
      expect(second![1]! / second![0]!).toBeCloseTo(8, 0);
    }
  });

  test("let series stand beside each other that may never share a drawing", () => {
    const rows = [...rowsOf({2020: 3}, {place: "zhejiang"}), ...rowsOf({2020: 5}, {place: "zhejiang", series: "other-rules"})], keys = {form: "bar", x: "value", y: "place"};
    expect(tryChart(yamlOf({...keys, fx: "series"}), datasetOf(rows)).problems).toEqual([]);
    expect(tryChart(yamlOf({form: "bar", x: "value", y: "series"}), datasetOf(rows)).problems.map((p) => p.message)).toEqual(['"output" and "other-rules" count by different rules and may not share a chart. Make a chart of each.']);
  });

  test("say each panel's period where the panels differ in it, in heads and in the table", () => {
    const rows = [...rowsOf({2020: 3}, {place: "zhejiang"}), ...rowsOf({2021: 5}, {place: "zhejiang", series: "part"})];
    const chart = chartOf(rows, {form: "bar", x: "value", y: "place", fx: "series"}), reading = read(chart, "en");
    expect(reading.table.columns.slice(1).map((label) => label.split(", ").at(-1))).toEqual(["2020", "2021"]);
    expect(reading.table.rows).toMatchObject([{head: "Zhejiang", cells: ["3", "5"]}]);
    for (const {svg} of drawings(chart, reading, "en", "page", document)) for (const year of ["2020", "2021"]) expect(svg).toContain(`>${year}</tspan>`);
  });

  test("are described panel by panel, and told as one table where they run over time", () => {
    const {description, table} = read(chartOf(years, lines), "en");
    expect(description).toContain("Hangzhou: from 3 companies (2020) to 30 companies (2022).");
    expect(table.columns).toEqual(["Name", "2020", "2021", "2022"]);
  });

  test("cut no word in two where a gap is narrow", () => {
    const chart = readChart("multiples"), broken = drawings(chart, read(chart, "en"), "en", "page", document).flatMap(({svg}) => [...svg.matchAll(/>([^<]+)</g)].map(([, words]) => words!.trim()).filter((words) => "no figure".includes(words) && !["no", "figure", "no figure"].includes(words)));
    expect(broken).toEqual([]);
  });

  test("keep every panel inside the drawing, in both languages, with long names too", () => {
    const chart = chartOf([...years, ...rowsOf({2020: 4, 2021: 5, 2022: 6}, {place: "long"})], lines);
    for (const locale of ["en", "zh"] as const)
      for (const {svg, points} of drawings(chart, read(chart, locale), locale, "page", document)) {
        const [, , width, height] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(" ").map(Number);
        for (const [x, y] of points) expect(x >= 0 && x <= width! && y >= 0 && y <= height!).toBe(true);
        for (const [, x, y] of svg.matchAll(/<tspan x="([\d.-]+)" y="([\d.-]+)"/g)) expect(Number(x) >= 0 && Number(x) < width! && Number(y) <= height!).toBe(true);
      }
  });

  const channels = {period: "period", value: "value", category: "place", place: "place", series: ""} as const;
  test.each(formNames.filter((name) => !(forms[name] as Form).things && !Object.values((forms[name] as Form).channels).includes("series")))("of the form %s draw", (name: FormName) => {
    const {channels: taken, periods, percent, indexes, grain}: Form = forms[name], share: Cells = percent ? {unit: "percent"} : {};
    const rows = ["output", "part"].flatMap((series) => cities.slice(0, Object.values(taken).some((kind) => kind === "category" || kind === "place") ? 3 : 1).flatMap((place, i) => rowsOf(Object.fromEntries(["2020", "2021", "2022"].slice(-(periods ?? 3)).map((year, k) => [grain ? `${year}-06` : year, 4 * (i + 1) + k])), {place, series, ...share})));
    const keys = Object.fromEntries(Object.entries(taken).map(([channel, kind]) => [channel, channels[kind!]]));
    const {chart, problems} = tryChart(yamlOf({form: name, ...keys, fx: "series", ...(indexes && {base: "2020"})}), datasetOf(rows));
    expect(problems.map(formatProblem)).toEqual([]);
    for (const {svg, points} of drawings(chart!, read(chart!, "zh"), "zh", "page", document)) {
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(points).toHaveLength(rows.length);
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test.each([
  [{fx: "plac"}, `"plac" is no field that panels can be made of. Did you mean "place"?`],
  [{fx: "value"}, /^"value" is no field that panels can be made of\./],
  [{fx: "place", stroke: "place"}, `"place" is the channel "stroke" already, and a panel would hold one of each. Choose another field for fx.`],
  [{fx: "place", filter: {place: "zhejiang"}}, `The rows drawn make 1 panel of "place". Filter so that there are 2 to 12.`],
])("resolveChart refuses %j", (keys, message) => {
  const {problems} = tryChart(yamlOf(keys), datasetOf(years));
  expect(problems[0]!.message).toMatch(message);
});
