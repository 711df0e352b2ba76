/** What readings are held against (no change, a starting level, a norm): a dashed line that says what it is. */
import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Axis} from "./axis.ts";
import type {FormInput} from "./form.ts";
import {labels, leading, widest, type Label, type Wish} from "./label.ts";
import {ink} from "./palette.ts";
import type {Selection} from "./selection.ts";
import {wrap, type Size} from "./size.ts";

/** The value that an axis must reach, and that every reading is held against; empty where there is none. */
export const referenceValues = ({reference}: Selection): number[] => (reference ? [reference.value] : []);

const topRow = (size: Size): number => size.text * 0.6;
const wordsOf = ({selection: {reference}, format, size}: FormInput): string[] =>
  reference ? wrap(`${format.number(reference.value)}${format.locale === "zh" ? "：" : ": "}${reference.text}`, size.width, size.text) : [];

/** The reference's value and words at the left, over its line or under it, or on top of the drawing where readings take that space. */
export function referenceWords(input: FormInput, axis: Axis): Wish[] {
  const {selection: {reference}, size} = input, lines = wordsOf(input);
  if (!reference) return [];
  const y = axis.at(reference.value), step = size.text * leading;
  return [{x: 0, y: y - 4 - step * (lines.length - 0.5), lines, fill: ink, spots: [{x: 0, y: y + 5 + step / 2}, {x: 0, y: topRow(size)}]}];
}

/** The dashed line. Where `placed` has its words on top of the drawing, a dash stands beside them and the value on the line. */
export function referenceLine(input: FormInput, placed: readonly Label[], frame: {left: number; top: number}): Markish[] {
  const {selection: {reference}, format, size} = input, words = wordsOf(input).join();
  if (!reference) return [];
  const apart = placed.filter(({lines, y}) => lines.join() === words && y === topRow(size));
  return [
    Plot.ruleY([reference.value], {stroke: ink, strokeWidth: 1.2, strokeDasharray: "4 3"}),
    labels(apart.map((label) => ({...label, x: label.x + widest(label.lines, size, false) * 1.18 + 8, lines: ["– – –"]})).filter((dash) => dash.x + widest(dash.lines, size, false) < size.width), size, frame),
    Plot.text(apart, {y: () => reference.value, text: () => format.number(reference.value), frameAnchor: "left", textAnchor: "start", lineAnchor: "bottom", dy: -4, fill: ink, fontSize: size.text}),
  ];
}
