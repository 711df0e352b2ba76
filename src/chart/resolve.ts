/** A chart against the data it names: every dataset, field, form, value and period must be there, and nothing may be joined that must not be. */
import type {Dataset} from "../table/read.ts";
import type {Field} from "../table/descriptor.ts";
import type {Problem} from "../table/problem.ts";
import {locate} from "../table/authored.ts";
import {parsePeriod} from "../table/period.ts";
import type {ChannelKind, Form} from "./form.ts";
import {formNames, formOf} from "./registry.ts";
import {checkRows, didYouMean, type Say} from "./resolve-rows.ts";
import {cellText, type Registers} from "./select.ts";
import {channelNames, type ChartSpec} from "./spec.ts";


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
  if (form) checkExtras(spec, form, say);
  if (!dataset) return problems;
  checkFilter(spec, dataset, say);
  checkRange(spec, say);
  if (problems.length === 0) checkRows({spec, form: form!, dataset, registers, say});
  return problems;
}

const fits: Record<ChannelKind, (field: Field) => boolean> = {
  period: (field) => field.type === "period",
  value: (field) => field.type === "number" || field.type === "integer",
  category: (field) => field.type === "string",
  place: (field) => field.name === "place",
};

/** The field that a channel most often reads. */
const usual: Record<ChannelKind, string> = {period: "period", value: "value", category: "place", place: "place"};
/** Keys that only some forms heed. */
const extras = ["annotations", "bands", "base", "limit", "reference", "zero"] as const;

function checkExtras(spec: ChartSpec, form: Form, say: Say): void {
  const given = {annotations: spec.annotations.length > 0, bands: spec.bands.length > 0, base: spec.base !== undefined, limit: spec.limit !== undefined, reference: spec.reference !== undefined, zero: !spec.zero};
  for (const key of extras) if (given[key] && !form.heeds?.includes(key)) say([key], key, `"${key}" has no effect in the form "${spec.form}". Remove it.`);
}

function checkChannels(spec: ChartSpec, form: Form, dataset: Dataset | undefined, say: Say): void {
  const taken = Object.keys(form.channels).join(", ");
  for (const channel of channelNames) {
    const name = spec[channel], kind = form.channels[channel];
    if (name === undefined) {
      if (kind && !form.optional?.includes(channel)) say([], "", `The form "${spec.form}" needs the channel "${channel}". Add "${channel}: ${usual[kind]}".`);
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
