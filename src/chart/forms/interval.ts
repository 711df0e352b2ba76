/** Figures with what is known of them: a range as a bar between its ends, “more than” as an arrow, “about” with a halo, a target as a diamond. */
import * as Plot from "@observablehq/plot";
import {cumsum, scaleLinear} from "d3";
import {labels, leading, rise, widest, type Label} from "../label.ts";
import {wrap} from "../size.ts";
import {grey2, ink, paper, pine, rule} from "../palette.ts";
import {figures, isForecast, type Series} from "../selection.ts";
import type {Form} from "../form.ts";

/** How far an open arrow reaches. */
const reach = 26;

export const interval: Form = {
  channels: {x: "value", y: "category"},
  hues: "one",
  heeds: ["limit"],
  negatives: true,
  intervals: true,
  ranked: true,
  periods: 1,
  drawing({selection, whole, spec, size, format}) {
    const nameOf = (s: Series) => wrap(s.label, size.width * (size.name === "large" ? 0.34 : 0.4), size.text, spec.focus.includes(s.key)), names = selection.series.map(nameOf);
    const heights = names.map((n) => size.text * Math.max(2.4, leading * n.length + 1)), ends = [...cumsum(heights)];
    const rowsOf = (all: readonly Series[]) => all.map((s, i) => {
      const {d, to} = figures(s)[0]!, open = /more-than|at-least/.test(d.qualifier) ? 1 : d.qualifier === "less-than" ? -1 : 0;
      return {...s, d, to, open, name: nameOf(s), y: (ends[i] ?? 0) - (heights[i] ?? 0) / 2, low: d.value ?? 0, high: to?.value ?? d.value ?? 0};
    });
    const rows = rowsOf(selection.series), all = rowsOf(whole.series);
    type Row = (typeof rows)[number];
    const say = ({d, to}: Row) => (d.value === null ? format.missing : to ? format.between(d.value, to.value!, selection.decimals) : d.qualifier === "provisional" ? format.qualified(d.value, d.qualifier, selection.decimals) : format.marked(d.value, d.qualifier, selection.decimals));
    const left = widest(all.flatMap((s) => s.name), size) + 12, height = ends.at(-1)!, after = (s: Row) => 10 + (s.open > 0 ? reach : s.d.qualifier === "about" ? 5 : 0);
    const min = Math.min(0, ...all.map((s) => s.low)), most = Math.max(0, ...all.map((s) => s.high)), start = left + (min < 0 || all.some((s) => s.open < 0) ? 18 : 4);
    const scaleTo = (max: number, kept: number) => {
      const x = scaleLinear([min, max === min ? 1 : max], [0, 1]);
      // As wide as the row whose words reach furthest allows.
      return x.range([start, start + Math.min(size.width - start - kept, ...all.map((s) => (size.width - start - after(s) - widest([say(s)], size)) / Math.max(x(s.high), 1e-6)))]);
    };
    // The line of a share ends at the whole, where a row has room to say so.
    const full = format.quantity(100, selection.unit), share = selection.unit.kind === "share" && min >= 0 && most <= 100 ? scaleTo(100, widest([full], size, false) + 6) : undefined;
    const open = share && rows.find((s) => s.d.value !== null && share(s.high) + after(s) + widest([say(s)], size) < share(100) - 6), x = open ? share : scaleTo(most, 8);
    const words = rows.flatMap((s): Label[] => [
      {x: left - 12, y: s.y - rise(s.name, size), lines: s.name, fill: ink, anchor: "end", bold: spec.focus.includes(s.key)},
      {x: s.d.value === null ? x(0) + 10 : x(s.high) + after(s), y: s.y, lines: [say(s)], fill: s.hue === pine || s.d.value === null ? ink : s.hue.label, bold: s.d.value !== null},
      ...(s === open ? [{x: x(100) + 5, y: s.y, lines: [full], fill: grey2, bold: false}] : []),
    ]);
    const drawn = rows.filter(({d}) => d.value !== null), single = drawn.filter(({to}) => !to), mixed = drawn.some(({d}) => !d.computed);
    const hollow = ({d}: Row) => isForecast(d) || (d.computed && mixed), hue = (s: Row) => s.hue.mark, where = {x: (s: Row) => x(s.low), y: "y"};
    const dots = (data: Row[]) => [true, false].map((empty) => Plot.dot(data.filter((s) => hollow(s) === empty), {...where, r: 5.2, symbol: (s) => (isForecast(s.d) ? "diamond" : s.focus ? "square" : "circle"), fill: empty ? paper : hue, stroke: hue, strokeWidth: empty ? 1.8 : 0}));
    const ranges = drawn.filter(({to}) => to);
    return {
      options: {
        width: size.width, height, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null}, symbol: {type: "identity"},
        marks: [
          Plot.ruleY(rows, {y: "y", x1: x(0), x2: x.range()[1], stroke: rule, strokeWidth: 1}),
          Plot.ruleX([x(0)], {stroke: ink, strokeWidth: 1.2}),
          Plot.rect(ranges, {x1: (s) => x(s.low), x2: (s) => x(s.high), y1: (s) => s.y - 4, y2: (s) => s.y + 4, fill: hue}),
          [(s: Row) => x(s.low), (s: Row) => x(s.high)].map((end) => Plot.ruleX(ranges, {x: end, y1: (s) => s.y - 9, y2: (s) => s.y + 9, stroke: hue, strokeWidth: 2.6})),
          Plot.dot(single.filter(({d}) => d.qualifier === "about"), {...where, r: 11, fill: hue, fillOpacity: 0.24}),
          Plot.arrow(single.filter(({open}) => open), {x1: (s) => x(s.low), x2: (s) => x(s.low) + (s.open > 0 ? reach : -Math.min(reach, Math.max(15, x(s.low) - x(0)))), y1: "y", y2: "y", stroke: hue, strokeWidth: 2.2, headLength: 6}),
          dots(single), labels(words, size, {left: 0, top: 0}),
        ],
      },
      at: (d) => (d.value === null ? null : [x(d.value), rows.find((s) => s.key === d.key)!.y]),
    };
  },
};
