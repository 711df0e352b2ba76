/** A chart's figures as rows to take away: exactly those it draws, with their source and licence in every row. */
import {csvFormatRows} from "d3";
import type {Locale, Words} from "../text/index.ts";
import type {Chart, Reading} from "./chart.ts";
import {createFormat} from "./format.ts";
import {cellText, labelOf, sourceIds} from "./select.ts";

/** What a row says of its source. */
export interface Cited {title: Words; publisher: Words; licence: string; url: string | null}
export type Record = {[column: string]: string | number | null};

/** Values stand in the dataset's own unit, as published; words are in `locale`. Where the drawing shows an index, a share or a change, that stands beside them. */
export function recordsOf({spec, dataset, registers, form}: Chart, {selection}: Reading, locale: Locale, sources: ReadonlyMap<string, Cited>, address: string): Record[] {
  const format = createFormat(locale), {fields, rows} = dataset.table, made = form.indexes || spec.as !== undefined;
  const name = (field: string, value: string) => labelOf(fields.find((f) => f.name === field), value, registers, format);
  return selection.series.flatMap((s) => s.data).map(({row, value}) => {
    const cells = rows[row]!, cited = sourceIds(cells).flatMap((id) => sources.get(id) ?? []), each = (say: (source: Cited) => string | null) => [...new Set(cited.map(say))].filter(Boolean).join("; ");
    const raw = (field: string) => cellText(cells[field]);
    return {
      series: name("series", raw("series")), place: name("place", raw("place")), period: raw("period"), value: (cells["value"] ?? null) as number | null, unit: raw("unit"),
      ...(made && {drawn_value: value, drawn_unit: format.unitWords(selection.unit)}),
      qualifier: raw("qualifier"), confidence: raw("confidence"), source: each((s) => s.title[locale]), publisher: each((s) => s.publisher[locale]),
      source_url: each((s) => s.url), licence: each((s) => s.licence), note: raw(`note_${locale}`), dataset: `${dataset.descriptor.id} ${dataset.descriptor.version}`, chart: address,
    };
  });
}

/** Words that a spreadsheet would run are put after an apostrophe, as spreadsheets themselves do. */
export const inert = (cell: string): string => (/^[=+@\t\r]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell);

/** UTF-8 text with CRLF line ends (RFC 4180). */
export function csvOf(records: readonly Record[]): string {
  const columns = Object.keys(records[0] ?? {}), cell = (value: string | number | null | undefined) => (typeof value === "string" ? inert(value) : String(value ?? ""));
  return [columns, ...records.map((record) => columns.map((column) => cell(record[column])))].map((line) => `${csvFormatRows([line])}\r\n`).join("");
}
