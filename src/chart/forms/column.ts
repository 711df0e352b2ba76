/** One quantity by period; missing years keep their place, empty. */
import * as Plot from "@observablehq/plot";
import {leader, sayings, wordsOver} from "../annotation.ts";
import {allOf, valueAxis, zeroY, type Axis} from "../axis.ts";
import {bandsOf} from "../band.ts";
import {gapLabels, granted, labels, type Wish} from "../label.ts";
import {hot, ink, paper, pine} from "../palette.ts";
import {boxOf, place, type Box} from "../place.ts";
import {referenceLine, referenceValues, referenceWords} from "../reference.ts";
import {isForecast, type Datum} from "../selection.ts";
import {textWidth} from "../size.ts";
import {slotLabels, slotOf, slotReach, slotsOf} from "../slot.ts";
import type {Form} from "../form.ts";

const heights = {small: 240, medium: 290, large: 360};

export const column: Form = {
  channels: {x: "period", y: "value"},
  hues: "one",
  heeds: ["annotations", "bands", "reference"],
  negatives: true,
  drawing(input) {
    const {selection, whole, spec, size, format} = input, drawn = selection.series.flatMap((s) => s.data.filter((d) => d.value !== null));
    const slots = slotsOf(whole.periods), band = size.width / slots.length, x = (d: Datum): number => band * (slotOf(slots, d.period!) + 0.5), half = band * 0.42;
    const bands = bandsOf(input, slotReach(slots, band), {left: 0, right: size.width}), all = [...allOf(input).flatMap(({series}) => series.flatMap((s) => s.data.flatMap((d) => d.value ?? []))), ...referenceValues(selection)];
    const said = sayings(input), hue = (d: Datum) => (spec.focus.includes(d.period!.text) ? hot : pine), mixed = drawn.some((d) => !d.computed), sides = {x1: (d: Datum) => x(d) - half, x2: (d: Datum) => x(d) + half};
    const framed = (lift: number) => {
      const top = bands.room + size.text * 2.2 + lift, bottom = top + (size.height ?? heights[size.name]) - size.text * 4.2, y = valueAxis(all, [bottom, top], 4);
      const boxes = drawn.map((d): Box => ({x0: x(d) - half + 3, x1: x(d) + half - 3, y0: y.at(Math.max(0, d.value!)), y1: y.at(Math.min(0, d.value!))}));
      return {frame: {left: 0, top, bottom}, y, boxes, values: valueLabels(y, boxes)};
    };
    const spoken = said.filter(({own}) => own.length).map(({d, own, narrow}) => ({d, x: x(d), lines: own, cuts: [own, narrow]})), first = framed(0), over = wordsOver(spoken.map((one) => ({...one, y: first.y.at(one.d.value!)})), [...first.boxes, ...first.values.map((one) => { const box = boxOf(one, size); return {...box, x0: box.x0 - 8, x1: box.x1 + 8}; })], size, {top: bands.room && bands.room + 6, bottom: first.frame.bottom}, 4);
    const lift = whole.panels ? 0 : over.lift, {frame, y, boxes, values} = framed(lift), height = frame.bottom + size.text * 2, slotAt = (year: number) => slots.findIndex((s) => s.label === String(year));
    const words = place([
      ...values, ...bands.words, ...over.words(lift), ...referenceWords(input, y, {right: size.width, room: bands.room}),
      ...gapLabels(selection.series, format, size, (a, b) => [band * slotAt(a), band * (slotAt(b) + 1)], frame.bottom),
    ], size, {width: size.width, height}, boxes);
    const style = (d: Datum) => {
      const {mark} = hue(d);
      if (isPart(d, drawn)) return {fill: "none", stroke: mark, strokeDasharray: "3 2"};
      if (isForecast(d)) return {fill: "none", stroke: mark};
      return d.computed && mixed ? {fill: mark, fillOpacity: 0.16, stroke: mark} : {fill: mark};
    };
    return {
      options: {
        width: size.width, height, marginLeft: 0, marginRight: 0, marginTop: frame.top, marginBottom: height - frame.bottom,
        x: {type: "identity", axis: null},
        y: {type: "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null},
        marks: [
          bands.marks(frame.bottom), drawn.map((d) => Plot.rect([d], {...sides, y1: 0, y2: "value", strokeWidth: 1.3, ...style(d)})),
          Plot.ruleY(drawn.filter((d) => /more-than|at-least/.test(d.qualifier)), {...sides, y: "value", stroke: paper, strokeWidth: 2.5, dy: 5}),
          zeroY(y), Plot.dot(drawn.filter(isForecast), {x, y: "value", symbol: "diamond", r: 5, fill: paper, stroke: (d) => hue(d).mark, strokeWidth: 1.6}),
          referenceLine(input, words, frame, bands.room), spoken.flatMap(({d, x, lines}) => leader(granted({lines}, words)!, size, [x, y.at(Math.max(0, d.value!)) - size.text * 1.35], 0)), labels([...words, ...slotLabels(slots, band, size, format, frame.bottom + size.text)], size, frame),
        ],
      },
      at: (d) => (d.value === null ? null : [x(d), d.value]),
    };
    /** Every value on its column, the last, the focus, what is annotated, a target, the largest and the first before the others; one that would meet another or lie on a taller neighbour is left out. */
    function valueLabels(y: Axis, boxes: readonly Box[]): Wish[] {
      const largest = drawn.reduce((a, b) => (b.value! > a.value! ? b : a), drawn[0]!), always = drawn.filter((d) => isForecast(d) || said.some((one) => one.d === d)), last = drawn.at(-1);
      const before = new Set([...always, ...(last ? [last] : []), ...drawn.filter((d) => spec.focus.includes(d.period!.text)), largest]);
      return [...before, ...drawn.filter((d) => !before.has(d))].map((d): Wish => {
        const lines = [format.marked(d.value!, d.qualifier, selection.decimals)], wide = textWidth(lines[0]!, size.text, true) / 2, middle = Math.max(wide, Math.min(size.width - wide, x(d))), off = size.text * 0.75 + (isForecast(d) ? 5 : 0);
        const under = Math.min(...boxes.filter((b) => b.x1 > middle - wide && b.x0 < middle + wide).map((b) => b.y0));
        return {x: middle, y: y.at(Math.max(0, d.value!)) - off, lines, fill: hue(d) === hot ? hot.label : ink, bold: true, anchor: "middle", optional: !always.includes(d) && (!before.has(d) || d === last), ...(always.includes(d) && {spots: [{x: middle, y: under - off}]})};
      });
    }
  },
};

/** A part of a period beside whole ones: a year to date among years. */
const isPart = (d: Datum, all: readonly Datum[]): boolean => d.period!.kind === "year-to-date" && all.some((o) => o.period!.grain === "year" && o.period!.kind === "point");
