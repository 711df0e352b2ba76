/** A chart as a picture of its own: finding, measure, drawing, source and licence, in literal colours. */
import {drawing, type Chart, type Reading} from "./chart.ts";
import {light, paint} from "./palette.ts";
import {wrap} from "./size.ts";
import {text, type Locale} from "../text/index.ts";

const margin = 28, inner = 720;
/** In units, of every picture; heights differ. */
export const pictureWidth = inner + margin * 2;
/** A program may pass over the faces in the file; the widest of common faces is a sixth wider. */
const otherFaces = 0.84;
const escape = (s: string): string => s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** An SVG document of the wide drawing, which names no face yet. `foot` is the source line and the site's own, one string a line. */
export function chartPicture(chart: Chart, reading: Reading, locale: Locale, foot: readonly string[], document: Document): string {
  const {svg} = drawing(chart, reading, locale, "large", "file", document);
  const height = Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(svg)![1]);
  const lines = (words: string, size: number, bold = false) => wrap(words, (inner - 20) * otherFaces, size, bold);
  const rows: string[] = [];
  let y = margin;
  const write = (words: readonly string[], size: number, fill: string, weight: number, gap: number, x = margin): void => {
    for (const line of words) {
      y += size * 1.32;
      rows.push(`<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(line)}</text>`);
    }
    y += gap;
  };
  write(lines(reading.title, 21, true), 21, light["ink"]!, 600, 3, margin + 20);
  write(lines(reading.subtitle, 15.5), 15.5, light["grey-1"]!, 400, 4, margin + 20);
  const headBottom = y;
  const body = paint(svg).replace(/^<svg [^>]*viewBox="([^"]+)"[^>]*>/, (_, box: string) => `<svg x="${margin}" y="${(headBottom + 14).toFixed(1)}" width="${inner}" height="${height}" viewBox="${box}" overflow="visible" fill="${light["ink"]}" text-anchor="middle" stroke-miterlimit="1">`);
  y = headBottom + 14 + height + 8;
  if (reading.note) write(wrap(reading.note, inner * otherFaces, 13.5), 13.5, light["grey-1"]!, 400, 4);
  write(foot.flatMap((line) => wrap(line, inner * otherFaces, 13)), 13, light["grey-2"]!, 400, 0);
  const top = margin + 4, bracket = `<path d="M${margin + 9} ${top}H${margin + 1}V${headBottom.toFixed(1)}H${margin + 9}" fill="none" stroke="${light["ink"]}" stroke-width="2"/><rect x="${margin + 2}" y="${top + 9}" width="7" height="7" fill="${light["accent"]}"/>`;
  const total = Math.ceil(y + margin);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureWidth} ${total}" width="${pictureWidth}" height="${total}" role="img" word-spacing="0.96" lang="${text(locale, "languageTag")}" aria-labelledby="title description">`
    + `<title id="title">${escape(reading.title)}</title><desc id="description">${escape(reading.description)}</desc>`
    + `<rect width="100%" height="100%" fill="${light["paper"]}"/>${bracket}${rows.join("")}${body}</svg>\n`;
}
