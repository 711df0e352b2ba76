/** A dataset as an Excel workbook: its rows, and what they mean. */
import {unzipSync, zipSync} from "fflate";
import writeXlsxFile from "write-excel-file/node";
import {inert} from "../chart/records.ts";
import {cellText} from "../chart/select.ts";
import type {Dataset} from "../table/read.ts";
import type {Locale} from "../text/index.ts";

/** A zip holds the time it was made, as a clock on the wall shows it; the same rows must make the same bytes. */
const never = new Date(1980, 0, 1);

/** Bytes of an .xlsx file: numbers are numbers, a missing value is an empty cell, all else is text, so that 007 stays 007 and no word is run as a formula. */
export async function workbook({descriptor, table}: Dataset, locale: Locale): Promise<Uint8Array> {
  const head = descriptor.fields.map((field) => ({value: field.name, fontWeight: "bold" as const}));
  const rows = table.rows.map((row) => descriptor.fields.map(({name}) => {
    const cell = row[name];
    if (cell === null || cell === undefined) return null;
    return typeof cell === "number" ? {type: Number, value: cell} : {type: String, value: inert(cellText(cell))};
  }));
  const about = [
    [descriptor.title[locale]], [descriptor.description[locale]], [`${descriptor.id} ${descriptor.version}`], [descriptor.licence.title, descriptor.licence.path ?? ""], [],
    ...descriptor.fields.map((field) => [field.name, field.title[locale], field.description?.[locale] ?? ""]),
  ].map((line) => line.map((value) => ({type: String, value})));
  const bytes = await writeXlsxFile([{data: [head, ...rows], sheet: "data"}, {data: about, sheet: "about"}]).toBuffer();
  return zipSync(unzipSync(new Uint8Array(bytes)), {mtime: never});
}
