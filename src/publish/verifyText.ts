/** Words that only a mistake in a program prints: a hole where a number or a text should be. */
const hole = /(?<![A-Za-z_]|\w-)(?:NaN|undefined|Infinity)+(?![A-Za-z_])|NaNpx|undefinedpx|\[object \w+\]/;
/** In path data a number follows its command without a space: `M10,2LNaN,4`. */
const geometryHole = /NaN|undefined|Infinity|\[object/;

/** The first hole in a text, or undefined. Data URIs are passed over: base64 spells anything. */
export function findHole(text: string): string | undefined {
  if (!geometryHole.test(text)) return undefined;
  return hole.exec(text.replace(/data:[\w/+.-]+[;,][^\s"'<>)]*/g, ""))?.[0];
}

/** The first hole in path data, points, a transform or a number. */
export function findGeometryHole(value: string): string | undefined {
  return geometryHole.exec(value)?.[0];
}
