/** Words such as “doubled” or 过半, held against cells. */
import {createFormat} from "../chart/format.ts";
import {text, type Locale} from "../text/index.ts";
import {asSaid, countedIn, formFault, outlookFault, say, type Stated} from "./agree.ts";
import type {Cell, Group, Known} from "./cells.ts";
import {claimWords, familyOf, isTurned, objectOf, plainOf, saysOnly} from "./claim-words.ts";
import {compute, isPercent} from "./compute.ts";
import {clauseEnd, hedgeOf, nearestDirection, type Hedge} from "./hedge.ts";
import type {Numeral} from "./numeral.ts";
import {measured, predicates, same, shareOf, tracksOf, value, type Claim} from "./predicates.ts";
import {computations, refer} from "./refer.ts";
import {placesIn, strange} from "./scope.ts";

/** What a claim rests on, once it holds; or why it does not, with the rows that speak against it. `ofLabel` where the fault is in the words, not the braces. */
export type ClaimResult = {value: {rows: Group["rows"]; says: string}; fault?: undefined; rows?: undefined; ofLabel?: undefined} | {value?: undefined; fault: string; rows?: Group["rows"]; ofLabel?: boolean};

const rewrite = "Rewrite it, or correct the rows.";
const ofLabel = (fault: string): ClaimResult => ({fault, ofLabel: true});

/** Holds a claim against the cells that the words in its braces name. */
export function checkClaim(stated: Stated, words: string, known: Known): ClaimResult {
  const {label, before, locale} = stated;
  if (isTurned(label, before, locale)) return ofLabel(`"${label}" says what is not so, or compares rates, and that is not checked. Say what did happen, or write it as text.`);
  if (computations.some((name) => name === words.trim().split(/\s+/)[0])) return compared(stated, words, known);
  const {value: reference, fault} = refer(words, known);
  if (fault !== undefined) return {fault};
  const [first, second] = reference!.groups as [Group, Group | undefined], cells = [...first.cells, ...(second?.cells ?? [])];
  const odd = cells.find((cell) => cell.unit.base !== cells[0]!.unit.base);
  if (odd) return {fault: `${cells[0]!.unit.id} and ${odd.unit.id} are units of different things. Name cells in units of one kind.`};
  const claim = read(stated, first, second, known);
  if (!claim) return ofLabel(`"${label}" holds no word that can be checked. Use one such as ${locale === "zh" ? "超过、最高、翻一番、过半、减少" : "rose, doubled, highest, more than, most"}, or write it as text.`);
  const {holds, needs, numbers} = predicates[claim.family], timed = claim.duration && claim.family !== "rise" && claim.family !== "fall" && claim.family !== "times" ? claim.duration : undefined, idle = claim.numbers[numbers] ?? timed;
  if (idle) return ofLabel(`"${label}" holds a number that this claim does not check: "${idle.text}". Bind it by itself, outside of the claim.`);
  const units = unitFault(claim, stated, cells);
  if (units) return ofLabel(units);
  const only = saysOnly(label, locale) && second && ["rise", "fall", "more", "less"].includes(claim.family);
  const all = unique(cells), rows = unique([...first.rows, ...(second?.rows ?? [])]);
  if (claim.family === "rise" || claim.family === "fall" || claim.family === "times") {
    const zero = (second?.cells ?? tracksOf(first.cells).flatMap((track) => (track.length > 1 && (claim.family === "times" || claim.numbers.some(({form}) => form === "percent" || form === "fraction")) ? [track[0]!] : []))).some((cell) => cell.value === 0);
    if (zero) return {fault: "The earlier figure is zero. Name another."};
  }
  const held = holds(claim, first.cells, only ? undefined : second?.cells);
  if (held === undefined) return {fault: `"${label}" needs ${needs}. Name them.`};
  if (!held) return {fault: `"${label}" is not what the data say: ${tell(all, locale, known)}. ${rewrite}`, rows};
  const others = only ? tracksOf(second.cells).filter(([one]) => !first.cells.some((cell) => cell.series === one!.series && cell.place === one!.place)) : [];
  const breaks = others.find((track) => holds({...claim, numbers: []}, track, undefined));
  if (breaks) return {fault: `"${label}" is not what the data say: it also holds of ${tell(breaks, locale, known)}. ${rewrite}`, rows: breaks};
  const outlook = cells.find(({qualifier}) => qualifier === "target" || qualifier === "expected")?.qualifier as "target" | "expected" | undefined;
  const names = strange(label, rows, claim.family.startsWith("extreme") ? first.rows : rows, locale, known) ?? swapped(stated, claim.family, first, second, known) ?? (outlook && outlookFault(outlook, stated.sentence, locale));
  return names === undefined ? {value: {rows, says: tell(all, locale, known)}} : {fault: names, rows};
}

const unique = <T extends Group["rows"][number]>(some: readonly T[]): T[] => [...new Map(some.map((one) => [`${one.dataset.descriptor.id} ${one.row}`, one])).values()];
const lasting: Record<Locale, RegExp> = {en: /^\s*(?:consecutive |straight )?years?\b/i, zh: /^\s*年/u};
const toward: Record<Locale, RegExp> = {en: /\b(?:to|above|below|under|past|at)\s*$/i, zh: /(?:[到至]|[跌突升降]破)\s*$/u};
const from: Record<Locale, RegExp> = {en: /\bfrom\s*$/i, zh: /(?:从|由)\s*$/u};

/** The words taken apart, or undefined if none of them is known. */
function read({label: written, before, after, locale}: Stated, first: Group, second: Group | undefined, known: Known): Claim | undefined {
  const label = plainOf(written), numerals = countedIn(label, locale).filter(({form}) => form !== "vague"), counted = numerals.filter(({form}) => form !== "ordinal");
  const isLength = ({end}: Numeral): boolean => lasting[locale].test(label.slice(end)), numbers = counted.filter((one) => !isLength(one)), [number] = numbers, main = numbers.at(-1);
  const hedge = main && hedgeIn(main, before + label.slice(0, main.start), label.slice(main.end) + after, locale);
  const family = chosen(label, locale, first, second, number, hedge, known), left = main && label.slice(0, main.start).replace(/(?:more than|at least|nearly|almost|about|over|近|约|超过)\s*$/iu, "");
  const role = !left ? undefined : numbers.length === 1 && from[locale].test(left) ? "from" : toward[locale].test(left) ? "to" : undefined;
  return family && {family, label, locale, hedge, numbers, ordinal: numerals.find(({form}) => form === "ordinal")?.value, duration: counted.find(isLength), role, known};
}

/** How a number is meant: by a word in it (翻了近一番, 过半), by one beside it, or by a verb that ends at it (跌破). */
function hedgeIn({text: said}: Numeral, before: string, after: string, locale: Locale): Hedge | undefined {
  const inside = /^翻了?(近|将近|接近|约|超)/u.exec(said)?.[1];
  if (inside) return inside === "约" ? "about" : inside === "超" ? "more-than" : "nearly";
  if (/^(?:过半|大半|多半)$/u.test(said)) return "more-than";
  return hedgeOf(before, after, locale) ?? (/[跌降]破\s*$/u.test(before) ? "less-than" : /[突升]破\s*$/u.test(before) ? "more-than" : undefined);
}

/** “6% higher than” compares, where “more than 6% of” is a share. */
const comparing = /[高低多少大小]|higher|lower|(?:more|fewer) than \p{Lu}/u;

/** The predicate for these words with these cells: some words mean one thing of a part and a whole, and another of a number. */
function chosen(label: string, locale: Locale, first: Group, second: Group | undefined, number: Numeral | undefined, hedge: Hedge | undefined, known: Known): Claim["family"] | undefined {
  const said = familyOf(label, locale), moved = (["rise", "fall"] as const).find((one) => claimWords[one][locale].test(label));
  // “Rose by a third” is a rise; “a third” alone is a share.
  const family = number?.form === "fraction" && (said === "rank" || said === "majority") && moved && !second ? moved : said, plain = family === "more" || family === "less" || family === undefined;
  if (family === "majority" && second && /\bmost\b/i.test(label)) {
    const among = second.cells.length > 1 && first.cells.every((cell) => second.cells.some((one) => same(one, cell)));
    if (among || !shareOf(first.cells, second.cells, known)) return "extreme-high";
  }
  if (number?.form === "fraction" && (plain || family === "rank")) return second && !shareOf(first.cells, second.cells, known) ? "times" : "share";
  if (!number || !plain) return family;
  if (second) return number.form === "percent" && (family === undefined || (hedge !== undefined && !comparing.test(label))) ? "share" : family;
  const overTime = tracksOf(first.cells).every((track) => track.length > 1);
  return overTime && hedge === undefined && family ? family : "threshold";
}

/** A number that is held against a value has the value's unit; one that is held against a change of percentages is in points. */
function unitFault({family, numbers, role, locale}: Claim, {label, before, after}: Stated, cells: readonly Cell[]): string | undefined {
  const unit = cells[0]?.unit, own = family === "threshold" || family === "between" || family === "level" || role !== undefined || numbers.length === 2;
  if (!unit || family === "share" || family === "times" || family === "majority") return undefined;
  for (const number of numbers) {
    const [left, right] = [before + label.slice(0, label.indexOf(number.text)), label.slice(label.indexOf(number.text) + number.text.length) + after];
    if (own) {
      const fault = formFault(number, unit, left, right, locale);
      if (fault) return fault;
    } else if (number.form === "points" && (!isPercent(unit) || unit.base === "percent-change") && unit.kind !== "index") return formFault(number, unit, left, right, locale);
    else if (number.form === "number" && isPercent(unit) && unit.base !== "percent-change") return `The data are percentages, so what they differ by is in points, but "${number.text}" is not. Write “points” after it.`;
  }
  return undefined;
}

/** Why the places that a claim compares stand the wrong way round in its braces. */
function swapped({label, before, locale}: Stated, family: Claim["family"], first: Group, second: Group | undefined, known: Known): string | undefined {
  const match = objectOf[locale].exec(label);
  if (!second || !match || !["more", "less", "times", "overtook", "overtaken"].includes(family)) return undefined;
  const places = (group: Group): Set<string> => new Set(group.cells.map(({place}) => place)), [mine, theirs] = [places(first), places(second)];
  const object = [...placesIn(label.slice(match.index), locale, known)], subject = [...placesIn(before.split(clauseEnd).at(-1)! + label.slice(0, match.index), locale, known)];
  const wrong = object.find((id) => mine.has(id) && !theirs.has(id)) ?? subject.find((id) => theirs.has(id) && !mine.has(id));
  return wrong === undefined ? undefined : `The words and the braces compare the other way round: ${known.registers.places.get(wrong)!.name[locale]} stands ${mine.has(wrong) ? "before" : "after"} the stroke. Turn the groups round.`;
}

/** A number with “more than” or the like, held against what is computed. */
function compared({label, before, after, locale}: Stated, words: string, known: Known): ClaimResult {
  const {value: outcome, fault} = compute(words, known);
  if (fault !== undefined) return {fault};
  const [number, more] = countedIn(label, locale), hedge = number && hedgeOf(before + label.slice(0, number.start), label.slice(number.end) + after, locale);
  if (!number || more || hedge === undefined) return ofLabel(`"${label}" compares no number with what is computed. Write one with more than, at least, fewer than or about, or bind the number with :value.`);
  const units = formFault(number, outcome!.unit, before + label.slice(0, number.start), label.slice(number.end) + after, locale);
  if (units) return ofLabel(units);
  const data = Math.abs(asSaid(number, outcome!.value, outcome!.unit)), says = say(outcome!, locale);
  const way = outcome!.directed && outcome!.value !== 0 ? nearestDirection(before + label.slice(0, number.start).replace(/(?:more|fewer|less) than\s*$|(?:超过|不到)$/iu, ""), label.slice(number.end) + after, locale) : undefined, isWrong = way !== undefined && (way === "up") !== outcome!.value > 0;
  return measured(number, data, hedge) && !isWrong ? {value: {rows: outcome!.rows, says}} : {fault: `"${label}" is not what the data say: ${says}. ${rewrite}`, rows: outcome!.rows};
}

/** Cells in words, those named first before the largest of the others: `Shanghai 2021 65 companies, …`. */
function tell(cells: readonly Cell[], locale: Locale, {registers}: Known): string {
  const format = createFormat(locale), shown = cells.length <= 6 ? cells : [...cells.slice(0, 2), ...cells.slice(2).sort((a, b) => value(b) - value(a)).slice(0, 3)];
  const told = shown.map((cell) => {
    const place = registers.places.get(cell.place)?.name[locale], scope = [place, cell.period && format.periodShort(cell.period)].filter(Boolean).join(" ");
    return `${scope} ${say({...cell, high: cell.high}, locale)}`.trim();
  });
  return told.join(locale === "zh" ? "，" : ", ") + (cells.length > shown.length ? text(locale, "andMore", {count: cells.length - shown.length}) : "");
}
