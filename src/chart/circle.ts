/** Circles on a map, in drawing units, and the words beside them. */
import type {FormInput} from "./form.ts";
import {balanced, leading, type Spot, type Wish} from "./label.ts";
import {ink, pine} from "./palette.ts";
import type {Box} from "./place.ts";
import type {Series} from "./selection.ts";
import type {Size} from "./size.ts";

export interface Circle {s: Series; x: number; y: number; r: number}

/** What words should keep off: a little less than the square round it. */
export const square = ({x, y, r}: Circle): Box => ({x0: x - r * 0.85, x1: x + r * 0.85, y0: y - r * 0.85, y1: y + r * 0.85});

/** A name and its figure beside their circle, on whichever side is free. */
export function named(c: Circle, words: string, size: Size): Wish {
  const h = size.text * 0.58;
  const spots: Spot[] = [{x: c.x + c.r + 6, y: c.y, anchor: "start"}, {x: c.x - c.r - 6, y: c.y, anchor: "end"}, {x: c.x, y: c.y - c.r - 3 - h, anchor: "middle"}, {x: c.x, y: c.y + c.r + 3 + h, anchor: "middle"}];
  return {...spots[0]!, lines: [words], fill: c.s.hue === pine ? ink : c.s.hue.label, bold: true, spots: spots.slice(1), optional: true};
}

/** An editor's words on a place: farther from its circle than its name, on whichever side is free. */
export function note({spec, size, format}: FormInput, c: Circle): {c: Circle; wish: Wish}[] {
  const own = spec.annotations.find(({at}) => at === c.s.key)?.text?.[format.locale];
  if (!own) return [];
  const around = (lines: string[], away: number): (Spot & {lines: string[]})[] => {
    const tall = lines.length * size.text * leading, first = (middle: number) => middle - tall / 2 + (size.text * leading) / 2;
    const beside = [0.9, -0.9, 1.8, -1.8, 0].map((part) => first(c.y + part * (tall / 2 + size.text)));
    return [
      ...beside.flatMap((y) => [{x: c.x + c.r + away, y, anchor: "start" as const, lines}, {x: c.x - c.r - away, y, anchor: "end" as const, lines}]),
      ...[1, -1].map((way) => ({x: c.x, y: first(c.y + way * (c.r + away + tall / 2)), anchor: "middle" as const, lines})),
    ];
  };
  const cuts = (size.name === "small" ? [0.36, 0.5, 0.25] : [0.26, 0.4, 0.18]).map((part) => balanced(own, size.width * part, size)), [wanted, ...spots] = [18, 30].flatMap((away) => cuts.flatMap((lines) => around(lines, away)));
  return [{c, wish: {...wanted!, fill: ink, bold: false, spots}}];
}

/** Where a leader from `box` meets the circle. */
export function edge({x, y, r}: Circle, box: Box): [number, number] {
  const dx = Math.max(box.x0, Math.min(box.x1, x)) - x, dy = Math.max(box.y0, Math.min(box.y1, y)) - y, far = Math.hypot(dx, dy) || 1;
  return [x + (dx / far) * (r + 2), y + (dy / far) * (r + 2)];
}
