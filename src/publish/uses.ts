/** Where a source's figures stand, and which words and charts rest on a row. */
import type {Chart} from "../chart/chart.ts";
import {drawnRows} from "../chart/select.ts";
import type {Statement} from "../prose/bind.ts";
import type {Dataset} from "../table/read.ts";
import type {Locale} from "../text/index.ts";

/** For each dataset with figures from the source, the indexes of their rows. */
export function figuresOf(source: string, datasets: ReadonlyMap<string, Dataset>): {dataset: Dataset; rows: number[]}[] {
  return [...datasets.values()].filter((d) => d.descriptor.kind === "observations").flatMap((dataset) => {
    const rows = dataset.table.rows.flatMap((row, i) => (row["source"] === source ? [i] : []));
    return rows.length ? [{dataset, rows}] : [];
  });
}

/** The page of a statement, as a path of the site, and where on it the statement is. */
export function pathOf({file, anchor, role}: Statement): string {
  const [folder, kind, id] = file.split("/") as [string, string, string | undefined];
  if (folder === "data") return `/data/${kind}/`;
  if (id === undefined) return kind === "front.yaml" ? "/" : `/${kind.replace(/\.yaml$/, "")}/`;
  if (kind === "charts") return `/charts/${id.replace(/\.yaml$/, "")}/`;
  return `${kind === "pages" ? "" : `/${kind}`}/${id}/${role === "title" || role === "label" ? "" : `#${anchor}`}`;
}

/** The statements of a language that rest on one of these rows, each sentence once. */
export function statementsOn(statements: readonly Statement[], locale: Locale, rests: (dataset: string, row: number) => boolean): Statement[] {
  const found = statements.filter((statement) => statement.locale === locale && statement.kind !== "asis" && statement.rows.some(({dataset, row}) => rests(dataset, row)));
  return [...new Map(found.map((statement) => [`${statement.file} ${statement.sentence}`, statement])).values()];
}

/** The statements of a language by the row that they rest on, in a dataset, each of a text once; what is only counted does not rest on one row more than on another. */
export function statementsByRow(statements: readonly Statement[], locale: Locale, id: string): Map<number, Statement[]> {
  const byRow = new Map<number, Map<string, Statement>>();
  for (const statement of statements) {
    if (statement.locale !== locale || statement.kind === "asis" || statement.computation === "count") continue;
    for (const {dataset, row} of statement.rows) if (dataset === id) byRow.set(row, (byRow.get(row) ?? new Map()).set(`${statement.file} ${statement.text}`, statement));
  }
  return new Map([...byRow].map(([row, some]) => [row, [...some.values()]]));
}

/** The ids of the charts that draw each row of a dataset. */
export function chartsByRow(dataset: Dataset, charts: Iterable<Chart>): Map<number, string[]> {
  const byRow = new Map<number, string[]>();
  for (const {dataset: own, spec, form} of charts) {
    if (own.table !== dataset.table) continue;
    for (const row of drawnRows(own, spec, form)) byRow.set(row, [...(byRow.get(row) ?? []), spec.id]);
  }
  return byRow;
}
