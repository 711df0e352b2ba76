/** The picture that stands for a page where its address is shared: its title, its own chart, and the site's name. 1200 × 630 px, as Open Graph asks. */
import {drawing, type Chart, type Reading} from "../chart/chart.ts";
import {light, paint} from "../chart/palette.ts";
import {sizeNames, sizes, textWidth, wordsOf, wrap} from "../chart/size.ts";
import {text, type Locale} from "../text/index.ts";
import {mark} from "./icon.ts";
import {indexedPng} from "./indexed-png.ts";
import {pixelsOf} from "./raster.ts";
import {facesFor} from "./typeface.ts";
import {nameFaces, parseSvg, writtenIn} from "./written.ts";

/** In pixels. */
export const cardSize = {width: 1200, height: 630};

export interface Card {
  title: string;
  /** The section or theme, in a word or two. */
  kicker: string;
  /** Stands under the title where there is no chart. */
  description: string;
  lead?: {chart: Chart; reading: Reading} | undefined;
  /** Who says so; the foot of a card with a chart. */
  credit: string;
}

interface Box {x: number; y: number; width: number; height: number}
interface Set {lines: string[]; size: number}
/** Where the title stands, and what is left for the drawing. */
interface Layout {title: Set; measure: string[]; box: Box}

const margin = 56, top = 118, foot = 574, inner = cardSize.width - margin * 2, measureSize = 22;
/** Besley 700 is that much wider than the face `wrap` measures in; Han is a full em in both. */
const serifWidth: Record<Locale, number> = {en: 0.84, zh: 0.96};
const leading: Record<Locale, number> = {en: 1.12, zh: 1.3};
/** From the bracket to the title. */
const indent = 30;
const escape = (s: string): string => s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** `lines` without those past `count`; dots say that there were more. */
const cut = (lines: readonly string[], count: number): string[] =>
  (lines.length <= count ? [...lines] : [...lines.slice(0, count - 1), `${lines[count - 1]!.trimEnd().replace(/[，。、；,.;]$/u, "")}…`]);

/** The largest of `steps` in which `words` take no more room and none of them is broken; in the smallest, what does not fit is cut. */
function fit(words: string, width: number, height: number, steps: readonly number[], locale: Locale): Set {
  const own = width * serifWidth[locale], longest = (size: number): number => Math.max(...wordsOf(words).map((word) => textWidth(word.join("").trimEnd(), size, true)));
  const sets = steps.map((size): Set => ({size, lines: wrap(words, own, size, true)}));
  const found = sets.find(({size, lines}) => lines.length * size * leading[locale] <= height && longest(size) <= own) ?? sets.at(-1)!;
  return {size: found.size, lines: cut(found.lines, Math.max(1, Math.floor(height / (found.size * leading[locale]))))};
}

const line = (words: string, x: number, y: number, size: number, weight: number, fill: string, anchor = "start"): string =>
  `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${light[fill]}" text-anchor="${anchor}">${escape(words)}</text>`;

/** The title and the measure beside the drawing, or above it. */
function layouts(title: string, subtitle: string, locale: Locale): Layout[] {
  const beside = fit(title, 450, foot - top - 30, [60, 56, 52, 48, 44, 40, 36, 32], locale), above = fit(title, inner - indent, 180, [56, 52, 48, 44, 40], locale);
  const box = (x: number, y: number): Omit<Layout, "title"> => {
    const width = cardSize.width - margin - x, measure = cut(wrap(subtitle, width, measureSize), 2), from = y + measure.length * 28 + 16;
    return {measure, box: {x, y: from, width, height: foot - 30 - from}};
  };
  return [{title: beside, ...box(560, top - 6)}, {title: above, ...box(margin, top + above.lines.length * above.size * leading[locale] + 22)}];
}

/** Pixels to a unit of a drawing in a box, and no more than makes its words as large as a title. */
const zoomIn = (width: number, height: number, box: Box): number => Math.min(box.width / width, box.height / height, 2.1);

function head(kicker: string, locale: Locale): string {
  const [first, second] = locale === "zh" ? ["小巨人", "Little Giants"] : ["Little Giants", "小巨人"], at = margin + 48;
  return mark(margin, 44, 2.75) + line(first!, at, 78, 34, 700, "ink") + line(second!, at + (locale === "zh" ? 116 : 236), 78, locale === "zh" ? 22 : 23, 700, "grey-1") + line(kicker, cardSize.width - margin, 77, 24, 600, "grey-1", "end");
}

/** The title in its bracket, the house sign of a finding. */
function titleBlock({lines, size}: Set, locale: Locale): string {
  const step = size * leading[locale], bottom = top + lines.length * step + 4;
  const bracket = `<path d="M${margin + 16} ${top}H${margin + 2}V${bottom.toFixed(1)}H${margin + 16}" fill="none" stroke="${light["ink"]}" stroke-width="4"/><rect x="${margin + 4}" y="${(top + step / 2 - 7).toFixed(1)}" width="14" height="14" fill="${light["accent"]}"/>`;
  return bracket + lines.map((words, i) => line(words, margin + indent, top + i * step + size * (locale === "zh" ? 0.98 : 0.9), size, 700, "ink")).join("");
}

function withChart({title, credit}: Card, {chart, reading}: NonNullable<Card["lead"]>, locale: Locale, document: Document): string {
  const drawn = sizeNames.map((name) => {
    const {svg} = drawing(chart, reading, locale, name, "card", document), [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
    return {svg, width: Number(width), height: Number(height), text: sizes[name].text};
  });
  const choices = layouts(title, reading.subtitle, locale).flatMap((layout) => drawn.map((one) => ({...layout, ...one, zoom: zoomIn(one.width, one.height, layout.box)})));
  const {title: set, measure, box, svg, width, height, zoom} = choices.reduce((best, one) => (one.zoom * one.text > best.zoom * best.text * 1.02 ? one : best));
  const under = measure.map((words, i) => line(words, box.x, box.y - 22 - (measure.length - 1 - i) * 28, measureSize, 400, "grey-1"));
  const body = paint(svg).replace(/^<svg [^>]*>/, `<svg x="${box.x}" y="${box.y.toFixed(1)}" width="${(width * zoom).toFixed(1)}" height="${(height * zoom).toFixed(1)}" viewBox="0 0 ${width} ${height}" overflow="visible" fill="${light["ink"]}" text-anchor="middle" stroke-miterlimit="1">`);
  return titleBlock(set, locale) + under.join("") + body + cut(wrap(credit, inner, 20), 1).map((words) => line(words, margin, 600, 20, 400, "grey-2")).join("");
}

function withoutChart({title, description}: Card, locale: Locale): string {
  const set = fit(title, 760, 230, [76, 68, 60, 52, 46], locale), below = top + set.lines.length * set.size * leading[locale] + 66, step = locale === "zh" ? 46 : 42;
  const words = cut(wrap(description, 740, 29), Math.floor((foot + 20 - below) / step) + 1);
  return titleBlock(set, locale) + words.map((one, i) => line(one, margin + indent, below + i * step, 29, 400, "grey-1")).join("") + mark(900, 250, 20);
}

/** The card as an SVG document that names no face yet. */
export function cardPicture(card: Card, locale: Locale, document: Document): string {
  const {width, height} = cardSize, body = card.lead ? withChart(card, card.lead, locale, document) : withoutChart(card, locale);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" word-spacing="0.96" lang="${text(locale, "languageTag")}"><rect width="100%" height="100%" fill="${light["paper"]}"/>${head(card.kicker, locale)}${body}</svg>`;
}

/** The card as a PNG file, in our own faces: the same bytes on every machine. */
export async function cardPng(card: Card, locale: Locale, document: Document): Promise<Uint8Array> {
  const svg = parseSvg(cardPicture(card, locale, document), document), faces = await facesFor(writtenIn(svg), locale);
  nameFaces(svg, faces);
  return indexedPng(await pixelsOf(svg.documentElement.outerHTML, faces, 1), 72);
}
