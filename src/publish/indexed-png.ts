/** Pixels to a PNG (ISO/IEC 15948) of at most 256 colours: a chart has few, and a third of the bytes. */
import {crc32} from "node:zlib";
import {zlibSync} from "fflate";

export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and alpha of each pixel, row by row. Alpha is taken for full. */
  rgba: Uint8Array;
}

/** `density` is in pixels per inch, and tells programs how large the picture is meant to be. The same pixels give the same bytes on every machine. */
export function indexedPng({width, height, rgba}: Pixels, density: number): Uint8Array {
  const colours = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const palette = paletteOf(colours), perMetre = Math.round(density / 0.0254);
  const header = Buffer.alloc(13), physical = Buffer.alloc(9);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  physical.writeUInt32BE(perMetre, 0);
  physical.writeUInt32BE(perMetre, 4);
  physical[8] = 1;
  // Node's own zlib gives other bytes on another kind of processor.
  const data = zlibSync(rowsOf(colours, width, palette), {level: 5});
  const chunks = [chunk("IHDR", header), chunk("pHYs", physical), chunk("PLTE", Uint8Array.from(palette.flatMap(channels))), chunk("IDAT", data), chunk("IEND", new Uint8Array())];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...chunks]);
}

const channels = (colour: number): [r: number, g: number, b: number] => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

/** The 256 colours used most; of as many pixels the smaller number first. What is left out is the rim of letters, a few pixels in a million. */
function paletteOf(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (let i = 0, from = 0; i <= colours.length; i++) {
    if (i < colours.length && colours[i] === colours[from]) continue;
    counts.set(colours[from]!, (counts.get(colours[from]!) ?? 0) + i - from);
    from = i;
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).slice(0, 256).map(([colour]) => colour);
}

/** An index into the palette for each pixel; each row begins with the number of its filter, 0 for none. */
function rowsOf(colours: Uint32Array, width: number, palette: readonly number[]): Uint8Array {
  const rows = new Uint8Array((colours.length / width) * (width + 1)), indices = new Map(palette.map((colour, i) => [colour, i]));
  let last: number | undefined, index = 0;
  for (let i = 0, at = 0; i < colours.length; i++) {
    if (i % width === 0) at++;
    if (colours[i] !== last) {
      last = colours[i]!;
      index = indices.get(last) ?? nearest(last, palette);
      indices.set(last, index);
    }
    rows[at++] = index;
  }
  return rows;
}

function nearest(colour: number, palette: readonly number[]): number {
  const own = channels(colour), distances = palette.map((other) => channels(other).reduce((sum, value, i) => sum + (value - own[i]!) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]), whole = Buffer.alloc(typed.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(typed, 4);
  whole.writeUInt32BE(crc32(typed), typed.length + 4);
  return whole;
}
