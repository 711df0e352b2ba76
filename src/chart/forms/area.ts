/** Parts of a whole over time, stacked. */
import * as Plot from "@observablehq/plot";
import {labels, leading, rise, spread, widest, type Label} from "../label.ts";
import {gridY, timeAxis, timeLabels, valueAxis, zeroY} from "../axis.ts";
import {segments, type Datum} from "../selection.ts";
import {paper} from "../palette.ts";
import {wrap} from "../size.ts";
import type {Form} from "../form.ts";

const heights = {small: 260, medium: 300, large: 380};
interface Layer {t: number; low: number; high: number; d: Datum}

export const area: Form = {
  channels: {x: "period", y: "value", fill: "category"},
  hues: "many",
  joins: true,
  stacks: true,
  drawing({selection, size, format}) {
    const {series} = selection, height = heights[size.name];
    const layers = stack(series.map((s) => s.data));
    const lasts = layers.map((l) => l.at(-1)!);
    const ends = series.map((s, i) => [...wrap(s.label, size.width * (size.name === "large" ? 0.26 : 0.27), size.text, true), format.marked(lasts[i]!.d.value!, lasts[i]!.d.qualifier, selection.decimals)]);
    const frame = {left: 0, top: size.text * 2.4, right: size.width - Math.max(...ends.map((l) => widest(l, size))) - 12, bottom: height - size.text * 2};
    const y = valueAxis(layers.at(-1)!.map((l) => l.high), [frame.bottom, frame.top], size.name === "small" ? 3 : 4);
    const x = timeAxis(selection, [frame.left, frame.right], size, [size.text * 2.3, 2]);
    const ys = spread(lasts.map((l, i) => ({y: y.at((l.low + l.high) / 2), height: ends[i]!.length * size.text * leading + 4})), 0, frame.bottom + size.text);
    return {
      options: {
        width: size.width, height, marginLeft: frame.left, marginRight: size.width - frame.right, marginTop: frame.top, marginBottom: height - frame.bottom,
        x: {type: "linear", domain: x.domain, range: [x.at(x.domain[0]), x.at(x.domain[1])], axis: null},
        y: {type: "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null},
        marks: [
          gridY(y, selection.unit, format, size),
          layers.flatMap((layer, i) => runs(layer).map((run) => Plot.areaY(run, {x: "t", y1: "low", y2: "high", fill: series[i]!.hue.mark, stroke: paper, strokeWidth: 1}))),
          timeLabels(x, size), zeroY(y),
          labels(lasts.map((l, i): Label => ({x: x.at(l.t) + 9, y: ys[i]! - rise(ends[i]!, size), lines: ends[i]!, fill: series[i]!.hue.label, bold: true})), size, {left: frame.left, top: frame.top}),
        ],
      },
      at: (d) => {
        const layer = layers.flat().find((l) => l.d === d);
        return layer ? [layer.t, layer.high] : null;
      },
    };
    /** The layer cut where its own readings are. */
    function runs(layer: Layer[]): Layer[][] {
      return segments(layer.map((l) => l.d)).map((run) => run.map((d) => layer.find((l) => l.d === d)!));
    }
  },
};

/** Each series on top of the ones before it; all have the same periods. */
function stack(all: Datum[][]): Layer[][] {
  const sums = new Map<number, number>();
  return all.map((data) => data.map((d) => {
    const low = sums.get(d.t) ?? 0, high = low + d.value!;
    sums.set(d.t, high);
    return {t: d.t, low, high, d};
  }));
}
