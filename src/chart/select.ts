/** From a table and a spec to exactly what is drawn: data in the locale's unit, grouped in series, with their words and colours. */
import {rollup, sum} from "d3";
import type {Dataset, Row} from "../table/read.ts";
import type {Field} from "../table/descriptor.ts";
import {comparePeriods, parsePeriod, type Period} from "../table/period.ts";
import type {Cell} from "../table/cast.ts";
import {channelNames} from "./channel.ts";
import type {Format, Unit} from "./format.ts";
import type {ChartSpec} from "./spec.ts";
import {transformed} from "./transform.ts";
import type {ChannelKind, Form} from "./form.ts";
import {hot, hues, pine} from "./palette.ts";
import type {Datum, Measure, MeasureChannel, Selection, Series} from "./selection.ts";

/** What is known beside the dataset itself: units, and a name for every place. */
export interface Registers {
  units: ReadonlyMap<string, Unit>;
  places: ReadonlyMap<string, Place>;
  /** The source of each document, by its id. */
  documents: ReadonlyMap<string, string>;
}
export interface Place {id: string; name: Record<string, string>; kind: string; parent: string | null; lat: number | null; lon: number | null}

export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? "" : typeof cell === "object" ? (Array.isArray(cell) ? cell.join("; ") : cell.text) : String(cell);

/** The field that channel kind `kind` reads from, by the spec's channels. */
export function channelField(form: Form, spec: ChartSpec, ...kinds: ChannelKind[]): string | undefined {
  const name = channelNames.find((channel) => spec[channel] !== undefined && kinds.includes(form.channels[channel]!));
  return name && spec[name];
}

/** Middle of the period as a decimal year; a year is the year itself, so that its tick stands under it. */
export function decimalYear({grain, start, end, text}: Period): number {
  const year = Number(start.slice(0, 4));
  if (grain === "year" && !text.includes("/")) return year;
  const at = (iso: string) => (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(year, 0, 1)) / (365.25 * 864e5);
  return year + (at(start) + at(end)) / 2;
}

/** Rows of the dataset that the chart draws, as indexes into its table: preferred, matching the filter, within the range. */
export function drawnRows({table}: Dataset, spec: ChartSpec, form: Form): number[] {
  const named = measured(form, spec).map(([, series]) => series), keep = Object.entries({...spec.filter, ...(named.length && {series: named})});
  const from = parsePeriod(spec.from ?? "")?.start ?? "", to = parsePeriod(spec.to ?? "")?.end ?? "9999";
  return table.rows.flatMap((row, i) => {
    if (row["preferred"] === false) return [];
    if (!keep.every(([field, values]) => values.includes(cellText(row[field])))) return [];
    const period = row["period"];
    if (period && typeof period === "object" && !Array.isArray(period)) {
      if (period.end < from || period.start > to) return [];
      if (spec.grain && (period.grain !== spec.grain || period.text.includes("/"))) return [];
    }
    return [i];
  });
}

/** The words for a value of a category field: a place's name, a category's label, or the value itself. */
export function labelOf(field: Field | undefined, value: string, registers: Registers, format: Format): string {
  const category = field?.categories?.find((c) => c.value === value);
  return category?.label[format.locale] ?? registers.places.get(value)?.name[format.locale] ?? value;
}

function decimalsFor(values: readonly number[]): number {
  const max = Math.max(0, ...values.map(Math.abs));
  if (values.every(Number.isInteger) || max >= 1000) return 0;
  return max < 10 && max !== 0 ? (max < 1 ? 2 : values.some((v) => Math.abs(v * 10 - Math.round(v * 10)) > 1e-9) ? 2 : 1) : 1;
}

/** Everything the drawing, its description and its table say. `spec` has passed `resolveChart`, so nothing is checked again. */
export function select(dataset: Dataset, spec: ChartSpec, form: Form, registers: Registers, format: Format): Selection {
  const indexes = drawnRows(dataset, spec, form), {rows, fields} = dataset.table, fx = spec.fx;
  if (fx === undefined) return selectRows(dataset, spec, form, registers, format, indexes);
  const field = fields.find((f) => f.name === fx), keys = panelKeys(indexes.map((i) => cellText(rows[i]![fx])), spec);
  const whole = selectRows(dataset, {...spec, limit: undefined} as ChartSpec, {...form, ...(form.ranked && {ranked: "sum" as const})}, registers, format, indexes), order = form.ranked ? whole.series.map((s) => s.key) : undefined;
  const decimals = spec.decimals ?? whole.decimals;
  return joined(keys.map((key) => {
    const own = indexes.filter((i) => cellText(rows[i]![fx]) === key), label = spec.labels[key]?.[format.locale] ?? labelOf(field, key, registers, format);
    const selection = selectRows(dataset, {...spec, decimals}, form, registers, format, own);
    // Things compared across panels stand in one order.
    if (order) selection.series.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
    // The one series of a panel is named by its title, and hot only where the panel is what the finding is about.
    const [only] = selection.series;
    if (selection.series.length === 1 && only!.key === "") Object.assign(only!, {focus: spec.focus.includes(key), hue: spec.focus.includes(key) ? hot : pine});
    return {key, label, selection};
  }));
}

/** Panels in the order of the filter, else as they come. */
const panelKeys = (present: readonly string[], spec: ChartSpec): string[] =>
  spec.filter[spec.fx!]?.filter((key) => present.includes(key)) ?? [...new Set(present)];

/** What all panels hold, for their common scales and for words and table. */
function joined(panels: NonNullable<Selection["panels"]>): Selection {
  const all = panels.map(({selection}) => selection), periods = new Map(all.flatMap((s) => s.periods.map((p) => [p.text, p] as const)));
  return {
    ...all[0]!, panels, periods: [...periods.values()].sort(comparePeriods), computed: all.some((s) => s.computed), sources: [...new Set(all.flatMap((s) => s.sources))],
    series: panels.flatMap((panel) => panel.selection.series.map((s) => ({...s, key: [panel.key, s.key].filter(Boolean).join("/"), label: s.key ? `${panel.label} · ${s.label}` : panel.label}))),
  };
}

function selectRows(dataset: Dataset, spec: ChartSpec, form: Form, registers: Registers, format: Format, indexes: readonly number[]): Selection {
  const {rows, fields} = dataset.table, named = measured(form, spec);
  const category = channelField(form, spec, "category", "place"), field = fields.find((f) => f.name === category);
  const unitOf = (row: number) => registers.units.get(cellText(rows[row]!["unit"]))!, own = unitOf(indexes.find((i) => !named.length || cellText(rows[i]!["series"]) === spec.y) ?? indexes[0]!);
  const unit = spec.unit ? registers.units.get(spec.unit)! : own;
  let data = indexes.map((row): Datum => {
    const cells = rows[row]!, period = cells["period"] as Period | undefined, value = cells["value"] as number | null, stored = unitOf(row), shown = named.length ? stored : unit;
    const measure = named.find(([, series]) => series === cellText(cells["series"]))?.[0];
    return {
      row, key: category ? cellText(cells[category]) : "", ...(period && {period}), t: period ? decimalYear(period) : NaN, ...(measure && {measure}),
      value: value === null ? null : format.shown(value * (stored.scale / shown.scale), shown),
      qualifier: cellText(cells["qualifier"]) || "exact", computed: cells["confidence"] === "computed-from-source",
    };
  });
  const made = transformed(data, spec, form, format);
  if (made) data = made.data;
  let keys = orderedKeys(data, spec, category);
  if (form.stacks) data = sharedPeriods(data, keys);
  if (form.ranked) keys = ranked(keys, data.filter((d) => !d.measure || d.measure === "y"), form.ranked).slice(0, spec.limit);
  const nameOf = (key: string) => spec.labels[key]?.[format.locale] ?? labelOf(field, key, registers, format);
  if (spec.sort) keys = [...keys].sort((a, b) => nameOf(a).localeCompare(nameOf(b), format.locale));
  // One hot mark: beside a focus several others are all pine, told apart by their labels; parts of a stack lie on each other and need their own.
  const apart = form.hues === "many" && (form.stacks || spec.focus.length === 0 || keys.length - spec.focus.length < 2);
  const colour = apart ? hues(keys, spec.focus) : new Map(keys.map((key) => [key, spec.focus.includes(key) ? hot : pine]));
  const series = keys.map((key): Series => ({
    key, label: key ? nameOf(key) : (spec.labels[key]?.[format.locale] ?? spec.measure[format.locale]), hue: colour.get(key)!,
    focus: spec.focus.includes(key) || (keys.length === 1 && spec.focus.length === 0 && form.hues === "many"),
    data: data.filter((d) => d.key === key).sort((a, b) => (a.period && b.period ? comparePeriods(a.period, b.period) : 0)),
  }));
  if (keys.length === 1 && form.hues === "many") series[0]!.hue = hot;
  const kept = series.flatMap((s) => s.data), used = new Map(kept.flatMap((d) => (d.period ? [[d.period.text, d.period] as const] : [])));
  const asked = typeof spec.decimals === "object" ? spec.decimals[format.locale] : spec.decimals, decimals = (some: readonly Datum[]): number => asked ?? decimalsFor(some.flatMap((d) => d.value ?? []));
  const seriesField = fields.find((f) => f.name === "series");
  return {
    series, ...(form.things && {things: true}), ...(spec.log && {log: true}), ...(dataset.descriptor.kind === "register" && {counted: true}), unit: made?.unit ?? unit,
    periods: [...used.values()].sort(comparePeriods),
    ...(spec.reference && {reference: {value: format.shown(spec.reference.value * (own.scale / unit.scale), unit), text: spec.reference.text[format.locale]}}),
    ...(named.length && {measures: named.map(([channel, id]): Measure => {
      const of = kept.filter((d) => d.measure === channel);
      return {channel, key: id, label: spec.labels[id]?.[format.locale] ?? labelOf(seriesField, id, registers, format), unit: of[0] ? unitOf(of[0].row) : own, decimals: decimals(of)};
    })}),
    decimals: asked ?? made?.decimals ?? decimals(kept),
    sources: [...new Set(kept.flatMap((d) => sourceIds(rows[d.row]!)))],
    computed: kept.some((d) => d.computed),
  };
}

/** The series that a form's channels name, where it sets several against each other. */
export const measured = (form: Form, spec: ChartSpec): [channel: MeasureChannel, series: string][] =>
  (["x", "y", "r"] as const).flatMap((channel) => (form.channels[channel] === "series" && spec[channel] !== undefined ? [[channel, spec[channel]] as [MeasureChannel, string]] : []));

/** Ids of a row's sources; a count over several documents has several. */
export const sourceIds = (row: Row): string[] => [row["source"] ?? []].flat().map(String).filter(Boolean);

/** A sum can be seen only where every part is known. */
function sharedPeriods(data: readonly Datum[], keys: readonly string[]): Datum[] {
  const known = new Map<string, Set<string>>();
  for (const d of data) if (d.value !== null && d.period) known.set(d.period.text, (known.get(d.period.text) ?? new Set()).add(d.key));
  return data.filter((d) => d.period && known.get(d.period.text)?.size === keys.length);
}

/** Keys in the order an editor gave them in the filter, else as they come. */
function orderedKeys(data: readonly Datum[], spec: ChartSpec, category: string | undefined): string[] {
  const present = new Set(data.map((d) => d.key)), wanted = category ? spec.filter[category] : undefined;
  return wanted ? wanted.filter((key) => present.has(key)) : [...present];
}

/** Largest latest value first, of a range its upper end, or largest sum of all; ties by key, missing last. */
function ranked(keys: readonly string[], data: readonly Datum[], by: true | "sum"): string[] {
  const latest = new Map<string, Datum>();
  for (const d of data) {
    const seen = latest.get(d.key);
    const order = seen?.period && d.period ? comparePeriods(seen.period, d.period) : 0;
    if (!seen || order < 0 || (order === 0 && d.qualifier === "range-high")) latest.set(d.key, d);
  }
  const sums = rollup(data.filter((d) => d.value !== null), (some) => sum(some, (d) => d.value!), (d) => d.key);
  const value = (key: string): number => (by === "sum" ? sums.get(key) : latest.get(key)?.value) ?? -Infinity;
  return [...keys].sort((a, b) => value(b) - value(a) || (a < b ? -1 : 1));
}
