/** The marks of a drawing, found by where they stand: the drawing itself does not say which figure a mark shows. */
import type {Spot} from "../chart/spot.ts";
import type {Box} from "./place.ts";

/** A mark's box in units of its drawing. That of a path is the point it begins at. */
export interface Mark extends Box {element: SVGElement}

const known = new WeakMap<SVGElement, Mark[]>();

/** Marks of figures, not the ground: rectangles, circles, paths. From attributes alone, so that no layout is asked for. */
export function marksOf(svg: SVGElement): Mark[] {
  const marks = known.get(svg) ?? [...svg.querySelectorAll<SVGElement>("rect,circle,path")].filter((element) => !isGround(element)).map(markOf);
  known.set(svg, marks);
  return marks;
}

/** Land, hairlines and the words of axes. */
export const isGround = (element: Element): boolean => (element.tagName === "path" ? /land/ : /rule|grey-2/).test(element.closest("[fill]")?.getAttribute("fill") ?? "");

function markOf(element: SVGElement): Mark {
  const [x, y] = originOf(element), of = (name: string) => Number(element.getAttribute(name));
  const box = (left: number, top: number, right: number, bottom: number): Mark => ({element, left: x + left, top: y + top, right: x + right, bottom: y + bottom});
  if (element.tagName === "rect") return box(of("x"), of("y"), of("x") + of("width"), of("y") + of("height"));
  if (element.tagName === "circle") return box(of("cx") - of("r"), of("cy") - of("r"), of("cx") + of("r"), of("cy") + of("r"));
  // A symbol is moved to its place; a line begins at its first reading.
  const [left, top] = element.hasAttribute("transform") ? [0, 0] : (element.getAttribute("d")?.match(/-?[\d.]+/g) ?? []).map(Number);
  return box(left ?? NaN, top ?? NaN, left ?? NaN, top ?? NaN);
}

/** How far an element is moved, with all that it stands in. */
export function originOf(element: Element): Spot {
  let x = 0, y = 0;
  for (let one: Element | null = element; one && one.tagName !== "svg"; one = one.parentElement) {
    const [, dx = 0, dy = 0] = /translate\((-?[\d.]+)[ ,]?(-?[\d.]+)?/.exec(one.getAttribute("transform") ?? "") ?? [];
    x += Number(dx);
    y += Number(dy);
  }
  return [x, y];
}

/** Whether a mark shows the figure at a spot: it holds it, on one of its middle lines. Along time, a block must also end there, since the bands behind do not. */
export function shows({element, left, top, right, bottom}: Mark, [x, y]: Spot, first?: string): boolean {
  const near = (a: number, b: number, off: number) => Math.abs(a - b) < off;
  if (element.tagName === "path") return near(left, x, 0.2) && near(top, y, 0.2);
  if (x < left - 1.5 || x > right + 1.5 || y < top - 1.5 || y > bottom + 1.5) return false;
  if (element.tagName === "circle") return near((left + right) / 2, x, 0.2) && near((top + bottom) / 2, y, 0.2);
  return (near((left + right) / 2, x, 1) || near((top + bottom) / 2, y, 1)) && (first !== "x" || near(top, y, 1) || near(bottom, y, 1));
}

/** The smallest block or circle that shows a figure. */
export function markAt(svg: SVGElement, spot: Spot, first?: string): Mark | undefined {
  const size = (mark: Mark) => (mark.right - mark.left) * (mark.bottom - mark.top);
  return marksOf(svg).filter((mark) => mark.element.tagName !== "path" && shows(mark, spot, first)).sort((a, b) => size(a) - size(b))[0];
}

/** What a figure's words keep off: its mark as far as that is centred on it, else the spot. */
export function boxAt(svg: SVGElement, spot: Spot, first?: string): Box {
  const [x, y] = spot, {left, top, right, bottom} = markAt(svg, spot, first) ?? {left: x, top: y, right: x, bottom: y};
  const across = Math.abs(left + right - 2 * x) < 2, along = Math.abs(top + bottom - 2 * y) < 2;
  return {left: across ? left : x, right: across ? right : x, top: along ? top : y, bottom: along ? bottom : y};
}
