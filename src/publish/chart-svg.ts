/** A chart as an SVG file for any program: its picture, and in it the faces of its words. */
import subsetFont from "subset-font";
import type {Chart, Reading} from "../chart/chart.ts";
import type {Locale} from "../text/index.ts";
import {chartPicture} from "../chart/picture.ts";
import {facesFor, type Face} from "./typeface.ts";
import {parseSvg, writtenIn} from "./written.ts";

/** What stands in for the faces in programs that pass over them. */
const others: Record<Locale, string> = {
  en: "'Helvetica Neue', Arial, sans-serif",
  zh: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
};

/** An SVG document of the wide drawing that asks for nothing outside itself. `foot` is the source line and the site's own, one string a line. */
export async function chartSvg(chart: Chart, reading: Reading, locale: Locale, foot: readonly string[], document: Document): Promise<string> {
  const picture = chartPicture(chart, reading, locale, foot, document);
  const faces = await facesFor(writtenIn(parseSvg(picture, document)), locale), families = [...new Set(faces.map(({family}) => `'${family}'`))];
  const rules = await Promise.all(faces.map(fontFace));
  return picture.replace(/^<svg /, `<svg font-family="${[...families, others[locale]].join(", ")}" `).replace("</desc>", `</desc><style>${rules.join("")}</style>`);
}

/** A face as a rule of CSS with its bytes in it. */
async function fontFace({family, weight, sfnt, characters}: Face): Promise<string> {
  const woff2 = await subsetFont(sfnt, [...characters].join(""), {targetFormat: "woff2"});
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${woff2.toString("base64")}) format("woff2")}`;
}
