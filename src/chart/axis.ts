/** Axes in the house style: hairlines with their label on the line, unit on the top one, zero in ink, few round times. */
import * as Plot from "@observablehq/plot";
import {scaleLinear, ticks as d3ticks} from "d3";
import type {Markish} from "@observablehq/plot";
import type {Format, Unit} from "./format.ts";
import type {Selection} from "./selection.ts";
import {textWidth, type Size} from "./size.ts";
import {grey2, ink, rule} from "./palette.ts";

export interface Box {width: number; height: number; top: number; right: number; bottom: number; left: number}

/** A numeric scale from data to drawing units, and its few round ticks. */
export interface Axis {domain: [number, number]; ticks: number[]; at(value: number): number}

/** A value axis over `values`, from zero unless `zero` is false, to the tick above the largest. */
export function valueAxis(values: readonly number[], range: [number, number], count: number, zero = true): Axis {
  const min = Math.min(...values, ...(zero ? [0] : [])), max = Math.max(...values, ...(zero ? [0] : []));
  const spread = max - min || Math.abs(max) || 1;
  const [lo, hi] = scaleLinear([min, max === min ? min + spread : max], [0, 1]).nice(count).domain() as [number, number];
  const top = (max - min) / (hi - lo) < 0.72 && max > 0 ? max + spread * 0.06 : hi;
  const domain: [number, number] = [lo, Math.max(top, max)];
  const scale = scaleLinear(domain, range);
  return {domain, ticks: d3ticks(domain[0], domain[1], count), at: (value) => scale(value)};
}

/** Horizontal hairlines with labels on the line at the left; the unit on the top one. Those that would meet the words of a line at `taken` are left out. */
export function gridY(axis: Axis, unit: Unit, format: Format, size: Size, taken: readonly number[] = []): Markish[] {
  const step = (axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0), decimals = Math.max(0, -Math.floor(Math.log10(Math.abs(step) || 1) + 1e-9));
  const shown = axis.ticks.filter((v) => v !== 0 && taken.every((other) => Math.abs(axis.at(v) - axis.at(other)) > size.text * 1.6)), top = Math.max(...shown);
  return [
    Plot.ruleY(shown, {stroke: rule, strokeWidth: 1}),
    Plot.text(shown, {
      y: (v: number) => v, text: (v: number) => (v === top ? format.quantity(v, unit, decimals) : format.number(v, decimals)),
      frameAnchor: "left", textAnchor: "start", lineAnchor: "bottom", dy: -4, fill: grey2, fontSize: size.text,
    }),
  ];
}

/** The zero line, to be drawn last; the foot of the drawing where zero is not on the axis. */
export const zeroY = ({domain}: Axis): Markish[] =>
  domain[0] <= 0 && domain[1] >= 0 ? [Plot.ruleY([0], {stroke: ink, strokeWidth: 1.2})] : [];

/** The years to label: the first, the last, and round ones between, none within a label's width of another. */
export function yearTicks(first: number, last: number, width: number, labelWidth: number): number[] {
  const room = Math.min(7, Math.max(2, Math.floor(width / (labelWidth * 2.2))));
  const span = last - first;
  if (span < 1) return [Math.ceil(first) <= last ? Math.ceil(first) : first];
  const near = ((labelWidth * 1.9) / width) * span;
  const start = Math.ceil(first - 1e-9), end = Math.floor(last + 1e-9);
  const between = d3ticks(start, end, room).filter((t) => Number.isInteger(t) && t - start >= near && end - t >= near);
  return [...new Set([start, ...between, end])];
}

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
