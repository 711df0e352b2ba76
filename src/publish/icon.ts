/** The mark as the icons that browsers, phones and desktops ask for. */
import {light} from "../chart/palette.ts";
import {indexedPng} from "./indexed-png.ts";
import {pixelsOf} from "./raster.ts";

/** By file name: side in pixels, and what part of it the mark fills. A maskable icon may be cut to a circle of four fifths. */
export const icons: Record<string, {side: number; fill: number}> = {
  "apple-touch-icon": {side: 180, fill: 0.6}, "icon-192": {side: 192, fill: 0.7}, "icon-512": {side: 512, fill: 0.7}, "icon-maskable": {side: 512, fill: 0.5},
};

/** The mark as part of an SVG, its corner at `x`, `y`, `unit` pixels to a unit of its grid of 16, of which it fills 12 × 14. */
export const mark = (x: number, y: number, unit: number): string =>
  `<g transform="translate(${x - 2 * unit} ${y - unit}) scale(${unit})"><path fill="${light["ink"]}" d="M2 1h12v2H4v10h10v2H2z"/><path fill="${light["accent"]}" d="M4 5h6v6H4z"/></g>`;

/** The mark on paper, in a square. */
export async function iconPng({side, fill}: {side: number; fill: number}): Promise<Uint8Array> {
  // Whole pixels to a unit keep its edges sharp.
  const unit = Math.max(1, Math.floor((side * fill) / 14)), x = Math.round((side - 12 * unit) / 2), y = Math.round((side - 14 * unit) / 2);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="${light["paper"]}"/>${mark(x, y, unit)}</svg>`;
  return indexedPng(await pixelsOf(svg, [], 1), 72);
}

/** favicon.ico for what asks for nothing else: the mark at 16, 32 and 48 pixels, each a PNG inside. */
export async function faviconIco(): Promise<Uint8Array> {
  const sides = [16, 32, 48], images = await Promise.all(sides.map((side) => iconPng({side, fill: 14 / 16})));
  const head = Buffer.alloc(6 + 16 * sides.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sides.length, 4);
  let offset = head.length;
  images.forEach((image, i) => {
    const at = 6 + 16 * i;
    head.set([sides[i]!, sides[i]!, 0, 0, 1, 0, 8, 0], at);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}
