/** Files of what is drawn, made in the reader's browser. Fetched when the first is asked for. */
import latin from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url";
import type {Chart, Reading} from "../chart/chart.ts";
import {creditLines} from "../chart/credit.ts";
import {chartPicture} from "../chart/picture.ts";
import {csvOf, inert, recordsOf, type Cited} from "../chart/records.ts";
import type {Locale} from "../text/index.ts";

const others: Record<Locale, string> = {en: "'Helvetica Neue', Arial, sans-serif", zh: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"};
const types = {csv: "text/csv;charset=utf-8", json: "application/json", svg: "image/svg+xml"};

/** The file of `kind` for a view; `address` is the view's own. Rejects where the browser cannot draw it. */
export async function fileOf(kind: "csv" | "xlsx" | "json" | "svg" | "png", chart: Chart, reading: Reading, locale: Locale, sources: ReadonlyMap<string, Cited>, address: string): Promise<Blob> {
  const records = () => recordsOf(chart, reading, locale, sources, address);
  if (kind === "csv") return new Blob([csvOf(records())], {type: types.csv});
  if (kind === "json") return new Blob([`${JSON.stringify(records(), null, 1)}\n`], {type: types.json});
  if (kind === "xlsx") return workbook(records());
  const svg = await pictureOf(chart, reading, locale, sources, address);
  return kind === "svg" ? new Blob([svg], {type: types.svg}) : pixels(svg);
}

/** Numbers are numbers; words that a spreadsheet would run are made inert. */
async function workbook(records: ReturnType<typeof recordsOf>): Promise<Blob> {
  const {default: write} = await import("write-excel-file/browser"), columns = Object.keys(records[0] ?? {});
  const head = columns.map((value) => ({value, fontWeight: "bold" as const}));
  const rows = records.map((record) => columns.map((column) => { const value = record[column]; return value === null || value === undefined ? null : typeof value === "number" ? {type: Number, value} : {type: String, value: inert(value)}; }));
  return write([{data: [head, ...rows], sheet: "data"}]).toBlob();
}

/** A picture with the Latin face in it; Han characters are left to the reader's own. */
async function pictureOf(chart: Chart, reading: Reading, locale: Locale, sources: ReadonlyMap<string, Cited>, address: string): Promise<string> {
  const picture = chartPicture(chart, reading, locale, creditLines(reading, sources, locale, address), document), bytes = new Uint8Array(await (await fetch(latin)).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const face = `@font-face{font-family:"Instrument Sans";font-weight:400 700;src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")}`;
  return picture.replace(/^<svg /, `<svg font-family="'Instrument Sans', ${others[locale]}" font-variant-numeric="tabular-nums" `).replace("</desc>", `</desc><style>${face}</style>`);
}

/** The picture at twice its size. */
async function pixels(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], {type: types.svg}));
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {width: image.naturalWidth * 2, height: image.naturalHeight * 2});
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}
