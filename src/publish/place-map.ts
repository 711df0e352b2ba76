/** Places as circles on land without borders, in drawing units. */
import {geoMercator} from "d3";
import {leading, type Label, type Wish} from "../chart/label.ts";
import {landPath} from "../chart/land.ts";
import {ink} from "../chart/palette.ts";
import {place} from "../chart/place.ts";
import {sizes, type Size, type SizeName} from "../chart/size.ts";

export interface Spot {
  id: string;
  name: string;
  lat: number;
  lon: number;
  /** What the area of the circle stands for; above zero. */
  weight: number;
}
export interface PlacedSpot {id: string; name: string; x: number; y: number; r: number; label: Label | undefined}
export interface PlaceMap {size: SizeName; width: number; height: number; text: number; land: string; spots: PlacedSpot[]}

const shapes: Record<SizeName, {height: number; r: number; pad: number; detail: number}> = {
  small: {height: 340, r: 7, pad: 26, detail: 0.2}, medium: {height: 480, r: 8, pad: 30, detail: 0.1}, large: {height: 640, r: 10, pad: 40, detail: 0.05},
};

/** The map in one of its three sizes, cropped to its places. Circles are given largest first. A name stands where it meets no other and no circle; room is sought in the order of `spots`, and a name that finds none is left out. */
export function placeMap(spots: readonly Spot[], name: SizeName): PlaceMap {
  const size = sizes[name], {height, r: most, pad, detail} = shapes[name], {width, text} = size;
  const projection = geoMercator().fitExtent([[pad * 1.5, pad], [width - pad * 2, height - pad]], {type: "MultiPoint", coordinates: spots.map(({lon, lat}) => [lon, lat])}).clipExtent([[0, 0], [width, height]]);
  const largest = Math.max(...spots.map(({weight}) => weight));
  const circles = spots.map(({id, name, lon, lat, weight}) => { const [x, y] = projection([lon, lat])!; return {id, name, x: round(x), y: round(y), r: round(Math.max(2.5, most * Math.sqrt(weight / largest)))}; });
  const wishes = circles.map((circle) => wishOf(circle, size)), labels = place(wishes, size, {width, height}, circles.map(({x, y, r}) => ({x0: x - r, x1: x + r, y0: y - r, y1: y + r})));
  return {size: name, width, height, text, land: landPath(projection, detail), spots: circles.map((circle, i) => ({...circle, label: labels.find(({lines}) => lines === wishes[i]!.lines)})).sort((a, b) => b.r - a.r)};
}

/** A name beside its circle, over or under it, or across one of its corners. */
function wishOf({name, x, y, r}: Omit<PlacedSpot, "label">, size: Size): Wish {
  const rise = (size.text * leading) / 2 + 1, beside = r + 4, corner = r + 1, low = y + rise * 0.9, high = y - rise * 0.9;
  const spots = [
    {x: x + beside, y, anchor: "start" as const}, {x: x - beside, y, anchor: "end" as const}, {x, y: y - r - rise, anchor: "middle" as const}, {x, y: y + r + rise, anchor: "middle" as const},
    {x: x + corner, y: low, anchor: "start" as const}, {x: x - corner, y: low, anchor: "end" as const}, {x: x + corner, y: high, anchor: "start" as const}, {x: x - corner, y: high, anchor: "end" as const},
  ];
  return {...spots[0]!, lines: [name], fill: ink, spots: spots.slice(1), optional: true};
}

const round = (n: number): number => Math.round(n * 10) / 10;
