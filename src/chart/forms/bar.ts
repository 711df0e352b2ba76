/** Things compared at one time, largest first; bars carry their values and need no axis. */
import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {labels, rise, widest, type Label} from "../label.ts";
import {wrap} from "../size.ts";
import {ink, paper} from "../palette.ts";
import type {Form} from "../form.ts";

export const bar: Form = {
  channels: {x: "value", y: "category"},
  hues: "one",
  heeds: ["limit"],
  negatives: true,
  joins: false,
  stacks: false,
  ranked: true,
  periods: 1,
  drawing({selection, spec, size, format}) {
    const rows = selection.series.map((s) => ({...s, d: s.data[0]!}));
    const names = rows.map((s) => wrap(s.label, size.width * (size.name === "large" ? 0.3 : 0.4), size.text));
    const lines = Math.max(...names.map((n) => n.length));
    const step = size.text * (lines > 1 ? 1.25 * lines + 0.5 : 1.85), bottom = 4, top = 4;
    const values = rows.map(({d}) => (d.value === null ? "" : format.marked(d.value, d.qualifier, selection.decimals)));
    const left = Math.max(...names.map((n) => widest(n, size, false))) + 10, room = widest(values, size) + 10;
    const numbers = rows.flatMap(({d}) => d.value ?? []), min = Math.min(0, ...numbers), max = Math.max(0, ...numbers);
    const height = top + step * rows.length + bottom;
    const x = scaleLinear([min, max === min ? 1 : max], [left + (min < 0 ? room : 0), size.width - room]);
    const y = (i: number): number => top + step * (i + 0.5);
    const words = rows.flatMap((s, i): Label[] => {
      const value = s.d.value, name = names[i]!, low = value !== null && value < 0;
      return [
        {x: left - 10, y: y(i) - rise(name, size), lines: name, fill: ink, anchor: "end", bold: spec.focus.includes(s.key)},
        {x: value === null ? left + 6 : x(value) + (low ? -6 : 6), y: y(i), lines: [value === null ? format.missing : values[i]!], fill: s.hue.label === "var(--color-pine)" ? ink : s.hue.label, bold: value !== null, anchor: low ? "end" : "start"},
      ];
    });
    const drawn = rows.filter(({d}) => d.value !== null);
    const open = drawn.filter(({d}) => d.qualifier === "more-than" || d.qualifier === "at-least");
    return {
      options: {
        width: size.width, height, marginTop: top, marginBottom: bottom, marginLeft: 0, marginRight: 0,
        x: {type: "linear", domain: x.domain(), range: x.range(), axis: null},
        y: {type: "band", round: false, domain: rows.map((s) => s.key), range: [top, height - bottom], paddingInner: 0.34, paddingOuter: 0.17, axis: null},
        marks: [
          Plot.barX(drawn, {x: (s) => s.d.value, y: "key", fill: (s) => s.hue.mark, fillOpacity: (s) => (s.d.computed && selection.series.some((o) => !o.data[0]!.computed) ? 0.16 : 1)}),
          drawn.filter(({d}) => d.computed && selection.series.some((o) => !o.data[0]!.computed)).map((s) => Plot.barX([s], {x: (o) => o.d.value, y: "key", fill: "none", stroke: s.hue.mark, strokeWidth: 1.3})),
          Plot.tickX(open, {x: (s) => s.d.value, y: "key", stroke: paper, strokeWidth: 2.5, dx: -5}),
          Plot.ruleX([0], {stroke: ink, strokeWidth: 1.2}),
          labels(words, size, {left: 0, top}),
        ],
      },
      at: (d) => (d.value === null ? null : [d.value, d.key]),
    };
  },
};
