import {expect, test} from "vitest";
import {readingAt, runs, stack} from "../../src/chart/layer.ts";
import {rowsOf, selectionOf, type Cells} from "./fixture.ts";

const area = {form: "area", x: "period", y: "value", fill: "place"};
const layers = (a: Parameters<typeof rowsOf>[0], b: Parameters<typeof rowsOf>[0], cells: Cells = {}) => stack(selectionOf([...rowsOf(a, {place: "zhejiang", ...cells}), ...rowsOf(b, {place: "jiangsu", ...cells})], area));

test("stack puts each part on top of the ones before it", () => {
  expect(layers({2019: 1, 2020: 2}, {2019: 10, 2020: 20}).map((layer) => layer.map(({low, high}) => [low, high]))).toEqual([[[0, 1], [0, 2]], [[1, 11], [2, 22]]]);
});

test("runs end where a year is missing", () => {
  const [first] = layers({2015: 1, 2016: 1, 2019: 1, 2021: 1, 2022: 1}, {2015: 1, 2016: 1, 2019: 1, 2021: 1, 2022: 1});
  expect(runs(first!).map((run) => run.map(({d}) => d.period!.text))).toEqual([["2015", "2016"], ["2019"], ["2021", "2022"]]);
});

test.each<[string | undefined, string, number | undefined, string | undefined]>([
  [undefined, "2019", 11, "exact"], ["zhejiang", "2019", 1, "exact"], ["jiangsu", "2020", 20, "about"], [undefined, "2020", 22, "about"], [undefined, "2021", 33, "about"], [undefined, "2022", undefined, undefined], ["beijing", "2019", undefined, undefined],
])("readingAt, of part %s at %s, is %s", (key, at, value, qualifier) => {
  const d = readingAt(layers({2019: 1, 2020: 2, 2021: [3, "at-least"]}, {2019: 10, 2020: [20, "about"], 2021: [30, "about"]}), at, key);
  expect([d?.value, d?.qualifier]).toEqual([value, qualifier]);
});
