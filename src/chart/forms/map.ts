/** Cities as circles whose area is the value, on land without borders. */
import * as Plot from "@observablehq/plot";
import {extent, geoMercator, scaleSqrt} from "d3";
import {labels, type Spot, type Wish} from "../label.ts";
import {place, type Box} from "../place.ts";
import {landPath} from "../land.ts";
import {ink, land, paper} from "../palette.ts";
import type {Series} from "../selection.ts";
import type {Size} from "../size.ts";
import type {Form} from "../form.ts";

const shape = {small: {height: 300, r: 24, labelled: 5, detail: 0.2}, medium: {height: 400, r: 30, labelled: 8, detail: 0.1}, large: {height: 480, r: 38, labelled: 12, detail: 0.05}};
interface Circle {s: Series; x: number; y: number; r: number}

export const map: Form = {
  channels: {r: "value", geometry: "place"},
  hues: "one",
  heeds: ["limit"],
  ranked: true,
  periods: 1,
  drawing({selection, spec, size, format, places}) {
    const {height, r: most, labelled, detail} = shape[size.name];
    const shown = selection.series.filter((s) => s.data[0]!.value !== null);
    const points = shown.map((s) => places.get(s.key)!).map((p) => [p.lon!, p.lat!] as [number, number]);
    const pad = size.text * 2.6;
    const projection = geoMercator().fitExtent([[pad * 1.6, pad * 1.8], [size.width - pad * 2.4, height - pad]], {type: "MultiPoint", coordinates: withRoom(points)}).clipExtent([[0, 0], [size.width, height]]);
    const radius = scaleSqrt([0, Math.max(...shown.map((s) => s.data[0]!.value!))], [0, most]);
    const circles = shown.map((s, i): Circle => ({s, x: projection(points[i]!)![0], y: projection(points[i]!)![1], r: radius(s.data[0]!.value!)}));
    const path = landPath(projection, detail);
    const order = [...circles].sort((a, b) => Number(spec.focus.includes(b.s.key)) - Number(spec.focus.includes(a.s.key)) || b.r - a.r);
    const say = ({s}: Circle) => `${s.label}${format.locale === "zh" ? "" : " "}${format.marked(s.data[0]!.value!, s.data[0]!.qualifier, selection.decimals)}`;
    const words = place(order.slice(0, labelled).map((c) => wish(c, say(c), size)), size, {width: size.width, height}, circles.map(square));
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

/** Words beside their circle, on whichever side is free. */
function wish(c: Circle, words: string, size: Size): Wish {
  const h = size.text * 0.58;
  const spots: Spot[] = [{x: c.x + c.r + 6, y: c.y, anchor: "start"}, {x: c.x - c.r - 6, y: c.y, anchor: "end"}, {x: c.x, y: c.y - c.r - 3 - h, anchor: "middle"}, {x: c.x, y: c.y + c.r + 3 + h, anchor: "middle"}];
  return {...spots[0]!, lines: [words], fill: c.s.hue.label === "var(--color-pine)" ? ink : c.s.hue.label, bold: true, spots: spots.slice(1), optional: true};
}
const square = ({x, y, r}: Circle): Box => ({x0: x - r * 0.85, x1: x + r * 0.85, y0: y - r * 0.85, y1: y + r * 0.85});
