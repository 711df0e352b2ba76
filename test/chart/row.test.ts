import {expect, test} from "vitest";
import type {FormInput} from "../../src/chart/form.ts";
import {boxOf} from "../../src/chart/place.ts";
import {noteOf, rowsFrom, type Space} from "../../src/chart/row.ts";
import {sizes} from "../../src/chart/size.ts";
import {formats} from "./fixture.ts";

const size = sizes.medium, own = "a third of them make parts for other firms";
const input = {spec: {annotations: [{at: "zhejiang", text: {en: own, zh: "三分之一"}}]}, size, format: formats.en} as unknown as FormInput;
const under: Space = {x: 0, width: 300};

test.each<[string, Space[], Space, boolean, number]>([
  ["with room for one line", [{x: 100, width: 320}], {x: 100, width: 320}, false, 1], ["with room for two", [{x: 100, width: 180}], {x: 100, width: 180}, false, 2],
  ["with room for four", [{x: 100, width: 90}], under, true, 1], ["with none", [{x: 450, width: 10}], under, true, 1], ["with more at the second place", [{x: 400, width: 60}, {x: 200, width: 190, anchor: "end"}], {x: 200, width: 190, anchor: "end"}, false, 2],
])("noteOf, %s, takes its words there", (_, beside, space, below, lines) => {
  const note = noteOf(input, "zhejiang", beside, under)!;
  expect([note.space, note.under, note.lines.join(" ")]).toEqual([space, below, own]);
  expect(note.lines.length).toBeLessThanOrEqual(Math.max(lines, below ? 2 : lines));
});

test("noteOf what nobody annotated is none", () => expect(noteOf(input, "jiangsu", [], under)).toBeUndefined());

test("rowsFrom gives each row its height, and to words under a mark room of their own", () => {
  const note = noteOf(input, "zhejiang", [], {x: 0, width: 160})!, tall = (n: number) => n * 20;
  const {rows, foot} = rowsFrom(50, [["a"], ["b", "b"], ["c"], ["d"]], [undefined, undefined, note, undefined], size, tall);
  expect(rows.slice(0, 3).map(({middle}) => middle)).toEqual([60, 90, 120]);
  const box = boxOf(rows[2]!.words[0]!, size);
  expect(box.y0).toBeGreaterThan(120 + size.text * 0.6);
  expect(box.y1).toBeLessThan(rows[3]!.middle - 5);
  expect(foot).toBe(rows[3]!.middle + 10);
});
