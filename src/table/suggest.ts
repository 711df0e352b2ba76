/** "Did you mean …?": the known word nearest to one that is not known. */

/**
 * The word of `known` that `word` was probably meant to be, or undefined when none is near. Case, punctuation and the prefix `lg:` do not
 * count; otherwise one edit (insertion, deletion, substitution, swap of neighbours) is allowed for every three letters, three at most.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const target = fold(word);
  let best: string | undefined;
  let limit = 3;
  for (const candidate of known) {
    const distance = distanceWithin(limit, target, fold(candidate));
    if (distance === undefined) continue;
    if (distance === 0) return candidate;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

/** What to do about a word that is not known: take the nearest, or `otherwise`. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const near = suggest(word, [...known]);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}

const fold = (word: string): string => word.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}:]/gu, "");

/** How far two folded words are apart, if not beyond `limit`, nor beyond an edit for every three letters. */
function distanceWithin(limit: number, a: string, b: string): number | undefined {
  if (a === b && a !== "") return 0;
  if (b === `lg:${a}` || a === `lg:${b}`) return limit >= 1 ? 1 : undefined;
  const allowed = Math.min(limit, Math.floor(Math.min(a.length, b.length) / 3));
  if (allowed < 1 || Math.abs(a.length - b.length) > allowed) return undefined;
  const distance = editDistance(a, b);
  return distance <= allowed ? distance : undefined;
}

/** Optimal string alignment distance, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, substitution, swapped ? before[j - 2]! + 1 : Infinity);
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length]!;
}
