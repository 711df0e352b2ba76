/** Where a Chinese headline may break: between clauses, then between words, never inside a word or before closing punctuation. */

import {suffix} from "../chart/size.ts";

const words = new Intl.Segmenter("zh", {granularity: "word"});
const opening = /[“‘（《〈「『【]$/u;
const clauseEnd = /[，。；：！？…—]$/u;
/** A clause as short as “2023年，” would stand alone on its line, so it stays with the next. */
const tooShort = 6;

/** `headline` as clauses, each a list of words that stay whole; joined, they are the headline again. */
export function phrases(headline: string): string[][] {
  const clauses: string[][] = [[]];
  for (const piece of pieces(headline)) {
    clauses.at(-1)?.push(piece);
    if (clauseEnd.test(piece) && [...clauses.at(-1)!.join("")].length > tooShort) clauses.push([]);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** Words that stay whole, each with the punctuation it carries, its measure word, its particle; lone characters keep together. */
function pieces(headline: string): string[] {
  const found: string[] = [];
  let lone = 0;
  for (const {segment, isWordLike} of words.segment(headline)) {
    const before = found.at(-1) ?? "";
    const isTail = !isWordLike && !opening.test(segment);
    if (before !== "" && (isTail || opening.test(before) || binds(before, segment, lone))) found[found.length - 1] = before + segment;
    else found.push(segment);
    lone = isTail || [...segment].length > 1 ? 0 : found.at(-1) === segment ? 1 : lone && lone + 1;
  }
  return found;
}

/** `lone` counts the single characters that `before` is made of, 0 if it holds a longer word. */
function binds(before: string, segment: string, lone: number): boolean {
  if (clauseEnd.test(before) || opening.test(segment)) return false;
  if (/[\d%]$/.test(before)) return /^\p{Script=Han}{1,2}$/u.test(segment);
  return suffix.test(segment) || (/\d个$/.test(before) && segment === "月") || (lone > 0 && lone + [...segment].length <= 5);
}
