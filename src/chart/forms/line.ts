/** Change over time, read at the line's end. */
import * as Plot from "@observablehq/plot";
import {annotated, annotations, endLabels, endLines, firstLabels, forecastLabels, gapLabels, labels, widest} from "../label.ts";
import {gridY, timeAxis, timeLabels, valueAxis, zeroY} from "../axis.ts";
import {along, place} from "../place.ts";
import {points, rings} from "../point.ts";
import {referenceLine, referenceValues, referenceWords} from "../reference.ts";
import {segments, type Datum} from "../selection.ts";
import type {Form} from "../form.ts";

const heights = {small: 250, medium: 300, large: 380};

export const line: Form = {
  channels: {x: "period", y: "value", stroke: "category"},
  optional: ["stroke"],
  hues: "many",
  heeds: ["annotations", "reference", "zero"],
  negatives: true,
  joins: true,
  drawing(input) {
    const {selection, spec, size, format} = input, {series} = selection, height = heights[size.name];
    const room = size.width * (size.name === "large" ? 0.3 : 0.24), ends = series.map((s) => endLines(s, selection, format, size, room));
    const frame = {left: 0, top: size.text * 2.4, right: size.width - Math.max(size.text * 1.6, ...ends.map((l) => widest(l, size))) - 12, bottom: height - size.text * 2};
    const y = valueAxis([...series.flatMap((s) => s.data.flatMap((d) => d.value ?? [])), ...referenceValues(selection)], [frame.bottom, frame.top], size.name === "small" ? 3 : 4, spec.zero);
    const x = timeAxis(selection, [frame.left, frame.right], size, [size.text * 2.3, 6]);
    const at = (d: Datum): [number, number] => [x.at(d.t), y.at(d.value!)];
    const runs = series.flatMap((s) => segments(s.data));
    const words = place([
      ...endLabels(series, ends, size, at, frame.bottom + size.text), ...referenceWords(input, y), ...forecastLabels(input, at), ...annotations(input, at, frame), ...firstLabels(input, at),
      ...gapLabels(series, format, size, (a, b) => [x.at(a - 1), x.at(b + 1)], frame.bottom),
    ], size, {width: size.width, height}, runs.flatMap((run) => along(run.map(at), 3)));
    return {
      options: {
        width: size.width, height, marginLeft: frame.left, marginRight: size.width - frame.right, marginTop: frame.top, marginBottom: height - frame.bottom,
        x: {type: "linear", domain: x.domain, range: x.domain.map(x.at), axis: null},
        y: {type: "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null},
        marks: [
          gridY(y, selection.unit, format, size, referenceValues(selection)), timeLabels(x, size), zeroY(y), referenceLine(input, words, frame),
          series.flatMap((s) => segments(s.data).filter((run) => run.length > 1).map((run) =>
            Plot.line(run, {x: "t", y: "value", stroke: s.hue.mark, strokeWidth: s.focus ? 2.6 : 2, strokeLinejoin: "round"}))),
          series.map(points), rings(annotated(input)), labels(words, size, frame),
        ],
      },
      at: (d) => (d.value === null ? null : [d.t, d.value]),
    };
  },
};
