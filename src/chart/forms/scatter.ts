/** Two measures of the same things against each other; a third may be the area of the point. Names stand only at those that matter. */
import * as Plot from "@observablehq/plot";
import {scaleSqrt} from "d3";
import {labels, widest, type Label, type Spot, type Wish} from "../label.ts";
import {gridY, valueAxis, zeroY} from "../axis.ts";
import {boxOf, place, type Box} from "../place.ts";
import {textWidth, wrap} from "../size.ts";
import {grey1, grey2, hot, ink, paper, pine, rule} from "../palette.ts";
import type {Measure, MeasureChannel, Series} from "../selection.ts";
import type {Form} from "../form.ts";

const heights = {small: 320, medium: 370, large: 460}, largest = {small: 16, medium: 20, large: 26}, plain = 4.2;
/** Names beside those of the focus: the largest of each measure. */
const named = {small: 3, medium: 5, large: 8};

export const scatter: Form = {
  channels: {x: "series", y: "series", r: "series", fill: "category"},
  optional: ["r"],
  hues: "one",
  negatives: true,
  periods: 1,
  drawing({selection, whole, spec, size, format}) {
    const {text, width} = size, height = size.height ?? heights[size.name], [across, up, area] = whole.measures as [Measure, Measure, Measure?];
    const of = (s: Series, channel: MeasureChannel) => s.data.find((d) => d.measure === channel && d.value !== null);
    const paired = (all: readonly Series[]) => all.flatMap((s) => { const x = of(s, "x"), y = of(s, "y"); return x && y ? [{s, x, y, r: of(s, "r")}] : []; });
    const everything = paired(whole.series), things = paired(selection.series), values = (channel: "x" | "y") => everything.map((t) => t[channel].value!);
    const title = (m: Measure) => wrap(format.locale === "zh" ? `${m.label}（${format.unitWords(m.unit)}）` : `${m.label}, ${format.unitWords(m.unit)}`, width * 0.8, text);
    const upTitle = title(up), acrossTitle = title(across), frame = {left: textWidth("0", text), top: text * (upTitle.length * 1.2 + 1.6), right: width - text, bottom: height - text * (2.4 + acrossTitle.length * 1.2)};
    const y = valueAxis(values("y"), [frame.bottom, frame.top], 4), labelled = widest(y.ticks.map((t) => format.number(t)), size, false);
    const x = valueAxis(values("x"), [frame.left + labelled + 8, frame.right - (area ? largest[size.name] / 2 : 6)], size.name === "large" ? 6 : 4);
    const radius = scaleSqrt([0, Math.max(0, ...everything.map((t) => t.r?.value ?? 0)) || 1], [0, largest[size.name]]);
    const dots = things.map((t) => ({...t, cx: x.at(t.x.value!), cy: y.at(t.y.value!), size: area ? Math.max(2, radius(t.r?.value ?? 0)) : plain, focus: t.s.focus})).sort((a, b) => b.size - a.size);
    type Dot = (typeof dots)[number];
    const top = (value: (d: Dot) => number) => [...dots].sort((a, b) => value(b) - value(a)).slice(0, named[size.name]), told = [...new Set([...dots.filter((d) => d.focus), ...top((d) => d.y.value!), ...top((d) => d.x.value!)])].slice(0, named[size.name] + spec.focus.length + 2);
    const box = (d: Dot): Box => ({x0: d.cx - d.size, x1: d.cx + d.size, y0: d.cy - d.size, y1: d.cy + d.size});
    const away = (d: Dot, b: Box) => Math.hypot(Math.max(b.x0 - d.cx, 0, d.cx - b.x1), Math.max(b.y0 - d.cy, 0, d.cy - b.y1)) - d.size;
    const wish = (d: Dot): Wish[] => {
      const spots: Spot[] = [{x: d.cx + d.size + 6, y: d.cy, anchor: "start"}, {x: d.cx - d.size - 6, y: d.cy, anchor: "end"}, {x: d.cx, y: d.cy - d.size - text * 0.65, anchor: "middle"}, {x: d.cx, y: d.cy + d.size + text * 0.75, anchor: "middle"}];
      const label = {...spots[0]!, lines: [d.s.label], fill: d.focus ? hot.label : ink, bold: d.focus};
      // A name that lies nearer to another point would be read as that one's.
      const own = spots.filter((spot) => { const b = boxOf({...label, ...spot}, size); return dots.every((o) => o === d || away(o, b) > away(d, b) + 1); });
      return own.length || d.focus ? [{...label, ...(own[0] ?? spots[0]!), spots: own.slice(1), optional: !d.focus}] : [];
    };
    const words = place(told.flatMap(wish), size, {width, height: frame.bottom}, dots.map(box));
    const titles: Label[] = [{x: 0, y: text * 0.75, lines: upTitle, fill: grey1, bold: true}, {x: width, y: height - text * 1.2 * (acrossTitle.length - 0.4), lines: acrossTitle, fill: grey1, bold: true, anchor: "end"}];
    const mixed = dots.some((d) => !d.x.computed && !d.y.computed), look = (hollow: boolean) => dots.filter((d) => ((d.x.computed || d.y.computed) && mixed) === hollow);
    const mark = (some: Dot[], hollow: boolean) => Plot.dot(some, {x: (d) => d.x.value, y: (d) => d.y.value, r: "size", symbol: area ? "circle" : (d: Dot) => (d.focus ? "square" : "circle"), fill: (d) => (hollow ? paper : (d.focus ? hot : pine).mark), fillOpacity: area && !hollow ? 0.72 : 1, stroke: (d) => (hollow ? (d.focus ? hot : pine).mark : paper), strokeWidth: hollow ? 1.6 : 1});
    return {
      options: {
        width, height, marginLeft: 0, marginRight: 0, marginTop: frame.top, marginBottom: height - frame.bottom, r: {type: "identity"}, symbol: {type: "identity"},
        x: {type: "linear", domain: x.domain, range: x.domain.map(x.at), axis: null}, y: {type: "linear", domain: y.domain, range: [frame.bottom, frame.top], axis: null},
        marks: [
          gridY(y, {...up.unit, words: {en: "", zh: ""}}, format, size), Plot.ruleX(x.ticks.filter((t) => t !== 0), {stroke: rule, strokeWidth: 1}), zeroY(y),
          Plot.text(x.ticks, {x: (t: number) => t, text: (t: number) => format.number(t), frameAnchor: "bottom", lineAnchor: "top", dy: 7, fill: grey2, fontSize: text}),
          mark(look(false), false), mark(look(true), true), labels([...titles, ...words], size, {left: 0, top: frame.top}),
        ],
      },
      at: (d) => { const t = dots.find((one) => one.s.data.includes(d)); return t && d.value !== null ? [t.x.value, t.y.value] : null; },
    };
  },
};
