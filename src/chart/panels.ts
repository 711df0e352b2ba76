/** Small multiples: where each panel stands, and their drawings put together. */
import type {Drawn, Point} from "./draw.ts";
import type {Form} from "./form.ts";
import {leading} from "./label.ts";
import {grey1, hot, ink} from "./palette.ts";
import {wrap, type Size} from "./size.ts";
import type {Frame} from "./spot.ts";

/** Most panels beside each other, and the room between them, in units. */
const most = {small: 2, medium: 2, large: 4}, gutter = {small: 20, medium: 36, large: 30}, between = 26;
/** The narrowest that a panel may be where its form does not say. */
const usual = 200;

export interface Grid {across: number; size(column: number): Size}

/** As many columns as the form's panels allow, in rows as full as they can be. */
export function gridOf(count: number, form: Form, size: Size): Grid {
  const gap = gutter[size.name], fits = Math.floor((size.width + gap) / ((form.panel ?? usual) + gap)), limit = Math.max(1, Math.min(most[size.name], fits, count));
  // Three are one row or one column: a hole beside the third would look like a fourth.
  const across = count === 3 && limit === 2 ? 1 : Math.ceil(count / Math.ceil(count / limit)), width = Math.round((size.width - gap * (across - 1)) / across);
  return {across, size: (column) => ({...size, name: width > 400 ? size.name : "small", width, height: Math.round(Math.max(150, Math.min(250, width * 0.72))), unlabelled: column > 0})};
}

export interface Piece {title: string; time: string | undefined; focus: boolean; drawn: Drawn; size: Size; data: number}

/** The panels as one drawing, each under its title. Rows of figures count through all panels. */
export function compose(pieces: readonly Piece[], {across}: Grid, size: Size, document: Document): Drawn {
  const heights = pieces.map(({drawn}) => heightOf(drawn.svg)), titles = pieces.map((p) => [...wrap(p.title, p.size.width, size.text, true), ...(p.time ? [p.time] : [])]), line = size.text * leading;
  const rows = Math.ceil(pieces.length / across), row = (i: number) => Math.floor(i / across), inRow = <T>(of: readonly T[], r: number) => of.slice(r * across, (r + 1) * across);
  const heads = Array.from({length: rows}, (_, r) => Math.max(...inRow(titles, r).map((t) => t.length)) * line + 8), bodies = Array.from({length: rows}, (_, r) => Math.max(...inRow(heights, r)));
  const tops = heads.map((_, r) => heads.slice(0, r).reduce((sum, head, i) => sum + head + bodies[i]! + between, 0)), height = tops.at(-1)! + heads.at(-1)! + bodies.at(-1)!;
  const points: Point[] = [], panels: Frame[] = [];
  let from = 0, inside = "";
  pieces.forEach((piece, i) => {
    const x = (i % across) * (piece.size.width + gutter[size.name]), top = tops[row(i)]!, y = top + heads[row(i)]!;
    inside += titleOf(piece, titles[i]!, x, top + (heads[row(i)]! - 8 - titles[i]!.length * line), size, document);
    inside += `<g transform="translate(${round(x)},${round(y)})">${piece.drawn.svg.replace(/^<svg [^>]*>/, "").replace(/<\/svg>$/, "")}</g>`;
    for (const [px, py, index] of piece.drawn.points) points.push([round(px + x), round(py + y), index + from]);
    panels.push([round(x), round(y), piece.size.width, round(heights[i]!), piece.data]);
    from += piece.data;
  });
  const open = /^<svg [^>]*>/.exec(pieces[0]!.drawn.svg)![0].replace(/viewBox="[^"]*"/, `viewBox="0 0 ${size.width} ${round(height)}"`);
  return {svg: `${open}${inside}</svg>`, points, panels};
}

/** A panel's title in one text element, at the foot of its row's heads. */
function titleOf({focus, time}: Piece, lines: readonly string[], x: number, top: number, size: Size, document: Document): string {
  const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
  for (const [name, value] of Object.entries({fill: focus ? hot.label : ink, "font-size": size.text, "font-weight": 600, "text-anchor": "start"})) element.setAttribute(name, String(value));
  lines.forEach((line, i) => {
    const part = element.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "tspan"));
    part.setAttribute("x", String(round(x)));
    part.setAttribute("y", String(round(top + (i + 0.8) * size.text * leading)));
    if (time && i === lines.length - 1) for (const [name, value] of Object.entries({fill: grey1, "font-weight": 400})) part.setAttribute(name, String(value));
    part.textContent = line;
  });
  return element.outerHTML.replace(/ xmlns="[^"]*"/, "");
}

const heightOf = (svg: string): number => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)![1]);
const round = (n: number): number => Math.round(n * 10) / 10;
