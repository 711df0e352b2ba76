/** The order in which the keyboard walks through a chart. */
import type {Reading, Stop} from "./stop.ts";

/** The stops of each series, in order; where every series has one, all of them as one line. */
export function linesOf({stops, first, frames}: Reading): Stop[][] {
  const lines = [...new Set(stops.map((stop) => stop.series))].sort((a, b) => a - b).map((series) => stops.filter((stop) => stop.series === series).sort((a, b) => a.step - b.step));
  // Measures set against each other have no order but from left to right.
  if (lines.every((line) => line.length === 1)) return [lines.flat().sort((a, b) => (a.figures[1] ? a.spots[0]![0] - b.spots[0]![0] : 0))];
  // Lines are named at their ends, so up and down follow these.
  const end = (line: Stop[]) => line.at(-1)!.spots[0]![1];
  return first === "x" && !frames.length ? lines.sort((a, b) => end(a) - end(b)) : lines;
}

const moves: Record<string, [series: number, stops: number]> = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -Infinity], End: [0, Infinity]};

/** Where `key` leads from `now`, or from outside the chart; the same stop at an end, undefined where the key means nothing. */
export function walk(lines: readonly Stop[][], now: Stop | undefined, key: string): Stop | undefined {
  const move = moves[key];
  if (!move || !lines.length) return undefined;
  const at = now ? lines.findIndex((line) => line.includes(now)) : -1;
  if (at < 0) return key === "End" ? lines[0]!.at(-1) : lines[0]![0];
  const line = lines[at]!, alone = lines.length === 1;
  // Where there is one line, up and down are steps on it.
  const [series, steps] = alone ? [0, move[0] + move[1]] : move, next = lines[clamp(at + series, lines.length)]!;
  if (series) return next.reduce((a, b) => (Math.abs(b.step - now!.step) < Math.abs(a.step - now!.step) ? b : a));
  return line[clamp(line.indexOf(now!) + steps, line.length)];
}

const clamp = (i: number, length: number): number => Math.max(0, Math.min(length - 1, i));
