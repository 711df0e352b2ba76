/** Words such as “doubled” or 过半, held against cells. */
import {createFormat} from "../chart/format.ts";
import {text, type Locale} from "../text/index.ts";
import {countedIn, say, type Stated} from "./agree.ts";
import {familyOf, isTurned, saysOnly} from "./claim-words.ts";
import {based, compute, isPercent} from "./compute.ts";
import {hedgeOf, type Hedge} from "./hedge.ts";
import type {Numeral} from "./numeral.ts";
import {measured, predicates, same, shareOf, tracksOf, value, type Claim} from "./predicates.ts";
import {computations, refer, type Cell, type Group, type Known} from "./refer.ts";
import {strange} from "./scope.ts";

/** What a claim rests on, once it holds; or why it does not, with the rows that speak against it. */
export type ClaimResult = {value: {rows: Group["rows"]; says: string}; fault?: undefined; rows?: undefined} | {value?: undefined; fault: string; rows?: Group["rows"]};

const rewrite = "Rewrite it, or correct the rows.";

/** Holds a claim against the cells that the words in its braces name. */
export function checkClaim(stated: Stated, words: string, known: Known): ClaimResult {
  const {label, locale} = stated;
  if (isTurned(label, locale)) return {fault: `"${label}" says what is not so, or compares rates, and that is not checked. Say what did happen, or write it as text.`};
  if (computations.some((name) => name === words.trim().split(/\s+/)[0])) return compared(stated, words, known);
  const {value: reference, fault} = refer(words, known);
  if (fault !== undefined) return {fault};
  const [first, second] = reference!.groups as [Group, Group | undefined], cells = [...first.cells, ...(second?.cells ?? [])];
  const odd = cells.find((cell) => cell.unit.base !== cells[0]!.unit.base);
  if (odd) return {fault: `${cells[0]!.unit.id} and ${odd.unit.id} are units of different things. Name cells in units of one kind.`};
  const claim = read(stated, first, second, known);
  if (!claim) return {fault: `"${label}" holds no word that can be checked. Use one such as ${locale === "zh" ? "超过、最高、翻一番、过半、减少" : "rose, doubled, highest, more than, most"}, or write it as text.`};
  const {holds, needs, numbers} = predicates[claim.family], timed = claim.duration !== undefined && claim.family !== "rise" && claim.family !== "fall";
  if (claim.numbers.length > numbers || timed) return {fault: `"${label}" holds a number that this claim does not check: "${claim.numbers[numbers]?.text ?? claim.duration}". Bind it by itself, outside of the claim.`};
  const only = saysOnly(label, locale) && second && ["rise", "fall", "more", "less"].includes(claim.family);
  const held = holds(claim, first.cells, only ? undefined : second?.cells), all = unique(cells), rows = unique([...first.rows, ...(second?.rows ?? [])]);
  if (held === undefined) return {fault: `"${label}" needs ${needs}. Name them.`};
  if (!held) return {fault: `"${label}" is not what the data say: ${tell(all, locale, known)}. ${rewrite}`, rows};
  const others = only ? tracksOf(second.cells).filter(([one]) => !first.cells.some((cell) => cell.series === one!.series && cell.place === one!.place)) : [];
  const breaks = others.find((track) => holds({...claim, numbers: []}, track, undefined));
  if (breaks) return {fault: `"${label}" is not what the data say: it also holds of ${tell(breaks, locale, known)}. ${rewrite}`, rows};
  const names = strange(label, claim.family.startsWith("extreme") ? first.rows : rows, locale, known);
  return names === undefined ? {value: {rows, says: tell(all, locale, known)}} : {fault: names, rows};
}

const unique = <T extends Group["rows"][number]>(some: readonly T[]): T[] => [...new Map(some.map((one) => [`${one.dataset.descriptor.id} ${one.row}`, one])).values()];
const lasting: Record<Locale, RegExp> = {en: /^\s*(?:consecutive |straight )?years?\b/i, zh: /^\s*年/u};
const toward: Record<Locale, RegExp> = {en: /\bto\s*$/i, zh: /[到至]\s*$/u};

/** The words taken apart, or undefined if none of them is known. */
function read({label, before, after, locale}: Stated, first: Group, second: Group | undefined, known: Known): Claim | undefined {
  const numerals = countedIn(label, locale).filter(({form}) => form !== "vague"), counted = numerals.filter(({form}) => form !== "ordinal");
  const isLength = ({end}: Numeral): boolean => lasting[locale].test(label.slice(end)), numbers = counted.filter((one) => !isLength(one)), [number] = numbers, main = numbers.at(-1);
  const hedge = number ? hedgeOf(before + label.slice(0, number.start), label.slice(number.end) + after, locale) : undefined;
  const family = chosen(label, locale, first, second, number, hedge, known);
  return family && {family, label, locale, hedge, numbers, ordinal: numerals.find(({form}) => form === "ordinal")?.value, duration: counted.find(isLength)?.value, toward: main !== undefined && toward[locale].test(label.slice(0, main.start)), known};
}

/** The predicate for these words with these cells: some words mean one thing of a part and a whole, and another of a number. */
function chosen(label: string, locale: Locale, first: Group, second: Group | undefined, number: Numeral | undefined, hedge: Hedge | undefined, known: Known): Claim["family"] | undefined {
  const family = familyOf(label, locale), plain = family === "more" || family === "less" || family === undefined;
  if (family === "majority" && second && /\bmost\b/i.test(label)) {
    const among = second.cells.length > 1 && first.cells.every((cell) => second.cells.some((one) => same(one, cell)));
    if (among || !shareOf(first.cells, second.cells, known)) return "extreme-high";
  }
  if (number?.form === "fraction" && (plain || family === "rank")) return second && !shareOf(first.cells, second.cells, known) ? "times" : "share";
  if (!number || !plain) return family;
  if (second) return number.form === "percent" && hedge !== undefined ? "share" : family ?? (number.form === "percent" ? "share" : undefined);
  const overTime = tracksOf(first.cells).every((track) => track.length > 1);
  return overTime && hedge === undefined && family ? family : "threshold";
}

/** A number with “more than” or the like, held against what is computed. */
function compared({label, before, after, locale}: Stated, words: string, known: Known): ClaimResult {
  const {value: outcome, fault} = compute(words, known);
  if (fault !== undefined) return {fault};
  const [number, more] = countedIn(label, locale), hedge = number && hedgeOf(before + label.slice(0, number.start), label.slice(number.end) + after, locale);
  if (!number || more || hedge === undefined) return {fault: `"${label}" compares no number with what is computed. Write one with more than, at least, fewer than or about, or bind the number with :value.`};
  const data = Math.abs(based(outcome!.value, outcome!.unit)) / (isPercent(outcome!.unit) && number.form === "fraction" ? 100 : 1), says = say(outcome!, locale);
  return measured(number, data, hedge) ? {value: {rows: outcome!.rows, says}} : {fault: `"${label}" is not what the data say: ${says}. ${rewrite}`, rows: outcome!.rows};
}

/** Cells in words, those named first before the largest of the others: `Shanghai 2021 65 companies, …`. */
function tell(cells: readonly Cell[], locale: Locale, {registers}: Known): string {
  const format = createFormat(locale), shown = cells.length <= 6 ? cells : [...cells.slice(0, 2), ...cells.slice(2).sort((a, b) => value(b) - value(a)).slice(0, 3)];
  const told = shown.map((cell) => {
    const place = registers.places.get(cell.place)?.name[locale], scope = [place, cell.period && format.periodShort(cell.period)].filter(Boolean).join(" ");
    return `${scope} ${format.quantity(format.shown(cell.value, cell.unit), cell.unit)}`.trim();
  });
  return told.join(locale === "zh" ? "，" : ", ") + (cells.length > shown.length ? text(locale, "andMore", {count: cells.length - shown.length}) : "");
}
