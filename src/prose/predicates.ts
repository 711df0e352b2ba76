/** What the words of a claim say of cells: one predicate for each family of words. */
import type {Locale} from "../text/index.ts";
import {agrees} from "./agree.ts";
import {claimWords, type Family} from "./claim-words.ts";
import {based, isPercent} from "./compute.ts";
import type {Hedge} from "./hedge.ts";
import type {Numeral} from "./numeral.ts";
import {liesWithin, type Cell, type Known} from "./cells.ts";
import {placesIn} from "./scope.ts";

/** A claim's words, taken apart. */
export interface Claim {
  family: Family | "share" | "threshold";
  label: string;
  locale: Locale;
  hedge: Hedge | undefined;
  /** Its numbers, without ordinals and lengths of time. */
  numbers: Numeral[];
  ordinal: number | undefined;
  /** “for two years”. */
  duration: Numeral | undefined;
  /** The number is where a change began or ended, and not its size: “from 400”, “to 15.3%”. */
  role: "from" | "to" | undefined;
  known: Known;
}
/** Whether a claim holds of its groups of cells; undefined where they are not what it needs. */
type Predicate = (claim: Claim, first: readonly Cell[], second: readonly Cell[] | undefined) => boolean | undefined;

export const value = (cell: Cell): number => based(cell.value, cell.unit);
export const same = (a: Cell, b: Cell): boolean => a.dataset === b.dataset && a.row === b.row;
const total = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + value(cell), 0);

/** The cells of each series and place in order of time. */
export function tracksOf(cells: readonly Cell[]): Cell[][] {
  const tracks = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.series} ${cell.place}`;
    tracks.set(key, [...(tracks.get(key) ?? []), cell]);
  }
  return [...tracks.values()].map((track) => [...track].sort((a, b) => ((a.period?.start ?? "") < (b.period?.start ?? "") ? -1 : 1)));
}

/** A number held against a value, as its hedge has it; `high` where the value is only known to lie between two. */
export function measured(numeral: Numeral, data: number, hedge: Hedge | undefined, high = data): boolean {
  const said = numeral.value;
  switch (hedge) {
    case "more-than": return data > said;
    case "at-least": return data >= said;
    case "less-than": return high < said;
    case "nearly": return high < said && data >= said * 0.9;
    case "just-over": return data > said && high <= said * 1.1;
    case "about": return high === data && (agrees(numeral, data, true) || Math.abs(data - said) <= Math.abs(said) * 0.05);
    case undefined: return high === data && agrees(numeral, data, false);
  }
}
/** What is known of a cell: a bound is open at its other end. */
function bounds(cell: Cell): [low: number, high: number] {
  const low = value(cell), high = cell.high === undefined ? low : based(cell.high, cell.unit);
  return cell.qualifier === "more-than" || cell.qualifier === "at-least" ? [low + (cell.qualifier === "more-than" ? Math.abs(low) * 1e-9 : 0), Infinity] : cell.qualifier === "less-than" ? [-Infinity, low - Math.abs(low) * 1e-9] : [low, high];
}

/** How many times: as exactly as it is said, or to a twentieth. */
function multiple(numeral: Numeral, data: number, hedge: Hedge | undefined): boolean {
  const said = numeral.value;
  if (hedge === undefined) return agrees(numeral, data, false) || Math.abs(data / said - 1) <= 0.05;
  if (hedge === "about") return Math.abs(data / said - 1) <= 0.1;
  // More than halved is less than half.
  const [further, near] = said < 1 ? [said / data, 1] : [data / said, 1];
  return hedge === "nearly" ? further < near && further >= 0.85 : hedge === "just-over" ? further > near && further <= 1.1 : hedge === "less-than" ? further < near : hedge === "at-least" ? further >= near : further > near;
}

/** Between two periods from one to the other, between more step by step; with a number, by so much, or to so much. A cell that is itself a change goes its own way. */
const trend = (sign: 1 | -1): Predicate => ({numbers: [by, to], hedge, duration, role}, first) => {
  const tracks = tracksOf(first);
  if (!tracks.length) return undefined;
  if (tracks.every((track) => track.length === 1 && track[0]!.unit.base === "percent-change")) return first.every((cell) => sign * value(cell) > 0 && (!by || measured(by, Math.abs(value(cell)), hedge)));
  if (tracks.some((track) => track.length < 2)) return undefined;
  return tracks.every((track) => {
    const from = value(track[0]!), last = value(track.at(-1)!);
    if (!track.every((cell, i) => i === 0 || sign * (value(cell) - value(track[i - 1]!)) > 0)) return false;
    if (!lasts(track, duration)) return false;
    if (!by || by.form === "times") return true;
    if (to) return measured(by, from, undefined) && measured(to, last, hedge);
    if (role) return measured(by, role === "to" ? last : from, hedge);
    const rate = Math.abs(last / from - 1);
    return measured(by, by.form === "fraction" ? rate : by.form === "percent" ? rate * 100 : Math.abs(last - from), hedge);
  });
};
const lasts = (track: readonly Cell[], duration: Numeral | undefined): boolean => !duration || track.length - 1 === duration.value || yearOf(track.at(-1)!) - yearOf(track[0]!) === duration.value;
const yearOf = ({period}: Cell): number => Number(period?.start.slice(0, 4));

const timesOverTime = /doubl|tripl|trebl|quadrupl|quintupl|halv|grow|grew|翻|增|长|加倍|减半/iu;
const times: Predicate = ({numbers: [by], label, locale, hedge, duration}, first, second) => {
  if (!by) return undefined;
  // 增长三倍 adds three times what there was; 增至三倍 does not, nor does anything in English.
  const more = locale === "zh" && /(?:增|涨|多|升|扩)[^至到为成]{0,3}[\d一二两三四五六七八九十.]+倍/u.test(label) ? 1 : 0, said = {...by, value: by.value + more};
  if (second) return total(second) === 0 ? undefined : multiple(said, total(first) / total(second), hedge);
  if (first.length === 1 && first[0]!.unit.base === "times") return multiple(said, first[0]!.value, hedge);
  const tracks = tracksOf(first);
  if (tracks.length && tracks.every((track) => track.length >= 2)) return tracks.every((track) => lasts(track, duration) && multiple(said, value(track.at(-1)!) / value(track[0]!), hedge));
  return first.length === 2 && !timesOverTime.test(label) ? multiple(said, value(first[0]!) / value(first[1]!), hedge) : undefined;
};

/** A part of a whole, between 0 and 1: the whole holds the part, is the place it lies in, or is another series. */
export function shareOf(first: readonly Cell[], second: readonly Cell[] | undefined, known: Known): number[] | undefined {
  if (!second) return first.length && first.every(({unit}) => isPercent(unit)) ? first.map((cell) => value(cell) / 100) : undefined;
  const holds = (part: Cell): boolean => second.some((whole) => same(whole, part) || whole.series !== part.series || liesWithin(part.place, whole.place, known));
  return total(second) === 0 || !first.every(holds) ? undefined : [total(first) / total(second)];
}
const majority: Predicate = ({hedge, known, label}, first, second) => {
  const less = hedge === "less-than" || hedge === "nearly" || /不到|不足/u.test(label);
  return shareOf(first, second, known)?.every((share) => (less ? share < 0.5 && (hedge !== "nearly" || share >= 0.45) : share > 0.5 && (hedge !== "just-over" || share <= 0.55)));
};
const share: Predicate = ({numbers: [said], hedge, known}, first, second) =>
  said && shareOf(first, second, known)?.every((one) => measured(said, said.form === "percent" ? one * 100 : one, hedge));

const far = /\bby far\b|\bfar (?:more|fewer|larger|smaller|higher|lower)\b|\bmuch\b|远/iu, slight = /\b(?:a little|slightly|just|a bit|narrowly)\b|略|稍|微/iu;
const extreme = (sign: 1 | -1): Predicate => ({label}, first, second) => {
  const others = second?.filter((cell) => !first.some((one) => same(one, cell))) ?? [], joint = /joint|level|equal|并列/iu.test(label);
  if (!others.length || !first.length) return undefined;
  return first.every((one) => others.every((other) => {
    const gap = sign * (value(one) - value(other));
    return joint ? gap >= 0 : gap > 0 && (!far.test(label) || Math.max(value(one), value(other)) / Math.min(value(one), value(other)) >= 1.5);
  }));
};
const rank: Predicate = ({ordinal, label, locale, known}, first, second) => {
  const onlyTo = locale === "zh" ? /仅次于/u.test(label) : /\bsecond only to\b/i.test(label), place = ordinal ?? (onlyTo ? 2 : undefined), low = claimWords["extreme-low"][locale].test(label) || /倒数/u.test(label);
  if (!second?.length || first.length !== 1 || place === undefined) return undefined;
  const before = second.filter((cell) => (low ? value(cell) < value(first[0]!) : value(cell) > value(first[0]!)));
  const named = [...placesIn(label, locale, known)].filter((id) => id !== first[0]!.place);
  return before.length + 1 === place && (!onlyTo || named.every((id) => before.some((cell) => cell.place === id)));
};

/** Cells that are compared with each other: those of one period, where the groups have several; else one by one, else each with each. */
function pairs(first: readonly Cell[], second: readonly Cell[]): [Cell, Cell][] {
  const all = first.flatMap((a) => second.filter((b) => !same(a, b)).map((b): [Cell, Cell] => [a, b])), together = all.filter(([a, b]) => a.period && a.period.text === b.period?.text);
  const timed = new Set(first.map(({period}) => period?.text)).size > 1 && new Set(second.map(({period}) => period?.text)).size > 1;
  return timed && together.length ? together : first.length === second.length && !timed ? first.map((cell, i): [Cell, Cell] => [cell, second[i]!]) : all;
}
const inSum = /\b(?:together|combined|in all|between them)\b|合计|加起来|之和|总共|一共/iu;
const compare = (sign: 1 | -1): Predicate => (claim, first, second) => {
  const {label, numbers: [by]} = claim, crossing = tracksOf(first).every((track) => track.length === 2) && tracksOf(second ?? []).every((track) => track.length === 2);
  if (second?.every((cell) => first.some((one) => same(one, cell)))) return undefined;
  if (!second) return first.length > 1 && tracksOf(first).every((track) => track.length >= 2) ? trend(sign)(claim, first, second) : undefined;
  if (crossing && /超过/u.test(label)) return passed(1)(claim, first, second);
  const list: [a: number, b: number][] = inSum.test(label) ? [[total(first), total(second)]] : pairs(first, second).map(([a, b]) => [value(a), value(b)]);
  return list.every(([a, b]) => {
    const gap = sign * (a - b), ratio = Math.max(a, b) / Math.min(a, b);
    return gap > 0 && (!far.test(label) || ratio >= 1.5) && (!slight.test(label) || ratio <= 1.1) && (!by || measured(by, by.form === "percent" ? Math.abs(a / b - 1) * 100 : gap, undefined));
  });
};
const threshold: Predicate = ({numbers: [by], hedge}, first) => (by && first.length ? first.every((cell) => measured(by, bounds(cell)[0], hedge, bounds(cell)[1])) : undefined);
const scaled = /(?:hundred|thousand|million|billion|trillion|[万亿]+)/iu;
const between: Predicate = ({numbers: [low, high]}, first) => {
  if (!low || !high || !first.length) return undefined;
  // “between 1 and 2 trillion”: what scales the second scales the first.
  const unscaled = Number(high.text.normalize("NFKC").replace(/[^\d.]/g, "")), scale = scaled.test(high.text) && !scaled.test(low.text) && unscaled ? high.value / unscaled : 1, from = low.value * scale;
  return first.every((cell) => bounds(cell)[0] >= Math.min(from, high.value) && bounds(cell)[1] <= Math.max(from, high.value));
};
const level: Predicate = ({label, numbers: [by]}, first, second) => {
  const cells = [...first, ...(second ?? [])], [one] = cells, moved = cells.length ? value(cells.at(-1)!) - value(one!) : 0;
  if (cells.length < 2) return undefined;
  if (by && !cells.every((cell) => agrees(by, value(cell), false))) return false;
  if (!/hardly|barely|几乎|没怎么|不大/iu.test(label)) return cells.every((cell) => value(cell) === value(one!));
  const way = /shrunk|fallen|减|降|跌/iu.test(label) ? -1 : /grown|risen|增|升|涨/iu.test(label) ? 1 : 0;
  return cells.every((cell) => Math.abs(value(cell) - value(one!)) <= Math.abs(value(one!)) * 0.1) && way * moved >= 0;
};
/** Behind or level at the first time, ahead at the last; `sign` -1 turns it round. */
const passed = (sign: 1 | -1): Predicate => (_, first, second) => {
  const [a] = tracksOf(first), [b] = tracksOf(second ?? []);
  if (!a || !b || a.length < 2 || b.length < 2) return undefined;
  return sign * (value(a[0]!) - value(b[0]!)) <= 0 && sign * (value(a.at(-1)!) - value(b.at(-1)!)) > 0;
};

/** For each family, its predicate, what cells it needs, and how many numbers of the words it checks. */
export const predicates: Record<Claim["family"], {holds: Predicate; needs: string; numbers: number}> = {
  rise: {holds: trend(1), needs: "two periods of each, such as {series place 2020,2024}", numbers: 2}, fall: {holds: trend(-1), needs: "two periods of each, such as {series place 2020,2024}", numbers: 2},
  times: {holds: times, needs: "two periods, or two cells as {a / b}", numbers: 1}, level: {holds: level, needs: "two cells or more", numbers: 1},
  "extreme-high": {holds: extreme(1), needs: "a cell and the cells it stands out from, as {hangzhou / place=*}", numbers: 0}, "extreme-low": {holds: extreme(-1), needs: "a cell and the cells it stands out from, as {2001 / period=*}", numbers: 0},
  rank: {holds: rank, needs: "a cell and the cells it is ranked among, as {hangzhou / place=*}", numbers: 0}, majority: {holds: majority, needs: "a percentage, or a part and its whole as {part / whole}", numbers: 1},
  share: {holds: share, needs: "a percentage, or a part and its whole as {part / whole}", numbers: 1}, more: {holds: compare(1), needs: "two cells as {a / b}, or two periods", numbers: 1}, less: {holds: compare(-1), needs: "two cells as {a / b}, or two periods", numbers: 1},
  between: {holds: between, needs: "two numbers in the brackets and cells in the braces", numbers: 2}, threshold: {holds: threshold, needs: "cells to hold against the number", numbers: 1},
  overtook: {holds: passed(1), needs: "two periods of each, as {a 2021,2025 / b}", numbers: 0}, overtaken: {holds: passed(-1), needs: "two periods of each, as {a 2021,2025 / b}", numbers: 0},
};
