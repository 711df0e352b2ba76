import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {drawings, read, type Chart} from "../../src/chart/chart.ts";
import {embedCode, embedHeight} from "../../src/publish/embed.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, rowsOf} from "../chart/fixture.ts";

const {document} = new JSDOM("").window;
const foot = "Source: National Bureau of Statistics";
const heightOf = (chart: Chart, words = foot, locale: Locale = "en"): number => embedHeight(read(chart, locale), drawings(chart, read(chart, locale), locale, "measure", document), words);
const rows = rowsOf({2018: 1, 2019: 2, 2020: 3});
const bars = (count: number) => chartOf(Array.from({length: count}, (_, i) => ({place: `p${String(i + 1).padStart(2, "0")}`, period: 2020, value: i})), {form: "bar", x: "value", y: "place"});
const long = "A sentence that goes on for rather longer than any headline should, and then a little longer. ".repeat(3).trim();

describe("embedCode", () => {
  it("is an iframe without script, with its name and height", () => {
    expect(embedCode("https://example.org/embed/x/", "Exports grew", 420)).toBe(
      '<iframe src="https://example.org/embed/x/" title="Exports grew" width="100%" height="420" style="border:0" loading="lazy"></iframe>');
  });

  it.each(['"quoted"', "A & B", "a < b > c", "&quot;", `"><script>alert(1)</script>`, "it’s 'so'", "出口增长"])("keeps the title %j whole, and only as a title", (title) => {
    const {document: page} = new JSDOM(embedCode("https://example.org/embed/x/", title, 420)).window;
    expect(page.querySelector("iframe")!.title).toBe(title);
    expect(page.body.children).toHaveLength(1);
    expect(page.querySelector("script")).toBeNull();
  });
});

describe("embedHeight", () => {
  it.each([["en"], ["zh"]] as const)("is a whole number of tens that holds the tallest drawing, in %s", (locale) => {
    const chart = chartOf(rows), height = heightOf(chart, foot, locale);
    expect(height % 10).toBe(0);
    for (const {svg} of drawings(chart, read(chart, locale), locale, "measure", document)) {
      const [, width, tall] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
      expect(height).toBeGreaterThan((Number(tall) / Number(width)) * 248);
    }
  });

  it("grows with the drawing", () => {
    const heights = [2, 5, 10, 20, 40].map((count) => heightOf(bars(count)));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(heights.length);
  });

  it.each<[string, object]>([["title", {title: {en: long, zh: long}}], ["measure", {measure: {en: long, zh: long}}], ["note", {note: {en: long, zh: long}}]])("grows with the %s", (_, keys) => {
    expect(heightOf(chartOf(rows, keys))).toBeGreaterThan(heightOf(chartOf(rows)));
  });

  it("grows with the source line, and never shrinks as words are added", () => {
    const chart = chartOf(rows), heights = Array.from({length: 8}, (_, i) => heightOf(chart, Array(i + 1).fill(foot).join("; ")));
    expect(heights.at(-1)).toBeGreaterThan(heights[0]!);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });
});
