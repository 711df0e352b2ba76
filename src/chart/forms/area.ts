/** Parts of a whole over time, stacked. */
import * as Plot from "@observablehq/plot";
import {leader, sayings, wordsOver} from "../annotation.ts";
import {allOf, gridBoxes, gridY, timeAxis, timeLabels, valueAxis, zeroY} from "../axis.ts";
import {bandsOf, reachOf} from "../band.ts";
import {gapLabels, granted, labels, leading, namedValue, rise, spread, widest, type Wish} from "../label.ts";
import {readingAt, runs, stack, type Layer} from "../layer.ts";
import {paper} from "../palette.ts";
import {along, place} from "../place.ts";
import {rings} from "../point.ts";
import {referenceBoxes, referenceLine, referenceValues, referenceWords} from "../reference.ts";
import {isForecast, type Selection} from "../selection.ts";
import type {Form} from "../form.ts";

const heights = {small: 260, medium: 300, large: 380};

export const area: Form = {
  channels: {x: "period", y: "value", fill: "category"},
  hues: "many",
  heeds: ["annotations", "bands", "reference"],
  joins: true,
  stacks: true,
  panel: 260,
  drawing(input) {
    const {selection, whole, size, format} = input, {series} = selection, layers = stack(selection), lasts = layers.map((l) => l.at(-1)!);
    const endsOf = (one: Selection) => stack(one).map((layer, i) => { const {d} = layer.at(-1)!; return namedValue(one.series[i]!.label, format.marked(d.value!, d.qualifier, selection.decimals), format, size, size.width * (size.name === "large" ? 0.26 : 0.27)); });
    const ends = endsOf(selection), left = 0, right = size.width - Math.max(...allOf(input).flatMap(endsOf).map((l) => widest(l, size))) - 12;
    const x = timeAxis(whole, [left, right], size, [size.text * 2.3, 2]), bands = bandsOf(input, reachOf(x, whole), {left, right}), tops = allOf(input).flatMap((one) => stack(one).at(-1)!.map((l) => l.high));
    const framed = (lift: number) => {
      const head = size.text * (size.height ? 1.4 : 2.4), top = bands.room + head + lift, bottom = top + (size.height ?? heights[size.name]) - head - size.text * 2, frame = {left, right, top, bottom};
      const y = valueAxis([...tops, ...referenceValues(selection)], [bottom, top], size.name === "small" ? 3 : 4, true, referenceValues(selection)), edge = (l: Layer): [number, number] => [x.at(l.t), y.at(l.high)];
      return {frame, y, edge, boxes: layers.flatMap(runs).flatMap((run) => along(run.map(edge), 3)).map((box) => ({...box, y1: bottom}))};
    };
    const said = sayings(input, (at, key) => readingAt(layers, at, key)).map((saying) => ({...saying, x: x.at(saying.d.t), lines: [saying.figure, ...saying.own], cuts: [saying.own, saying.narrow].map((own) => [saying.figure, ...own]), layer: layers.flat().find(({d}) => d.row === saying.d.row)!}));
    // Panels stay level with each other.
    const base = framed(0), over = wordsOver(said.map((one) => ({...one, y: base.edge(one.layer)[1]})), base.boxes, size, {top: bands.room && bands.room + 6, bottom: base.frame.bottom}, 9), lift = whole.panels ? 0 : over.lift, {frame, y, edge, boxes} = framed(lift), height = frame.bottom + size.text * 2;
    const ys = spread(lasts.map((l, i) => ({y: y.at(series.length > 1 ? (l.low + l.high) / 2 : l.high), height: ends[i]!.length * size.text * leading + 4})), 0, frame.bottom + 4);
    const named = lasts.map((l, i): Wish => ({x: x.at(l.t) + 9, y: ys[i]! - rise(ends[i]!, size), lines: ends[i]!, fill: series[i]!.hue.label, bold: true}));
    const gaps = gapLabels(series, format, size, (a, b) => [x.at(a - 1), x.at(b + 1)], frame.bottom);
    const marks = [...boxes, ...referenceBoxes(input, y, frame), ...gridBoxes(y, selection.unit, format, size, referenceValues(selection))], first = place([...named, ...bands.words, ...over.words(lift)], size, {width: size.width, height}, marks);
    // What is placed later keeps off the leaders, too.
    const spoken = said.map((one) => ({label: granted(one, first)!, at: edge(one.layer)})), paths = spoken.flatMap(({label, at: [px, py]}) => along([[Math.max(px - 6, Math.min(px + 6, label.x)), label.y], [px, py]], 2));
    const words = place([...first, ...referenceWords(input, y, {right, room: bands.room}), ...gaps], size, {width: size.width, height}, [...marks, ...paths]);
    const hollow = layers.flatMap((layer, i) => { const mixed = layer.some(({d}) => !d.computed); return layer.filter(({d}) => isForecast(d) || (d.computed && mixed)).map((l) => ({...l, stroke: series[i]!.hue.mark, target: isForecast(l.d)})); });
    return {
      options: {
        width: size.width, height, marginLeft: left, marginRight: size.width - right, marginTop: frame.top, marginBottom: height - frame.bottom,
        x: {type: "linear", domain: x.domain, range: [x.at(x.domain[0]), x.at(x.domain[1])], axis: null},
        y: {type: "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null}, symbol: {type: "identity"},
        marks: [
          bands.marks(frame.bottom), gridY(y, selection.unit, format, size, referenceValues(selection)),
          layers.flatMap((layer, i) => runs(layer).map((run) => (run.length > 1
            ? Plot.areaY(run, {x: "t", y1: "low", y2: "high", fill: series[i]!.hue.mark, stroke: paper, strokeWidth: 1})
            : Plot.ruleX(run, {x: "t", y1: "low", y2: "high", stroke: series[i]!.hue.mark, strokeWidth: 5})))),
          Plot.dot(hollow, {x: "t", y: "high", symbol: (l) => (l.target ? "diamond" : "circle"), r: (l) => (l.target ? 5 : 3.4), fill: paper, stroke: "stroke", strokeWidth: 1.6}),
          timeLabels(x, size), zeroY(y), referenceLine(input, words, frame, bands.room),
          spoken.flatMap(({label, at}) => leader(label, size, at, 5)), rings(said.map(({layer}) => ({...layer.d, value: layer.high}))), labels(words, size, frame),
        ],
      },
      at: (d) => {
        const layer = layers.flat().find((l) => l.d === d);
        return layer ? [layer.t, layer.high] : null;
      },
    };
  },
};
