/** Months of several years: a row for each year, a column for each month, shaded by the figure; a month without one stays empty. */
import * as Plot from "@observablehq/plot";
import {text} from "../../text/index.ts";
import {labels, leading, widest, type Label} from "../label.ts";
import {grey2, grey3, ink} from "../palette.ts";
import {shadeKey, shades} from "../shade.ts";
import {textWidth, wrap} from "../size.ts";
import type {Datum} from "../selection.ts";
import type {Form} from "../form.ts";

const gap = 2;

export const calendar: Form = {
  channels: {x: "period", fill: "value"},
  hues: "one",
  heeds: ["reference"],
  negatives: true,
  grain: "month",
  drawing(input) {
    const {selection: {series}, whole, size, format} = input, {width} = size, em = size.text;
    const known = (data: readonly Datum[]) => data.filter((d) => d.value !== null), all = known(whole.series.flatMap((s) => s.data)), own = known(series.flatMap((s) => s.data));
    const yearOf = (d: Datum) => Number(d.period!.start.slice(0, 4)), monthOf = (d: Datum) => Number(d.period!.start.slice(5, 7)) - 1;
    const years = whole.periods.map((p) => Number(p.start.slice(0, 4))), first = Math.min(...years), rows = Math.max(...years) - first + 1;
    const left = textWidth("2024", em) + 10, top = em * 1.9, band = (width - left) / 12, step = em * 1.9, foot = top + step * rows;
    const colours = shades(all.map((d) => d.value!), whole.reference?.value), say = (d: Datum) => format.marked(d.value!, d.qualifier, whole.decimals);
    const x = (month: number) => left + band * (month + 0.5), y = (year: number) => top + step * (year - first + 0.5);
    // Figures in their cells where every one fits; else a key, and the extremes in words.
    const printed = widest(all.map(say), size) + gap + 3 <= band, key = shadeKey(colours, input, {left, top: foot + em * 0.7}, !printed);
    const extreme = (way: 1 | -1) => own.reduce((a, b) => ((b.value! - a.value!) * way > 0 ? b : a)), said = (d: Datum) => ({value: say(d), time: format.periodShort(d.period!)});
    const [high, low] = own.length ? [said(extreme(1)), said(extreme(-1))] : [], told = printed || !high || !low ? [] : wrap(text(format.locale, "extremes", {high: high.value, highTime: high.time, low: low.value, lowTime: low.time}), width - left, em), below = foot + (key.height ? em * 0.6 + key.height : 2);
    const cells = own.map((d) => ({d, x: x(monthOf(d)), y: y(yearOf(d)), hue: colours.shade(d.value!)}));
    const empty = Array.from({length: rows * 12}, (_, i) => ({x: x(i % 12), y: y(first + Math.floor(i / 12))})).filter((one) => !cells.some((c) => c.x === one.x && c.y === one.y));
    const named = (short: boolean) => Array.from({length: 12}, (_, month) => format.month(month + 1, short)), months = named(widest(named(false), size, false) > band - 2), box = {x1: (c: {x: number}) => c.x - band / 2 + gap / 2, x2: (c: {x: number}) => c.x + band / 2 - gap / 2, y1: (c: {y: number}) => c.y - step / 2 + gap / 2, y2: (c: {y: number}) => c.y + step / 2 - gap / 2};
    const words: Label[] = [
      ...months.map((name, i): Label => ({x: x(i), y: em * 0.9, lines: [name], fill: grey2, anchor: "middle"})),
      ...Array.from({length: rows}, (_, i): Label => ({x: left - 10, y: y(first + i), lines: [String(first + i)], fill: ink, anchor: "end"})),
      ...(told.length ? [{x: left, y: below + em * 0.6, lines: told, fill: ink}] : []),
    ];
    return {
      options: {
        width, height: below + told.length * em * leading, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null},
        marks: [
          Plot.rect(cells, {...box, fill: (c) => c.hue.mark}), Plot.dot(empty, {x: "x", y: "y", r: 1.4, fill: grey3}),
          printed ? Plot.text(cells, {x: "x", y: "y", text: (c) => say(c.d), fill: (c) => c.hue.label, fontSize: em}) : [],
          key.marks, labels(words, size, {left: 0, top: 0}),
        ],
      },
      at: (d) => (d.value === null ? null : [x(monthOf(d)), y(yearOf(d))]),
    };
  },
};
