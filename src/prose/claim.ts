/** Words such as “doubled” or 过半 as predicates over cells. */
import {createFormat} from "../chart/format.ts";
import type {Locale} from "../text/index.ts";
import {agrees, countedIn, type Stated} from "./agree.ts";
import {claimWords, familyOf, saysEvery, saysOnly, type Family} from "./claim-words.ts";
import {based, isPercent} from "./compute.ts";
import {hedgeOf, type Hedge} from "./hedge.ts";
import type {Numeral} from "./numeral.ts";
import {refer, type Cell, type Group, type Known} from "./refer.ts";

/** One entity's cells in order of time. */
type Track = Cell[];
interface Claim {
  family: Family | "share" | "threshold";
  hedge: Hedge | undefined;
  numerals: Numeral[];
  every: boolean;
  label: string;
  locale: Locale;
}
/** Whether a claim holds of these groups of cells; undefined where they are not what it needs, which `needs` says. */
type Predicate = (claim: Claim, first: readonly Cell[], second: readonly Cell[] | undefined) => boolean | undefined;

const value = (cell: Cell): number => based(cell.value, cell.unit);
const total = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + value(cell), 0);
function tracksOf(cells: readonly Cell[]): Track[] {
  const tracks = new Map<string, Track>();
  for (const cell of cells) {
    const key = `${cell.series} ${cell.place}`;
    tracks.set(key, [...(tracks.get(key) ?? []), cell]);
  }
  return [...tracks.values()].map((track) => [...track].sort((a, b) => ((a.period?.start ?? "") < (b.period?.start ?? "") ? -1 : 1)));
}
const numberIn = ({numerals}: Claim): Numeral | undefined => numerals.find(({form}) => form !== "ordinal" && form !== "vague");

/** From one end to the other, or step by step; with a number in the claim, by so much. */
const trend = (sign: 1 | -1): Predicate => (claim, first) => {
  const tracks = tracksOf(first), by = numberIn(claim);
  if (!tracks.length || tracks.some((track) => track.length < 2)) return undefined;
  return tracks.every((track) => {
    const from = value(track[0]!), to = value(track.at(-1)!), moved = claim.every ? track.every((cell, i) => i === 0 || sign * (value(cell) - value(track[i - 1]!)) > 0) : sign * (to - from) > 0;
    if (!moved || !by || by.form === "times") return moved;
    const isRate = by.form === "percent" && !isPercent(track[0]!.unit), amount = isRate ? Math.abs(to / from - 1) * 100 : Math.abs(to - from);
    return measured(by, by.form === "fraction" ? Math.abs(to / from - 1) : amount, claim.hedge);
  });
};

/** A number held against a value, as its hedge has it. */
function measured(numeral: Numeral, data: number, hedge: Hedge | undefined): boolean {
  const said = numeral.value;
  switch (hedge) {
    case "more-than": return data > said;
    case "at-least": return data >= said;
    case "less-than": return data < said;
    case "nearly": return data < said && data >= said * 0.9;
    case "just-over": return data > said && data <= said * 1.1;
    case "about": return agrees(numeral, data, true) || Math.abs(data - said) <= Math.abs(said) * 0.05;
    case undefined: return agrees(numeral, data, false);
  }
}

/** How many times: as exactly as it is said, or to a twentieth. */
function multiple(numeral: Numeral, data: number, hedge: Hedge | undefined): boolean {
  const said = numeral.value;
  switch (hedge) {
    case "more-than": case "at-least": return data > said;
    case "just-over": return data > said && data <= said * 1.1;
    case "less-than": return data < said;
    case "nearly": return data < said && data >= said * 0.85;
    case "about": return Math.abs(data / said - 1) <= 0.1;
    case undefined: return agrees(numeral, data, false) || Math.abs(data / said - 1) <= 0.05;
  }
}

const timesTrend = /doubl|tripl|trebl|quadrupl|quintupl|halv|fold|翻|增|加倍|减半|长/iu;
const times: Predicate = (claim, first, second) => {
  const by = numberIn(claim);
  if (!by) return undefined;
  // 增长三倍 adds three times what there was; so does nothing in English.
  const more = claim.locale === "zh" && /(?:增|涨|多|升|扩)[^至到为成]{0,3}[\d一二两三四五六七八九十.]+倍/u.test(claim.label) ? 1 : 0, said = {...by, value: by.value + more};
  if (second) return total(second) === 0 ? undefined : multiple(said, total(first) / total(second), claim.hedge);
  if (first.length === 1 && first[0]!.unit.base === "times") return multiple(said, first[0]!.value, claim.hedge);
  const tracks = tracksOf(first);
  if (tracks.length && tracks.every((track) => track.length >= 2)) return tracks.every((track) => multiple(said, value(track.at(-1)!) / value(track[0]!), claim.hedge));
  return first.length === 2 && !timesTrend.test(claim.label) ? multiple(said, value(first[0]!) / value(first[1]!), claim.hedge) : undefined;
};

/** A part of a whole, between 0 and 1. */
function shareOf(first: readonly Cell[], second: readonly Cell[] | undefined): number[] | undefined {
  if (second) return total(second) === 0 ? undefined : [total(first) / total(second)];
  return first.length && first.every(({unit}) => isPercent(unit)) ? first.map((cell) => value(cell) / 100) : undefined;
}
const majority: Predicate = (claim, first, second) => {
  const shares = shareOf(first, second), less = claim.hedge === "less-than" || claim.hedge === "nearly";
  return shares?.every((share) => (less ? share < 0.5 && (claim.hedge !== "nearly" || share >= 0.45) : share > 0.5 && (claim.hedge !== "just-over" || share <= 0.55)));
};
const share: Predicate = (claim, first, second) => {
  const said = numberIn(claim)!, shares = shareOf(first, second);
  return shares?.every((one) => measured(said, said.form === "percent" ? one * 100 : one, claim.hedge));
};

const same = (a: Cell, b: Cell): boolean => a.dataset === b.dataset && a.row === b.row;
const extreme = (sign: 1 | -1): Predicate => ({label}, first, second) => {
  if (!second?.length || !first.length) return undefined;
  const others = second.filter((cell) => !first.some((one) => same(one, cell))), joint = /joint|level|equal|并列/iu.test(label);
  if (!others.length) return undefined;
  return first.every((one) => others.every((other) => (joint ? sign * (value(one) - value(other)) >= 0 : sign * (value(one) - value(other)) > 0)));
};
const rank: Predicate = ({numerals, label, locale}, first, second) => {
  const place = numerals.find(({form}) => form === "ordinal")?.value ?? (locale === "zh" && /仅次于/u.test(label) ? 2 : undefined), low = claimWords["extreme-low"][locale].test(label);
  if (!second?.length || first.length !== 1 || place === undefined) return undefined;
  return 1 + second.filter((cell) => (low ? value(cell) < value(first[0]!) : value(cell) > value(first[0]!))).length === place;
};

const pairs = (first: readonly Cell[], second: readonly Cell[]): [Cell, Cell][] => (first.length === second.length ? first.map((cell, i): [Cell, Cell] => [cell, second[i]!]) : first.flatMap((a) => second.map((b): [Cell, Cell] => [a, b])));
const compare = (sign: 1 | -1): Predicate => (claim, first, second) => {
  const by = numberIn(claim);
  if (second) {
    if (/\b(?:together|combined|in all|between them)\b|合计|加起来|之和|总共|一共/iu.test(claim.label)) return sign * (total(first) - total(second)) > 0;
    return pairs(first, second).every(([a, b]) => {
      const gap = sign * (value(a) - value(b));
      return gap > 0 && (!by || measured(by, by.form === "percent" && !isPercent(a.unit) ? Math.abs(value(a) / value(b) - 1) * 100 : gap, undefined));
    });
  }
  return tracksOf(first).every((track) => track.length >= 2) && first.length > 1 ? trend(sign)(claim, first, second) : undefined;
};
const threshold: Predicate = (claim, first) => (first.length ? first.every((cell) => measured(numberIn(claim)!, value(cell), claim.hedge)) : undefined);
const between: Predicate = ({numerals}, first) => {
  const [low, high] = numerals.filter(({form}) => form !== "vague");
  return low && high && first.length ? first.every((cell) => value(cell) >= Math.min(low.value, high.value) && value(cell) <= Math.max(low.value, high.value)) : undefined;
};
const level: Predicate = ({label}, first, second) => {
  const roughly = /hardly|barely|几乎|没怎么|不大/iu.test(label), cells = [...first, ...(second ?? [])], [one] = cells;
  if (cells.length < 2) return undefined;
  return cells.every((cell) => Math.abs(value(cell) - value(one!)) <= (roughly ? Math.abs(value(one!)) * 0.1 : 0));
};
/** Behind or level at the first time, ahead at the last; `sign` -1 turns it round. */
const passed = (sign: 1 | -1): Predicate => (_, first, second) => {
  const [a] = tracksOf(first), [b] = tracksOf(second ?? []);
  if (!a || !b || a.length < 2 || b.length < 2) return undefined;
  return sign * (value(a[0]!) - value(b[0]!)) <= 0 && sign * (value(a.at(-1)!) - value(b.at(-1)!)) > 0;
};

const predicates: Record<Claim["family"], {holds: Predicate; needs: string}> = {
  rise: {holds: trend(1), needs: "two periods of each, such as {series place 2020,2024}"}, fall: {holds: trend(-1), needs: "two periods of each, such as {series place 2020,2024}"},
  times: {holds: times, needs: "two periods, or two cells as {a / b}"}, level: {holds: level, needs: "two cells or more"},
  "extreme-high": {holds: extreme(1), needs: "a cell and the cells it stands out from, as {hangzhou / place=*}"}, "extreme-low": {holds: extreme(-1), needs: "a cell and the cells it stands out from, as {2001 / period=*}"},
  rank: {holds: rank, needs: "a cell and the cells it is ranked among, as {hangzhou / place=*}"}, majority: {holds: majority, needs: "a percentage, or a part and a whole as {a / b}"},
  share: {holds: share, needs: "a percentage, or a part and a whole as {a / b}"}, more: {holds: compare(1), needs: "two cells as {a / b}, or two periods"}, less: {holds: compare(-1), needs: "two cells as {a / b}, or two periods"},
  between: {holds: between, needs: "two numbers in the brackets and cells in the braces"}, threshold: {holds: threshold, needs: "cells to hold against the number"},
  overtook: {holds: passed(1), needs: "two periods of each, as {a 2021,2025 / b}"}, overtaken: {holds: passed(-1), needs: "two periods of each, as {a 2021,2025 / b}"},
};

export type ClaimResult = {value: {rows: Group["rows"]; says: string}; fault?: undefined; rows?: undefined} | {value?: undefined; fault: string; rows?: Group["rows"]};

/** How many numbers in its words a predicate checks; one, where nothing is said. */
const counts: Partial<Record<Claim["family"], number>> = {between: 2, level: 0, "extreme-high": 0, "extreme-low": 0, overtook: 0, overtaken: 0};

/** What a claim rests on, once it holds; or why it does not, with the rows that speak against it. */
export function checkClaim(stated: Stated, words: string, known: Known): ClaimResult {
  const {label, locale} = stated;
  const {value: reference, fault} = refer(words, known);
  if (fault !== undefined) return {fault};
  const {computation, groups} = reference!, [first, second] = groups as [Group, Group | undefined];
  if (computation) return {fault: `A claim names cells, not a computation. Remove "${computation}", or bind the number with :value.`};
  const numerals = countedIn(label, locale), number = numerals.find(({form}) => form !== "ordinal" && form !== "vague");
  const hedge = number ? hedgeOf(stated.before + label.slice(0, number.start), label.slice(number.end) + stated.after, locale) : undefined;
  const family = chosen(label, locale, first, second, number, hedge);
  if (!family) return {fault: `"${label}" holds no word that can be checked. Use one such as ${locale === "zh" ? "超过、最高、翻一番、过半、减少" : "rose, doubled, highest, more than, most"}, or write it as text.`};
  const claim: Claim = {family, hedge, numerals, every: saysEvery(label, locale), label, locale}, {holds, needs} = predicates[family];
  const idle = numerals.filter((numeral) => numeral.form !== "vague").slice(counts[family] ?? 1);
  if (idle.length) return {fault: `"${label}" holds a number that this claim does not check: "${idle[0]!.text}". Bind it by itself, outside of the claim.`};
  const only = saysOnly(label, locale) && second && ["rise", "fall", "more", "less"].includes(family);
  const held = holds(claim, first.cells, only ? undefined : second?.cells), rows = [...first.rows, ...(second?.rows ?? []).filter((one) => !first.rows.some((other) => other.dataset === one.dataset && other.row === one.row))];
  if (held === undefined) return {fault: `"${label}" needs ${needs}. Name them.`};
  const breaks = only ? tracksOf(second.cells).filter((track) => !first.cells.some((cell) => cell.series === track[0]!.series && cell.place === track[0]!.place)).find((track) => holds({...claim, numerals: []}, track, undefined)) : undefined;
  const all = [...first.cells, ...(second?.cells ?? []).filter((cell) => !first.cells.some((one) => same(one, cell)))], says = tell(breaks && held ? breaks : all, locale, known);
  if (!held) return {fault: `"${label}" is not what the data say: ${says}. Rewrite it, or correct the rows.`, rows};
  if (breaks) return {fault: `"${label}" is not what the data say: it also holds of ${says}. Rewrite it, or correct the rows.`, rows};
  return {value: {rows, says}};
}

/** The predicate for these words with these cells: some words mean one thing of a part and a whole, and another of a number. */
function chosen(label: string, locale: Locale, first: Group, second: Group | undefined, number: Numeral | undefined, hedge: Hedge | undefined): Claim["family"] | undefined {
  const family = familyOf(label, locale);
  if (family === "majority" && second && second.cells.length > 1 && !second.cells.some((cell) => first.cells.some((one) => one.place !== cell.place && one.series !== cell.series)) && /\bmost\b/i.test(label) && first.cells.some((one) => second.cells.some((cell) => same(one, cell)))) return "extreme-high";
  if (number?.form === "fraction" && family !== "times" && family !== "rise" && family !== "fall" && family !== "majority") return "share";
  if (number && (family === "more" || family === "less" || family === undefined) && !second && !(tracksOf(first.cells).every((track) => track.length > 1) && hedge === undefined)) return "threshold";
  if (number?.form === "percent" && second && (family === undefined || family === "more" || family === "less") && hedge !== undefined) return "share";
  if (number && family === undefined) return second ? (number.form === "percent" ? "share" : undefined) : "threshold";
  return family;
}

/** Cells in words, the most telling first: `Shanghai 65 (end of 2021), 55 (October 2025)`. */
function tell(cells: readonly Cell[], locale: Locale, {registers}: Known): string {
  const format = createFormat(locale), shownCells = cells.length <= 6 ? cells : [...cells.slice(0, 3), ...cells.slice(3).sort((a, b) => value(b) - value(a)).slice(0, 2)];
  const words = shownCells.map((cell) => {
    const place = registers.places.get(cell.place)?.name[locale], shown = format.shown(cell.value, cell.unit);
    return `${[place, cell.period && format.periodShort(cell.period)].filter(Boolean).join(" ")} ${format.quantity(shown, cell.unit)}`.trim();
  });
  return words.join(", ") + (cells.length > shownCells.length ? ` and ${cells.length - shownCells.length} more` : "");
}
