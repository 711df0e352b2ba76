import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {formNames} from "../../src/chart/registry.ts";
import {chartPicture} from "../../src/chart/picture.ts";
import {chartPng, pngWidth} from "../../src/publish/chart-png.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, readChart, rowsOf} from "../chart/fixture.ts";

const {document} = new JSDOM("").window;
const foot = ["Source: Alpha & Beta <gamma>. Data to 2020.", "Chart: Little Giants, CC BY 4.0. https://example.org/charts/x/"];
const combinations = formNames.flatMap((name) => (["en", "zh"] as const).map((locale): [string, Locale] => [name, locale]));
const sizeOf = (png: Uint8Array): number[] => [16, 20].map((at) => Buffer.from(png).readUInt32BE(at));

describe.each(combinations)("chartPng of the form %s in %s", (name, locale) => {
  const chart = readChart(name), reading = read(chart, locale);
  let png: Uint8Array;
  beforeAll(async () => {
    png = await chartPng(chart, reading, locale, foot, document);
  });

  it("is a PNG of the picture with two pixels to its unit", () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(chartPicture(chart, reading, locale, foot, document))!;
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(sizeOf(png)).toEqual([Number(width) * 2, Number(height) * 2]);
    expect(sizeOf(png)[0]).toBe(pngWidth);
  });

  it("weighs less than 150 kB", () => expect(png.length).toBeLessThan(150_000));
});

describe("chartPng", () => {
  const png = (title: string, locale: Locale, y = 2) => {
    const chart = chartOf(rowsOf({2019: 1, 2020: y}), {title: {en: title, zh: title}});
    return chartPng(chart, read(chart, locale), locale, foot, document).then((bytes) => Buffer.from(bytes).toString("base64"));
  };
  it("gives the same bytes twice", async () => expect(await png("巨 A", "zh")).toBe(await png("巨 A", "zh")));
  // A machine's own faces are not looked at: what is not in ours would leave the same hole for each of these.
  it.each<[string, string, Locale]>([["A", "B", "en"], ["中", "小", "zh"], ["中", "小", "en"], ["堃", "珺", "zh"], ["≈", "≥", "en"]])("draws %s other than %s in %s", async (a, b, locale) => expect(await png(a, locale)).not.toBe(await png(b, locale)));
});
