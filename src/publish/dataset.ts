/** A dataset as its page shows it: series by series, every row with an address of its own. */
import type {Unit} from "../chart/format.ts";
import {cellText} from "../chart/select.ts";
import type {Category, Field} from "../table/descriptor.ts";
import type {Period} from "../table/period.ts";
import type {Dataset, Row} from "../table/read.ts";
import {locales, type Locale} from "../text/index.ts";

export interface SeriesRows {
  category: Category;
  /** Indexes into the table, in order of place as they come, then time. */
  rows: number[];
  places: string[];
  unit: Unit | undefined;
  /** Years that a row with a value touches. */
  years: Set<number>;
}

/** The series of a dataset of observations, in the descriptor's order; one without rows is left out. */
export function seriesOf({descriptor, table}: Dataset, units: ReadonlyMap<string, Unit>): SeriesRows[] {
  const categories = descriptor.fields.find((field) => field.name === "series")?.categories ?? [];
  return categories.flatMap((category) => {
    const rows = table.rows.flatMap((row, i) => (row["series"] === category.value ? [i] : []));
    if (!rows.length) return [];
    const years = new Set(rows.flatMap((i) => (table.rows[i]!["value"] === null ? [] : yearsOf(table.rows[i]!["period"] as Period))));
    return [{category, rows, places: [...new Set(rows.map((i) => cellText(table.rows[i]!["place"])))], unit: units.get(cellText(table.rows[rows[0]!]!["unit"])), years}];
  });
}

function yearsOf({start, end}: Period): number[] {
  const first = Number(start.slice(0, 4)), last = Number(end.slice(0, 4));
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}

/** Stretches of years, first and last, that a set holds. */
export function stretches(years: ReadonlySet<number>): [number, number][] {
  const out: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else out.push([year, year]);
  }
  return out;
}

/** Fields of a register that a reader of `locale` needs: not those that say the same in another language, terms and original titles apart, nor those no row fills. */
export function fieldsFor({descriptor, table}: Dataset, locale: Locale): Field[] {
  const names = new Set(descriptor.fields.map((field) => field.name));
  return descriptor.fields.filter(({name}) => {
    const language = locales.find((l) => name.endsWith(`_${l}`));
    if (name.startsWith("term_")) return true;
    const told = language ? language !== locale : names.has(`${name}_${locale}`) && name !== "title";
    return !told && table.rows.some((row) => row[name] !== null);
  });
}

/** What a row of a register is called in `locale`: its name, title, term or sentence; else its key. */
export function nameOf({descriptor}: Dataset, row: Row, locale: Locale): string {
  const stems = ["name", "title", "term", "measure", "indicator"];
  const found = [...stems.map((stem) => `${stem}_${locale}`), ...stems, locale].find((name) => cellText(row[name]));
  return found ? cellText(row[found]) : descriptor.primaryKey.map((name) => cellText(row[name])).join(" ");
}
