/** The order in which the keyboard walks through a chart. */
import {ordered} from "./nearest.ts";
import type {Reading, Stop} from "./stop.ts";

/** The stops of each series, in order; where every series has one, all of them as one line. */
export function linesOf({stops, first, frames}: Reading): Stop[][] {
  const lines = ordered([...new Set(stops.map((stop) => stop.series))], Number).map((series) => ordered(stops.filter((stop) => stop.series === series), (stop) => stop.step));
  // Measures set against each other have no order but from left to right.
  if (lines.every((line) => !line[1])) return [ordered(lines.flat(), (stop) => (stop.figures[1] ? stop.spots[0]![0] : 0))];
  // Lines are named at their ends, so up and down follow these.
  return first === "x" && !frames.length ? ordered(lines, (line) => line.at(-1)!.spots[0]![1]) : lines;
}

const moves: Record<string, [series: number, steps: number]> = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -Infinity], End: [0, Infinity]};

/** Where `key` leads from `now`, or from outside the chart; the same stop at an end, undefined where the key means nothing. */
export function walk(lines: readonly Stop[][], now: Stop | undefined, key: string): Stop | undefined {
  const move = moves[key], at = lines.findIndex((line) => line.includes(now!));
  if (!move) return undefined;
  if (at < 0) return lines[0]?.at(key === "End" ? -1 : 0);
  // Where there is one line, up and down are steps on it.
  const [series, steps] = lines[1] ? move : [0, move[0] + move[1]], line = lines[at]!;
  return series ? ordered(lines[clamp(at + series, lines)]!, ({step}) => Math.abs(step - now!.step))[0] : line[clamp(line.indexOf(now!) + steps, line)];
}

const clamp = (i: number, {length}: readonly unknown[]): number => Math.max(0, Math.min(length - 1, i));
