/** A series of a place in the words of a language: its latest figure, its path, its rank. */
import {createFormat} from "../chart/format.ts";
import {cellText, decimalYear, type Place, type Registers} from "../chart/select.ts";
import type {Datum} from "../chart/selection.ts";
import {pine} from "../chart/palette.ts";
import {sparkRows, type SparkRow} from "../chart/spark.ts";
import {say} from "../prose/agree.ts";
import {rowId} from "../table/key.ts";
import type {Period} from "../table/period.ts";
import type {Row} from "../table/read.ts";
import {text, type Locale, type Words} from "../text/index.ts";
import {standingOf, type Standing} from "./place-rank.ts";
import {latestPeriod, nameOfSeries, type KnownSeries} from "./places.ts";

export interface PlaceRow {
  series: KnownSeries;
  /** The name of the series across the site. */
  name: string;
  label: string;
  /** With its qualifier and its unit. */
  value: string;
  when: string;
  /** The row of the latest figure, as a path of the site. */
  path: string;
  /** Nothing where there is one reading only. */
  spark: SparkRow | undefined;
  standing: Standing | undefined;
  source: string;
  computed: boolean;
}

/** The latest figure of a series: its words and when it was. */
export function latestIn({dataset, latest: [row, high]}: KnownSeries, {units}: Registers, locale: Locale): [value: string, when: string] {
  const cells = dataset.table.rows[row]!, unit = units.get(cellText(cells["unit"]))!, upper = high === undefined ? undefined : (dataset.table.rows[high]!["value"] as number);
  return [say({value: cells["value"] as number, ...(upper !== undefined && {high: upper}), unit, qualifier: cellText(cells["qualifier"])}, locale), createFormat(locale).period(cells["period"] as Period)];
}

export function placeRow(series: KnownSeries, registers: Registers, locale: Locale): PlaceRow {
  const {dataset, category, latest: [row]} = series, cells = dataset.table.rows[row]!, [value, when] = latestIn(series, registers, locale);
  return {
    series, name: nameOfSeries(series), label: category.label[locale], value, when, path: `/data/${dataset.descriptor.id}/#${rowId(dataset.descriptor, cells)}`,
    spark: sparkOf(series, registers, locale), standing: standingOf(series, registers.places), source: cellText(cells["source"]), computed: cells["confidence"] === "computed-from-source",
  };
}

/** All readings as a line that bridges no gap; as dots where the descriptor says that none may be joined, and where days, months and years are mixed. */
function sparkOf({dataset, category, rows, place}: KnownSeries, {units}: Registers, locale: Locale): SparkRow | undefined {
  const all = dataset.table.rows, unit = units.get(cellText(all[rows[0]!]!["unit"]))!, format = createFormat(locale);
  const datum = (row: number): Datum => {
    const {value, period, qualifier, confidence} = all[row] as Row & {value: number; period: Period};
    return {row, key: place, period, t: decimalYear(period), value: format.shown(value, unit), qualifier: cellText(qualifier), computed: confidence === "computed-from-source"};
  };
  const data = rows.filter((row) => all[row]!["qualifier"] !== "range-high").map(datum), grains = new Set(data.map(({period}) => period!.grain));
  const [spark] = sparkRows({series: [{key: place, label: "", hue: pine, focus: false, data}], unit, decimals: 2}, format, {apart: category.points || grains.size > 1});
  return spark && (spark.path !== "" || spark.dots.length > 1) ? spark : undefined;
}

/** `3 of 49`, `joint 3 of 49`. */
export const rankWords = ({rank, joint, of}: Standing, locale: Locale): string => text(locale, joint ? "rankJoint" : "rankOf", {rank, count: of});

export interface PlaceGroup {dataset: KnownSeries["dataset"]; current: PlaceRow[]; older: PlaceRow[]}

/** The series of a place by dataset: datasets by their theme's place in `themes`, then by name; in each the series with a path first. */
export function groupsOf(series: readonly KnownSeries[], themes: readonly string[], registers: Registers, locale: Locale): PlaceGroup[] {
  const sets = [...new Set(series.map(({dataset}) => dataset))], order = ({descriptor}: KnownSeries["dataset"]) => { const at = themes.indexOf(descriptor.theme ?? ""); return at < 0 ? themes.length : at; };
  return sets.sort((a, b) => order(a) - order(b) || (a.descriptor.id < b.descriptor.id ? -1 : 1)).map((dataset) => {
    const rows = series.filter((one) => one.dataset === dataset).map((one) => placeRow(one, registers, locale)), sorted = [...rows.filter(({spark}) => spark), ...rows.filter(({spark}) => !spark)];
    return {dataset, current: sorted.filter(({series}) => series.current), older: sorted.filter(({series}) => !series.current)};
  });
}

/** The measures on which the place has a rank, newest first and then those with most places, at most `most` of them. */
export const laddersOf = (groups: readonly PlaceGroup[], most: number): (PlaceRow & {standing: Standing})[] =>
  groups.flatMap(({current}) => current.filter((row): row is PlaceRow & {standing: Standing} => row.standing !== undefined))
    .sort((a, b) => endOf(b.series).localeCompare(endOf(a.series), "en") || b.standing.of - a.standing.of).slice(0, most);
const endOf = (series: KnownSeries): string => latestPeriod(series).end;

/** What a page asks for to set another place beside its own: the latest figure of each series, in each language as words and time. */
export interface Beside {name: Words; series: Record<string, Record<Locale, [value: string, when: string]>>}

export const besideOf = (place: Place, series: readonly KnownSeries[], registers: Registers): Beside => ({
  name: place.name as Words,
  series: Object.fromEntries(series.map((one) => [nameOfSeries(one), {en: latestIn(one, registers, "en"), zh: latestIn(one, registers, "zh")}])),
});
