/** The words of a drawing with the places they take, for tests of what lies where. */
import {JSDOM} from "jsdom";
import type {Box} from "../../src/chart/place.ts";
import {textWidth} from "../../src/chart/size.ts";

export interface Placed {text: string; box: Box; fill: string | null; bold: boolean}
export interface Drawing {width: number; height: number; words: Placed[]; root: Element}

const {DOMParser} = new JSDOM("").window;
const shift = (element: Element): [x: number, y: number] => {
  const [, x = "0", y = "0"] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(element.getAttribute("transform") ?? "") ?? [];
  return [Number(x), Number(y)];
};
/** The element and all that it lies in, from within. */
const upwards = (element: Element): Element[] => [element, ...(element.parentElement ? upwards(element.parentElement) : [])];
const inherited = (element: Element, name: string): string | null => upwards(element).find((one) => one.hasAttribute(name))?.getAttribute(name) ?? null;
const em = (value: string | null): number => Number(value?.replace("em", "") ?? 0);

/** Every text of an SVG, its lines joined by spaces, with the box that the lines take in drawing units. */
export function readDrawing(svg: string): Drawing {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, [, , width, height] = root.getAttribute("viewBox")!.split(" ").map(Number);
  const words = [...root.querySelectorAll("text")].map((element): Placed => {
    const size = Number(inherited(element, "font-size")), bold = Number(inherited(element, "font-weight")) >= 600, lines = [...element.querySelectorAll("tspan")];
    const [x, y] = upwards(element).map(shift).reduce(([ax, ay], [bx, by]) => [ax + bx, ay + by]), texts = (lines.length ? lines : [element]).map((one) => one.textContent), wide = Math.max(...texts.map((one) => textWidth(one, size, bold)));
    const x0 = x - {start: 0, middle: wide / 2, end: wide}[inherited(element, "text-anchor") as "start"], first = y + em((lines[0] ?? element).getAttribute("y")) * size;
    return {text: texts.join(" "), box: {x0, x1: x0 + wide, y0: first - size * 0.8, y1: first + size * (0.2 + (texts.length - 1) * 1.15)}, fill: inherited(element, "fill"), bold};
  });
  return {width: width!, height: height!, words, root};
}

/** Pairs of words that lie over each other by more than a hair. */
export const overlaps = ({words}: Drawing): string[] => words.flatMap((a, i) => words.slice(i + 1).flatMap((b) => {
  const across = Math.min(a.box.x1, b.box.x1) - Math.max(a.box.x0, b.box.x0), down = Math.min(a.box.y1, b.box.y1) - Math.max(a.box.y0, b.box.y0);
  return across > 1 && down > 1.5 ? [`“${a.text}” and “${b.text}”`] : [];
}));

/** Words that reach out of the drawing. */
export const outside = ({width, height, words}: Drawing): string[] => words.filter(({box: {x0, x1, y0, y1}}) => x0 < -1 || x1 > width + 1 || y0 < -1 || y1 > height + 1).map(({text}) => text);
