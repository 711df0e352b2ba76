/** Cities as circles whose area is the value, on land without borders. */
import * as Plot from "@observablehq/plot";
import {extent, geoMercator, scaleSqrt} from "d3";
import {leader} from "../annotation.ts";
import {allOf} from "../axis.ts";
import {edge, named, note, square, type Circle} from "../circle.ts";
import {granted, labels} from "../label.ts";
import {landPath} from "../land.ts";
import {land, paper} from "../palette.ts";
import {boxOf, place} from "../place.ts";
import {isForecast, type Series} from "../selection.ts";
import {shape} from "../shape.ts";
import type {Form} from "../form.ts";

const scales = {small: {height: 300, r: 24, labelled: 5, detail: 0.2}, medium: {height: 400, r: 30, labelled: 8, detail: 0.1}, large: {height: 480, r: 38, labelled: 12, detail: 0.05}};

export const map: Form = {
  channels: {r: "value", geometry: "place"},
  hues: "one",
  heeds: ["annotations", "limit"],
  ranked: true,
  periods: 1,
  drawing(input) {
    const {selection, spec, size, format, places} = input, {r: most, labelled, detail} = scales[size.name], height = size.height ?? scales[size.name].height, pad = size.text * 2.6;
    const known = (all: readonly Series[]) => all.filter((s) => s.data[0]!.value !== null), shown = known(selection.series), all = known(allOf(input).flatMap(({series}) => series));
    const point = (s: Series) => { const {lat, lon} = places.get(s.key)!; return [lon!, lat!] as [number, number]; };
    const projection = geoMercator().fitExtent([[pad * 1.6, pad * 1.8], [size.width - pad * 2.4, height - pad]], {type: "MultiPoint", coordinates: withRoom(all.map(point))}).clipExtent([[0, 0], [size.width, height]]);
    const radius = scaleSqrt([0, Math.max(...all.map((s) => s.data[0]!.value!))], [0, most]);
    const circles = shown.map((s): Circle => { const [x, y] = projection(point(s))!; return {s, x, y, r: radius(s.data[0]!.value!)}; });
    const notes = circles.flatMap((c) => note(input, c)), rank = ({s}: Circle) => (notes.some((n) => n.c.s === s) ? 2 : Number(spec.focus.includes(s.key))), order = [...circles].sort((a, b) => rank(b) - rank(a) || b.r - a.r);
    const say = ({s}: Circle) => `${s.label}${format.locale === "zh" ? "" : " "}${format.marked(s.data[0]!.value!, s.data[0]!.qualifier, selection.decimals)}`;
    const names = order.slice(0, labelled).map((c) => ({...named(c, say(c), size), optional: rank(c) === 0}));
    const words = place([...names.slice(0, notes.length), ...notes.map((n) => n.wish), ...names.slice(notes.length)], size, {width: size.width, height}, circles.map(square));
    const mixed = shown.some((s) => !s.data[0]!.computed), fill = ({s: {data: [d]}}: Circle) => (isForecast(d!) ? 0 : d!.computed && mixed ? 0.16 : 0.78), hue = (c: Circle) => c.s.hue.mark;
    return {
      options: {
        width: size.width, height, margin: 0, x: {type: "identity", axis: null}, y: {type: "identity", axis: null}, r: {type: "identity"},
        marks: [
          shape("path", {d: landPath(projection, detail), fill: land}),
          // Our arithmetic among published figures, and targets, are hollow.
          Plot.dot(circles, {x: "x", y: "y", r: (c) => c.r, fill: hue, fillOpacity: fill, stroke: (c) => (fill(c) < 0.5 ? hue(c) : paper), strokeWidth: (c) => (fill(c) < 0.5 ? 1.5 : 1)}),
          notes.map(({c, wish}) => { const label = granted(wish, words)!, [x, y] = edge(c, boxOf(label, size)); return leader(label, size, [x, y], 0); }),
          labels(words, size, {left: 0, top: 0}),
        ],
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
