/** A chart against the data it names: every dataset, field, form, value and period must be there, and nothing may be joined that must not be. */
import type {Dataset} from "../table/read.ts";
import type {Field} from "../table/descriptor.ts";
import type {Problem} from "../table/problem.ts";
import {locate} from "../table/authored.ts";
import {parsePeriod} from "../table/period.ts";
import {channelNames} from "./channel.ts";
import type {ChannelKind, Form} from "./form.ts";
import {formNames, formOf} from "./registry.ts";
import {didYouMean} from "../table/suggest.ts";
import {checkRows, type Say} from "./resolve-rows.ts";
import {cellText, type Registers} from "./select.ts";
import type {ChartSpec} from "./spec.ts";
import {tallied} from "./tally.ts";


/** Every problem of `spec` with the datasets, at the line and character in its `text`. An empty list means it can be drawn. */
export function resolveChart(spec: ChartSpec, text: string, datasets: ReadonlyMap<string, Dataset>, registers: Registers): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (path, value, message) => {
    const field = path.findLast((key) => typeof key === "string");
    problems.push({file: spec.file, ...locate(text, path), field: field as string, kind: "chart-error", value, message});
  };
  const own = datasets.get(spec.dataset), form = formOf(spec.form), dataset = own && form ? tallied(own, spec, form, registers.documents) : own;
  if (!own) say(["dataset"], spec.dataset, `"${spec.dataset}" is not a dataset. ${didYouMean(spec.dataset, [...datasets.keys()], "Use the name of a folder in data/.")}`);
  if (!form) say(["form"], spec.form, `"${spec.form}" is not a form of chart. ${didYouMean(spec.form, formNames, `Use one of ${formNames.join(", ")}.`)}`);
  if (form) checkChannels(spec, form, dataset, say);
  if (form) checkExtras(spec, form, say);
  if (dataset) checkPanels(spec, form, dataset, say);
  if (!own || !dataset) return problems;
  if (form?.things && own.descriptor.kind !== "register") say(["form"], spec.form, `The form "${spec.form}" draws entries of a register, and ${spec.dataset} holds figures. Choose a form that draws figures.`);
  checkFilter(spec, own, say);
  checkRange(spec, say);
  if (form) checkControls(spec, form, own, say);
  if (problems.length === 0) checkRows({spec, form: form!, dataset, registers, say});
  return problems;
}

const fits: Record<ChannelKind, (field: Field) => boolean> = {
  period: (field) => field.type === "period",
  value: (field) => field.type === "number" || field.type === "integer",
  category: (field) => field.type === "string",
  place: (field) => field.name === "place",
  series: () => true,
};

/** The field that a channel most often reads. */
const usual: Record<ChannelKind, string> = {period: "period", value: "value", category: "place", place: "place", series: "…"};
/** Keys that only some forms heed. */
const extras = ["annotations", "as", "bands", "base", "limit", "log", "reference", "zero"] as const;

function checkExtras(spec: ChartSpec, form: Form, say: Say): void {
  const given = {annotations: spec.annotations.length > 0, as: spec.as !== undefined, bands: spec.bands.length > 0, base: spec.base !== undefined, limit: spec.limit !== undefined, log: spec.log, reference: spec.reference !== undefined, zero: !spec.zero};
  if (spec.sort && !form.ranked) say(["sort"], spec.sort, `"sort" has no effect in the form "${spec.form}". Remove it.`);
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
    const fields = dataset?.table.fields, field = fields?.find((f) => f.name === name);
    if (!fields) continue;
    if (kind === "series") {
      const known = fields.find((f) => f.name === "series")?.categories?.map(({value}) => value) ?? [];
      if (!known.includes(name)) say([channel], name, `"${name}" is not a series of ${spec.dataset}. ${didYouMean(name, known, "See its datapackage.json.")}`);
      continue;
    }
    if (!field) say([channel], name, `"${name}" is not a field of ${spec.dataset}. ${didYouMean(name, fields.map((f) => f.name), `Its fields are ${fields.map((f) => f.name).join(", ")}.`)}`);
    else if (!fits[kind](field)) say([channel], name, `"${name}" is of type ${field.type}, and the channel "${channel}" of ${spec.form} takes a ${kind}. Choose another field.`);
  }
}

/** Small multiples need a field of their own. */
function checkPanels(spec: ChartSpec, form: Form | undefined, {table}: Dataset, say: Say): void {
  if (spec.fx === undefined) return;
  if (form?.things) return say(["fx"], spec.fx, `"fx" has no effect in the form "${spec.form}". Remove it.`);
  const fields = table.fields.filter((f) => f.type === "string").map((f) => f.name), taken = channelNames.find((channel) => spec[channel] === spec.fx);
  if (!fields.includes(spec.fx)) say(["fx"], spec.fx, `"${spec.fx}" is no field that panels can be made of. ${didYouMean(spec.fx, fields, `Use one of ${fields.join(", ")}.`)}`);
  else if (taken) say(["fx"], spec.fx, `"${spec.fx}" is the channel "${taken}" already, and a panel would hold one of each. Choose another field for fx.`);
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

/** A reader can be offered only what the form can draw. */
function checkControls({controls, ...spec}: ChartSpec, form: Form, {table, descriptor}: Dataset, say: Say): void {
  if (!controls) return;
  if (descriptor.kind === "register") return say(["controls"], "controls", "A chart of a register has no controls. Remove them.");
  const category = channelNames.find((channel) => spec[channel] !== undefined && spec[channel] === controls.pick && ["category", "place"].includes(form.channels[channel]!));
  if (controls.pick !== undefined && !category) say(["controls", "pick"], controls.pick, `"${controls.pick}" does not tell things apart in this chart. Pick the field of one of its channels.`);
  const can = {time: form.channels.x === "period", log: form.heeds?.includes("log"), index: form.heeds?.includes("as"), change: form.heeds?.includes("as"), multiples: form.joins && !form.stacks, sort: form.ranked, map: controls.pick === "place"};
  for (const [name, possible] of Object.entries(can)) if (controls[name as keyof typeof can] && !possible) say(["controls", name], name, `The form "${spec.form}" has nothing for "${name}" to change. Remove it.`);
  const series = table.fields.find((f) => f.name === "series")?.categories?.map(({value}) => value) ?? [];
  if (controls.gdp !== undefined && (!series.includes(controls.gdp) || controls.pick === "series")) say(["controls", "gdp"], controls.gdp, `"${controls.gdp}" is no series that could stand for this one as a share of GDP. ${didYouMean(controls.gdp, series, "Remove it.")}`);
  if (controls.shareOf === undefined) return;
  const known = controls.pick ? new Set(table.rows.map((row) => cellText(row[controls.pick!]))) : new Set<string>();
  if (!known.has(controls.shareOf) || !form.heeds?.includes("as")) say(["controls", "shareOf"], controls.shareOf, `"${controls.shareOf}" is no value of the picked field that shares could be of. ${didYouMean(controls.shareOf, [...known], "Remove it.")}`);
}

function checkRange(spec: ChartSpec, say: Say): void {
  for (const key of ["from", "to"] as const) {
    const value = spec[key];
    if (value !== undefined && !parsePeriod(value)) say([key], value, `"${value}" is not a period. Write it like 2024, 2011-Q1 or 2020-02.`);
  }
}
