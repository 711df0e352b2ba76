import {expect, it} from "vitest";
import type {Dataset} from "../../src/table/read.ts";
import {rowsUsed} from "../../src/publish/grounds.ts";
import {relatedTo, type Piece} from "../../src/publish/related.ts";

/** A piece that rests on some rows of one dataset. */
const piece = (name: string, theme: string, ...rows: number[]): Piece =>
  ({file: name, meta: {theme}, prose: {charts: []}, statements: [{kind: "value", rows: rows.map((row) => ({dataset: "firms", row}))}, {kind: "asis", rows: [{dataset: "firms", row: 99}]}]}) as unknown as Piece;
const held = {charts: new Map(), datasets: new Map([["firms", {table: {rows: []}} as unknown as Dataset]])};
const nearest = (one: Piece, others: Piece[], count = 9) => relatedTo(one, others, held, ({meta}) => (meta as {theme: string}).theme, count).map(({file}) => file);

it("rowsUsed gives what words rest on, each row once, without what is only exempted", () => {
  expect([...rowsUsed(piece("a", "x", 2, 1, 2).statements, [], held.datasets).keys()]).toEqual(["firms 2", "firms 1"]);
});

it("relatedTo puts first what rests on most of the same rows, however long it is", () => {
  expect(nearest(piece("a", "x", 1, 2, 3, 4), [piece("b", "y", 9), piece("c", "y", 1, 8), piece("d", "y", 1, 2, 3, 4, 5, 6, 7, 8)])).toEqual(["d", "c", "b"]);
});

it("relatedTo counts the theme too, falls back on names, and never leads to the piece itself", () => {
  const own = piece("b", "x", 1, 2);
  expect(nearest(own, [piece("d", "y"), piece("c", "y"), own, piece("e", "x"), piece("a", "y", 1)])).toEqual(["a", "e", "c", "d"]);
  expect(nearest(own, [piece("d", "y"), piece("c", "y")], 1)).toEqual(["c"]);
});
