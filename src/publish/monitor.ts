/** The monitor: of every indicator its latest reading, what changed, its path, and how old it is. */
import type {Format, Unit} from "../chart/format.ts";
import {pine} from "../chart/palette.ts";
import {cellText, decimalYear, type Registers} from "../chart/select.ts";
import {figures, isForecast, stepOf, type Datum, type Figure} from "../chart/selection.ts";
import {sparkRows, type SparkRow} from "../chart/spark.ts";
import type {Indicator} from "../prose/monitor.ts";
import {rowId} from "../table/key.ts";
import {comparePeriods, type Grain, type Period} from "../table/period.ts";
import type {Dataset} from "../table/read.ts";
import {text} from "../text/index.ts";
import {ageOf, heldOf, type Age} from "./age.ts";

/** How many years a path covers: the same for all, so that a series which stopped ends early. */
export const pathYears = 15;

/** A change that can be worked out: `step` on the reading before, `year` on a year earlier, `since` over a gap. */
export interface Change {
  over: "step" | "year" | "since";
  base: Period;
  /** The step's length, for words. */
  grain: Grain;
  /** With sign and unit: in percent of amounts, in points of shares, rates and indices. */
  words: string;
  amount: number;
  unit: Unit;
  way: -1 | 0 | 1;
  /** For small firms, as the editor judges; over a gap nobody should. */
  good: boolean | null;
}

export interface Reading {
  indicator: Indicator;
  dataset: Dataset;
  /** With qualifier and unit. */
  latest: string;
  period: Period;
  /** Our arithmetic, not a published figure. */
  computed: boolean;
  /** Index of its row in the dataset, and the row's fragment. */
  row: number;
  rowId: string;
  source: string;
  beside: string | null;
  /** Or why there is none: a bound has no distance from another figure; a single reading has nothing before it. */
  change: Change | "bound" | "single";
  spark: SparkRow;
  first: Period;
  age: Age;
  held: {held: number; of: number | null};
}

/** What an indicator says on the ISO day `asOf`. It has passed `parseMonitor`, so nothing is checked again. */
export function readingOf(indicator: Indicator, datasets: ReadonlyMap<string, Dataset>, registers: Registers, asOf: string, format: Format): Reading {
  const dataset = datasets.get(indicator.dataset)!, {rows} = dataset.table, data = dataOf(indicator, indicator.series, dataset, registers, format);
  const stored = registers.units.get(cellText(rows[data[0]!.row]!["unit"]))!, unit = shownUnit(indicator, stored, registers), decimals = decimalsOf(indicator, format);
  const known = data.filter((d) => d.value !== null && !isForecast(d)), all = figures({data: known}), last = all.at(-1)!, {d} = last, period = d.period!;
  const beside = indicator.beside && dataOf(indicator, indicator.beside.series, dataset, registers, format).find((one) => one.period!.text === period.text && one.value !== null);
  const to = Number(asOf.slice(0, 4)) + 1, from = to - pathYears, shown = known.filter(({t}) => t >= from);
  const [spark] = sparkRows({series: [{key: "", label: indicator.name[format.locale], hue: pine, focus: false, data: shown}], decimals, unit}, format, {time: [from, to]});
  return {
    indicator, dataset, latest: say(last, unit, decimals, format), period, computed: d.computed, row: d.row, rowId: rowId(dataset.descriptor, rows[d.row]!), source: cellText(rows[d.row]!["source"]),
    beside: beside ? say({d: beside}, unit, decimals, format) : null, change: changeOf(all, indicator, unit, decimals, registers, format), spark: spark!,
    first: known[0]!.period!, age: ageOf(period, indicator.every, asOf), held: heldOf(known.map((one) => one.period!), indicator.every),
  };
}

const decimalsOf = ({decimals}: Indicator, {locale}: Format): number => (typeof decimals === "object" ? decimals[locale] : decimals);
const shownUnit = ({unit}: Indicator, stored: Unit, {units}: Registers): Unit => (unit === undefined ? stored : units.get(unit)!);

/** The preferred figures of a series at the indicator's place, in order of time, in the reader's unit. */
function dataOf(indicator: Indicator, series: string, {table: {rows}}: Dataset, registers: Registers, format: Format): Datum[] {
  return rows.flatMap((row, i): Datum[] => {
    if (row["preferred"] === false || row["series"] !== series || row["place"] !== indicator.place) return [];
    const stored = registers.units.get(cellText(row["unit"]))!, unit = shownUnit(indicator, stored, registers), value = row["value"] as number | null, period = row["period"] as Period;
    return [{row: i, key: "", period, t: decimalYear(period), value: value === null ? null : format.shown(value * (stored.scale / unit.scale), unit), qualifier: cellText(row["qualifier"]) || "exact", computed: row["confidence"] === "computed-from-source"}];
  }).sort((a, b) => (a.period!.end < b.period!.end ? -1 : a.period!.end > b.period!.end ? 1 : comparePeriods(a.period!, b.period!)));
}

function say({d, to}: Figure, unit: Unit, decimals: number, format: Format): string {
  if (to) return format.range(d.value!, to.value!, unit, decimals);
  const after = format.unitAfter(unit, d.value!);
  return format.qualified(d.value!, d.qualifier, decimals).replace(/\d(?!.*\d)/, (digit) => digit + after);
}

const exact = ["exact", "provisional", "about"];
const steps: Record<Grain, number> = {year: 1, half: 2, quarter: 4, month: 12, day: 0};

/** The change of the latest figure on one of its kind before it: the reading before if no step is missing, else that of a year earlier, else the last there is. */
function changeOf(all: readonly Figure[], {better}: Indicator, unit: Unit, decimals: number, registers: Registers, format: Format): Reading["change"] {
  const last = all.at(-1)!, like = all.slice(0, -1).filter(({d}) => d.period!.grain === last.d.period!.grain && !d.period!.text.includes("/")), found = last.d.period!.text.includes("/") ? undefined : baseOf(last.d.period!, like);
  if (!found) return "single";
  const {base, over} = found;
  if ([last, base].some(({d, to}) => to || !exact.includes(d.qualifier))) return "bound";
  const relative = unit.kind === "count" || unit.kind === "money", raw = last.d.value! - base.d.value!, digits = relative ? 1 : decimals;
  const amount = Number((relative ? (raw / base.d.value!) * 100 : raw).toFixed(digits)), way = Math.sign(amount) as Change["way"];
  const own = registers.units.get(relative ? "percent" : unit.id.startsWith("percent") ? "percentage-points" : unit.id)!, size = `${way < 0 ? "−" : "+"}${format.quantity(Math.abs(amount), own, digits)}`;
  const about = [last, base].some(({d}) => d.qualifier === "about");
  return {over, base: base.d.period!, grain: last.d.period!.grain, amount, unit: own, way, good: way === 0 || better === "neither" || over === "since" ? null : (way > 0) === (better === "up"), words: way === 0 ? text(format.locale, "monitorSame") : about ? text(format.locale, "qualifier-about", {value: size}) : size};
}

function baseOf(period: Period, before: readonly Figure[]): {base: Figure; over: Change["over"]} | undefined {
  const step = stepOf(period), at = (wanted: number) => (step === undefined ? undefined : before.find(({d}) => stepOf(d.period) === wanted));
  const yearAgo = `${Number(period.start.slice(0, 4)) - 1}${period.start.slice(4)}`;
  const next = at((step ?? 0) - 1), year = step === undefined ? before.find(({d}) => d.period!.start === yearAgo) : at(step - steps[period.grain]), last = before.at(-1);
  return next ? {base: next, over: "step"} : year ? {base: year, over: "year"} : last && {base: last, over: "since"};
}
