import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawings, read, type Chart} from "../../src/chart/chart.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, rowsOf, type Cells} from "./fixture.ts";
import {outside, overlaps, readDrawing, type Drawing} from "./words.ts";

const {document} = new JSDOM("").window;
const drawn = (chart: Chart, locale: Locale = "en"): Drawing[] => drawings(chart, read(chart, locale), locale, "page", document).map(({svg}) => readDrawing(svg));
const own = {en: "a third of them make parts for other firms", zh: "三分之一为其他企业生产零部件"};
const find = ({words}: Drawing, text: string) => words.find((one) => one.text.includes(text))!;

const at2020 = [["zhejiang", 48], ["jiangsu", 61], ["china", 30], ["hangzhou", 9], ["shenzhen", 3]].flatMap(([place, value]) => rowsOf({2020: value as number}, {place: place as string}));
const twice = [...at2020, ...at2020.map((row, i): Cells => ({...row, period: 2024, value: Number(row.value) + 12 - i * 5}))];
const years = (place: string, first: number): Cells[] => rowsOf(Object.fromEntries(Array.from({length: 12}, (_, i) => [2010 + i, first + i * first * 0.3])), {place});
const overTime = [...years("zhejiang", 10), ...years("jiangsu", 6)];

const charts: [form: string, rows: Cells[], keys: object, at: string | number][] = [
  ["bar", at2020, {x: "value", y: "place"}, "zhejiang"], ["bar", at2020, {x: "value", y: "place"}, "shenzhen"], ["bar", at2020.map((row) => ({...row, value: 40 - Number(row.value)})), {x: "value", y: "place"}, "jiangsu"],
  ["range", twice, {x: "value", y: "place", stroke: "period"}, "jiangsu"], ["range", twice, {x: "value", y: "place", stroke: "period"}, "shenzhen"],
  ["map", at2020, {r: "value", geometry: "place"}, "hangzhou"], ["map", at2020, {r: "value", geometry: "place"}, "china"],
  ["area", overTime, {x: "period", y: "value", fill: "place"}, 2013], ["area", overTime, {x: "period", y: "value", fill: "place"}, 2021],
  ["line", overTime, {x: "period", y: "value", stroke: "place"}, 2015], ["points", overTime, {x: "period", y: "value", stroke: "place"}, 2015],
  ["column", years("zhejiang", 10), {x: "period", y: "value"}, 2012], ["column", years("zhejiang", 10), {x: "period", y: "value"}, 2021],
];

describe.each(charts)("annotations, in the form %s,", (form, rows, keys, at) => {
  const chart = chartOf(rows, {form, ...keys, annotations: [{at, text: own}]});

  test(`at ${at} stand in every drawing, in both languages, in ink`, () => {
    for (const one of drawn(chart)) expect(find(one, own.en)).toMatchObject({fill: "var(--color-ink)", bold: false});
    for (const one of drawn(chart, "zh")) expect(one.words.map((w) => w.text.replaceAll(" ", "")).join("\n")).toContain(own.zh);
  });

  test(`at ${at} lie inside the drawing and over no other words`, () => {
    for (const locale of ["en", "zh"] as const) for (const one of drawn(chart, locale)) {
      expect(outside(one)).toEqual([]);
      expect(overlaps(one).filter((pair) => /third|三分/.test(pair))).toEqual([]);
    }
  });
});

test("an annotation beside a bar that fills the drawing stands under it, and the row grows", () => {
  const height = (annotations: object[]) => drawn(chartOf(at2020, {form: "bar", x: "value", y: "place", annotations})).map((one) => one.height);
  const plain = height([]), tall = height([{at: "jiangsu", text: own}]);
  tall.forEach((one, i) => expect(one).toBeGreaterThan(plain[i]! + 10));
  for (const one of drawn(chartOf(at2020, {form: "bar", x: "value", y: "place", annotations: [{at: "jiangsu", text: own}]}))) {
    expect(find(one, own.en).box.y0).toBeGreaterThan(find(one, "61").box.y1 - 2);
    expect(find(one, own.en).box.y1).toBeLessThan(find(one, "48").box.y0 + 2);
  }
});

test("an annotation beside a short bar stands on its line, after its value", () => {
  for (const one of drawn(chartOf(at2020, {form: "bar", x: "value", y: "place", annotations: [{at: "shenzhen", text: {en: "the least", zh: "最少"}}]}))) {
    const {box} = find(one, "the least"), value = one.words.find(({text}) => text === "3")!.box;
    expect(box.x0).toBeGreaterThan(value.x1);
    expect((box.y0 + box.y1) / 2).toBeCloseTo((value.y0 + value.y1) / 2, 0);
  }
});

test("an annotation of a stack says the sum, or the part that it names", () => {
  const area = {form: "area", x: "period", y: "value", fill: "place"};
  for (const one of drawn(chartOf(overTime, {...area, annotations: [{at: 2011}]}))) expect(find(one, "2011: 20.8")).toBeDefined();
  for (const one of drawn(chartOf(overTime, {...area, annotations: [{at: 2011, key: "jiangsu"}]}))) expect(find(one, "2011: 7.8")).toBeDefined();
});

test("an annotation of a stack whose parts are rough says that the sum is", () => {
  const rows = [...rowsOf({2019: 3, 2020: [5, "about"]}, {place: "zhejiang"}), ...rowsOf({2019: 3, 2020: 4}, {place: "jiangsu"})];
  for (const one of drawn(chartOf(rows, {form: "area", x: "period", y: "value", fill: "place", annotations: [{at: 2020}]}))) expect(find(one, "2020: ≈9")).toBeDefined();
});

test("an annotation of a map has a leader between its circle and its words", () => {
  for (const {root} of drawn(chartOf(at2020, {form: "map", r: "value", geometry: "place", annotations: [{at: "hangzhou", text: own}]}))) expect(root.querySelectorAll('line[stroke-dasharray="2 3"]')).toHaveLength(1);
});

test("an annotation without words prints the figure of its column, however crowded", () => {
  const rows = rowsOf(Object.fromEntries(Array.from({length: 30}, (_, i) => [1990 + i, 1000 + ((i * 7) % 5)])));
  for (const one of drawn(chartOf(rows, {form: "column", x: "period", y: "value", annotations: [{at: 2001}]}))) expect(find(one, "1,002")).toBeDefined();
});

test("an annotation in small multiples stands in the panel that it names, or in each", () => {
  const panels = {form: "line", x: "period", y: "value", fx: "place"}, count = (annotations: object[]) => drawn(chartOf(overTime, {...panels, annotations})).map(({words}) => words.filter(({text}) => text.includes("2015: ")).length);
  expect(count([{at: 2015, key: "jiangsu"}])).toEqual([1, 1, 1]);
  expect(count([{at: 2015}])).toEqual([2, 2, 2]);
});
