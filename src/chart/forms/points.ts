/** Readings at irregular times, never joined; a single series stands on sticks, from its reference or from zero. */
import * as Plot from "@observablehq/plot";
import {annotated, annotations, leaders} from "../annotation.ts";
import {endLabels, endLines, forecastLabels, labels, lastOf, widest, type Wish} from "../label.ts";
import {allOf, gridBoxes, gridY, timeAxis, timeLabels, valueAxis, zeroY} from "../axis.ts";
import {bandsOf, reachOf} from "../band.ts";
import {place, type Box} from "../place.ts";
import {referenceBoxes, referenceLine, referenceValues, referenceWords} from "../reference.ts";
import {isForecast, type Datum, type Series} from "../selection.ts";
import {ink, paper} from "../palette.ts";
import {textWidth} from "../size.ts";
import type {Form} from "../form.ts";

const heights = {small: 270, medium: 310, large: 380}, radius = {small: 3, medium: 3.4, large: 4};
/** Up to this many readings each print their value, on a larger mark. */
const few = 8;
/** The square is the finding's, the diamond a target's. */
const shapes = ["circle", "triangle", "cross", "star"] as const;

export const points: Form = {
  channels: {x: "period", y: "value", stroke: "category"},
  optional: ["stroke"],
  hues: "many",
  heeds: ["annotations", "bands", "reference", "zero"],
  negatives: true,
  drawing(input) {
    const {selection, whole, spec, size, format} = input, {series} = selection, all = allOf(input), known = series.flatMap((s) => s.data.filter((d) => d.value !== null)), count = size.name === "small" ? 3 : 4;
    const dense = all.some((one) => one.series.flatMap((s) => s.data.filter((d) => d.value !== null)).length > few), r = radius[size.name] + (dense ? 0 : 1), base = referenceValues(selection), foot = base[0] ?? (spec.zero ? 0 : undefined);
    const room = size.width * (size.name === "small" ? 0.36 : 0.3), ends = series.map((s) => endLines(s, selection, format, size, room)), values = [...all.flatMap((one) => one.series.flatMap((s) => s.data.flatMap((d) => d.value ?? []))), ...base];
    const left = 0, right = size.width - Math.max(size.text * 1.6, ...all.flatMap((one) => one.series.map((s) => widest(endLines(s, one, format, size, room), size)))) - (base.length ? 18 : 12);
    // Sticks and printed values keep off the labels of the axis, of which the one with the unit is the widest.
    const sticks = all.every((one) => one.series.length === 1) && foot !== undefined, unit = textWidth(format.quantity(valueAxis(values, [1, 0], count, spec.zero).ticks.at(-1) ?? 0, selection.unit), size.text);
    const x = timeAxis(whole, [left, right], size, [Math.max(size.text * (dense ? 3 : 4.2), sticks ? Math.min(unit + 10, (right - left) * 0.35) : 0), 6]), bands = bandsOf(input, reachOf(x, whole), {left, right});
    const height = bands.room + (size.height ?? heights[size.name]), frame = {left, right, top: bands.room + size.text * (base.length ? 2.9 : 2.4), bottom: height - size.text * 2}, y = valueAxis(values, [frame.bottom, frame.top], count, spec.zero, base);
    const at = (d: Datum): [number, number] => [x.at(d.t), y.at(d.value!)];
    const dots = known.map((d): Box => { const [cx, cy] = at(d); return {x0: cx - r, x1: cx + r, y0: cy - r, y1: cy + r}; });
    const words = place([
      // A dashed line runs up to them.
      ...endLabels(series, ends, size, at, frame.bottom + size.text).map((label) => ({...label, x: label.x + (base.length ? 6 : 0)})), ...bands.words, ...referenceWords(input, y, {right: frame.right, room: bands.room}), ...forecastLabels(input, at),
      ...annotations(input, at, frame), ...valueLabels(),
    ], size, {width: size.width, height}, [...dots, ...referenceBoxes(input, y, frame), ...gridBoxes(y, selection.unit, format, size, base)]);
    const others = series.filter((s) => !s.focus), mixed = known.some((d) => !d.computed);
    const look = (s: Series, d: Datum) => ({symbol: isForecast(d) ? "diamond" as const : s.focus ? "square" as const : shapes[others.indexOf(s) % shapes.length]!, hollow: isForecast(d) || (d.computed && mixed)});
    return {
      options: {
        width: size.width, height, marginLeft: frame.left, marginRight: size.width - frame.right, marginTop: frame.top, marginBottom: height - frame.bottom,
        x: {type: "linear", domain: x.domain, range: x.domain.map(x.at), axis: null},
        y: {type: "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null},
        marks: [
          bands.marks(frame.bottom), gridY(y, selection.unit, format, size, base), timeLabels(x, size), zeroY(y),
          !sticks ? [] : Plot.ruleX(known, {x: "t", y1: foot, y2: "value", stroke: series[0]!.hue.mark, strokeWidth: dense ? 1 : 2, strokeOpacity: 0.5}),
          referenceLine(input, words, frame, bands.room),
          [...others, ...series.filter((s) => s.focus)].map((s) => s.data.filter((d) => d.value !== null).map((d) => {
            const {symbol, hollow} = look(s, d);
            return Plot.dot([d], {x: "t", y: "value", symbol, r: isForecast(d) ? 5 : hollow ? r - 0.2 : r, fill: hollow ? paper : s.hue.mark, stroke: hollow ? s.hue.mark : paper, strokeWidth: hollow ? 1.5 : 0.8});
          })),
          leaders(input, words, at), Plot.dot(annotated(input), {x: "t", y: "value", r: r + 3.5, stroke: ink, strokeWidth: 1.3}), labels(words, size, frame),
        ],
      },
      at: (d) => (d.value === null ? null : [d.t, d.value]),
    };
    /** Every value where they are few, else the first of one series or two, on the side of its mark away from the foot of its stick. */
    function valueLabels(): Wish[] {
      return series.flatMap((s) => s.data.filter((d) => d.value !== null && d !== lastOf(s) && !isForecast(d)).filter((d, i) => !dense || (i === 0 && series.length < 3 && !annotated(input).includes(d))).map((d): Wish => {
        const [cx, cy] = at(d), way = d.value! < (foot ?? -Infinity) ? 1 : -1, spot = (side: number) => ({x: cx, y: cy + side * (r + size.text * 0.75)});
        return {...spot(way), lines: [format.marked(d.value!, d.qualifier, selection.decimals)], fill: s.hue.label, bold: true, anchor: "middle", spots: [{x: cx - r - 5, y: cy, anchor: "end"}, {x: cx + r + 5, y: cy, anchor: "start"}, spot(-way)], optional: true};
      }));
    }
  },
};
