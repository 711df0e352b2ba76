/** What is said about the numbers and claims of a text: the figures they rest on, who says so, and where the rows are. */
import {createFormat} from "../chart/format.ts";
import {cellText, labelOf, type Registers} from "../chart/select.ts";
import {say} from "../prose/agree.ts";
import type {Statement} from "../prose/bind.ts";
import {periodOf} from "../table/cell.ts";
import {rowId} from "../table/key.ts";
import type {Dataset} from "../table/read.ts";
import type {Locale} from "../text/index.ts";
import {nameOf} from "./dataset.ts";
import type {Source} from "./source.ts";

/** A figure that words rest on. */
export interface CitedRow {
  /** Its series; of a register, the row's name. */
  label: string;
  /** Where and when. */
  scope: string;
  /** With its qualifier and its unit; blank for a row that is only counted. */
  value: string;
  /** Its row, as a path of the site. */
  path: string;
  source: Source | undefined;
  confidence: {id: string; label: string} | undefined;
}
/** One note on words that may stand several times. */
export interface Cited {
  id: string;
  statement: Statement;
  rows: CitedRow[];
  /** How many rows are not listed. */
  more: number;
}

/** So many rows are told in a note, the largest where there are more; the dataset has the rest. */
const listed = 6;

/** A note for each number and claim of a text, in order, those that are alike once. */
export function citedIn(statements: readonly Statement[], datasets: ReadonlyMap<string, Dataset>, registers: Registers, sources: ReadonlyMap<string, Source>, locale: Locale): Cited[] {
  const bound = statements.filter(({kind, rows}) => kind !== "asis" && rows.length > 0);
  return [...new Map(bound.map((statement) => [statement.note, statement])).values()].map((statement) => ({
    id: statement.note, statement, more: Math.max(0, statement.rows.length - listed),
    rows: telling(statement, datasets).slice(0, listed).map(({dataset, row}) => citedRow(datasets.get(dataset)!, row, registers, sources, locale)),
  }));
}

/** What is spoken of first, then what it stands out from. */
function telling({rows}: Statement, datasets: ReadonlyMap<string, Dataset>): Statement["rows"] {
  const value = ({dataset, row}: Statement["rows"][number]): number => Number(datasets.get(dataset)!.table.rows[row]!["value"] ?? 0), [first, ...rest] = rows;
  return rows.length <= listed ? rows : [first!, ...rest.sort((a, b) => value(b) - value(a))];
}

function citedRow(dataset: Dataset, at: number, registers: Registers, sources: ReadonlyMap<string, Source>, locale: Locale): CitedRow {
  const format = createFormat(locale), {descriptor, table} = dataset, row = table.rows[at]!, unit = registers.units.get(cellText(row["unit"]));
  const label = (name: string): string => labelOf(table.fields.find((field) => field.name === name), cellText(row[name]), registers, format);
  const value = row["value"] ?? row["amount"], period = periodOf(row["period"]);
  const confidence = cellText(row["confidence"]), document = cellText(row["document"]);
  return {
    label: descriptor.kind === "observations" ? label("series") : nameOf(dataset, row, locale),
    scope: [row["place"] ? label("place") : "", period ? format.period(period) : ""].filter(Boolean).join(locale === "zh" ? "，" : ", "),
    value: typeof value === "number" && unit ? say({value, unit, qualifier: cellText(row["qualifier"]) || "exact"}, locale) : "",
    path: `/data/${descriptor.id}/#${rowId(descriptor, row)}`, source: sources.get(cellText(row["source"]) || (registers.documents.get(document) ?? "")),
    confidence: confidence ? {id: confidence, label: label("confidence")} : undefined,
  };
}
