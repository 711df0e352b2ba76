/** A chart against the data it names: every dataset, field, form, value and period must be there, and nothing may be joined that must not be. */
import type {Dataset} from "../table/read.ts";
import type {Field} from "../table/descriptor.ts";
import type {Period} from "../table/period.ts";
import type {Problem} from "../table/problem.ts";
import {locate, suggest} from "../table/authored.ts";
import {parsePeriod} from "../table/period.ts";
import type {ChannelKind, Form} from "./form.ts";
import {formNames, formOf} from "./registry.ts";
import {cellText, channelField, drawnRows, type Registers} from "./select.ts";
import {channelNames, type ChartSpec} from "./spec.ts";

type Say = (path: readonly (string | number)[], value: string, message: string) => void;

/** Every problem of `spec` with the datasets, at the line and character in its `text`. An empty list means it can be drawn. */
export function resolveChart(spec: ChartSpec, text: string, datasets: ReadonlyMap<string, Dataset>, registers: Registers): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (path, value, message) => {
    const field = path.findLast((key) => typeof key === "string");
    problems.push({file: spec.file, ...locate(text, path), field: field as string, kind: "chart-error", value, message});
  };
  const dataset = datasets.get(spec.dataset), form = formOf(spec.form);
  if (!dataset) say(["dataset"], spec.dataset, `"${spec.dataset}" is not a dataset. ${didYouMean(spec.dataset, [...datasets.keys()], "Use the name of a folder in data/.")}`);
  if (!form) say(["form"], spec.form, `"${spec.form}" is not a form of chart. ${didYouMean(spec.form, formNames, `Use one of ${formNames.join(", ")}.`)}`);
  if (form) checkChannels(spec, form, dataset, say);
  if (!dataset) return problems;
  checkFilter(spec, dataset, say);
  checkRange(spec, say);
  if (problems.length === 0) checkRows(spec, form!, dataset, registers, say);
  return problems;
}

function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = suggest(word, known);
  return near ? `Did you mean "${near}"?` : otherwise;
}

const fits: Record<ChannelKind, (field: Field) => boolean> = {
  period: (field) => field.type === "period",
  value: (field) => field.type === "number" || field.type === "integer",
  category: (field) => field.type === "string",
  place: (field) => field.name === "place",
};

function checkChannels(spec: ChartSpec, form: Form, dataset: Dataset | undefined, say: Say): void {
  const taken = Object.keys(form.channels).join(", ");
  for (const channel of channelNames) {
    const name = spec[channel], kind = form.channels[channel];
    if (name === undefined) {
      if (kind && !form.optional?.includes(channel)) say([], "", `The form "${spec.form}" needs the channel "${channel}". Add "${channel}: ${kind}".`);
      continue;
    }
    if (!kind) {
      say([channel], name, `The form "${spec.form}" has no channel "${channel}". It takes ${taken}.`);
      continue;
    }
    const fields = dataset?.descriptor.fields, field = fields?.find((f) => f.name === name);
    if (!fields) continue;
    if (!field) say([channel], name, `"${name}" is not a field of ${spec.dataset}. ${didYouMean(name, fields.map((f) => f.name), `Its fields are ${fields.map((f) => f.name).join(", ")}.`)}`);
    else if (!fits[kind](field)) say([channel], name, `"${name}" is of type ${field.type}, and the channel "${channel}" of ${spec.form} takes a ${kind}. Choose another field.`);
  }
}

function checkFilter(spec: ChartSpec, {descriptor, table}: Dataset, say: Say): void {
  for (const [name, values] of Object.entries(spec.filter)) {
    if (!descriptor.fields.some((f) => f.name === name)) {
      say(["filter", name], name, `"${name}" is not a field of ${spec.dataset}. ${didYouMean(name, descriptor.fields.map((f) => f.name), "See its datapackage.json.")}`);
      continue;
    }
    const known = new Set(table.rows.map((row) => cellText(row[name])));
    values.forEach((value, i) => {
      if (known.has(value)) return;
      say(values.length > 1 ? ["filter", name, i] : ["filter", name], value, `No row of ${spec.dataset} has ${name} "${value}". ${didYouMean(value, [...known], "Check the rows.")}`);
    });
  }
}

function checkRange(spec: ChartSpec, say: Say): void {
  for (const key of ["from", "to"] as const) {
    const value = spec[key];
    if (value !== undefined && !parsePeriod(value)) say([key], value, `"${value}" is not a period. Write it like 2024, 2011-Q1 or 2020-02.`);
  }
}

/** What only the rows drawn can tell. */
function checkRows(spec: ChartSpec, form: Form, dataset: Dataset, registers: Registers, say: Say): void {
  const {rows} = dataset.table, drawn = drawnRows(dataset, spec).map((i) => rows[i]!);
  if (drawn.length === 0) return say(["filter"], "", "No row passes this filter. Loosen it, or check the range and grain.");
  const category = channelField(form, spec, "category", "place");
  const keyOf = (row: (typeof drawn)[number]) => (category ? cellText(row[category]) : "");
  const units = [...new Set(drawn.map((row) => cellText(row["unit"])))];
  if (units.length > 1) say(["filter"], units.join(", "), `The rows drawn have ${units.length} units: ${units.join(", ")}. A chart has one unit; filter on unit or series.`);
  else if (!registers.units.has(units[0]!)) say(["dataset"], units[0]!, `The rows drawn have the unit "${units[0]}", which is not in data/units. Add a row there.`);
  else if (spec.unit) checkUnit(spec, units[0]!, registers, say);
  checkSeries(drawn, keyOf, category, say);
  checkApart(spec, form, dataset, drawn, say);
  const keys = [...new Set(drawn.map(keyOf))], periods = [...new Set(drawn.map((row) => cellText(row["period"])))];
  for (const [i, value] of spec.focus.entries())
    if (!keys.includes(value) && !periods.includes(value)) say(spec.focus.length > 1 ? ["focus", i] : ["focus"], value, `"${value}" is not drawn, so it cannot be the focus. ${didYouMean(value, [...keys, ...periods], `Drawn are ${keys.slice(0, 8).join(", ")}.`)}`);
  for (const key of Object.keys(spec.labels))
    if (!keys.includes(key)) say(["labels", key], key, `"${key}" is not drawn, so it needs no label. ${didYouMean(key, keys, `Drawn are ${keys.slice(0, 8).join(", ")}.`)}`);
  if (typeof form.periods === "number" && periods.length !== form.periods) say(["filter"], periods.join(", "), `The form "${spec.form}" takes ${form.periods} period${form.periods > 1 ? "s" : ""}, and the rows drawn have ${periods.length}: ${periods.slice(0, 6).join(", ")}. Filter on period.`);
  checkAnnotations(spec, drawn, keyOf, keys, say);
  if (Object.values(form.channels).includes("place"))
    for (const key of keys) if (registers.places.get(key)?.lat == null) say(["geometry"], key, `"${key}" has no coordinates in data/places. Add lat and lon there.`);
}

function checkUnit(spec: ChartSpec, own: string, {units}: Registers, say: Say): void {
  const base = units.get(own)!.base, alike = [...units.values()].filter((u) => u.base === base).map((u) => u.id);
  if (!alike.includes(spec.unit!)) say(["unit"], spec.unit!, `"${spec.unit}" is no other unit for ${own}. ${didYouMean(spec.unit!, alike, `Use one of ${alike.join(", ")}.`)}`);
}

/** Series of different methods share neither a line nor a ranking: they may stand in one chart only as series, each under its own name. */
function checkSeries(drawn: readonly Record<string, unknown>[], keyOf: (row: never) => string, category: string | undefined, say: Say): void {
  const series = [...new Set(drawn.map((row) => cellText(row["series"] as string)))];
  if (series.length > 1 && category !== "series")
    return say(["filter"], series.join(", "), `The chart would join ${series.length} series: ${series.slice(0, 4).join(", ")}. Filter on one series, or give the colour channel "series".`);
  const seen = new Set<string>();
  for (const row of drawn) {
    const id = `${keyOf(row as never)} at ${cellText(row["period"] as Period)}`;
    if (seen.has(id)) return say(["filter"], id, `Two rows are drawn for ${id}. Filter further, so that one figure is left for each.`);
    seen.add(id);
  }
}

/** What a dataset says must never be joined, added or set side by side. */
function checkApart(spec: ChartSpec, form: Form, {descriptor}: Dataset, drawn: readonly Record<string, unknown>[], say: Say): void {
  const used = new Set(drawn.map((row) => cellText(row["series"] as string)));
  const series = descriptor.fields.find((f) => f.name === "series")?.categories?.filter(({value}) => used.has(value)) ?? [];
  const [first] = series, other = series.find(({group}) => group !== first!.group);
  if (other) say(["filter"], other.value, `"${first!.value}" and "${other.value}" count by different rules and may not share a chart. Make a chart of each.`);
  for (const {value, points, within} of series) {
    if (points && form.joins) say(["form"], spec.form, `The readings of "${value}" come at irregular times, and the form "${spec.form}" would join them. Choose a form that draws points or bars.`);
    if (within && used.has(within) && form.stacks) say(["form"], spec.form, `"${value}" is part of "${within}", and the form "${spec.form}" would add the two. Choose a form that sets them side by side.`);
  }
}

function checkAnnotations(spec: ChartSpec, drawn: readonly Record<string, unknown>[], keyOf: (row: never) => string, keys: readonly string[], say: Say): void {
  spec.annotations.forEach(({at, key}, i) => {
    if (key !== undefined && !keys.includes(key)) return say(["annotations", i, "key"], key, `"${key}" is not drawn. ${didYouMean(key, keys, `Drawn are ${keys.slice(0, 8).join(", ")}.`)}`);
    const there = drawn.some((row) => cellText(row["period"] as Period) === at && (key === undefined || keyOf(row as never) === key) && row["value"] !== null);
    if (!there) say(["annotations", i, "at"], at, `No figure is drawn at "${at}". Annotate a period that has one.`);
  });
}
