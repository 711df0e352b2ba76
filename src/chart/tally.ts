/** A register as observations: its entries counted by a category and a period, or each at its own time. */
import {group} from "d3";
import type {Cell} from "../table/cast.ts";
import type {Field} from "../table/descriptor.ts";
import {parsePeriod, type Period} from "../table/period.ts";
import type {Dataset, Row} from "../table/read.ts";
import {locales, type Words} from "../text/index.ts";
import {channelNames} from "./channel.ts";
import type {Form} from "./form.ts";
import {cellText} from "./select.ts";
import type {ChartSpec} from "./spec.ts";

/** The field that holds the number of entries; a chart of a register names it as its value. */
export const count = "count";
/** The unit of a count, a row of data/units. */
const unit = "list-items";

/**
 * What a chart draws of a register: one row for each pair of category and period, with the entries that pass the filter counted, none as 0.
 * A form of things gets a row for each entry. Observations are returned as they are. `sourceOf` tells which source a document is.
 */
export function tallied(dataset: Dataset, spec: ChartSpec, form: Form, sourceOf: ReadonlyMap<string, string>): Dataset {
  if (dataset.descriptor.kind === "observations") return dataset;
  const fields = [...dataset.table.fields, ...pairs(dataset)], kinds = form.channels;
  const named = (...kind: string[]) => channelNames.flatMap((channel) => (kinds[channel] && kind.includes(kinds[channel]) && spec[channel] !== undefined ? [spec[channel]] : []))[0];
  const category = named("category", "place"), time = named("period"), of = fields.find((f) => f.name === category);
  const table = {fields: [...fields, {...numeric, name: count}, ...(of ? [{...of, name: "series"}] : [])], lines: [] as number[]};
  if (!of || time === undefined || !fields.some((f) => f.name === time)) return {...dataset, table: {...table, rows: []}};
  const id = dataset.descriptor.primaryKey[0]!, keyOf = (row: Row) => cellText(row[of.name] ?? row[id]);
  const entries = dataset.table.rows.filter((row) => Object.entries(spec.filter).every(([field, values]) => values.includes(cellText(row[field]))));
  const rowOf = (members: readonly Row[], key: string, period: Period): Row => ({
    ...members[0], [of.name]: key, series: key, [time]: period, period, [count]: members.length, value: members.length, unit, qualifier: "exact", preferred: true,
    source: [...new Set(members.map((row) => sourceOf.get(cellText(row["document"])) ?? ""))].filter(Boolean), confidence: form.things ? "read-in-source" : "computed-from-source",
  });
  const at = (row: Row) => cut(row[time], spec.grain);
  if (form.things) return {...dataset, table: {...table, rows: entries.map((row) => rowOf([row], keyOf(row), at(row)))}};
  const byKey = group(entries, keyOf), periods = new Map(entries.map((row) => [at(row).text, at(row)]));
  const rows = [...byKey].flatMap(([key, own]) => [...periods].map(([text, period]) => {
    const members = own.filter((row) => at(row).text === text), here = entries.filter((row) => at(row).text === text);
    return {...rowOf(members.length ? members : here, key, period), [count]: members.length, value: members.length};
  }));
  return {...dataset, table: {...table, rows}};
}

const numeric: Field = {name: count, title: {en: "Entries", zh: "条数"}, type: "integer"} as Field;

/** A name in both languages, title_en and title_zh, as one field "title" whose values are the entries' own. */
function pairs({table, descriptor}: Dataset): Field[] {
  const known = new Set(table.fields.map((f) => f.name)), id = descriptor.primaryKey[0];
  const names = table.fields.flatMap(({name}) => (name.endsWith("_en") && locales.every((l) => known.has(name.replace(/en$/, l))) ? [name.slice(0, -3)] : []));
  return names.filter((name) => !known.has(name)).map((name): Field => {
    const first = table.fields.find((f) => f.name === `${name}_en`)!, label = (row: Row) => Object.fromEntries(locales.map((l) => [l, cellText(row[`${name}_${l}`])])) as Words;
    return {...first, name, categories: id ? table.rows.map((row) => ({value: cellText(row[id]), label: label(row), unverified: false, points: false})) : []};
  });
}

/** The period, or the coarser one of `grain` that it lies in. */
function cut(cell: Cell | undefined, grain: ChartSpec["grain"]): Period {
  const period = cell as Period, start = period.start;
  return grain === "year" ? parsePeriod(start.slice(0, 4))! : grain === "month" ? parsePeriod(start.slice(0, 7))! : period;
}
