/**
 * What a page's script is told of a chart, as attributes:
 *
 *   svg    data-points  an entry for every figure, in the order of the chart's CSV: "x,y" in units of the drawing, "-" where it is not drawn
 *          data-first   "x" where figures are looked for along time, "y" where row by row; else as the crow flies
 *          data-panels  of small multiples: "x,y,width,height,figures" of each panel
 *   table  data-across  what its columns tell apart; data-unit: what follows a figure, "one|many" where these differ
 *   td     data-i       the figures in the cell; data-s: their publishers, where the chart has several; data-ours: our arithmetic
 *   figure data-sources the publishers, as a JSON list
 */
import type {Row} from "../table/read.ts";
import type {Drawn} from "./draw.ts";
import type {FigureTable} from "./figure-table.ts";
import type {Form} from "./form.ts";
import {sourceIds} from "./select.ts";
import type {Datum, Selection} from "./selection.ts";
import {formatFrames, formatSpots} from "./spot.ts";

type Attributes = Record<string, string>;

/** A drawing as it stands on a page. */
export function inscribed({svg, points, panels}: Drawn, form: Form, {series}: Selection): string {
  const count = series.reduce((sum, s) => sum + s.data.length, 0), first = firstOf(form);
  const attributes = {"data-points": formatSpots(points, count), ...(first && {"data-first": first}), ...(panels && {"data-panels": formatFrames(panels)})};
  return svg.replace(">", `${Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join("")}>`);
}

/** Which way a reader's pointer is followed first: along time, or from row to row. */
function firstOf({channels: {x, y}, percent}: Form): "x" | "y" | undefined {
  if (x === "period" && y === "value") return "x";
  return x === "value" && y === "category" && !percent ? "y" : undefined;
}

/** The publishers of the figures drawn, and for each figure which of them, in order of first use. `name` is that of a source's publisher. */
export function publishersOf({series}: Selection, rows: readonly Row[], name: (source: string) => string | undefined): {names: string[]; of: number[][]} {
  const names: string[] = [];
  const index = (one: string): number => { if (!names.includes(one)) names.push(one); return names.indexOf(one); };
  const of = series.flatMap((s) => s.data).map(({row}) => [...new Set(sourceIds(rows[row]!).flatMap((id) => { const one = name(id); return one === undefined ? [] : [index(one)]; }))]);
  return {names, of};
}

export const tableData = ({across, unit}: FigureTable): Attributes => ({"data-across": across, "data-unit": unit});

/** Attributes of the cells of a table, row by row. */
export function cellData({rows}: FigureTable, {series}: Selection, {names, of}: ReturnType<typeof publishersOf>): Attributes[][] {
  const data = series.flatMap((s) => s.data), said = (figures: readonly number[]) => [...new Set(figures.flatMap((i) => of[i]!))].join(" ");
  const ours = (figures: readonly number[]) => figures.some((i) => (data[i] as Datum).computed);
  return rows.map((row) => row.figures.map((figures): Attributes => (figures.length
    ? {"data-i": figures.join(" "), ...(names.length > 1 && {"data-s": said(figures)}), ...(ours(figures) && {"data-ours": ""})} : {})));
}
