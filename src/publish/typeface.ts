/** The faces of a picture that leaves the site, each cut to the characters it sets there: the reader's machine may have none of them. */
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import subsetFont from "subset-font";
import type {Locale} from "../text/index.ts";
import {charactersOf} from "./character-map.ts";

/** The weights of a picture's words: 400 and 600 are the sans of its drawing, 700 is the serif of a headline. */
export const weights = [400, 600, 700] as const;
export type Weight = (typeof weights)[number];
/** The characters set in each weight. */
export type Written = Partial<Record<Weight, ReadonlySet<string>>>;

export interface Face {
  family: string;
  weight: Weight;
  /** What it sets, each character in one face of its weight only. */
  characters: ReadonlySet<string>;
  /** TrueType, static; in the sans, tabular figures. */
  sfnt: Buffer;
}

/** A whole face of one weight, and what it can set. */
interface Whole {family: string; sfnt: Buffer; characters: ReadonlySet<string>}

const {resolve} = createRequire(import.meta.url);
const sansFile = "@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2", serifFile = "@fontsource-variable/besley/files/besley-latin-wght-normal.woff2";
/** The Han face of each hand, published as one file of the common characters and a hundred slices of the others. */
const hanPackage = (weight: Weight): string => (weight === 700 ? "noto-serif-sc" : "noto-sans-sc");
const hanFile = (part: string, weight: Weight): string => `@fontsource/${hanPackage(weight)}/files/${hanPackage(weight)}-${part}-${weight}-normal.woff2`;
/** The family that its files give themselves, and ours. The files need names apart, of the same length so that nothing in them moves. */
const hanItself = (weight: Weight): string => (weight === 700 ? "Noto Serif SC ExtraLight" : "Noto Sans SC Thin");
const hanFamily = (weight: Weight): string => (weight === 700 ? "Little Giants Song Heads" : "Little Giants Hei");
const sliceFamily = (slice: string, weight: Weight): string => (weight === 700 ? `Little Giants Song ${slice.padStart(5, "0")}` : `Little Giants ${slice.padStart(3, "0")}`);
/** In Chinese these are as wide as a Han character, and the Latin face has them too. */
const fullWidth = new Set("·—‘’“”…");

const kept = new Map<string, Promise<unknown>>();
/** The promise that `make` gives the first time, kept for the life of the process: unpacking a face takes a tenth of a second. */
function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as Promise<T>;
}

const latin = (weight: Weight): Promise<Whole> => once(`latin ${weight}`, async () => {
  if (weight === 700) {
    const sfnt = await subsetFont(await readFile(resolve(serifFile)), undefined, {targetFormat: "sfnt", keepAllGlyphs: true, variationAxes: {wght: weight}, keepFeatures: ["kern"]});
    return {family: "Besley", sfnt, characters: charactersOf(sfnt)};
  }
  const sfnt = await subsetFont(await readFile(resolve(sansFile)), undefined, {targetFormat: "sfnt", keepAllGlyphs: true, variationAxes: {wght: weight, wdth: 100}, keepFeatures: ["kern", "tnum"]});
  // Tabular figures are a feature to ask for, and few programs can; `ccmp` is one that every program applies.
  const figures = replaceAll(sfnt, Buffer.from("tnum"), Buffer.from("ccmp"));
  return {family: "Instrument Sans", sfnt: figures, characters: charactersOf(figures)};
});

const han = (part: string, family: string, weight: Weight): Promise<Whole> => once(`han ${part} ${weight}`, async () => {
  const sfnt = await subsetFont(await readFile(resolve(hanFile(part, weight))), undefined, {targetFormat: "sfnt", keepAllGlyphs: true, keepFeatures: [], preserveNameIds: [16, 17]});
  const named = replaceAll(sfnt, utf16(hanItself(weight)), utf16(family));
  return {family, sfnt: named, characters: charactersOf(named)};
});

/**
 * The faces for `written`: Instrument Sans for Latin, in Chinese without the marks that are full width there, and Noto Sans SC for the rest; in a headline
 * Besley and Noto Serif SC.
 * A character that none of them has is left to the machine's own faces. The same words give the same bytes.
 */
export async function facesFor(written: Written, locale: Locale): Promise<Face[]> {
  const faces: Face[] = [];
  for (const weight of weights) {
    const left = new Set(written[weight]);
    const take = async (whole: Whole, leave: ReadonlySet<string> = new Set()): Promise<void> => {
      const characters = new Set([...left].filter((c) => whole.characters.has(c) && !leave.has(c)).sort());
      if (!characters.size) return;
      for (const c of characters) left.delete(c);
      faces.push({family: whole.family, weight, characters, sfnt: await subsetFont(whole.sfnt, [...characters].join(""), {targetFormat: "sfnt", keepFeatures: ["ccmp", "kern"], preserveNameIds: [16, 17]})});
    };
    await take(await latin(weight), locale === "zh" ? fullWidth : undefined);
    if (left.size) await take(await han("chinese-simplified", hanFamily(weight), weight));
    for (const slice of left.size ? await slicesOf(left, weight) : []) await take(await han(slice, sliceFamily(slice, weight), weight));
  }
  return faces;
}

/** The slices of a Han face that hold any of `characters`, in their order. */
async function slicesOf(characters: ReadonlySet<string>, weight: Weight): Promise<string[]> {
  const slices = await once(`slices ${hanPackage(weight)}`, async () => {
    const ranges = JSON.parse(await readFile(resolve(`@fontsource/${hanPackage(weight)}/unicode.json`), "utf8")) as Record<string, string>;
    return Object.entries(ranges).filter(([name]) => name.startsWith("[")).map(([name, list]) => ({slice: name.slice(1, -1), ranges: list.split(",").map(rangeOf)}));
  });
  const codes = [...characters].map((c) => c.codePointAt(0)!);
  return slices.filter(({ranges}) => codes.some((code) => ranges.some(([first, last]) => code >= first && code <= last))).map(({slice}) => slice);
}

/** `U+2264-2265` or `U+2022`. */
function rangeOf(text: string): [first: number, last: number] {
  const [first, last] = text.slice(2).split("-").map((code) => Number.parseInt(code, 16));
  return [first!, last ?? first!];
}

/** Names stand in a face as UTF-16, high byte first. */
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

/** `bytes` with each `old` replaced by as many bytes. Throws if there is none, since a face has then changed under us. */
function replaceAll(bytes: Buffer, old: Buffer, by: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  if (old.length !== by.length || !copy.includes(old)) throw new Error(`A face does not hold "${old.toString("latin1")}" to be replaced by as many bytes.`);
  for (let at = copy.indexOf(old); at >= 0; at = copy.indexOf(old, at + old.length)) by.copy(copy, at);
  return copy;
}
