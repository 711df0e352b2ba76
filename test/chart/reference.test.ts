import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawings, read, type Chart} from "../../src/chart/chart.ts";
import {formNames, forms} from "../../src/chart/registry.ts";
import type {Form} from "../../src/chart/form.ts";
import {chartOf, datasetOf, rowsOf, tryChart, yamlOf} from "./fixture.ts";
import {outside, overlaps, readDrawing, type Drawing} from "./words.ts";

const {document} = new JSDOM("").window;
const reference = {value: 50, text: {en: "no change", zh: "持平"}};
const rows = rowsOf({2018: 48, 2019: 53, 2020: 36, 2021: 51}, {unit: "percent"});
const svgs = (chart: Chart, locale: "en" | "zh" = "en"): string[] => drawings(chart, read(chart, locale), locale, "page", document).map(({svg}) => svg);
const keysOf = (form: string): object => ({form, x: "period", y: "value", ...(form === "area" && {fill: "place"})});
/** Forms that draw the reference as a line over time. */
const overTime = formNames.filter((name) => { const {heeds, channels}: Form = forms[name]; return heeds?.includes("reference") && channels.x === "period" && channels.y === "value"; });

describe.each(overTime)("reference, in the form %s,", (form) => {
  const chart = chartOf(rows, {...keysOf(form), reference});

  test("is a dashed line with its value and words, in both languages and every size", () => {
    for (const svg of svgs(chart)) {
      expect(svg).toContain("50: no change");
      expect(svg).toContain("stroke-dasharray");
    }
    for (const svg of svgs(chart, "zh")) expect(svg).toContain("50：持平");
  });

  test("is on the axis, even where no reading comes near", () => {
    for (const svg of svgs(chartOf(rows, {...keysOf(form), reference: {...reference, value: 400}}))) expect(svg).toContain("400: no change");
  });

  test("is in the unit of the reader", () => {
    const money = rowsOf({2019: 100, 2020: 300}, {unit: "usd-billion"});
    const chart = chartOf(money, {...keysOf(form), reference: {...reference, value: 200}});
    expect(read(chart, "en").selection.reference).toEqual({value: 200, text: "no change"});
    expect(read(chart, "zh").selection.reference).toEqual({value: 2000, text: "持平"});
    expect(read(chartOf(money, {...keysOf(form), unit: "usd-trillion", reference: {...reference, value: 200}}), "en").selection.reference!.value).toBe(0.2);
  });

  test("is told to those who do not see the drawing", () => {
    expect(read(chart, "en").description).toMatch(/ The drawing marks 50: no change\.$/);
    expect(read(chart, "zh").description).toMatch(/图中标出50：持平。$/);
  });
});

test("resolveChart refuses a reference where none is drawn", () => {
  const text = yamlOf({form: "waffle", x: "value", y: "place", filter: {period: 2020}, reference});
  expect(tryChart(text, datasetOf(rows)).problems.map((p) => p.message)).toEqual(['"reference" has no effect in the form "waffle". Remove it.']);
});

describe.each([["bar", {}, 2020], ["range", {stroke: "period"}, [2018, 2020]]])("reference, in the form %s,", (form, channels, period) => {
  const places = [...rows, ...rows.map((row) => ({...row, place: "zhejiang", value: Number(row.value) + 30})), ...rows.map((row) => ({...row, place: "long", value: 5}))];
  const chartWith = (value: number): Chart => chartOf(places, {form, x: "value", y: "place", ...channels, filter: {period}, reference: {...reference, value}});
  /** The pieces of the line: across, and from where to where down. */
  const pieces = ({root}: Drawing): number[][] => [...root.querySelectorAll('[stroke-dasharray="4 3"] line')].map((line) => {
    const [, x = "0"] = /translate\(([-\d.]+)/.exec(line.parentElement!.getAttribute("transform") ?? "") ?? [];
    return [Number(line.getAttribute("x1")) + Number(x), Number(line.getAttribute("y1")), Number(line.getAttribute("y2"))];
  });

  test("stands down through the rows, under its value and words, which lie inside the drawing and over no others", () => {
    for (const locale of ["en", "zh"] as const) for (const one of svgs(chartWith(50), locale).map(readDrawing)) {
      const head = one.words.find(({text}) => text === (locale === "en" ? "50: no change" : "50：持平"))!, line = pieces(one), x = line[0]![0]!;
      expect(line.every((piece) => Math.abs(piece[0]! - x) < 0.1 && piece[2]! <= one.height)).toBe(true);
      expect([head.box.x0 <= x, head.box.x1 >= x, head.box.y1 <= line[0]![1]!]).toEqual([true, true, true]);
      expect(outside(one)).toEqual([]);
      expect(overlaps(one)).toEqual([]);
    }
  });

  test("stops for the words it would cross", () => {
    for (const value of [30, 37, 52, 60]) for (const one of svgs(chartWith(value)).map(readDrawing))
      for (const [x, from, to] of pieces(one)) expect(one.words.filter(({box}) => box.x0 < x! && x! < box.x1 && box.y0 + 2 < to! && from! < box.y1 - 2).map(({text}) => text)).toEqual([]);
  });

  test("is inside the drawing, even where no figure comes near", () => {
    for (const one of svgs(chartWith(400)).map(readDrawing)) expect(pieces(one)[0]![0]).toBeLessThan(one.width);
    for (const one of svgs(chartWith(-80)).map(readDrawing)) expect(pieces(one)[0]![0]).toBeGreaterThan(0);
  });
});

describe("reference among readings that leave its line no room", () => {
  const crowded = ["zhejiang", "jiangsu"].flatMap((place, k) => rowsOf(Object.fromEntries(Array.from({length: 26}, (_, i) => [2000 + i, [48.6, 50.4, 53.7, 47.1][(i + k) % 4]!] as const).concat([[2020, 34]])), {place, unit: "percent"}));
  const chart = chartOf(crowded, {form: "points", x: "period", y: "value", stroke: "place", zero: false, focus: "zhejiang", reference});
  test("stands in a row on top, off every other word; the unit stays on the top label", () => {
    for (const locale of ["en", "zh"] as const) for (const one of svgs(chart, locale).map(readDrawing)) {
      const head = one.words.find(({text}) => /^50[:：]/.test(text))!, unit = one.words.find(({text}) => text.endsWith("%"))!, scale = one.words.filter(({text}) => /^\d\d%?$/.test(text));
      expect(unit.box.y0).toBe(Math.min(...scale.map(({box}) => box.y0)));
      expect(head.box.y1).toBeLessThanOrEqual(unit.box.y0 + 3);
      expect([outside(one), overlaps(one)]).toEqual([[], []]);
    }
  });
  test("keeps the names at the right off the end of the dashed line", () => {
    for (const one of svgs(chart).map(readDrawing)) {
      const line = one.root.querySelector('[stroke-dasharray="4 3"] line')!, names = one.words.filter(({text, bold}) => bold && /[a-z]/.test(text));
      for (const {box} of names) expect(box.x0).toBeGreaterThan(Number(line.getAttribute("x2")) + 5);
    }
  });
});
