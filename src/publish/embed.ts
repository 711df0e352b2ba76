/** The code that places a chart on another site. Its address is a promise. */
import type {Reading} from "../chart/chart.ts";
import type {Drawn} from "../chart/draw.ts";
import {wrap} from "../chart/size.ts";

const padding = 16;
/** Faces differ by machine, so a line may wrap that was not expected to. */
const spare = 12;
/** Widths of the drawing to look at, in CSS px: the ends of each drawing's range, and the narrowest hosts. */
const widths: Record<string, number[]> = {small: [248, 288, 328, 374], medium: [375, 448, 564], large: [565, 668, 780]};
/** The head stands this much in from the bracket. */
const inset = 19;

/** Height in CSS px in which the embed shows whole at any width from 280 to 800, closed: the tallest of its three drawings with its words. */
export function embedHeight(reading: Reading, drawn: readonly Drawn[], foot: string): number {
  const heights = drawn.flatMap(({svg}) => {
    const [, size, width, height] = /data-size="(\w+)" viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
    return widths[size!]!.map((inner) => Math.round(Number(height) * (inner / Number(width)) + words(reading, foot, inner)));
  });
  return Math.ceil((Math.max(...heights) + padding * 2 + spare) / 10) * 10;
}

/** Heights of the words round a drawing, by the sizes in figure.css. */
function words({title, subtitle, note}: Reading, foot: string, width: number): number {
  const lines = (text: string, size: number, bold = false, less = 0) => wrap(text, width - less, size, bold).length;
  const head = lines(title, 17.6, true, inset) * 22.6 + lines(subtitle, 14.4, false, inset) * 19.5 + 14;
  return head + (note ? lines(note, 14.4) * 21 + 10 : 0) + (lines(foot, 13) + 1) * 19 + 14 + 44;
}

export function embedCode(address: string, title: string, height: number): string {
  const name = title.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return `<iframe src="${address}" title="${name}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}
