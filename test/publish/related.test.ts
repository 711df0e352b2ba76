import {expect, it} from "vitest";
import {relatedTo, rowsOf, type Piece} from "../../src/publish/related.ts";

/** A piece that rests on some rows of one dataset. */
const piece = (name: string, theme: string, ...rows: number[]): Piece =>
  ({file: name, meta: {theme}, prose: {charts: []}, statements: [{kind: "value", rows: rows.map((row) => ({dataset: "firms", row}))}, {kind: "asis", rows: [{dataset: "firms", row: 99}]}]}) as unknown as Piece;
const nearest = (one: Piece, others: Piece[], count = 9) => relatedTo(one, others, new Map(), ({meta}) => (meta as {theme: string}).theme, count).map(({file}) => file);

it("rowsOf gives what a piece rests on, without what it only exempts", () => {
  expect([...rowsOf(piece("a", "x", 2, 1, 2), new Map())]).toEqual(["firms 2", "firms 1"]);
});

it("relatedTo puts first what rests on most of the same rows, however long it is", () => {
  expect(nearest(piece("a", "x", 1, 2, 3, 4), [piece("b", "y", 9), piece("c", "y", 1, 8), piece("d", "y", 1, 2, 3, 4, 5, 6, 7, 8)])).toEqual(["d", "c", "b"]);
});

it("relatedTo counts the theme too, falls back on names, and never leads to the piece itself", () => {
  const own = piece("b", "x", 1, 2);
  expect(nearest(own, [piece("d", "y"), piece("c", "y"), own, piece("e", "x"), piece("a", "y", 1)])).toEqual(["a", "e", "c", "d"]);
  expect(nearest(own, [piece("d", "y"), piece("c", "y")], 1)).toEqual(["c"]);
});
