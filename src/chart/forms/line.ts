/** Change over time, read at the line's end. */
import * as Plot from "@observablehq/plot";
import {annotations, endLines, labels, lastOf, spread, widest, type Label} from "../label.ts";
import {gridY, timeAxis, timeLabels, valueAxis, zeroY} from "../axis.ts";
import {isForecast, segments, type Datum, type Series} from "../select.ts";
import {grey1, ink, paper} from "../palette.ts";
import type {Form} from "../form.ts";

const heights = {small: 250, medium: 300, large: 380};

export const line: Form = {
  channels: {x: "period", y: "value", stroke: "category"},
  optional: ["stroke"],
  hues: "many",
  ranked: false,
  periods: "any",
  drawing({selection, spec, size, format}) {
    const {series} = selection, height = heights[size.name];
    const ends = series.map((s) => endLines(s, selection, format, size, size.width * (size.name === "large" ? 0.3 : 0.24)));
    const frame = {left: 0, top: size.text * 2.4, right: size.width - Math.max(...ends.map((l) => widest(l, size))) - 12, bottom: height - size.text * 2};
    const y = valueAxis(series.flatMap((s) => s.data.flatMap((d) => d.value ?? [])), [frame.bottom, frame.top], size.name === "small" ? 3 : 4, spec.zero);
    const x = timeAxis(selection, [frame.left, frame.right], size, [size.text * 2.3, 6]);
    const at = (d: Datum): [number, number] => [x.at(d.t), y.at(d.value!)];
    const drawn = series.map((s) => s.data.filter((d) => d.value !== null));
    const few = Math.max(...drawn.map((d) => d.length)) < 20;
    const endYs = spread(series.map((s, i) => ({y: y.at(lastOf(s)?.value ?? 0), height: ends[i]!.length * size.text * 1.15})), 0, frame.bottom + size.text);
    const endLabels = series.map((s, i): Label => ({
      x: x.at(lastOf(s)?.t ?? 0) + 9, y: endYs[i]! - ((ends[i]!.length - 1) * size.text * 1.15) / 2, lines: ends[i]!, fill: s.hue.label, bold: true,
    }));
    const firsts = series.length <= 2 ? series.flatMap((s) => firstLabel(s)) : [];
    function firstLabel(s: Series): Label[] {
      const d = s.data.find((one) => one.value !== null && !isForecast(one));
      if (!d || d === lastOf(s) || spec.annotations.some((a) => a.at === d.period?.text)) return [];
      const [px, py] = at(d);
      return [{x: Math.max(px, size.text * 1.1), y: py - size.text * 0.95, lines: [format.number(d.value!, selection.decimals)], fill: s.hue.label, bold: true, anchor: "middle"}];
    }
    const rings = spec.annotations.flatMap((a) => series.filter((s) => !a.key || s.key === a.key).slice(0, 1).flatMap((s) => s.data.filter((d) => d.period?.text === a.at && d.value !== null)));
    return {
      options: {
        width: size.width, height, marginLeft: frame.left, marginRight: size.width - frame.right, marginTop: frame.top, marginBottom: height - frame.bottom,
        x: {type: "linear", domain: x.domain, range: [x.at(x.domain[0]), x.at(x.domain[1])], axis: null},
        y: {type: "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null},
        marks: [
          gridY(y, selection.unit, format, size), timeLabels(x, size), zeroY(y),
          series.flatMap((s) => [
            ...segments(s.data).filter((run) => run.length > 1).map((run) => Plot.line(run, {x: "t", y: "value", stroke: s.hue.mark, strokeWidth: s.focus ? 2.6 : 2, strokeLinejoin: "round"})),
            ...s.data.filter((d) => d.value !== null).filter((d, i, all) => few || d === lastOf(s) || segments(all).some((run) => run.length === 1 && run[0] === d) || isForecast(d)).map((d) => dot(s, d)),
          ]),
          Plot.dot(rings, {x: "t", y: "value", r: 4, fill: paper, stroke: ink, strokeWidth: 1.5}),
          labels([...targetLabels(), ...firsts, ...annotations(selection, spec, format, size, at, {...frame, top: 0}), ...endLabels], size, {left: frame.left, top: frame.top, width: 0, height: 0}),
        ],
      },
      at: (d) => (d.value === null ? null : [d.t, d.value]),
    };
    function dot(s: Series, d: Datum) {
      const hollow = isForecast(d) || (d.computed && s.data.some((other) => !other.computed));
      const symbol = isForecast(d) ? "diamond" : s.focus ? "square" : "circle";
      return Plot.dot([d], {x: "t", y: "value", r: isForecast(d) ? 5 : d === lastOf(s) ? 4 : 3, symbol, fill: hollow ? paper : s.hue.mark, stroke: s.hue.mark, strokeWidth: hollow ? 1.6 : 0});
    }
    function targetLabels(): Label[] {
      return series.flatMap((s) => s.data.filter((d) => d.value !== null && isForecast(d)).map((d): Label => {
        const [px, py] = at(d), words = format.marked(d.value!, d.qualifier, selection.decimals);
        const right = px + widest([words], size, false) / 2 > size.width;
        return {x: right ? size.width : px, y: py - size.text * 1.1, lines: [words], fill: grey1, anchor: right ? "end" : "middle"};
      }));
    }
  },
};
