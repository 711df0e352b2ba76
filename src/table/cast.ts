/** From a cell's text to its value: one small function per field type. Strict: nothing is trimmed, guessed or half read. */
import {castDate, castPeriod, castYear, castYearMonth} from "./calendar.ts";
import type {Cast, CastOptions, FieldType} from "./cell.ts";
import {castInteger, castNumber} from "./number.ts";

export type {Cast, CastOptions, Cell, FieldType} from "./cell.ts";

/** How each type is cast; text that means "missing" never gets here. */
export const casts: Record<FieldType, (text: string, options: CastOptions) => Cast> = {
  string: castString,
  integer: castInteger,
  number: castNumber,
  boolean: castBoolean,
  date: castDate,
  year: castYear,
  yearmonth: castYearMonth,
  period: castPeriod,
  list: castList,
};

/** The value of a cell of the given type, or null if it is blank or its whole text is one of `missingValues`. */
export function castCell(text: string, options: CastOptions, missingValues: readonly string[]): Cast {
  return text === "" || missingValues.includes(text) ? {cell: null} : casts[options.type](text, options);
}

function castString(text: string): Cast<string> {
  return text.trim() === "" ? {fault: `"${text}" holds nothing but spaces. Leave the cell blank.`} : {cell: text};
}

function castBoolean(text: string): Cast<boolean> {
  if (text === "true" || text === "false") return {cell: text === "true"};
  const folded = text.normalize("NFKC").trim().toLowerCase();
  const meant = /^(?:true|t|yes|y|1|是)$/.test(folded) ? "true" : /^(?:false|f|no|n|0|否)$/.test(folded) ? "false" : undefined;
  return {fault: `"${text}" is not true or false. ${meant ? `Write "${meant}".` : `Write "true" or "false".`}`};
}

function castList(text: string, {delimiter = ","}: CastOptions): Cast<string[]> {
  const items = text.split(delimiter);
  const mended = items.map(item => item.trim()).filter(item => item !== "").join(delimiter);
  if (mended === text) return {cell: items};
  if (mended === "") return {fault: `"${text}" is a list of nothing. Leave the cell blank.`};
  const what = items.some(item => item.trim() === "") ? "a blank item" : "spaces around an item";
  return {fault: `"${text}" is a list with ${what}. Write "${mended}".`};
}
