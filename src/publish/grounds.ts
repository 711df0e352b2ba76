/** What a whole text rests on: the figures its words and its charts use, how sure we are of them, and who says so. */
import type {Chart} from "../chart/chart.ts";
import {drawnRows, labelOf, cellText, type Registers} from "../chart/select.ts";
import {createFormat} from "../chart/format.ts";
import type {Statement} from "../prose/bind.ts";
import {confidences} from "../table/observations.ts";
import type {Dataset} from "../table/read.ts";
import type {Locale} from "../text/index.ts";
import type {Source} from "./source.ts";

export interface Grounds {
  /** Observations by how we know them, surest first; those there are. */
  confidence: {id: string; label: string; count: number}[];
  /** In order of first use. */
  sources: Source[];
}

export function groundsOf(statements: readonly Statement[], charts: readonly Chart[], {datasets, registers, sources}: {datasets: ReadonlyMap<string, Dataset>; registers: Registers; sources: ReadonlyMap<string, Source>}, locale: Locale): Grounds {
  const used = [
    ...statements.filter(({kind}) => kind !== "asis").flatMap(({rows}) => rows),
    ...charts.flatMap(({dataset, spec, form}) => drawnRows(dataset, spec, form).map((row) => ({dataset: dataset.descriptor.id, row}))),
  ];
  const rows = [...new Map(used.map((one) => [`${one.dataset} ${one.row}`, one])).values()].map(({dataset, row}) => ({dataset: datasets.get(dataset)!, row: datasets.get(dataset)!.table.rows[row]!}));
  const observations = rows.filter(({row}) => cellText(row["confidence"])), field = observations[0]?.dataset.table.fields.find(({name}) => name === "confidence");
  const confidence = confidences.flatMap((id) => {
    const count = observations.filter(({row}) => row["confidence"] === id).length;
    return count ? [{id, label: labelOf(field, id, registers, createFormat(locale)), count}] : [];
  });
  const ids = rows.flatMap(({row}) => cellText(row["source"]) || (registers.documents.get(cellText(row["document"])) ?? []));
  return {confidence, sources: [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])};
}
