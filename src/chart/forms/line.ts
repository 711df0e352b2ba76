/** Change over time, read at the line's end. */
import * as Plot from "@observablehq/plot";
import {annotated, annotations, leaders} from "../annotation.ts";
import {endLabels, endLines, firstLabels, forecastLabels, gapLabels, labels, widest} from "../label.ts";
import {allOf, gridBoxes, gridY, timeAxis, logAxis, timeLabels, valueAxis, zeroY} from "../axis.ts";
import {bandsOf, reachOf} from "../band.ts";
import {along, place} from "../place.ts";
import {dashes} from "../palette.ts";
import {points, rings} from "../point.ts";
import {referenceBoxes, referenceLine, referenceValues, referenceWords} from "../reference.ts";
import {segments, type Datum} from "../selection.ts";
import type {Form} from "../form.ts";
import type {ChartSpec} from "../spec.ts";

/** What is not above zero has no logarithm. */
const isDrawn = (d: Datum, {log}: ChartSpec): boolean => d.value !== null && (!log || d.value > 0);
const heights = {small: 250, medium: 300, large: 380};

export const line: Form = {
  channels: {x: "period", y: "value", stroke: "category"},
  optional: ["stroke"],
  hues: "many",
  heeds: ["annotations", "as", "bands", "log", "reference", "zero"],
  negatives: true,
  joins: true,
  panel: 135,
  drawing(input) {
    const {selection, whole, spec, size, format} = input, series = selection.series.map((s) => (spec.log ? {...s, data: s.data.map((d) => (isDrawn(d, spec) ? d : {...d, value: null}))} : s)), all = allOf(input), dash = dashes(series);
    const room = size.width * (size.name === "large" ? 0.3 : 0.24), ends = series.map((s) => endLines(s, selection, format, size, room)), widestEnds = all.flatMap((one) => one.series.map((s) => widest(endLines(s, one, format, size, room), size)));
    const left = 0, right = size.width - Math.max(size.text * 1.6, ...widestEnds) - 12, x = timeAxis(whole, [left, right], size, [size.text * 2.3, 6]), bands = bandsOf(input, reachOf(x, whole), {left, right});
    const height = bands.room + (size.height ?? heights[size.name]), frame = {left, right, top: bands.room + size.text * (size.height ? 1.4 : 2.4), bottom: height - size.text * 2};
    const values = [...whole.series.flatMap((s) => s.data.flatMap((d) => d.value ?? [])), ...referenceValues(selection)], count = size.name === "small" ? 3 : 4;
    const y = spec.log ? logAxis(values, [frame.bottom, frame.top], count) : valueAxis(values, [frame.bottom, frame.top], count, spec.zero, referenceValues(selection));
    const at = (d: Datum): [number, number] => [x.at(d.t), y.at(d.value!)];
    const taken = referenceValues(selection), marks = [...series.flatMap((s) => segments(s.data)).flatMap((run) => along(run.map(at), 3)), ...referenceBoxes(input, y, frame), ...gridBoxes(y, selection.unit, format, size, taken)];
    const words = place([
      ...endLabels(series, ends, size, at, frame.bottom + size.text), ...bands.words, ...referenceWords(input, y, {right: frame.right, room: bands.room}), ...forecastLabels(input, at), ...annotations(input, at, frame), ...firstLabels(input, at, frame.bottom),
      ...gapLabels(series, format, size, (a, b) => [x.at(a - 1), x.at(b + 1)], frame.bottom),
    ], size, {width: size.width, height}, marks);
    return {
      options: {
        width: size.width, height, marginLeft: frame.left, marginRight: size.width - frame.right, marginTop: frame.top, marginBottom: height - frame.bottom,
        x: {type: "linear", domain: x.domain, range: x.domain.map(x.at), axis: null},
        y: {type: spec.log ? "log" : "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null},
        marks: [
          bands.marks(frame.bottom), gridY(y, selection.unit, format, size, taken), timeLabels(x, size), zeroY(y), referenceLine(input, words, frame, bands.room),
          series.flatMap((s) => segments(s.data).filter((run) => run.length > 1).map((run) =>
            Plot.line(run, {x: "t", y: "value", stroke: s.hue.mark, strokeWidth: s.focus ? 2.6 : 2, strokeLinejoin: "round", strokeDasharray: dash.get(s.key)}))),
          series.map((s) => points(s, size.height ? 0 : undefined)), leaders(input, words, at), rings(annotated(input)), labels(words, size, frame),
        ],
      },
      at: (d) => (isDrawn(d, spec) ? [d.t, d.value] : null),
    };
  },
};
