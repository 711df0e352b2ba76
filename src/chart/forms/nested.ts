/** A set and what lies inside it: squares in squares, area = value, with their names beside them. */
import * as Plot from "@observablehq/plot";
import {scaleSqrt} from "d3";
import {labels, leading, rise, spread, type Label} from "../label.ts";
import {wrap} from "../size.ts";
import {hot, ink, land, pine} from "../palette.ts";
import type {Form} from "../form.ts";

const sides = {small: 156, medium: 250, large: 330};

export const nested: Form = {
  channels: {r: "value", fill: "category"},
  hues: "one",
  heeds: ["limit"],
  nests: true,
  ranked: true,
  periods: 1,
  drawing({selection, whole, spec, size, format}) {
    const {series} = selection, side = Math.min(sides[size.name], size.width * 0.55), foot = side + 3;
    const length = scaleSqrt([0, Math.max(...whole.series.map((s) => s.data[0]!.value ?? 0)) || 1], [0, side]);
    const inmost = series.findLast((s) => s.data[0]!.value !== null);
    const rows = series.map((s, i) => {
      const d = s.data[0]!, side = d.value === null ? 0 : length(d.value), next = series[i + 1]?.data[0]!.value, inner = next == null ? 0 : length(next);
      const focus = s.focus || (spec.focus.length === 0 && s === inmost && series.length > 1);
      return {s, d, side, focus, hue: focus ? hot : pine, middle: foot - (side + inner) / 2};
    });
    const right = side + 3, x = right + 34;
    const said = rows.map(({s, d}) => [wrap(s.label, size.width - x, size.text), d.value === null ? [format.missing] : wrap(format.marked(d.value, d.qualifier, selection.decimals) + format.unitAfter(selection.unit, d.value), size.width - x, size.text, true)] as const);
    const tall = said.map(([name, value]) => (name.length + value.length) * size.text * leading + 8);
    const ys = spread(rows.map((r, i) => ({y: r.middle, height: tall[i]!})), 0, foot);
    const words = rows.flatMap((r, i): Label[] => {
      const [name, value] = said[i]!, first = ys[i]! - rise([...name, ...value], size), fill = r.focus ? r.hue.label : ink;
      return [{x, y: first, lines: name, fill, bold: r.focus}, {x, y: first + name.length * size.text * leading, lines: value, fill, bold: true}];
    });
    const known = rows.flatMap((r, i) => (r.side > 0 ? [{...r, y: ys[i]!, outer: r === rows[0] && rows.length > 1}] : []));
    return {
      options: {
        width: size.width, height: foot + 3, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null},
        marks: [
          // One corner is common to all, so that no leader crosses a square.
          Plot.rect(known, {x1: (r) => right - r.side, x2: right, y1: (r) => foot - r.side, y2: foot, fill: (r) => (r.outer ? land : r.hue.mark), stroke: (r) => (r.outer ? ink : r.hue.mark), strokeWidth: 2}),
          Plot.link(known, {x1: right + 4, x2: right + 28, y1: "middle", y2: "y", stroke: ink, strokeWidth: 1}),
          Plot.dot(known, {x: right + 4, y: "middle", r: 2.3, fill: ink}), labels(words, size, {left: 0, top: 0}),
        ],
      },
      at: (d) => {
        const r = known.find(({s}) => s.key === d.key);
        return r ? [right - r.side / 2, r.middle] : null;
      },
    };
  },
};
