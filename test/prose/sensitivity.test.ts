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

interface Cell {id: string; row: number; statements: Statement[]}
const keyOf = ({file, sentence}: {file: string; sentence?: string | undefined}): string => `${file} ${sentence}`;

/** The datasets with the figures of some cells changed. */
function changed(cells: readonly Cell[], change: (value: number) => number): Map<string, Dataset> {
  const datasets = new Map(site.datasets);
  for (const id of new Set(cells.map((cell) => cell.id))) {
    const dataset = site.datasets.get(id)!, rows = [...dataset.table.rows];
    for (const {row} of cells.filter((cell) => cell.id === id)) {
      const field = "value" in rows[row]! ? "value" : "amount";
      rows[row] = {...rows[row]!, [field]: change(rows[row]![field] as number)};
    }
    datasets.set(id, {...dataset, table: {...dataset.table, rows}});
  }
  return datasets;
}

/** Cells in as few groups as may be, so that no sentence rests on two of a group: what is wrong with a sentence then comes from one cell alone. */
function groups(cells: readonly Cell[]): Cell[][] {
  const found: {cells: Cell[]; sentences: Set<string>}[] = [];
  for (const cell of cells) {
    const sentences = cell.statements.map(keyOf), fit = found.find((group) => !sentences.some((one) => group.sentences.has(one)));
    if (!fit) found.push({cells: [cell], sentences: new Set(sentences)});
    else {
      fit.cells.push(cell);
      for (const one of sentences) fit.sentences.add(one);
    }
  }
  return found.map((group) => group.cells);
}

/** What is wrong with the texts that rest on some cells, once these have changed: the problems by sentence. */
function problemsBySentence(cells: readonly Cell[], change: (value: number) => number): Map<string, Problem[]> {
  const datasets = changed(cells, change), files = new Set(cells.flatMap(({statements}) => statements.map(({file}) => file)));
  const found = new Map<string, Problem[]>();
  for (const problem of [...files].flatMap((file) => problemsOf(file, datasets))) found.set(keyOf(problem), [...(found.get(keyOf(problem)) ?? []), problem]);
  return found;
}

/** Cells whose value words rest on, each with the statements that do; what is only counted has no value to change. */
const cells = new Map<string, Cell>();
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
  const saying = new Set(numbers), told = [...cells.values()].filter(({statements}) => statements.some((one) => saying.has(one)));
  expect(told.length).toBeGreaterThan(200);
  const missed = groups(told).flatMap((group) => {
    const problems = problemsBySentence(group, (value) => value * 1.6 + 1);
    return group.flatMap(({statements}) => statements).filter((one) => saying.has(one) && !problems.get(keyOf(one))?.some(({kind, message}) => kind === "value-error" && message.includes("data.csv:")));
  });
  expect(missed.map(({file, line, column, text}) => `${file}:${line}:${column} ${text}`)).toEqual([]);
});

test("every cell that words rest on is missed by one of its sentences, once it is much larger or much smaller", {timeout: 300_000}, () => {
  expect(cells.size).toBeGreaterThan(250);
  let missed = [...cells.values()];
  for (const change of [(value: number) => value * 40 + 1e4, (value: number) => -value * 40 - 1e4, () => 0.001]) {
    missed = groups(missed).flatMap((group) => {
      const problems = problemsBySentence(group, change);
      return group.filter(({statements}) => !statements.some((one) => problems.has(keyOf(one))));
    });
  }
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
