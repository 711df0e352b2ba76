/** Shares as squares out of a hundred: one grid for each thing, each a whole of its own. */
import * as Plot from "@observablehq/plot";
import {labels, leading, type Label} from "../label.ts";
import {wrap} from "../size.ts";
import {grey3, ink, paper, pine, rule} from "../palette.ts";
import {isForecast} from "../selection.ts";
import type {Form} from "../form.ts";

/** Grids beside each other, and the widest side of one. */
const shape = {small: {across: 2, side: 136}, medium: {across: 3, side: 150}, large: {across: 4, side: 210}};

export const waffle: Form = {
  channels: {x: "value", y: "category"},
  hues: "one",
  heeds: ["limit"],
  percent: true,
  ranked: true,
  periods: 1,
  drawing({selection, size, format}) {
    const {series} = selection, lines = Math.ceil(series.length / shape[size.name].across), across = Math.max(2, Math.ceil(series.length / lines)), gutter = size.text * 1.4;
    const side = Math.min(shape[size.name].side, size.width / across - gutter), column = Math.min(size.width / across, side + gutter * 3), unit = side / 10;
    const heads = series.map((s) => wrap(s.label, column - gutter, size.text));
    const tall = Array.from({length: lines}, (_, line) => Math.max(...heads.slice(line * across, (line + 1) * across).map((h) => h.length)) + 1);
    const tops = tall.map((_, line) => tall.slice(0, line).reduce((sum, n) => sum + n * size.text * leading + side + size.text * 1.9, 0));
    const grids = series.map((s, i) => {
      const d = s.data[0]!, line = Math.floor(i / across), head = [...heads[i]!, ""], top = tops[line]! + tall[line]! * size.text * leading + size.text * 0.4;
      return {s, d, left: (i % across) * column, top, bottom: top + side, first: top - size.text * 0.4 - head.length * size.text * leading + size.text * 0.6, filled: Math.round(d.value ?? 0)};
    });
    const say = ({d}: (typeof grids)[number]) => (d.value === null ? format.missing : format.marked(d.value, d.qualifier, selection.decimals) + format.unitAfter(selection.unit));
    const words = grids.flatMap((g, i): Label[] => [
      {x: g.left, y: g.first, lines: heads[i]!, fill: ink},
      {x: g.left, y: g.first + heads[i]!.length * size.text * leading, lines: [say(g)], fill: g.s.hue === pine || g.d.value === null ? ink : g.s.hue.label, bold: g.d.value !== null},
    ]);
    /** Whole rows from the foot, then what is left of the next. */
    const blocks = grids.flatMap((g) => {
      const rows = Math.floor(g.filled / 10), rest = g.filled % 10, from = g.bottom - rows * unit;
      return [{g, x2: g.left + side, y1: from, y2: g.bottom}, {g, x2: g.left + rest * unit, y1: from - unit, y2: from}].filter((b) => b.x2 > b.g.left && b.y2 > b.y1);
    });
    const cuts = Array.from({length: 9}, (_, i) => (i + 1) * unit), cut = {stroke: paper, strokeWidth: Math.max(1.2, unit * 0.14)};
    const look = (data: typeof blocks, forecast: boolean) => Plot.rect(data.filter(({g}) => isForecast(g.d) === forecast), {x1: (b) => b.g.left, x2: "x2", y1: "y1", y2: "y2", fill: (b) => b.g.s.hue.mark, fillOpacity: forecast ? 0.35 : 1});
    return {
      options: {
        width: size.width, height: grids.at(-1)!.bottom + 2, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null},
        marks: [
          Plot.rect(grids.filter(({d}) => d.value !== null), {x1: "left", x2: (g) => g.left + side, y1: "top", y2: "bottom", fill: rule}),
          Plot.rect(grids.filter(({d}) => d.value === null), {x1: "left", x2: (g) => g.left + side, y1: "top", y2: "bottom", fill: "none", stroke: grey3, strokeDasharray: "4 3", inset: 1}),
          look(blocks, false), look(blocks, true),
          grids.filter(({d}) => d.value !== null).map((g) => [Plot.ruleX(cuts, {x: (c: number) => g.left + c, y1: g.top, y2: g.bottom, ...cut}), Plot.ruleY(cuts, {y: (c: number) => g.top + c, x1: g.left, x2: g.left + side, ...cut})]),
          labels(words, size, {left: 0, top: 0}),
        ],
      },
      at: (d) => {
        const g = grids.find((one) => one.s.key === d.key)!;
        return d.value === null ? null : [g.left + side / 2, g.bottom - Math.max(0.5, g.filled / 20) * unit];
      },
    };
  },
};
