/** From the dimensions that a binding names to the cells that stand there. */
import type {Unit} from "../chart/format.ts";
import {cellText, type Registers} from "../chart/select.ts";
import {periodOf} from "../table/cell.ts";
import {comparePeriods, parsePeriod, type Period} from "../table/period.ts";
import type {Dataset, Row} from "../table/read.ts";
import {suggest} from "../table/suggest.ts";

/** One figure of a dataset, where it stands. */
export interface Cell {
  dataset: Dataset;
  /** Index into the table; of a range, that of its lower end. */
  row: number;
  value: number;
  /** Of a range, the upper end and its row. */
  high?: number;
  highRow?: number;
  unit: Unit;
  qualifier: string;
  series: string;
  place: string;
  period: Period | undefined;
}

/** Cells that are named together; their rows; and the periods named, which is all that is left where only time is asked for. */
export interface Group {cells: Cell[]; rows: {dataset: Dataset; row: number}[]; periods: Period[]}
/** Only cells that pass it count. */
export interface Test {operator: string; bound: number}

/** What a text says by where it stands: the dataset of its chart, and what the chart keeps of it. */
export interface Home {dataset: string; filter: Record<string, string[]>; from?: string | undefined; to?: string | undefined}
export interface Known {datasets: ReadonlyMap<string, Dataset>; registers: Registers; home?: Home | undefined}

/** For each dimension, the values that are named. */
export type Dims = Record<string, string[] | undefined>;
/** What is wrong with a binding's braces: one sentence, and one fix. */
export class Fault extends Error {}

export const outlooks: readonly string[] = ["target", "expected"];
const dimensions = ["series", "place", "period"] as const;

export const unknown = (word: string, names: readonly string[], what: string): string => {
  const near = suggest(word, names);
  return `"${word}" is not ${what}. ${near ? `Did you mean "${near}"?` : names.length <= 8 ? `There is ${names.join(", ")}.` : `There are ${names.slice(0, 6).join(", ")} and ${names.length - 6} more.`}`;
};
export const seriesIn = ({descriptor}: Dataset): string[] => descriptor.kind === "observations" ? descriptor.fields[0]!.categories?.map(({value}) => value) ?? [] : [];
export const homesOf = (series: string, datasets: ReadonlyMap<string, Dataset>): Dataset[] => [...datasets.values()].filter((dataset) => seriesIn(dataset).includes(series));

function datasetOf({dataset: named, series}: Dims, {datasets, home}: Known): Dataset {
  const own = home && datasets.get(home.dataset);
  if (named) return datasets.get(named[0]!)!;
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

/** The cells of one group. `needs` says, where it is known, why one cell will not do. */
export function groupOf(dims: Dims, known: Known, test: Test | undefined, needs?: string): Group {
  const dataset = datasetOf(dims, known), {descriptor} = dataset, fields = dataset.table.fields.map(({name}) => name);
  const home = known.home?.dataset === descriptor.id ? known.home : undefined;
  const asked: Dims = {...dims, dataset: undefined, row: undefined, ...(dims["row"] && {[descriptor.primaryKey[0]!]: dims["row"]})};
  for (const [name, values] of Object.entries(asked)) if (values && !fields.includes(name)) throw new Fault(unknown(name, fields, `a field of ${descriptor.id}`));
  return descriptor.kind === "register" ? registerGroup(dataset, asked, home, known, test) : observationGroup(dataset, asked, home, known, test, needs);
}

function observationGroup(dataset: Dataset, asked: Dims, home: Home | undefined, known: Known, test: Test | undefined, needs: string | undefined): Group {
  const {rows} = dataset.table, kept = (name: string): string[] | undefined => home?.filter[name];
  const wants = Object.fromEntries(dimensions.map((name) => [name, asked[name]?.[0] === "**" ? ["*"] : asked[name]?.[0] === "*" ? kept(name) ?? ["*"] : asked[name] ?? (kept(name)?.length === 1 ? kept(name) : undefined)])) as Dims;
  const open = new Set(dimensions.filter((name) => asked[name]?.[0]!.startsWith("*")));
  const others = Object.entries(asked).filter(([name, values]) => values && name !== "qualifier" && !dimensions.includes(name as "series"));
  const candidates = rows.flatMap((row, i) => others.every(([name, values]) => values!.includes(cellText(row[name]))) && (asked["source"] || row["preferred"] === true) ? [i] : []);
  const within = (period: Period): boolean => (!home?.from || period.end >= parsePeriod(home.from)!.start) && (!home?.to || period.start <= parsePeriod(home.to)!.end);
  const matches = (row: Row, name: (typeof dimensions)[number], value: string): boolean => value === "*" || (name === "period" ? inPeriod(row["period"] as Period, value) : cellText(row[name]) === value);
  const combinations = dimensions.reduce<string[][]>((all, name) => all.flatMap((one) => (wants[name] ?? ["?"]).map((value) => [...one, value])), [[]]);
  const found: number[] = [];
  for (const combination of combinations) {
    const fits = (...names: (typeof dimensions)[number][]): number[] => candidates.filter((i) => names.every((name) => combination[dimensions.indexOf(name)] === "?" || matches(rows[i]!, name, combination[dimensions.indexOf(name)]!)));
    const exact = fits(...dimensions).filter((i) => !open.has("period") || within(rows[i]!["period"] as Period));
    // Where no row has the period itself, the one that lies in it is meant: 2025-03 for a count of 31 March.
    const own = exact.length || !parsePeriod(combination[2]!) ? exact : fits("series", "place").filter((i) => liesIn(rows[i]!["period"] as Period, combination[2]!));
    if (!exact.length) distinct(dataset, own, "period");
    const many = dimensions.some((name, at) => combination[at] === "*" || (name === "period" && combination[at]!.includes("..")));
    const chosen = ofQualifier(dataset, own, asked["qualifier"], combination);
    if (!chosen.length && !many && !open.size) throw new Fault(nothing(dataset, combination, candidates));
    for (const name of dimensions) if (wants[name] === undefined) distinct(dataset, chosen, name, needs);
    if (!many && !asked["qualifier"]) distinct(dataset, chosen.filter((i) => !isRange(rows[i]!)), "qualifier");
    const blank = many || test ? undefined : chosen.find((i) => rows[i]!["value"] === null);
    if (blank !== undefined) throw new Fault(`The cell is blank (${dataset.descriptor.id}, line ${dataset.table.lines[blank]}). Name another, or leave the figure out.`);
    found.push(...(many ? [...chosen].sort((a, b) => comparePeriods(rows[a]!["period"] as Period, rows[b]!["period"] as Period)) : chosen));
  }
  for (const name of dimensions) {
    const absent = (asked[name] ?? []).find((value) => !value.startsWith("*") && !value.includes("..") && !found.some((i) => matches(rows[i]!, name, value) || (name === "period" && liesIn(rows[i]!["period"] as Period, value))));
    if (absent !== undefined && !test) throw new Fault(nothing(dataset, dimensions.map((one) => (one === name ? absent : wants[one]?.length === 1 ? wants[one][0]! : "*")), candidates));
  }
  const whole = open.has("place") ? found.filter((i) => !found.some((j) => liesWithin(cellText(rows[j]!["place"]), cellText(rows[i]!["place"]), known))) : found;
  const cells = cellsOf(dataset, [...new Set(whole)], known).filter(({value}) => !test || passes(value, test));
  if (!cells.length && !test) throw new Fault(nothing(dataset, combinations[0]!, candidates));
  return {cells, rows: cells.flatMap(({row, highRow}) => [{dataset, row}, ...(highRow === undefined ? [] : [{dataset, row: highRow}])]), periods: cells.flatMap(({period}) => period ?? [])};
}

/** Rows with a qualifier that is asked for; else outcomes, or the outlook where there is nothing else. */
function ofQualifier({descriptor, table: {rows}}: Dataset, own: readonly number[], asked: readonly string[] | undefined, combination: readonly string[]): number[] {
  const qualifier = (i: number): string => cellText(rows[i]!["qualifier"]);
  if (!asked) {
    const plain = own.filter((i) => !outlooks.includes(qualifier(i)));
    return plain.length ? plain : [...own];
  }
  const found = own.filter((i) => asked.includes(qualifier(i)));
  if (own.length && !found.length) throw new Fault(`${descriptor.id} has no row for ${combination.filter((word) => word !== "?" && word !== "*").join(" ")} with the qualifier "${asked.join(",")}". There is ${[...new Set(own.map(qualifier))].join(", ")}.`);
  return found;
}
const isRange = (row: Row): boolean => row["qualifier"] === "range-low" || row["qualifier"] === "range-high";

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

function passes(value: number, {operator, bound}: Test): boolean {
  return operator === ">" ? value > bound : operator === "<" ? value < bound : operator === ">=" ? value >= bound : operator === "<=" ? value <= bound : value === bound;
}

/** A dimension that is not named must not be in doubt. */
function distinct({table: {rows}}: Dataset, found: readonly number[], name: string, needs?: string): void {
  const all = [...new Set(found.map((i) => cellText(rows[i]![name])))], values = name === "qualifier" ? all.sort() : all;
  if (values.length > 1) throw new Fault(name === "period" && needs ? needs : `This names ${values.length} cells, one for each ${name}. Add ${name === "period" || name === "qualifier" ? "one" : `a ${name}`}: ${list(values)}.`);
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
    if (low) Object.assign(low, {high: value, highRow: i});
    else cells.push({...cell, value});
  }
  return cells;
}

function registerGroup(dataset: Dataset, asked: Dims, home: Home | undefined, known: Known, test: Test | undefined): Group {
  const {descriptor, table: {rows}} = dataset, kept = {...home?.filter, ...asked};
  const amount = (row: Row): number | null => (row["value"] ?? row["amount"] ?? null) as number | null, counts = (row: Row): boolean => !test || (amount(row) !== null && passes(amount(row)!, test));
  const found = rows.flatMap((row, i) => (counts(row) && Object.entries(kept).every(([name, values]) => !values || values[0] === "*" || values.some((value) => holds(row, name, value))) ? [i] : []));
  const key = descriptor.primaryKey[0]!;
  const absent = asked[key]?.find((value) => value !== "*" && !rows.some((row) => cellText(row[key]) === value));
  if (absent !== undefined) throw new Fault(unknown(absent, rows.map((row) => cellText(row[key])), `a row of ${descriptor.id}`));
  const cells = found.flatMap((i): Cell[] => {
    const row = rows[i]!, value = amount(row), unit = known.registers.units.get(cellText(row["unit"]));
    if (typeof value !== "number" || !unit) return [];
    return [{dataset, row: i, value, unit, qualifier: cellText(row["qualifier"]) || "exact", series: cellText(row[key]), place: cellText(row["place"]), period: periodOf(row["period"])}];
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
