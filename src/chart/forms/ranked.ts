/** Who leads now, and what each gained or lost: ranked bars, the earlier figure a tick on the bar, the change in words after the value. */
import * as Plot from "@observablehq/plot";
import {cumsum, scaleLinear} from "d3";
import {text} from "../../text/index.ts";
import {labels, leading, rise, widest, type Label} from "../label.ts";
import {textWidth, wrap} from "../size.ts";
import {grey1, grey2, ink, negative, paper, pine, positive} from "../palette.ts";
import type {Series} from "../selection.ts";
import type {Form} from "../form.ts";

export const ranked: Form = {
  channels: {x: "value", y: "category", stroke: "period"},
  hues: "one",
  heeds: ["limit"],
  ranked: true,
  periods: 2,
  drawing({selection, whole, spec, size, format}) {
    const em = size.text, [then, now] = whole.periods;
    const rowsOf = (all: readonly Series[]) => all.map((s) => {
      const at = (time: string) => s.data.find((d) => d.period?.text === time), before = at(then!.text), after = at(now!.text), change = before?.value == null || after?.value == null ? null : Number((after.value - before.value).toPrecision(12));
      return {s, before, after, change, name: wrap(s.label, size.width * (size.name === "large" ? 0.26 : 0.32), em, spec.focus.includes(s.key))};
    });
    type Row = ReturnType<typeof rowsOf>[number];
    const all = rowsOf(whole.series), rows = rowsOf(selection.series);
    const say = ({after}: Row) => (after?.value == null ? format.missing : format.marked(after.value, after.qualifier, selection.decimals));
    const turn = ({change}: Row) => (change === null ? "" : change === 0 ? "=" : `${change > 0 ? "+" : "−"}${format.number(Math.abs(change), selection.decimals)}`);
    const heights = rows.map(({name}) => em * Math.max(1.95, leading * name.length + 0.75)), ends = [...cumsum(heights)], top = em * 2.1, y = (i: number) => top + ends[i]! - heights[i]! / 2, half = em * 0.6;
    // Equal figures share a place.
    const ranks = rows.map((row) => 1 + rows.filter((o) => (o.after?.value ?? -Infinity) > (row.after?.value ?? -Infinity)).length), rank = widest(ranks.map(String), size) + 8;
    const heads = [format.periodShort(now!), format.periodShort(then!)], alike = heads[0] === heads[1], [nowWords, since] = [alike ? format.period(now!) : heads[0]!, alike ? format.period(then!) : heads[1]!].map((words, i) => (i ? text(format.locale, "changeSince", {period: words}) : words)) as [string, string];
    const left = rank + widest(all.flatMap((row) => row.name), size) + 10, room = size.width - left - widest(all.map(say), size) - 12, arrow = em * 0.9, turns = widest(all.map(turn), size) + arrow + 16;
    // Where figures leave no room for bars, the change is told by the table alone.
    const told = room - turns > size.text * 2, length = Math.max(0, room - (told ? turns : 0));
    const max = Math.max(0, ...all.flatMap(({before, after}) => [before?.value ?? 0, after?.value ?? 0])), x = scaleLinear([0, max || 1], [left, left + length]);
    const known = rows.map((row, i) => ({...row, y: y(i)})).filter(({after}) => after?.value != null), hue = ({s}: Row) => s.hue.mark;
    const mixed = known.some(({after}) => !after!.computed), ours = known.filter(({after}) => after!.computed && mixed), // On a short bar the tick would hide what it marks.
    ticks = known.filter(({before, after, change}) => before?.value != null && change !== 0 && (x(after!.value!) - x(0) > 24 || before.value > after!.value!));
    const bars = {x1: x(0), x2: (r: Row) => x(r.after!.value!), y1: (r: {y: number}) => r.y - half, y2: (r: {y: number}) => r.y + half};
    const words = rows.flatMap((row, i): Label[] => [
      {x: rank - 8, y: y(i), lines: [row.after?.value == null ? "" : String(ranks[i])], fill: grey2, anchor: "end"},
      {x: left - 10, y: y(i) - rise(row.name, size), lines: row.name, fill: ink, anchor: "end", bold: spec.focus.includes(row.s.key)},
      {x: row.after?.value == null ? left + 6 : Math.max(x(row.after.value), row.change !== null && row.change < 0 ? x(row.before!.value!) : 0) + 7, y: y(i), lines: [say(row)], fill: row.s.hue === pine || row.after?.value == null ? ink : row.s.hue.label, bold: true},
      ...(row.change === null || !told ? [] : [{x: size.width, y: y(i), lines: [turn(row)], fill: row.change > 0 ? positive : row.change < 0 ? negative : grey1, bold: true, anchor: "end" as const}]),
    ]);
    const heading = left + textWidth(`${nowWords}  ${since}`, em, true) > size.width ? 0 : left, head: Label[] = [{x: heading, y: em * 0.8, lines: [nowWords], fill: ink, bold: true}, ...(told ? [{x: size.width, y: em * 0.8, lines: [since], fill: grey1, anchor: "end" as const}] : [])];
    return {
      options: {
        width: size.width, height: top + ends.at(-1)!, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null},
        marks: [
          Plot.rect(known.filter((r) => !ours.includes(r)), {...bars, fill: hue}), Plot.rect(ours, {...bars, fill: hue, fillOpacity: 0.16, stroke: hue, strokeWidth: 1.3}),
          Plot.ruleX(ticks, {x: (r) => x(r.before!.value!), y1: (r) => r.y - half - 3, y2: (r) => r.y + half + 3, stroke: paper, strokeWidth: 4}), Plot.ruleX(ticks, {x: (r) => x(r.before!.value!), y1: (r) => r.y - half - 2, y2: (r) => r.y + half + 2, stroke: ink, strokeWidth: 1.6}),
          [1, -1].map((way) => Plot.dot(known.filter(({change}) => told && change !== null && Math.sign(change) === way), {x: (r) => size.width - textWidth(turn(r), em, true) - arrow * 0.7, y: "y", symbol: "triangle", r: arrow * 0.34, rotate: way > 0 ? 0 : 180, fill: way > 0 ? positive : negative})),
          Plot.ruleX([x(0)], {y1: top - 2, y2: top + ends.at(-1)!, stroke: ink, strokeWidth: 1.2}), labels([...head, ...words], size, {left: 0, top: 0}),
        ],
      },
      at: (d) => { const i = rows.findIndex(({s}) => s.key === d.key); return d.value === null ? null : [x(d.value), y(i)]; },
    };
  },
};
