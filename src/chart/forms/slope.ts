/** Two periods side by side: a line for each thing, its name and figure at both ends. */
import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {labels, leading, rise, spread, widest, type Label} from "../label.ts";
import {points} from "../point.ts";
import {isForecast, type Datum, type Series} from "../selection.ts";
import {textWidth, wrap} from "../size.ts";
import {context, grey1, grey3, ink, rule} from "../palette.ts";
import type {Form} from "../form.ts";

const heights = {small: 320, medium: 340, large: 420}, gap = 17;
interface End {s: Series; d: Datum; name: string[]; y: number}

export const slope: Form = {
  channels: {x: "period", y: "value", stroke: "category"},
  hues: "one",
  heeds: ["limit"],
  negatives: true,
  joins: true,
  ranked: true,
  periods: 2,
  drawing({selection, whole, spec, size, format}) {
    const {series} = selection, {periods} = whole, {text, width} = size, top = text * 2.6;
    const side = (d: Datum): 0 | 1 => (d.period!.text === periods[0]!.text ? 0 : 1);
    const say = (d: Datum) => format.marked(d.value!, d.qualifier, selection.decimals);
    const known = series.flatMap((s) => s.data.filter((d) => d.value !== null)), values = whole.series.flatMap((s) => s.data.flatMap((d) => d.value ?? []));
    const nameOf = (s: Series) => wrap(s.label, width * (size.name === "small" ? 0.3 : 0.25), text, s.focus);
    const figures = ([0, 1] as const).map((k) => widest(known.filter((d) => side(d) === k).map(say), size) + 2), names = widest(series.flatMap(nameOf), size) + 8;
    // Where both names do not fit, the right end has them; what has no right end is then named beside its point, where no line leaves it.
    const both = width - figures[0]! - figures[1]! - 2 * (names + gap) > width * 0.26, ended = new Set(known.filter((d) => side(d)).map((d) => d.key));
    const named = (d: Datum) => both || side(d) === 1 || !ended.has(d.key);
    // The focus is named over its first figure, too, where that leaves the lines some width.
    const right = width - figures[1]! - gap - (ended.size ? names : 0), over = both ? 0 : widest(series.filter((s) => s.focus && ended.has(s.key)).flatMap(nameOf), size), left = Math.max(figures[0]!, over) + gap, roomy = right - left > width * 0.18;
    const above = (d: Datum, s: Series): string[] => (s.focus && roomy && !named(d) ? nameOf(s) : []);
    const edges = [both ? figures[0]! + gap + names : roomy ? left : figures[0]! + gap, right] as const;
    const tall = (d: Datum, s: Series) => (named(d) ? nameOf(s).length : above(d, s).length + 1) * text * leading;
    const needed = Math.max(...([0, 1] as const).map((k) => series.flatMap((s) => s.data.filter((d) => d.value !== null && side(d) === k).map((d) => tall(d, s))).reduce((a, b) => a + b, 0)));
    const height = Math.max(size.height ?? heights[size.name], top + needed + text), bottom = height - text;
    const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values) || (Math.min(...values) < 0 ? 0 : 1)], [bottom, top]);
    const place = (d: Datum): [number, number] => [edges[side(d)], y(d.value!)];
    const ends = ([0, 1] as const).map((k) => {
      const here = series.flatMap((s) => s.data.filter((d) => d.value !== null && side(d) === k).map((d) => ({s, d, name: named(d) ? nameOf(s) : []})));
      const ys = spread(here.map(({s, d}) => ({y: y(d.value!), height: tall(d, s)})), top - text, height);
      return here.map((end, i): End => ({...end, y: ys[i]!}));
    });
    const words = ends.flatMap((all, k) => all.flatMap(({s, d, name, y}): Label[] => {
      const fill = s.focus ? s.hue.label : spec.focus.length ? grey1 : ink, x = k ? edges[1] + gap : edges[0] - gap;
      return [
        ...(above(d, s).length ? [{x, y: y - rise([...above(d, s), ""], size), lines: above(d, s), fill, bold: true, anchor: "end" as const}] : []),
        {x: k ? x + figures[1]! : x, y: y + rise([...above(d, s), ""], size), lines: [say(d)], fill: s.focus ? fill : ink, bold: true, anchor: "end"},
        ...(name.length ? [{x: k ? x + figures[1]! + 8 : both ? x - figures[0]! - 8 : edges[0] + 9, y: y - rise(name, size), lines: name, fill, bold: s.focus, anchor: k || !both ? "start" as const : "end" as const}] : []),
      ];
    }));
    const short = periods.map(format.periodShort), heads = short[0] === short[1] ? periods.map(format.period) : short;
    const placed = [...series].sort((a, b) => Number(a.focus) - Number(b.focus)).map((s): Series => ({...s, hue: s.focus || !spec.focus.length ? s.hue : context, data: s.data.map((d) => ({...d, t: edges[side(d)], value: d.value === null ? null : y(d.value)}))}));
    return {
      options: {
        width, height, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null},
        marks: [
          Plot.ruleX(edges, {y1: top - text * 0.6, y2: bottom, stroke: rule, strokeWidth: 1}), Plot.ruleY([y(0)], {x1: edges[0], x2: edges[1], stroke: ink, strokeWidth: 1.2}),
          Plot.link(ends.flat().filter((e) => Math.abs(e.y - y(e.d.value!)) > 2), {x1: (e: End) => edges[side(e.d)] + (side(e.d) ? 6 : -6), x2: (e: End) => edges[side(e.d)] + (side(e.d) ? gap - 3 : 3 - gap), y1: (e: End) => y(e.d.value!), y2: "y", stroke: grey3, strokeWidth: 1}),
          placed.flatMap((s) => { const run = s.data.filter((d) => d.value !== null && !isForecast(d)); return run.length > 1 ? [Plot.line(run, {x: "t", y: "value", stroke: s.hue.mark, strokeWidth: s.focus ? 2.6 : 1.8})] : []; }),
          placed.map((s) => points(s)),
          labels([...words, ...heads.map((head, k): Label => { const half = textWidth(head, text, true) / 2; return {x: Math.min(width - half, Math.max(half, edges[k]!)), y: text * 0.8, lines: [head], fill: ink, bold: true, anchor: "middle"}; })], size, {left: 0, top: 0}),
        ],
      },
      at: (d) => (d.value === null ? null : place(d)),
    };
  },
};
