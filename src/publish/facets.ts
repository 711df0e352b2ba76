/** What lists can be narrowed by, counted from the items themselves; and how charts and sources fall into facets. */
import type {Chart} from "../chart/chart.ts";
import {cellText, drawnRows, type Place, type Registers} from "../chart/select.ts";
import type {Period} from "../table/period.ts";
import type {Source} from "./source.ts";

/** What a reader can choose by: `id` is the short parameter of the address. */
export interface Facet {id: string; label: string; choices: {value: string; label: string; count: number}[]}
/** The values of one item, by facet: small letters, digits and hyphens. */
export type Keys = Readonly<Record<string, readonly string[]>>;

/** A facet of these items: the values that occur, in the order of `values` or, without one, the most frequent first. None if there is nothing to choose. */
export function facetOf<Value extends string>(id: string, label: string, items: readonly Keys[], labelOf: (value: Value) => string, values?: readonly Value[]): Facet[] {
  const counts = new Map<Value, number>();
  for (const value of items.flatMap((item) => (item[id] ?? []) as Value[])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order = values ?? [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const choices = order.filter((value) => counts.has(value)).map((value) => ({value, label: labelOf(value), count: counts.get(value)!}));
  return choices.length > 1 ? [{id, label, choices}] : [];
}

/** What the script of FinderPanel.astro knows an item by: `facet.value …`. */
export const keysOf = (item: Keys): string => Object.entries(item).flatMap(([id, values]) => values.map((value) => `${id}.${value}`)).join(" ");

export const wheres = ["china", "zhejiang", "provinces", "cities", "abroad"] as const;
export type Where = (typeof wheres)[number];

/** Where a place lies, as readers of this site look for it. Undefined for what is not a place of the register. */
export function whereOf(id: string, places: Registers["places"]): Where | undefined {
  const place = places.get(id), above = (one: Place | undefined): string[] => (one ? [one.id, ...above(places.get(one.parent ?? ""))] : []), line = above(place);
  if (!place) return undefined;
  if (id === "china") return "china";
  if (line.includes("zhejiang")) return "zhejiang";
  return line.includes("china") ? (place.kind === "city" ? "cities" : "provinces") : "abroad";
}

/** Theme, form, places and decades of what a chart draws. */
export function chartFacets({spec, form, dataset}: Chart, {places}: Registers): Keys {
  const rows = drawnRows(dataset, spec, form).map((i) => dataset.table.rows[i]!);
  const where = new Set(rows.flatMap((row) => whereOf(cellText(row["place"]), places) ?? [])), decades = new Set(rows.flatMap((row) => decadesOf(row["period"] as Period | null | undefined)));
  return {theme: [spec.theme], form: [spec.form], where: wheres.filter((one) => where.has(one)), when: [...decades].sort()};
}

const decadesOf = (period: Period | null | undefined): string[] => {
  if (!period) return [];
  const first = Math.floor(Number(period.start.slice(0, 4)) / 10), last = Math.floor(Number(period.end.slice(0, 4)) / 10);
  return Array.from({length: last - first + 1}, (_, i) => `${first + i}0`);
};

/** Years that stand alone: the newest ten of the sources. Older ones are found by decade. */
const recent = 10;

/** A source's year, or its decade ("1990s") if it is old; `newest` is the year of the newest source. */
export function yearOf({date}: Source, newest: number): string {
  if (!date) return "undated";
  const year = date.start.slice(0, 4);
  return newest - Number(year) < recent ? year : `${year.slice(0, 3)}0s`;
}

/** Newest first; in a year by title, so that every build agrees; without a date last. */
export const sortedSources = (sources: Iterable<Source>): Source[] =>
  [...sources].sort((a, b) => { const [first, second] = [a, b].map(({date}) => date?.start ?? ""); return first! < second! ? 1 : first! > second! ? -1 : a.id < b.id ? -1 : 1; });
