/** Names that hold numerals, such as 四川, CC BY 4.0 or 十四五: they are not figures. Those on record are known; no list is kept here. */
import type {Dataset} from "../table/read.ts";
import {cellText} from "../chart/select.ts";
import type {Locale} from "../text/index.ts";
import {findNumerals} from "./numerals.ts";

/** The fields of registers that hold names. */
const fields: Record<string, string[]> = {
  places: ["name", "name_zh"], glossary: ["term_en", "term_zh", "printed"], systems: ["name_en", "name_zh"], sources: ["title", "title_en", "title_zh", "publisher", "publisher_zh", "licence"],
  documents: ["title_en", "title_zh", "issuer_en", "issuer_zh"],
};

/** Finds the names of a text, the longest first. */
export type FindNames = (text: string) => {start: number; end: number}[];

/** What finds names on record. Only names with a numeral in them matter. */
export function createNames(datasets: ReadonlyMap<string, Dataset>): FindNames {
  const names = new Set<string>();
  for (const [id, columns] of Object.entries(fields)) {
    for (const row of datasets.get(id)?.table.rows ?? []) {
      for (const name of columns.flatMap((column) => cellText(row[column]).split(/; |；/))) if (name.length > 1 && /\p{L}/u.test(name) && hasNumeral(name)) names.add(name);
    }
  }
  const sorted = [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = sorted.length ? new RegExp(sorted.map((name) => (/^[A-Za-z]/.test(name) ? `\\b${name}` : name)).join("|"), "gu") : undefined;
  return (text) => (pattern ? [...text.matchAll(pattern)].map(({index, 0: found}) => ({start: index, end: index + found.length})) : []);
}

const hasNumeral = (name: string): boolean => (["en", "zh"] satisfies Locale[]).some((locale) => findNumerals(name, locale).length > 0);
