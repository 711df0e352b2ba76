/** Where a place stands among its like on one measure at one time. */
import {cellText, type Place} from "../chart/select.ts";
import type {Period} from "../table/period.ts";
import type {KnownSeries} from "./places.ts";

export interface Rung {
  place: string;
  /** 1 is the highest; equal figures have equal ranks. */
  rank: number;
  joint: boolean;
  row: number;
  /** As stored. */
  value: number;
}
export interface Standing extends Rung {
  /** How many places are compared. */
  of: number;
  /** The place among the two above it and the two below it, highest first. */
  around: Rung[];
}

/** With fewer places than these a rank says nothing. */
export const leastRanked = 4;
const firm = new Set(["exact", "provisional"]);

/**
 * The rank of a series' latest figure among the places of the same kind that have a figure in the same series for the same period; undefined where there are fewer
 * than four, or where one of these figures is a bound, a range, a target or “about”: their order is not known.
 */
export function standingOf({dataset, category, place, latest: [row]}: KnownSeries, places: ReadonlyMap<string, Place>): Standing | undefined {
  const {rows} = dataset.table, period = (rows[row]!["period"] as Period).text, kind = places.get(place)?.kind;
  const peers = rows.flatMap((cells, at) => {
    const fits = cells["series"] === category.value && cells["preferred"] !== false && cells["value"] !== null && (cells["period"] as Period).text === period;
    return fits && places.get(cellText(cells["place"]))?.kind === kind ? [{place: cellText(cells["place"]), row: at, value: cells["value"] as number}] : [];
  });
  if (peers.length < leastRanked || !peers.every((peer) => firm.has(cellText(rows[peer.row]!["qualifier"])))) return undefined;
  const ladder = peers.sort((a, b) => b.value - a.value || (a.place < b.place ? -1 : 1)).map((peer): Rung => ({
    ...peer, rank: peers.filter(({value}) => value > peer.value).length + 1, joint: peers.filter(({value}) => value === peer.value).length > 1,
  }));
  const at = ladder.findIndex((rung) => rung.place === place);
  return at < 0 ? undefined : {...ladder[at]!, of: ladder.length, around: ladder.slice(Math.max(0, at - 2), at + 3)};
}
