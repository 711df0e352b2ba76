/** Words in a drawing: the ends of lines, values beside marks, annotations. They keep off each other and inside the frame. */
import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {FormInput} from "./form.ts";
import type {Format} from "./format.ts";
import {isForecast, yearGaps, type Datum, type Selection, type Series} from "./selection.ts";
import {textWidth, wordsOf, wrap, type Size} from "./size.ts";
import {grey1, paper} from "./palette.ts";

/** Text at fixed drawing units, over everything, with a halo in the colour of the page. */
export interface Label {x: number; y: number; lines: string[]; fill: string; bold?: boolean; anchor?: "start" | "middle" | "end"}

/** Where a label could stand, cut into other lines if it asks for them. */
export type Spot = Pick<Label, "x" | "y" | "anchor"> & Partial<Pick<Label, "lines">>;
/** A label with other spots it could take. One that is `optional` is left out where no spot is free; any other takes the least bad. */
export interface Wish extends Label {spots?: Spot[]; optional?: boolean}

/** The label that became of a wish, however it was cut into lines. */
export const granted = ({lines}: Pick<Wish, "lines">, placed: readonly Label[]): Label | undefined => placed.find((label) => letters(label.lines) === letters(lines));
const letters = (lines: readonly string[]): string => lines.join("").replaceAll(" ", "");

export const leading = 1.15;
/** How far the middle of several lines lies below the middle of the first. */
export const rise = (lines: readonly string[], size: Size): number => ((lines.length - 1) * size.text * leading) / 2;

/** One mark for labels placed by hand. `y` is the middle of the first line. */
export function labels(items: readonly Label[], size: Size, box: {left: number; top: number}): Markish[] {
  return items.map(({x, y, lines, fill, bold, anchor = "start"}) =>
    Plot.text([lines.join("\n")], {
      frameAnchor: "top-left", lineAnchor: "middle", textAnchor: anchor, dx: x - box.left, dy: y - box.top + rise(lines, size),
      lineHeight: leading, fill, fontSize: size.text, fontWeight: bold ? 600 : 400, stroke: paper, strokeWidth: 4, paintOrder: "stroke",
    } as Plot.TextOptions));
}

/** Heights moved apart so that neighbours are at least their own heights from each other, inside [top, bottom], in the same order. */
export function spread(items: readonly {y: number; height: number}[], top: number, bottom: number): number[] {
  const order = items.map((_, i) => i).sort((a, b) => items[a]!.y - items[b]!.y);
  const whole = items.reduce((sum, {height}) => sum + height, 0), scale = Math.min(1, (bottom - top) / (whole || 1));
  // Items that would meet form a block, which stands at the mean of where its items want to be (isotonic regression).
  const blocks: {sum: number; members: [item: number, offset: number][]}[] = [], mean = (b: (typeof blocks)[number]) => b.sum / b.members.length;
  let used = 0;
  for (const i of order) {
    const height = items[i]!.height * scale, offset = used + height / 2;
    used += height;
    blocks.push({sum: items[i]!.y - offset, members: [[i, offset]]});
    while (blocks.length > 1 && mean(blocks.at(-2)!) > mean(blocks.at(-1)!)) {
      const last = blocks.pop()!, before = blocks.at(-1)!;
      before.sum += last.sum;
      before.members.push(...last.members);
    }
  }
  const ys = items.map(() => 0);
  for (const block of blocks) for (const [i, offset] of block.members) {
    const half = items[i]!.height / 2, y = Math.min(bottom - used, Math.max(top, mean(block))) + offset;
    ys[i] = Math.min(bottom - half, Math.max(top + half, y));
  }
  return ys;
}

/** The last reading of a series that is an outcome. */
export const lastOf = ({data}: Series): Datum | undefined => data.findLast((d) => d.value !== null && !isForecast(d));

/** Name and last value of a series, in one line, or in two where width is short. */
export function endLines(series: Series, selection: Selection, format: Format, size: Size, room: number): string[] {
  const last = lastOf(series);
  if (!last) return [];
  const value = format.marked(last.value!, last.qualifier, selection.decimals);
  return namedValue(series.key && series.label, value, format, size, room);
}

/** A name and a value in one line, or the value under the name where `room` is short; the value alone of what has no name. */
export function namedValue(name: string, value: string, format: Format, size: Size, room: number): string[] {
  const whole = `${name}${format.locale === "zh" || !name ? "" : " "}${value}`;
  return textWidth(whole, size.text, true) <= room ? [whole] : [...wrap(name, room, size.text, true), value];
}

/** Width of the widest word of `text`, Chinese ones among them. */
export const widestWord = (text: string, size: Size): number => Math.max(0, ...wordsOf(text).map((word) => textWidth(word.join("").trimEnd(), size.text)));

/** `text` in as few lines as `width` allows, and these about as long as each other, or cut where a comma lets them be. */
export function balanced(text: string, width: number, size: Size): string[] {
  const full = wrap(text, width, size.text), least = Math.max(widestWord(text, size), textWidth(text, size.text) / full.length);
  const step = size.text / 3, widths = Array.from({length: Math.max(0, Math.ceil((width - least) / step))}, (_, i) => least + i * step);
  const cuts = [...widths.map((w) => wrap(text, w, size.text)).filter((lines) => lines.length === full.length), full];
  const level = cuts.filter((lines) => widest(lines.slice(-1), size) >= widest(lines, size) * 0.45);
  return level.find((lines) => lines.slice(0, -1).some((line) => /[,;:，、；：]$/.test(line))) ?? level[0] ?? cuts[0]!;
}

export const widest = (lines: readonly string[], size: Size, bold = true): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size.text, bold)));

/** Names and last values at the ends of lines, moved apart, and beyond the diamond of a target that they would hide. */
export function endLabels(series: readonly Series[], ends: readonly string[][], size: Size, at: (d: Datum) => [number, number], bottom: number): Label[] {
  const ended = series.flatMap((s, i) => { const last = lastOf(s); return last ? [{s, place: at(last), lines: ends[i]!, tall: ends[i]!.length * size.text * leading}] : []; });
  const ys = spread(ended.map(({place, tall}) => ({y: place[1], height: tall})), 0, bottom), targets = series.flatMap((s) => s.data.filter((d) => d.value !== null && isForecast(d)).map(at));
  return ended.map(({s, place, lines, tall}, i) => {
    const hidden = targets.filter(([x, y]) => x > place[0] && x < place[0] + 14 + widest(lines, size) && Math.abs(y - ys[i]!) < tall / 2 + 6).map(([x]) => x);
    return {x: Math.max(place[0], ...hidden) + 9, y: ys[i]! - rise(lines, size), lines, fill: s.hue.label, bold: true};
  });
}

/** The first value of a line, where there are few lines. */
export function firstLabels({selection, spec, size, format}: FormInput, at: (d: Datum) => [number, number], bottom: number): Wish[] {
  if (selection.series.length > 2) return [];
  return selection.series.flatMap((s): Wish[] => {
    const d = s.data.find((one) => one.value !== null && !isForecast(one));
    if (!d || d === lastOf(s) || d.period?.text === spec.base || spec.annotations.some((a) => a.at === d.period?.text)) return [];
    const [x, y] = at(d), left = Math.max(x, size.text * 1.1);
    return [{x: left, y: y - size.text * 0.95, lines: [format.marked(d.value!, d.qualifier, selection.decimals)], fill: s.hue.label, bold: true, anchor: "middle", spots: y + size.text * 1.5 < bottom ? [{x: left, y: y + size.text * 0.95}] : [], optional: true}];
  });
}

/** Targets and expectations in words, beside their diamond. */
export function forecastLabels({selection, size, format}: FormInput, at: (d: Datum) => [number, number]): Wish[] {
  return selection.series.flatMap((s) => s.data.filter((d) => d.value !== null && isForecast(d)).map((d): Wish => {
    const [x, y] = at(d), words = format.marked(d.value!, d.qualifier, selection.decimals), over = Math.max(0, x + widest([words], size, false) / 2 - size.width);
    return {x: x - over, y: y - size.text * 1.1, lines: [words], fill: grey1, anchor: "middle", spots: [{x: x - 11, y, anchor: "end"}, {x: x + 11, y, anchor: "start"}, {x: x - over, y: y + size.text * 1.1}]};
  }));
}

/** The space of years that no series has says that they are missing: the years and words, or the words alone, or, where it is too narrow for them, `sign` if there is one. `reach` gives its left and right end. */
export function gapLabels(series: readonly Series[], format: Format, size: Size, reach: (first: number, last: number) => [number, number], bottom: number, sign?: string): Wish[] {
  const all = series.flatMap((s) => s.data).sort((a, b) => a.t - b.t);
  return yearGaps(all).flatMap(([a, b]): Wish[] => {
    const [left, right] = reach(a, b), parts = format.noFigure(a, b), whole = parts.join(format.locale === "zh" ? "" : " ");
    const forms = [[whole], [parts[0].replace(/[:：]$/, ""), parts[1]], ...(widestWord(parts[1], size) <= right - left ? [wrap(parts[1], right - left, size.text)] : []), ...(sign ? [[sign]] : [])];
    const spots = forms.filter((lines) => lines.length < 3 && widest(lines, size, false) <= right - left).flatMap((lines) => [0, 6].map((lower) => ({x: (left + right) / 2, y: bottom - lines.length * size.text * leading + lower, lines})));
    return spots.slice(0, 1).map((first) => ({...first, fill: grey1, bold: false, anchor: "middle", optional: true, spots}));
  });
}
