/** Things compared at one time, largest first; bars carry their values and need no axis. */
import * as Plot from "@observablehq/plot";
import {cumsum, scaleLinear} from "d3";
import {labels, leading, rise, widest, type Label} from "../label.ts";
import {wrap} from "../size.ts";
import {ink, paper, pine} from "../palette.ts";
import type {Form} from "../form.ts";

export const bar: Form = {
  channels: {x: "value", y: "category"},
  hues: "one",
  heeds: ["limit"],
  negatives: true,
  ranked: true,
  periods: 1,
  drawing({selection, spec, size, format}) {
    const names = selection.series.map((s) => wrap(s.label, size.width * (size.name === "large" ? 0.3 : 0.4), size.text));
    const heights = names.map((n) => size.text * Math.max(1.85, leading * n.length + 0.7)), ends = [...cumsum(heights)], half = size.text * 0.6;
    const rows = selection.series.map((s, i) => ({...s, d: s.data[0]!, name: names[i]!, middle: ends[i]! - heights[i]! / 2}));
    const say = ({d}: (typeof rows)[number]) => (d.value === null ? format.missing : format.marked(d.value, d.qualifier, selection.decimals));
    const left = Math.max(...names.map((n) => widest(n, size))) + 10, room = widest(rows.map(say), size) + 10;
    const numbers = rows.flatMap(({d}) => d.value ?? []), min = Math.min(0, ...numbers), max = Math.max(0, ...numbers), height = ends.at(-1)!;
    const x = scaleLinear([min, max === min ? 1 : max], [left + (min < 0 ? room : 0), size.width - room]);
    const words = rows.flatMap((s): Label[] => {
      const value = s.d.value, low = value !== null && value < 0, fill = s.hue === pine || value === null ? ink : s.hue.label;
      return [
        {x: left - 10, y: s.middle - rise(s.name, size), lines: s.name, fill: ink, anchor: "end", bold: spec.focus.includes(s.key)},
        {x: value === null ? x(0) + 6 : x(value) + (low ? -6 : 6), y: s.middle, lines: [say(s)], fill, bold: value !== null, anchor: low ? "end" : "start"},
      ];
    });
    const drawn = rows.filter(({d}) => d.value !== null), mixed = drawn.some(({d}) => !d.computed);
    const solid = drawn.filter(({d}) => !d.computed || !mixed), ours = drawn.filter((s) => !solid.includes(s));
    const open = drawn.filter(({d}) => d.qualifier === "more-than" || d.qualifier === "at-least");
    const bars = {x1: 0, x2: (s: (typeof rows)[number]) => s.d.value, y1: (s: (typeof rows)[number]) => s.middle - half, y2: (s: (typeof rows)[number]) => s.middle + half};
    const hue = (s: (typeof rows)[number]) => s.hue.mark;
    return {
      options: {
        width: size.width, height, margin: 0,
        x: {type: "linear", domain: x.domain(), range: x.range(), axis: null},
        y: {type: "identity", axis: null},
        marks: [
          Plot.rect(solid, {...bars, fill: hue}), Plot.rect(ours, {...bars, fill: hue, fillOpacity: 0.16, stroke: hue, strokeWidth: 1.3}),
          Plot.ruleX(open, {x: (s) => s.d.value, y1: bars.y1, y2: bars.y2, stroke: paper, strokeWidth: 2.5, dx: -5}),
          Plot.ruleX([0], {stroke: ink, strokeWidth: 1.2}),
          labels(words, size, {left: 0, top: 0}),
        ],
      },
      at: (d) => (d.value === null ? null : [d.value, rows.find((s) => s.key === d.key)!.middle]),
    };
  },
};
