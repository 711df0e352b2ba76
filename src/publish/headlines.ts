/**
 * The Chinese headline face. Whole it weighs 1.6 MB, so that pages are served a face each, cut to what is set in it there: some 10 kB. Until all pages are built (and
 * while they are written, in `npm run dev`) they name the whole one.
 */
import {createHash} from "node:crypto";
import subsetFont from "subset-font";
import {charactersOf} from "./character-map.ts";
import type {Files} from "./manifest.ts";

/** Elements that are set in it, and the classes of headings that are not. */
const large = /<(h[1-3]|b|s)\b([^>]*)>(.*?)<\/\1>|<p class="vital">(.*?)<\/p>/gs, plain = /\bclass="[^"]*\b(?:plain|side-head|figure-title)\b/;

/** Every character of the page's headlines that the Latin faces leave to it, once, in order. */
export function headlineCharacters(html: string): string {
  const texts = [...html.matchAll(large)].map(([, , attributes = "", inner, vital]) => (plain.test(attributes) ? "" : (inner ?? vital)!.replace(/<[^>]*>/g, "")));
  return [...new Set(texts.join(""))].filter((c) => c >= "\u00b7" && !/\p{Script=Latin}/u.test(c)).sort().join("");
}

/** The pages of `files` that name the face at the path `whole`, each with the address of its own instead, and those faces. Pages with the same characters share one. */
export async function cutHeadlines(files: Files, whole: string): Promise<Map<string, Uint8Array>> {
  const pages = [...files].filter(([path]) => path.endsWith(".html")).map(([path, bytes]) => ({path, html: new TextDecoder().decode(bytes)})).filter(({html}) => html.includes(whole));
  const used = pages.map(({path, html}) => ({path, html, characters: headlineCharacters(html)}));
  // All that is used anywhere first: the cuts from that are quick.
  const face = await subsetFont(Buffer.from(files.get(whole)!), [...new Set(used.flatMap(({characters}) => [...characters]))].join(""), {targetFormat: "sfnt"}), known = charactersOf(face);
  const made = new Map<string, Uint8Array>(), faces = new Map<string, string>();
  for (const {path, html, characters} of used) {
    const held = [...characters].filter((c) => known.has(c)).join("");
    if (!faces.has(held)) {
      const bytes = await subsetFont(face, held, {targetFormat: "woff2"}), name = whole.replace(/[^/]*$/, `song.${createHash("sha256").update(bytes).digest("hex").slice(0, 10)}.woff2`);
      faces.set(held, name);
      made.set(name, bytes);
    }
    made.set(path, new TextEncoder().encode(html.replaceAll(whole, faces.get(held)!)));
  }
  return made;
}
