import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawing, read} from "../../src/chart/chart.ts";
import {draw} from "../../src/chart/draw.ts";
import {cell} from "../../src/chart/forms/cell.ts";
import {divergence, sequence} from "../../src/chart/palette.ts";
import {shades} from "../../src/chart/shade.ts";
import {sizeNames, sizes} from "../../src/chart/size.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, formats, registers, rowsOf, selectionOf, uncheckedChartOf} from "./fixture.ts";

const backwards = [...sequence].reverse(), sides = divergence.filter((_, i) => i !== 3);

test.each<[what: string, values: number[], reference: number | undefined, steps: [number, number], palette: unknown]>([
  ["little and much", [4, 65], undefined, [0, 70], sequence],
  ["figures far from zero", [41, 65], undefined, [40, 65], sequence],
  ["zero and more", [0, 9], undefined, [0, 10], sequence],
  ["nothing", [], undefined, [0, 0], [sequence[0]]],
  ["one figure again and again", [7, 7, 7], undefined, [7, 7], [sequence[0]]],
  ["zero alone", [0, 0], undefined, [0, 0], [sequence[0]]],
  ["figures under zero", [-9, -1], undefined, [-10, 0], backwards],
  ["zero and less", [-9, 0], undefined, [-10, 0], backwards],
  ["figures far under zero", [-65, -41], undefined, [-65, -40], backwards],
  ["both signs", [-3, 9], undefined, [-10, 10], sides],
  ["both signs, the lower further", [-18, 2], undefined, [-20, 20], sides],
  ["fractions of both signs", [-0.03, 0.01], undefined, [-0.03, 0.03], sides],
  ["an outlier", [1, 2, 1e15], undefined, [0, 1e15], sequence],
  ["an outlier under zero", [-1e15, 2], undefined, [-1e15, 1e15], sides],
  ["figures around a reference", [46, 57], 50, [42, 58], sides],
  ["figures over their reference", [51, 54], 50, [46, 54], sides],
  ["figures under their reference", [46, 49], 50, [46, 54], sides],
  ["both signs around a reference", [-3, 9], 1, [-7, 9], sides],
  ["one figure over its reference", [54], 50, [46, 54], sides],
  ["one figure at its reference", [50, 50], 50, [50, 50], [divergence[3]]],
  ["zero at zero", [0, 0], 0, [0, 0], [divergence[3]]],
  ["an outlier over a reference", [1, 1e15], 50, [50 - 1e15, 50 + 1e15], sides],
])("shades of %s", (_, values, reference, steps, palette) => {
  const colours = shades(values, reference);
  expect(colours.steps[0]).toBeCloseTo(steps[0], 9);
  expect(colours.steps[1]).toBeCloseTo(steps[1], 9);
  expect(colours.palette).toEqual(palette);
  for (const value of values) expect(colours.palette).toContain(colours.shade(value));
});

test("shades give the lowest to the highest the colours from first to last", () => {
  expect([0, 13, 14, 27, 28, 41, 55, 56, 70].map((value) => sequence.indexOf(shades([0, 70]).shade(value)))).toEqual([0, 0, 1, 1, 2, 2, 3, 4, 4]);
  expect([-9, -5, -0.1].map((value) => sequence.indexOf(shades([-9, -0.1]).shade(value)))).toEqual([4, 2, 0]);
});

test("shades keep a figure far out from making all others look alike", () => {
  const {steps, beyond, shade} = shades([...Array.from({length: 20}, (_, i) => 45 + i / 2), 5], 50);
  expect([steps, beyond]).toEqual([[46.5, 53.5], [true, true]]);
  expect(shade(5)).toBe(divergence[0]);
  expect(new Set([45, 47.5, 49.5, 50.5, 53, 54.5].map(shade)).size).toBe(6);
});

test("shades of many values put about a third of them in each step, whichever side they are on, and show no colour that none has", () => {
  const values = Array.from({length: 30}, (_, i) => 49 - i / 10), {shade, key} = shades(values, 50), counts = sides.map((hue) => values.filter((v) => shade(v) === hue).length);
  for (const n of counts.slice(0, 3)) expect(n).toBeGreaterThanOrEqual(9);
  expect(counts.slice(3)).toEqual([0, 0, 0]);
  expect(key.hues).toEqual(sides.slice(0, 3));
});

test.each([undefined, 0, 50])("shades give like distances from %s steps that are alike, and grey to nothing else", (reference) => {
  const middle = reference ?? 0, {shade} = shades([middle - 6, middle + 10], reference), step = (distance: number) => divergence.indexOf(shade(middle + distance));
  for (const distance of [0, 0.5, 1, 2, 4, 6, 9, 10]) expect(step(distance) + step(-distance)).toBe(6);
  expect([-10, -6, -2, -1, 0, 1, 2, 6, 10].map(step)).toEqual([0, 1, 2, 2, 3, 4, 4, 5, 6]);
});

const {document} = new JSDOM("").window;
const years = (n: number, value: (i: number) => number) => Object.fromEntries(Array.from({length: n}, (_, i) => [2027 - n + i, value(i)]));
/** Two rows of `n` years of a heatmap, the second of zeros. */
const heatmap = (n: number, value: (i: number) => number, keys: object = {}) =>
  chartOf([...rowsOf(years(n, value), {place: "zhejiang"}), ...rowsOf(years(n, () => 0), {place: "china"})], {form: "cell", x: "period", y: "place", fill: "value", ...keys});
const reference = {value: 50, text: {en: "no change from the month before, as managers see it", zh: "与上月持平"}};

describe.each(sizeNames.flatMap((size) => (["en", "zh"] as Locale[]).map((locale) => [size, locale] as const)))("a heatmap, %s, in %s,", (size, locale) => {
  const draw = (chart: ReturnType<typeof heatmap>) => {
    const {svg} = drawing(chart, read(chart, locale), locale, size, "page", document);
    const texts = [...new JSDOM(svg).window.document.querySelectorAll("text")].map((element) => [...element.querySelectorAll("tspan")].map((line) => line.textContent).join(" ") || element.textContent);
    return {texts, colours: new Set([...svg.matchAll(/fill="var\(--color-((?:seq|div)-\d)\)"/g)].map(([, name]) => name))};
  };

  test("prints signs in its cells, and has no key", () => {
    const {texts, colours} = draw(heatmap(3, (i) => [-9, 0, 6][i]!));
    expect(texts).toEqual(expect.arrayContaining(["−9", "0", "+6"]));
    expect(texts).not.toContain("−10");
    expect(colours).toEqual(new Set(["div-1", "div-4", "div-7"]));
  });

  test("prints signs in a key where there is no room in its cells", () => {
    const {texts, colours} = draw(heatmap(40, (i) => (i - 20) * 10));
    expect(texts).toEqual(expect.arrayContaining(["<−130", "+190", ">+130", "0"]));
    expect(colours).toEqual(new Set(divergence.map((_, i) => `div-${i + 1}`)));
  });

  test("prints no signs where no figure is under zero", () => {
    expect(draw(heatmap(3, (i) => i)).texts.join("\n")).not.toMatch(/[+−]/);
  });

  test.each([3, 40])("says what its reference is, with %d columns", (n) => {
    const {texts, colours} = draw(heatmap(n, (i) => 50 + (i % 2 ? 4 : -4), {reference}));
    expect(texts).toContain(`50${locale === "zh" ? "：" : ": "}${reference.text[locale]}`);
    expect([...colours].every((name) => name!.startsWith("div"))).toBe(true);
    expect([...colours]).toEqual(expect.arrayContaining(["div-3", "div-5"]));
  });
});

test("a heatmap among others has the colours, columns and signs that all of them need", () => {
  const keys = {form: "cell", x: "period", y: "place", fill: "value"}, own = rowsOf({2020: 1, 2021: 2}, {place: "china"}), other = rowsOf({2022: -2}, {place: "zhejiang"});
  const drawn = (whole: typeof own) => draw(cell.drawing({
    selection: selectionOf(own, keys), whole: selectionOf(whole, keys), spec: uncheckedChartOf(own, keys).spec, size: sizes.large, format: formats.en, places: registers.places,
  }), [], {id: "a", size: "large", labelledby: "b", describedby: "c"}, document).svg;
  const marks = (svg: string) => [...svg.matchAll(/var\(--color-((?:seq|div)-\d)\)/g)].map(([, name]) => name);
  expect(marks(drawn(own))).toEqual(["seq-1", "seq-5"]);
  expect(marks(drawn([...own, ...other]))).toEqual(["div-6", "div-7"]);
  expect(drawn([...own, ...other])).toMatch(/>\+1<[^]*>\+2<[^]*>2022</);
});
