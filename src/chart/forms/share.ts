/** Parts of one whole at one time: a bar of 100 per cent, lying where its words fit above it, standing where they do not. */
import * as Plot from "@observablehq/plot";
import {text} from "../../text/index.ts";
import {labels, leading, rise, spread, widest, type Label} from "../label.ts";
import {textWidth, wrap} from "../size.ts";
import {context, grey3, ink, paper} from "../palette.ts";
import type {Form} from "../form.ts";

type Line = [x1: number, y1: number, x2: number, y2: number];
const thick = {small: 96, medium: 64, large: 76}, tall = {small: 250, medium: 270, large: 320};

export const share: Form = {
  channels: {x: "value", fill: "category"},
  hues: "many",
  stacks: true,
  periods: 1,
  drawing({selection, size, format}) {
    const {series, unit} = selection, sum = series.reduce((all, s) => all + s.data[0]!.value!, 0);
    const rest = unit.kind === "share" ? Math.max(0, 100 - sum) : 0, whole = sum + rest || 1;
    const parts = [
      ...series.map((s) => ({s, name: s.label, value: s.data[0]!.value!, hue: s.hue, said: [format.marked(s.data[0]!.value!, s.data[0]!.qualifier, selection.decimals)]})),
      // The rest is nobody's figure, so it has a name and no number.
      ...(rest > 0.05 ? [{s: undefined, name: text(format.locale, "rest"), value: rest, hue: context, said: []}] : []),
    ];
    const from = parts.map((_, i) => parts.slice(0, i).reduce((all, p) => all + p.value, 0) / whole), share = parts.map((p) => p.value / whole);
    const word = (name: string) => Math.max(...name.split(format.locale === "zh" ? "" : " ").map((w) => textWidth(w, size.text, true)));
    const above = parts.map((p, i) => [...wrap(p.name, Math.max(share[i]! * size.width - 12, word(p.name) + 4, size.text * 4.6), size.text, true), ...p.said]);
    // Words begin where their part does; those that would meet the words after them stand a tier higher.
    const edges = from.map((f) => f * size.width), lefts = above.map((lines, i) => Math.max(0, Math.min(edges[i]!, size.width - widest(lines, size)))), tiers: number[] = [];
    for (let i = parts.length - 1; i >= 0; i--) tiers[i] = Math.max(0, ...tiers.flatMap((tier, j) => (j > i && lefts[j]! < lefts[i]! + widest(above[i]!, size) + 10 ? [tier + 1] : [])));
    const lying = Math.max(...tiers) < (size.name === "small" ? 1 : 3) && lefts.every((left, j) => edges.every((edge, i) => i >= j || edge + 3 < left));
    return lying ? across() : down();

    function drawing(height: number, box: (i: number) => {x1: number; x2: number; y1: number; y2: number}, words: Label[], leaders: Line[]) {
      const blocks = parts.map((p, i) => ({...p, ...box(i)})), sides = {x1: "x1", x2: "x2", y1: "y1", y2: "y2"};
      return {
        options: {
          width: size.width, height, margin: 0, x: {type: "identity" as const, axis: null}, y: {type: "identity" as const, axis: null},
          marks: [
            Plot.rect(blocks.filter((b) => b.s), {...sides, fill: (b) => b.hue.mark, stroke: paper, strokeWidth: 1.5}),
            Plot.rect(blocks.filter((b) => !b.s), {...sides, fill: "none", stroke: grey3, strokeWidth: 1.3, strokeDasharray: "4 3", inset: 0.7}),
            Plot.link(leaders, {x1: "0", y1: "1", x2: "2", y2: "3", stroke: ink, strokeWidth: 1}), labels(words, size, {left: 0, top: 0}),
          ],
        },
        at: (d: {key: string}): [number, number] => { const b = blocks.find((one) => one.s?.key === d.key)!; return [(b.x1 + b.x2) / 2, (b.y1 + b.y2) / 2]; },
      };
    }
    function across() {
      const heights = [0, 1, 2].map((t) => Math.max(0, ...above.filter((_, i) => tiers[i] === t).map((l) => l.length * size.text * leading + 8))), top = heights.reduce((a, b) => a + b), foot = top + thick[size.name];
      const first = (i: number) => top - heights.slice(0, tiers[i]! + 1).reduce((a, b) => a + b) + (heights[tiers[i]!]! - 8) - (above[i]!.length - 0.5) * size.text * leading;
      // At the right edge words end there, and their leader begins under them.
      const last = (i: number) => lefts[i]! < edges[i]! - 2;
      const words = parts.map((p, i): Label => ({x: last(i) ? size.width : lefts[i]! + (tiers[i] ? 5 : 0), y: first(i), lines: above[i]!, fill: p.hue.label, bold: true, anchor: last(i) ? "end" : "start"}));
      const leaders = parts.flatMap((_, i): Line[] => {
        const x = edges[i]! + (!last(i) ? 1 : tiers[i] ? 3 : (share[i]! * size.width) / 2), under = Math.min(top - 6, first(i) + (above[i]!.length - 0.5) * size.text * leading + 2);
        return last(i) ? [[x, under, x, top]] : tiers[i] ? [[x, first(i) - size.text / 2, x, top]] : [];
      });
      return drawing(foot + 2, (i) => ({x1: edges[i]!, x2: edges[i]! + share[i]! * size.width, y1: top, y2: foot}), words, leaders);
    }
    function down() {
      const height = tall[size.name], right = thick.small, room = size.width - right - 28, gap = format.locale === "zh" ? "" : " ";
      const beside = parts.map((p) => { const whole = [p.name, ...p.said].join(gap); return textWidth(whole, size.text, true) <= room ? [whole] : [...wrap(p.name, room, size.text, true), ...p.said]; });
      const ys = spread(parts.map((_, i) => ({y: (from[i]! + share[i]! / 2) * height, height: beside[i]!.length * size.text * leading + 6})), 0, height);
      const words = parts.map((p, i): Label => ({x: right + 28, y: ys[i]! - rise(beside[i]!, size), lines: beside[i]!, fill: p.hue.label, bold: true}));
      return drawing(height, (i) => ({x1: 0, x2: right, y1: from[i]! * height, y2: (from[i]! + share[i]!) * height}), words, parts.map((_, i) => [right + 3, (from[i]! + share[i]! / 2) * height, right + 23, ys[i]!]));
    }
  },
};
