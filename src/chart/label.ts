/** Words in a drawing: the ends of lines, values beside marks, annotations. They keep off each other and inside the frame. */
import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Format} from "./format.ts";
import {isForecast, type Datum, type Selection, type Series} from "./select.ts";
import type {ChartSpec} from "./spec.ts";
import {textWidth, wrap, type Size} from "./size.ts";
import {ink, paper} from "./palette.ts";

/** Text at fixed drawing units, over everything, with a halo in the colour of the page. */
export interface Label {x: number; y: number; lines: string[]; fill: string; bold?: boolean; anchor?: "start" | "middle" | "end"}

/** One mark for labels placed by hand. `y` is the middle of the first line. */
export function labels(items: readonly Label[], size: Size, box: {left: number; top: number; width: number; height: number}): Markish[] {
  return items.map(({x, y, lines, fill, bold, anchor = "start"}) =>
    Plot.text([lines.join("\n")], {
      frameAnchor: "top-left", lineAnchor: "middle", textAnchor: anchor, dx: x - box.left, dy: y - box.top + ((lines.length - 1) * size.text * 1.15) / 2,
      lineHeight: 1.15, fill, fontSize: size.text, fontWeight: bold ? 600 : 400, stroke: paper, strokeWidth: 4, paintOrder: "stroke",
    } as Plot.TextOptions));
}

/** Heights moved apart so that neighbours are at least their own heights from each other, inside [top, bottom], in the same order. */
export function spread(items: readonly {y: number; height: number}[], top: number, bottom: number): number[] {
  const order = items.map((_, i) => i).sort((a, b) => items[a]!.y - items[b]!.y);
  const ys = items.map((item) => item.y);
  const gap = (a: number, b: number) => (items[a]!.height + items[b]!.height) / 2;
  for (let round = 0; round < 60; round++) {
    order.slice(1).forEach((i, k) => {
      const above = order[k]!, over = gap(above, i) - (ys[i]! - ys[above]!);
      if (over > 0.01) { ys[above]! -= over / 2; ys[i]! += over / 2; }
    });
    for (const i of order) ys[i] = Math.min(bottom - items[i]!.height / 2, Math.max(top + items[i]!.height / 2, ys[i]!));
  }
  return ys;
}

/** The last reading of a series that is an outcome. */
export const lastOf = ({data}: Series): Datum | undefined => data.findLast((d) => d.value !== null && !isForecast(d));

/** Name and last value of a series, in one line, or in two where width is short. */
export function endLines(series: Series, selection: Selection, format: Format, size: Size, room: number): string[] {
  const last = lastOf(series);
  if (!last) return [series.label];
  const value = format.marked(last.value!, last.qualifier, selection.decimals);
  if (!series.key) return [value];
  const whole = `${series.label}${format.locale === "zh" ? "" : " "}${value}`;
  return textWidth(whole, size.text, true) <= room ? [whole] : [...wrap(series.label, room, size.text, true), value];
}

export const widest = (lines: readonly string[], size: Size, bold = true): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size.text, bold)));

/** The words of an annotation: its period and figure, which are cells, then the editor's own words. */
export function annotationLines(d: Datum, spec: ChartSpec, index: number, selection: Selection, format: Format, size: Size): string[] {
  const own = spec.annotations[index]!.text?.[format.locale];
  const figure = `${format.periodShort(d.period!)}${format.locale === "zh" ? "：" : ": "}${format.number(d.value!, selection.decimals)}`;
  return [figure, ...(own ? wrap(own, size.width * (size.name === "small" ? 0.42 : 0.26), size.text) : [])];
}

/** Annotations of a time chart, above or below their point, kept inside the frame. */
export function annotations(selection: Selection, spec: ChartSpec, format: Format, size: Size, place: (d: Datum) => [number, number], frame: {left: number; right: number; top: number; bottom: number}): Label[] {
  return spec.annotations.flatMap((a, i) => {
    const series = selection.series.find((s) => (a.key ? s.key === a.key : true))!;
    const d = series.data.find((one) => one.period?.text === a.at);
    if (!d || d.value === null) return [];
    const lines = annotationLines(d, spec, i, selection, format, size), half = widest(lines, size, false) / 2, [x, y] = place(d);
    const height = lines.length * size.text * 1.15;
    const top = a.side === "above" ? y - 14 - height + size.text / 2 : y + 14 + size.text / 2;
    return [{
      x: Math.min(frame.right - half, Math.max(frame.left + half, x)), lines, fill: ink, anchor: "middle" as const,
      y: Math.min(frame.bottom - height + size.text / 2, Math.max(frame.top + size.text / 2, top)),
    }];
  });
}
