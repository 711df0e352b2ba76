/** Annotations of time charts: at most two readings, each with its period and figure and what an editor has to say of it. */
import type {Markish} from "@observablehq/plot";
import type {FormInput} from "./form.ts";
import {balanced, granted, leading, widest, type Label, type Spot, type Wish} from "./label.ts";
import {ink} from "./palette.ts";
import {boxOf} from "./place.ts";
import type {Datum} from "./selection.ts";
import {shape} from "./shape.ts";
import type {Size} from "./size.ts";

/** The readings that annotations speak of, in their order; a panel has those that it holds, or that name it. */
export const annotated = (input: FormInput): Datum[] => sayings(input).map(({d}) => d);

/** What an annotation says, and of which reading: the period and figure, which are cells, then the editor's own words, in lines, and cut narrower. */
export interface Saying {d: Datum; figure: string; own: string[]; narrow: string[]; side: "above" | "below"}

/** The annotations of a time chart. `of` finds the reading at a period of one series, or, where the annotation names none, of whichever has one. */
export function sayings(input: FormInput, of = (at: string, key: string | undefined) => readingAt(input, at, key)): Saying[] {
  const {spec, size, format, selection: {decimals}} = input;
  return spec.annotations.flatMap(({at, key, text, side}): Saying[] => {
    const d = of(at, key), own = text?.[format.locale], cut = (small: number, others: number) => (own ? balanced(own, size.width * (size.name === "small" ? small : others), size) : []);
    return d ? [{d, side, figure: `${format.periodShort(d.period!)}${format.locale === "zh" ? "：" : ": "}${format.marked(d.value!, d.qualifier, decimals)}`, own: cut(0.42, 0.26), narrow: cut(0.26, 0.17)}] : [];
  });
}

function readingAt({selection, whole}: FormInput, at: string, key: string | undefined): Datum | undefined {
  const panel = whole.panels?.find((one) => one.selection === selection)?.key;
  return selection.series.filter((s) => key === undefined || s.key === key || panel === key).flatMap((s) => s.data).find((d) => d.period?.text === at && d.value !== null);
}

/** Annotations beside the readings of lines and points, on the side asked for if it is free. */
export function annotations(input: FormInput, at: (d: Datum) => [number, number], frame: {left: number; right: number; bottom: number}): Wish[] {
  const {size} = input;
  return sayings(input).map(({d, figure, own, side}): Wish => {
    const lines = [figure, ...own], half = widest(lines, size, false) / 2, height = lines.length * size.text * leading, [x, y] = at(d);
    const middle = Math.min(frame.right - half, Math.max(frame.left + half, x)), first = (top: number) => Math.min(frame.bottom - height - 4, Math.max(0, top)) + (size.text * leading) / 2;
    const above: Spot = {x: middle, y: first(y - 10 - height), anchor: "middle"}, below: Spot = {x: middle, y: first(y + 12), anchor: "middle"};
    const beside: Spot[] = [{x: x - 12, y: first(y - height / 2), anchor: "end"}, {x: x + 12, y: first(y - height / 2), anchor: "start"}];
    // Over and under a slope there is room at one side; farther away a leader says what is meant.
    const aslant = (top: number): Spot[] => [{x: x - 12, y: first(top), anchor: "end"}, {x: x + 12, y: first(top), anchor: "start"}];
    const over = [above, ...aslant(y - 10 - height), {...above, y: first(y - 30 - height)}], under = [below, ...aslant(y + 12), {...below, y: first(y + 32)}, ...aslant(y + 32)];
    const [wanted, ...others] = side === "above" ? [...over, ...beside, ...under, ...aslant(y - 30 - height)] : [...under, ...beside, ...over];
    return {...wanted!, lines, fill: ink, bold: false, spots: others};
  });
}

/** Leaders from those words, once they are placed, to their readings. */
export const leaders = (input: FormInput, placed: readonly Label[], at: (d: Datum) => [number, number]): Markish[] => sayings(input).flatMap(({d, figure, own}) => {
  const label = granted({lines: [figure, ...own]}, placed);
  return label ? leader(label, input.size, at(d), 5) : [];
});

/** A mark that words stand over: its left and right side and its top, in drawing units. */
interface Top {x0: number; x1: number; y0: number}
const highest = (marks: readonly Top[], x0: number, x1: number, foot: number): number => Math.min(foot, ...marks.filter((m) => m.x1 > x0 && m.x0 < x1).map((m) => m.y0));

/**
 * Words over marks that stand on the foot, columns or layers: each `gap` over the highest mark under it, over its own `x`, or beside or higher where that is taken;
 * never far under the reading at `y`, and cut so that they come nearest to it: `cuts` are its lines, the wider first.
 * `lift` is how much taller the drawing must be, its marks as much lower, for the words to lie under `frame.top`.
 */
export function wordsOver(said: readonly {x: number; y: number; cuts: string[][]}[], marks: readonly Top[], size: Size, frame: {top: number; bottom: number}, gap: number): {lift: number; words(lift: number): Wish[]} {
  const over = (x: number, y: number, lines: string[]) => {
    const half = widest(lines, size, false) / 2, height = lines.length * size.text * leading, inside = (middle: number) => Math.max(half, Math.min(size.width - half, middle));
    const spots = [0, -0.4, 0.4, -0.8, 0.8, -1.5, 1.5].map((part) => x + part * half).map((middle) => ({x: inside(middle), top: highest(marks, inside(middle) - half, inside(middle) + half, Math.min(frame.bottom, y + height)) - gap - height}));
    return {lines, spots, foot: spots[0]!.top + height};
  };
  const placed = said.map(({x, y, cuts}) => cuts.map((lines) => over(x, y, lines)).reduce((a, b) => (b.foot > a.foot + size.text * 1.5 ? b : a)));
  const lift = Math.max(0, ...placed.map(({spots}) => frame.top - spots[0]!.top));
  return {lift, words: (by) => placed.map(({lines, spots}): Wish => {
    const [wanted, ...others] = [0, 1.2, 2.4, 3.6, 4.8].flatMap((higher) => spots.map(({x, top}): Spot => ({x, y: Math.max(frame.top, top + by - higher * size.text * leading) + (size.text * leading) / 2, anchor: "middle"})));
    return {...wanted!, lines, fill: ink, bold: false, anchor: "middle", spots: others};
  })};
}

/** A dotted leader from words to what they speak of, in drawing units, up to `off` from its middle; none where they stand close by. */
export function leader(label: Label, size: Size, [x, y]: readonly [number, number], off: number): Markish[] {
  const box = boxOf(label, size), from = [Math.max(box.x0, Math.min(box.x1, x)), Math.max(box.y0, Math.min(box.y1, y))] as const;
  const far = Math.hypot(from[0] - x, from[1] - y), part = off / far;
  return far < off + 10 ? [] : [shape("line", {x1: from[0], y1: from[1], x2: x + (from[0] - x) * part, y2: y + (from[1] - y) * part, stroke: ink, "stroke-dasharray": "2 3"})];
}
