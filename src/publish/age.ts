/** How old a reading is, counted to a given day: nothing here asks a clock. */
import {stepOf} from "../chart/selection.ts";
import type {Period} from "../table/period.ts";
import {text, type Locale} from "../text/index.ts";

/** How often a publisher gives a reading. */
export type Cadence = "month" | "quarter" | "half" | "year" | "irregular";
const months: Record<Exclude<Cadence, "irregular">, number> = {month: 1, quarter: 3, half: 6, year: 12};

export interface Age {
  /** Whole months since the period ended; none while it lasts. */
  months: number;
  /** Readings that should be here by now: each may take as long to appear as the time it covers. Null where nobody says when one comes. */
  overdue: number | null;
  /** `stopped`: silent for three years or more, and for three readings or more. */
  state: "current" | "late" | "stopped";
}

/** `asOf` is an ISO day. */
export function ageOf({end}: Period, every: Cadence, asOf: string): Age {
  const [year, month, day] = asOf.split("-").map(Number), [endYear, endMonth, endDay] = end.split("-").map(Number);
  const passed = Math.max(0, (year! - endYear!) * 12 + month! - endMonth! - (day! < endDay! ? 1 : 0));
  const overdue = every === "irregular" ? null : Math.max(0, Math.floor(passed / months[every]) - 1);
  return {months: passed, overdue, state: passed >= 36 && (overdue ?? 3) >= 3 ? "stopped" : overdue ? "late" : "current"};
}

/** `19 months old`; from three years on in years. */
export const ageWords = ({months}: Age, locale: Locale): string =>
  months < 1 ? text(locale, "age-new") : months < 36 ? text(locale, "age-months", {count: months}) : text(locale, "age-years", {count: Math.floor(months / 12)});

/** How many readings are held of those a regular series would have from its first to its last; `of` is null where they do not come in steps of the cadence. */
export function heldOf(periods: readonly Period[], every: Cadence): {held: number; of: number | null} {
  const texts = new Set(periods.map(({text}) => text)), steps = periods.map((period) => (period.grain === every ? stepOf(period) : undefined));
  const known = steps.flatMap((step) => step ?? []);
  return {held: texts.size, of: known.length === steps.length && known.length ? Math.max(...known) - Math.min(...known) + 1 : null};
}
