/** What is new in the data. */
import {parsePeriod} from "../table/period.ts";
import type {Descriptor} from "../table/descriptor.ts";
import type {Dataset} from "../table/read.ts";

/** The day of the newest version of any dataset, ISO: what ages are counted to, since no build may ask a clock. Empty if there is no dataset. */
export const dataDate = (datasets: ReadonlyMap<string, Dataset>): string => [...datasets.values()].reduce((newest, {descriptor: {created}}) => (created > newest ? created : newest), "");

export interface News {
  /** The day of the version, ISO. */
  created: string;
  datasets: {descriptor: Descriptor; rows: number}[];
}

const reach = ({dataTo}: Descriptor): string => parsePeriod(dataTo)?.end ?? "";

/** Datasets by the day of their version, newest first; of one day those that reach furthest, figures before registers, then by id. At most `most` in all. */
export function newsOf(datasets: ReadonlyMap<string, Dataset>, most: number): News[] {
  const kinds = ["observations", "register"], order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...datasets.values()].sort(({descriptor: a}, {descriptor: b}) =>
    order(b.created, a.created) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || order(reach(b), reach(a)) || order(a.id, b.id));
  const days = new Map<string, News>();
  for (const {descriptor, table} of sorted.slice(0, most)) {
    const day = days.get(descriptor.created) ?? {created: descriptor.created, datasets: []};
    day.datasets.push({descriptor, rows: table.rows.length});
    days.set(descriptor.created, day);
  }
  return [...days.values()];
}
