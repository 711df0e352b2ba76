/** One quantity by period; missing years keep their place, empty. */
import * as Plot from "@observablehq/plot";
import {leader, sayings, wordsOver} from "../annotation.ts";
import {allOf, plainAxis, zeroY, type Axis} from "../axis.ts";
import {bandsOf} from "../band.ts";
import {gapLabels, granted, labels, leading, type Wish} from "../label.ts";
import {hot, ink, paper, pine} from "../palette.ts";
import {boxOf, place, type Box} from "../place.ts";
import {referenceLine, referenceValues, referenceWords} from "../reference.ts";
import {isForecast, type Datum, type Selection} from "../selection.ts";
import {textWidth} from "../size.ts";
import {partLabels, slotLabels, slotOf, slotReach, slotsOf} from "../slot.ts";
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
    // Over the tallest is room for its value; what is held against a reference may need a row for its words.
    const head = bands.room + size.text * (selection.reference ? 2.2 : 1.4) + (allOf(input).some(({series}) => series.some((s) => s.data.some(isForecast))) ? 5 : 0), tail = allOf(input).some((one) => partsOf(one).length) ? size.text * leading : 0;
    const framed = (lift: number) => {
      const top = head + lift, bottom = lift + bands.room + (size.height ?? heights[size.name]) - size.text * 2, y = plainAxis(all, [bottom, top]);
      const boxes = drawn.map((d): Box => ({x0: x(d) - half - 2.5, x1: x(d) + half + 2.5, y0: y.at(Math.max(0, d.value!)), y1: y.at(Math.min(0, d.value!))}));
      return {frame: {left: 0, top, bottom}, y, boxes, values: valueLabels(y, boxes)};
    };
    const spoken = said.filter(({own}) => own.length).map(({d, own, narrow}) => ({d, x: x(d), lines: own, cuts: [own, narrow]})), first = framed(0), over = wordsOver(spoken.map((one) => ({...one, y: first.y.at(one.d.value!)})), [...first.boxes, ...first.values.map((one) => { const box = boxOf(one, size); return {...box, x0: box.x0 - 8, x1: box.x1 + 8}; })], size, {top: bands.room && bands.room + 6, bottom: first.frame.bottom}, 4);
    const lift = whole.panels ? 0 : over.lift, {frame, y, boxes, values} = framed(lift), height = frame.bottom + size.text * 2 + tail, slotAt = (year: number) => slots.findIndex((s) => s.label === String(year));
    const words = place([
      ...values, ...bands.words, ...over.words(lift), ...referenceWords(input, y, {right: size.width, room: bands.room}),
      ...gapLabels(selection.series, format, size, (a, b) => [band * slotAt(a), band * (slotAt(b) + 1)], frame.bottom, "–"),
      ...partLabels(partsOf(selection).map((d) => d.period!), slots, band, size, format, frame.bottom + size.text + tail),
    ], size, {width: size.width, height}, boxes);
    const style = (d: Datum) => {
      const {mark} = hue(d);
      if (partsOf(selection).includes(d)) return {fill: "none", stroke: mark, strokeDasharray: "3 2"};
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
    /** Every value on its column, or where one would meet another or a taller neighbour, those of the first that fits, the last, the largest and the focus, and what is annotated or a target. */
    function valueLabels(y: Axis, boxes: readonly Box[]): Wish[] {
      const largest = drawn.reduce((a, b) => (b.value! > a.value! ? b : a), drawn[0]!), always = drawn.filter((d) => isForecast(d) || said.some((one) => one.d === d)), focus = drawn.filter((d) => spec.focus.includes(d.period!.text));
      const wishOf = (d: Datum): Wish => {
        const lines = [format.marked(d.value!, d.qualifier, selection.decimals)], wide = textWidth(lines[0]!, size.text, true) / 2, inside = (middle: number) => Math.max(wide, Math.min(size.width - wide, middle)), off = size.text * 0.75 + (isForecast(d) ? 5 : 0);
        const middle = inside(x(d)), top = y.at(Math.max(0, d.value!)) - off, under = Math.min(...boxes.filter((b) => b.x1 > middle - wide && b.x0 < middle + wide).map((b) => b.y0));
        const aside = [-1, 1].map((way) => ({x: inside(middle + way * Math.max(0, wide - band / 2 + 2)), y: top}));
        return {x: middle, y: top, lines, fill: hue(d) === hot ? hot.label : ink, bold: true, anchor: "middle", optional: !always.includes(d) && (focus.length > 1 || d !== focus[0]), spots: [...aside, ...(always.includes(d) || focus.includes(d) ? [{x: middle, y: under - off}] : [])]};
      };
      const every = drawn.map(wishOf), fit = (wishes: readonly Wish[]) => place(wishes.map((wish) => ({...wish, spots: wish.spots!.slice(0, 2), optional: true})), size, {width: size.width, height: Infinity}, boxes).length === wishes.length;
      return fit(every) ? every : [...new Set([...always, ...focus, largest, drawn.at(-1)!, ...drawn.filter((_, i) => fit([every[i]!])).slice(0, 1)])].map(wishOf);
    }
  },
};

/** Parts of a period beside whole ones: a year to date among years. */
const partsOf = ({series}: Selection): Datum[] => series.flatMap((s) => s.data.filter((d) => d.value !== null)).filter((d, _, all) => d.period!.kind === "year-to-date" && all.some((o) => o.period!.grain === "year" && o.period!.kind === "point"));
