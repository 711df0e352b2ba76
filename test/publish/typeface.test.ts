import {describe, expect, it} from "vitest";
import {charactersOf} from "../../src/publish/character-map.ts";
import {facesFor, type Face, type Written} from "../../src/publish/typeface.ts";
import type {Locale} from "../../src/text/index.ts";

const written = (plain: string, bold = ""): Written => ({400: new Set(plain), 600: new Set(bold)});
const tables = ({sfnt}: Face): string[] => Array.from({length: sfnt.readUInt16BE(4)}, (_, i) => sfnt.toString("latin1", 12 + 16 * i, 16 + 16 * i));
/** A face cut to one of a pair has the other too, for text that runs from the right. */
const mirrored = /[≤≥]/;
/** `Instrument Sans 400: ABC`, a line a face, its characters in order. */
const told = (faces: readonly Face[]): string[] => faces.map(({family, weight, characters}) => `${family} ${weight}: ${[...characters].sort().join("")}`);

describe("facesFor", () => {
  it.each<[string, Locale, Written, string[]]>([
    ["one face for words of one weight", "en", written("cab"), ["Instrument Sans 400: abc"]],
    ["a face for each weight that is used, with its own characters", "en", written("ab", "bc"), ["Instrument Sans 400: ab", "Instrument Sans 600: bc"]],
    ["none for no words", "en", written(""), []],
    ["Han characters in a Chinese face", "en", written("a中"), ["Instrument Sans 400: a", "Little Giants Hei 400: 中"]],
    ["quotes and dashes in the Latin face in English", "en", written("a“—”’"), ["Instrument Sans 400: a—’“”"]],
    ["the same in the Chinese face in Chinese", "zh", written("a“—”’·…"), ["Instrument Sans 400: a", "Little Giants Hei 400: ·—’“”…"]],
    ["signs that only a slice has", "en", written("≈1", "≥"), ["Instrument Sans 400: 1", "Little Giants 090 400: ≈", "Little Giants 102 600: ≥"]],
    ["rare Han characters too", "zh", written("", "堃龘"), ["Little Giants Hei 600: 堃龘"]],
    ["nothing for what no face has", "en", written("a🏭ع"), ["Instrument Sans 400: a"]],
  ])("gives %s", async (_, locale, words, expected) => {
    const faces = await facesFor(words, locale);
    expect(told(faces)).toEqual(expected);
    for (const face of faces) expect([...charactersOf(face.sfnt)].filter((c) => !mirrored.test(c)).sort()).toEqual([...face.characters].filter((c) => !mirrored.test(c)).sort());
  });

  it("gives faces that do not vary and are named apart, each with its weight inside", async () => {
    const faces = await facesFor(written("a中≈", "a中≈"), "zh"), weightOf = ({sfnt}: Face) => {
      const entry = 12 + 16 * tables({sfnt} as Face).indexOf("OS/2");
      return sfnt.readUInt16BE(sfnt.readUInt32BE(entry + 8) + 4);
    };
    expect(faces).toHaveLength(6);
    expect(faces.flatMap(tables)).not.toContain("fvar");
    expect(faces.map(weightOf)).toEqual(faces.map(({weight}) => weight));
    for (const {family, sfnt} of faces) expect(sfnt.includes(Buffer.from(family, "utf16le").swap16())).toBe(true);
  });

  it("gives the same bytes whatever the order of the characters", async () => {
    const [a, b] = await Promise.all(["中小a1", "1a小中"].map((words) => facesFor(written(words), "zh")));
    expect(a!.map(({sfnt}) => sfnt.toString("base64"))).toEqual(b!.map(({sfnt}) => sfnt.toString("base64")));
  });
});
