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
const numbers = (text: string): number[] => text.split(" ").filter(Boolean).map(Number);

/** A figure with its unit, which stands after the last digit: "52% (provisional)". `unit` is "one|many" where these differ. */
export function withUnit(words: string, unit: string): string {
  const [one, many = one] = unit.split("|"), isOne = /(^|[^\d.,])1\D*$/.test(words);
  return words.replace(/\d(?=\D*$)/, (digit) => digit + (isOne ? one : many));
}

/** Reads what is drawn in `svg`; figures without a place in it are passed over. */
export function readStops(svg: SVGElement, table: HTMLTableElement): Reading {
  const {points = "", panels = "", first} = svg.dataset, {across = "", unit = ""} = table.dataset, spots = parseSpots(points), frames = parseFrames(panels);
  const [top, ...rows] = [...table.rows], heads = [...top!.cells].map(wordsOf), panelOf = frames.flatMap((frame, i) => Array.from({length: frame[4]}, () => i));
  const stopOf = (cells: readonly HTMLTableCellElement[], row: number, head: string): Stop[] => {
    const drawn = cells.flatMap((cell) => numbers(cell.dataset["i"]!)).filter((i) => spots[i]), at = cells[0]?.cellIndex ?? 0, column = heads[at]!;
    const [name, time] = {series: [column, head], thing: [wordsOf(cells[0]), head], measure: [head, ""]}[across] ?? [head, column];
    return drawn.length ? [{
      spots: drawn.map((i) => spots[i]!), panel: panelOf[drawn[0]!] ?? 0, ...(across === "series" ? {series: at, step: row} : {series: row, step: at}), name: name!, time: time!,
      figures: across === "thing" ? [] : cells.map((cell) => ({label: across === "measure" ? heads[cell.cellIndex]! : "", value: withUnit(wordsOf(cell), unit)})),
      ours: cells.some((cell) => "ours" in cell.dataset), sources: cells.flatMap((cell) => numbers(cell.dataset["s"] ?? "0")),
    }] : [];
  };
  const stops = rows.flatMap((row, r) => {
    const cells = [...row.cells].filter((cell) => cell.dataset["i"]), head = wordsOf(row.cells[0]);
    return across === "measure" ? stopOf(cells, r, head) : cells.flatMap((cell) => stopOf([cell], r, head));
  });
  const names = [...new Set(stops.map(({name}) => name))];
  // The one series of a chart is what its title and its subtitle speak of.
  if (!names[1] && across !== "measure") for (const stop of stops) stop.name = "";
  return {stops, names: names[1] ? names : [], frames, first};
}
