/** The stop nearest to a place in the drawing. */
import type {Frame, Spot} from "../chart/spot.ts";
import type {Reading, Stop} from "./stop.ts";

/** Figures this near to each other in the first direction are at one time, or in one row. */
const same = 0.5;

/** A stop and the one of its spots that is meant. */
export interface Found {stop: Stop; spot: Spot}

export const foundIn = (stops: readonly Stop[]): Found[] => stops.flatMap((stop) => stop.spots.map((spot) => ({stop, spot})));

/** Along time, or row by row, where the drawing says so, then across; else as the crow flies. Of small multiples, in the panel that the place is in. */
export function nearest({stops, first, frames}: Reading, place: Spot): Found | undefined {
  const [frame] = ordered(frames, (one) => distance(one, place)), panel = frame ? frames.indexOf(frame) : 0, found = foundIn(stops.filter((stop) => stop.panel === panel));
  const away = (at: 0 | 1) => ({spot}: Found) => Math.abs(spot[at] - place[at]), along = away(first === "y" ? 1 : 0), across = away(first === "y" ? 0 : 1);
  const reach = first ? Math.min(...found.map(along)) + same : Infinity, off = (one: Found) => (along(one) > reach ? Infinity : first ? across(one) : Math.hypot(along(one), across(one)));
  let best: Found | undefined, least = Infinity;
  for (const one of found) if (off(one) < least) [best, least] = [one, off(one)];
  return best;
}

/** The stops at the same time as another, in its panel, top to bottom. */
export const sameTime = ({stops}: Reading, {panel, spots: [spot]}: Stop): Stop[] =>
  ordered(stops.filter((one) => one.panel === panel && Math.abs(one.spots[0]![0] - spot![0]) < same), (one) => one.spots[0]![1]);

/** How far a place is from a panel; 0 in it. */
const distance = ([left, top, width, height]: Frame, [x, y]: Spot): number => Math.max(left - x, x - left - width, 0) + Math.max(top - y, y - top - height, 0);

/** In the order of a number, the first staying first among equals. */
export const ordered = <T>(all: readonly T[], by: (one: T) => number): T[] => [...all].sort((a, b) => by(a) - by(b));
