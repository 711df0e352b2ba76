/** The terms of a text, for an index and for a query. Chinese has no spaces, so each run of Han is its pairs of characters. */

/** A term and where it stands in the text, in UTF-16 units. */
export interface Token {term: string; start: number; end: number}

const pieces = /(?<han>\p{Script=Han}+)|\d+(?:[.,]\d+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** Letters without accents and case, digits without thousands marks, an English plural as its singular. */
export function fold(word: string): string {
  const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/(?<=\d),(?=\d)/g, "");
  return /^[a-z]{4,}$/.test(plain) ? plain.replace(/ies$/, "y").replace(/(?<![siu])s$/, "") : plain;
}

/** The terms to be indexed. A run of Han gives every pair, and its last character by itself, so that each character begins a term. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(pieces)].flatMap(({0: piece, index, groups}): Token[] => {
    if (!groups!["han"]) return [{term: fold(piece), start: index, end: index + piece.length}];
    return spans(piece).map(([from, to]) => ({term: piece.slice(from, to), start: index + from, end: index + to}));
  }).filter(({term}) => !/^[a-z]$/.test(term));
}

function spans(run: string): [number, number][] {
  const ends = [...run].reduce<number[]>((seen, character) => [...seen, seen.at(-1)! + character.length], [0]);
  return ends.slice(0, -1).map((from, i) => [from, ends[Math.min(i + 2, ends.length - 1)]!]);
}

export const isHan = (term: string): boolean => /^\p{Script=Han}/u.test(term);

/** The terms a query asks for, all of them. `apart` cuts runs of Han into words first, for queries such as 浙江小巨人 that are two words written as one. */
export function asked(query: string, apart = false): string[] {
  const terms = [...query.matchAll(pieces)].flatMap(({0: piece, groups}) => {
    if (!groups!["han"]) return [fold(piece)];
    return (apart ? wordsOf(piece) : [piece]).flatMap((word) => ([...word].length === 1 ? [word] : spans(word).slice(0, -1).map(([from, to]) => word.slice(from, to))));
  });
  return [...new Set(terms)];
}

/** Particles that say nothing about what is looked for. */
const particle = /^[的了和与及在]$/;

/** The words of a run of Han; a character that stands alone belongs to the word after it, as in 小巨人. */
function wordsOf(run: string): string[] {
  if (!("Segmenter" in Intl)) return [run];
  const words: string[] = [];
  let lone = "";
  for (const {segment} of new Intl.Segmenter("zh", {granularity: "word"}).segment(run)) {
    if ([...segment].length === 1) lone += particle.test(segment) ? "" : segment;
    else { words.push(lone + segment); lone = ""; }
  }
  return lone ? [...words, lone] : words;
}
