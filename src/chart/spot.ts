/** Where figures stand in a drawing, as attributes of a page: written at build, read by the page's script. */

/** A place in a drawing, in its units. */
export type Spot = readonly [x: number, y: number];
/** A panel of small multiples, and how many figures it has. */
export type Frame = readonly [x: number, y: number, width: number, height: number, count: number];

/** `count` entries in the order of the figures: "x,y", or "-" for one that is not drawn. */
export function formatSpots(points: readonly (readonly [x: number, y: number, row: number])[], count: number): string {
  const entries = Array.from({length: count}, () => "-");
  for (const [x, y, row] of points) entries[row] = `${x},${y}`;
  return entries.join(" ");
}

/** Lists of numbers, as wide as they are written; an empty one for "-". */
const parseLists = (text: string): number[][] => (text ? text.split(" ").map((entry) => (entry === "-" ? [] : entry.split(",").map(Number))) : []);

export const parseSpots = (text: string): (Spot | undefined)[] => parseLists(text).map(([x, y]) => (y === undefined ? undefined : [x!, y]));

export const formatFrames = (frames: readonly Frame[]): string => frames.map((frame) => frame.join()).join(" ");

export const parseFrames = (text: string): Frame[] => parseLists(text) as unknown as Frame[];
