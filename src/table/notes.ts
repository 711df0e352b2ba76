/** Notes of observations: in both languages or in neither. */
import type {PlacedRow, RowFault} from "./unique.ts";

/** The fault of a row whose note stands in one language only. */
export function checkNotes({row, record}: PlacedRow): RowFault[] {
  const blank = row.note_en === null && row.note_zh ? "note_en" : row.note_zh === null && row.note_en ? "note_zh" : undefined;
  if (blank === undefined) return [];
  const other = blank === "note_en" ? "note_zh" : "note_en";
  const message = `The cell is blank, but ${other} is not. Write the note in both languages.`;
  return [{kind: "constraint-error", record, field: blank, value: "", message}];
}
