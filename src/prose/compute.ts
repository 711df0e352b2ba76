/** Declared computations over cells: what a bound number is held against. */
import type {Unit} from "../chart/format.ts";
import type {Place} from "../chart/select.ts";
import type {Period} from "../table/period.ts";
import type {Cell, Group, Known} from "./cells.ts";
import {clean} from "./numeral.ts";
import {needOf, refer, type Computation, type Resolved} from "./refer.ts";

/** What cells come to. */
export interface Outcome {
  computation: Computation | undefined;
  /** In `unit`. */
  value: number;
  /** The upper end of a range. */
  high?: number | undefined;
  unit: Unit;
  /** The qualifier its words must carry. */
  qualifier: string;
  /** Whether its sign is a direction, in time or from one cell to another: what rose or fell may be said without a minus. */
  directed: "time" | "gap" | undefined;
  /** Where or when, if that was asked. */
  at?: {place: Place | undefined; period: Period | undefined};
  rows: Group["rows"];
}

const unit = (id: string, en: string, zh: string, kind = "rate"): Unit => ({id, kind, words: {en, zh}, factor: {en: 1, zh: 1}, base: id, scale: 1});
/** Units of what is computed, as the units register would have them. */
export const computed = {
  percent: unit("percent", "%", "%", "share"), change: unit("percent-change", "%", "%"), points: unit("percentage-points", "percentage points", "个百分点", "points"),
  times: unit("times", "times", "倍"), count: unit("number", "", "", "count"), years: unit("years", "year|years", "年", "count"),
};

/** In the base of its unit: yuan, people, percent. */
export const based = (value: number, {scale}: Unit): number => value * scale;
export const isPercent = ({base}: Unit): boolean => base.startsWith("percent") && base !== "percentage-points";

/** What the words in a binding's braces come to. */
export function compute(words: string, known: Known): Resolved<Outcome> {
  const extreme = /^\s*at\s+(min|max)\s+/.exec(words);
  const {value: reference, fault} = refer(extreme ? words.replace(/^\s*at\s+/, "") : words, known);
  if (fault !== undefined) return {fault};
  const {computation, groups} = reference!, [first, second] = groups as [Group, Group | undefined], cells = groups.flatMap((group) => group.cells);
  const rows = [...new Map(groups.flatMap((group) => group.rows).map((one) => [`${one.dataset.descriptor.id} ${one.row}`, one])).values()], wrong = (): Resolved<Outcome> => ({fault: needOf(computation!)});
  const base = {computation: extreme ? "at" as const : computation, rows, directed: undefined, qualifier: qualifierOf(cells, computation)};
  if (computation === "count") return {value: {...base, value: first.rows.length, unit: computed.count, qualifier: "exact"}};
  if (computation === "years") return first.periods.length === 2 ? {value: {...base, value: Math.abs(yearOf(first.periods[1]!) - yearOf(first.periods[0]!)), unit: computed.years}} : wrong();
  if (computation === "at") return wrong();
  const [a, b] = second ? [first.cells[0], second.cells[0]] : first.cells;
  if (!a) return {fault: `This names no figures${reference!.test ? " that pass the test" : ""}. Name cells with values.`};
  const odd = cells.find((cell) => cell.unit.base !== a.unit.base);
  if (odd) return {fault: `${a.unit.id} and ${odd.unit.id} are units of different things. Name cells in units of one kind.`};
  const value = (number: number, own: Unit, directed?: Outcome["directed"]): Resolved<Outcome> => ({value: {...base, value: clean(number), unit: own, directed}});
  const two = second ? first.cells.length >= 1 && second.cells.length >= 1 : cells.length === 2;
  const total = (group: readonly Cell[]): number => group.reduce((sum, cell) => sum + based(cell.value, cell.unit), 0);
  const before = a.period && b?.period && a.period.text !== b.period.text && a.series === b.series && a.place === b.place ? [a, b].sort((x, y) => (x.period!.start < y.period!.start ? -1 : 1)) : undefined;
  switch (computation) {
    case undefined:
      if (cells.length !== 1) return {fault: `This names ${cells.length} cells. Name one, or begin with a computation: ${["sum", "difference", "ratio", "share", "change"].join(", ")}.`};
      return {value: {...base, value: a.value, high: a.high, unit: a.unit, directed: a.unit.base === "percent-change" ? "time" : a.unit.base === "percentage-points" ? "gap" : undefined}};
    case "sum": return cells.length < 2 || second ? wrong() : value(total(cells) / a.unit.scale, a.unit);
    case "difference": {
      if (!two) return wrong();
      const plus = second ? total(first.cells) : total([a]), minus = second ? total(second.cells) : total([b!]), own = isPercent(a.unit) ? computed.points : a.unit;
      const turned = before ? before[0] === a : false;
      return value(((turned ? minus - plus : plus - minus)) / a.unit.scale, own, before ? "time" : "gap");
    }
    case "ratio": case "share": {
      if (!two) return wrong();
      const over = second ? total(first.cells) : before && computation === "ratio" ? total([before[1]!]) : total([a]), under = second ? total(second.cells) : before && computation === "ratio" ? total([before[0]!]) : total([b!]);
      if (under === 0) return {fault: before && !second ? zero : "The whole is zero. Name another."};
      return computation === "ratio" ? value(over / under, computed.times) : value((over / under) * 100, computed.percent);
    }
    case "change": case "growth": {
      if (!before || cells.length !== 2) return wrong();
      if (before[0]!.value === 0) return {fault: zero};
      const times = based(before[1]!.value, before[1]!.unit) / based(before[0]!.value, before[0]!.unit), years = yearOf(before[1]!.period!) - yearOf(before[0]!.period!);
      return value((computation === "change" ? times - 1 : times ** (1 / (years || 1)) - 1) * 100, computed.change, "time");
    }
    case "rank": {
      if (!second || first.cells.length !== 1 || second.cells.length < 2) return wrong();
      return {value: {...base, value: 1 + second.cells.filter((cell) => based(cell.value, cell.unit) > based(a.value, a.unit)).length, unit: computed.count, qualifier: "exact"}};
    }
    case "min": case "max": {
      const sorted = [...cells].sort((x, y) => based(x.value, x.unit) - based(y.value, y.unit)), found = computation === "min" ? sorted[0]! : sorted.at(-1)!;
      const at = extreme && {place: known.registers.places.get(found.place), period: found.period};
      return {value: {...base, value: found.value, unit: found.unit, qualifier: found.qualifier, ...(at && {at})}};
    }
  }
}

/** The decimal year in which a period begins. */
const yearOf = ({start}: Period): number => Number(start.slice(0, 4)) + (Number(start.slice(5, 7)) - 1) / 12;

const zero = "The earlier figure is zero. Name another.";

/** What a computation's result must be called: bounds add up to a bound, and make everything else rough. */
function qualifierOf(cells: readonly Cell[], computation: Computation | undefined): string {
  const all = [...new Set(cells.map(({qualifier}) => (qualifier === "provisional" && cells.length > 1 ? "exact" : qualifier)))], rough = all.filter((one) => one !== "exact");
  if (cells.length === 1 || !rough.length) return all[0] ?? "exact";
  if (rough.length === 1 && (computation === "sum" || rough[0] === "target" || rough[0] === "expected")) return rough[0]!;
  return computation === "sum" && rough.every((one) => one === "more-than" || one === "at-least") ? "at-least" : "about";
}
