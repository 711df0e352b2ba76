/** Land without borders, cropped and simplified for one drawing. Natural Earth, public domain, from npm `world-atlas`. */
import {geoPath, type GeoProjection} from "d3";
import {feature} from "topojson-client";
import {presimplify, simplify} from "topojson-simplify";
import type {GeometryCollection, Topology} from "topojson-specification";
import atlas from "world-atlas/land-50m.json" with {type: "json"};

const weighted = presimplify(atlas as unknown as Topology<{land: GeometryCollection}>);
const atDetail = new Map<number, ReturnType<typeof feature>>();

/** Outline of the land as path data in whole units of the drawing. `detail` is the area, in square degrees, under which a bend is dropped. */
export function landPath(projection: GeoProjection, detail: number): string {
  let land = atDetail.get(detail);
  if (!land) atDetail.set(detail, (land = feature(simplify(weighted as never, detail) as never, "land" as never)));
  return withoutSpecks(geoPath(projection).digits(0)(land) ?? "");
}

/** Rings of under four different points are specks at this size. */
const withoutSpecks = (path: string): string =>
  path.split(/(?=M)/).filter((ring) => new Set(ring.match(/-?\d+,-?\d+/g)).size > 3).join("");
