/** A chart as a PNG file, for slides and for systems that take no SVG. */
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {renderAsync} from "@resvg/resvg-js";
import type {Chart, Reading} from "../chart/chart.ts";
import type {Locale} from "../text/index.ts";
import {chartPicture, pictureWidth} from "../chart/picture.ts";
import {indexedPng, type Pixels} from "./indexed-png.ts";
import {facesFor, type Face} from "./typeface.ts";
import {nameFaces, parseSvg, writtenIn} from "./written.ts";

/** Pixels to a unit of the picture, as screens of today have; and the width of every PNG in pixels. */
const scale = 2;
export const pngWidth = pictureWidth * scale;

/** The wide drawing in our own faces: the same bytes on every machine. `foot` is the source line and the site's own, one string a line. */
export async function chartPng(chart: Chart, reading: Reading, locale: Locale, foot: readonly string[], document: Document): Promise<Uint8Array> {
  const svg = parseSvg(chartPicture(chart, reading, locale, foot, document), document), faces = await facesFor(writtenIn(svg), locale);
  nameFaces(svg, faces);
  return indexedPng(await render(svg.documentElement.outerHTML, faces), 72 * scale);
}

/** Draws `svg` with `faces` and no others. The renderer reads faces from files only. */
async function render(svg: string, faces: readonly Face[]): Promise<Pixels> {
  const folder = await mkdtemp(join(tmpdir(), "little-giants-faces-"));
  try {
    const fontFiles = await Promise.all(faces.map(async ({sfnt}, i) => {
      const file = join(folder, `${i}.ttf`);
      await writeFile(file, sfnt);
      return file;
    }));
    const {width, height, pixels} = await renderAsync(svg, {font: {fontFiles, loadSystemFonts: false}, fitTo: {mode: "zoom", value: scale}, logLevel: "off"});
    return {width, height, rgba: pixels};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
