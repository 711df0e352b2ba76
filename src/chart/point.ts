/** Marks of single readings on a line. */
import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {group} from "d3";
import {ink, paper} from "./palette.ts";
import {isForecast, segments, type Datum, type Series} from "./selection.ts";

/** Readings of a line under this number each have their point, unless the line is a panel's. */
const few = 20;

/** Points of a series: square in the focus, round otherwise; hollow where our arithmetic stands among published figures; a diamond for a target. */
export function points(series: Series, all = few): Markish[] {
  const known = series.data.filter((d) => d.value !== null), last = known.findLast((d) => !isForecast(d));
  const alone = new Set(segments(known).flatMap((run) => (run.length === 1 ? run : [])));
  const mixed = known.some((d) => !d.computed);
  const shown = known.filter((d) => known.length < all || d === last || alone.has(d) || isForecast(d) || (d.computed && mixed));
  const looks = group(shown, (d) => (isForecast(d) ? "target" : d.computed && mixed ? "hollow" : d === last ? "last" : "plain"));
  return [...looks].map(([look, data]) => Plot.dot(data, {
    x: "t", y: "value", symbol: look === "target" ? "diamond" : series.focus ? "square" : "circle", r: {target: 5, hollow: 3.4, last: 4, plain: 3}[look],
    fill: look === "target" || look === "hollow" ? paper : series.hue.mark, stroke: series.hue.mark, strokeWidth: look === "target" || look === "hollow" ? 1.6 : 0,
  }));
}

/** Rings round the readings that annotations speak of. */
export const rings = (data: readonly Datum[]): Markish => Plot.dot(data, {x: "t", y: "value", r: 4, fill: paper, stroke: ink, strokeWidth: 1.5});
