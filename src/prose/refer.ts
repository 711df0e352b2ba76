/** What the braces of a binding name: a computation and the cells it takes. Words are known by what they are, in any order. */
import {parsePeriod} from "../table/period.ts";
import {suggest} from "../table/suggest.ts";
import {Fault, groupOf, homesOf, outlooks, seriesIn, unknown, type Dims, type Group, type Known, type Test} from "./cells.ts";

export const computations = ["sum", "difference", "ratio", "share", "change", "growth", "rank", "count", "min", "max", "at", "years"] as const;
export type Computation = (typeof computations)[number];

export interface Reference {
  computation: Computation | undefined;
  groups: Group[];
  test: Test | undefined;
}

export type Resolved<T> = {value: T; fault?: undefined} | {value?: undefined; fault: string};

/** What each computation takes, for its faults. */
export const needs: Record<Computation, string> = {
  sum: "two cells or more", difference: "two cells: the first less the second, or of two periods the later less the earlier", ratio: "two cells, as {ratio a / b}", share: "a part and a whole, as {share part / whole}",
  change: "two periods, as {change series place 2020,2024}", growth: "two periods, as {growth series place 2020,2024}", rank: "one cell and those it is ranked among, as {rank hangzhou / place=*}",
  count: "cells or rows", min: "cells", max: "cells", at: "cells after min or max, as {at max series china period=*}", years: "two periods, as {years 2012,2024}",
};
export const needOf = (computation: Computation): string => `${computation} takes ${needs[computation]}. Name them.`;

/** Reads the words in a binding's braces. A fault says in one sentence what is wrong, and one fix. */
export function refer(words: string, known: Known): Resolved<Reference> {
  try {
    const [first = "", ...rest] = words.trim().split(/\s+/);
    if (first === "") throw new Fault("The braces are empty. Name a series, a place and a period, such as {in-force china 2025-03}.");
    const computation = computations.find((name) => name === first), tokens = computation ? rest : [first, ...rest];
    let test: Reference["test"];
    // A key may be any word: none is inherited.
    let dims = Object.create(null) as Dims;
    const groups: Dims[] = [dims];
    for (const token of tokens) {
      const compared = /^(>=|<=|>|<|=)(-?[0-9]+(?:\.[0-9]+)?)$/.exec(token);
      if (compared) test = {operator: compared[1]!, bound: Number(compared[2])};
      else if (token === "/") groups.push((dims = Object.create(null) as Dims));
      else add(dims, dimsOf(token, known, groups));
    }
    const whole = groups.map((_, i) => Object.assign({}, ...groups.slice(0, i + 1)) as Dims);
    return {value: {computation, test, groups: whole.map((own) => (computation === "years" ? timesOf(own) : groupOf(own, known, test, computation === "change" || computation === "growth" ? needOf(computation) : undefined)))}};
  } catch (error) {
    if (error instanceof Fault) return {fault: error.message};
    throw error;
  }
}

/** A dimension is named once in a group. */
function add(dims: Dims, more: Dims): void {
  for (const [name, values] of Object.entries(more)) {
    if (dims[name] && values && name !== "dataset") throw new Fault(`The ${name} is named twice, as ${dims[name].join(",")} and as ${values.join(",")}. Write ${[...dims[name], ...values].join(",")} for both, or " / " between two groups.`);
    dims[name] = values;
  }
}

const timesOf = ({period}: Dims): Group => ({cells: [], rows: [], periods: (period ?? []).map((text) => parsePeriod(text)!)});

/** Which dimension a word is of. */
function dimsOf(token: string, known: Known, groups: readonly Dims[]): Dims {
  const [, key, value] = /^([a-z_]+)=(.+)$/.exec(token) ?? [], {datasets, registers} = known;
  if (key) {
    if (key === "period" && !value!.startsWith("*")) return {period: periodsOf(value!)};
    if (key === "dataset" && !datasets.has(value!)) throw new Fault(unknown(value!, [...datasets.keys()], "a dataset"));
    return {[key]: value!.split(",")};
  }
  const parts = token.split(",");
  if (computations.some((name) => name === token)) throw new Fault(`"${token}" is a computation. Write it first, before what it takes.`);
  if (parts.includes("")) throw new Fault(`"${token}" ${token.endsWith(",") ? "ends" : "begins"} with a comma. Write what it lists without spaces.`);
  if (parts.every((part) => part.split("..").every((one) => parsePeriod(one)))) return {period: periodsOf(token)};
  if (outlooks.includes(token)) return {qualifier: [token]};
  const [dataset, rest] = token.split("/", 2) as [string, string | undefined];
  if (rest !== undefined && datasets.has(dataset)) {
    const isRegister = datasets.get(dataset)!.descriptor.kind === "register";
    return {dataset: [dataset], [isRegister ? "row" : "series"]: rest.split(",")};
  }
  if (parts.every((part) => registers.places.has(part))) return {place: parts};
  if (parts.every((part) => homesOf(part, datasets).length > 0)) return {series: parts};
  if (datasets.has(token)) return {dataset: [token]};
  const isKnown = (part: string): boolean => registers.places.has(part) || homesOf(part, datasets).length > 0 || part.split("..").every((one) => parsePeriod(one) !== undefined);
  if (parts.length > 1 && parts.every(isKnown)) throw new Fault(`"${token}" lists words of different kinds. Part them with spaces.`);
  const bad = parts.find((part) => !registers.places.has(part) && !homesOf(part, datasets).length) ?? token;
  const named = groups.flatMap((dims) => dims["dataset"] ?? []).concat(known.home?.dataset ?? []);
  const byName = [...registers.places.values()].find(({name}) => Object.values(name).some((one) => one.toLowerCase() === bad.toLowerCase()))?.id;
  const near = byName ?? suggest(bad, [...(bad.includes("/") ? [...datasets.values()].flatMap((one) => seriesIn(one).map((series) => `${one.descriptor.id}/${series}`)) : []), ...named.flatMap((id) => seriesIn(datasets.get(id)!)), ...registers.places.keys(), ...[...datasets.values()].flatMap(seriesIn), ...datasets.keys(), ...computations]);
  throw new Fault(`"${bad}" is neither a series, a place, a period nor a dataset. ${near ? `Did you mean "${near}"?` : "Write a series as dataset/series, a period as 2025, 2025-03 or 2021..2025."}`);
}

const periodsOf = (text: string): string[] => text.split(",").flatMap((part) => {
  const bad = part.split("..").find((one) => !parsePeriod(one));
  if (bad !== undefined) throw new Fault(`"${bad}" is not a period. Write it like 2025, 2025-10, 2025-Q3 or 2025-10-07.`);
  const [from, to] = part.split("..").map((one) => parsePeriod(one)!);
  if (to && from!.start > to.end) throw new Fault(`"${part}" ends before it begins. Write the earlier period first.`);
  return [part];
});
