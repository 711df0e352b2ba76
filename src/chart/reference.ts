/** What readings are held against (no change, a starting level, a norm): a dashed line that says what it is. */
import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Axis} from "./axis.ts";
import type {FormInput} from "./form.ts";
import {balanced, labels, leading, widest, type Label, type Spot, type Wish} from "./label.ts";
import {ink} from "./palette.ts";
import {boxOf, type Box} from "./place.ts";
import type {Selection} from "./selection.ts";
import {wrap, type Size} from "./size.ts";

/** The value that an axis must reach, and that every reading is held against; empty where there is none. */
export const referenceValues = ({reference}: Selection): number[] => (reference ? [reference.value] : []);

/** Middle of a row on top of the drawing, under `room` that others take. */
const topRow = (size: Size, room: number): number => room + size.text * 0.6;
const sentence = ({selection: {reference}, format}: FormInput): string => `${format.number(reference!.value)}${format.locale === "zh" ? "：" : ": "}${reference!.text}`;
const wordsOf = (input: FormInput): string[] => (input.selection.reference ? wrap(sentence(input), input.size.width, input.size.text) : []);

/**
 * The reference's value and words over its line or under it, at the left, in more lines if they need them there, or farther right;
 * or on top of the drawing, at the line's right end if they can, under `room` for others, where readings take that space.
 */
export function referenceWords(input: FormInput, axis: Axis, {right, room}: {right: number; room: number}): Wish[] {
  const {selection: {reference}, size} = input;
  if (!reference) return [];
  const y = axis.at(reference.value), step = size.text * leading, at = (lines: string[], x = 0, anchor: Spot["anchor"] = "start"): Spot[] => [{x, y: y - 4 - step * (lines.length - 0.5), lines, anchor}, {x, y: y + 5 + step / 2, lines, anchor}];
  const lines = wordsOf(input), narrow = balanced(sentence(input), size.width * 0.55, size);
  return [{...at(lines)[0]!, lines, fill: ink, bold: false, spots: [at(lines)[1]!, ...at(narrow), ...at(lines, right / 2, "middle"), ...at(lines, right, "end"), {x: right, y: topRow(size, room), anchor: "end"}, {x: 0, y: topRow(size, room)}]}];
}

/** Where the line runs, for words that should keep off it. */
export const referenceBoxes = ({selection}: FormInput, axis: Axis, frame: {left: number; right: number}): Box[] =>
  referenceValues(selection).map((value) => ({x0: frame.left, x1: frame.right, y0: axis.at(value) - 1, y1: axis.at(value) + 1}));

/** The dashed line. Where `placed` has its words on top of the drawing, a dash stands beside them and the value on the line. */
export function referenceLine(input: FormInput, placed: readonly Label[], frame: {left: number; top: number}, room = 0): Markish[] {
  const {selection: {reference}, format, size} = input, words = wordsOf(input).join();
  if (!reference) return [];
  const apart = placed.filter(({lines, y}) => lines.join() === words && y === topRow(size, room));
  return [
    Plot.ruleY([reference.value], {stroke: ink, strokeWidth: 1.2, strokeDasharray: "4 3"}),
    labels(apart.map((label) => ({...label, x: label.x + (label.anchor === "end" ? -1 : 1) * (widest(label.lines, size, false) * 1.18 + 8), lines: ["– – –"]})).filter((dash) => { const {x0, x1} = boxOf(dash, size); return x0 > 0 && x1 < size.width; }), size, frame),
    Plot.text(apart, {y: () => reference.value, text: () => format.number(reference.value), frameAnchor: "left", textAnchor: "start", lineAnchor: "bottom", dy: -4, fill: ink, fontSize: size.text}),
  ];
}

/** Where values lie across: how much room the words need on top of the drawing, in units. */
export const referenceRoom = (input: FormInput): number => (input.selection.reference ? wordsOf(input).length * input.size.text * leading + 5 : 0);

/** The same value and words under `top`, over their line as far as the drawing's sides let them. */
export function referenceHead(input: FormInput, at: (value: number) => number, top = 0): Label[] {
  const {selection: {reference}, size} = input, lines = wordsOf(input), half = widest(lines, size, false) / 2;
  return reference ? [{x: Math.max(half, Math.min(size.width - half, at(reference.value))), y: top + (size.text * leading) / 2, lines, fill: ink, anchor: "middle"}] : [];
}

/** A line in ink down the frame from `top` to `foot`, at `value`, on a scale of y that is an identity; it stops for the words it would cross. */
export function broken(value: number, at: (value: number) => number, words: readonly Label[], [top, foot]: readonly [number, number], size: Size, style: {strokeDasharray?: string; dx?: number} = {}): Markish {
  const x = at(value) + (style.dx ?? 0), crossed = words.map((label) => boxOf(label, size)).filter(({x0, x1}) => x0 - 3 < x && x < x1 + 3).sort((a, b) => a.y0 - b.y0);
  const starts = [top, ...crossed.map(({y1}) => y1)], ends = [...crossed.map(({y0}) => y0), foot];
  return Plot.ruleX(starts.flatMap((y1, i) => (ends[i]! - y1 > 4 ? [{y1, y2: ends[i]!}] : [])), {x: () => value, y1: "y1", y2: "y2", stroke: ink, strokeWidth: 1.2, ...style});
}

/** The dashed line down from those words, which begin at `top`, to `foot`. */
export const referenceDown = (input: FormInput, at: (value: number) => number, words: readonly Label[], foot: number, top = 0): Markish[] =>
  referenceValues(input.selection).map((value) => broken(value, at, words, [top + referenceRoom(input), foot], input.size, {strokeDasharray: "4 3"}));
