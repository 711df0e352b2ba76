/** One quantity by period; missing years keep their place, empty. */
import * as Plot from "@observablehq/plot";
import {gapLabels, labels, leading, widest, type Label, type Wish} from "../label.ts";
import {place, type Box} from "../place.ts";
import {valueAxis, zeroY} from "../axis.ts";
import {referenceLine, referenceValues, referenceWords} from "../reference.ts";
import {isForecast, type Datum} from "../selection.ts";
import {grey2, hot, ink, paper, pine} from "../palette.ts";
import {textWidth, wrap} from "../size.ts";
import type {Form} from "../form.ts";

const heights = {small: 240, medium: 290, large: 360};

export const column: Form = {
  channels: {x: "period", y: "value"},
  hues: "one",
  heeds: ["annotations", "reference"],
  negatives: true,
  drawing(input) {
    const {selection, spec, size, format} = input;
    const data = selection.series[0]!.data, height = heights[size.name];
    const slots = slotsOf(data), n = slots.length, band = size.width / n;
    const values = data.flatMap((d) => d.value ?? []), frame = {top: size.text * 2.2, bottom: height - size.text * 2};
    const y = valueAxis([...values, ...referenceValues(selection)], [frame.bottom, frame.top], 4);
    const x = (key: string): number => band * (slots.findIndex((s) => s.key === key) + 0.5);
    const say = (d: Datum) => format.marked(d.value!, d.qualifier, selection.decimals);
    const drawn = data.filter((d) => d.value !== null), focused = (d: Datum) => spec.focus.includes(d.period!.text);
    const slot = (year: number): number => slots.findIndex((s) => s.label === String(year));
    const mixed = drawn.some((d) => !d.computed);
    const bars = drawn.map((d): Box => ({x0: x(d.period!.text) - band * 0.42 + 3, x1: x(d.period!.text) + band * 0.42 - 3, y0: y.at(Math.max(0, d.value!)), y1: y.at(Math.min(0, d.value!))}));
    const style = (d: Datum) => {
      const hue = focused(d) ? hot : pine;
      if (isPart(d, drawn)) return {fill: "none", stroke: hue.mark, strokeDasharray: "3 2"};
      if (isForecast(d)) return {fill: "none", stroke: hue.mark};
      return d.computed && mixed ? {fill: hue.mark, fillOpacity: 0.16, stroke: hue.mark} : {fill: hue.mark};
    };
    const words = place([...valueLabels(), ...referenceWords(input, y), ...notes(), ...gapLabels(selection.series, format, size, (a, b) => [band * slot(a), band * (slot(b) + 1)], frame.bottom)], size, {width: size.width, height}, bars);
    return {
      options: {
        width: size.width, height, marginLeft: 0, marginRight: 0, marginTop: frame.top, marginBottom: height - frame.bottom,
        x: {type: "band", round: false, domain: slots.map((s) => s.key), range: [0, size.width], paddingInner: 0.16, paddingOuter: 0.08, axis: null},
        y: {type: "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null},
        marks: [
          drawn.map((d) => Plot.barY([d], {x: () => d.period!.text, y: "value", strokeWidth: 1.3, ...style(d)})),
          drawn.filter((d) => /more-than|at-least/.test(d.qualifier)).map((d) => Plot.tickY([d], {x: () => d.period!.text, y: "value", stroke: paper, strokeWidth: 2.5, dy: 5})),
          zeroY(y), referenceLine(input, words, {left: 0, top: frame.top}),
          labels([...slotLabels(), ...words], size, {left: 0, top: frame.top}),
        ],
      },
      at: (d) => (d.value === null ? null : [d.period!.text, d.value]),
    };

    function slotLabels(): Label[] {
      const label = (s: Slot) => (format.locale === "en" && n > (size.name === "large" ? 16 : size.name === "medium" ? 10 : 6) && /^\d{4}$/.test(s.label) ? `’${s.label.slice(2)}` : s.label);
      const inside = (at: number, words: string) => Math.max(textWidth(words, size.text) / 2, Math.min(size.width - textWidth(words, size.text) / 2, at));
      const every = Math.ceil((Math.max(...slots.map((s) => textWidth(label(s), size.text))) + 6) / band);
      return slots.flatMap((s, i) => ((n - 1 - i) % every === 0 ? [{x: inside(band * (i + 0.5), label(s)), y: frame.bottom + size.text, lines: [label(s)], fill: grey2, anchor: "middle" as const}] : []));
    }
    /** Every value on its column, the last, the focus, the largest and the first before the others; one that would meet another or lie on a taller neighbour is left out. */
    function valueLabels(): Wish[] {
      const max = drawn.reduce((a, b) => (b.value! > a.value! ? b : a)), first = new Set([drawn.at(-1)!, ...drawn.filter(focused), max]);
      return [...first, ...drawn.filter((d) => !first.has(d))].map((d): Wish => {
        const half = textWidth(say(d), size.text, true) / 2, middle = Math.max(half, Math.min(size.width - half, x(d.period!.text)));
        return {x: middle, y: y.at(Math.max(0, d.value!)) - size.text * 0.75, lines: [say(d)], fill: focused(d) ? hot.label : ink, bold: true, anchor: "middle", optional: !first.has(d) || d === drawn.at(-1)};
      });
    }
    function notes(): Wish[] {
      return spec.annotations.flatMap((a) => {
        const d = drawn.find((one) => one.period!.text === a.at), own = a.text?.[format.locale];
        if (!d || !own) return [];
        const lines = wrap(own, size.width * 0.34, size.text), half = widest(lines, size, false) / 2;
        const mid = Math.max(half, Math.min(size.width - half, x(d.period!.text)));
        const under = Math.min(...drawn.filter((o) => Math.abs(x(o.period!.text) - mid) < half + band / 2).map((o) => y.at(Math.max(0, o.value!))));
        return [{x: mid, y: Math.max(size.text * 0.6, under - size.text * 1.9 - lines.length * size.text * leading), lines, fill: ink, anchor: "middle" as const}];
      });
    }
  },
};

interface Slot {key: string; label: string}
/** A part of a period beside whole ones: a year to date among years. */
const isPart = (d: Datum, all: readonly Datum[]): boolean => d.period!.kind === "year-to-date" && all.some((o) => o.period!.grain === "year" && o.period!.kind === "point");

/** A slot for every year from first to last where all are years (or parts of one); else one for each period held. */
function slotsOf(data: readonly Datum[]): Slot[] {
  const years = data.every((d) => d.period!.grain === "year" || d.period!.kind === "year-to-date");
  const own = new Map(data.map((d) => [years ? Number(d.period!.start.slice(0, 4)) : NaN, d.period!.text]));
  if (!years) return data.map((d) => ({key: d.period!.text, label: d.period!.text}));
  const all = [...own.keys()], first = Math.min(...all), last = Math.max(...all);
  return Array.from({length: last - first + 1}, (_, i) => ({key: own.get(first + i) ?? String(first + i), label: String(first + i)}));
}
