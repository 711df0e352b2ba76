/** What only the rows that a chart draws can tell: one unit, one figure for each place and time, nothing joined that must not be. */
import {group} from "d3";
import {didYouMean} from "../table/suggest.ts";
import {parsePeriod, type Period} from "../table/period.ts";
import type {Dataset, Row} from "../table/read.ts";
import type {Form} from "./form.ts";
import {createFormat} from "./format.ts";
import {cellText, channelField, drawnRows, measured, select, type Registers} from "./select.ts";
import type {Selection} from "./selection.ts";
import type {ChartSpec} from "./spec.ts";

export type Say = (path: readonly (string | number)[], value: string, message: string) => void;
export interface Asked {spec: ChartSpec; form: Form; dataset: Dataset; registers: Registers; say: Say}
/** The rows drawn, and what tells them apart. */
interface Drawn extends Asked {rows: Row[]; category: string | undefined; keyOf(row: Row): string; keys: string[]; periods: string[]}

const few = (words: readonly string[]): string => words.slice(0, 8).join(", ");

/** Says every problem of the rows that `spec` draws. */
export function checkRows(asked: Asked): void {
  let faults = 0;
  const {spec, form, dataset, registers} = asked, say: Say = (...words) => { faults++; asked.say(...words); };
  const rows = drawnRows(dataset, spec, form).map((i) => dataset.table.rows[i]!);
  if (rows.length === 0) return say(["filter"], "", "No row passes this filter. Loosen it, or check the range and grain.");
  if (rows.every((row) => row["value"] === null)) return say(["filter"], "", "Every figure that passes this filter is missing. Choose rows that hold one.");
  const category = channelField(form, spec, "category", "place"), keyOf = (row: Row) => (category ? cellText(row[category]) : "");
  const keys = [...new Set(rows.map(keyOf))], periods = [...new Set(rows.map((row) => cellText(row["period"])))];
  const drawn: Drawn = {...asked, rows, category, keyOf, keys, periods, say};
  for (const check of [checkUnits, checkFocus, checkBase, checkShare, checkPanelCount]) check(drawn);
  const before = faults;
  for (const panel of panelsOf(drawn)) {
    for (const check of [checkSeries, checkApart, checkPeriods, checkSigns, checkRanges, checkPercent, checkNests, checkShared, checkPlaces]) check(panel);
    if (faults > before) return;
  }
  if (faults || !(spec.annotations.length || spec.bands.length)) return;
  // What a limit cuts or a stack leaves out is known once the rest is right.
  const selection = select(dataset, spec, form, registers, createFormat("en"));
  for (const check of [checkAnnotations, checkBands]) check(drawn, selection);
}

/** A panel of small multiples is a chart of its own: what may not share a chart may well stand beside each other. */
function panelsOf(drawn: Drawn): Drawn[] {
  const {spec: {fx}, rows, keyOf} = drawn;
  if (fx === undefined) return [drawn];
  return [...group(rows, (row) => cellText(row[fx])).values()].map((own) => ({...drawn, rows: own, keys: [...new Set(own.map(keyOf))], periods: [...new Set(own.map((row) => cellText(row["period"])))]}));
}

const mostPanels = 12;
function checkPanelCount(drawn: Drawn): void {
  const {spec: {fx}, say} = drawn, count = panelsOf(drawn).length;
  if (fx !== undefined && (count < 2 || count > mostPanels)) say(["fx"], fx, `The rows drawn make ${count} ${count === 1 ? "panel" : "panels"} of "${fx}". Filter so that there are 2 to ${mostPanels}.`);
}

/** An index needs a figure above zero to stand for 100, in every series. */
function checkBase({spec, form, rows, keyOf, keys, periods, say}: Drawn): void {
  if (!form.indexes) return;
  const {base} = spec;
  if (base === undefined) return say([], "", `The form "${spec.form}" needs the period that is 100. Add "base: ${periods[0]}".`);
  const without = keys.find((key) => !rows.some((row) => keyOf(row) === key && cellText(row["period"]) === base && Number(row["value"] ?? 0) > 0));
  if (without !== undefined) say(["base"], base, `${without ? `"${without}"` : "The series"} has no figure above zero at "${base}", so it cannot be 100 there. Choose a base that every series holds.`);
}

function checkUnits({spec, form, rows, registers: {units}, say}: Drawn): void {
  const named = measured(form, spec).map(([, series]) => series);
  if (named.length && spec.unit) return say(["unit"], spec.unit, `"unit" has no effect in the form "${spec.form}", whose measures have units of their own. Remove it.`);
  const missing = named.find((series) => !rows.some((row) => row["series"] === series && row["value"] !== null));
  if (missing) return say(["filter"], missing, `No figure of "${missing}" passes this filter. Filter on places and periods that it holds.`);
  if (named.length) return void named.forEach((series) => oneUnit(rows.filter((row) => row["series"] === series), spec, units, say));
  oneUnit(rows, spec, units, say);
}

function oneUnit(rows: readonly Row[], spec: ChartSpec, units: Registers["units"], say: Say): void {
  const found = [...new Set(rows.map((row) => cellText(row["unit"])))], own = found[0]!;
  if (found.length > 1) return say(["filter"], found.join(", "), `The rows drawn have ${found.length} units: ${found.join(", ")}. A chart has one unit; filter on unit or series.`);
  if (!units.has(own)) return say(["dataset"], own, `The rows drawn have the unit "${own}", which is not in data/units. Add a row there.`);
  if (!spec.unit) return;
  const alike = [...units.values()].filter((u) => u.base === units.get(own)!.base).map((u) => u.id);
  if (!alike.includes(spec.unit)) say(["unit"], spec.unit, `"${spec.unit}" is no other unit for ${own}. ${didYouMean(spec.unit, alike, `Use one of ${alike.join(", ")}.`)}`);
}

/** Series of different methods share neither a line nor a ranking: they may stand in one chart only as series, each under its own name. */
function checkSeries({spec, form, rows, keyOf, say}: Drawn): void {
  const series = [...new Set(rows.map((row) => cellText(row["series"])))];
  const named = measured(form, spec).length > 0;
  if (series.length > 1 && !named && rows.some((row) => keyOf(row) !== cellText(row["series"])))
    return say(["filter"], series.join(", "), `The chart would join ${series.length} series: ${series.slice(0, 4).join(", ")}. Filter on one series, or let the field "series" tell them apart.`);
  const seen = new Set<string>();
  for (const row of rows) {
    const id = idOf(row, keyOf) + (named ? ` in ${cellText(row["series"])}` : ""), end = form.intervals && isEnd(row) ? cellText(row["qualifier"]) : "";
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

/** A share is of one of the things drawn. */
function checkShare({spec: {as, fx}, keys, say}: Drawn): void {
  if (typeof as === "object" && fx !== undefined) return say(["as", "share"], as.share, "The whole stands in no panel, so shares of it cannot be drawn in panels. Remove fx, or the share.");
  if (typeof as === "object" && !keys.includes(as.share)) say(["as", "share"], as.share, `"${as.share}" is not drawn, so nothing can be a share of it. ${didYouMean(as.share, keys, `Drawn are ${few(keys)}.`)}`);
}

function checkFocus(drawn: Drawn): void {
  const {spec, form, rows, periods, say} = drawn, panels = spec.fx === undefined ? [] : [...new Set(rows.map((row) => cellText(row[spec.fx!])))];
  const keys = [...drawn.keys, ...panels, ...measured(form, spec).map(([, series]) => series)];
  for (const [i, value] of spec.focus.entries())
    if (!keys.includes(value) && !periods.includes(value)) say(spec.focus.length > 1 ? ["focus", i] : ["focus"], value, `"${value}" is not drawn, so it cannot be the focus. ${didYouMean(value, [...keys, ...periods], `Drawn are ${few(keys)}.`)}`);
  for (const key of Object.keys(spec.labels))
    if (!keys.includes(key)) say(["labels", key], key, `"${key}" is not drawn, so it needs no label. ${didYouMean(key, keys, `Drawn are ${few(keys)}.`)}`);
}

function checkPeriods({spec, form, rows, periods, say}: Drawn): void {
  const other = form.grain && rows.map((row) => row["period"] as Period).find((period) => period.grain !== form.grain || period.text.includes("/"));
  if (other) return say(["filter"], other.text, `The form "${spec.form}" places single ${form.grain}s, and "${other.text}" is none. Add "grain: ${form.grain}", or choose another form.`);
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

/** Words go to a figure that is drawn: of a time, or, in a form without a time axis, of a thing. */
function checkAnnotations({spec, form, say}: Drawn, {panels, ...all}: Selection): void {
  const series = (panels ?? [{key: undefined, selection: all}]).flatMap((one) => one.selection.series.map((s) => ({...s, panel: one.key}))), known = series.flatMap((s) => s.data.filter((d) => d.value !== null).map((d) => ({...d, panel: s.panel})));
  const drawn = [...new Set(series.map((s) => s.key))], keys = [...drawn, ...(panels ?? []).map((panel) => panel.key)].filter(Boolean), overTime = form.channels.x === "period";
  const missing = (key: string, from: readonly string[]) => `"${key}" is not drawn. ${didYouMean(key, from, from.length ? `Drawn are ${few(from)}.` : "Remove it.")}`;
  spec.annotations.forEach(({at, key, text}, i) => {
    if (!overTime && key !== undefined) return say(["annotations", i, "key"], key, `"key" has no effect in the form "${spec.form}", whose annotations are at the key itself. Remove it.`);
    if (!overTime && !drawn.includes(at)) return say(["annotations", i, "at"], at, missing(at, drawn));
    if (!overTime && !known.some((d) => d.key === at)) return say(["annotations", i, "at"], at, `No figure is drawn for "${at}". Annotate something that has one.`);
    if (!overTime && !text) return say(["annotations", i], at, `The annotation at "${at}" has no words, and its figure is drawn without them. Add text.`);
    if (!overTime && spec.annotations.slice(0, i).some((other) => other.at === at)) return say(["annotations", i, "at"], at, `"${at}" is annotated already. Put both texts in one.`);
    if (overTime && key !== undefined && !keys.includes(key)) return say(["annotations", i, "key"], key, missing(key, keys));
    const there = known.some((d) => d.period?.text === at && (key === undefined || d.key === key || d.panel === key));
    if (overTime && !there) say(["annotations", i, "at"], at, `No figure is drawn at "${at}". Annotate a period that has one.`);
  });
}

/** A band runs forwards, and some of it lies in the time drawn. */
function checkBands({spec, say}: Drawn, {periods}: Selection): void {
  const first = periods[0], end = periods.map((p) => p.end).sort().at(-1), last = periods.find((p) => p.end === end);
  spec.bands.forEach(({from, to}, i) => {
    const [start, stop] = [from, to].map(parsePeriod);
    for (const [key, value, period] of [["from", from, start], ["to", to, stop]] as const)
      if (!period) say(["bands", i, key], value, `"${value}" is not a period. Write it like 2024, 2011-Q1 or 2020-02.`);
    if (!start || !stop) return;
    if (start.start > stop.end) return say(["bands", i, "to"], to, `The band ends at "${to}", before it begins at "${from}". Swap the two.`);
    if (first && last && (stop.end < first.start || start.start > last.end)) say(["bands", i], `${from}/${to}`, `The band from "${from}" to "${to}" lies outside the time drawn, ${first.text} to ${last.text}. Move it, or remove it.`);
  });
}

function checkPlaces({form, registers, keys, say}: Drawn): void {
  if (!Object.values(form.channels).includes("place")) return;
  for (const key of keys) if (registers.places.get(key)?.lat == null) say(["geometry"], key, `"${key}" has no coordinates in data/places. Add lat and lon there.`);
}
