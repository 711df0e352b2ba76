/** The part of a dataset that a reader's choices can reach, small enough to be sent when the first choice is made. */
import type {Cell} from "../table/cast.ts";
import type {Field} from "../table/descriptor.ts";
import {comparePeriods, parsePeriod} from "../table/period.ts";
import type {Dataset, Row} from "../table/read.ts";
import type {Chart} from "./chart.ts";
import type {Unit} from "./format.ts";
import type {Cited} from "./records.ts";
import {cellText, type Place, type Registers} from "./select.ts";
import type {ChartSpec} from "./spec.ts";
import {mostBars, mostPicked, tabs, type Offer, type Tab} from "./view.ts";

/** Fields whose cells are sent, beside the chart's own category. */
const sent = ["series", "place", "period", "value", "unit", "qualifier", "source", "confidence", "note_en", "note_zh"];

export interface Slice {
  spec: ChartSpec;
  dataset: {id: string; version: string};
  fields: Field[];
  /** One list a row, in the order of `columns`; a repeated word is an index into \`words\`. */
  columns: string[];
  words: string[];
  rows: (number | string | null)[][];
  units: Unit[];
  places: Pick<Place, "id" | "name" | "kind">[];
  /** What is cited of each source, by its id. */
  sources: Record<string, Cited>;
}

/** The rows that pass the filter whatever is picked and over all time. */
export function sliceOf({spec, dataset, registers}: Chart, cite: (source: string) => Cited | undefined): Slice {
  // Of series only those that an editor set side by side may be picked: others may count otherwise, or in another unit.
  const free = spec.controls?.pick === "series" ? undefined : spec.controls?.pick, filter = Object.entries(spec.filter).filter(([field]) => field !== free).map(([field, kept]) => [field, field === "series" && spec.controls?.gdp !== undefined ? [...kept, spec.controls.gdp] : kept] as const), {fields, rows} = dataset.table;
  const columns = sent.filter((name) => fields.some((f) => f.name === name)), words: string[] = [], index = new Map<string, number>();
  const word = (text: string): number => { if (!index.has(text)) index.set(text, words.push(text) - 1); return index.get(text)!; };
  const kept = rows.filter((row) => row["preferred"] !== false && filter.every(([field, values]) => values.includes(cellText(row[field]))) && inGrain(row, spec));
  const present = (name: string) => new Set(kept.map((row) => cellText(row[name])));
  const [units, places, sources] = [present("unit"), present("place"), present("source")];
  return {
    spec, dataset: {id: dataset.descriptor.id, version: dataset.descriptor.version}, columns, words,
    fields: fields.filter((f) => columns.includes(f.name)).map((f) => (f.categories ? {...f, categories: f.categories.filter((c) => present(f.name).has(c.value))} : f)),
    rows: kept.map((row) => columns.map((name) => (name === "value" ? (row[name] as number | null) : word(cellText(row[name]))))),
    units: [...registers.units.values()].filter((u) => units.has(u.id) || u.id === spec.unit), places: [...registers.places.values()].filter((p) => places.has(p.id)).map(({id, name, kind}) => ({id, name, kind})),
    sources: Object.fromEntries([...sources].flatMap((id) => { const cited = cite(id); return cited ? [[id, cited] as const] : []; })),
  };
}

const inGrain = (row: Row, {grain}: ChartSpec): boolean => {
  const period = row["period"] as {grain: string; text: string} | undefined;
  return !grain || !period || (period.grain === grain && !period.text.includes("/"));
};

/** The slice as a dataset with its registers, for the code that reads and draws charts. */
export function datasetOf({dataset, fields, columns, words, rows, units, places}: Slice): {dataset: Dataset; registers: Registers} {
  const cell = (name: string, value: number | string | null): Cell => (name === "value" || value === null ? (value as number | null) : name === "period" ? (parsePeriod(words[value as number]!) ?? null) : words[value as number]!);
  const table = {fields, lines: [], rows: rows.map((row): Row => ({...Object.fromEntries(columns.map((name, i) => [name, cell(name, row[i]!)])), preferred: true}))};
  return {
    dataset: {descriptor: {...dataset, kind: "observations"} as Dataset["descriptor"], table} as unknown as Dataset,
    registers: {units: new Map(units.map((u) => [u.id, u])), places: new Map(places.map((p) => [p.id, {...p, parent: null, lat: null, lon: null}])), documents: new Map()},
  };
}

/** The rows that the chart draws if nothing is made of them: without those of the share of GDP. */
export const asMeant = (spec: ChartSpec, dataset: Dataset): Dataset =>
  ({...dataset, table: {...dataset.table, rows: dataset.table.rows.filter((row) => spec.filter["series"]?.includes(cellText(row["series"])) ?? true)}});

/** What the reader may choose of it. */
export function offerOf(spec: ChartSpec, dataset: Dataset): Offer {
  const {rows} = asMeant(spec, dataset).table;
  const controls = spec.controls ?? {time: false, log: false, index: false, change: false, multiples: false, sort: false, map: false}, field = controls.pick;
  const keys = field ? [...new Set(rows.filter((row) => row["value"] !== null).map((row) => cellText(row[field])))] : [], chosen = field ? spec.filter[field] : undefined;
  const periods = [...new Map(rows.flatMap((row) => { const period = row["period"] as ReturnType<typeof parsePeriod>; return period ? [[period.text, period] as const] : []; })).values()].sort(comparePeriods).map((p) => p.text);
  return {controls, keys, periods, picked: chosen?.filter((key) => keys.includes(key)) ?? keys, most: controls.sort ? mostBars : mostPicked, tabs: tabs.filter((tab): tab is Tab => tab !== "map" || controls.map)};
}
