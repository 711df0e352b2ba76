import {crc32, inflateSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {indexedPng, type Pixels} from "../../src/publish/indexed-png.ts";

type Colour = [r: number, g: number, b: number];
const imageOf = (width: number, colours: readonly Colour[]): Pixels => ({width, height: colours.length / width, rgba: Uint8Array.from(colours.flatMap((colour) => [...colour, 255]))});

/** The chunks of a PNG by type. Throws on one whose checksum is wrong. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png), chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at), typed = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(typed) !== bytes.readUInt32BE(at + 8 + length)) throw new Error(`checksum of ${typed.toString("latin1", 0, 4)}`);
    chunks.set(typed.toString("latin1", 0, 4), typed.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

/** The colours that a reader of an indexed PNG gets, row by row. */
function coloursOf(png: Uint8Array): Colour[] {
  const chunks = chunksOf(png), palette = chunks.get("PLTE")!, width = chunks.get("IHDR")!.readUInt32BE(0), rows = inflateSync(chunks.get("IDAT")!);
  return [...rows].flatMap((index, i): Colour[] => (i % (width + 1) === 0 ? [] : [[...palette.subarray(3 * index, 3 * index + 3)] as Colour]));
}

const red: Colour = [255, 0, 0], blue: Colour = [0, 0, 255], paper: Colour = [244, 249, 246];
const greys = (count: number): Colour[] => Array.from({length: count}, (_, i) => [i % 256, Math.floor(i / 256), 7]);

describe("indexedPng", () => {
  it("begins with the signature and says its size, its kind and its density", () => {
    const png = indexedPng(imageOf(3, [red, red, blue, paper, paper, paper]), 144), chunks = chunksOf(png);
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect([...chunks.keys()]).toEqual(["IHDR", "pHYs", "PLTE", "IDAT", "IEND"]);
    expect([...chunks.get("IHDR")!]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
    expect([chunks.get("pHYs")!.readUInt32BE(0), chunks.get("pHYs")!.readUInt32BE(4), chunks.get("pHYs")![8]]).toEqual([5669, 5669, 1]);
  });

  it.each<[string, number, Colour[]]>([["one colour", 1, [red]], ["a few", 3, [red, red, blue, paper, red, blue]], ["as many as a palette holds", 16, greys(256)]])("keeps every pixel of %s", (_, width, colours) =>
    expect(coloursOf(indexedPng(imageOf(width, colours), 72))).toEqual(colours));

  it("gives a colour too many the nearest of those used more", () => {
    const colours = [...greys(256), ...greys(256), [250, 0, 9] as Colour, [0, 1, 9] as Colour];
    const shown = coloursOf(indexedPng(imageOf(2, colours), 72));
    expect(shown.slice(0, 512)).toEqual(colours.slice(0, 512));
    expect(shown.slice(512)).toEqual([[250, 0, 7], [0, 0, 7]]);
  });
});
