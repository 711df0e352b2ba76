/** A heatmap: a row for each thing, a column for each period, in order. Every cell prints its figure where all of them fit. */
import * as Plot from "@observablehq/plot";
import {cumsum} from "d3";
import {labels, leading, rise, widest, type Label} from "../label.ts";
import {textWidth, wrap} from "../size.ts";
import {text} from "../../text/index.ts";
import {grey2, grey3, hot, ink, paper, type Hue} from "../palette.ts";
import {shadeKey, shades} from "../shade.ts";
import type {Datum} from "../selection.ts";
import type {Form} from "../form.ts";

const gap = 2;
/** Nothing counted is a figure, and no colour. */
const none: Hue = {mark: "none", label: grey2};

export const cell: Form = {
  channels: {x: "period", y: "category", fill: "value"},
  hues: "one",
  heeds: ["limit", "reference"],
  ranked: "sum",
  negatives: true,
  drawing(input) {
    const {selection: {series}, whole, spec, size, format} = input, {periods} = whole, n = periods.length;
    const all = whole.series.flatMap((s) => s.data.filter((d) => d.value !== null)), signed = all.some((d) => d.value! < 0);
    const say = (d: Datum) => format.marked(d.value!, d.qualifier, whole.decimals).replace(/^(?=\d)/, signed && d.value! > 0 ? "+" : "");
    const names = series.map((s) => wrap(s.label, size.width * 0.32, size.text, true));
    const left = widest(names.flat(), size) + 10, top = size.text * 1.9;
    const heights = names.map((l) => size.text * Math.max(2.1, leading * l.length + 0.8)), ends = [...cumsum(heights)], foot = top + ends.at(-1)!;
    const counted = whole.counted ?? false, tails = series.map((s) => {
      const last = s.data.findLast((d) => d.value !== null);
      return counted ? format.number(s.data.reduce((all, d) => all + (d.value ?? 0), 0), 0) : last ? say(last) : "";
    });
    const printed = widest(all.map(say), size) + 3 + gap <= (size.width - left) / n;
    // Where the figures do not fit, each row prints its last one at its end, and a key tells little from much. A count has its sum there.
    const tailed = counted || !printed, right = size.width - (tailed ? Math.max(widest(tails, size), counted ? widest([text(format.locale, "total")], size, false) : 0) + 8 : 0), band = (right - left) / n;
    const colours = shades(all.map((d) => d.value!), whole.reference?.value);
    const x = (text: string) => left + band * (periods.findIndex((p) => p.text === text) + 0.5), y = (i: number) => top + ends[i]! - heights[i]! / 2;
    const cells = series.flatMap((s, i) => s.data.filter((d) => d.value !== null).map((d) => ({d, s, x: x(d.period!.text), y: y(i), half: heights[i]! / 2, hue: counted && d.value === 0 ? none : colours.shade(d.value!)})));
    const empty = series.flatMap((s, i) => periods.filter((p) => !cells.some((c) => c.s === s && c.d.period!.text === p.text)).map((p) => ({x: x(p.text), y: y(i)})));
    const key = shadeKey(colours, input, {left, top: foot + size.text * 0.7}, !printed);
    const across = (inset: number) => ({y1: (c: {y: number; half: number}) => c.y - c.half + inset, y2: (c: {y: number; half: number}) => c.y + c.half - inset});
    const box = {x1: (c: {x: number}) => c.x - band / 2 + gap / 2, x2: (c: {x: number}) => c.x + band / 2 - gap / 2, ...across(gap / 2)};
    const focus = series.flatMap((s, i) => (s.focus ? [{y: y(i), half: heights[i]! / 2}] : []));
    const words = [
      ...series.map((s, i): Label => ({x: left - 10, y: y(i) - rise(names[i]!, size), lines: names[i]!, fill: s.focus ? hot.label : ink, bold: s.focus, anchor: "end"})),
      ...columns(),
      ...(tailed ? tails.map((tail, i): Label => ({x: size.width, y: y(i), lines: [tail], fill: series[i]!.focus ? hot.label : ink, bold: true, anchor: "end"})) : []),
      ...(counted ? [{x: size.width, y: size.text * 0.9, lines: [text(format.locale, "total")], fill: grey2, anchor: "end" as const}] : []),
    ];
    return {
      options: {
        width: size.width, height: foot + (key.height ? size.text * 0.6 + key.height : 2), margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null},
        marks: [
          Plot.rect(cells, {...box, fill: (c) => c.hue.mark}), Plot.dot(empty, {x: "x", y: "y", r: 1.8, fill: grey3}),
          printed ? [400, 600].map((weight) => Plot.text(cells.filter((c) => (weight === 600) === c.s.focus), {x: "x", y: "y", text: (c) => say(c.d), fill: (c) => c.hue.label, fontSize: size.text, fontWeight: weight})) : [],
          [{stroke: paper, strokeWidth: 5}, {stroke: hot.mark, strokeWidth: 2}].map((line) => Plot.rect(focus, {x1: left + 1, x2: right - 1, ...across(0), fill: "none", ...line})),
          key.marks, labels(words, size, {left: 0, top: 0}),
        ],
      },
      at: (d) => (d.value === null ? null : [x(d.period!.text), y(series.findIndex((s) => s.key === d.key))]),
    };
    /** The last column, the first, and those between that keep off them. */
    function columns(): Label[] {
      const short = periods.map(format.periodShort), years = short.every((one) => /^\d{4}$/.test(one)), tight = years && widest(short, size, false) + 8 > band;
      const said = tight ? short.map((one) => `’${one.slice(2)}`) : new Set(short).size < n ? periods.map(format.period) : short, taken: {middle: number; half: number}[] = [];
      return [n - 1, ...said.keys()].flatMap((i): Label[] => {
        const half = textWidth(said[i]!, size.text) / 2, middle = Math.max(half, Math.min(size.width - half, left + band * (i + 0.5)));
        if (taken.some((t) => Math.abs(t.middle - middle) < t.half + half + 8)) return [];
        taken.push({middle, half});
        return [{x: middle, y: size.text * 0.9, lines: [said[i]!], fill: spec.focus.includes(periods[i]!.text) ? hot.label : grey2, bold: spec.focus.includes(periods[i]!.text), anchor: "middle"}];
      });
    }
  },
};
