import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {timeAxis} from "../../src/chart/axis.ts";
import {reachOf} from "../../src/chart/band.ts";
import {drawings, read, type Chart} from "../../src/chart/chart.ts";
import type {Form} from "../../src/chart/form.ts";
import {formNames, forms} from "../../src/chart/registry.ts";
import {sizes} from "../../src/chart/size.ts";
import {parsePeriod} from "../../src/table/period.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, rowsOf, selectionOf, type Cells} from "./fixture.ts";
import {outside, overlaps, readDrawing, type Drawing} from "./words.ts";

const {document} = new JSDOM("").window;
const drawn = (chart: Chart, locale: Locale = "en"): Drawing[] => drawings(chart, read(chart, locale), locale, "page", document).map(({svg}) => readDrawing(svg));
const crisis = {from: 2008, to: 2009, text: {en: "the world financial crisis", zh: "国际金融危机"}}, pandemic = {from: 2010, to: 2011, text: {en: "the years after it", zh: "危机之后"}};
const years = (place: string): Cells[] => rowsOf(Object.fromEntries(Array.from({length: 16}, (_, i) => [2005 + i, 12 + i * 3])), {place});
const channels: Record<string, object> = {line: {stroke: "place"}, points: {stroke: "place"}, area: {fill: "place"}, column: {}, indexed: {stroke: "place", base: 2005}};
const heeding = formNames.filter((name) => (forms[name] as Form).heeds?.includes("bands"));

/** The shaded stretches: left, right, top and foot. */
const shaded = ({root}: Drawing): number[][] => [...root.querySelectorAll('rect[fill="var(--color-panel)"]')].map((rect) => {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name))) as [number, number, number, number];
  return [x, x + width, y, y + height];
});
const edges = ({root}: Drawing): number[] => [...root.querySelectorAll('line[stroke="var(--color-rule)"]')].filter((line) => line.getAttribute("x1") === line.getAttribute("x2")).map((line) => Number(line.getAttribute("x1")));

test("bands are drawn by the forms with a time axis", () => expect([...heeding].sort()).toEqual(Object.keys(channels).sort()));

describe.each(heeding)("bands, in the form %s,", (form) => {
  const rows = form === "column" ? years("china") : [...years("china"), ...years("zhejiang").map((row) => ({...row, value: Number(row.value) / 2}))];
  const keys = {form, x: "period", y: "value", ...channels[form]}, chart = chartOf(rows, {...keys, bands: [crisis, pandemic]});

  test("are shaded behind the readings, inside the drawing, one after the other", () => {
    for (const one of drawn(chart)) {
      const [first, second] = shaded(one) as [number[], number[]], inOrder = [0, first[0]!, first[1]!, second[1]!, one.width], down = [0, first[2]!, first[3]!, one.height];
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      expect(down).toEqual(down.toSorted((a, b) => a - b));
      expect(second[0]).toBeCloseTo(first[1]!, 1);
      expect(edges(one)).toHaveLength(4);
    }
  });

  test("say their words on top, in both languages, over no others and inside the drawing", () => {
    for (const locale of ["en", "zh"] as const) for (const one of drawn(chart, locale)) {
      const said = one.words.filter(({text}) => [crisis, pandemic].some((band) => band.text[locale].replaceAll(" ", "") === text.replaceAll(" ", "")));
      expect(said).toHaveLength(2);
      for (const {box} of said) expect(box.y1).toBeLessThanOrEqual(shaded(one)[0]![2]! + 2);
      expect(outside(one)).toEqual([]);
      expect(overlaps(one).filter((pair) => said.some(({text}) => pair.includes(text)))).toEqual([]);
    }
  });

  test("make the drawing taller by their words, and leave its marks as tall as they were", () => {
    const plain = drawings(chartOf(rows, keys), read(chartOf(rows, keys), "en"), "en", "page", document).map(({points}) => points), with2 = drawings(chart, read(chart, "en"), "en", "page", document).map(({points}) => points);
    plain.forEach((points, i) => {
      const moved = points.map(([, y], k) => with2[i]![k]![1] - y);
      expect(Math.max(...moved) - Math.min(...moved)).toBeLessThan(0.3);
      expect(moved[0]).toBeGreaterThan(14);
    });
  });

  test("that go on beyond the readings are cut there, without an edge", () => {
    for (const one of drawn(chartOf(rows, {...keys, bands: [{...crisis, from: 1990}]}))) {
      expect(shaded(one)[0]![0]).toBeCloseTo(0, 1);
      expect(edges(one)).toHaveLength(1);
    }
  });
});

test.each<[string[], string, string, number, number]>([
  [["2005", "2006", "2007"], "2006", "2006", 2005.5, 2006.5], [["2005", "2006", "2007"], "2005", "2006", 2004.5, 2006.5], [["2005", "2006", "2007"], "2006-07", "2006-12", 2006, 2006.5],
  [["2020-01", "2020-02", "2021-03"], "2020-02", "2020-03", 2020 + 1 / 12, 2020.25], [["2020-01", "2020-02", "2021-03"], "2020", "2020", 2020, 2021], [["2020-Q1", "2020-Q4"], "2020-02-15", "2020-Q2", 2020 + (1 + 14 / 29) / 12, 2020.5],
])("reachOf, among %j, of %s to %s runs from %d to %d", (texts, from, to, start, end) => {
  const selection = selectionOf(texts.map((period, i) => ({period, value: i + 1}))), axis = timeAxis(selection, [0, 300], sizes.small, [30, 10]);
  const [left, right] = reachOf(axis, selection)(parsePeriod(from)!, parsePeriod(to)!);
  expect(left).toBeCloseTo(axis.at(start), 6);
  expect(right).toBeCloseTo(axis.at(end), 6);
});

test("bands in small multiples are shaded in every panel, and say their words in the first of each row", () => {
  const rows = ["china", "zhejiang", "jiangsu", "hangzhou"].flatMap(years), chart = chartOf(rows, {form: "line", x: "period", y: "value", fx: "place", bands: [crisis]});
  for (const one of drawn(chart)) {
    expect(shaded(one)).toHaveLength(4);
    const titles = one.words.filter(({text}) => ["China", "Zhejiang", "Jiangsu", "Hangzhou"].includes(text)), lefts = new Set(titles.map(({box}) => Math.round(box.y0)));
    expect(one.words.filter(({text}) => text === crisis.text.en)).toHaveLength(lefts.size);
  }
});
