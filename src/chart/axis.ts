/** Axes in the house style: hairlines with their label on the line, unit on the top one, zero in ink, few round times. */
import * as Plot from "@observablehq/plot";
import {range, scaleLinear, scaleLog, ticks as d3ticks} from "d3";
import type {Markish} from "@observablehq/plot";
import type {FormInput} from "./form.ts";
import type {Format, Unit} from "./format.ts";
import type {Box} from "./place.ts";
import type {Selection} from "./selection.ts";
import {textWidth, type Size} from "./size.ts";
import {grey2, ink, rule} from "./palette.ts";

/** What the scales must hold: the selection of each panel of small multiples, or the one there is. */
export const allOf = ({whole}: FormInput): Selection[] => whole.panels?.map(({selection}) => selection) ?? [whole];

/** A numeric scale from data to drawing units, and its few round ticks. */
export interface Axis {domain: [number, number]; ticks: number[]; log?: boolean; at(value: number): number}

/** A value axis over `values`, from zero unless `zero` is false, to the tick above the largest. With a few ticks more, if its top one, which has the unit, would else stand at a value of `taken`. */
export function valueAxis(values: readonly number[], range: [number, number], count: number, zero = true, taken: readonly number[] = []): Axis {
  const tried = (taken.length ? [count, count + 1, count + 2] : [count]).map((n) => axisOf(values, range, n, zero));
  return tried.find(({ticks}) => !taken.includes(ticks.at(-1)!)) ?? tried[0]!;
}

function axisOf(values: readonly number[], range: [number, number], count: number, zero: boolean): Axis {
  const min = Math.min(...values, ...(zero ? [0] : [])), max = Math.max(...values, ...(zero ? [0] : []));
  const spread = max - min || Math.abs(max) || 1;
  const [lo, hi] = scaleLinear([min, max === min ? min + spread : max], [0, 1]).nice(count).domain() as [number, number];
  const top = (max - min) / (hi - lo) < 0.72 && max > 0 ? max + spread * 0.06 : hi;
  const domain: [number, number] = [lo, Math.max(top, max)];
  const scale = scaleLinear(domain, range);
  return {domain, ticks: d3ticks(domain[0], domain[1], count), at: (value) => scale(value)};
}

/** The scale of marks that print their own values, without lines or labels: from zero, or the least under it, to the largest. */
export function plainAxis(values: readonly number[], range: [number, number]): Axis {
  const min = Math.min(0, ...values), max = Math.max(0, ...values), domain: [number, number] = [min, max === min ? min + 1 : max], scale = scaleLinear(domain, range);
  return {domain, ticks: [], at: (value) => scale(value)};
}

/** A logarithmic axis over the values above zero, from a round number to a round number: powers of ten, with twos and fives where there are few. */
export function logAxis(values: readonly number[], range: [number, number], count: number): Axis {
  const above = values.filter((v) => v > 0), low = above.length ? Math.min(...above) : 1, high = above.length ? Math.max(...above) : 10, first = Math.floor(Math.log10(low)), last = Math.ceil(Math.log10(high));
  const round = Array.from({length: last - first + 1}, (_, i) => [1, 2, 5].map((n) => Number(`${n}e${first + i}`))).flat(), start = round.findLast((v) => v <= low)!, end = round.find((v) => v >= high && v > start)!;
  const within = round.filter((v) => v >= start && v <= end), tens = within.filter((v) => Number.isInteger(Math.log10(v))), every = Math.ceil(tens.length / (count + 1)), scale = scaleLog([start, end], range);
  return {domain: [start, end], ticks: within.length <= count + 2 ? within : tens.length > 1 ? tens.filter((_, i) => (tens.length - 1 - i) % every === 0) : within.filter((_, i) => i % 2 === 0), log: true, at: (value) => scale(value)};
}

/** The ticks that get a line, and what is written on each; the top one has the unit. Those that would meet the words of a line at `taken` are left out. */
function linesY(axis: Axis, unit: Unit, format: Format, size: Size, taken: readonly number[]): {value: number; words: string}[] {
  const step = (axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0), decimals = axis.log ? undefined : Math.max(0, -Math.floor(Math.log10(Math.abs(step) || 1) + 1e-9));
  const shown = axis.ticks.filter((v) => v !== 0 && taken.every((other) => Math.abs(axis.at(v) - axis.at(other)) > size.text * 1.6)), top = Math.max(...shown);
  return shown.map((value) => ({value, words: value === top ? format.quantity(value, unit, decimals) : format.number(value, decimals)}));
}

/** Horizontal hairlines with labels on the line at the left, where no neighbour has them; the unit on the top one. None within the words of a line at `taken`. */
export function gridY(axis: Axis, unit: Unit, format: Format, size: Size, taken: readonly number[] = []): Markish[] {
  const lines = linesY(axis, unit, format, size, taken);
  return [
    Plot.ruleY(lines, {y: "value", stroke: rule, strokeWidth: 1}),
    size.unlabelled ? [] : Plot.text(lines, {y: "value", text: "words", frameAnchor: "left", textAnchor: "start", lineAnchor: "bottom", dy: -4, fill: grey2, fontSize: size.text}),
  ];
}

/** Where the labels of those lines stand, for words that should keep off them. */
export const gridBoxes = (axis: Axis, unit: Unit, format: Format, size: Size, taken: readonly number[] = []): Box[] =>
  size.unlabelled ? [] : linesY(axis, unit, format, size, taken).map(({value, words}) => ({x0: 0, x1: textWidth(words, size.text) + 2, y0: axis.at(value) - 3 - size.text, y1: axis.at(value) - 3}));

/** The zero line, to be drawn last; the foot of the drawing where zero is not on the axis. */
export const zeroY = ({domain}: Axis): Markish[] =>
  domain[0] <= 0 && domain[1] >= 0 ? [Plot.ruleY([0], {stroke: ink, strokeWidth: 1.2})] : [];

/** The years to label: the first, the last, and between them multiples of one round step, or the roundest one that there is room for; none within a label's width of another. */
export function yearTicks(first: number, last: number, width: number, labelWidth: number): number[] {
  const span = last - first, start = Math.ceil(first - 1e-9), end = Math.floor(last + 1e-9), labelsIn = (years: number) => ((years / span) * width) / labelWidth;
  if (span < 1) return [Math.ceil(first) <= last ? Math.ceil(first) : first];
  // Every other year counts from the first.
  const multiples = (step: number, apart: number) => range(step < 5 ? start : Math.ceil(start / step) * step, end + 1, step).filter((t) => labelsIn(t - start) >= apart && labelsIn(end - t) >= apart), middle = (start + end) / 2;
  const step = steps.find((n) => labelsIn(n) >= (span / n < 5 ? 1.4 : 1.9) && span / n <= 8) ?? Infinity, regular = multiples(step, Math.min(step < 5 ? 1.9 : 1.5, labelsIn(step)));
  const one = regular.length ? [] : steps.toReversed().map((n) => multiples(n, 1.3).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, 1)).find((found) => found.length) ?? [];
  return [...new Set([start, ...regular, ...one, end])];
}
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** A linear time axis over decimal years: the range in the drawing and the labels below it. */
export function timeAxis({periods}: Selection, range: [number, number], size: Size, pad: [number, number]): Axis {
  const years = periods.map((p) => Number(p.start.slice(0, 4)));
  const whole = periods.every((p) => p.grain === "year" && !p.text.includes("/"));
  const begin = whole ? Math.min(...years) : Math.min(...periods.map(({start}) => Number(start.slice(0, 4)) + (Number(start.slice(5, 7)) - 1) / 12)), hi = whole ? Math.max(...years) : Math.max(...periods.map((p) => Number(p.end.slice(0, 4)) + Number(p.end.slice(5, 7)) / 12));
  // A stretch within one year still needs a year to stand under it.
  const lo = Math.ceil(begin) <= hi ? begin : Math.floor(begin);
  const domain: [number, number] = [lo - (lo === hi ? 0.5 : 0), hi + (lo === hi ? 0.5 : 0)];
  const scale = scaleLinear(domain, [range[0] + pad[0], range[1] - pad[1]]);
  const label = textWidth("2024", size.text);
  return {domain, ticks: yearTicks(domain[0], domain[1], scale.range()[1]! - scale.range()[0]!, label), at: (t) => scale(t)};
}

/** Years below the frame. */
export function timeLabels(axis: Axis, size: Size): Markish[] {
  return [Plot.text(axis.ticks, {
    x: (t: number) => t, text: (t: number) => String(Math.round(t)), frameAnchor: "bottom", lineAnchor: "top", dy: 8, fill: grey2, fontSize: size.text,
  })];
}
