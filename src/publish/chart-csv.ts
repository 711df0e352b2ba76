/** A chart's figures as CSV: exactly the rows it draws, with their source and licence in every row. */
import Papa from "papaparse";
import type {Chart, Reading} from "../chart/chart.ts";
import {cellText, labelOf, sourceIds} from "../chart/select.ts";
import {createFormat} from "../chart/format.ts";
import type {Locale} from "../text/index.ts";
import type {Source} from "./source.ts";

/** UTF-8 text with CRLF line ends (RFC 4180). Values stand in the dataset's own unit, as published; words are in `locale`. */
export function chartCsv({dataset, registers}: Chart, {selection}: Reading, locale: Locale, sources: ReadonlyMap<string, Source>, address: string): string {
  const format = createFormat(locale), {fields, rows} = dataset.table;
  const name = (field: string, value: string) => labelOf(fields.find((f) => f.name === field), value, registers, format);
  const records = selection.series.flatMap((s) => s.data).map(({row}) => {
    const cells = rows[row]!, cited = sourceIds(cells).flatMap((id) => sources.get(id) ?? []), each = (say: (source: Source) => string | null | undefined) => [...new Set(cited.map(say))].filter(Boolean).join("; ");
    const raw = (field: string) => cellText(cells[field]);
    return {
      series: name("series", raw("series")), place: name("place", raw("place")), period: raw("period"), value: raw("value"), unit: raw("unit"),
      qualifier: raw("qualifier"), confidence: raw("confidence"), source: each((s) => s.title[locale]), publisher: each((s) => s.publisher[locale]),
      source_url: each((s) => s.url), licence: each((s) => s.licence), note: raw(`note_${locale}`), dataset: `${dataset.descriptor.id} ${dataset.descriptor.version}`, chart: address,
    };
  });
  return Papa.unparse(records, {newline: "\r\n", escapeFormulae: /^[=+@\t\r]|^-(?![\d.])/}) + "\r\n";
}
