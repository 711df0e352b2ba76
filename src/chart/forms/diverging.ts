/** What rose and what fell: bars to both sides of zero, sorted, each with its name across the line and a sign before its figure. */
import * as Plot from "@observablehq/plot";
import {cumsum} from "d3";
import {labels, leading, rise, widest, type Label} from "../label.ts";
import {wrap} from "../size.ts";
import {grey1, ink, negative, paper, positive} from "../palette.ts";
import type {Series} from "../selection.ts";
import type {Form} from "../form.ts";

export const diverging: Form = {
  channels: {x: "value", y: "category"},
  hues: "one",
  heeds: ["limit"],
  negatives: true,
  ranked: true,
  periods: 1,
  drawing({selection, whole, spec, size, format}) {
    const {text, width} = size, arrow = text * 0.9;
    const nameOf = (s: Series) => wrap(s.label, width * 0.38, text, spec.focus.includes(s.key)), names = selection.series.map(nameOf);
    const heights = names.map((n) => text * Math.max(1.95, leading * n.length + 0.8)), ends = [...cumsum(heights)], half = text * 0.6, height = ends.at(-1)!;
    const rowsOf = (all: readonly Series[]) => all.map((s, i) => {
      const d = s.data[0]!, words = d.value === null ? format.missing : format.marked(d.value, d.qualifier, selection.decimals);
      return {key: s.key, d, name: nameOf(s), value: d.value ?? 0, y: (ends[i] ?? 0) - (heights[i] ?? 0) / 2, way: Math.sign(d.value ?? 0), said: (d.value ?? 0) > 0 && /^\d/.test(words) ? `+${words}` : words};
    });
    const rows = rowsOf(selection.series), all = rowsOf(whole.series);
    type Row = (typeof rows)[number];
    const up = all.filter((s) => s.way >= 0), down = all.filter((s) => s.way < 0);
    const max = Math.max(0, ...all.map((s) => s.value)), min = Math.max(0, ...all.map((s) => -s.value));
    const name = (some: Row[]) => (some.length ? widest(some.flatMap((s) => s.name), size) + 10 : 0), said = (some: Row[]) => (some.length ? widest(some.map((s) => s.said), size) + arrow + 12 : 0);
    // Each side holds the bars and figures of its own sign and the names of the other: the widest of them sets the scale.
    const scale = Math.min(...[(width - said(up) - said(down)) / (max + min), (width - name(up) - said(up)) / max, (width - name(down) - said(down)) / min].filter(Number.isFinite), Number.MAX_VALUE);
    const zero = Math.min(Math.max(name(up), min && min * scale + said(down)), width - name(down)), x = (value: number) => zero + (value ? value * scale : 0);
    const hue = (s: Row) => (s.way < 0 ? negative : positive);
    const words = rows.flatMap((s): Label[] => {
      const way = s.way < 0 ? -1 : 1, anchor = way < 0 ? ["start", "end"] as const : ["end", "start"] as const;
      return [
        {x: zero - way * 9, y: s.y - rise(s.name, size), lines: s.name, fill: ink, anchor: anchor[0], bold: spec.focus.includes(s.key)},
        {x: x(s.value) + way * (s.way ? arrow + 9 : 7), y: s.y, lines: [s.said], fill: s.way ? hue(s) : s.d.value === null ? grey1 : ink, anchor: anchor[1], bold: s.d.value !== null},
      ];
    });
    const drawn = rows.filter((s) => s.way), mixed = drawn.some(({d}) => !d.computed), ours = drawn.filter(({d}) => d.computed && mixed);
    const open = drawn.filter(({d}) => d.qualifier === "more-than" || d.qualifier === "at-least");
    const bars = {x1: zero, x2: (s: Row) => x(s.value), y1: (s: Row) => s.y - half, y2: (s: Row) => s.y + half};
    const arrows = (some: Row[], rotate: number) => Plot.dot(some, {x: (s) => x(s.value) + s.way * (4 + arrow / 2), y: "y", symbol: "triangle", r: arrow * 0.36, rotate, fill: hue});
    return {
      options: {
        width, height, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null},
        marks: [
          Plot.rect(drawn.filter((s) => !ours.includes(s)), {...bars, fill: hue}), Plot.rect(ours, {...bars, fill: hue, fillOpacity: 0.16, stroke: hue, strokeWidth: 1.3}),
          Plot.ruleX(open, {x: (s) => x(s.value) - s.way * 5, y1: bars.y1, y2: bars.y2, stroke: paper, strokeWidth: 2.5}),
          arrows(drawn.filter((s) => s.way > 0), 0), arrows(drawn.filter((s) => s.way < 0), 180),
          Plot.ruleX([zero], {stroke: ink, strokeWidth: 1.2}),
          labels(words, size, {left: 0, top: 0}),
        ],
      },
      at: (d) => { const s = rows.find((one) => one.d === d)!; return d.value === null ? null : [x(s.value), s.y]; },
    };
  },
};
