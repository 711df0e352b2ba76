/** Which pieces a reader of one would read next: those that rest on the same figures. */
import type {Chart} from "../chart/chart.ts";
import type {Article} from "../prose/article.ts";
import type {Dataset} from "../table/read.ts";
import {rowsUsed} from "./grounds.ts";

export type Piece = Article<"briefings"> | Article<"themes">;
interface Held {charts: ReadonlyMap<string, Chart>; datasets: ReadonlyMap<string, Dataset>}

/**
 * The `count` pieces nearest to one, nearest first: by the part of the smaller set of rows that both rest on, then by theme, then by name, so that every
 * build agrees. `themeOf` says what a piece is about.
 */
export function relatedTo(piece: Piece, others: readonly Piece[], {charts, datasets}: Held, themeOf: (piece: Piece) => string, count: number): Piece[] {
  const rowsOf = ({statements, prose}: Piece) => rowsUsed(statements, prose.charts.map((id) => charts.get(id)!), datasets), own = rowsOf(piece);
  const scored = others.filter(({file}) => file !== piece.file).map((other) => {
    const rows = rowsOf(other), shared = [...rows.keys()].filter((row) => own.has(row)).length;
    return {other, score: shared / Math.max(1, Math.min(rows.size, own.size)) + (themeOf(other) === themeOf(piece) ? 0.5 : 0)};
  });
  return scored.sort((a, b) => b.score - a.score || (a.other.file < b.other.file ? -1 : 1)).slice(0, count).map(({other}) => other);
}
