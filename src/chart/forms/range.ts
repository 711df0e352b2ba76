/** Then and now: a dumbbell from the first period (hollow) to the last (filled), sorted by the last. */
import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {allOf} from "../axis.ts";
import {labels, rise, widest, type Label} from "../label.ts";
import {grey1, grey3, ink, paper} from "../palette.ts";
import {broken, referenceDown, referenceHead, referenceRoom, referenceValues} from "../reference.ts";
import {noteOf, rowsFrom} from "../row.ts";
import {isForecast, type Datum, type Series} from "../selection.ts";
import {textWidth, wrap} from "../size.ts";
import type {Form} from "../form.ts";

/** How far a figure stands from its mark. */
const off = 9;

export const range: Form = {
  channels: {x: "value", y: "category", stroke: "period"},
  hues: "one",
  heeds: ["annotations", "limit", "reference"],
  negatives: true,
  ranked: true,
  periods: 2,
  drawing(input) {
    const {selection, whole, spec, size, format} = input, {series} = selection, all = allOf(input).flatMap((one) => one.series);
    const [then, now] = whole.periods as [(typeof whole.periods)[number], (typeof whole.periods)[number]], at = (s: Series, text: string) => s.data.find((d) => d.period?.text === text && d.value !== null);
    const nameOf = (s: Series) => wrap(s.label, size.width * 0.34, size.text), names = series.map(nameOf);
    const say = (d: Datum) => format.marked(d.value!, d.qualifier, selection.decimals);
    const known = all.flatMap((s) => s.data.filter((d) => d.value !== null)), values = [...known.map((d) => d.value!), ...referenceValues(selection)];
    const left = widest(all.flatMap(nameOf), size) + 12, room = widest(known.map(say), size) + 14;
    const x = scaleLinear([Math.min(0, ...values), Math.max(...values)], [left + room * 0.9, size.width - room]);
    const ends = series.map((s) => {
      const a = at(s, then.text), b = at(s, now.text), same = a?.value === b?.value, both = [...(a && !(b && same) ? [a] : []), ...(b ? [b] : [])];
      // The lower figure stands at the left of its mark, the other and any that is alone, at the right but for the last period's.
      const low = a && b && a.value! < b.value! ? a : same && a ? undefined : b;
      return {s, a, b, both, low, from: Math.min(...both.map((d) => x(d.value!) - (d === low ? off + textWidth(say(d), size.text, true) : 0))), to: Math.max(...both.map((d) => x(d.value!) + (d === low ? 0 : off + textWidth(say(d), size.text, true))))};
    });
    const notes = ends.map(({s, from, to}) => noteOf(input, s.key, [{x: to + 14, width: size.width - to - 14}, {x: from - 14, width: from - 14 - left - 10, anchor: "end"}], {x: left + 10, width: size.width - left - 10}));
    const head = size.text * 1.9, top = head + size.text * 0.5 + referenceRoom(input), {rows, foot} = rowsFrom(top, names, notes, size, (n) => size.text * (n > 1 ? 1.2 * n + 0.7 : 2.05)), height = foot + 4;
    const placed = ends.map((end, i) => ({...end, y: rows[i]!.middle})), both = placed.filter(({a, b}) => a && b);
    const words = placed.flatMap(({s, b, both, low, y}, i): Label[] => [
      {x: left - 12, y: y - rise(names[i]!, size), lines: names[i]!, fill: ink, anchor: "end", bold: spec.focus.includes(s.key)},
      ...both.map((d): Label => ({x: x(d.value!) + (d === low ? -off : off), y, lines: [say(d)], fill: d !== b ? grey1 : s.focus ? s.hue.label : ink, bold: d === b, anchor: d === low ? "end" : "start"})), ...rows[i]!.words,
    ]);
    const short = whole.periods.map((p) => format.periodShort(p)), [thenWords, nowWords] = (short[0] === short[1] ? whole.periods.map((p) => format.period(p)) : short) as [string, string];
    const keyY = size.text * 0.9, nowX = left + 24 + textWidth(thenWords, size.text) + 28;
    const key: Label[] = [{x: left + 12, y: keyY, lines: [thenWords], fill: grey1}, {x: nowX, y: keyY, lines: [nowWords], fill: ink, bold: true}];
    const mixed = known.some((d) => !d.computed), dots = placed.flatMap(({s, a, both, y}) => both.map((d) => ({d, y, hue: s.hue.mark, then: d === a, hollow: d === a || isForecast(d) || (d.computed && mixed)})));
    return {
      options: {
        width: size.width, height, marginTop: top, marginBottom: 4, marginLeft: 0, marginRight: 0,
        x: {type: "linear", domain: x.domain(), range: x.range(), axis: null}, y: {type: "identity", axis: null}, symbol: {type: "identity"},
        marks: [
          broken(0, x, words, [top, height - 4], size, {dx: x.domain()[0] === 0 ? 2 - room * 0.9 : 0}), referenceDown(input, x, words, height - 4, head),
          Plot.link(both, {x1: ({a}) => a!.value, x2: ({b}) => b!.value, y1: "y", y2: "y", stroke: ({s}) => s.hue.mark, strokeWidth: 2.2}),
          Plot.dot(dots, {x: ({d}) => d.value, y: "y", r: ({d, then}) => (isForecast(d) ? 5.4 : then ? 4.2 : 4.6), symbol: ({d, then}) => (isForecast(d) ? "diamond" : then ? "circle" : "square"), fill: ({hollow, hue}) => (hollow ? paper : hue), stroke: "hue", strokeWidth: ({hollow}) => (hollow ? 1.6 : 0)}),
          Plot.dot([0], {frameAnchor: "top-left", dx: left + 4, dy: keyY - top, r: 4.2, fill: paper, stroke: grey3, strokeWidth: 1.6}),
          Plot.dot([0], {frameAnchor: "top-left", dx: nowX - 9, dy: keyY - top, r: 4.6, symbol: "square", fill: ink}),
          labels([...words, ...key, ...referenceHead(input, x, head)], size, {left: 0, top}),
        ],
      },
      at: (d) => (d.value === null ? null : [d.value, placed.find(({s}) => s.key === d.key)!.y]),
    };
  },
};
