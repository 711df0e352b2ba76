/** Things compared at one time, largest first; bars carry their values and need no axis. */
import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {allOf} from "../axis.ts";
import {labels, leading, rise, widest, type Label} from "../label.ts";
import {ink, paper, pine} from "../palette.ts";
import {referenceDown, referenceHead, referenceRoom, referenceValues} from "../reference.ts";
import {halfBar, noteOf, rowsFrom} from "../row.ts";
import {isForecast, type Series} from "../selection.ts";
import {textWidth, wrap} from "../size.ts";
import type {Form} from "../form.ts";

export const bar: Form = {
  channels: {x: "value", y: "category"},
  hues: "one",
  heeds: ["annotations", "limit", "reference"],
  negatives: true,
  ranked: true,
  periods: 1,
  drawing(input) {
    const {selection, spec, size, format} = input, {series} = selection, all = allOf(input).flatMap((one) => one.series), half = halfBar(size);
    const nameOf = (s: Series) => wrap(s.label, size.width * (size.name === "large" ? 0.3 : 0.4), size.text);
    const say = ({data: [d]}: Series) => (d!.value === null ? format.missing : format.marked(d!.value, d!.qualifier, selection.decimals));
    // A target ends in a diamond, which its words keep off.
    const off = ({data: [d]}: Series) => (d!.value !== null && isForecast(d!) ? 11 : 6), reach = (s: Series) => textWidth(say(s), size.text, true) + off(s);
    const left = widest(all.flatMap(nameOf), size) + 10, room = Math.max(...all.map(reach)) + 4;
    const numbers = [...all.flatMap((s) => s.data[0]!.value ?? []), ...referenceValues(selection)], min = Math.min(0, ...numbers), max = Math.max(0, ...numbers);
    const x = scaleLinear([min, max === min ? 1 : max], [left + (min < 0 ? room : 0), size.width - room]), zero = x(0), names = series.map(nameOf);
    const notes = series.map((s) => {
      const {value} = s.data[0]!, after = x(value ?? 0) + reach(s) + 10;
      return value !== null && value < 0 ? noteOf(input, s.key, [{x: zero + 8, width: size.width - zero - 8}], {x: zero - 6, width: zero - 6 - left, anchor: "end"})
        : noteOf(input, s.key, [{x: after, width: size.width - after}], {x: zero + 6, width: size.width - zero - 6});
    });
    const top = referenceRoom(input), {rows: laid, foot} = rowsFrom(top, names, notes, size, (n) => size.text * Math.max(1.85, leading * n + 0.7));
    const rows = series.map((s, i) => ({...s, s, d: s.data[0]!, y: laid[i]!.middle}));
    type Row = (typeof rows)[number];
    const words = rows.flatMap(({s, d: {value}, y}, i): Label[] => {
      const low = value !== null && value < 0, fill = s.hue === pine || value === null ? ink : s.hue.label;
      return [
        {x: left - 10, y: y - rise(names[i]!, size), lines: names[i]!, fill: ink, anchor: "end", bold: spec.focus.includes(s.key)},
        {x: x(value ?? 0) + (low ? -off(s) : off(s)), y, lines: [say(s)], fill, bold: value !== null, anchor: low ? "end" : "start"}, ...laid[i]!.words,
      ];
    });
    const drawn = rows.filter(({d}) => d.value !== null), mixed = drawn.some(({d}) => !d.computed), targets = drawn.filter(({d}) => isForecast(d));
    const ours = drawn.filter(({d}) => d.computed && mixed && !isForecast(d)), solid = drawn.filter((s) => !targets.includes(s) && !ours.includes(s));
    const bars = {x1: 0, x2: (s: Row) => s.d.value, y1: (s: Row) => s.y - half, y2: (s: Row) => s.y + half}, hue = (s: Row) => s.hue.mark;
    return {
      options: {
        width: size.width, height: foot, margin: 0, marginTop: top,
        x: {type: "linear", domain: x.domain(), range: x.range(), axis: null},
        y: {type: "identity", axis: null},
        marks: [
          Plot.rect(solid, {...bars, fill: hue}), Plot.rect(ours, {...bars, fill: hue, fillOpacity: 0.16, stroke: hue, strokeWidth: 1.3}), Plot.rect(targets, {...bars, fill: "none", stroke: hue, strokeWidth: 1.3}),
          Plot.ruleX(drawn.filter(({d}) => /more-than|at-least/.test(d.qualifier)), {x: (s) => s.d.value, y1: bars.y1, y2: bars.y2, stroke: paper, strokeWidth: 2.5, dx: -5}),
          Plot.ruleX([0], {stroke: ink, strokeWidth: 1.2}), referenceDown(input, x, words, foot),
          Plot.dot(targets, {x: (s) => s.d.value, y: "y", symbol: "diamond", r: 5, fill: paper, stroke: hue, strokeWidth: 1.6}),
          labels([...words, ...referenceHead(input, x)], size, {left: 0, top}),
        ],
      },
      at: (d) => (d.value === null ? null : [d.value, rows.find((s) => s.key === d.key)!.y]),
    };
  },
};
