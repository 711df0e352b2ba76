/** A dataset from its two files: bytes to text, text to records, records to rows; strict, and every problem at once. */
import Papa from "papaparse";
import {withoutControls} from "./character.ts";
import {decodeCsv} from "./decode.ts";
import {parseDescriptor, type Descriptor, type Field} from "./descriptor.ts";
import {findDelimiter, readLabels} from "./labels.ts";
import {checkNotes} from "./notes.ts";
import {problemAt, type Detail} from "./place.ts";
import {sortProblems, type Problem} from "./problem.ts";
import {scanRecords, type CsvRecord, type Dialect} from "./records.ts";
import {castRow, checkCharacters, checkShape, type CellFault, type Row} from "./row.ts";
import {checkUnique, type PlacedRow} from "./unique.ts";

export type {Cell} from "./cell.ts";
export type {Row} from "./row.ts";

export interface Table {
  fields: Field[];
  rows: Row[];
  /** Physical line where each row begins. */
  lines: number[];
}

export interface Dataset {
  descriptor: Descriptor;
  table: Table;
  csv: Uint8Array;
  /** The descriptor's text. */
  json: string;
  /** Path from the project's root; `data/<id>` if not given. */
  folder?: string;
}

export interface DatasetInput {id: string; csv: Uint8Array; json: string; folder?: string}

/**
 * The dataset, or the problems of both files in reading order: with any problem there is no dataset. Where the labels are right, `partial`
 * then holds the rows that could be read, without their failed cells, so that checks across datasets can still tell all they know.
 */
export interface DatasetResult {dataset?: Dataset; partial?: Dataset; problems: Problem[]}

/** Reads `data.csv` as `datapackage.json` declares it. A wrong descriptor is told of alone, for nothing else says how to read the rows. */
export function readDataset({id, csv, json, folder = `data/${id}`}: DatasetInput): DatasetResult {
  const {value: descriptor, problems} = parseDescriptor(json, `${folder}/datapackage.json`, id);
  if (!descriptor) return {problems: sortProblems(problems)};
  const read = readTable(csv, descriptor, `${folder}/data.csv`);
  const dataset = read.table && {descriptor, table: read.table, csv, json, folder};
  return read.problems.length === 0 ? {dataset, problems: []} : {partial: dataset, problems: sortProblems(read.problems)};
}

/** A table's rows and what is wrong in them; no table when the columns or records cannot be told. */
interface Read {table?: Table; columns?: (Field | undefined)[]; problems: Problem[]}

function readTable(csv: Uint8Array, descriptor: Descriptor, file: string): Read {
  const {encoding, dialect} = descriptor;
  const {text, problems} = decodeCsv(csv, {encoding, dialect, file});
  if (text === undefined) return {problems};
  const {records, faults} = scanRecords(text, dialect);
  const sound = records.filter(record => !record.broken);
  const source = {text, file, descriptor, records: sound, cells: parseCells(text, sound, dialect), rowless: records.length === 1};
  const read: Read = records[0]!.broken ? {problems: []} : readRecords(source);
  const quotes = faults.map(({record, column, kind, message}) => {
    const field = record.row > 1 ? read.columns?.[column - 1]?.name : undefined;
    return problemAt(file, record, column, {kind, message, field, value: slice(text, record, column)});
  });
  return {table: sound.length === records.length ? read.table : undefined, problems: [...quotes, ...read.problems]};
}

/** What PapaParse reads in the records: text only, nothing guessed. */
function parseCells(text: string, records: readonly CsvRecord[], {delimiter, quoteChar}: Dialect): string[][] {
  const sound = records.map(({start, end}) => text.slice(start, end)).join("\n");
  const config = {header: false, dynamicTyping: false, delimiter, quoteChar, escapeChar: quoteChar, newline: "\n"} as const;
  return Papa.parse<string[]>(sound, config).data;
}

const slice = (text: string, record: CsvRecord, column: number): string => {
  const {start, end} = record.cells[column - 1]!;
  return text.slice(start, Math.max(end, start + 1)).split("\n")[0]!.slice(0, 80);
};

interface Source {text: string; file: string; descriptor: Descriptor; records: CsvRecord[]; cells: string[][]; rowless: boolean}

function readRecords(source: Source): Read {
  const {text, file, descriptor, records, cells} = source;
  const [header] = records;
  const tell = (detail: Detail, column = 1): Problem => problemAt(file, header!, column, detail);
  const line = text.slice(header!.start, header!.end);
  const delimiter = cells[0]!.length === 1 ? findDelimiter(line, descriptor.fields, descriptor.dialect) : undefined;
  if (delimiter !== undefined) return {problems: [tell(describeDelimiter(delimiter, descriptor.dialect))]};
  const hidden = cells[0]!.flatMap((_, i) => {
    const detail = checkCharacters(header!, i, {text, quoteChar: descriptor.dialect.quoteChar});
    return detail ? [tell(detail, i + 1)] : [];
  });
  const {columns, faults} = readLabels(cells[0]!.map(withoutControls), descriptor.fields);
  const labels = [...hidden, ...faults.map(({column, ...detail}) => tell(detail, column))];
  const empty: Detail = {kind: "no-rows", message: "There are labels but no rows. Add rows below them."};
  if (source.rowless) return {problems: [...labels, tell(empty)]};
  // Under the labels of another file every cell would be wrong, and the one fault that matters would be lost among them.
  if (descriptor.fields.filter(({name}) => cells[0]!.includes(name)).length * 2 < descriptor.fields.length) return {columns, problems: labels};
  const {table, problems} = readRows(source, columns);
  return {table: labels.length === 0 ? table : undefined, columns, problems: [...labels, ...problems]};
}

function describeDelimiter(found: string, {delimiter}: Dialect): Detail {
  const fix = `Save the file with ${show(delimiter)}, or declare the delimiter in its dialect.`;
  return {kind: "wrong-delimiter", value: found, message: `The cells are parted by ${show(found)}, not ${show(delimiter)}. ${fix}`};
}

const show = (delimiter: string): string => (delimiter === "\t" ? "tabs" : `"${delimiter}"`);

function readRows({text, file, descriptor, records, cells}: Source, columns: (Field | undefined)[]): Read {
  const options = {text, quoteChar: descriptor.dialect.quoteChar, missingValues: descriptor.missingValues, columns};
  const placed: PlacedRow[] = [];
  const problems: Problem[] = [];
  const tell = (record: CsvRecord, {column, ...detail}: CellFault): number => problems.push(problemAt(file, record, column, detail));
  for (let i = 1; i < records.length; i++) {
    const record = records[i]!;
    const misshapen = checkShape(cells[i]!, columns);
    if (misshapen) {
      tell(record, misshapen);
      continue;
    }
    const {row, faults} = castRow(record, cells[i]!, options);
    placed.push({row, record});
    for (const fault of faults) tell(record, fault);
  }
  const across = [...checkUnique(placed, descriptor), ...(descriptor.kind === "observations" ? placed.flatMap(checkNotes) : [])];
  for (const {record, ...fault} of across) tell(record, {...fault, column: columns.findIndex(field => field?.name === fault.field) + 1});
  return {table: {fields: descriptor.fields, rows: placed.map(({row}) => row), lines: placed.map(({record}) => record.line)}, problems};
}
