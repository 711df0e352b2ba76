import {expect, test} from "vitest";
import type {Cell} from "../../src/table/cell.ts";
import type {Field} from "../../src/table/field.ts";
import {cellKey, joinKey} from "../../src/table/key.ts";
import {parsePeriod} from "../../src/table/period.ts";
import {checkUnique} from "../../src/table/unique.ts";

const field = (name: string, unique = false, required = false): Field =>
  ({name, type: "string", title: {en: name, zh: name}, constraints: {required, unique}, decimalChar: ".", formula: false});
const check = (rows: Record<string, Cell>[], primaryKey: string[], fields: Field[]) =>
  checkUnique(rows.map((row, i) => ({row, record: {row: i + 2, line: i + 2, start: 0, end: 0, cells: [], broken: false}})), {primaryKey, fields})
    .map(({kind, record, field: name, message}) => `${record.line} ${name} ${kind}: ${message}`);

test("checkUnique names both lines of a primary key that stands twice, and each further one", () => {
  expect(check([{a: "x", b: 1}, {a: "x", b: 2}, {a: "x", b: 1}, {a: "x", b: 1}], ["a", "b"], [field("a"), field("b")])).toEqual([
    `4 a primary-key: The primary key (a, b) "x, 1" of line 2 stands again on line 4. Remove one row, or correct it.`,
    `5 a primary-key: The primary key (a, b) "x, 1" of line 2 stands again on line 5. Remove one row, or correct it.`,
  ]);
});

test("checkUnique does not confuse keys whose parts run together", () => {
  expect(check([{a: "x,y", b: "z"}, {a: "x", b: "y,z"}, {a: `x","y`, b: ""}, {a: "x", b: `y","`}], ["a", "b"], [field("a"), field("b")])).toEqual([]);
});

test("checkUnique tells of a blank part of the key once, and passes over cells that failed", () => {
  expect(check([{a: null, b: "1"}, {b: "1"}], ["a", "b"], [field("a"), field("b")])).toEqual([
    "2 a primary-key: The cell is blank, but a is part of the primary key. Fill it in.",
  ]);
  expect(check([{a: null}], ["a"], [field("a", false, true)])).toEqual([]);
});

test("checkUnique tells of values that a unique field repeats, blanks apart", () => {
  expect(check([{a: "1", b: null}, {a: "2", b: "x"}, {a: "3", b: null}, {a: "4", b: "x"}], ["a"], [field("a"), field("b", true)])).toEqual([
    `5 b constraint-error: The b "x" of line 3 stands again on line 5. Remove one row, or correct it.`,
  ]);
});

test("checkUnique holds keys named like members of Object", () => {
  expect(check([{a: "__proto__"}, {a: "constructor"}, {a: "__proto__"}], ["a"], [field("a")])).toHaveLength(1);
});

test.each<[Cell, string]>([["a", "a"], [1.5, "1.5"], [true, "true"], [parsePeriod("2024-Q1")!, "2024-Q1"], [["a", "b"], `["a","b"]`], [null, ""]])(
  "cellKey(%j) is %j", (cell, key) => expect(cellKey(cell)).toBe(key));

test("joinKey is undefined when a part is missing", () => {
  expect(joinKey(["a", null])).toBeUndefined();
  expect(joinKey(["a", undefined])).toBeUndefined();
  expect(joinKey(["a"])).toBe("a");
  expect(joinKey(["a", "b"])).not.toBe(joinKey([`a","b`]));
});
