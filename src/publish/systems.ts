/** The platforms, mechanisms and programmes that the documents name: how far along, with which figures, and what serves the same reader here. */
import {createFormat} from "../chart/format.ts";
import {cellText} from "../chart/select.ts";
import {say} from "../prose/agree.ts";
import {periodOf} from "../table/cell.ts";
import {rowId} from "../table/key.ts";
import type {Row} from "../table/read.ts";
import {text, type Locale} from "../text/index.ts";
import {facetOf, type Facet, type Keys} from "./facets.ts";
import {measuresBySystem} from "./measures.ts";
import {documentsOf, facetOfField, factsOf, homes, type Entry, type Fact, type Finder, type Known, type Shown} from "./register.ts";

/** Units of figures that number a round and measure nothing. */
const notAmounts = new Set(["calendar-year", "ordinal"]);

/** The figures that a document gives of each system: what is counted, how much, when. Lists and years that name a round are left to their dataset. */
export function figuresBySystem({datasets, registers}: Known, locale: Locale): Map<string, Shown[]> {
  const bySystem = new Map<string, Shown[]>(), {descriptor, table} = datasets.get("source-figures")!, format = createFormat(locale);
  for (const row of table.rows) {
    const system = cellText(row["system"]), value = row["value"], unit = registers.units.get(cellText(row["unit"])), period = periodOf(row["period"]);
    if (!system || row["kind"] !== "figure" || typeof value !== "number" || !unit || notAmounts.has(unit.id)) continue;
    const amount = figureWords(value, row, unit, locale), words = [cellText(row[`indicator_${locale}`]), period ? format.period(period) : ""].filter(Boolean).join(text(locale, "nameSeparator"));
    bySystem.set(system, [...(bySystem.get(system) ?? []), {words: `${words}${text(locale, "valueSeparator")}${amount}`, path: `/data/source-figures/#${rowId(descriptor, row)}`}]);
  }
  return bySystem;
}

/** The end of a range says by itself that it is one. */
function figureWords(value: number, row: Row, unit: Parameters<typeof say>[0]["unit"], locale: Locale): string {
  const qualifier = cellText(row["qualifier"]) || "exact", end = qualifier === "range-low" || qualifier === "range-high";
  return say({value, unit, qualifier: end ? "exact" : qualifier}, locale);
}

/** Systems by kind, the kinds in the order of the descriptor; within one, those of the newest document first. */
export function findSystems(known: Known, locale: Locale): Finder {
  const dataset = known.datasets.get("systems")!, facts = factsOf(dataset, known, locale), documents = documentsOf(known).map((row) => cellText(row["id"]));
  const measures = measuresBySystem(known, locale), figures = figuresBySystem(known, locale);
  const entryOf = (row: Row): Entry => {
    const id = rowId(dataset.descriptor, row), [status] = facts(row, ["status"]);
    return {
      id, title: cellText(row[`name_${locale}`]), marks: [status!.words], text: cellText(row[`does_${locale}`]), facts: [...facts(row, ["runs", "document"]), ...hereFor(row, known, locale)],
      lists: [{label: text(locale, "systemFigures"), items: figures.get(id) ?? []}, {label: text(locale, "systemMeasures"), items: measures.get(id) ?? []}].filter(({items}) => items.length > 0),
      keys: {kind: [cellText(row["kind"])], in: [cellText(row["document"])], is: [cellText(row["status"])]},
    };
  };
  const kinds = dataset.descriptor.fields.find(({name}) => name === "kind")!.categories!;
  const groups = kinds.map(({value, label}) => ({
    id: `in-${value}`, title: {words: label[locale]},
    entries: documents.flatMap((document) => dataset.table.rows.filter((row) => row["kind"] === value && row["document"] === document)).map(entryOf),
  })).filter(({entries}) => entries.length > 0);
  const items = groups.flatMap(({entries}) => entries.map(({keys}) => keys));
  return {groups, facets: [...facetOfField("kind", dataset, "kind", locale, items), ...documentFacet(known, locale, items), ...facetOfField("is", dataset, "status", locale, items)]};
}

/** The documents to choose by, newest first, by title and year. */
export function documentFacet(known: Known, locale: Locale, items: readonly Keys[]): Facet[] {
  const {descriptor} = known.datasets.get("documents")!, kinds = descriptor.fields.find(({name}) => name === "kind")!.categories!;
  const labels = new Map(documentsOf(known).map((row) => [
    cellText(row["id"]), text(locale, "documentYear", {kind: kinds.find(({value}) => value === row["kind"])!.label[locale], year: cellText(row["date"]).slice(0, 4)}),
  ]));
  return facetOf("in", text(locale, "finderDocument"), items, (id) => labels.get(id)!, [...labels.keys()]);
}

/** What on this site serves the reader whom the system is for: the term of the glossary that its name holds, or a dataset, and in what respect. */
function hereFor(row: Row, {datasets}: Known, locale: Locale): Fact[] {
  const dataset = datasets.get(cellText(row["see"])), note = cellText(row[`use_${locale}`]), label = text(locale, "systemHere");
  const term = dataset?.descriptor.id === "glossary" ? termIn(row, dataset.table.rows) : undefined;
  if (term) return [{label, words: cellText(term[`term_${locale}`]), path: `${homes["glossary"]}#${cellText(term["id"])}`, note}];
  if (dataset) return [{label, words: dataset.descriptor.title[locale], path: homes[dataset.descriptor.id] ?? `/data/${dataset.descriptor.id}/`, note}];
  return note ? [{label, words: note}] : [];
}

/** The term of the same id, else the longest that a system's name holds. */
function termIn(row: Row, terms: readonly Row[]): Row | undefined {
  const bare = (term: Row): string => cellText(term["term_zh"]).replace(/[“”]/g, ""), holds = (name: string, words: string): boolean => cellText(row[name]).toLowerCase().includes(words);
  const held = terms.filter((term) => holds("name_zh", bare(term)) || holds("name_en", cellText(term["term_en"]).toLowerCase()));
  return terms.find((term) => term["id"] === row["id"]) ?? held.sort((a, b) => bare(b).length - bare(a).length)[0];
}
