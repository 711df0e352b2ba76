/** What a chart draws, as plain values: series of figures in the reader's unit. */
import {parsePeriod, type Period} from "../table/period.ts";
import type {Unit} from "./format.ts";
import type {Hue} from "./palette.ts";

/** One figure of the drawing. */
export interface Datum {
  /** Index of the row in the dataset's table. */
  row: number;
  key: string;
  period?: Period;
  /** The period as a decimal year, for a time axis. */
  t: number;
  /** In the locale's unit; null is missing, never 0. */
  value: number | null;
  qualifier: string;
  /** Which of several measures it is, where a form sets them against each other. */
  measure?: MeasureChannel;
  /** Our arithmetic, not a published figure. */
  computed: boolean;
}
export interface Series {
  key: string;
  label: string;
  hue: Hue;
  focus: boolean;
  /** In order of time; no two of one period but the ends of a range. */
  data: Datum[];
}
export type MeasureChannel = "x" | "y" | "r";
/** One of several measures in one chart, each with a unit of its own. */
export interface Measure {channel: MeasureChannel; key: string; label: string; unit: Unit; decimals: number}
export interface Panel {key: string; label: string; selection: Selection}

export interface Selection {
  series: Series[];
  /** All periods drawn, in order. */
  periods: Period[];
  unit: Unit;
  decimals: number;
  /** What the readings are held against, in the locale's unit. */
  reference?: {value: number; text: string};
  /** Ids of the sources of the rows drawn, in order of first use. */
  sources: string[];
  computed: boolean;
  /** Entries of a register that were counted: a time without any is no gap. */
  counted?: boolean;
  /** Each series is one thing at its time; there are no figures to tell. */
  things?: boolean;
  /** Drawn over a logarithmic axis, which the words must say. */
  log?: boolean;
  /** The measures set against each other, across first. */
  measures?: Measure[];
  /** Small multiples, in order; `series` then holds those of all panels. */
  panels?: Panel[];
}

/** Things in the order of their ends, so that a day comes before the year it lies in. */
export function inTime(series: readonly Series[]): {s: Series; d: Datum}[] {
  const end = (d: Datum) => (d.period ? d.period.end + d.period.start : "");
  return series.flatMap((s) => s.data.map((d) => ({s, d}))).sort((a, b) => (end(a.d) < end(b.d) ? -1 : end(a.d) > end(b.d) ? 1 : 0));
}

/** A figure, or a range from the figure `d` up to `to`. */
export interface Figure {d: Datum; to?: Datum}

/** The figures of a series: the two ends of a range are one, as they are one in the source. */
export function figures({data}: Pick<Series, "data">): Figure[] {
  const end = (d: Datum, qualifier: string) => data.find((o) => o.qualifier === qualifier && o.period?.text === d.period?.text);
  return data.flatMap((d): Figure[] => {
    if (d.qualifier === "range-high" && end(d, "range-low")) return [];
    const to = d.qualifier === "range-low" ? end(d, "range-high") : undefined;
    return [{d, ...(to && {to})}];
  });
}

/** The series cut where a reading is missing: a line never bridges a gap. Days are joined as they come. */
export function segments(data: readonly Datum[]): Datum[][] {
  const out: Datum[][] = [];
  let last: number | undefined;
  for (const d of data) {
    if (d.value === null || isForecast(d)) { last = undefined; continue; }
    const step = stepOf(d.period);
    if (last !== undefined && (step === undefined || step === last + 1)) out.at(-1)!.push(d);
    else out.push([d]);
    last = step ?? NaN;
  }
  return out;
}

/** A target or an expectation is not an outcome: it has its own mark and joins no line. */
export const isForecast = ({qualifier}: Datum): boolean => qualifier === "target" || qualifier === "expected";

/** Number of the period among its grain's steps, so that neighbours differ by one; undefined where readings come on days of their own. */
export function stepOf(period: Period | undefined): number | undefined {
  if (!period || period.grain === "day" || period.text.includes("/")) return undefined;
  const year = Number(period.start.slice(0, 4)), month = Number(period.start.slice(5, 7)) - 1;
  return {year, half: year * 2 + month / 6, quarter: year * 4 + month / 3, month: year * 12 + month}[period.grain];
}

/** The periods between two of one grain. */
export function stepsBetween(a: Period, b: Period): Period[] {
  const from = stepOf(a), to = stepOf(b);
  if (from === undefined || to === undefined || a.grain !== b.grain) return [];
  const per = {year: 1, half: 2, quarter: 4, month: 12, day: 1}[a.grain], mark = {year: "", half: "-H", quarter: "-Q", month: "-", day: ""}[a.grain];
  return Array.from({length: Math.max(0, to - from - 1)}, (_, i) => {
    const step = from + 1 + i, part = String((step % per) + 1);
    return parsePeriod(per === 1 ? String(step) : `${Math.floor(step / per)}${mark}${a.grain === "month" ? part.padStart(2, "0") : part}`)!;
  });
}

/** The missing years inside a yearly series, as pairs of first and last missing. */
export function yearGaps(data: readonly Datum[]): [number, number][] {
  const years = data.flatMap((d) => (d.value !== null && !isForecast(d) && d.period?.grain === "year" && !d.period.text.includes("/") ? [Number(d.period.text)] : []));
  return years.slice(1).flatMap((year, i) => (year > years[i]! + 1 ? [[years[i]! + 1, year - 1] as [number, number]] : []));
}
