/** Where figures stand in a drawing, as attributes of a page: written at build, read by the page's script. */

/** A place in a drawing, in its units. */
export type Spot = readonly [x: number, y: number];
/** A panel of small multiples, and how many figures it has. */
export interface Frame {x: number; y: number; width: number; height: number; count: number}

/** `count` entries in the order of the figures: "x,y", or "-" for one that is not drawn. */
export function formatSpots(points: readonly (readonly [x: number, y: number, row: number])[], count: number): string {
  const entries = Array.from({length: count}, () => "-");
  for (const [x, y, row] of points) entries[row] = `${x},${y}`;
  return entries.join(" ");
}

export const parseSpots = (text: string): (Spot | undefined)[] =>
  text ? text.split(" ").map((entry) => { const [x, y] = entry.split(",").map(Number); return y === undefined ? undefined : [x!, y]; }) : [];

export const formatFrames = (frames: readonly Frame[]): string =>
  frames.map(({x, y, width, height, count}) => [x, y, width, height, count].join()).join(" ");

export const parseFrames = (text: string): Frame[] =>
  text ? text.split(" ").map((entry) => { const [x, y, width, height, count] = entry.split(",").map(Number) as [number, number, number, number, number]; return {x, y, width, height, count}; }) : [];
