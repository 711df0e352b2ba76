import {readFileSync} from "node:fs";
import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawing, drawings, read, type Chart} from "../../src/chart/chart.ts";
import {draw, type Drawn} from "../../src/chart/draw.ts";
import type {Form} from "../../src/chart/form.ts";
import {paint} from "../../src/chart/palette.ts";
import {formNames as allForms, forms, type FormName} from "../../src/chart/registry.ts";
import {sizeNames, sizes} from "../../src/chart/size.ts";
import {channelNames} from "../../src/chart/channel.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, datasetOf, rowsOf, tryChart, yamlOf, type Cells} from "./fixture.ts";

const {window} = new JSDOM(""), {document} = window;
const locales: Locale[] = ["en", "zh"];

/** A form of things draws entries of a register: see tally.test.ts. */
const formNames = allForms.filter((name) => !(forms[name] as Form).things);
/** Forms that set series against each other, or show index numbers, print no figure as it is stored. */
const prints = (name: FormName): boolean => !(forms[name] as Form).indexes && !setsAgainst(name);
const setsAgainst = (name: FormName): boolean => Object.values((forms[name] as Form).channels).includes("series");

/** The channels a form takes, filled with the fields of observations; its category is the place. */
function channelsOf(name: FormName): object {
  const field = {period: "period", value: "value", category: "place", place: "place"} as const, against: Partial<Record<string, string>> = {x: "growth", y: "output"};
  const {channels}: Form = forms[name];
  return Object.fromEntries(channelNames.flatMap((channel) => { const kind = channels[channel], value = kind === "series" ? against[channel] : kind && field[kind]; return value ? [[channel, value]] : []; }));
}
const categorised = (name: FormName): boolean => Object.values(channelsOf(name)).includes("place");

/** Values by place, latest last; each form is given as many of them as it takes periods. */
type Values = Record<string, (number | null | [number, string])[]>;
/** Places where a map can show them. */
const sixty = (value: (i: number) => number | null): Values => Object.fromEntries(Array.from({length: 60}, (_, i) => [`p${String(i + 1).padStart(2, "0")}`, [value(i), value(i + 1), value(i + 2)]]));

/** A form of percentages takes no other unit. */
const unitOf = (name: FormName): Cells => ((forms[name] as Form).percent ? {unit: "percent"} : {});

/** A year; for a form that takes months, the month that comes as many before January 2026. */
const periodOf = (name: FormName, year: number): string => {
  const month = 2026 * 12 - (2026 - year);
  return (forms[name] as Form).grain ? `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}` : String(year);
};

function rowsFor(name: FormName, values: Values): Cells[] {
  const many = forms[name].periods, places = Object.keys(values).slice(0, categorised(name) ? undefined : 1);
  return places.flatMap((place, nth) => {
    const kept = many === undefined ? values[place]! : values[place]!.slice(-many);
    const own = rowsOf(Object.fromEntries(kept.map((value, i) => [periodOf(name, 2026 - kept.length + i), value])), {place, ...unitOf(name)});
    return setsAgainst(name) ? [...own, ...own.map((row) => ({...row, series: "growth", value: nth + 1, unit: "percent"}))] : own;
  });
}

const cases: Record<string, Values> = {
  "an ordinary set": {zhejiang: [3, 5, 9], jiangsu: [4, 4.5, 7], china: [1, 2, 2.5]},
  "one row": {zhejiang: [5]},
  "two rows": {zhejiang: [5, 6], china: [2, 3]},
  "all missing": {zhejiang: [null, null, null], china: [null, null, null]},
  "one missing at the end": {zhejiang: [3, 5, 9], china: [1, 2, null]},
  "one missing everywhere": {zhejiang: [3, 5, 9], china: [null, null, null]},
  "a gap": {zhejiang: [3, null, 9], china: [1, 2, 3]},
  "all zero": {zhejiang: [0, 0, 0], china: [0, 0, 0]},
  "negatives": {zhejiang: [-3, -5, -9], china: [-1, -2, -0.5]},
  "both signs": {zhejiang: [-3, 5, -9], china: [1, -2, 6]},
  "ties": {zhejiang: [5, 5, 5], china: [5, 5, 5], jiangsu: [5, 5, 5]},
  "an outlier of 1e15": {zhejiang: [1, 2, 1e15], china: [1, 2, 3]},
  "tiny values": {zhejiang: [0.001, 0.002, 0.0005], china: [0.0001, 0.0001, 0.0003]},
  "sixty series": sixty((i) => i * 37 % 101),
  "sixty years": {zhejiang: Array.from({length: 60}, (_, i) => i * i % 97), china: Array.from({length: 60}, (_, i) => 100 - i)},
  "long names": {long: [3, 5, 9], zhejiang: [1, 2, 4]},
  "a name of one word that is wider than the drawing": {word: [3, 5, 9], zhejiang: [1, 2, 4]},
  "emoji, right-to-left and markup": {emoji: [3, 5, 9], rtl: [1, 2, 4], markup: [2, 2, 3]},
  "qualifiers": {zhejiang: [[3, "about"], [5, "at-least"], [9, "more-than"]], china: [1, 2, [4, "less-than"]]},
  "targets": {zhejiang: [3, 5, [9, "target"]], china: [1, 2, [4, "expected"]]},
  "targets alone": {zhejiang: [[9, "target"], [10, "target"], [11, "expected"]]},
};

const chartFor = (name: FormName, values: Values, keys: object = {}): Chart | undefined =>
  tryChart(yamlOf({form: name, ...channelsOf(name), ...((forms[name] as Form).indexes && {base: String(2026 - Math.max(...Object.values(values).map((own) => own.length)))}), ...keys}), datasetOf(rowsFor(name, values)), name).chart;

const drawAll = (chart: Chart, locale: Locale = "en", placement = "page"): Drawn[] => drawings(chart, read(chart, locale), locale, placement, document);
const parse = (svg: string): Element => {
  const parsed = new window.DOMParser().parseFromString(svg, "image/svg+xml");
  expect(parsed.querySelector("parsererror"), svg.slice(0, 300)).toBeNull();
  return parsed.documentElement;
};
/** The words of a drawing, line by line. */
const textsOf = (svg: string): string => [...parse(svg).querySelectorAll("text")].flatMap((element) => {
  const lines = [...element.querySelectorAll("tspan")];
  return (lines.length ? lines : [element]).map((line) => line.textContent);
}).join("\n");

const withoutZero = {"all missing": {zero: false}, "ties": {zero: false}, "negatives": {zero: false}, "one row": {zero: false}};
const combinations = formNames.flatMap((name) => [...Object.keys(cases).map((what) => ({what, keys: {}})), ...Object.entries(withoutZero).map(([what, keys]) => ({what, keys}))].flatMap(({what, keys}) => {
  const chart = chartFor(name, cases[what]!, keys);
  return chart ? [{name, what: `${what}${"zero" in keys ? ", without zero" : ""}`, chart}] : [];
}));

test.each(formNames)("resolveChart lets the form %s draw most of the cases", (name) => {
  expect(combinations.filter((one) => one.name === name).length).toBeGreaterThanOrEqual(12);
});

describe.each(formNames)("draw, of the form %s,", (name) => {
  test.each(combinations.filter((one) => one.name === name))("draws $what", ({chart}) => {
    for (const {svg, points} of [...drawAll(chart), drawing(chart, read(chart, "zh"), "zh", "small", "page", document)]) {
      const root = parse(svg);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
      const [, , width, height] = root.getAttribute("viewBox")!.split(" ").map(Number);
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(-0.5);
        expect(x).toBeLessThanOrEqual(width! + 0.5);
        expect(y).toBeGreaterThanOrEqual(-0.5);
        expect(y).toBeLessThanOrEqual(height! + 0.5);
      }
    }
  });

  const chart = chartFor(name, cases["an ordinary set"]!)!;
  const several = drawAll(chart);

  test("gives three drawings, each as wide as its size says", () => {
    expect(several.map(({svg}) => Number(parse(svg).getAttribute("viewBox")!.split(" ")[2]))).toEqual(sizeNames.map((size) => sizes[size].width));
    expect(several.map(({svg}) => parse(svg).getAttribute("data-size"))).toEqual([...sizeNames]);
  });

  test("is an image named and described by the chart's own words, and nothing inside has a label of its own", () => {
    for (const {svg} of several) {
      const root = parse(svg);
      expect(root.getAttribute("role")).toBe("img");
      expect(root.getAttribute("aria-labelledby")).toBe(`${name}-page-title`);
      expect(root.getAttribute("aria-describedby")).toBe(`${name}-page-description`);
      expect(root.querySelectorAll("[aria-label], [role], style, script, title, [onclick], [tabindex]")).toHaveLength(0);
    }
  });

  test("leaves out what Plot adds: styles, classes, font variants, sizes in px", () => {
    for (const {svg} of several) {
      expect(svg).not.toMatch(/<style|font-variant|class="|plot-/);
      expect(parse(svg).hasAttribute("width")).toBe(false);
      expect(parse(svg).hasAttribute("height")).toBe(false);
    }
  });

  test("makes its ids from names: unique on a page even where the chart stands twice, and every reference leads to one", () => {
    const twice = [...several, ...drawAll(chart, "en", "other")].map(({svg}) => parse(svg));
    const ids = twice.flatMap((root) => [root, ...root.querySelectorAll("[id]")].map((element) => element.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${name}-(page|other)-(${sizeNames.join("|")})(-\\d+)?$`));
    for (const root of twice)
      for (const [, id] of root.outerHTML.matchAll(/url\(#([^)]+)\)/g)) expect(root.querySelector(`[id="${id}"]`), id).not.toBeNull();
  });

  test("gives the same bytes twice, whatever was drawn between, in whichever document", () => {
    drawAll(chartFor(formNames.find((other) => other !== name)!, cases["an ordinary set"]!)!);
    expect(drawAll(chart)).toEqual(several);
    expect(drawings(chart, read(chart, "en"), "en", "page", new JSDOM("").window.document)).toEqual(several);
  });

  test("names only colours that can be painted", () => {
    for (const {svg} of several) expect(paint(svg)).not.toContain("var(");
    expect(several[0]!.svg).toContain("var(--color-");
    expect(several[0]!.svg).not.toMatch(/#[0-9a-f]{6}/i);
  });

  test("holds a point for every figure, by its row in the table", () => {
    const data = read(chart, "en").selection.series.flatMap((s) => s.data);
    for (const {points} of several) expect(points.map(([, , row]) => row)).toEqual(data.map((_, i) => i));
  });

  test("holds no point for a missing figure", () => {
    const gap = chartFor(name, {zhejiang: [3, 5, 9], china: [1, 2, null], jiangsu: [3, 2, 1]});
    // A stack of one period is refused where a part is missing.
    if (!gap) return expect((forms[name] as Form).stacks).toBe(true);
    const data = read(gap, "en").selection.series.flatMap((s) => s.data);
    for (const {points} of drawAll(gap)) for (const [, , row] of points) expect(data[row]!.value).not.toBeNull();
  });

  test("changes when a figure does", () => {
    expect(drawAll(chartFor(name, {...cases["an ordinary set"]!, zhejiang: [3, 5, 8]})!)).not.toEqual(several);
  });

  if (prints(name)) test("shows a figure's qualifier with it", () => {
    const chart = chartFor(name, {zhejiang: [3, 5, [90, "more-than"]], china: [1, 2, 40], jiangsu: [1, 2, 30]})!;
    for (const {svg} of drawAll(chart)) expect(textsOf(svg)).toContain(">90");
  });

  test("names the unit where all figures are negative, if it does where they are not", () => {
    const negative = chartFor(name, {zhejiang: [-3, -5, -9], china: [-1, -2, -2.5], jiangsu: [-4, -4.5, -7]});
    if (!negative) return;
    const named = (chart: Chart) => drawAll(chart).map(({svg}) => textsOf(svg).includes("companies"));
    expect(named(negative)).toEqual(named(chart));
  });

  if (prints(name)) test.each([0, 2, 4])("prints figures with %d decimals where the spec asks for them", (decimals) => {
    const chart = chartFor(name, {zhejiang: [3, 5, 90.5], china: [1, 2, 40.5], jiangsu: [1, 2, 30.5]}, {decimals})!;
    for (const {svg} of drawAll(chart)) expect(textsOf(svg)).toMatch(new RegExp(`(^|[\\s+])${decimals ? `90\\.5${"0".repeat(decimals - 1)}` : "91"}([\\s%]|$)`, "m"));
  });

  test("sets every word in the size that its width asks for", () => {
    for (const {svg} of several)
      for (const element of parse(svg).querySelectorAll("[font-size]")) expect(sizeNames.map((size) => sizes[size].text)).toContain(Number(element.getAttribute("font-size")));
  });

  test("speaks the language it is drawn in", () => {
    const [en, zh] = locales.map((locale) => drawAll(chart, locale).map(({svg}) => textsOf(svg)).join("\n"));
    expect(en).not.toMatch(/\p{Script=Han}/u);
    if (categorised(name)) expect(zh).toMatch(/\p{Script=Han}/u);
    if (categorised(name)) expect(zh).not.toMatch(/Zhejiang|China/);
  });
});

test("draw throws what Plot warns of, and gives console.warn back", () => {
  const before = console.warn;
  const warned = {width: 100, height: 100, marks: [Plot.dot([{a: 1}], {x: "b", y: "c"})], x: {type: "log" as const, domain: [0, 1]}};
  const names = {id: "a", size: "small", labelledby: "b", describedby: "c"};
  expect(() => draw({options: {width: 100, height: 100, marks: [Plot.dot(["a", "b"], {x: ["2020-01-01", "2021-01-01"], y: [1, 2]})]}, at: () => null}, [], names, document)).toThrow(/^Plot warns: /);
  expect(console.warn).toBe(before);
  expect(() => draw({options: {...warned, marks: [() => { throw new Error("broken mark"); }]}, at: () => null}, [], names, document)).toThrow("broken mark");
  expect(console.warn).toBe(before);
});

test("draw shortens coordinates, never the words", () => {
  const words = ["1.2345", "a 1.2345", ">1.2345", "(1.2345, 2.3456)"];
  const {svg} = draw({options: {width: 100, height: 100, axis: null, marks: [Plot.text(words, {x: [1 / 3, 2 / 3, 1, 0], y: [0, 1, 1 / 3, 2 / 3]})]}, at: () => null}, [], {id: "a", size: "small", labelledby: "b", describedby: "c"}, document);
  expect([...parse(svg).querySelectorAll("text")].map((element) => element.textContent)).toEqual(words);
  expect(svg).not.toMatch(/translate\([^)]*\d\.\d{3}/);
});

test("drawing of one size is the same as among the three", () => {
  const chart = chartFor(formNames[0]!, cases["an ordinary set"]!)!, reading = read(chart, "zh");
  expect(sizeNames.map((size) => drawing(chart, reading, "zh", size, "page", document))).toEqual(drawAll(chart, "zh"));
});

test.each(["draw", "describe", "chart", "select", "axis", "label", "size", "format", "palette", "point", "resolve", "form"])("%s.ts names no form", (file) => {
  const source = readFileSync(`src/chart/${file}.ts`, "utf8").replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
  expect(source).not.toMatch(/from "\.\/forms\//);
  const words = [...source.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)].map(([, a, b]) => a ?? b);
  expect(words.filter((word) => formNames.includes(word as FormName))).toEqual([]);
});

test("drawings of annotations have their words of both languages, beside the reading's own figure", () => {
  const chart = chartOf(rowsOf({2018: 10, 2019: 4, 2020: 31, 2021: 20}), {annotations: [{at: 2019, text: {en: "lowest", zh: "最低点"}}, {at: 2020, side: "below"}]});
  for (const {svg} of drawAll(chart)) {
    expect(textsOf(svg)).toContain("2019: 4");
    expect(textsOf(svg)).toContain("lowest");
    expect(textsOf(svg)).toContain("2020: 31");
  }
  for (const {svg} of drawAll(chart, "zh")) expect(textsOf(svg)).toContain("最低点");
});
