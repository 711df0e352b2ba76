/** The cell that a number that is not bound probably is: its value fits, and the sentence names its period or place. */
import {cellText} from "../chart/select.ts";
import type {Period} from "../table/period.ts";
import type {Dataset} from "../table/read.ts";
import {agrees} from "./agree.ts";
import type {Ground, Where} from "./ground.ts";
import {based, isPercent} from "./compute.ts";
import {findNumerals} from "./numerals.ts";
import {sentenceAt, type Passage} from "./passage.ts";

interface Loose {text: string; start: number; end: number; passage: Passage; where: Where}

/** A binding to write, or undefined where no cell, or more than one, is likely. */
export function hintFor({text, start, end, passage, where}: Loose, {datasets, registers}: Ground): string | undefined {
  const {locale, home, near = []} = where, [numeral] = findNumerals(text, locale);
  if (!numeral || numeral.form === "vague" || numeral.form === "ordinal") return undefined;
  const sentence = sentenceAt(passage, start, locale), around = passage.words.slice(Math.max(0, start - 80), end + 40);
  const first = home ? [home.dataset] : near, found: {score: number; words: string}[] = [];
  for (const dataset of datasets.values()) {
    if (dataset.descriptor.kind !== "observations") continue;
    for (const row of dataset.table.rows) {
      const value = row["value"], unit = registers.units.get(cellText(row["unit"]));
      if (typeof value !== "number" || !unit || row["preferred"] !== true) continue;
      if (isPercent(unit) !== (numeral.form === "percent" || numeral.form === "fraction") || !agrees(numeral, based(value, unit) / (numeral.form === "fraction" ? 100 : 1), false)) continue;
      const period = row["period"] as Period, place = registers.places.get(cellText(row["place"])), series = cellText(row["series"]);
      const year = period.end.slice(0, 4), named = place?.name[locale] ?? "";
      const told = (around.includes(year) ? 2 : sentence.includes(year) ? 1 : 0) + (named && around.includes(named) ? 2 : named && passage.words.includes(named) ? 1 : 0);
      if (told === 0) continue;
      const score = told + (first.includes(dataset.descriptor.id) ? 2 : 0) + (home?.filter["series"]?.includes(series) ? 2 : 0);
      found.push({score, words: wordsOf(dataset, series, cellText(row["place"]), period, home?.dataset, datasets)});
    }
  }
  const [best, next] = found.sort((a, b) => b.score - a.score);
  return best && best.score >= 3 && (!next || next.score < best.score) ? `:value[${text}]{${best.words}}` : undefined;
}

/** The shortest words that name a cell. */
function wordsOf(dataset: Dataset, series: string, place: string, period: Period, home: string | undefined, datasets: ReadonlyMap<string, Dataset>): string {
  const holders = [...datasets.values()].filter(({descriptor}) => descriptor.kind === "observations" && descriptor.fields[0]!.categories?.some(({value}) => value === series));
  const places = new Set(dataset.table.rows.filter((row) => row["series"] === series).map((row) => cellText(row["place"])));
  return [holders.length > 1 && home !== dataset.descriptor.id ? `${dataset.descriptor.id}/${series}` : series, places.size > 1 ? place : "", period.text].filter(Boolean).join(" ");
}
