/** What happened when, by year: the events, and at the date of a document what was read in it. */
import {createFormat} from "../chart/format.ts";
import {cellText} from "../chart/select.ts";
import {periodOf} from "../table/cell.ts";
import {rowId} from "../table/key.ts";
import {comparePeriods} from "../table/period.ts";
import type {Dataset, Row} from "../table/read.ts";
import {text, type Locale} from "../text/index.ts";
import {factsOf, homes, type Entry, type Finder, type Known, type Shown} from "./register.ts";

/** How many rows of a register were read in a document. */
const readIn = (dataset: Dataset, document: string): number => dataset.table.rows.filter((row) => row["document"] === document).length;

/** Events in order of time, the earliest first. */
export function findEvents(known: Known, locale: Locale): Finder {
  const dataset = known.datasets.get("events")!, facts = factsOf(dataset, known, locale), format = createFormat(locale);
  const documents = new Map(known.datasets.get("documents")!.table.rows.map((row) => [cellText(row["id"]), row]));
  const measures = known.datasets.get("measures")!, systems = known.datasets.get("systems")!;
  const found = (document: Row): Shown[] => {
    const id = cellText(document["id"]);
    return [
      {words: text(locale, "measureCount", {count: readIn(measures, id)}), path: `${homes["measures"]}#in-${id}`},
      {words: text(locale, "systemCount", {count: readIn(systems, id)}), path: `${homes["systems"]}?in=${id}`},
    ];
  };
  const entryOf = (row: Row): Entry => {
    const period = periodOf(row["period"])!, document = documents.get(cellText(row["document"])), isOf = document && periodOf(document["date"])!.text === period.text;
    return {
      id: rowId(dataset.descriptor, row), title: cellText(row[`title_${locale}`]), marks: [format.period(period)], text: cellText(row[`text_${locale}`]),
      facts: facts(row, ["document"]), lists: isOf ? [{label: text(locale, "readInIt"), items: found(document)}] : [], keys: {},
    };
  };
  const sorted = [...dataset.table.rows].sort((a, b) => comparePeriods(periodOf(a["period"])!, periodOf(b["period"])!));
  const years = [...new Set(sorted.map((row) => periodOf(row["period"])!.start.slice(0, 4)))];
  return {facets: [], groups: years.map((year) => ({
    id: `year-${year}`, mark: year, entries: sorted.filter((row) => periodOf(row["period"])!.start.startsWith(year)).map(entryOf),
  }))};
}
