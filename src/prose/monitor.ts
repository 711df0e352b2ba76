/** The monitor as its editor writes it: `content/monitor.yaml`, groups of indicators, each a series at a place. */
import {z} from "zod";
import {locate, parseAuthored} from "../table/authored.ts";
import type {Problem} from "../table/problem.ts";
import {didYouMean} from "../table/suggest.ts";
import type {Dataset} from "../table/read.ts";
import type {Statement} from "./bind.ts";
import {outlooks} from "./cells.ts";
import type {Ground} from "./ground.ts";
import {checkScalars, type Pick} from "./scalars.ts";

const line = z.string().trim().min(1), words = z.strictObject({en: line, zh: line}), digits = z.int().min(0).max(4);
const slug = line.refine((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), {error: "This is the address of an indicator. Write small letters, digits and hyphens."});

const indicatorSchema = z.strictObject({
  /** Its place on the page: `/monitor/#<id>`. */
  id: slug,
  dataset: line, series: line, place: line,
  name: words,
  /** What it tells of small firms, and what it does not. */
  tells: words,
  /** Which way is better for small firms, where one can say. */
  better: z.enum(["up", "down", "neither"]),
  /** How often its publisher gives a reading; `irregular` where nobody knows when the next will come. */
  every: z.enum(["month", "quarter", "half", "year", "irregular"]),
  /** Another unit of the same base to show it in. */
  unit: line.optional(),
  decimals: digits.or(z.strictObject({en: digits, zh: digits})).default(1),
  /** The chart that draws it. */
  chart: line.optional(),
  /** A series of the same dataset, place and unit to hold it against, shown for the same period. */
  beside: z.strictObject({series: line, name: words}).optional(),
});
const schema = z.array(z.strictObject({id: slug, title: words, indicators: z.array(indicatorSchema).min(1)}));

export type Indicator = z.output<typeof indicatorSchema>;
export type IndicatorGroup = z.output<typeof schema>[number];
export interface ParsedMonitor {groups: IndicatorGroup[]; statements: Statement[]; problems: Problem[]}

const roles = {title: "label", name: "label", tells: "note"} as const;
export const monitorWords: Pick = (path) => {
  const locale = path.at(-1), role = roles[path.at(-2) as keyof typeof roles];
  return role && (locale === "en" || locale === "zh") ? {role, locale} : undefined;
};

/** The groups of a file with their words as they are printed, and its problems. `charts` are all that are written. */
export function parseMonitor(text: string, file: string, ground: Ground | undefined, charts: ReadonlySet<string>): ParsedMonitor {
  const read = (from: string) => parseAuthored({text: from, file, schema, kind: "text-error"}), parsed = read(text);
  if (!parsed.value) return {groups: [], statements: [], problems: parsed.problems};
  const checked = ground && checkScalars(text, monitorWords, ground, {file, lineOffset: 0});
  const lost = faultsOf(parsed.value, ground, charts).map(({path, value, message}): Problem => ({file, ...locate(text, path), kind: "text-error", field: String(path.at(-1)), value, message}));
  return {groups: checked ? read(checked.plain).value! : parsed.value, statements: checked?.statements ?? [], problems: [...lost, ...(checked?.problems ?? [])]};
}

interface Fault {path: (string | number)[]; value: string; message: string}

/** What names nothing, or nothing that fits. Of datasets that could not be read nothing is said here. */
function faultsOf(groups: readonly IndicatorGroup[], ground: Ground | undefined, charts: ReadonlySet<string>): Fault[] {
  const ids = new Set<string>();
  return groups.flatMap((group, g) => [{own: group.id, path: [g] as (string | number)[], indicator: undefined}, ...group.indicators.map((indicator, i) => ({own: indicator.id, path: [g, "indicators", i], indicator}))]).flatMap(({own, path, indicator}): Fault[] => {
    const twice = ids.has(own) ? [{path: [...path, "id"], value: own, message: `"${own}" is already the id of another. Give each its own.`}] : [];
    ids.add(own);
    if (!indicator) return twice;
    const {chart} = indicator, drawn = chart === undefined || charts.has(chart) ? [] : [{path: [...path, "chart"], value: chart, message: `"${chart}" is not a chart. ${didYouMean(chart, charts, "Write the name of a file in content/charts.")}`}];
    return [...twice, ...drawn, ...(ground ? seriesFaults(indicator, path, ground) : [])];
  });
}

function seriesFaults({dataset: id, series, place, unit, beside}: Indicator, path: (string | number)[], {datasets, registers}: Ground): Fault[] {
  const dataset = datasets.get(id), at = (key: string | string[], value: string, message: string): Fault[] => [{path: [...path, ...[key].flat()], value, message}];
  if (dataset?.descriptor.kind !== "observations") return at("dataset", id, `"${id}" is not a dataset of observations. ${didYouMean(id, observations(datasets), "Write the name of a folder in data.")}`);
  const rows = (wanted: string) => dataset.table.rows.filter((row) => row["series"] === wanted && row["value"] !== null && row["preferred"] !== false && !outlooks.includes(String(row["qualifier"]))), own = rows(series), known = new Set(dataset.table.rows.map((row) => String(row["series"])));
  if (!own.length) return at("series", series, `"${series}" is not a series of ${id}. ${didYouMean(series, known, `Write one of its series, as data/${id}/datapackage.json lists them.`)}`);
  const here = own.filter((row) => row["place"] === place), places = new Set(own.map((row) => String(row["place"])));
  if (!here.length) return at("place", place, `${series} has no figure of "${place}". ${didYouMean(place, places, `It has ${[...places].slice(0, 5).join(", ")}.`)}`);
  const stored = registers.units.get(String(here[0]!["unit"])), shown = unit === undefined ? stored : registers.units.get(unit);
  if (!shown || shown.base !== stored?.base) return at("unit", unit!, `"${unit}" cannot stand for ${stored?.id}. Use one of ${[...registers.units.values()].filter((one) => one.base === stored?.base).map((one) => one.id).join(", ")}.`);
  if (beside && !rows(beside.series).some((row) => row["place"] === place && row["unit"] === stored.id)) return at(["beside", "series"], beside.series, `"${beside.series}" is not a series of ${id} with figures of ${place} in ${stored.id}. ${didYouMean(beside.series, known, "Name one that is.")}`);
  return [];
}

const observations = (datasets: ReadonlyMap<string, Dataset>): string[] => [...datasets.values()].filter(({descriptor}) => descriptor.kind === "observations").map(({descriptor}) => descriptor.id);
