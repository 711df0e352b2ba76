/** What is laid over a drawing while a reader follows it: a series apart from the rest, a guide in time, the outline of a figure. */
import type {Spot} from "../chart/spot.ts";
import {labelsOf} from "./label.ts";
import {isBeside, isGround, markAt, marksOf, paintOf, shows, type Mark} from "./mark.ts";
import type {Reading, Stop} from "./stop.ts";

const spotsOf = (stops: readonly Stop[]): Spot[] => stops.flatMap((stop) => stop.spots);

/** Replaces the overlay of a drawing: `spots` are outlined, `line` is the series that all else is dimmed for. */
export function overlay(svg: SVGElement, reading: Reading, spots: readonly Spot[], panel: number, line: readonly Stop[]): void {
  clear(svg);
  const group = add(svg, "g", {class: "over"}), {stops, first} = reading, lit = line[0] ? litBy(svg, reading, line) : [];
  // Copies stand above what is dimmed, part by part: a rule for all would have a browser look at every mark again.
  group.append(...lit.map(copyOf));
  if (lit[0]) for (const part of svg.children) part.classList.toggle("dim", part !== group && !isGround(part));
  const ring = add(group, "g", {class: "ring"}), [x] = spots[0]!, marks = spots.map((spot) => markAt(svg, spot, first));
  if (first === "x") {
    const heights = spotsOf(stops.filter((stop) => stop.panel === panel)).map((spot) => spot[1]), fill = colourOf(lit[0]);
    if (!marks[0]?.isBlock) add(ring, "path", {d: `M${x},${Math.min(...heights)}V${Math.max(...heights)}`});
    for (const [cx, cy] of spotsOf(line)) add(ring, "circle", {cx, cy, r: 2.5, fill, stroke: "none"});
  }
  spots.forEach((spot, i) => {
    // In ink on a halo of paper, so that it is seen on any mark.
    for (const look of ["halo", ""]) outline(ring, spot, marks[i], look);
  });
}

export function clear(svg: SVGElement): void {
  svg.querySelector(".over")?.remove();
  for (const part of svg.children) part.classList.remove("dim");
}

/** A mark with a shape of its own is outlined; any other gets a ring. */
function outline(ring: Element, [cx, cy]: Spot, mark: Mark | undefined, look: string): void {
  const wide = mark ? mark.right - mark.left : 0;
  if (mark?.isBlock) add(ring, "rect", {class: look, x: mark.left - 1, y: mark.top - 1, width: wide + 2, height: mark.bottom - mark.top + 2});
  else add(ring, "circle", {class: look, cx, cy, r: Math.max(6.5, wide / 2 + 3)});
}

/** The marks of a series, then its words and its figures. */
function litBy(svg: SVGElement, {names, first}: Reading, line: readonly Stop[]): SVGElement[] {
  const own = new Set(line.map((stop) => stop.name)), spots = spotsOf(line);
  return [
    ...marksOf(svg).filter((mark) => spots.some((spot) => shows(mark, spot, first))).map(({element}) => element),
    ...labelsOf(svg, names).filter((label) => (label.names[0] ? label.names.some((name) => own.has(name)) : spots.some((spot) => isBeside(label.at, spot)))).map(({text}) => text),
  ];
}

/** An element as it looks where it stands, with all that it stands in. */
function copyOf(element: Element): Node {
  let copy = element.cloneNode(true) as Element;
  for (let one = element.parentElement!; one.tagName !== "svg"; one = one.parentElement!) {
    const around = one.cloneNode() as Element;
    around.append(copy);
    copy = around;
  }
  return copy;
}

const colourOf = (mark: Element | undefined): string => ["fill", "stroke"].map((name) => paintOf(mark, name)).find((paint) => !/^$|none|paper/.test(paint)) ?? "currentColor";

function add(parent: Element, name: string, attributes: Record<string, string | number>): SVGElement {
  const element = parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
