import {expect, test} from "vitest";
import {balanced, gapLabels, namedValue, rise, spread, widest, widestWord} from "../../src/chart/label.ts";
import {sizes, textWidth, wrap} from "../../src/chart/size.ts";
import {formats, rowsOf, selectionOf} from "./fixture.ts";

const boxes = (ys: number[], height = 18) => ys.map((y) => ({y, height}));
/** How far neighbours lie over each other, at most; negative where all stand apart. */
const overlap = (items: {height: number}[], ys: number[]): number => {
  const order = ys.map((y, i) => ({y, height: items[i]!.height})).sort((a, b) => a.y - b.y);
  return Math.max(-Infinity, ...order.slice(1).map((b, i) => (order[i]!.height + b.height) / 2 - (b.y - order[i]!.y)));
};

test.each([
  [[], []], [[50], [50]], [[20, 100], [20, 100]], [[50, 50], [41, 59]], [[0, 200], [9, 191]], [[-40], [9]], [[400], [191]],
])("spread(%j) between 0 and 200 is %j", (ys, expected) => {
  const placed = spread(boxes(ys), 0, 200);
  expect(placed).toHaveLength(expected.length);
  placed.forEach((y, i) => expect(y).toBeCloseTo(expected[i]!, 1));
});

/** Numbers in [0, 1) that are the same on every machine (Park and Miller). */
function* numbers(seed: number): Generator<number, never> {
  for (;;) yield (seed = (seed * 48271) % 2147483647) / 2147483647;
}

test.each([2, 3, 5, 8, 12])("spread of %d labels with room never lets them overlap, cross or leave the frame", (count) => {
  const random = numbers(count);
  for (let round = 0; round < 300; round++) {
    const items = Array.from({length: count}, () => ({y: random.next().value * 340 - 20, height: 12 + random.next().value * 8}));
    const room = items.reduce((sum, {height}) => sum + height, 0), bottom = Math.max(room * 1.2, 60);
    const ys = spread(items, 0, bottom);
    expect(overlap(items, ys), JSON.stringify(items)).toBeLessThan(1);
    ys.forEach((y, i) => {
      expect(y - items[i]!.height / 2).toBeGreaterThanOrEqual(-0.01);
      expect(y + items[i]!.height / 2).toBeLessThanOrEqual(bottom + 0.01);
    });
    const order = (list: number[]) => list.map((y, i) => [y, i] as const).sort((a, b) => a[0] - b[0]).map(([, i]) => i);
    expect(order(ys)).toEqual(order(items.map(({y}) => y)));
  }
});

test.each([["at the bottom", 300], ["at the top", 0], ["in the middle", 150]])("spread of ten labels that all begin %s parts them", (_, y) => {
  const items = boxes(Array.from({length: 10}, () => y));
  const ys = spread(items, 0, 300);
  expect(overlap(items, ys)).toBeLessThan(1);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(9);
  expect(Math.max(...ys)).toBeLessThanOrEqual(291);
});

test("spread without room stays inside the frame and in order", () => {
  const ys = spread(boxes(Array.from({length: 60}, (_, i) => i * 5)), 0, 300);
  expect(ys.every((y) => Number.isFinite(y) && y >= 8.99 && y <= 291.01)).toBe(true);
  expect([...ys].sort((a, b) => a - b)).toEqual(ys);
});

test("spread leaves what it is given as it was", () => {
  const items = boxes([50, 50]);
  spread(items, 0, 200);
  expect(items).toEqual(boxes([50, 50]));
});

test("widest is the width of the widest line, and nothing of none", () => {
  expect(widest([], sizes.small)).toBe(0);
  expect(widest(["a", "浙江省", "bb"], sizes.large)).toBe(textWidth("浙江省", sizes.large.text, true));
  expect(widest(["浙江省"], sizes.large, false)).toBe(textWidth("浙江省", sizes.large.text));
});

test.each([[["a"], 0], [["a", "b"], 0.575], [["a", "b", "c"], 1.15]])("rise(%j) is %d of the text's size", (lines, part) => {
  expect(rise(lines, sizes.large)).toBeCloseTo(part * sizes.large.text);
});

test.each([
  ["a third of them make parts for other firms", 260, ["a third of them make", "parts for other firms"]], ["one line", 260, ["one line"]], ["the only one inland, with a car maker", 230, ["the only one inland,", "with a car maker"]],
  ["唯一的内陆城市，有一家车企", 150, ["唯一的内陆城市，", "有一家车企"]], ["按名单逐一点数的结果", 110, ["按名单逐一", "点数的结果"]], ["", 100, []],
])("balanced(%j, %d) is %j", (text, width, lines) => expect(balanced(text, width, sizes.medium)).toEqual(lines));

test.each([20, 60, 100, 180, 300])("balanced in a width of %d takes no more lines than need be, none wider, and loses nothing", (width) => {
  for (const text of ["the world financial crisis, and what came after it", "国际金融危机，以及之后的几年", "Llanfairpwllgwyngyll", "2020年2月 first lockdowns"]) {
    const lines = balanced(text, width, sizes.small), plain = wrap(text, width, sizes.small.text);
    expect(lines).toHaveLength(plain.length);
    expect(widest(lines, sizes.small, false)).toBeLessThanOrEqual(Math.max(width, widest(plain, sizes.small, false)));
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  }
});

test("widestWord is the width of the longest word, of Chinese as of any other", () => {
  expect(widestWord("the financial crisis", sizes.small)).toBe(textWidth("financial", sizes.small.text));
  expect(widestWord("金融 crisis", sizes.small)).toBe(textWidth("crisis", sizes.small.text));
  expect(widestWord("金融a 数字化转型", sizes.small)).toBe(textWidth("数字化", sizes.small.text));
  expect(widestWord("", sizes.small)).toBe(0);
});

test.each([["Hangzhou", 200, ["Hangzhou 16"]], ["Hangzhou", 80, ["Hangzhou", "16"]], ["", 200, ["16"]], ["San Francisco", 80, ["San", "Francisco", "16"]]])("namedValue(%j) in %d units is %j", (name, room, lines) => {
  expect(namedValue(name, "16", formats.en, sizes.small, room)).toEqual(lines);
});
test("namedValue sets no space in Chinese", () => expect(namedValue("杭州", "16", formats.zh, sizes.small, 200)).toEqual(["杭州16"]));

const gappy = selectionOf(rowsOf({2012: 1, 2015: 2})).series;
test.each([
  ["en", 200, ["2013–14: no figure"]], ["en", 70, ["2013–14", "no figure"]], ["en", 62, ["no figure"]], ["en", 45, ["no", "figure"]], ["en", 20, ["–"]], ["zh", 110, ["2013—2014年", "无数据"]], ["zh", 90, ["无数据"]], ["en", 2, undefined],
] as const)("gapLabels in %s says in %d units of two missing years %j", (locale, width, lines) => {
  const [label] = gapLabels(gappy, formats[locale], sizes.small, () => [100, 100 + width], 200, "–");
  expect(label?.lines).toEqual(lines);
  if (label) expect(label.x).toBe(100 + width / 2);
});
test("gapLabels without a sign leaves out what has no room for words", () => expect(gapLabels(gappy, formats.en, sizes.small, () => [0, 20], 200)).toEqual([]));
