/** Where a box of words stands beside a point. */

export interface Box {left: number; top: number; right: number; bottom: number}

/** Its distance from what it keeps off. */
const gap = 12;

/**
 * Left and top of a box of `width` × `height` inside `bounds` that keeps off `mark`, the box of what it speaks of: to its right, else its left.
 * Where neither side has room it stands above or below, of `frame` if that is given, so that it hides no line of a drawing in time, and else of the mark.
 * Where nothing has room it stays in the bounds, on the side with more.
 */
export function placeBox(mark: Box, width: number, height: number, bounds: Box, frame?: Box): [left: number, top: number] {
  const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
  const left = within((mark.left + mark.right - width) / 2, bounds.left, bounds.right - width), top = within((mark.top + mark.bottom - height) / 2, bounds.top, bounds.bottom - height);
  if (mark.right + gap + width <= bounds.right) return [mark.right + gap, top];
  if (mark.left - gap - width >= bounds.left) return [mark.left - gap - width, top];
  const spots = [...(frame ? [frame.top - height, frame.bottom] : []), mark.top - gap - height, mark.bottom + gap];
  const free = spots.find((spot) => spot >= bounds.top && spot + height <= bounds.bottom);
  return [left, free ?? (mark.top - bounds.top > bounds.bottom - mark.bottom ? bounds.top : bounds.bottom - height)];
}

/** The smallest box that holds some. */
export function around(boxes: readonly Box[]): Box {
  const of = (side: keyof Box, pick: (...all: number[]) => number) => pick(...boxes.map((box) => box[side]));
  return {left: of("left", Math.min), top: of("top", Math.min), right: of("right", Math.max), bottom: of("bottom", Math.max)};
}
