/** An SVG to pixels, in faces that are given: the same on every machine. */
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {renderAsync} from "@resvg/resvg-js";
import type {Pixels} from "./indexed-png.ts";
import type {Face} from "./typeface.ts";

/** Draws `svg` at `zoom` pixels to its unit, with `faces` and no others. The renderer reads faces from files only. */
export async function pixelsOf(svg: string, faces: readonly Face[], zoom: number): Promise<Pixels> {
  const folder = await mkdtemp(join(tmpdir(), "little-giants-faces-"));
  try {
    const fontFiles = await Promise.all(faces.map(async ({sfnt}, i) => {
      const file = join(folder, `${i}.ttf`);
      await writeFile(file, sfnt);
      return file;
    }));
    const {width, height, pixels} = await renderAsync(svg, {font: {fontFiles, loadSystemFonts: false}, fitTo: {mode: "zoom", value: zoom}, logLevel: "off"});
    return {width, height, rgba: pixels};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
