/** Then and now: a dumbbell from the first period (hollow) to the last (filled), sorted by the last. */
import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {labels, rise, widest, type Label} from "../label.ts";
import {textWidth, wrap} from "../size.ts";
import {grey1, grey3, ink, paper} from "../palette.ts";
import type {Datum} from "../selection.ts";
import type {Form} from "../form.ts";

export const range: Form = {
  channels: {x: "value", y: "category", stroke: "period"},
  hues: "one",
  heeds: ["limit"],
  negatives: true,
  ranked: true,
  periods: 2,
  drawing({selection, spec, size, format}) {
    const [then, now] = selection.periods.map((p) => p.text);
    const rows = selection.series.map((s) => ({...s, from: s.data.find((d) => d.period?.text === then), to: s.data.find((d) => d.period?.text === now)})).map((s) => ({...s, a: s.from?.value ?? null, b: s.to?.value ?? null}));
    const names = rows.map((s) => wrap(s.label, size.width * 0.34, size.text)), lines = Math.max(...names.map((n) => n.length));
    const step = size.text * (lines > 1 ? 1.2 * lines + 0.7 : 2.05), top = size.text * 2.4, height = top + step * rows.length + 4;
    const left = Math.max(...names.map((n) => widest(n, size, false))) + 12;
    const say = (d: Datum) => format.marked(d.value!, d.qualifier, selection.decimals);
    const known = rows.flatMap((s) => [s.from, s.to]).filter((d) => d !== undefined && d.value !== null) as Datum[];
    const values = known.map((d) => d.value!), room = widest(known.map(say), size) + 14;
    const x = scaleLinear([Math.min(0, ...values), Math.max(...values)], [left + room * 0.9, size.width - room]);
    const y = (i: number): number => top + step * (i + 0.5);
    const words = rows.flatMap((s, i): Label[] => {
      const name = names[i]!, lower = s.a !== null && s.b !== null && s.a < s.b ? "a" : "b";
      const value = (which: "a" | "b"): Label[] => {
        const v = s[which];
        if (v === null || (which === "a" && s.a === s.b)) return [];
        const left = which === lower && s.a !== s.b;
        return [{x: x(v) + (left ? -9 : 9), y: y(i), lines: [say(which === "a" ? s.from! : s.to!)], fill: which === "b" ? (s.focus ? s.hue.label : ink) : grey1, bold: which === "b", anchor: left ? "end" : "start"}];
      };
      return [{x: left - 12, y: y(i) - rise(name, size), lines: name, fill: ink, anchor: "end", bold: spec.focus.includes(s.key)}, ...value("a"), ...value("b")];
    });
    const short = selection.periods.map((p) => format.periodShort(p));
    const [thenWords, nowWords] = (short[0] === short[1] ? selection.periods.map((p) => format.period(p)) : short) as [string, string];
    const nowX = left + 24 + textWidth(thenWords, size.text) + 28;
    const key = [
      {x: left + 12, y: size.text * 0.9, lines: [thenWords], fill: grey1},
      {x: nowX, y: size.text * 0.9, lines: [nowWords], fill: ink, bold: true},
    ];
    const both = rows.filter((s) => s.a !== null && s.b !== null);
    const dot = (data: typeof rows, which: "a" | "b") => data.filter((s) => s[which] !== null && (which === "b" || s.a !== s.b)).map((s) =>
      Plot.dot([s], {x: which, y: "key", r: which === "a" ? 4.2 : 4.6, symbol: which === "a" ? "circle" : "square", fill: which === "a" ? paper : s.hue.mark, stroke: s.hue.mark, strokeWidth: which === "a" ? 1.6 : 0}));
    return {
      options: {
        width: size.width, height, marginTop: top, marginBottom: 4, marginLeft: 0, marginRight: 0,
        x: {type: "linear", domain: x.domain(), range: x.range(), axis: null},
        y: {type: "point", round: false, padding: 0, domain: rows.map((s) => s.key), range: [y(0), y(rows.length - 1)], axis: null},
        marks: [
          Plot.ruleX([0], {stroke: ink, strokeWidth: 1.2, dx: x.domain()[0] === 0 ? 2 - room * 0.9 : 0}),
          both.map((s) => Plot.link([s], {x1: "a", x2: "b", y1: "key", y2: "key", stroke: s.hue.mark, strokeWidth: 2.2})),
          dot(rows, "a"), dot(rows, "b"),
          Plot.dot([0], {frameAnchor: "top-left", dx: left + 4, dy: size.text * 0.9 - top, r: 4.2, fill: paper, stroke: grey3, strokeWidth: 1.6}),
          Plot.dot([0], {frameAnchor: "top-left", dx: nowX - 9, dy: size.text * 0.9 - top, r: 4.6, symbol: "square", fill: ink}),
          labels([...words, ...key], size, {left: 0, top}),
        ],
      },
      at: (d) => (d.value === null ? null : [d.value, d.key]),
    };
  },
};
