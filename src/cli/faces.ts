/**
 * `npm run faces`: the Latin faces of the pages, cut from their npm packages to what pages say in them. What is cut is committed, beside the
 * style that names it; run this when a package changes, or a range in fonts.css. Characters that are left out are not lost: a page fetches the whole file for them.
 */
import {readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import subsetFont, {type Options} from "subset-font";

const resolve = createRequire(import.meta.url).resolve, styles = join(import.meta.dirname, "../styles");
const besley = "@fontsource-variable/besley/files/besley-latin-wght-normal.woff2", instrumentSans = "@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2";

/** Every character that the style leaves to the face in `file`, in any family. */
function charactersFor(file: string, style: string): string {
  const ranges = style.split("@font-face").filter((rule) => rule.includes(`/${file}"`)).flatMap((rule) => [...rule.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)]).map(([, first, last = first]) => [first, last].map((hex) => Number.parseInt(hex!, 16)) as [number, number]);
  return ranges.flatMap(([first, last]) => Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i))).join("");
}

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
  const style = await readFile(join(styles, "fonts.css"), "utf8");
  return new Map(await Promise.all(faces.map(async ({file, from, axes}) => [file, await subsetFont(await readFile(resolve(from)), charactersFor(file, style), {targetFormat: "woff2", variationAxes: axes})] as const)));
}

if (import.meta.main) for (const [file, bytes] of await cutFaces()) await writeFile(join(styles, "faces", file), bytes);
