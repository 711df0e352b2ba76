/** Cities as circles whose area is the value, on land without borders. */
import * as Plot from "@observablehq/plot";
import {extent, geoMercator, scaleSqrt} from "d3";
import {labels, widest, type Label} from "../label.ts";
import {landPath} from "../land.ts";
import {ink, land, paper} from "../palette.ts";
import type {Series} from "../selection.ts";
import type {Size} from "../size.ts";
import type {Form} from "../form.ts";

const shape = {small: {height: 300, r: 24, labelled: 5, detail: 0.35}, medium: {height: 400, r: 30, labelled: 8, detail: 0.2}, large: {height: 480, r: 38, labelled: 12, detail: 0.1}};
interface Circle {s: Series; x: number; y: number; r: number}
interface Rect {x0: number; y0: number; x1: number; y1: number}

export const map: Form = {
  channels: {r: "value", geometry: "place"},
  hues: "one",
  heeds: ["limit"],
  negatives: false,
  joins: false,
  stacks: false,
  ranked: true,
  periods: 1,
  drawing({selection, spec, size, format, places}) {
    const {height, r: most, labelled, detail} = shape[size.name];
    const shown = selection.series.filter((s) => s.data[0]!.value !== null);
    const points = shown.map((s) => places.get(s.key)!).map((p) => [p.lon!, p.lat!] as [number, number]);
    const pad = size.text * 2.6;
    const projection = geoMercator().fitExtent([[pad * 1.6, pad], [size.width - pad * 2.4, height - pad]], {type: "MultiPoint", coordinates: withRoom(points)}).clipExtent([[0, 0], [size.width, height]]);
    const radius = scaleSqrt([0, Math.max(...shown.map((s) => s.data[0]!.value!))], [0, most]);
    const circles = shown.map((s, i): Circle => ({s, x: projection(points[i]!)![0], y: projection(points[i]!)![1], r: radius(s.data[0]!.value!)}));
    const path = landPath(projection, detail);
    const order = [...circles].sort((a, b) => Number(spec.focus.includes(b.s.key)) - Number(spec.focus.includes(a.s.key)) || b.r - a.r);
    const words = place(order.slice(0, labelled), circles, size, height, (c) => `${c.s.label}${format.locale === "zh" ? "" : " "}${format.marked(c.s.data[0]!.value!, c.s.data[0]!.qualifier, selection.decimals)}`);
    return {
      options: {
        width: size.width, height, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null},
        marks: [
          (_: unknown, __: unknown, ___: unknown, ____: unknown, {document}: {document: Document}) => {
            const element = document.createElementNS("http://www.w3.org/2000/svg", "path");
            element.setAttribute("d", path);
            element.setAttribute("fill", land);
            return element;
          },
          Plot.dot(circles, {x: "x", y: "y", r: (c) => c.r, fill: (c) => c.s.hue.mark, fillOpacity: 0.78, stroke: paper, strokeWidth: 1}),
          labels(words, size, {left: 0, top: 0}),
        ] as Plot.Markish[],
        r: {type: "identity"},
      },
      at: (d) => {
        const circle = circles.find((c) => c.s.key === d.key);
        return circle ? [circle.x, circle.y] : null;
      },
    };
  },
};

/** The points and, where they lie within a few degrees, corners that keep the land round them in sight. */
function withRoom(points: [number, number][]): [number, number][] {
  const [west, east] = extent(points, ([lon]) => lon) as [number, number], [south, north] = extent(points, ([, lat]) => lat) as [number, number];
  const half = Math.max(3, (east - west) / 2, (north - south) / 2), lon = (west + east) / 2, lat = (south + north) / 2;
  return half > 3 ? points : [[lon - 3, lat - 3], [lon + 3, lat + 3]];
}

/** Words beside their circle where they meet neither circle nor words nor the frame; a label without such a place is left to the table. */
function place(wanted: readonly Circle[], all: readonly Circle[], size: Size, height: number, say: (c: Circle) => string): Label[] {
  const taken: Rect[] = [], out: Label[] = [], h = size.text * 1.1;
  for (const c of wanted) {
    const text = say(c), w = widest([text], size) + 4;
    const spots: [Rect, "start" | "end" | "middle", number, number][] = [
      [{x0: c.x + c.r + 5, x1: c.x + c.r + 5 + w, y0: c.y - h / 2, y1: c.y + h / 2}, "start", c.x + c.r + 6, c.y],
      [{x0: c.x - c.r - 5 - w, x1: c.x - c.r - 5, y0: c.y - h / 2, y1: c.y + h / 2}, "end", c.x - c.r - 6, c.y],
      [{x0: c.x - w / 2, x1: c.x + w / 2, y0: c.y - c.r - 3 - h, y1: c.y - c.r - 3}, "middle", c.x, c.y - c.r - 3 - h / 2],
      [{x0: c.x - w / 2, x1: c.x + w / 2, y0: c.y + c.r + 3, y1: c.y + c.r + 3 + h}, "middle", c.x, c.y + c.r + 3 + h / 2],
    ];
    const free = spots.find(([box]) => box.x0 >= 0 && box.x1 <= size.width && box.y0 >= 0 && box.y1 <= height && !taken.some((t) => meet(t, box)) && !all.some((o) => o !== c && o.r > 1.5 && meet(square(o), box)));
    if (!free) continue;
    taken.push(free[0]);
    out.push({x: free[2], y: free[3], lines: [text], fill: c.s.hue.label === "var(--color-pine)" ? ink : c.s.hue.label, bold: true, anchor: free[1]});
  }
  return out;
}
const square = ({x, y, r}: Circle): Rect => ({x0: x - r * 0.85, x1: x + r * 0.85, y0: y - r * 0.85, y1: y + r * 0.85});
const meet = (a: Rect, b: Rect): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
