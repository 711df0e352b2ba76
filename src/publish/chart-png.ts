/** A chart as a PNG file, for slides and for systems that take no SVG. */
import type {Chart, Reading} from "../chart/chart.ts";
import type {Locale} from "../text/index.ts";
import {chartPicture, pictureWidth} from "../chart/picture.ts";
import {indexedPng} from "./indexed-png.ts";
import {pixelsOf} from "./raster.ts";
import {facesFor} from "./typeface.ts";
import {nameFaces, parseSvg, writtenIn} from "./written.ts";

/** Pixels to a unit of the picture, as screens of today have; and the width of every PNG in pixels. */
const scale = 2;
export const pngWidth = pictureWidth * scale;

/** The wide drawing in our own faces: the same bytes on every machine. `foot` is the source line and the site's own, one string a line. */
export async function chartPng(chart: Chart, reading: Reading, locale: Locale, foot: readonly string[], document: Document): Promise<Uint8Array> {
  const svg = parseSvg(chartPicture(chart, reading, locale, foot, document), document), faces = await facesFor(writtenIn(svg), locale);
  nameFaces(svg, faces);
  return indexedPng(await pixelsOf(svg.documentElement.outerHTML, faces, scale), 72 * scale);
}
