/** Periods: the stretch of time a figure is about. Never a Date: those change with time zone and language. */

export type Grain = "year" | "half" | "quarter" | "month" | "day";

export interface Period {
  /** As written: `2024`, `2010-H1`, `2011-Q1`, `2020-02`, `2020-02-27`, or a span of two of one grain, `2016/2020`. */
  text: string;
  /** Of a span, the grain of its ends. */
  grain: Grain;
  /** A span from January (Q1, H1, 1 January) that stays in one year is year-to-date; any other is a window. */
  kind: "point" | "year-to-date" | "window";
  /** First day, ISO 8601. */
  start: string;
  /** Last day, ISO 8601; it belongs to the period. */
  end: string;
}

const pattern = /^([1-9]\d{3})(?:-(?:H([12])|Q([1-4])|(\d\d)(?:-(\d\d))?))?$/;

/** The period that `text` writes, or undefined if it writes none. */
export function parsePeriod(text: string): Period | undefined {
  const [first, last, ...more] = text.split("/");
  const from = parsePoint(first!);
  if (last === undefined || from === undefined) return from;
  const to = parsePoint(last);
  if (more.length > 0 || to === undefined || from.grain !== to.grain || from.start >= to.start) return undefined;
  const toDate = from.grain !== "year" && from.start.endsWith("-01-01") && from.start.slice(0, 4) === to.start.slice(0, 4);
  return {text, grain: from.grain, kind: toDate ? "year-to-date" : "window", start: from.start, end: to.end};
}

/** Order by first day, then last day, then text: negative, zero or positive, and zero only for the same text. */
export function comparePeriods(a: Period, b: Period): number {
  return compare(a.start, b.start) || compare(a.end, b.end) || compare(a.text, b.text);
}

/** How many days month `month` (1-12) of `year` has. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function parsePoint(text: string): Period | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, year, half, quarter, month, day] = match;
  const point = (grain: Grain, from: number, to: number): Period => span(text, grain, Number(year), from, to);
  if (half) return point("half", 6 * Number(half) - 5, 6 * Number(half));
  if (quarter) return point("quarter", 3 * Number(quarter) - 2, 3 * Number(quarter));
  if (!month) return point("year", 1, 12);
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (!day) return point("month", Number(month), Number(month));
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return undefined;
  return {text, grain: "day", kind: "point", start: text, end: text};
}

/** The point from the first day of month `from` to the last of month `to`. */
function span(text: string, grain: Grain, year: number, from: number, to: number): Period {
  const month = (number: number): string => `${year}-${String(number).padStart(2, "0")}`;
  return {text, grain, kind: "point", start: `${month(from)}-01`, end: `${month(to)}-${daysInMonth(year, to)}`};
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
