/** What happened when, read downwards: a square on the spine for each event, its date and name beside it; years without one are passed over and counted. */
import * as Plot from "@observablehq/plot";
import {text} from "../../text/index.ts";
import {labels, leading, widest, type Label} from "../label.ts";
import {wrap} from "../size.ts";
import {inTime} from "../selection.ts";
import {grey1, grey2, hot, ink, paper, pine} from "../palette.ts";
import type {Form} from "../form.ts";

export const timeline: Form = {
  channels: {x: "period", text: "category"},
  hues: "one",
  things: true,
  drawing({selection, spec, size, format}) {
    const em = size.text, {width} = size, beside = size.name !== "small", line = em * leading;
    const all = inTime(selection.series).map(({s, d}) => ({s, d, focus: spec.focus.includes(s.key), period: d.period!}));
    // A day and a year have no shorter name that is as exact.
    const dateOf = (e: (typeof all)[number]) => wrap(e.period.grain === "day" || e.period.grain === "year" ? format.period(e.period) : format.periodShort(e.period), beside ? width * 0.3 : width, em), monthOf = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
    const spine = beside ? widest(all.flatMap(dateOf), size, false) + 22 : 9, column = spine + 20;
    let y = 0;
    const events = all.map((e, i) => {
      const date = dateOf(e), name = wrap(e.s.label, width - column, em, true), before = all[i - 1], gap = before ? Math.floor((monthOf(e.period.start) - monthOf(before.period.end)) / 12) : 0;
      // The words of a gap stand in it.
      const top = (y += gap > 1 ? line * 2.1 : 0), height = line * (beside ? Math.max(date.length, name.length) : date.length + name.length) + em * (beside ? 0.8 : 0.9);
      y += height;
      return {...e, date, name, gap, y: top + line * 0.75, top, bottom: top + height};
    });
    const words = events.flatMap((e): Label[] => [
      {x: beside ? spine - 16 : column, y: e.y, lines: e.date, fill: e.focus ? hot.label : grey1, anchor: beside ? "end" : "start"},
      {x: column, y: beside ? e.y : e.y + line * e.date.length, lines: e.name, fill: e.focus ? hot.label : ink, bold: true},
      ...(e.gap > 1 ? [{x: column, y: e.top - line * 1.05, lines: [text(format.locale, "yearsLater", {count: e.gap})], fill: grey2}] : []),
    ]);
    const last = events.at(-1)!, solid = events.map((e, i) => ({y1: i ? e.top : e.y, y2: e === last ? e.y : e.bottom})), gaps = events.filter((e) => e.gap > 1);
    return {
      options: {
        width, height: y + 2, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null},
        marks: [
          Plot.ruleX(solid, {x: spine, y1: "y1", y2: "y2", stroke: ink, strokeWidth: 1.2}),
          Plot.ruleX(gaps, {x: spine, y1: (e) => e.top - line * 2.1, y2: "top", stroke: ink, strokeWidth: 1.2, strokeDasharray: "2 4"}),
          Plot.dot(events, {x: spine, y: "y", symbol: "square", r: 5.5, fill: (e) => (e.focus ? hot.mark : pine.mark), stroke: paper, strokeWidth: 2}),
          labels(words, size, {left: 0, top: 0}),
        ],
      },
      at: (d) => { const e = events.find((one) => one.d === d); return e ? [spine, e.y] : null; },
    };
  },
};
