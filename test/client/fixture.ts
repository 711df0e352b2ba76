/** Charts as a page holds them, small enough to be read at a glance. */
import {JSDOM} from "jsdom";
import {readStops, type Reading, type Stop} from "../../src/client/stop.ts";

/** A cell: its words and, if it holds figures, their numbers and what else is known of them. */
export type Cell = string | [words: string, figures: string, more?: string];

export const tableOf = (across: string, unit: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): HTMLTableElement =>
  new JSDOM(`<table data-across="${across}" data-unit="${unit}"><thead><tr>${columns.map((c) => `<th>${c}</th>`).join("")}</tr></thead><tbody>${rows.map((row) =>
    `<tr>${row.map((cell, i) => (typeof cell === "string" ? (i ? `<td class="missing">·</td>` : `<th>${cell}</th>`) : `<td data-i="${cell[1]}" ${cell[2] ?? ""}> ${cell[0]} </td>`)).join("")}</tr>`).join("")}</tbody></table>`).window.document.querySelector("table")!;

export const svgOf = (attributes: string, inside = ""): SVGSVGElement => new JSDOM(`<svg ${attributes}>${inside}</svg>`).window.document.querySelector("svg")!;

/** Two lines over three years; one has no figure of the second. */
export const lines: Reading = readStops(
  svgOf(`data-points="0,10 50,20 100,30 0,80 - 100,5" data-first="x"`),
  tableOf("series", " company| companies", ["Period", "China", "Zhejiang"], [["2018", ["1", "0"], ["more than 4", "3", `data-s="1" data-ours`]], ["2019", ["2", "1"], ""], ["2020", ["30", "2"], ["1,001", "5", `data-s="0 1"`]]]),
);

/** A stop that stands at a place, for what does not ask for its words. */
export const stopAt = (x: number, y: number, more: Partial<Stop> = {}): Stop => ({spots: [[x, y]], series: 0, step: 0, panel: 0, name: "", time: "", figures: [], ours: false, sources: [0], ...more});
export const readingOf = (stops: Stop[], more: Partial<Reading> = {}): Reading => ({stops, names: [...new Set(stops.map(({name}) => name))], frames: [], first: undefined, ...more});
