/** What is laid over a drawing while a reader follows it: a guide in time, the outline of a figure, the readings of a series. */
import type {Spot} from "../chart/spot.ts";
import {isBeside, isGround, markAt, marksOf, originOf, paintOf, shows} from "./mark.ts";
import {ordered} from "./nearest.ts";
import {namedBy} from "./series-name.ts";
import type {Reading, Stop} from "./stop.ts";

const spotsOf = (stops: readonly Stop[]): Spot[] => stops.flatMap((stop) => stop.spots);

/** Replaces the overlay of a drawing: `spots` are outlined, `line` is the series that the rest is dimmed for. */
export function overlay(svg: SVGElement, {stops, first}: Reading, spots: readonly Spot[], panel: number, line: readonly Stop[]): void {
  clear(svg);
  const group = add(svg, "g", {class: "over", stroke: "currentColor"}), [x] = spots[0]!, marks = spots.map((spot) => markAt(svg, spot, first));
  if (first === "x") {
    const heights = spotsOf(stops.filter((stop) => stop.panel === panel)).map((spot) => spot[1]), fill = colourOf(svg, line, first);
    if (!marks[0]?.isBlock) add(group, "path", {d: `M${x},${Math.min(...heights)}V${Math.max(...heights)}`, opacity: 0.5});
    for (const [cx, cy] of spotsOf(line)) add(group, "circle", {cx, cy, r: 2.5, fill, stroke: "none"});
  }
  spots.forEach(([cx, cy], i) => {
    const mark = marks[i], wide = mark ? mark.right - mark.left : 0;
    // In ink on a halo of paper, so that it is seen on any mark.
    for (const look of ["halo", ""]) {
      if (mark?.isBlock) add(group, "rect", {class: look, x: mark.left - 1, y: mark.top - 1, width: wide + 2, height: mark.bottom - mark.top + 2});
      else add(group, "circle", {class: look, cx, cy, r: Math.max(6.5, wide / 2 + 3)});
    }
  });
}

export function clear(svg: SVGElement): void {
  svg.querySelector(".over")?.remove();
}

/** The colour of the first mark of a series. */
function colourOf(svg: SVGElement, [stop]: readonly Stop[], first: string | undefined): string {
  const mark = stop && marksOf(svg).find((one) => shows(one, stop.spots[0]!, first))?.element;
  return ["fill", "stroke"].map((name) => paintOf(mark, name)).find((paint) => !/^$|none|paper/.test(paint)) ?? "currentColor";
}

/** Dims the marks and the words of all series but `line`; without one, nothing. */
export function dim(svg: SVGElement, {names, first, stops}: Reading, line: readonly Stop[]): void {
  const own = new Set(line.map((stop) => stop.name)), spots = spotsOf(line), others = spotsOf(stops.filter((stop) => !own.has(stop.name)));
  const set = (element: Element, isOther: () => boolean) => element.classList.toggle("dim", line.length > 0 && isOther());
  for (const mark of marksOf(svg)) set(mark.element, () => !spots.some((spot) => shows(mark, spot, first)));
  const texts = [...svg.querySelectorAll("text")].filter((text) => !isGround(text)).map((text) => ({text, at: originOf(text), said: namedBy(text.textContent, names)}));
  for (const {text, at, said} of texts) set(text, () => {
    // A figure belongs to the nearest name on its line; without one, to the mark it stands beside.
    const [named] = said[0] ? [{said}] : ordered(texts.filter((one) => one.said[0] && Math.abs(one.at[1] - at[1]) < 3), (one) => Math.abs(one.at[0] - at[0])), isNear = (spot: Spot) => isBeside(at, spot);
    return named ? !named.said.some((name) => own.has(name)) : !spots.some(isNear) && others.some(isNear);
  });
}

function add(parent: Element, name: string, attributes: Record<string, string | number>): SVGElement {
  const element = parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
