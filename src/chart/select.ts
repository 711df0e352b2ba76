/** From a table and a spec to exactly what is drawn: data in the locale's unit, grouped in series, with their words and colours. */
import type {Dataset} from "../table/read.ts";
import type {Field} from "../table/descriptor.ts";
import {comparePeriods, parsePeriod, type Period} from "../table/period.ts";
import type {Cell} from "../table/cast.ts";
import type {Format, Unit} from "./format.ts";
import {channelNames, type ChartSpec} from "./spec.ts";
import type {ChannelKind, Form} from "./form.ts";
import {hot, hues, pine} from "./palette.ts";
import type {Datum, Selection, Series} from "./selection.ts";

/** What is known beside the dataset itself: units, and a name for every place. */
export interface Registers {
  units: ReadonlyMap<string, Unit>;
  places: ReadonlyMap<string, Place>;
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
export function drawnRows({table}: Dataset, spec: ChartSpec): number[] {
  const keep = Object.entries(spec.filter);
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
  const {rows, fields} = dataset.table;
  const indexes = drawnRows(dataset, spec);
  const first = rows[indexes[0]!]!;
  const own = registers.units.get(cellText(first["unit"]))!, unit = spec.unit ? registers.units.get(spec.unit)! : own;
  const category = channelField(form, spec, "category", "place");
  const field = fields.find((f) => f.name === category);
  let data = indexes.map((row): Datum => {
    const cells = rows[row]!, period = cells["period"] as Period | undefined, value = cells["value"] as number | null;
    return {
      row, key: category ? cellText(cells[category]) : "", ...(period && {period}), t: period ? decimalYear(period) : NaN,
      value: value === null ? null : format.shown(value * (own.scale / unit.scale), unit),
      qualifier: cellText(cells["qualifier"]) || "exact", computed: cells["confidence"] === "computed-from-source",
    };
  });
  let keys = orderedKeys(data, spec, category);
  if (form.stacks) data = sharedPeriods(data, keys);
  if (form.ranked) keys = ranked(keys, data).slice(0, spec.limit);
  // One hot mark: beside a focus several others are all pine, told apart by their labels; parts of a stack lie on each other and need their own.
  const apart = form.hues === "many" && (form.stacks || spec.focus.length === 0 || keys.length - spec.focus.length < 2);
  const colour = apart ? hues(keys, spec.focus) : new Map(keys.map((key) => [key, spec.focus.includes(key) ? hot : pine]));
  const series = keys.map((key): Series => ({
    key, label: spec.labels[key]?.[format.locale] ?? (key ? labelOf(field, key, registers, format) : spec.measure[format.locale]), hue: colour.get(key)!,
    focus: spec.focus.includes(key) || (keys.length === 1 && spec.focus.length === 0 && form.hues === "many"),
    data: data.filter((d) => d.key === key).sort((a, b) => (a.period && b.period ? comparePeriods(a.period, b.period) : 0)),
  }));
  if (keys.length === 1 && form.hues === "many") series[0]!.hue = hot;
  const kept = series.flatMap((s) => s.data), used = new Map(kept.flatMap((d) => (d.period ? [[d.period.text, d.period] as const] : [])));
  return {
    series, unit,
    periods: [...used.values()].sort(comparePeriods),
    ...(spec.reference && {reference: {value: format.shown(spec.reference.value * (own.scale / unit.scale), unit), text: spec.reference.text[format.locale]}}),
    decimals: (typeof spec.decimals === "object" ? spec.decimals[format.locale] : spec.decimals) ?? decimalsFor(kept.flatMap((d) => d.value ?? [])),
    sources: [...new Set(kept.map((d) => cellText(rows[d.row]!["source"])).filter(Boolean))],
    computed: kept.some((d) => d.computed),
  };
}

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

/** Largest latest value first, of a range its upper end; ties by key, missing last. */
function ranked(keys: readonly string[], data: readonly Datum[]): string[] {
  const latest = new Map<string, Datum>();
  for (const d of data) {
    const seen = latest.get(d.key);
    const order = seen?.period && d.period ? comparePeriods(seen.period, d.period) : 0;
    if (!seen || order < 0 || (order === 0 && d.qualifier === "range-high")) latest.set(d.key, d);
  }
  const value = (key: string): number => latest.get(key)?.value ?? -Infinity;
  return [...keys].sort((a, b) => value(b) - value(a) || (a < b ? -1 : 1));
}
