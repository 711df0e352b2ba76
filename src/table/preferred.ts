/** Which of several figures for the same thing the site shows: exactly one, and where there was a choice, with a reason. */
import {locate} from "./authored.ts";
import {comparePeriods, parsePeriod, type Period} from "./period.ts";
import type {Problem} from "./problem.ts";
import type {Dataset, Row} from "./read.ts";
import {createReporter, folderOf, type Report} from "./report.ts";

/** What one figure may stand for: one series, place and period; targets and expectations apart. */
interface Slot {name: string; rows: number[]}

/**
 * The preferred-errors of a dataset of observations (a register has none), and a schema-error if `lg:dataTo` does not hold the end of the
 * latest period with a value. Targets and expectations lie ahead and do not count, unless there is nothing else.
 */
export function checkPreferred(dataset: Dataset): Problem[] {
  if (dataset.descriptor.kind !== "observations") return [];
  const report = createReporter(dataset);
  const unverified = new Set(dataset.descriptor.fields[0]!.categories?.filter(category => category.unverified).map(({value}) => value));
  const slots = findSlots(dataset.table.rows).flatMap(slot => {
    const series = String(dataset.table.rows[slot.rows[0]!]!.series);
    return unverified.has(series) ? checkUnverified(slot, dataset, report) : checkSlot(slot, dataset, report);
  });
  return [...slots, ...checkDataTo(dataset)];
}

function findSlots(rows: readonly Row[]): Slot[] {
  const slots = new Map<string, Slot>();
  rows.forEach(({series, place, period, qualifier}, i) => {
    const outlook = isOutlook(qualifier) ? `, ${qualifier}` : "";
    const name = `${series}, ${place}, ${(period as Period).text}${outlook}`;
    const slot = slots.get(name) ?? {name, rows: []};
    slot.rows.push(i);
    slots.set(name, slot);
  });
  return [...slots.values()];
}

const isOutlook = (qualifier: unknown): boolean => qualifier === "target" || qualifier === "expected";

function checkUnverified({name, rows}: Slot, {table}: Dataset, report: Report): Problem[] {
  return rows.filter(i => table.rows[i]!.preferred).map(i => report(i, "preferred", {
    kind: "preferred-error", value: "true", message: `The row (${name}) is preferred, but its series is unverified. Write "false".`,
  }));
}

function checkSlot({name, rows}: Slot, {table}: Dataset, report: Report): Problem[] {
  const rowAt = (i: number): Row => table.rows[i]!;
  const candidates = new Set(rows.map(i => candidateOf(rowAt(i), i)));
  const preferred = rows.filter(i => rowAt(i).preferred);
  const chosen = new Set(preferred.map(i => candidateOf(rowAt(i), i)));
  const tell = (i: number, field: string, message: string): Problem[] =>
    [report(i, field, {kind: "preferred-error", value: String(rowAt(i)[field] ?? ""), message})];
  const lines = (some: readonly number[]): string => some.map(i => table.lines[i]).join(", ").replace(/, (\d+)$/, " and $1");
  if (preferred.length === 0) {
    const fix = rows.length === 1 ? `Write "true".` : `Write "true" in one of lines ${lines(rows)}.`;
    return tell(rows[0]!, "preferred", `No row for ${name} is preferred. ${fix}`);
  }
  if (chosen.size > 1) {
    return tell(preferred[1]!, "preferred", `Lines ${lines(preferred)} are all preferred for ${name}. Write "false" in all but one.`);
  }
  const half = preferred.find(i => isRange(rowAt(i)) && preferred.length !== 2);
  if (half !== undefined) {
    const fix = "Prefer the range-low and range-high of one source together.";
    return tell(half, "preferred", `Only one end of the range for ${name} is preferred. ${fix}`);
  }
  if (candidates.size < 2 || preferred.some(i => rowAt(i).reason !== null)) return [];
  const what = `Several rows compete for ${name} (lines ${lines(rows)}), but the reason is blank.`;
  return tell(preferred[0]!, "reason", `${what} Say why this one is preferred.`);
}

const isRange = ({qualifier}: Row): boolean => qualifier === "range-low" || qualifier === "range-high";

/** Rows that stand for one figure: both ends of a source's range are one. */
const candidateOf = (row: Row, i: number): string => (isRange(row) ? `range of ${row.source}` : `row ${i}`);

function checkDataTo(dataset: Dataset): Problem[] {
  const latest = findLatest(dataset.table.rows);
  const declared = parsePeriod(dataset.descriptor.dataTo)!;
  if (!latest || (declared.start <= latest.end && latest.end <= declared.end)) return [];
  const what = `"${declared.text}" does not hold the end of the latest period with a value, ${latest.text}.`;
  const message = `${what} Write "${latest.text.split("/").at(-1)}".`;
  const place = {file: `${folderOf(dataset)}/datapackage.json`, ...locate(dataset.json, ["lg:dataTo"])};
  return [{...place, field: "lg:dataTo", kind: "schema-error", value: declared.text, message}];
}

function findLatest(rows: readonly Row[]): Period | undefined {
  const held = rows.filter(row => row.value !== null);
  const actual = held.filter(row => !isOutlook(row.qualifier));
  const periods = (actual.length > 0 ? actual : held).map(row => row.period as Period);
  return periods.sort((a, b) => (a.end < b.end ? 1 : a.end > b.end ? -1 : comparePeriods(a, b)))[0];
}
