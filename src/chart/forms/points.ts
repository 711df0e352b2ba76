/** Readings at irregular times, never joined; a single series stands on sticks, from its reference or from zero. */
import * as Plot from "@observablehq/plot";
import {annotated, annotations, endLabels, endLines, forecastLabels, labels, lastOf, widest, type Wish} from "../label.ts";
import {gridY, timeAxis, timeLabels, valueAxis, zeroY} from "../axis.ts";
import {place, type Box} from "../place.ts";
import {referenceLine, referenceValues, referenceWords} from "../reference.ts";
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
  heeds: ["annotations", "reference", "zero"],
  negatives: true,
  drawing(input) {
    const {selection, spec, size, format} = input, {series} = selection, height = heights[size.name], known = series.flatMap((s) => s.data.filter((d) => d.value !== null));
    const r = radius[size.name] + (known.length > few ? 0 : 1), base = referenceValues(selection), foot = base[0] ?? (spec.zero ? 0 : undefined);
    const room = size.width * (size.name === "small" ? 0.36 : 0.3), ends = series.map((s) => endLines(s, selection, format, size, room));
    const frame = {left: 0, top: size.text * 2.4, right: size.width - Math.max(size.text * 1.6, ...ends.map((l) => widest(l, size))) - 12, bottom: height - size.text * 2};
    const y = valueAxis([...known.map((d) => d.value!), ...base], [frame.bottom, frame.top], size.name === "small" ? 3 : 4, spec.zero);
    // Sticks and printed values keep off the labels of the axis, of which the one with the unit is the widest.
    const sticks = series.length === 1 && foot !== undefined, unit = textWidth(format.quantity(y.ticks.at(-1) ?? 0, selection.unit), size.text);
    const x = timeAxis(selection, [frame.left, frame.right], size, [Math.max(size.text * (known.length > few ? 3 : 4.2), sticks ? unit + 10 : 0), 6]);
    const at = (d: Datum): [number, number] => [x.at(d.t), y.at(d.value!)];
    const dots = known.map((d): Box => { const [cx, cy] = at(d); return {x0: cx - r, x1: cx + r, y0: cy - r, y1: cy + r}; });
    const ticks = y.ticks.map((t): Box => ({x0: 0, x1: textWidth(format.number(t), size.text), y0: y.at(t) - size.text, y1: y.at(t) - 4})), rules = base.map((value): Box => ({x0: 0, x1: frame.right, y0: y.at(value) - 1, y1: y.at(value) + 1}));
    const words = place([
      ...endLabels(series, ends, size, at, frame.bottom + size.text), ...referenceWords(input, y), ...forecastLabels(input, at),
      ...annotations(input, at, frame), ...values(),
    ], size, {width: size.width, height}, [...dots, ...ticks.filter(({y1}) => base.every((value) => Math.abs(y.at(value) - y1) > size.text)), ...rules]);
    const others = series.filter((s) => !s.focus), mixed = known.some((d) => !d.computed);
    const look = (s: Series, d: Datum) => ({symbol: isForecast(d) ? "diamond" as const : s.focus ? "square" as const : shapes[others.indexOf(s) % shapes.length]!, hollow: isForecast(d) || (d.computed && mixed)});
    return {
      options: {
        width: size.width, height, marginLeft: frame.left, marginRight: size.width - frame.right, marginTop: frame.top, marginBottom: height - frame.bottom,
        x: {type: "linear", domain: x.domain, range: x.domain.map(x.at), axis: null},
        y: {type: "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null},
        marks: [
          gridY(y, selection.unit, format, size, base), timeLabels(x, size), zeroY(y),
          !sticks ? [] : Plot.ruleX(known, {x: "t", y1: foot, y2: "value", stroke: series[0]!.hue.mark, strokeWidth: known.length > few ? 1 : 2, strokeOpacity: 0.5}),
          referenceLine(input, words, frame),
          [...others, ...series.filter((s) => s.focus)].map((s) => s.data.filter((d) => d.value !== null).map((d) => {
            const {symbol, hollow} = look(s, d);
            return Plot.dot([d], {x: "t", y: "value", symbol, r: isForecast(d) ? 5 : hollow ? r - 0.2 : r, fill: hollow ? paper : s.hue.mark, stroke: hollow ? s.hue.mark : paper, strokeWidth: hollow ? 1.5 : 0.8});
          })),
          Plot.dot(annotated(input), {x: "t", y: "value", r: r + 3.5, stroke: ink, strokeWidth: 1.3}), labels(words, size, frame),
        ],
      },
      at: (d) => (d.value === null ? null : [d.t, d.value]),
    };
    /** Every value where they are few, else the first of one series or two, on the side of its mark away from the foot of its stick. */
    function values(): Wish[] {
      return series.flatMap((s) => s.data.filter((d) => d.value !== null && d !== lastOf(s) && !isForecast(d)).filter((d, i) => known.length <= few || (i === 0 && series.length < 3 && !annotated(input).includes(d))).map((d): Wish => {
        const [cx, cy] = at(d), way = d.value! < (foot ?? -Infinity) ? 1 : -1, spot = (side: number) => ({x: cx, y: cy + side * (r + size.text * 0.75)});
        return {...spot(way), lines: [format.marked(d.value!, d.qualifier, selection.decimals)], fill: s.hue.label, bold: true, anchor: "middle", spots: [{x: cx - r - 5, y: cy, anchor: "end"}, {x: cx + r + 5, y: cy, anchor: "start"}, spot(-way)], optional: true};
      }));
    }
  },
};
