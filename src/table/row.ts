/** From a record's cells to a row, with everything that is wrong in it. */
import {castCell} from "./cast.ts";
import type {Cell} from "./cell.ts";
import {findControl} from "./character.ts";
import {checkConstraints} from "./constraint.ts";
import type {Field} from "./field.ts";
import type {Detail} from "./place.ts";
import type {CsvRecord} from "./records.ts";

export type Row = Record<string, Cell>;
/** One fault at most per cell. */
export interface CellFault extends Detail {column: number}
/** A cell that failed is not in the row, so that no later check speaks of it again. */
export interface CastRow {row: Row; faults: CellFault[]}

interface Options {
  text: string;
  quoteChar: string;
  missingValues: readonly string[];
  /** The field of each column. */
  columns: readonly (Field | undefined)[];
}

/** Why a record cannot be a row at all: it is blank, or has another number of cells than there are labels. */
export function checkShape(cells: readonly string[], columns: readonly (Field | undefined)[]): CellFault | undefined {
  const [count, wanted] = [cells.length, columns.length];
  if (cells.every(cell => cell.trim() === "")) return {kind: "blank-row", column: 1, message: "The row is blank. Remove it."};
  const counts = `The row has ${count} cells, but there are ${wanted} labels.`;
  if (count > wanted) {
    const message = `${counts} Quote a cell that holds a delimiter, or remove the extra one.`;
    return {kind: "extra-cell", column: wanted + 1, value: cells[wanted], message};
  }
  if (count === wanted) return undefined;
  return {kind: "missing-cell", column: count + 1, field: columns[count]?.name, message: `${counts} Add a delimiter for each blank cell.`};
}

/** The row that `cells`, the values of `record`, make. Rows have no prototype: any label is safe. */
export function castRow(record: CsvRecord, cells: readonly string[], options: Options): CastRow {
  const row = Object.create(null) as Row;
  const faults: CellFault[] = [];
  options.columns.forEach((field, i) => {
    if (record.cells[i]!.stray) return;
    const detail = checkCharacters(record, i, options) ?? (field && castInto(row, cells[i]!, field, options.missingValues));
    if (detail) faults.push({column: i + 1, field: field?.name, value: cells[i]!, ...detail});
  });
  return {row, faults};
}

/** The control character in a cell, if it has one. */
export function checkCharacters(record: CsvRecord, i: number, {text, quoteChar}: Pick<Options, "text" | "quoteChar">): Detail | undefined {
  const {start, end} = record.cells[i]!;
  const control = findControl(text.slice(start, end), text[start] === quoteChar);
  if (control === undefined) return undefined;
  return {kind: "control-character", message: `The cell holds ${control}, which nobody can see. Remove it.`};
}

function castInto(row: Row, text: string, field: Field, missingValues: readonly string[]): Detail | undefined {
  const {cell, fault} = castCell(text, field, missingValues);
  if (fault !== undefined) return {kind: "type-error", message: fault};
  if (cell !== null && isFormula(text, field)) return {kind: "formula-cell", message: describeFormula(text)};
  const broken = checkConstraints(cell, text, field);
  if (broken !== undefined) return {kind: "constraint-error", message: broken};
  row[field.name] = cell;
  return undefined;
}

/** Spreadsheets run text that begins so, in its full-width forms too: https://owasp.org/www-community/attacks/CSV_Injection */
const isFormula = (text: string, {type, formula}: Field): boolean =>
  !formula && (type === "string" || type === "list") && /^[=+\-@\t\r\n＝＋－＠]/.test(text);

const describeFormula = (text: string): string =>
  `${JSON.stringify(text)} begins as a formula does. Begin it with another character, or declare "lg:formula": true.`;
