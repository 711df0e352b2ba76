/** Plot options to SVG text. Knows no form's name; runs wherever there is a document. */
import * as Plot from "@observablehq/plot";
import type {Drawing} from "./form.ts";
import type {Datum} from "./selection.ts";
import type {Frame} from "./spot.ts";

/** A figure's place in the drawing, in its units, and its row among the figures drawn, which is its row in the chart's CSV. */
export type Point = [x: number, y: number, row: number];
export interface Drawn {svg: string; points: Point[]; panels?: Frame[]}

/**
 * Draws in `document`. `id` makes every id inside unique on its page: chart + width + placement. `labelledby` and `describedby` are ids of the chart's own words beside it.
 * Throws if Plot warns, since a warning is a drawing nobody meant.
 */
export function draw({options, at}: Drawing, data: readonly Datum[], names: {id: string; size: string; labelledby: string; describedby: string}, document: Document): Drawn {
  const svg = plotStrictly({...options, document} as Plot.PlotOptions);
  const width = Number(svg.getAttribute("width")), height = Number(svg.getAttribute("height"));
  for (const name of [...svg.attributes].map((a) => a.name)) svg.removeAttribute(name);
  svg.querySelector("style")?.remove();
  for (const [name, value] of Object.entries({
    xmlns: "http://www.w3.org/2000/svg", id: names.id, "data-size": names.size, viewBox: `0 0 ${width} ${height}`, role: "img",
    "aria-labelledby": names.labelledby, "aria-describedby": names.describedby, fill: "currentColor", "text-anchor": "middle", "stroke-miterlimit": "1",
  })) svg.setAttribute(name, value);
  ownIds(svg, names.id);
  return {svg: compact(svg.outerHTML), points: pointsOf(svg, at, data)};
}

type Figure = SVGSVGElement & {scale(name: string): {apply(value: unknown): number; bandwidth?: number} | undefined};

function plotStrictly(options: Plot.PlotOptions): Figure {
  const warn = console.warn, said: string[] = [];
  console.warn = (...words: unknown[]) => void said.push(words.join(" "));
  try {
    const figure = Plot.plot(options) as unknown as Figure;
    if (said.length) throw new Error(`Plot warns: ${said.join("; ")}`);
    return figure;
  } finally {
    console.warn = warn;
  }
}

/** Labelled groups without a role fail accessibility checks; ids from Plot's process-wide counter collide and differ between builds. */
function ownIds(svg: Element, id: string): void {
  for (const g of svg.querySelectorAll("[aria-label]")) g.removeAttribute("aria-label");
  const renamed = new Map<string, string>();
  for (const element of svg.querySelectorAll("[id]")) {
    renamed.set(element.id, `${id}-${renamed.size + 1}`);
    element.id = renamed.get(element.id)!;
  }
  for (const element of svg.querySelectorAll("[clip-path], [fill^='url(']"))
    for (const name of ["clip-path", "fill"]) {
      const value = element.getAttribute(name), old = value && /^url\(#(.+)\)$/.exec(value)?.[1];
      if (old && renamed.has(old)) element.setAttribute(name, `url(#${renamed.get(old)})`);
    }
}

/** Two decimals are a hundredth of a unit; more only cost bytes. */
const compact = (svg: string): string =>
  svg.replace(/ font-variant="tabular-nums"/g, "").replace(/="[^"<>]*"/g, (value) => value.replace(/-?\d+\.\d{3,}/g, (n) => String(Number(Number(n).toFixed(2)))));

function pointsOf(svg: Figure, at: Drawing["at"], data: readonly Datum[]): Point[] {
  const x = svg.scale("x"), y = svg.scale("y");
  const apply = (scale: typeof x, value: unknown) => (scale ? scale.apply(value) + (scale.bandwidth ?? 0) / 2 : Number(value));
  return data.flatMap((d, row) => {
    const place = at(d);
    return place ? [[round(apply(x, place[0])), round(apply(y, place[1])), row] as Point] : [];
  });
}
const round = (n: number): number => Math.round(n * 10) / 10;
