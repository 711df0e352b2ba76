/** A series as a line of a table: its path, its last figure as a bar, and its change. */
import {extent, line, max, scaleLinear} from "d3";
import type {Format, Unit} from "./format.ts";
import {lastOf} from "./label.ts";
import {isForecast, segments, type Datum, type Selection, type Series} from "./selection.ts";

/** Size of a sparkline in CSS px. */
export const sparkSize = {width: 88, height: 26};
const pad = 3;

export interface SparkRow {
  label: string;
  focus: boolean;
  /** Path data, one stroke for each run without a gap; empty where there is no run. */
  path: string;
  /** Readings that stand alone, and the last, in px. */
  dots: {x: number; y: number; last: boolean}[];
  /** In words; null where there is no figure. */
  first: string | null;
  last: string | null;
  /** The last figure as a share of the largest in the table, 0 to 1. */
  share: number;
  change: {words: string; way: -1 | 0 | 1} | null;
}

/**
 * Every series of a selection, in its order. All paths have one time scale, as long as their data or `time`, in decimal years; each has its own value scale:
 * they show shape, the bars show size. Of readings that stand `apart` no line is made.
 */
export function sparkRows({series, decimals, unit}: Pick<Selection, "series" | "decimals" | "unit">, format: Format, {apart = false, time}: {apart?: boolean; time?: readonly [number, number]} = {}): SparkRow[] {
  const outcomes = (s: Series) => s.data.filter((d) => d.value !== null && !isForecast(d)), all = series.flatMap(outcomes), largest = max(all, (d) => Math.max(0, d.value!)) || 1;
  const x = scaleLinear(time ?? (extent(all, (d) => d.t) as [number, number]), [pad, sparkSize.width - pad]);
  return series.map((s): SparkRow => {
    const known = outcomes(s), last = lastOf(s), first = known[0], y = scaleLinear(spanOf(known, unit), [sparkSize.height - pad, pad]);
    const at = (d: Datum): [number, number] => [round(x(d.t)), round(y(d.value!))], runs = apart ? known.map((d) => [d]) : segments(known), dots = [...runs.filter((run) => run.length === 1).map(([d]) => d!), ...(last ? [last] : [])];
    return {
      label: s.label, focus: s.focus, path: runs.filter((run) => run.length > 1).map((run) => line()(run.map(at))!).join(""),
      dots: [...new Set(dots)].map((d) => ({x: at(d)[0], y: at(d)[1], last: d === last})),
      first: first && first !== last ? format.qualified(first.value!, first.qualifier, decimals) : null, last: last ? format.qualified(last.value!, last.qualifier, decimals) : null,
      share: last ? Math.max(0, last.value!) / largest : 0, change: first && last && first !== last ? changeOf(last.value! - first.value!, decimals, format) : null,
    };
  });
}

/** Least to most, and no less than a step of five in a count: one more or less is no cliff. */
function spanOf(known: readonly Datum[], unit: Unit): [number, number] {
  const [low = 0, high = 0] = extent(known, (d) => d.value!), lacking = unit.kind === "count" ? Math.max(0, 5 - (high - low)) : 0;
  return [low - lacking / 2, high + lacking / 2];
}

function changeOf(raw: number, decimals: number, format: Format): SparkRow["change"] {
  const by = Number(raw.toFixed(decimals)), way = Math.sign(by) as -1 | 0 | 1;
  return {way, words: way ? `${way > 0 ? "+" : "−"}${format.number(Math.abs(by), decimals)}` : "0"};
}

const round = (n: number): number => Math.round(n * 10) / 10;
