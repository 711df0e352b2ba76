/** What a cell may hold, and what decides how its text is read. */
import type {Period} from "./period.ts";

/** A cell's value. Dates and months stay ISO 8601 text, a year is a number, and null is a missing value (never 0). */
export type Cell = string | number | boolean | Period | string[] | null;

/** The period of a cell that holds one. */
export const periodOf = (cell: Cell | undefined): Period | undefined => (cell && typeof cell === "object" && !Array.isArray(cell) ? cell : undefined);

export type FieldType = "string" | "integer" | "number" | "boolean" | "date" | "year" | "yearmonth" | "period" | "list";

export interface CastOptions {
  type: FieldType;
  decimalChar: string;
  groupChar?: string;
  /** What separates the items of a list. */
  delimiter?: string;
}

/** The value, or the sentences that say what is wrong with the text and how to mend it. */
export type Cast<T extends Cell = Cell> = {cell: T; fault?: undefined} | {cell?: undefined; fault: string};
