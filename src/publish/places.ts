/** What is known of each place, series by series, across all datasets. */
import {cellText, type Place} from "../chart/select.ts";
import {outlooks} from "../prose/cells.ts";
import type {Category} from "../table/descriptor.ts";
import {comparePeriods, parsePeriod, type Period} from "../table/period.ts";
import type {Dataset} from "../table/read.ts";

/** A series of a dataset as far as it is about one place. */
export interface KnownSeries {
  dataset: Dataset;
  category: Category;
  place: string;
  /** Indexes of its preferred rows that hold a figure, in order of time; never empty. */
  rows: number[];
  /** The row, or of a range the two rows, with its latest figure: an outcome if there is one, else a target or an expectation. */
  latest: [row: number, high?: number];
  current: boolean;
}

export interface KnownPlaces {
  /** Day, ISO 8601, from which on a latest figure is current. */
  since: string;
  /** By place, in the order of `datasets`, then of the descriptor; a place without a figure is absent. */
  series: ReadonlyMap<string, readonly KnownSeries[]>;
}

/** So many years before the newest figure of the site a series of a place is no longer current. */
export const currentYears = 6;
/** So many current series make a page. */
export const leastSeries = 3;

const isOutlook = (qualifier: unknown): boolean => outlooks.includes(String(qualifier));
const periodAt = ({table}: Dataset, row: number): Period => table.rows[row]!["period"] as Period;
/** When the latest figure of a series is of. */
export const latestPeriod = ({dataset, latest: [row]}: Pick<KnownSeries, "dataset" | "latest">): Period => periodAt(dataset, row);
/** The time of the newest outcome among the latest figures, or among targets where there is nothing else: a point, of a span its last. */
export function newestOf(series: readonly KnownSeries[]): Period {
  const outcomes = series.filter(({dataset, latest: [row]}) => !isOutlook(dataset.table.rows[row]!["qualifier"]));
  const newest = (outcomes.length ? outcomes : series).map(latestPeriod).reduce((a, b) => (b.end > a.end ? b : a));
  return parsePeriod(newest.text.split("/").at(-1)!)!;
}
/** `unicorns-by-city/hurun-cities`: the name of a series across the site. */
export const nameOfSeries = ({dataset, category}: Pick<KnownSeries, "dataset" | "category">): string => `${dataset.descriptor.id}/${category.value}`;

/**
 * The series of every place. One is **current** for a place if its latest preferred figure there ends no more than six years before the newest figure of any
 * dataset: for figures to 1 January 2026, on 1 January 2020 or later. It is the site's newest figure and not the dataset's own, since a dataset
 * that ends in 2011 has nothing current in it.
 */
export function knownPlaces(datasets: Iterable<Dataset>): KnownPlaces {
  const sets = [...datasets].filter(({descriptor}) => descriptor.kind === "observations"), found = new Map<string, KnownSeries[]>();
  const since = yearsBefore(newestDay(sets), currentYears);
  for (const dataset of sets) for (const category of dataset.descriptor.fields.find(({name}) => name === "series")?.categories ?? [])
    for (const [place, rows] of rowsByPlace(dataset, category.value)) {
      const latest = latestOf(dataset, rows), series: KnownSeries = {dataset, category, place, rows, latest, current: periodAt(dataset, latest[0]).end >= since};
      found.set(place, [...(found.get(place) ?? []), series]);
    }
  return {since, series: found};
}

/** The newest day that a figure of these datasets is of, targets and expectations apart. */
const newestDay = (sets: readonly Dataset[]): string =>
  sets.flatMap(({table}) => table.rows.flatMap((row) => (row["value"] === null || isOutlook(row["qualifier"]) ? [] : [(row["period"] as Period).end]))).reduce((a, b) => (b > a ? b : a), "");

const yearsBefore = (day: string, years: number): string => (day ? `${Number(day.slice(0, 4)) - years}${day.slice(4)}` : "");

function rowsByPlace(dataset: Dataset, series: string): Map<string, number[]> {
  const found = new Map<string, number[]>(), at = (row: number) => periodAt(dataset, row);
  dataset.table.rows.forEach((row, i) => {
    if (row["series"] !== series || row["preferred"] === false || row["value"] === null) return;
    const place = cellText(row["place"]);
    found.set(place, [...(found.get(place) ?? []), i]);
  });
  for (const rows of found.values()) rows.sort((a, b) => comparePeriods(at(a), at(b)) || a - b);
  return found;
}

function latestOf(dataset: Dataset, rows: readonly number[]): KnownSeries["latest"] {
  const qualifier = (row: number) => dataset.table.rows[row]!["qualifier"], at = (row: number) => periodAt(dataset, row);
  const outcomes = rows.filter((row) => !isOutlook(qualifier(row))), all = outcomes.length ? outcomes : rows, last = all.reduce((a, b) => (at(b).end >= at(a).end ? b : a));
  const [low, high] = ["range-low", "range-high"].map((side) => all.find((row) => at(row).text === at(last).text && qualifier(row) === side));
  return low !== undefined && high !== undefined ? [low, high] : [last];
}

/** Ids of the places that have a page: those that at least three current series name; in the order of the register. */
export function pagedPlaces(known: KnownPlaces, places: ReadonlyMap<string, Place>): string[] {
  return [...places.keys()].filter((id) => currentOf(known, id).length >= leastSeries);
}
export const currentOf = ({series}: KnownPlaces, place: string): KnownSeries[] => (series.get(place) ?? []).filter(({current}) => current);

/** What a place is part of, nearest first. */
export function parentsOf(id: string, places: ReadonlyMap<string, Place>): string[] {
  const found: string[] = [];
  for (let parent = places.get(id)?.parent; parent && places.has(parent) && !found.includes(parent); parent = places.get(parent)!.parent) found.push(parent);
  return found;
}
/** What is part of a place, itself left out. */
export const childrenOf = (id: string, places: ReadonlyMap<string, Place>): string[] => [...places.values()].filter(({parent}) => parent === id).map((child) => child.id);

/** Places with a page that share a current series with this one: those of its own kind first, then those that share most; in each in the order of `paged`. */
export function comparable(known: KnownPlaces, id: string, paged: readonly string[], places: ReadonlyMap<string, Place>): string[] {
  const own = new Set(currentOf(known, id).map(nameOfSeries)), kind = places.get(id)?.kind, shared = (other: string) => currentOf(known, other).filter((series) => own.has(nameOfSeries(series))).length;
  const counted = paged.filter((other) => other !== id).map((other) => ({other, count: shared(other), alike: places.get(other)!.kind === kind})).filter(({count}) => count > 0);
  return counted.sort((a, b) => Number(b.alike) - Number(a.alike) || b.count - a.count).map(({other}) => other);
}
