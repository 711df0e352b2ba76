/** Problems found in a dataset after it was read: rows know their line, and the file is scanned again only when one has to be told of. */
import {decodeCsv} from "./decode.ts";
import {problemAt, type Detail} from "./place.ts";
import type {Problem} from "./problem.ts";
import type {Dataset} from "./read.ts";
import {scanRecords, type CsvRecord} from "./records.ts";

/** The problem with a field of the row at an index of the table. */
export type Report = (row: number, field: string, detail: Detail) => Problem;

/** A dataset's folder, as problems name it. */
export const folderOf = ({folder, descriptor}: Dataset): string => folder ?? `data/${descriptor.id}`;

/** What tells of problems in the rows of a dataset. */
export function createReporter(dataset: Dataset): Report {
  const file = `${folderOf(dataset)}/data.csv`;
  const {fields, lines} = dataset.table;
  let records: Map<number, CsvRecord> | undefined;
  return (row, field, detail) => {
    records ??= mapRecords(dataset, file);
    const column = fields.findIndex(({name}) => name === field) + 1;
    return problemAt(file, records.get(lines[row]!)!, column, {field, ...detail});
  };
}

function mapRecords({csv, descriptor: {encoding, dialect}}: Dataset, file: string): Map<number, CsvRecord> {
  const {text = ""} = decodeCsv(csv, {encoding, dialect, file});
  return new Map(scanRecords(text, dialect).records.map(record => [record.line, record]));
}
