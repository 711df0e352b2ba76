/**
 * Where every record and cell of a CSV text stands: RFC 4180 with any delimiter and quote character. PapaParse gives the cells their
 * values; it cannot say on which physical line a cell begins, nor where a quote was opened that nobody closed.
 */

export interface Dialect {delimiter: string; quoteChar: string}

export interface CsvCell {
  /** Physical line, from 1, on which the cell begins. */
  line: number;
  /** Offsets in the text, quotes included; `end` is the first beyond the cell. */
  start: number;
  end: number;
  /** A quote stands where none may. */
  stray: boolean;
}

export interface CsvRecord {
  /** Ordinal from 1, the header included: the row number in a spreadsheet. */
  row: number;
  line: number;
  start: number;
  end: number;
  cells: CsvCell[];
  /** Its cells cannot be told apart for certain. */
  broken: boolean;
}

export interface QuoteFault {kind: "unclosed-quote" | "stray-quote"; record: CsvRecord; column: number; message: string}

export interface Scan {records: CsvRecord[]; faults: QuoteFault[]}

interface Cursor extends Dialect {readonly text: string; at: number; line: number}
type Ending = "whole" | "stray" | "torn" | "unclosed";

const messages = {
  stray: "There is a quote inside an unquoted cell. Put the whole cell in quotes and double each quote inside it.",
  torn: "There is text after the closing quote. Double each quote inside the cell, or remove what follows it.",
  unclosed: "The quote that opens this cell is never closed. Close it at the end of the cell.",
};

/** The map of a text whose lines end with \n, and its quote faults. After an unclosed quote nothing is certain: the scan ends there. */
export function scanRecords(text: string, dialect: Dialect): Scan {
  const cursor: Cursor = {...dialect, text, at: 0, line: 1};
  const scan: Scan = {records: [], faults: []};
  while (cursor.at < text.length) scanRecord(cursor, scan);
  return scan;
}

function scanRecord(cursor: Cursor, {records, faults}: Scan): void {
  const {at: start, line} = cursor;
  const record: CsvRecord = {row: records.length + 1, line, start, end: start, cells: [], broken: false};
  records.push(record);
  do {
    const ending = scanCell(cursor, record.cells);
    if (ending === "whole") continue;
    const kind = ending === "unclosed" ? "unclosed-quote" : "stray-quote";
    faults.push({kind, record, column: record.cells.length, message: messages[ending]});
    if (ending === "stray") continue;
    record.broken = true;
    cursor.at = ending === "unclosed" ? cursor.text.length : endOfLine(cursor);
  } while (takeDelimiter(cursor));
  record.end = cursor.at;
  cursor.at++;
  cursor.line++;
}

function takeDelimiter(cursor: Cursor): boolean {
  if (cursor.text[cursor.at] !== cursor.delimiter) return false;
  cursor.at++;
  return true;
}

function scanCell(cursor: Cursor, cells: CsvCell[]): Ending {
  const {at: start, line} = cursor;
  const ending = cursor.text[start] === cursor.quoteChar ? skipQuoted(cursor) : skipPlain(cursor);
  cells.push({line, start, end: cursor.at, stray: ending === "stray"});
  return ending;
}

function skipPlain(cursor: Cursor): Ending {
  const {text, delimiter, quoteChar} = cursor;
  let ending: Ending = "whole";
  for (; cursor.at < text.length; cursor.at++) {
    const char = text[cursor.at]!;
    if (char === delimiter || char === "\n") break;
    if (char === quoteChar) ending = "stray";
  }
  return ending;
}

function skipQuoted(cursor: Cursor): Ending {
  const {text, delimiter, quoteChar, at: start} = cursor;
  let close = text.indexOf(quoteChar, start + 1);
  while (close >= 0 && text[close + 1] === quoteChar) close = text.indexOf(quoteChar, close + 2);
  if (close < 0) return "unclosed";
  const newlines = countNewlines(text, start, close);
  const after = text[close + 1];
  const whole = after === undefined || after === delimiter || after === "\n";
  // A quote that begins a cell on a later line opens that cell: ours was never closed.
  if (!whole && newlines > 0 && (text[close - 1] === "\n" || text[close - 1] === delimiter)) return "unclosed";
  cursor.at = close + 1;
  cursor.line += newlines;
  return whole ? "whole" : "torn";
}

function countNewlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function endOfLine({text, at}: Cursor): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
