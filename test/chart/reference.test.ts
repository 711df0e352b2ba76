import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawings, read, type Chart} from "../../src/chart/chart.ts";
import {formNames, forms} from "../../src/chart/registry.ts";
import type {Form} from "../../src/chart/form.ts";
import {chartOf, datasetOf, rowsOf, tryChart, yamlOf} from "./fixture.ts";

const {document} = new JSDOM("").window;
const reference = {value: 50, text: {en: "no change", zh: "持平"}};
const rows = rowsOf({2018: 48, 2019: 53, 2020: 36, 2021: 51}, {unit: "percent"});
const svgs = (chart: Chart, locale: "en" | "zh" = "en"): string[] => drawings(chart, read(chart, locale), locale, "page", document).map(({svg}) => svg);
const heeding = formNames.filter((name) => (forms[name] as Form).heeds?.includes("reference"));

describe.each(heeding)("reference, in the form %s,", (form) => {
  const chart = chartOf(rows, {form, x: "period", y: "value", reference});

  test("is a dashed line with its value and words, in both languages and every size", () => {
    for (const svg of svgs(chart)) {
      expect(svg).toContain("50: no change");
      expect(svg).toContain("stroke-dasharray");
    }
    for (const svg of svgs(chart, "zh")) expect(svg).toContain("50：持平");
  });

  test("is on the axis, even where no reading comes near", () => {
    for (const svg of svgs(chartOf(rows, {form, x: "period", y: "value", reference: {...reference, value: 400}}))) expect(svg).toContain("400: no change");
  });

  test("is in the unit of the reader", () => {
    const money = rowsOf({2019: 100, 2020: 300}, {unit: "usd-billion"});
    const chart = chartOf(money, {form, x: "period", y: "value", reference: {...reference, value: 200}});
    expect(read(chart, "en").selection.reference).toEqual({value: 200, text: "no change"});
    expect(read(chart, "zh").selection.reference).toEqual({value: 2000, text: "持平"});
    expect(read(chartOf(money, {form, x: "period", y: "value", unit: "usd-trillion", reference: {...reference, value: 200}}), "en").selection.reference!.value).toBe(0.2);
  });

  test("is told to those who do not see the drawing", () => {
    expect(read(chart, "en").description).toMatch(/ A dashed line marks 50: no change\.$/);
    expect(read(chart, "zh").description).toMatch(/虚线标出50：持平。$/);
  });
});

test("resolveChart refuses a reference where none is drawn", () => {
  const text = yamlOf({form: "bar", x: "value", y: "place", filter: {period: 2020}, reference});
  expect(tryChart(text, datasetOf(rows)).problems.map((p) => p.message)).toEqual(['"reference" has no effect in the form "bar". Remove it.']);
});
