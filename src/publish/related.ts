/** Which pieces a reader of one would read next: those that rest on the same figures. */
import type {Chart} from "../chart/chart.ts";
import {drawnRows} from "../chart/select.ts";
import type {Article} from "../prose/article.ts";

export type Piece = Article<"briefings"> | Article<"themes">;

/** The observations and entries that a piece rests on, in its words and its charts, as keys. */
export function rowsOf({statements, prose}: Pick<Piece, "statements" | "prose">, charts: ReadonlyMap<string, Chart>): Set<string> {
  const words = statements.filter(({kind}) => kind !== "asis").flatMap(({rows}) => rows.map(({dataset, row}) => `${dataset} ${row}`));
  const drawn = prose.charts.flatMap((id) => {
    const {dataset, spec, form} = charts.get(id)!;
    return drawnRows(dataset, spec, form).map((row) => `${dataset.descriptor.id} ${row}`);
  });
  return new Set([...words, ...drawn]);
}

/**
 * The `count` pieces nearest to one, nearest first: by the part of the smaller set of rows that both rest on, then by theme, then by name, so that every
 * build agrees. `themeOf` says what a piece is about.
 */
export function relatedTo(piece: Piece, others: readonly Piece[], charts: ReadonlyMap<string, Chart>, themeOf: (piece: Piece) => string, count: number): Piece[] {
  const own = rowsOf(piece, charts);
  const scored = others.filter(({file}) => file !== piece.file).map((other) => {
    const rows = rowsOf(other, charts), shared = [...rows].filter((row) => own.has(row)).length;
    return {other, score: shared / Math.max(1, Math.min(rows.size, own.size)) + (themeOf(other) === themeOf(piece) ? 0.5 : 0)};
  });
  return scored.sort((a, b) => b.score - a.score || (a.other.file < b.other.file ? -1 : 1)).slice(0, count).map(({other}) => other);
}
