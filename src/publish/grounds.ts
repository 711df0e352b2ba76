/** What a whole text rests on: the figures its words and its charts use, how sure we are of them, and who says so. */
import type {Chart} from "../chart/chart.ts";
import {cellText, drawnRows, labelOf, sourceIds, type Registers} from "../chart/select.ts";
import {createFormat} from "../chart/format.ts";
import type {Statement} from "../prose/bind.ts";
import {confidences} from "../table/observations.ts";
import type {Dataset, Row} from "../table/read.ts";
import type {Locale} from "../text/index.ts";
import type {Source} from "./source.ts";

export interface Grounds {
  /** Observations by how we know them, surest first; those there are. */
  confidence: {id: string; label: string; count: number}[];
  /** In order of first use. */
  sources: Source[];
}

interface Held {datasets: ReadonlyMap<string, Dataset>; registers: Registers; sources: ReadonlyMap<string, Source>}

/**
 * The rows that words and charts rest on, each once, by a key: not those of what is only exempted. Counts of a register's entries, which a chart draws and
 * no file holds, are rows too.
 */
export function rowsUsed(statements: readonly Statement[], charts: readonly Chart[], datasets: ReadonlyMap<string, Dataset>): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const {kind, rows: bound} of statements) {
    if (kind !== "asis") for (const {dataset, row} of bound) rows.set(`${dataset} ${row}`, datasets.get(dataset)!.table.rows[row]!);
  }
  for (const {dataset: {descriptor: {id}, table}, spec, form, dataset} of charts) {
    const counted = table === datasets.get(id)?.table ? "" : ` counted for ${spec.id}`;
    for (const row of drawnRows(dataset, spec, form)) rows.set(`${id} ${row}${counted}`, table.rows[row]!);
  }
  return rows;
}

export function groundsOf(statements: readonly Statement[], charts: readonly Chart[], {datasets, registers, sources}: Held, locale: Locale): Grounds {
  const rows = [...rowsUsed(statements, charts, datasets).values()];
  const field = [...datasets.values()].find(({descriptor}) => descriptor.kind === "observations")?.table.fields.find(({name}) => name === "confidence");
  const confidence = confidences.flatMap((id) => {
    const count = rows.filter((row) => row["confidence"] === id).length;
    return count ? [{id, label: labelOf(field, id, registers, createFormat(locale)), count}] : [];
  });
  const ids = rows.flatMap((row) => (row["source"] ? sourceIds(row) : registers.documents.get(cellText(row["document"])) ?? []));
  return {confidence, sources: [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])};
}
