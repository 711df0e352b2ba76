/** The label placer: every label takes the first of its spots that meets no other label and no mark and lies inside the drawing. */
import {leading, rise, widest, type Label, type Wish} from "./label.ts";
import type {Size} from "./size.ts";

export interface Box {x0: number; x1: number; y0: number; y1: number}

export function boxOf({x, y, lines, bold, anchor = "start"}: Label, size: Size): Box {
  const width = widest(lines, size, bold), height = lines.length * size.text * leading, middle = y + rise(lines, size);
  const x0 = x - {start: 0, middle: width / 2, end: width}[anchor];
  return {x0, x1: x0 + width, y0: middle - height / 2, y1: middle + height / 2};
}

const overlap = (a: Box, b: Box): number => Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));
const outside = ({x0, x1, y0, y1}: Box, {width, height}: {width: number; height: number}): number => Math.max(0, -x0, x1 - width, -y0, y1 - height);

/** Labels in their places; the earlier in `wishes`, the earlier served. `marks` are what no label should lie on. */
export function place(wishes: readonly Wish[], size: Size, frame: {width: number; height: number}, marks: readonly Box[] = []): Label[] {
  const taken: Box[] = [], placed: Label[] = [];
  for (const {spots = [], optional, ...label} of wishes) {
    const tried = [label, ...spots.map((spot) => ({...label, ...spot}))].map((candidate) => {
      const box = boxOf(candidate, size);
      const worst = 1e4 * Number(outside(box, frame) > 0.5) * outside(box, frame);
      return {candidate, box, cost: worst + taken.reduce((sum, other) => sum + 10 * overlap(box, other), 0) + marks.reduce((sum, mark) => sum + overlap(box, mark), 0)};
    });
    const best = tried.reduce((a, b) => (b.cost < a.cost - 1e-9 ? b : a));
    if (optional && best.cost > 0.5) continue;
    taken.push(best.box);
    placed.push(best.candidate);
  }
  return placed;
}

/** Boxes along a line through `points`, close enough that no word slips between. */
export function along(points: readonly (readonly [number, number])[], reach: number): Box[] {
  const boxes: Box[] = [];
  points.forEach(([x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y], steps = Math.max(1, Math.ceil(Math.hypot(x - px, y - py) / (reach * 2)));
    for (let k = 1; k <= steps; k++) {
      const cx = px + ((x - px) * k) / steps, cy = py + ((y - py) * k) / steps;
      boxes.push({x0: cx - reach, x1: cx + reach, y0: cy - reach, y1: cy + reach});
    }
  });
  return boxes;
}
