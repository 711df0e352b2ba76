/** Problems at a place in a CSV file: line, field and, where a spreadsheet counts otherwise, its row. */
import type {Problem} from "./problem.ts";
import type {CsvRecord} from "./records.ts";

export type Detail = Pick<Problem, "kind" | "message"> & Partial<Pick<Problem, "field" | "value">>;

/** A problem with cell `column` (from 1) of a record: on the line where the cell begins, or the record, if it has no such cell. */
export function problemAt(file: string, record: CsvRecord, column: number, {message, ...detail}: Detail): Problem {
  const line = record.cells[column - 1]?.line ?? record.line;
  const note = record.row === line ? "" : ` (row ${record.row} in a spreadsheet)`;
  return {file, line, column, ...detail, message: message + note};
}
