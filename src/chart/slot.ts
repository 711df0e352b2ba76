/** Places side by side for periods: one for every year from the first to the last, or one for each period there is. */
import type {Period} from "../table/period.ts";
import type {Reach} from "./band.ts";
import type {Format} from "./format.ts";
import {text as words} from "../text/index.ts";
import {textWidth, type Size} from "./size.ts";
import type {Label, Wish} from "./label.ts";
import {grey2} from "./palette.ts";

/** `start` and `end` are its first and its last day. */
export interface Slot {label: string; start: string; end: string}

/** Slots for `periods`, which are in order; parts of a year from its beginning stand for it among years. */
export function slotsOf(periods: readonly Period[]): Slot[] {
  if (!periods.every((p) => p.grain === "year" || p.kind === "year-to-date")) return periods.map(({text, start, end}) => ({label: text, start, end}));
  const years = periods.map((p) => Number(p.start.slice(0, 4))), first = Math.min(...years);
  return Array.from({length: Math.max(...years) - first + 1}, (_, i) => ({label: String(first + i), start: `${first + i}-01-01`, end: `${first + i}-12-31`}));
}

/** The slot of a period, by its number. */
export function slotOf(slots: readonly Slot[], {text, start}: Period): number {
  const own = slots.findIndex(({label}) => label === text);
  return own >= 0 ? own : slots.findIndex((s) => s.start <= start && start <= s.end);
}

/** Left and right end of a stretch of time over slots `band` units wide. */
export const slotReach = (slots: readonly Slot[], band: number): Reach => (from, to) =>
  [band * slots.filter(({end}) => end < from.start).length, band * slots.filter(({start}) => start <= to.end).length];

/** Their names with the middle at `y`: the last and as many before it, evenly, as keep off each other. */
export function slotLabels(slots: readonly Slot[], band: number, size: Size, format: Format, y: number): Label[] {
  const n = slots.length, crowded = format.locale === "en" && n > {small: 6, medium: 10, large: 16}[size.name];
  const names = slots.map(({label}) => (crowded && /^\d{4}$/.test(label) ? `’${label.slice(2)}` : label)), half = names.map((name) => textWidth(name, size.text) / 2);
  const x = (i: number) => Math.max(half[i]!, Math.min(size.width - half[i]!, band * (i + 0.5))), apart = (i: number, j: number) => x(j) - x(i) >= half[i]! + half[j]! + 5;
  let every = Math.ceil((Math.max(...half) * 2 + 6) / band);
  // At the sides of the drawing names move inwards, and may need more room.
  const shown = () => names.flatMap((_, i) => ((n - 1 - i) % every === 0 ? [i] : []));
  while (!shown().every((i, k, all) => k === 0 || apart(all[k - 1]!, i))) every++;
  return shown().map((i) => ({x: x(i), y, lines: [names[i]!], fill: grey2, anchor: "middle"}));
}

/** The end of a part of a year, in words: `to 7 Oct`, `to Sep`. */
function until({grain, end}: Period, format: Format): string {
  const [, month, day] = end.split("-").map(Number) as [number, number, number], name = format.month(month), to = grain !== "day" ? name : format.locale === "zh" ? `${name}${day}日` : `${day} ${name}`;
  return words(format.locale, "spanOf", {from: "", to}).trim();
}

/** In a row of their own under the names, with the middle at `y`: how far the periods that end before their slots do reach, the last first. */
export const partLabels = (parts: readonly Period[], slots: readonly Slot[], band: number, size: Size, format: Format, y: number): Wish[] => parts.toReversed().map((period): Wish => {
  const lines = [until(period, format)], half = textWidth(lines[0]!, size.text) / 2;
  return {x: Math.max(half, Math.min(size.width - half, band * (slotOf(slots, period) + 0.5))), y, lines, fill: grey2, bold: false, anchor: "middle", optional: true};
});
