import {readFileSync} from "node:fs";
import subsetFont from "subset-font";
import {describe, expect, it} from "vitest";
import {charactersOf} from "../../src/publish/character-map.ts";

const latin = readFileSync("node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2");
const cut = (text: string) => subsetFont(latin, text, {targetFormat: "sfnt"});

/** A face of one table, the character map, with one table of format 12: `groups` are first and last code points. */
function faceOf(...groups: [number, number][]): Buffer {
  const font = Buffer.alloc(12 + 16 + 12 + 16 + 12 * groups.length), map = 28, table = map + 12;
  font.writeUInt16BE(1, 4);
  font.write("cmap", 12, "latin1");
  font.writeUInt32BE(map, 20);
  font.writeUInt16BE(1, map + 2);
  font.writeUInt32BE(12, map + 8);
  font.writeUInt16BE(12, table);
  font.writeUInt32BE(groups.length, table + 12);
  groups.flat().forEach((code, i) => font.writeUInt32BE(code, table + 16 + 12 * Math.floor(i / 2) + 4 * (i % 2)));
  return font;
}

describe("charactersOf", () => {
  it.each(["A", "Abc 019", "−—“é”", "az€"])("finds %j in a face cut to it, and nothing else", async (text) => expect([...charactersOf(await cut(text))].sort()).toEqual([...new Set(text)].sort()));
  it("reads characters beyond the first 65,536", () => expect([...charactersOf(faceOf([0x41, 0x43], [0x2a700, 0x2a701]))]).toEqual(["A", "B", "C", "\u{2a700}", "\u{2a701}"]));
  it("throws on a face without a character map", () => expect(() => charactersOf(Buffer.alloc(12))).toThrow("no cmap"));
});
