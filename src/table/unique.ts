/** What must not stand twice in a table: primary keys and the values of unique fields. */
import type {Descriptor} from "./descriptor.ts";
import {cellKey, joinKey} from "./key.ts";
import type {Detail} from "./place.ts";
import type {CsvRecord} from "./records.ts";
import type {Row} from "./row.ts";

export interface PlacedRow {row: Row; record: CsvRecord}
export interface RowFault extends Detail {record: CsvRecord; field: string}

/** Rows whose key is blank in part or was used before, and values of unique fields that were. Cells that failed are passed over. */
export function checkUnique(rows: readonly PlacedRow[], {primaryKey, fields}: Pick<Descriptor, "primaryKey" | "fields">): RowFault[] {
  const required = new Set(fields.filter(field => field.constraints.required).map(({name}) => name));
  const optional = primaryKey.filter(name => !required.has(name));
  const blank = rows.flatMap(({row, record}) => optional.filter(name => row[name] === null).map((field): RowFault => {
    const message = `The cell is blank, but ${field} is part of the primary key. Fill it in.`;
    return {kind: "primary-key", record, field, value: "", message};
  }));
  const keys = primaryKey.length === 0 ? [] : findRepeats(rows, primaryKey, "primary-key");
  const unique = fields.filter(field => field.constraints.unique && primaryKey.join() !== field.name);
  return [...blank, ...keys, ...unique.flatMap(({name}) => findRepeats(rows, [name], "constraint-error"))];
}

function findRepeats(rows: readonly PlacedRow[], names: readonly string[], kind: RowFault["kind"]): RowFault[] {
  const seen = new Map<string, number>();
  const faults: RowFault[] = [];
  for (const {row, record} of rows) {
    const key = joinKey(names.map(name => row[name]));
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, record.line);
    else faults.push({kind, record, field: names[0]!, ...describeRepeat({row, record}, names, kind, first)});
  }
  return faults;
}

type Repeat = Pick<Detail, "value" | "message">;

function describeRepeat({row, record: {line}}: PlacedRow, names: readonly string[], kind: Detail["kind"], first: number): Repeat {
  const value = names.map(name => cellKey(row[name]!)).join(", ");
  const what = kind === "primary-key" ? `The primary key (${names.join(", ")})` : `The ${names[0]}`;
  return {value, message: `${what} "${value}" of line ${first} stands again on line ${line}. Remove one row, or correct it.`};
}
