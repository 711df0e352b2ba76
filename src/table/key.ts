/** Values as keys: what must be unique, and what other rows refer to. */
import type {Cell} from "./cell.ts";

/** A cell as it is written: two cells of one field are equal exactly if their keys are. */
export function cellKey(cell: Cell): string {
  if (Array.isArray(cell)) return JSON.stringify(cell);
  return typeof cell === "object" ? cell?.text ?? "" : String(cell);
}

/** Several cells as one key; undefined if one of them is missing. */
export function joinKey(cells: readonly (Cell | undefined)[]): string | undefined {
  if (cells.some(cell => cell === null || cell === undefined)) return undefined;
  return cells.length === 1 ? cellKey(cells[0]!) : JSON.stringify(cells.map(cell => cellKey(cell!)));
}

/** The fragment of a row on its dataset's page: its primary key, without the characters that every address may not hold. */
export const rowId = ({primaryKey}: {primaryKey: readonly string[]}, row: Readonly<Record<string, Cell>>): string =>
  primaryKey.map(name => cellKey(row[name] ?? null)).join(".").replace(/[^\p{L}\p{N}.-]+/gu, "_");
