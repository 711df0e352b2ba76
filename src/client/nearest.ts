/** The stop nearest to a place in the drawing. */
import type {Spot} from "../chart/spot.ts";
import type {Reading, Stop} from "./stop.ts";

/** Figures this near to each other in the first direction are at one time, or in one row. */
const same = 0.5;

/** A stop and the one of its spots that is meant. */
export interface Found {stop: Stop; spot: Spot}

export const foundIn = (stops: readonly Stop[]): Found[] => stops.flatMap((stop) => stop.spots.map((spot) => ({stop, spot})));

/** Along time, or row by row, where the drawing says so, then across; else as the crow flies. Of small multiples, in the panel that the place is in. */
export function nearest({stops, first, frames}: Reading, [x, y]: Spot): Found | undefined {
  const panel = panelAt(frames, [x, y]), found = foundIn(stops.filter((stop) => !frames.length || stop.panel === panel));
  const away = (at: 0 | 1) => ({spot}: Found) => Math.abs(spot[at] - [x, y][at]!), [along, across] = first === "y" ? [away(1), away(0)] : [away(0), away(1)];
  if (!first) return least(found, (one) => Math.hypot(along(one), across(one)));
  const reach = Math.min(...found.map(along)) + same;
  return least(found.filter((one) => along(one) <= reach), across);
}

/** The stops at the same time as a spot, in its panel, top to bottom. */
export const sameTime = ({stops}: Reading, {stop, spot}: Found): Stop[] =>
  stops.filter((one) => one.panel === stop.panel && Math.abs(one.spots[0]![0] - spot[0]) < same).sort((a, b) => a.spots[0]![1] - b.spots[0]![1]);

function panelAt(frames: Reading["frames"], [x, y]: Spot): number {
  const outside = (value: number, start: number, length: number) => Math.max(start - value, 0, value - start - length);
  return frames.indexOf(least(frames, (frame) => outside(x, frame.x, frame.width) + outside(y, frame.y, frame.height))!);
}

function least<T>(all: readonly T[], by: (one: T) => number): T | undefined {
  let best: T | undefined, low = Infinity;
  for (const one of all) {
    const value = by(one);
    if (value < low) [best, low] = [one, value];
  }
  return best;
}
