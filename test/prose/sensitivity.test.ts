/** The promise of the whole: change any cell that words rest on, and the check names a sentence. */
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {loadSite} from "../../src/load.ts";
import {parseArticle, type ArticleKind} from "../../src/prose/article.ts";
import type {Statement} from "../../src/prose/bind.ts";
import {frontPageWords} from "../../src/prose/front.ts";
import type {Ground} from "../../src/prose/ground.ts";
import {monitorWords} from "../../src/prose/monitor.ts";
import {createNames} from "../../src/prose/names.ts";
import {chartWords, checkScalars, descriptorWords} from "../../src/prose/scalars.ts";
import {formatProblem, type Problem} from "../../src/table/problem.ts";
import type {Dataset} from "../../src/table/read.ts";
import {locales, type Locale} from "../../src/text/index.ts";

const site = loadSite(".", {}), names = createNames(site.datasets), charts = new Set(site.charts.keys());
const bound = site.statements.filter(({kind}) => kind !== "asis");

/** What is wrong with the words of a file, held against `datasets`. */
function problemsOf(file: string, datasets: ReadonlyMap<string, Dataset>): Problem[] {
  const ground: Ground = {datasets, registers: site.registers, names}, source = readFileSync(file, "utf8"), [folder, kind, name] = file.split("/") as [string, string, string];
  if (folder === "data") return checkScalars(source, descriptorWords, ground, {file, lineOffset: 0, home: {dataset: kind, filter: {}}}).problems;
  const whole = {"front.yaml": frontPageWords, "monitor.yaml": monitorWords}[kind];
  if (whole) return checkScalars(source, whole, ground, {file, lineOffset: 0}).problems;
  const chart = kind === "charts" && site.charts.get(name.replace(".yaml", ""))!.spec;
  if (chart) return checkScalars(source, chartWords, ground, {file, lineOffset: 0, home: chart}).problems;
  return parseArticle({kind: kind as ArticleKind, id: name, file, source, locale: file.endsWith("zh.md") ? "zh" : "en", charts, link: (to) => to, ground}).problems;
}

/** The datasets with one figure changed. */
function changed(id: string, at: number, change: (value: number) => number): Map<string, Dataset> {
  const dataset = site.datasets.get(id)!, rows = [...dataset.table.rows], field = "value" in rows[at]! ? "value" : "amount";
  rows[at] = {...rows[at]!, [field]: change(rows[at]![field] as number)};
  return new Map(site.datasets).set(id, {...dataset, table: {...dataset.table, rows}});
}

/** Cells whose value words rest on, each with the statements that do; what is only counted has no value to change. */
const cells = new Map<string, {id: string; row: number; statements: Statement[]}>();
for (const statement of bound.filter(({computation}) => computation !== "count" && computation !== "years")) {
  for (const {dataset: id, row} of statement.rows) {
    const key = `${id} ${row}`, cell = cells.get(key) ?? {id, row, statements: []};
    cell.statements.push(statement);
    cells.set(key, cell);
  }
}
const numbers = bound.filter(({kind, computation}) => kind === "value" && computation === undefined);

test("the site's words are bound, all of them", () => {
  expect(site.problems.map(formatProblem)).toEqual([]);
  expect(numbers.length).toBeGreaterThan(200);
  expect(bound.filter(({kind}) => kind === "claim").length).toBeGreaterThan(100);
  for (const locale of locales) expect(bound.filter((statement) => statement.locale === locale).length).toBeGreaterThan(150);
});

test("a number is missed in every sentence that says it, once its cell has changed", {timeout: 300_000}, () => {
  const missed: string[] = [], byCell = new Map<string, Statement[]>();
  for (const statement of numbers) byCell.set(`${statement.rows[0]!.dataset} ${statement.rows[0]!.row}`, [...(byCell.get(`${statement.rows[0]!.dataset} ${statement.rows[0]!.row}`) ?? []), statement]);
  for (const statements of byCell.values()) {
    const [{rows: [cell]}] = statements as [Statement], datasets = changed(cell!.dataset, cell!.row, (value) => value * 1.6 + 1);
    for (const file of new Set(statements.map((one) => one.file))) {
      const problems = problemsOf(file, datasets);
      for (const {text, line, column, sentence} of statements.filter((one) => one.file === file))
        if (!problems.some((problem) => problem.kind === "value-error" && problem.sentence === sentence && problem.message.includes("data.csv:"))) missed.push(`${file}:${line}:${column} ${text}`);
    }
  }
  expect(missed).toEqual([]);
});

test("every cell that words rest on is missed by one of its sentences, once it is much larger or much smaller", {timeout: 300_000}, () => {
  expect(cells.size).toBeGreaterThan(250);
  const missed = [...cells.values()].filter(({id, row, statements}) => {
    const changes = [(value: number) => value * 40 + 1e4, (value: number) => -value * 40 - 1e4, () => 0.001], files = [...new Set(statements.map(({file}) => file))];
    return !changes.some((change) => {
      const datasets = changed(id, row, change);
      return files.some((file) => problemsOf(file, datasets).some((problem) => statements.some((statement) => statement.file === file && statement.sentence === problem.sentence)));
    });
  });
  expect(missed.map(({id, row, statements}) => `${id} line ${site.datasets.get(id)!.table.lines[row]}: ${statements[0]!.file} ${statements[0]!.text}`)).toEqual([]);
});

test.each(locales)("in %s, words that count are missed once a row is gone", (locale: Locale) => {
  const counts = bound.filter((statement) => statement.computation === "count" && statement.kind === "value" && statement.locale === locale);
  expect(counts.length).toBeGreaterThan(5);
  for (const {file, sentence, rows} of counts) {
    const [{dataset: id, row}] = rows as [Statement["rows"][number]], dataset = site.datasets.get(id)!;
    const table = {...dataset.table, rows: dataset.table.rows.filter((_, i) => i !== row), lines: dataset.table.lines.filter((_, i) => i !== row)};
    expect(problemsOf(file, new Map(site.datasets).set(id, {...dataset, table})).some((problem) => problem.sentence === sentence), `${file}: ${sentence}`).toBe(true);
  }
});
