import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawings, read, type Chart} from "../../src/chart/chart.ts";
import {chartOf, rowsOf, type Cells} from "./fixture.ts";
import {readDrawing} from "./words.ts";

const {document} = new JSDOM("").window;
const roots = (chart: Chart): Element[] => drawings(chart, read(chart, "en"), "en", "page", document).map(({svg}) => readDrawing(svg).root);
const words = (root: Element): string => [...root.querySelectorAll("text")].map((one) => one.textContent).join("\n");
const up = (element: Element, name: string): string | null => (element.hasAttribute(name) ? element.getAttribute(name) : element.parentElement ? up(element.parentElement, name) : null);
/** Marks of a shape whose inside is empty, or nearly. */
const hollow = (root: Element, shape: string): Element[] => [...root.querySelectorAll(shape)].filter((one) => up(one, "stroke")?.includes("color") && up(one, "stroke") !== "var(--color-paper)" && (["none", "var(--color-paper)"].includes(up(one, "fill")!) || Number(up(one, "fill-opacity") ?? 1) < 0.2) && !one.closest("[stroke-dasharray]"));

const ours: Cells = {confidence: "computed-from-source"};
const at = (period: number, places: Record<string, [number, Cells?]>): Cells[] => Object.entries(places).map(([place, [value, cells]]) => ({place, period, value, ...cells}));
const published = {zhejiang: [9], jiangsu: [7], china: [5]} as Record<string, [number]>;
const target: Cells = {qualifier: "target"};

describe.each<[string, object, string, string, (places: Record<string, [number, Cells?]>) => Cells[]]>([
  ["bar", {x: "value", y: "place"}, "rect", "path", (places) => at(2020, places)],
  ["range", {x: "value", y: "place", stroke: "period"}, "path", "path", (places) => [...at(2010, published), ...at(2020, places)]],
  ["map", {r: "value", geometry: "place"}, "circle", "circle", (places) => at(2020, places)],
  ["column", {x: "period", y: "value"}, "rect", "path", (places) => rowsOf({2018: 4, 2019: 5}).concat({period: 2020, value: places["zhejiang"]![0], ...places["zhejiang"]![1]})],
  ["area", {x: "period", y: "value", fill: "place"}, "path", "path", (places) => [...at(2018, published), ...at(2019, published), ...at(2020, places), ...at(2021, published)]],
  ["line", {x: "period", y: "value", stroke: "place"}, "circle", "path", (places) => [...at(2018, published), ...at(2019, published), ...at(2020, places)]],
])("the form %s", (form, channels, estimate, goal, rows) => {
  const count = (zhejiang: [number, Cells?], shape: string) => roots(chartOf(rows({...published, zhejiang}), {form, ...channels})).map((root) => hollow(root, shape).length);

  test("draws hollow what is our arithmetic among published figures", () => {
    const plain = count([9], estimate);
    expect(count([9, ours], estimate)).toEqual(plain.map((n) => n + 1));
  });

  test("draws solid what is our arithmetic throughout", () => {
    const all = rows({...published, zhejiang: [9]}).map((row) => ({...row, ...ours}));
    expect(roots(chartOf(all, {form, ...channels})).map((root) => hollow(root, estimate).length)).toEqual(count([9], estimate));
  });

  test("draws a target hollow, with a diamond but on a map, and says that it is one", () => {
    const plain = count([9], goal), marked = count([9, target], goal);
    marked.forEach((n, i) => expect(n).toBeGreaterThan(plain[i]!));
    for (const root of roots(chartOf(rows({...published, zhejiang: [9, target]}), {form, ...channels}))) if (form !== "area") expect(words(root)).toContain("target 9");
  });
});

describe("a gap in a stack", () => {
  const rows = ["zhejiang", "jiangsu"].flatMap((place) => rowsOf({2010: 3, 2011: 4, 2016: 5, 2017: 7}, {place})), area = {form: "area", x: "period", y: "value", fill: "place"};

  test("stops every layer, and is said where there is room", () => {
    const drawn = roots(chartOf(rows, area));
    for (const root of drawn) expect(root.querySelectorAll('path[d*="Z"]').length).toBe(4);
    expect(words(drawn[2]!)).toContain("2012–15: no figure");
  });

  test("leaves a reading that stands alone in sight", () => {
    for (const root of roots(chartOf(rows.filter((row) => row.period !== "2011"), area))) expect(root.querySelectorAll('[stroke-width="5"] line')).toHaveLength(2);
  });
});
