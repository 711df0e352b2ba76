/** The marks of a drawing, found by where they stand: the drawing itself does not say which figure a mark shows. */
import type {Spot} from "../chart/spot.ts";
import {ordered} from "./nearest.ts";
import type {Box} from "./place.ts";

/** A mark's box in units of its drawing; that of a line is the point it begins at. */
export interface Mark extends Box {element: SVGElement; isBlock: boolean}

const known = new WeakMap<SVGElement, Mark[]>();

/** Marks of figures, not the ground: blocks, circles, symbols, lines. From attributes alone, so that no layout is asked for. */
export function marksOf(svg: SVGElement): Mark[] {
  const marks = known.get(svg) ?? [...svg.querySelectorAll<SVGElement>("rect,circle,path")].filter((element) => !isGround(element)).map(markOf);
  known.set(svg, marks);
  return marks;
}

/** Land, hairlines and the words of axes. */
export const isGround = (element: Element): boolean => (element.tagName === "path" ? /land/ : /rule|grey-2/).test(paintOf(element, "fill") + element.getAttribute("stroke"));

export const paintOf = (element: Element | undefined, name: string): string => element?.closest(`[${name}]`)?.getAttribute(name) ?? "";

function markOf(element: SVGElement): Mark {
  const [x, y] = originOf(element), of = (name: string) => Number(element.getAttribute(name)), r = of("r"), isBlock = element.tagName === "rect";
  // A symbol is moved to its place.
  const [startX = 0, startY = 0] = element.hasAttribute("transform") ? [] : (/-?[\d.]+,-?[\d.]+/.exec(element.getAttribute("d") ?? "")?.[0].split(",") ?? []).map(Number);
  const left = x + startX + of("cx") - r + of("x"), top = y + startY + of("cy") - r + of("y");
  return {element, isBlock, left, top, right: left + 2 * r + (isBlock ? of("width") : 0), bottom: top + 2 * r + (isBlock ? of("height") : 0)};
}

/** How far an element is moved, with all that it stands in. */
export function originOf(element: Element | null): Spot {
  if (!element || element.tagName === "svg") return [0, 0];
  const [x, y] = originOf(element.parentElement), [, dx = 0, dy = 0] = /translate\(([^,)]+),?([^)]*)/.exec(element.getAttribute("transform") ?? "") ?? [];
  return [x + Number(dx), y + Number(dy)];
}

/** Whether a mark shows the figure at a spot. A block holds it, on one of its middle lines, and along time ends there, since the bands behind do not. */
export function shows({isBlock, left, top, right, bottom}: Mark, spot: Spot, first?: string): boolean {
  const x = spot[0], y = spot[1], spare = 1.5, offX = Math.abs(left + right - 2 * x), offY = Math.abs(top + bottom - 2 * y);
  if (!isBlock) return offX < 0.4 && offY < 0.4;
  return y > top - spare && y < bottom + spare && x > left - spare && x < right + spare && Math.min(offX, offY) < 2 && (first !== "x" || Math.min(Math.abs(top - y), Math.abs(bottom - y)) < spare);
}

/** The smallest block or circle that shows a figure. */
export const markAt = (svg: SVGElement, spot: Spot, first?: string): Mark | undefined =>
  ordered(marksOf(svg).filter((mark) => mark.right > mark.left && shows(mark, spot, first)), (mark) => mark.right - mark.left + mark.bottom - mark.top)[0];

/** What a figure's words keep off: its mark as far as that is centred on it, else the spot. */
export function boxAt(svg: SVGElement, [x, y]: Spot, first?: string): Box {
  const {left, top, right, bottom} = markAt(svg, [x, y], first) ?? {left: x, top: y, right: x, bottom: y}, isOff = (a: number, b: number, at: number) => Math.abs(a + b - 2 * at) > 2;
  return {...(isOff(left, right, x) ? {left: x, right: x} : {left, right}), ...(isOff(top, bottom, y) ? {top: y, bottom: y} : {top, bottom})};
}

/** Whether words at a place stand beside a figure, as its own do. */
export const isBeside = ([x, y]: Spot, spot: Spot): boolean => Math.abs(spot[0] - x) < 30 && Math.abs(spot[1] - y) < 18;
