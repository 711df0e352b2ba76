/** The only reader of files: `data/` and `content/` to one checked value, the site. */
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {createChart, type Chart} from "./chart/chart.ts";
import type {Unit} from "./chart/format.ts";
import {formOf} from "./chart/registry.ts";
import {resolveChart} from "./chart/resolve.ts";
import {cellText, type Place, type Registers} from "./chart/select.ts";
import {parseChart, themeIds, type ChartSpec} from "./chart/spec.ts";
import type {Statement} from "./prose/bind.ts";
import type {Ground} from "./prose/ground.ts";
import {createNames} from "./prose/names.ts";
import {parseCorrections, type Correction} from "./prose/corrections.ts";
import {casesPage, parseFront, type Front} from "./prose/front.ts";
import {parseMonitor, type IndicatorGroup} from "./prose/monitor.ts";
import {chartWords, checkScalars, descriptorWords} from "./prose/scalars.ts";
import {parseArticle, type Article, type ArticleKind} from "./prose/article.ts";
import {address, siteUrlFrom} from "./publish/address.ts";
import {localPath} from "./publish/route.ts";
import {sourceOf, type Source} from "./publish/source.ts";
import {parseDescriptor} from "./table/descriptor.ts";
import {locate} from "./table/authored.ts";
import {didYouMean} from "./table/suggest.ts";
import {checkForeignKeys} from "./table/foreign.ts";
import {checkPreferred} from "./table/preferred.ts";
import {sortProblems, type Problem} from "./table/problem.ts";
import {readDataset, type Dataset} from "./table/read.ts";
import {locales, type Locale} from "./text/index.ts";

export type InLocales<T> = Record<Locale, T>;
export interface Site {
  datasets: Map<string, Dataset>;
  charts: Map<string, Chart>;
  briefings: Map<string, InLocales<Article<"briefings">>>;
  themes: Map<string, InLocales<Article<"themes">>>;
  pages: Map<string, InLocales<Article<"pages">>>;
  sources: Map<string, Source>;
  registers: Registers;
  /** Newest first. */
  corrections: Correction[];
  monitor: IndicatorGroup[];
  front: Front;
  /** Words bound to data, wherever they stand. */
  statements: Statement[];
  /** Everything wrong with what was read; a site with problems is not published. */
  problems: Problem[];
}

/** Reads `data/` and `content/` under `root`. Never throws on what an editor wrote: it lists every problem instead. */
export function loadSite(root: string, env: Record<string, string | undefined> = process.env): Site {
  const problems: Problem[] = [];
  const datasets = loadDatasets(root, problems), statements: Statement[] = [];
  const registers = {units: unitsOf(datasets.get("units")), places: placesOf(datasets.get("places")), documents: new Map(datasets.get("documents")?.table.rows.map((row) => [cellText(row["id"]), cellText(row["source"])]))};
  // Words are held against data that can be read: a dataset that cannot has had its own problems told.
  const ground: Ground | undefined = problems.length ? undefined : {datasets, registers, names: createNames(datasets)};
  if (ground) bindDescriptors(datasets, ground, problems, statements);
  const {charts, known} = loadCharts(root, datasets, registers, ground, problems, statements), {path} = address(siteUrlFrom(env));
  const articles = <K extends ArticleKind>(kind: K) => loadArticles(root, kind, {charts: known, ground, datasetOf: (chart) => charts.get(chart)?.spec.dataset}, (locale) => (to) => path(localPath(locale, to)), problems);
  const site: Site = {
    datasets, charts, registers, statements,
    sources: new Map(datasets.get("sources")?.table.rows.map((row) => [cellText(row["id"]), sourceOf(row)])),
    themes: articles("themes"), briefings: articles("briefings"), pages: articles("pages"), corrections: [], monitor: [], front: {secondary: [], charts: {}, monitor: [], misfits: []}, problems,
  };
  for (const texts of [site.briefings, site.themes, site.pages]) for (const pair of texts.values()) for (const locale of locales) statements.push(...pair[locale].statements);
  checkThemes(site, known, problems);
  loadCorrections(root, site, ground, problems);
  loadFront(root, site, ground, known, problems);
  site.problems = sortProblems(problems);
  return site;
}

const folders = (path: string): string[] =>
  existsSync(path) ? readdirSync(path, {withFileTypes: true}).filter((e) => e.isDirectory() && !e.name.startsWith(".")).map((e) => e.name).sort() : [];

function missing(file: string, what: string): Problem {
  return {file, line: 1, column: 1, kind: file.startsWith("data/") ? "schema-error" : "text-error", message: `The file is missing. ${what}`};
}

function loadDatasets(root: string, problems: Problem[]): Map<string, Dataset> {
  const datasets = new Map<string, Dataset>(), partial = new Map<string, Dataset>(), failed = new Set<string>();
  for (const id of folders(join(root, "data"))) {
    const folder = `data/${id}`, csv = join(root, folder, "data.csv"), json = join(root, folder, "datapackage.json");
    const absent = [["data.csv", csv, "Put the rows there."], ["datapackage.json", json, "Describe the rows there; CONTRIBUTING.md has an example."]].filter(([, path]) => !existsSync(path!));
    problems.push(...absent.map(([name, , what]) => missing(`${folder}/${name}`, what!)));
    if (absent.length) {
      failed.add(id);
      continue;
    }
    const result = readDataset({id, csv: readFileSync(csv), json: readFileSync(json, "utf8"), folder});
    problems.push(...result.problems);
    if (result.dataset) {
      datasets.set(id, result.dataset);
      problems.push(...checkPreferred(result.dataset));
    } else if (result.partial) partial.set(id, result.partial);
    else failed.add(id);
  }
  problems.push(...checkForeignKeys(datasets, partial, failed));
  return datasets;
}

/** Checks the words of every descriptor, and puts plain words in the place of bindings: in the dataset, and in the file that is published. */
function bindDescriptors(datasets: Map<string, Dataset>, ground: Ground, problems: Problem[], statements: Statement[]): void {
  for (const [id, dataset] of [...datasets]) {
    const file = `data/${id}/datapackage.json`, words = checkScalars(dataset.json, descriptorWords, ground, {file, lineOffset: 0, home: {dataset: id, filter: {}}});
    problems.push(...words.problems);
    statements.push(...words.statements);
    if (words.plain === dataset.json) continue;
    const descriptor = parseDescriptor(words.plain, file, id).value!;
    datasets.set(id, {...dataset, json: words.plain, descriptor, table: {...dataset.table, fields: descriptor.fields}});
  }
}

function unitsOf(dataset: Dataset | undefined): Map<string, Unit> {
  return new Map(dataset?.table.rows.map((row): [string, Unit] => {
    const id = cellText(row["id"]);
    return [id, {id, kind: cellText(row["kind"]), words: {en: cellText(row["en"]), zh: cellText(row["zh"])}, factor: {en: Number(row["factor_en"]), zh: Number(row["factor_zh"])}, base: cellText(row["base"]), scale: Number(row["scale"] ?? 1)}];
  }));
}

function placesOf(dataset: Dataset | undefined): Map<string, Place> {
  return new Map(dataset?.table.rows.map((row): [string, Place] => {
    const id = cellText(row["id"]);
    return [id, {id, name: {en: cellText(row["name"]), zh: cellText(row["name_zh"])}, kind: cellText(row["kind"]), parent: cellText(row["parent"]) || null, lat: row["lat"] as number | null, lon: row["lon"] as number | null}];
  }));
}

/** The charts that can be drawn, and the ids of all that are written: one that cannot be drawn has had its own problems told. */
function loadCharts(root: string, datasets: Map<string, Dataset>, registers: Registers, ground: Ground | undefined, problems: Problem[], statements: Statement[]): {charts: Map<string, Chart>; known: Set<string>} {
  const folder = join(root, "content/charts"), charts = new Map<string, Chart>();
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort() : [];
  for (const name of files) {
    const id = name.slice(0, -".yaml".length), file = `content/charts/${name}`, text = readFileSync(join(folder, name), "utf8");
    const parsed = parseChart(text, file);
    problems.push(...parsed.problems);
    if (!parsed.value) continue;
    if (!datasets.has(parsed.value.dataset) && existsSync(join(root, "data", parsed.value.dataset))) continue;
    const spec: ChartSpec = {...parsed.value, id, file}, found = resolveChart(spec, text, datasets, registers);
    problems.push(...found);
    if (found.length) continue;
    const {dataset, filter, from, to} = spec, words = ground && checkScalars(text, chartWords, ground, {file, lineOffset: 0, home: {dataset, filter, from, to}});
    problems.push(...(words?.problems ?? []));
    statements.push(...(words?.statements ?? []));
    charts.set(id, createChart({...spec, ...(words && parseChart(words.plain, file).value)}, formOf(spec.form)!, text, datasets.get(dataset)!, registers));
  }
  return {charts, known: new Set(files.map((name) => name.slice(0, -".yaml".length)))};
}

/** What texts are read beside. */
interface Beside {charts: ReadonlySet<string>; ground: Ground | undefined; datasetOf: (chart: string) => string | undefined}

function loadArticles<K extends ArticleKind>(root: string, kind: K, {charts, ground, datasetOf}: Beside, link: (locale: Locale) => (to: string) => string, problems: Problem[]): Map<string, InLocales<Article<K>>> {
  const articles = new Map<string, InLocales<Article<K>>>();
  for (const id of folders(join(root, "content", kind))) {
    const found: Partial<InLocales<Article<K>>> = {};
    for (const locale of locales) {
      const file = `content/${kind}/${id}/${locale}.md`, path = join(root, file);
      if (!existsSync(path)) {
        problems.push(missing(file, "Every text stands in every language; write this one."));
        continue;
      }
      const parsed = parseArticle({kind, id, file, source: readFileSync(path, "utf8"), locale, charts, link: link(locale), ground, datasetOf});
      problems.push(...parsed.problems);
      if (parsed.value) found[locale] = parsed.value;
    }
    if (locales.every((locale) => found[locale])) {
      articles.set(id, found as InLocales<Article<K>>);
      problems.push(...checkPair(found as InLocales<Article<ArticleKind>>));
    }
  }
  return articles;
}

/** Dates, themes and lists of charts are facts: they may not differ between the languages. */
function checkPair(pair: InLocales<Article>): Problem[] {
  const [first, ...others] = locales.map((locale) => pair[locale]);
  const worded = new Set(["title", "name", "description", "byline"]);
  return others.flatMap((other) => Object.entries(other.meta).flatMap(([key, value]): Problem[] => {
    const wanted = (first!.meta as Record<string, unknown>)[key];
    if (worded.has(key) || JSON.stringify(value) === JSON.stringify(wanted)) return [];
    return [{file: other.file, ...frontPlace(other, key), kind: "text-error", field: key, value: String(value), message: `"${value}" differs from "${wanted}" in ${first!.file}. Make the two the same.`}];
  }));
}

function frontPlace(article: Article, key: string): {line: number; column: number} {
  const {line, column} = locate(article.source.split(/^---[ \t]*$/m)[1]!.replace(/^\r?\n/, ""), [key]);
  return {line: line + 1, column};
}

function loadCorrections(root: string, site: Site, ground: Ground | undefined, problems: Problem[]): void {
  const file = "content/corrections.yaml", path = join(root, file);
  if (!existsSync(path)) return;
  const kinds: Record<string, ReadonlyMap<string, unknown>> = {briefings: site.briefings, themes: site.themes, charts: site.charts, data: site.datasets, sources: site.sources};
  const {corrections, problems: found} = parseCorrections(readFileSync(path, "utf8"), file, ground, (page) => {
    const [, kind = "", id] = page.split("/");
    return id ? kinds[kind]?.has(id) ?? false : site.pages.has(kind);
  });
  site.corrections = corrections;
  problems.push(...found);
}

/** The monitor and what the front page shows; either file may be missing. */
function loadFront(root: string, site: Site, ground: Ground | undefined, charts: ReadonlySet<string>, problems: Problem[]): void {
  const read = (file: string): string | undefined => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined), cases = site.pages.get(casesPage);
  const monitorFile = "content/monitor.yaml", monitor = parseMonitor(read(monitorFile) ?? "[]", monitorFile, ground, charts), indicators = monitor.groups.flatMap((group) => group.indicators.map(({id}) => id));
  const frontFile = "content/front.yaml", front = parseFront(read(frontFile) ?? "{}", frontFile, ground, {briefings: folders(join(root, "content/briefings")), chartless: [...site.briefings].filter(([, {en}]) => en.prose.charts.length === 0).map(([id]) => id), charts: [...charts], indicators, cases: cases && {en: cases.en.prose.headings, zh: cases.zh.prose.headings}});
  Object.assign(site, {monitor: monitor.groups, front: front.front});
  site.statements.push(...monitor.statements, ...front.statements);
  problems.push(...monitor.problems, ...front.problems);
}

function checkThemes({themes, briefings}: Site, charts: ReadonlySet<string>, problems: Problem[]): void {
  const say = (article: Article, key: string, value: string, message: string) => problems.push({file: article.file, ...frontPlace(article, key), field: key, value, kind: "text-error", message});
  const near = (word: string, known: readonly string[]) => didYouMean(word, known, `Use one of ${known.join(", ")}.`);
  for (const {en} of briefings.values())
    if (!themeIds.includes(en.meta.theme)) say(en, "theme", en.meta.theme, `"${en.meta.theme}" is not a theme. ${near(en.meta.theme, themeIds)}`);
  for (const {en} of themes.values()) {
    if (!themeIds.includes(en.id)) problems.push({file: en.file, line: 1, column: 1, kind: "text-error", value: en.id, message: `The folder "${en.id}" is not a theme. ${near(en.id, themeIds)}`});
    for (const id of en.meta.charts) if (!charts.has(id)) say(en, "charts", id, `"${id}" is not a chart. ${near(id, [...charts])}`);
  }
}

/** A stamp of everything `loadSite` reads: it changes when a file does. */
export function stampOf(root: string): string {
  return ["data", "content"].flatMap((folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder), {recursive: true, withFileTypes: true}) : []))
    .filter((e) => e.isFile()).map((e) => { const path = join(e.parentPath, e.name), {mtimeMs, size} = statSync(path); return `${path}:${mtimeMs}:${size}`; }).sort().join("\n");
}
