/** What the braces of a binding name: a computation and the cells it takes. Words are known by what they are, in any order. */
import type {Unit} from "../chart/format.ts";
import {cellText, type Registers} from "../chart/select.ts";
import {comparePeriods, parsePeriod, type Period} from "../table/period.ts";
import type {Dataset, Row} from "../table/read.ts";
import {suggest} from "../table/suggest.ts";

export const computations = ["sum", "difference", "ratio", "share", "change", "growth", "rank", "count", "min", "max", "at", "years"] as const;
export type Computation = (typeof computations)[number];

/** One figure of a dataset, where it stands. */
export interface Cell {
  dataset: Dataset;
  /** Index into the table; of a range, that of its lower end. */
  row: number;
  value: number;
  /** The upper end of a range. */
  high?: number;
  unit: Unit;
  qualifier: string;
  series: string;
  place: string;
  period: Period | undefined;
}

/** Cells that are named together, and whether by a list or by `=*`, which takes whatever there is. */
export interface Group {cells: Cell[]; rows: {dataset: Dataset; row: number}[]; periods: Period[]}
export interface Reference {
  computation: Computation | undefined;
  groups: Group[];
  /** Only cells that pass it count. */
  test: {operator: string; bound: number} | undefined;
}

/** What a text says by where it stands: the dataset of its chart, and what the chart keeps of it. */
export interface Home {dataset: string; filter: Record<string, string[]>; from?: string | undefined; to?: string | undefined}
export interface Known {datasets: ReadonlyMap<string, Dataset>; registers: Registers; home?: Home | undefined}
export type Resolved<T> = {value: T; fault?: undefined} | {value?: undefined; fault: string};

const outlooks = ["target", "expected"];
const dimensions = ["series", "place", "period"] as const;
type Dims = Record<string, string[] | undefined>;
class Fault extends Error {}

/** Reads the words in a binding's braces. A fault says in one sentence what is wrong, and one fix. */
export function refer(words: string, known: Known): Resolved<Reference> {
  try {
    const [first = "", ...rest] = words.trim().split(/\s+/);
    if (first === "") throw new Fault("The braces are empty. Name a series, a place and a period, such as {in-force china 2025-03}.");
    const computation = computations.find((name) => name === first), tokens = computation ? rest : [first, ...rest];
    let test: Reference["test"];
    let dims: Dims = {};
    const groups: Dims[] = [dims];
    for (const token of tokens) {
      const compared = /^(>=|<=|>|<|=)(-?[0-9]+(?:\.[0-9]+)?)$/.exec(token);
      if (compared) test = {operator: compared[1]!, bound: Number(compared[2])};
      else if (token === "/") groups.push((dims = {}));
      else Object.assign(dims, dimsOf(token, known, groups));
    }
    const whole = groups.map((_, i) => Object.assign({}, ...groups.slice(0, i + 1)) as Dims);
    return {value: {computation, test, groups: whole.map((own) => (computation === "years" ? timesOf(own) : groupOf(own, known, test)))}};
  } catch (error) {
    if (error instanceof Fault) return {fault: error.message};
    throw error;
  }
}

const timesOf = ({period}: Dims): Group => ({cells: [], rows: [], periods: (period ?? []).map((text) => parsePeriod(text)!)});

/** Which dimension a word is of. */
function dimsOf(token: string, known: Known, groups: readonly Dims[]): Dims {
  const [, key, value] = /^([a-z_]+)=(.+)$/.exec(token) ?? [], {datasets, registers} = known;
  if (key) {
    if (key === "period" && value !== "*") return {period: periodsOf(value!)};
    if (key === "dataset" && !datasets.has(value!)) throw new Fault(unknown(value!, [...datasets.keys()], "a dataset"));
    return {[key]: value!.split(",")};
  }
  const parts = token.split(",");
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
  const bad = parts.find((part) => !registers.places.has(part) && !homesOf(part, datasets).length) ?? token;
  const named = groups.flatMap((dims) => dims["dataset"] ?? []).concat(known.home?.dataset ?? []);
  const near = suggest(bad, [...named.flatMap((id) => seriesIn(datasets.get(id)!)), ...registers.places.keys(), ...[...datasets.values()].flatMap(seriesIn), ...datasets.keys(), ...computations]);
  throw new Fault(`"${bad}" is neither a series, a place, a period nor a dataset. ${near ? `Did you mean "${near}"?` : "Write a series as dataset/series, a period as 2025, 2025-03 or 2021..2025."}`);
}

const unknown = (word: string, names: readonly string[], what: string): string => {
  const near = suggest(word, names);
  return `"${word}" is not ${what}. ${near ? `Did you mean "${near}"?` : names.length <= 8 ? `There is ${names.join(", ")}.` : `There are ${names.slice(0, 6).join(", ")} and ${names.length - 6} more.`}`;
};

const periodsOf = (text: string): string[] => text.split(",").flatMap((part) => {
  const bad = part.split("..").find((one) => !parsePeriod(one));
  if (bad !== undefined) throw new Fault(`"${bad}" is not a period. Write it like 2025, 2025-10, 2025-Q3 or 2025-10-07.`);
  return [part];
});

const seriesIn = ({descriptor}: Dataset): string[] => descriptor.kind === "observations" ? descriptor.fields[0]!.categories?.map(({value}) => value) ?? [] : [];
const homesOf = (series: string, datasets: ReadonlyMap<string, Dataset>): Dataset[] => [...datasets.values()].filter((dataset) => seriesIn(dataset).includes(series));

function datasetOf({dataset: named, series}: Dims, {datasets, home}: Known): Dataset {
  const own = home && datasets.get(home.dataset);
  if (named) return datasets.get(named[0]!) ?? (() => { throw new Fault(unknown(named[0]!, [...datasets.keys()], "a dataset")); })();
  if (series && series[0] !== "*") {
    const holders = homesOf(series[0]!, datasets);
    if (own && holders.includes(own)) return own;
    if (holders.length > 1) throw new Fault(`"${series[0]}" is a series of ${holders.map(({descriptor}) => descriptor.id).join(" and ")}. Write ${holders[0]!.descriptor.id}/${series[0]}, or the other.`);
    if (holders.length === 1) return holders[0]!;
    throw new Fault(unknown(series[0]!, own ? seriesIn(own) : [...datasets.values()].flatMap(seriesIn), "a series"));
  }
  if (own) return own;
  throw new Fault("No series is named. Write one, such as little-giants/in-force.");
}

function groupOf(dims: Dims, known: Known, test: Reference["test"]): Group {
  const dataset = datasetOf(dims, known), {descriptor, table: {rows}} = dataset;
  const isRegister = descriptor.kind === "register", home = known.home?.dataset === descriptor.id ? known.home : undefined;
  const fields = table(dataset), key = descriptor.primaryKey[0]!;
  const asked: Dims = {...dims, dataset: undefined, row: undefined, ...(dims["row"] && {[key]: dims["row"]})};
  for (const [name, values] of Object.entries(asked)) if (values && !fields.includes(name)) throw new Fault(unknown(name, fields, `a field of ${descriptor.id}`));
  if (isRegister) return registerGroup(dataset, asked, home, known);
  const kept = (name: string): string[] | undefined => home?.filter[name];
  const wants = Object.fromEntries(dimensions.map((name) => [name, asked[name]?.[0] === "**" ? ["*"] : asked[name]?.[0] === "*" ? kept(name) ?? ["*"] : asked[name] ?? (kept(name)?.length === 1 ? kept(name) : undefined)])) as Dims;
  const open = new Set(dimensions.filter((name) => asked[name]?.[0]!.startsWith("*")));
  const others = Object.entries(asked).filter(([name, values]) => values && !dimensions.includes(name as "series"));
  const candidates = rows.flatMap((row, i) => others.every(([name, values]) => values!.includes(cellText(row[name]))) && (asked["source"] || row["preferred"] === true) ? [i] : []);
  const within = (period: Period): boolean => (!home?.from || period.end >= parsePeriod(home.from)!.start) && (!home?.to || period.start <= parsePeriod(home.to)!.end);
  const matches = (row: Row, name: (typeof dimensions)[number], value: string): boolean => value === "*" || (name === "period" ? inPeriod(row["period"] as Period, value) : cellText(row[name]) === value);
  const combinations = dimensions.reduce<string[][]>((all, name) => all.flatMap((one) => (wants[name] ?? ["?"]).map((value) => [...one, value])), [[]]);
  const found: number[] = [];
  for (const combination of combinations) {
    const fits = (names: readonly (typeof dimensions)[number][]): number[] => candidates.filter((i) => names.every((name) => combination[dimensions.indexOf(name)] === "?" || matches(rows[i]!, name, combination[dimensions.indexOf(name)]!)));
    const exact = fits(dimensions).filter((i) => !open.has("period") || within(rows[i]!["period"] as Period));
    // Where no row has the period itself, the one that lies in it is meant: 2025-03 for a count of 31 March.
    const own = exact.length || !parsePeriod(combination[2]!) ? exact : fits(["series", "place"]).filter((i) => liesIn(rows[i]!["period"] as Period, combination[2]!));
    if (!exact.length) distinct(dataset, own, "period");
    const many = dimensions.some((name, at) => combination[at] === "*" || (name === "period" && combination[at]!.includes("..")));
    const plain = own.filter((i) => asked["qualifier"] || !outlooks.includes(cellText(rows[i]!["qualifier"]))), chosen = plain.length ? plain : own;
    if (!chosen.length && !many && !open.size) throw new Fault(nothing(dataset, combination, candidates));
    for (const name of dimensions) if (wants[name] === undefined) distinct(dataset, chosen, name);
    found.push(...(many ? [...chosen].sort((a, b) => comparePeriods(rows[a]!["period"] as Period, rows[b]!["period"] as Period)) : chosen));
  }
  for (const name of dimensions) {
    const absent = (asked[name] ?? []).find((value) => !value.startsWith("*") && !value.includes("..") && !found.some((i) => matches(rows[i]!, name, value) || (name === "period" && liesIn(rows[i]!["period"] as Period, value))));
    if (absent !== undefined && !test) throw new Fault(nothing(dataset, dimensions.map((one) => (one === name ? absent : "*")), candidates));
  }
  const whole = open.has("place") ? found.filter((i) => !found.some((j) => liesWithin(cellText(rows[j]!["place"]), cellText(rows[i]!["place"]), known))) : found;
  const cells = cellsOf(dataset, [...new Set(whole)], known).filter(({value}) => !test || passes(value, test));
  if (!cells.length && !test) throw new Fault(nothing(dataset, combinations[0]!, candidates));
  return {cells, rows: cells.map(({row}) => ({dataset, row})), periods: cells.flatMap(({period}) => period ?? [])};
}

const table = ({table: {fields}}: Dataset): string[] => fields.map(({name}) => name);

/** Whether a place lies in another: a whole is left out of `place=*`, where its parts stand. */
export function liesWithin(inner: string, outer: string, {registers}: Known): boolean {
  for (let place = registers.places.get(inner)?.parent; place; place = registers.places.get(place)?.parent) if (place === outer) return true;
  return false;
}

function inPeriod(period: Period, value: string): boolean {
  const [from, to] = value.split("..");
  return to === undefined ? period.text === value : !period.text.includes("/") && period.start >= parsePeriod(from!)!.start && period.end <= parsePeriod(to)!.end;
}

const liesIn = ({start, end}: Period, value: string): boolean => start >= parsePeriod(value)!.start && end <= parsePeriod(value)!.end;

export function passes(value: number, {operator, bound}: NonNullable<Reference["test"]>): boolean {
  return operator === ">" ? value > bound : operator === "<" ? value < bound : operator === ">=" ? value >= bound : operator === "<=" ? value <= bound : value === bound;
}

/** A dimension that is not named must not be in doubt. */
function distinct({table: {rows}}: Dataset, found: readonly number[], name: string): void {
  const values = [...new Set(found.map((i) => cellText(rows[i]![name])))];
  if (values.length > 1) throw new Fault(`This names ${values.length} cells, one for each ${name}. Add ${name === "period" ? `one: ${list(values)}` : `a ${name}: ${list(values)}`}.`);
}
const list = (values: readonly string[]): string => (values.length <= 6 ? values.join(", ") : `${values.slice(0, 3).join(", ")} … ${values.slice(-2).join(", ")}`);

/** Why no cell was found: the first dimension that has nothing, and what it could be. */
function nothing({descriptor, table: {rows}}: Dataset, combination: readonly string[], candidates: readonly number[]): string {
  let left = candidates;
  for (const [at, name] of dimensions.entries()) {
    const value = combination[at]!, next = value === "?" || value === "*" ? left : left.filter((i) => (name === "period" ? inPeriod(rows[i]!["period"] as Period, value) : cellText(rows[i]![name]) === value));
    if (!next.length) {
      const there = [...new Set(left.map((i) => cellText(rows[i]![name])))].sort(), before = combination.slice(0, at).filter((word) => word !== "?" && word !== "*").join(" ");
      const near = name === "period" ? undefined : suggest(value, there);
      return `${descriptor.id}${before ? ` has no row for ${before} with the ${name} "${value}"` : ` has no ${name} "${value}"`}. ${near ? `Did you mean "${near}"?` : there.length ? `There is ${list(there)}.` : "Name another."}`;
    }
    left = next;
  }
  return `${descriptor.id} has no figure there. Name other cells.`;
}

/** The figures of rows; both ends of a range are one. */
function cellsOf(dataset: Dataset, rows: readonly number[], {registers}: Known): Cell[] {
  const cells: Cell[] = [];
  const lowFirst = [...rows].sort((a, b) => Number(dataset.table.rows[a]!["qualifier"] === "range-high") - Number(dataset.table.rows[b]!["qualifier"] === "range-high"));
  for (const i of lowFirst) {
    const row = dataset.table.rows[i]!, value = row["value"] as number | null, unit = registers.units.get(cellText(row["unit"]));
    const cell = {dataset, row: i, unit: unit!, qualifier: cellText(row["qualifier"]) || "exact", series: cellText(row["series"]), place: cellText(row["place"]), period: row["period"] as Period | undefined};
    if (value === null || !unit) continue;
    const low = cell.qualifier === "range-high" ? cells.find((c) => c.qualifier === "range-low" && c.series === cell.series && c.place === cell.place && c.period?.text === cell.period?.text) : undefined;
    if (low) low.high = value;
    else cells.push({...cell, value});
  }
  if (!cells.length && rows.length === 1) throw new Fault(`The cell is blank (${dataset.descriptor.id}, line ${dataset.table.lines[rows[0]!]}). Name another, or leave the figure out.`);
  return cells;
}

function registerGroup(dataset: Dataset, asked: Dims, home: Home | undefined, known: Known): Group {
  const {descriptor, table: {rows}} = dataset, kept = {...home?.filter, ...asked};
  const found = rows.flatMap((row, i) => (Object.entries(kept).every(([name, values]) => !values || values[0] === "*" || values.some((value) => holds(row, name, value))) ? [i] : []));
  const key = descriptor.primaryKey[0]!;
  const absent = asked[key]?.find((value) => value !== "*" && !rows.some((row) => cellText(row[key]) === value));
  if (absent !== undefined) throw new Fault(unknown(absent, rows.map((row) => cellText(row[key])), `a row of ${descriptor.id}`));
  const amount = (row: Row): number | null => (row["value"] ?? row["amount"] ?? null) as number | null;
  const cells = found.flatMap((i): Cell[] => {
    const row = rows[i]!, value = amount(row), unit = known.registers.units.get(cellText(row["unit"]));
    if (typeof value !== "number" || !unit) return [];
    return [{dataset, row: i, value, unit, qualifier: cellText(row["qualifier"]) || "exact", series: cellText(row[key]), place: cellText(row["place"]), period: row["period"] && typeof row["period"] === "object" && !Array.isArray(row["period"]) ? row["period"] : undefined}];
  });
  return {cells, rows: found.map((row) => ({dataset, row})), periods: []};
}

/** A list holds what one of its items is; a date, the year or month it lies in. */
function holds(row: Row, name: string, value: string): boolean {
  const cell = row[name];
  if (Array.isArray(cell)) return cell.includes(value);
  const text = cellText(cell);
  return text === value || (name === "date" && text.startsWith(`${value}-`));
}
