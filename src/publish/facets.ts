/** What lists can be narrowed by, counted from the items themselves; and how charts and sources fall into facets. */
import type {Chart} from "../chart/chart.ts";
import {cellText, drawnRows, type Place, type Registers} from "../chart/select.ts";
import type {Period} from "../table/period.ts";
import type {Source} from "./source.ts";

export interface Option {value: string; label: string; count: number}
/** `name` is the attribute of the items and the parameter of the address: small letters. */
export interface Facet {name: string; label: string; options: Option[]}
/** The values of one item, by facet. */
export type ItemFacets = Record<string, readonly string[]>;

/** A facet of these items: the values that occur, in the order of `values` or, without one, the most frequent first. None if there is nothing to choose. */
export function facetOf(name: string, label: string, items: readonly ItemFacets[], labelOf: (value: string) => string, values?: readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of items.flatMap((item) => item[name] ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order = values ?? [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const options = order.filter((value) => counts.has(value)).map((value) => ({value, label: labelOf(value), count: counts.get(value)!}));
  return options.length > 1 ? [{name, label, options}] : [];
}

/** The attributes by which the script of Facets.astro knows an item. */
export const facetData = (item: ItemFacets): Record<string, string> => ({"data-item": "", ...Object.fromEntries(Object.entries(item).map(([name, values]) => [`data-${name}`, values.join(" ")]))});

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
export function chartFacets({spec, form, dataset}: Chart, {places}: Registers): ItemFacets {
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
