/** The code that places a chart on another site. Its address is a promise. */
import type {Reading} from "../chart/chart.ts";
import type {Drawn} from "../chart/draw.ts";
import {wrap} from "../chart/size.ts";

const padding = 16;
const breaks: Record<string, [number, number]> = {small: [240, 374], medium: [375, 564], large: [565, 780]};

/** Height in CSS px in which the embed shows whole at any width from 280 to 800, closed: the tallest of its three drawings with its words. */
export function embedHeight(reading: Reading, drawn: readonly Drawn[], foot: string): number {
  const heights = drawn.flatMap(({svg}) => {
    const [, size, width, height] = /data-size="(\w+)" viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
    return breaks[size!]!.map((inner) => Math.round(Number(height) * (inner / Number(width)) + words(reading, foot, inner)));
  });
  return Math.ceil((Math.max(...heights) + padding * 2) / 10) * 10;
}

/** Heights of the words round a drawing, by the sizes in figure.css. */
function words({title, subtitle, note}: Reading, foot: string, width: number): number {
  const lines = (text: string, size: number, bold = false) => wrap(text, width, size, bold).length;
  const head = lines(title, 17.6, true) * 22.6 + lines(subtitle, 14.4) * 19.5 + 14;
  return head + (note ? lines(note, 14.4) * 21 + 10 : 0) + (lines(foot, 13) + 1) * 19 + 14 + 44;
}

export function embedCode(address: string, title: string, height: number): string {
  const name = title.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return `<iframe src="${address}" title="${name}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}
