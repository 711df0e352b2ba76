import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {cardAt, cardFor, cardPaths} from "../../src/publish/card-of.ts";
import {cardPicture, cardPng, cardSize, type Card} from "../../src/publish/card.ts";
import {pixelsOf} from "../../src/publish/raster.ts";
import {facesFor} from "../../src/publish/typeface.ts";
import {nameFaces, parseSvg, writtenIn} from "../../src/publish/written.ts";
import {locales, type Locale} from "../../src/text/index.ts";
import {site} from "./published.ts";

const {document} = new JSDOM("").window;
const card = (title: string, more: Partial<Card> = {}): Card => ({title, kicker: "A section", description: "What it is about.", credit: "Source: a & b", ...more});
const pages = [...cardPaths(site).values()];
/** The page of each language whose card has the longest title, of those with a chart. */
const longest = locales.map((locale): [Locale, string] => [locale, pages.map((path) => ({path, card: cardAt(path, site, locale)})).filter((one) => one.card.lead).sort((a, b) => b.card.title.length - a.card.title.length)[0]!.path]);
const wordsOf = (one: Card, locale: Locale): string => [...parseSvg(cardPicture(one, locale, document), document).querySelectorAll("text")].map((text) => text.textContent).join("");

/** Columns of pixels that hold anything but paper, first and last. */
async function inked(one: Card, locale: Locale): Promise<[number, number]> {
  const svg = parseSvg(cardPicture(one, locale, document), document), faces = await facesFor(writtenIn(svg), locale);
  nameFaces(svg, faces);
  const {rgba, width} = await pixelsOf(svg.documentElement.outerHTML, faces, 1), colours = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4), columns = [...colours].flatMap((colour, i) => (colour === colours[0] ? [] : [i % width]));
  return [columns.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.max(a, b))];
}

describe("cardPng", () => {
  it("is a PNG of the size that is asked for, light enough to be fetched by anyone, and the same each time", async () => {
    const one = cardAt("/data/goods-exports/", site, "zh"), [png, again] = [await cardPng(one, "zh", document), await cardPng(one, "zh", document)];
    expect([16, 20].map((at) => Buffer.from(png).readUInt32BE(at))).toEqual([cardSize.width, cardSize.height]);
    expect(png.length).toBeLessThan(120_000);
    expect(Buffer.compare(png, again)).toBe(0);
  });

  it.each(longest)("keeps within its margins in %s, where the title is longest: %s", async (locale, path) => {
    const [first, last] = await inked(cardAt(path, site, locale), locale);
    expect(first).toBeGreaterThan(40);
    expect(last).toBeLessThan(cardSize.width - 40);
  });
});

describe("cardPicture", () => {
  it("says the title, the section, the site and the source", () => {
    const [[locale, path]] = longest as [[Locale, string]], one = cardAt(path, site, locale), words = wordsOf(one, locale).replace(/\s/g, "");
    for (const part of [one.title, one.kicker, "Little Giants", "小巨人", one.lead!.reading.subtitle.slice(0, 20)]) expect(words).toContain(part.replace(/\s/g, ""));
  });
  it("cuts what no size has room for, and says so with dots", () => {
    const words = wordsOf(card("A very long title indeed. ".repeat(40)), "en");
    expect(words).toContain("…");
  });
  it("breaks no word of a title", () => expect(wordsOf(card("Internationalisation of semiconductor-manufacturing"), "en")).toContain("Internationalisation"));
  it("is not broken by what means something in SVG", () => expect(wordsOf(card("a < b & c > d"), "en")).toContain("a < b & c > d"));
});

it("cardFor names the card of a page or of its section, and tells in words what it shows", () => {
  expect(cardFor("/data/units/", site, "en").path).toBe("/cards/data/units.png");
  expect(cardFor(`/sources/${[...site.sources.keys()][0]}/`, site, "en").path).toBe("/cards/data.png");
  expect(cardFor("/somewhere/else/", site, "en").path).toBe("/cards/site.png");
  const id = [...site.briefings.keys()][0]!, {alt} = cardFor(`/briefings/${id}/`, site, "en"), {meta, prose} = site.briefings.get(id)!.en;
  expect(alt).toContain(meta.title);
  expect(alt).toContain(site.charts.get(prose.charts[0]!)!.spec.title.en);
});
