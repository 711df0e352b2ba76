/** What is laid over a drawing while a reader follows it: a guide in time, the outline of a figure, the readings of a series. */
import type {Spot} from "../chart/spot.ts";
import {isGround, markAt, marksOf, originOf, shows} from "./mark.ts";
import {namedBy} from "./series-name.ts";
import type {Reading, Stop} from "./stop.ts";

/** Replaces the overlay of a drawing: `spots` are outlined, `line` is the series that the rest is dimmed for. */
export function overlay(svg: SVGElement, {stops, names, first}: Reading, spots: readonly Spot[], panel: number, line: readonly Stop[]): void {
  clear(svg);
  const group = add(svg, "g", {class: "over", stroke: "currentColor"}), inTime = first === "x";
  if (inTime && markAt(svg, spots[0]!, first)?.element.tagName !== "rect") add(group, "path", {d: guide(stops, spots[0]!, panel), opacity: 0.5});
  if (inTime && line.length) {
    // In the colour of the series' own label.
    const label = [...svg.querySelectorAll("text")].find((text) => namedBy(text.textContent, names).includes(line[0]!.name)), fill = label?.closest("[fill]")?.getAttribute("fill") ?? "currentColor";
    for (const [cx, cy] of line.flatMap((stop) => stop.spots)) add(group, "circle", {cx, cy, r: 3, fill, stroke: "none"});
  }
  for (const spot of spots) for (const look of [{class: "halo", "stroke-width": 5}, {"stroke-width": 2}] as Attributes[]) outline(group, svg, spot, first, look);
}

export function clear(svg: SVGElement): void {
  svg.querySelector(".over")?.remove();
}

/** From the highest figure of the panel to the lowest. */
function guide(stops: readonly Stop[], [x]: Spot, panel: number): string {
  const heights = stops.filter((stop) => stop.panel === panel).flatMap(({spots}) => spots.map((spot) => spot[1]));
  return `M${x},${Math.min(...heights)}V${Math.max(...heights)}`;
}

/** A mark with a shape of its own is outlined; any other gets a ring. */
function outline(group: Element, svg: SVGElement, [x, y]: Spot, first: string | undefined, look: Attributes): void {
  const mark = markAt(svg, [x, y], first);
  if (mark?.element.tagName === "rect") add(group, "rect", {x: mark.left - 1, y: mark.top - 1, width: mark.right - mark.left + 2, height: mark.bottom - mark.top + 2, ...look});
  else add(group, "circle", {cx: x, cy: y, r: Math.max(6.5, mark ? (mark.right - mark.left) / 2 + 3 : 0), ...look});
}

/** Dims all that does not show the series `line`, but for the ground; without one, nothing. */
export function dim(svg: SVGElement, {names, first}: Reading, line: readonly Stop[]): void {
  const spots = line.flatMap((stop) => stop.spots), own = new Set(line.map((stop) => stop.name));
  const set = (element: Element, isLit: () => boolean) => element.classList.toggle("dim", line.length > 0 && !isLit());
  for (const mark of marksOf(svg)) set(mark.element, () => spots.some((spot) => shows(mark, spot, first)));
  for (const text of svg.querySelectorAll("text")) {
    const [x, y] = originOf(text), beside = () => spots.some((spot) => Math.abs(spot[0] - x) < 30 && Math.abs(spot[1] - y) < 12);
    set(text, () => isGround(text) || beside() || namedBy(text.textContent, names).some((name) => own.has(name)));
  }
}

type Attributes = Record<string, string | number>;

function add(parent: Element, name: string, attributes: Attributes): SVGElement {
  const element = parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
