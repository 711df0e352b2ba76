/** Stretches of time behind the readings: a crisis, a plan. Their words stand over them, in a row of their own on top of the drawing. */
import type {Markish} from "@observablehq/plot";
import {daysInMonth, parsePeriod, type Period} from "../table/period.ts";
import type {Axis} from "./axis.ts";
import type {FormInput} from "./form.ts";
import {balanced, leading, spread, widest, widestWord, type Wish} from "./label.ts";
import {grey1, panel, rule} from "./palette.ts";
import type {Selection} from "./selection.ts";
import {shape} from "./shape.ts";

/** Where in the drawing a stretch of time begins and ends, in units; it may lie beyond the frame. */
export type Reach = (from: Period, to: Period) => [left: number, right: number];

/** A day as a decimal year: its beginning, or with `whole` its end. */
function decimalDay(iso: string, whole: 0 | 1): number {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return year + (month - 1 + (day - 1 + whole) / daysInMonth(year, month)) / 12;
}

/** Reach along a time axis. */
export function reachOf(x: Axis, {periods}: Selection): Reach {
  // The reading of a year stands at its number, so that half the year lies to the left of it.
  const shift = periods.some((p) => p.grain === "year" && !p.text.includes("/")) ? 0.5 : 0;
  return (from, to) => [x.at(decimalDay(from.start, 0) - shift), x.at(decimalDay(to.end, 1) - shift)];
}

export interface Bands {
  /** How much taller the drawing must be for their words, which begin at its top. */
  room: number;
  words: Wish[];
  /** The shaded stretches, from under the words to `bottom`, with an edge where they end inside the frame. */
  marks(bottom: number): Markish[];
}

/** The bands of a chart between `frame`'s left and right. Words that would meet are moved apart; a panel whose neighbour at the left says them says them no more. */
export function bandsOf({spec, size, format}: FormInput, reach: Reach, frame: {left: number; right: number}): Bands {
  // Of two, both must find room in one row.
  const step = size.text * leading, [least, most] = spec.bands.length > 1 ? [0.4, 0.5] : [0.6, 0.9], inside = (x: number) => Math.max(frame.left, Math.min(frame.right, x));
  const bands = spec.bands.flatMap(({from, to, text}) => {
    const [start, end] = reach(parsePeriod(from)!, parsePeriod(to)!), left = inside(start), right = inside(end);
    // A reader may have chosen another stretch of time.
    return end <= frame.left || start >= frame.right ? [] : [{left, right, edges: [start, end].filter((x) => x > frame.left && x < frame.right), lines: balanced(text[format.locale], Math.max(size.width * least!, widestWord(text[format.locale], size), Math.min(size.width * most!, right - left)), size)}];
  });
  const room = Math.max(0, ...bands.map(({lines}) => lines.length * step));
  const middles = spread(bands.map(({left, right, lines}) => ({y: (left + right) / 2, height: widest(lines, size, false) + size.text * 0.8})), 0, size.width);
  return {
    room,
    words: size.unlabelled ? [] : bands.map(({lines}, i): Wish => ({x: middles[i]!, y: room - (lines.length - 0.5) * step, lines, fill: grey1, bold: false, anchor: "middle"})),
    marks: (bottom) => bands.flatMap(({left, right, edges}) => [
      shape("rect", {x: left, y: room + 2, width: right - left, height: bottom - room - 2, fill: panel}),
      ...edges.map((x) => shape("line", {x1: x, x2: x, y1: room + 2, y2: bottom, stroke: rule})),
    ]),
  };
}
