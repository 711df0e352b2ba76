/** What a reader can stop at in a chart, read from the table beside its drawing. */
import {parseFrames, parseSpots, type Frame, type Spot} from "../chart/spot.ts";

/** A figure, the two ends of a range, or the measures of one thing, where they stand in the drawing. */
export interface Stop {
  /** At least one. */
  spots: Spot[];
  /** Its series, and its place in it, by their places in the table. */
  series: number;
  step: number;
  /** Its panel; 0 where there is one. */
  panel: number;
  name: string;
  time: string;
  /** What is said: a figure with its unit, or each measure under its own name. */
  figures: {label: string; value: string}[];
  ours: boolean;
  /** Indexes into the publishers of the figure. */
  sources: number[];
}

/** A chart as its drawing and its table tell it. */
export interface Reading {
  stops: Stop[];
  /** Of the series, each once. */
  names: string[];
  /** Which way the pointer is followed first. */
  first: string | undefined;
  frames: Frame[];
}

const wordsOf = (element: Element | undefined): string => element?.textContent?.trim() ?? "";
const numbers = (text: string | undefined): number[] => (text ?? "").split(" ").filter(Boolean).map(Number);

/** A figure with its unit, which stands after the last digit: "52% (provisional)". `unit` is "one|many" where these differ. */
export function withUnit(words: string, unit: string): string {
  const [one, many = one] = unit.split("|"), alone = /(^|[^\d.,])1\D*$/.test(words);
  return words.replace(/\d(?=\D*$)/, (digit) => digit + (alone ? one : many));
}

/** Reads what is drawn in `svg`; figures without a place in it are passed over. */
export function readStops(svg: SVGElement, table: HTMLTableElement): Reading {
  const spots = parseSpots(svg.dataset["points"] ?? ""), frames = parseFrames(svg.dataset["panels"] ?? ""), {across, unit = ""} = table.dataset;
  const heads = [...table.tHead!.rows[0]!.cells].map(wordsOf), ends = frames.map((_, i) => frames.slice(0, i + 1).reduce((sum, {count}) => sum + count, 0));
  const stopOf = (cells: readonly HTMLTableCellElement[], row: number, head: string): Stop[] => {
    const drawn = cells.flatMap((cell) => numbers(cell.dataset["i"])).filter((i) => spots[i]), at = cells[0]?.cellIndex ?? 0;
    if (!drawn.length) return [];
    const bySeries = across === "series", words = wordsOf(cells[0]), thing = across === "thing";
    return [{
      spots: drawn.map((i) => spots[i]!), panel: Math.max(0, ends.findIndex((end) => drawn[0]! < end)),
      series: bySeries ? at : row, step: bySeries ? row : at,
      name: thing ? words : bySeries ? heads[at]! : head, time: across === "measure" ? "" : thing || bySeries ? head : heads[at]!,
      figures: thing ? [] : cells.map((cell) => ({label: across === "measure" ? heads[cell.cellIndex]! : "", value: withUnit(wordsOf(cell), unit)})),
      ours: cells.some((cell) => "ours" in cell.dataset), sources: [...new Set(cells.flatMap((cell) => numbers(cell.dataset["s"] ?? "0")))],
    }];
  };
  const stops = [...table.tBodies[0]!.rows].flatMap((row, r) => {
    const cells = [...row.cells].filter((cell) => cell.dataset["i"]), head = wordsOf(row.cells[0]);
    return across === "measure" ? stopOf(cells, r, head) : cells.flatMap((cell) => stopOf([cell], r, head));
  });
  const names = [...new Set(stops.map(({name}) => name))];
  // The one series of a chart is what its title and its subtitle speak of.
  if (names.length === 1 && across !== "measure") for (const stop of stops) stop.name = "";
  return {stops, names: names.filter(Boolean), frames, first: svg.dataset["first"]};
}
