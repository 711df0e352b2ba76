/** Figures as steps of colour, and the key that says what the colours stand for. */
import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {extent, max, quantile, scaleLinear, scaleQuantize} from "d3";
import type {FormInput} from "./form.ts";
import {labels, leading, widest} from "./label.ts";
import {divergence, grey2, ink, sequence, type Hue} from "./palette.ts";
import {textWidth, wrap} from "./size.ts";

export interface Shades {
  /** Where the first colour begins and the last one ends, in the values' unit: round numbers, or as far from a reference. */
  steps: [low: number, high: number];
  /** Whether there are values below the first step, or above the last. */
  beyond: [low: boolean, high: boolean];
  /** From low to high; one colour where all values are alike. */
  palette: readonly Hue[];
  /** The colours that some value has, and the values at the two ends of them. */
  key: {hues: readonly Hue[]; ends: [low: number, high: number]};
  shade(value: number): Hue;
}

/**
 * Colours for `values`. With a `reference`, or where there are both signs, they part at it or at zero, as far down as up, so that like distances look alike;
 * grey is for that value alone. Where there are many values each step holds about a third of them, and the last is open, so that one figure far out does not make all others look alike.
 * Any others go from little to much, counted from zero unless all are far from it; under zero the lowest is the most.
 */
export function shades(values: readonly number[], reference?: number): Shades {
  const [low = 0, high = 0] = extent(values), middle = reference ?? (low < 0 && high > 0 ? 0 : undefined);
  if (middle !== undefined) {
    const distances = values.map((v) => Math.abs(v - middle)), [, reach] = scaleLinear([0, quantile(distances, mostWithin) || max(distances)!], [0, 1]).nice(4).domain();
    return reach ? parted(middle, reach, values) : alike(middle, divergence[3]!);
  }
  if (low === high) return alike(low, sequence[0]!);
  const near = low < high / 2 && low >= 0, far = high > low / 2 && high <= 0;
  const steps = scaleLinear([near ? 0 : low, far ? 0 : high], [0, 1]).nice(sequence.length).domain() as Shades["steps"];
  return quantized(steps, high > 0 ? sequence : sequence.toReversed());
}

/** The share of values that the steps between the ends hold. */
const mostWithin = 0.9;
/** The diverging colours without the grey between them. */
const sides = divergence.filter((_, i) => i !== 3);

/** From so many values on, each step holds about a third of them; fewer are told apart by even steps. */
const many = 12;

/** Three steps to each side. */
function parted(middle: number, reach: number, values: readonly number[]): Shades {
  const distances = values.map((v) => Math.abs(v - middle)).filter(Boolean), thirds = [1 / 3, 2 / 3].map((q) => Number(quantile(distances, q)!.toPrecision(2))) as [number, number];
  const balanced = distances.length >= many && thirds[0] < thirds[1] && thirds[0] > 0, [near, far] = balanced ? thirds : [reach / 3, (reach * 2) / 3], edge = balanced ? far : reach;
  const shade = (value: number): Hue => { const step = Math.abs(value - middle) <= near ? 0 : Math.abs(value - middle) <= far ? 1 : 2; return value === middle ? divergence[3]! : sides[value < middle ? 2 - step : 3 + step]!; };
  const [low, high] = extent(values) as [number, number], steps: [number, number] = [middle - edge, middle + edge];
  return {steps, beyond: [low < steps[0], high > steps[1]], palette: sides, key: {hues: sides.filter((hue) => values.some((v) => shade(v) === hue)), ends: [Math.max(steps[0], low), Math.min(steps[1], high)]}, shade};
}

const alike = (value: number, hue: Hue): Shades => ({steps: [value, value], beyond: [false, false], palette: [hue], key: {hues: [hue], ends: [value, value]}, shade: () => hue});
const quantized = (steps: Shades["steps"], palette: readonly Hue[]): Shades => ({steps, beyond: [false, false], palette, key: {hues: palette, ends: steps}, shade: scaleQuantize(steps, palette)});

const swatch = 16, pitch = swatch + 2;

/**
 * Under `top`, in drawing units, for scales that are identities: the colours between the two ends of their scale, if `ends` are asked for, and where they part, if there is a reference.
 * Begins at `left`, or further left where it would not fit. `height` is 0 where there is nothing to say.
 */
export function shadeKey({key: {hues, ends: [low, high]}, beyond}: Shades, {whole: {reference, decimals}, size, format}: FormInput, at: {left: number; top: number}, ends: boolean): {marks: Markish[]; height: number} {
  const {text, width} = size, rows: {hues: readonly Hue[]; before: string; after: string[]; fill: string}[] = [];
  if (ends) {
    const say = (v: number, sign: string) => sign + (low < 0 && v > 0 ? "+" : "") + format.number(v, Number.isInteger(v) ? 0 : decimals);
    rows.push({hues, before: hues.length > 1 ? say(low, beyond[0] ? "<" : "") : "", after: [say(high, beyond[1] ? ">" : "")], fill: grey2});
  }
  if (reference) {
    const words = `${format.number(reference.value)}${format.locale === "zh" ? "：" : ": "}${reference.text}`;
    rows.push({hues: [sides[2]!, sides[3]!], before: "", after: wrap(words, width - at.left - 2 * pitch - 4, text), fill: ink});
  }
  let y = at.top;
  const marks = rows.flatMap(({hues, before, after, fill}): Markish[] => {
    const first = before ? textWidth(before, text) + 6 : 0, whole = first + hues.length * pitch + 4 + widest(after, size, false);
    const x = Math.max(0, Math.min(at.left, width - whole)), left = x + first, top = y, middle = top + text * 0.45;
    y += text * (1.5 + (after.length - 1) * leading);
    return [
      Plot.rect(hues, {x1: (_, i) => left + i * pitch, x2: (_, i) => left + i * pitch + swatch, y1: top, y2: top + text * 0.9, fill: (hue: Hue) => hue.mark}),
      labels([...(before ? [{x, y: middle, lines: [before], fill}] : []), {x: left + hues.length * pitch + 4, y: middle, lines: after, fill}], size, {left: 0, top: 0}),
    ];
  });
  return {marks, height: y - at.top};
}
