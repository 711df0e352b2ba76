/** The measures, found by who a firm is and what it needs. Kinds of firm and places are our sorting of what the documents say of each measure. */
import {createFormat} from "../chart/format.ts";
import {cellText} from "../chart/select.ts";
import {say} from "../prose/agree.ts";
import {periodOf} from "../table/cell.ts";
import {rowId} from "../table/key.ts";
import type {Row} from "../table/read.ts";
import {text, type Locale} from "../text/index.ts";
import {facetOf} from "./facets.ts";
import {documentsOf, facetOfField, factsOf, homes, type Entry, type Finder, type Known, type Shown} from "./register.ts";

/** Whom a measure is for, by the words of its target: every kind that fits, or the last. */
export const kindsOfFirm = [
  ["small", /small|micro|below designated size/i],
  ["srdi", /specialised|little giants/i],
  ["unicorn", /unicorn/i],
  ["technology", /technology|innovative|going digital|future industries|low-altitude|growing/i],
  ["abroad", /abroad|exporting/i],
  ["overseas", /overseas-Chinese/i],
  ["industry", /industrial (?:firms|projects|chains)|manufactur|makers|producers|clothing|labour-intensive|outdated capacity|traditional industries|clusters|consumer brands/i],
  ["private", /private/i],
  ["large", /leading|large/i],
  ["people", /talent|staff|entrepreneurs|foreign teams|consumers;|buyers/i],
  ["lender", /lenders|banks|guarantors|investors/i],
  ["place", /cities|areas|regions|zones|authorities/i],
  ["any", /^(?:firms|strong firms|firms in difficulty|zhejiang brands)$/i],
] as const satisfies [string, RegExp][];
export type KindOfFirm = (typeof kindsOfFirm)[number][0];

export const firmsOf = (target: string): KindOfFirm[] => kindsOfFirm.flatMap(([kind, words]) => (words.test(target) ? [kind] : []));

/** Cities that issuers and targets name, and the towns that lie in them: ids of the places dataset. */
const cities: [place: string, words: RegExp][] = [
  ["shaoxing", /Shaoxing|Zhuji/], ["wenzhou", /Wenzhou/], ["zhoushan", /Zhoushan/], ["jiaxing", /Jiaxing/], ["jinhua", /Jinhua/], ["huzhou", /Nanxun/], ["taizhou-zhejiang", /Xianju/],
];

/** Where a measure holds: all of China where a ministry speaks for it, else Zhejiang and the city that is named. Which documents are Zhejiang's their ids say. */
export function placesOfMeasure(row: Row): string[] {
  if (row["level"] === "national" || cellText(row["document"]).startsWith("scio-")) return ["china"];
  const words = `${cellText(row["issuer_en"])} ${cellText(row["target_en"])}`;
  return ["zhejiang", ...cities.flatMap(([place, named]) => (named.test(words) ? [place] : []))];
}

/** A row's amount with qualifier and unit, if it has one, and what is counted. */
export function amountOf(row: Row, {datasets, registers}: Known, locale: Locale): Entry["figure"] {
  const value = row["amount"], unit = registers.units.get(cellText(row["unit"])), figure = cellText(row["figure"]);
  if (typeof value !== "number" || !unit) return undefined;
  const words = say({value, unit, qualifier: cellText(row["qualifier"]) || "exact"}, locale), counted = datasets.get("source-figures")!.table.rows.find(({id}) => id === figure);
  return {words, ...(counted && {path: `/data/source-figures/#${figure}`, note: cellText(counted[`indicator_${locale}`])})};
}

/** Measures by document, newest first; in a document as its reader put them. */
export function findMeasures(known: Known, locale: Locale): Finder {
  const dataset = known.datasets.get("measures")!, facts = factsOf(dataset, known, locale), format = createFormat(locale);
  const entryOf = (row: Row): Entry => {
    const figure = amountOf(row, known, locale), marks = facts(row, ["instrument", "status", "level"]).map(({words}) => words);
    return {
      id: rowId(dataset.descriptor, row), title: cellText(row[`measure_${locale}`]), marks, ...(figure && {figure}),
      facts: facts(row, ["target", "issuer", "system"]), lists: [],
      keys: {who: firmsOf(cellText(row["target_en"])), need: [cellText(row["instrument"])], at: placesOfMeasure(row), level: [cellText(row["level"])], is: [cellText(row["status"])]},
    };
  };
  const groups = documentsOf(known).map((document) => ({
    id: `in-${cellText(document["id"])}`, mark: format.period(periodOf(document["date"])!),
    title: {words: cellText(document[`title_${locale}`]), path: `/sources/${cellText(document["source"])}/`},
    entries: dataset.table.rows.filter((row) => row["document"] === document["id"]).map(entryOf),
  })).filter(({entries}) => entries.length > 0);
  const items = groups.flatMap(({entries}) => entries.map(({keys}) => keys)), named = ["china", "zhejiang", ...cities.map(([place]) => place)];
  const field = (id: string, name: string, label?: string) => facetOfField(id, dataset, name, locale, items, label);
  return {groups, facets: [
    ...facetOf("who", text(locale, "finderWho"), items, (kind) => text(locale, `firm-${kind}`), kindsOfFirm.map(([kind]) => kind)),
    ...field("need", "instrument", text(locale, "finderNeed")),
    ...facetOf("at", text(locale, "finderWhere"), items, (place) => known.registers.places.get(place)?.name[locale] ?? place, named),
    ...field("level", "level"), ...field("is", "status"),
  ]};
}

/** The measures that name each system, as links. */
export function measuresBySystem({datasets}: Known, locale: Locale): Map<string, Shown[]> {
  const bySystem = new Map<string, Shown[]>(), {descriptor, table} = datasets.get("measures")!;
  for (const row of table.rows) {
    const system = cellText(row["system"]);
    if (system) bySystem.set(system, [...(bySystem.get(system) ?? []), {words: cellText(row[`measure_${locale}`]), path: `${homes["measures"]}#${rowId(descriptor, row)}`}]);
  }
  return bySystem;
}
