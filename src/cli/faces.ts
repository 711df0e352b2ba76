/**
 * `npm run faces`: the Latin faces of the pages, cut from their npm packages to what pages say in them: a third of the bytes. What is cut is committed, beside the
 * style that names it; run this when a package or a list below changes. Characters that are left out are not lost: fonts.css fetches the whole file for them.
 */
import {readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import subsetFont, {type Options} from "subset-font";

const resolve = createRequire(import.meta.url).resolve;
const besley = "@fontsource-variable/besley/files/besley-latin-wght-normal.woff2", instrumentSans = "@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2";

/** First and last code points of what the faces keep: the ranges that fonts.css names, with é and ü for names. */
const kept: [first: number, last?: number][] = [[0x20, 0x7e], [0xa0], [0xa3], [0xa9], [0xab], [0xb0, 0xb1], [0xb7], [0xbb], [0xd7], [0xe9], [0xfc], [0x2000, 0x206f], [0x20ac], [0x2122], [0x2190, 0x2193], [0x2212]];
const characters = kept.flatMap(([first, last = first]) => Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i))).join("");

/** File, what it is cut from, and where on the axes of that: a number fixes an axis. Chinese headlines are bold, so their Latin is. */
const faces: {file: string; from: string; axes: NonNullable<Options["variationAxes"]>}[] = [
  {file: "besley.woff2", from: besley, axes: {wght: {min: 400, max: 700}}},
  {file: "besley-bold.woff2", from: besley, axes: {wght: 700}},
  {file: "besley-italic.woff2", from: besley.replace("normal", "italic"), axes: {wght: {min: 400, max: 700}}},
  {file: "instrument-sans.woff2", from: instrumentSans, axes: {wdth: 100, wght: {min: 400, max: 700}}},
  {file: "instrument-sans-narrow.woff2", from: instrumentSans, axes: {wdth: 85, wght: {min: 400, max: 700}}},
];

/** Every face by the name of its file, as woff2. */
export async function cutFaces(): Promise<Map<string, Buffer>> {
  return new Map(await Promise.all(faces.map(async ({file, from, axes}) => [file, await subsetFont(await readFile(resolve(from)), characters, {targetFormat: "woff2", variationAxes: axes})] as const)));
}

if (import.meta.main) for (const [file, bytes] of await cutFaces()) await writeFile(join(import.meta.dirname, "../styles/faces", file), bytes);
