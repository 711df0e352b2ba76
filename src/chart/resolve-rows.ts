/** What only the rows that a chart draws can tell: one unit, one figure for each place and time, nothing joined that must not be. */
import {suggest} from "../table/authored.ts";
import type {Period} from "../table/period.ts";
import type {Dataset, Row} from "../table/read.ts";
import type {Form} from "./form.ts";
import {cellText, channelField, drawnRows, type Registers} from "./select.ts";
import type {ChartSpec} from "./spec.ts";

export type Say = (path: readonly (string | number)[], value: string, message: string) => void;
export interface Asked {spec: ChartSpec; form: Form; dataset: Dataset; registers: Registers; say: Say}
/** The rows drawn, and what tells them apart. */
interface Drawn extends Asked {rows: Row[]; category: string | undefined; keyOf(row: Row): string; keys: string[]; periods: string[]}

export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = suggest(word, known);
  return near ? `Did you mean "${near}"?` : otherwise;
}
const few = (words: readonly string[]): string => words.slice(0, 8).join(", ");

/** Says every problem of the rows that `spec` draws. */
export function checkRows(asked: Asked): void {
  const {spec, form, dataset, say} = asked;
  const rows = drawnRows(dataset, spec).map((i) => dataset.table.rows[i]!);
  if (rows.length === 0) return say(["filter"], "", "No row passes this filter. Loosen it, or check the range and grain.");
  if (rows.every((row) => row["value"] === null)) return say(["filter"], "", "Every figure that passes this filter is missing. Choose rows that hold one.");
  const category = channelField(form, spec, "category", "place"), keyOf = (row: Row) => (category ? cellText(row[category]) : "");
  const keys = [...new Set(rows.map(keyOf))], periods = [...new Set(rows.map((row) => cellText(row["period"])))];
  const drawn: Drawn = {...asked, rows, category, keyOf, keys, periods};
  for (const check of [checkUnits, checkSeries, checkApart, checkFocus, checkPeriods, checkSigns, checkRanges, checkPercent, checkNests, checkShared, checkAnnotations, checkPlaces]) check(drawn);
}

function checkUnits({spec, rows, registers: {units}, say}: Drawn): void {
  const found = [...new Set(rows.map((row) => cellText(row["unit"])))], own = found[0]!;
  if (found.length > 1) return say(["filter"], found.join(", "), `The rows drawn have ${found.length} units: ${found.join(", ")}. A chart has one unit; filter on unit or series.`);
  if (!units.has(own)) return say(["dataset"], own, `The rows drawn have the unit "${own}", which is not in data/units. Add a row there.`);
  if (!spec.unit) return;
  const alike = [...units.values()].filter((u) => u.base === units.get(own)!.base).map((u) => u.id);
  if (!alike.includes(spec.unit)) say(["unit"], spec.unit, `"${spec.unit}" is no other unit for ${own}. ${didYouMean(spec.unit, alike, `Use one of ${alike.join(", ")}.`)}`);
}

/** Series of different methods share neither a line nor a ranking: they may stand in one chart only as series, each under its own name. */
function checkSeries({form, rows, category, keyOf, say}: Drawn): void {
  const series = [...new Set(rows.map((row) => cellText(row["series"])))];
  if (series.length > 1 && category !== "series")
    return say(["filter"], series.join(", "), `The chart would join ${series.length} series: ${series.slice(0, 4).join(", ")}. Filter on one series, or let the field "series" tell them apart.`);
  const seen = new Set<string>();
  for (const row of rows) {
    const id = idOf(row, keyOf), end = form.intervals && isEnd(row) ? cellText(row["qualifier"]) : "";
    if (seen.has(id + end) || (end && seen.has(id))) return say(["filter"], id, `Two rows are drawn for ${id}. Filter further, so that one figure is left for each.`);
    seen.add(id + end);
  }
}

const idOf = (row: Row, keyOf: Drawn["keyOf"]): string => [keyOf(row), cellText(row["period"])].filter(Boolean).join(" at ");
const isEnd = (row: Row): boolean => row["qualifier"] === "range-low" || row["qualifier"] === "range-high";

/** A form that draws ranges needs both ends of each, the lower one first. */
function checkRanges({form, rows, keyOf, say}: Drawn): void {
  if (!form.intervals) return;
  for (const row of rows.filter(isEnd)) {
    const id = idOf(row, keyOf), own = cellText(row["qualifier"]), others = rows.filter((o) => o !== row && idOf(o, keyOf) === id);
    if (others.length !== 1 || !isEnd(others[0]!)) return say(["filter"], id, `A range has two ends and nothing between, and ${id} is drawn with ${[row, ...others].map((o) => cellText(o["qualifier"])).join(", ")}. Filter so that both ends are left.`);
    const [low, high] = [row["value"], others[0]!["value"]];
    if (own === "range-low" && !(typeof low === "number" && typeof high === "number" && low <= high)) return say(["filter"], id, `The range of ${id} runs from "${cellText(low)}" to "${cellText(high)}". Mend the rows: range-low may not be above range-high, nor either be blank.`);
  }
}

/** A hundred squares can show a share of a whole and nothing else. */
function checkPercent({spec, form, rows, registers: {units}, say}: Drawn): void {
  if (!form.percent) return;
  const unit = cellText(rows[0]!["unit"]), beyond = rows.find((row) => typeof row["value"] === "number" && row["value"] > 100);
  if (units.get(unit)?.kind !== "share") say(["form"], spec.form, `The form "${spec.form}" shows shares of a whole, and the rows drawn are in ${unit}. Choose bar.`);
  else if (beyond) say(["form"], spec.form, `The form "${spec.form}" shows shares of a whole, and ${cellText(beyond["value"])} is more than 100. Choose bar.`);
}

/** One thing is drawn inside another only where the dataset, or for places the register, does not speak against it. */
function checkNests({form, spec, dataset: {descriptor}, registers: {places}, rows, category, keyOf, say}: Drawn): void {
  if (!form.nests) return;
  const within = (key: string) => descriptor.fields.find((f) => f.name === "series")?.categories?.find(({value}) => value === key)?.within;
  const above = (key: string): string[] => { const parent = places.get(key)?.parent; return parent ? [parent, ...above(parent)] : []; };
  const ordered = rows.filter((row) => typeof row["value"] === "number").sort((a, b) => (b["value"] as number) - (a["value"] as number)).map(keyOf);
  ordered.slice(1).forEach((inner, i) => {
    const outer = ordered[i]!, apart = category === "series" ? within(inner) !== outer : category === "place" && above(inner).length > 0 && !above(inner).includes(outer);
    if (apart) say(["form"], spec.form, `The form "${spec.form}" would draw "${inner}" inside "${outer}", and it is not known to be part of it. Choose bar, or say so in the dataset (lg:within).`);
  });
}

/** What a dataset says must never be joined, added or set side by side. */
function checkApart({spec, form, dataset: {descriptor}, rows, say}: Drawn): void {
  const used = new Set(rows.map((row) => cellText(row["series"])));
  const series = descriptor.fields.find((f) => f.name === "series")?.categories?.filter(({value}) => used.has(value)) ?? [];
  const [first] = series, other = series.find(({group}) => group !== first!.group);
  if (other) say(["filter"], other.value, `"${first!.value}" and "${other.value}" count by different rules and may not share a chart. Make a chart of each.`);
  for (const {value, points, within} of series) {
    if (points && form.joins) say(["form"], spec.form, `The readings of "${value}" come at irregular times, and the form "${spec.form}" would join them. Choose a form that draws points or bars.`);
    if (within && used.has(within) && form.stacks) say(["form"], spec.form, `"${value}" is part of "${within}", and the form "${spec.form}" would add the two. Choose a form that sets them side by side.`);
  }
}

function checkFocus({spec, keys, periods, say}: Drawn): void {
  for (const [i, value] of spec.focus.entries())
    if (!keys.includes(value) && !periods.includes(value)) say(spec.focus.length > 1 ? ["focus", i] : ["focus"], value, `"${value}" is not drawn, so it cannot be the focus. ${didYouMean(value, [...keys, ...periods], `Drawn are ${few(keys)}.`)}`);
  for (const key of Object.keys(spec.labels))
    if (!keys.includes(key)) say(["labels", key], key, `"${key}" is not drawn, so it needs no label. ${didYouMean(key, keys, `Drawn are ${few(keys)}.`)}`);
}

function checkPeriods({spec, form, periods, say}: Drawn): void {
  if (typeof form.periods === "number" && periods.length !== form.periods) say(["filter"], periods.join(", "), `The form "${spec.form}" takes ${form.periods} period${form.periods > 1 ? "s" : ""}, and the rows drawn have ${periods.length}: ${periods.slice(0, 6).join(", ")}. Filter on period.`);
}

/** An area and a circle cannot show less than nothing. */
function checkSigns({spec, form, rows, say}: Drawn): void {
  const below = rows.find((row) => typeof row["value"] === "number" && row["value"] < 0);
  if (below && !form.negatives) say(["form"], spec.form, `The form "${spec.form}" cannot show the negative value ${cellText(below["value"])}. Choose line, column or bar.`);
}

function checkShared({spec, form, rows, keys, periods, keyOf, registers: {units}, say}: Drawn): void {
  if (!form.stacks) return;
  const whole = periods.some((period) => keys.every((key) => rows.some((row) => cellText(row["period"]) === period && keyOf(row) === key && row["value"] !== null)));
  if (!whole) say(["form"], spec.form, `The form "${spec.form}" adds parts, and no period has a figure for all of ${few(keys)}. Filter on parts that share periods.`);
  if (units.get(cellText(rows[0]!["unit"]))?.kind !== "share") return;
  for (const period of periods) {
    const sum = rows.filter((row) => cellText(row["period"]) === period).reduce((all, row) => all + Number(row["value"] ?? 0), 0);
    if (sum > 100.5) return say(["form"], spec.form, `The shares of ${period} come to ${Number(sum.toFixed(2))}, more than a whole, and the form "${spec.form}" would add them. Choose a form that sets them side by side.`);
  }
}

function checkAnnotations({spec, rows, keyOf, keys, say}: Drawn): void {
  spec.annotations.forEach(({at, key}, i) => {
    if (key !== undefined && !keys.includes(key)) return say(["annotations", i, "key"], key, `"${key}" is not drawn. ${didYouMean(key, keys, `Drawn are ${few(keys)}.`)}`);
    const there = rows.some((row) => cellText(row["period"] as Period) === at && (key === undefined || keyOf(row) === key) && row["value"] !== null);
    if (!there) say(["annotations", i, "at"], at, `No figure is drawn at "${at}". Annotate a period that has one.`);
  });
}

function checkPlaces({form, registers, keys, say}: Drawn): void {
  if (!Object.values(form.channels).includes("place")) return;
  for (const key of keys) if (registers.places.get(key)?.lat == null) say(["geometry"], key, `"${key}" has no coordinates in data/places. Add lat and lon there.`);
}
