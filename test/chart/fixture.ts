/** Charts for tests: a few rows through the real reader, a spec through the real parser, and registers small enough to know by heart. */
import {existsSync, readFileSync} from "node:fs";
import Papa from "papaparse";
import {stringify} from "yaml";
import {createChart, type Chart} from "../../src/chart/chart.ts";
import {createFormat, type Format, type Unit} from "../../src/chart/format.ts";
import {formOf} from "../../src/chart/registry.ts";
import {resolveChart} from "../../src/chart/resolve.ts";
import {select, type Place, type Registers} from "../../src/chart/select.ts";
import {type Selection} from "../../src/chart/selection.ts";
import {parseChart, type ChartSpec} from "../../src/chart/spec.ts";
import {formatProblem, type Problem} from "../../src/table/problem.ts";
import {readDataset, type Dataset} from "../../src/table/read.ts";
import type {Locale} from "../../src/text/index.ts";

export const input = "test/input/chart";
const json = readFileSync(`${input}/datapackage.json`, "utf8");
const columns = ["series", "place", "period", "value", "unit", "qualifier", "source", "confidence", "preferred", "reason", "note_en", "note_zh"] as const;
const usual: Cells = {series: "output", place: "china", unit: "firms", qualifier: "exact", source: "yearbook", confidence: "read-in-source", preferred: "true"};

/** Cells of a row; what is left out is usual, null is blank. */
export type Cells = Partial<Record<(typeof columns)[number], string | number | null>>;

export const formats: Record<Locale, Format> = {en: createFormat("en"), zh: createFormat("zh")};

const unit = (id: string, kind: string, en: string, zh: string, factors: [number, number], base: string, scale: number): [string, Unit] =>
  [id, {id, kind, words: {en, zh}, factor: {en: factors[0], zh: factors[1]}, base, scale}];
const place = (id: string, en: string, zh: string, at?: [lat: number, lon: number]): [string, Place] =>
  [id, {id, name: {en, zh}, kind: "city", parent: null, lat: at?.[0] ?? null, lon: at?.[1] ?? null}];

/** sixty towns `p01` … `p60`, spread over the country */
const towns = Array.from({length: 60}, (_, i) => {
  const number = String(i + 1).padStart(2, "0");
  return place(`p${number}`, `Town ${number}`, `第${number}镇`, [22 + (i % 10) * 2, 100 + Math.floor(i / 10) * 4]);
});

export const registers: Registers = {
  documents: new Map(),
  units: new Map([
    unit("list-items", "count", "entry|entries", "项", [1, 1], "list-items", 1),
    unit("firms", "count", "company|companies", "家", [1, 1], "firms", 1), unit("firms-10k", "count", "thousand companies", "万家", [10, 1], "firms", 1e4),
    unit("usd-billion", "money", "billion US dollars", "亿美元", [1, 10], "usd", 1e9), unit("usd-trillion", "money", "trillion US dollars", "万亿美元", [1, 1], "usd", 1e12),
    unit("percent", "share", "%", "%", [1, 1], "percent", 1),
  ]),
  places: new Map([
    place("china", "China", "中国", [35, 105]), place("zhejiang", "Zhejiang", "浙江", [29.2, 120.5]), place("jiangsu", "Jiangsu", "江苏", [33, 119.8]),
    place("hangzhou", "Hangzhou", "杭州", [30.29, 120.16]), place("beijing", "Beijing", "北京", [39.9, 116.4]), place("shenzhen", "Shenzhen", "深圳", [22.5, 114.1]),
    place("nowhere", "Nowhere", "无处"), ...towns,
    place("long", "The Yangtze River Delta Integrated Development Demonstration Zone and Neighbours", "长江三角洲区域一体化发展示范区及其周边地区和其他各县市", [31, 121]),
    place("word", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "超长地名".repeat(12), [31, 118]),
    place("emoji", "👨‍👩‍👧‍👦 Family 🏭", "👨‍👩‍👧‍👦家庭🏭", [26, 118]), place("rtl", "العربية עברית", "العربية", [43, 87]), place("markup", `<b>&"x"</b>`, `《甲》<乙>&丙`, [45, 126]),
  ]),
};

export const csvOf = (rows: readonly Cells[]): string =>
  Papa.unparse({fields: [...columns], data: rows.map((row) => columns.map((name) => ({...usual, ...row})[name] ?? ""))}) + "\r\n";

/** The dataset "sample" of a table's text. Throws if the reader finds anything wrong. */
export function readSample(csv: string, descriptor = json): Dataset {
  const {dataset, problems} = readDataset({id: "sample", csv: new TextEncoder().encode(csv), json: descriptor});
  if (!dataset) throw new Error(problems.map(formatProblem).join("\n"));
  return dataset;
}
export const datasetOf = (rows: readonly Cells[]): Dataset => readSample(csvOf(rows));

/** Rows of one place for each value, by period; a value may bring its qualifier. */
export const rowsOf = (values: Record<string, number | null | [number, string]>, cells: Cells = {}): Cells[] =>
  Object.entries(values).map(([period, value]) => ({...cells, period, ...(Array.isArray(value) ? {value: value[0], qualifier: value[1]} : {value})}));

const usualSpec = {
  dataset: "sample", theme: "exports", published: "2026-01-01", title: {en: "Made up", zh: "编造"}, measure: {en: "Firms", zh: "企业"},
};
const usualForm = {form: "line", x: "period", y: "value"};

export const yamlOf = (keys: object): string => stringify({...usualSpec, ...("form" in keys ? {} : usualForm), ...keys});

export interface Attempt {chart?: Chart; problems: Problem[]}

/** A chart of a YAML text over a dataset, or what is wrong with it. */
export function tryChart(text: string, dataset: Dataset, id = "sample-chart"): Attempt {
  const file = `${id}.yaml`, parsed = parseChart(text, file);
  if (!parsed.value) return {problems: parsed.problems};
  const spec: ChartSpec = {...parsed.value, id, file}, problems = resolveChart(spec, text, new Map([["sample", dataset]]), registers);
  return problems.length ? {problems} : {chart: createChart(spec, formOf(spec.form)!, text, dataset, registers), problems};
}

/** A chart of rows and keys. Throws if it cannot be drawn. */
export function chartOf(rows: readonly Cells[], keys: object = {}, id?: string): Chart {
  const {chart, problems} = tryChart(yamlOf(keys), datasetOf(rows), id);
  if (!chart) throw new Error(problems.map(formatProblem).join("\n"));
  return chart;
}

/** A chart that nobody has checked, for what works on less than a chart that can be drawn. */
export function uncheckedChartOf(rows: readonly Cells[], keys: object = {}): Chart {
  const {value, problems} = parseChart(yamlOf(keys), "unchecked.yaml");
  if (!value) throw new Error(problems.map(formatProblem).join("\n"));
  return {spec: {...value, id: "unchecked", file: "unchecked.yaml"}, form: formOf(value.form)!, source: "", dataset: datasetOf(rows), registers};
}

/** A chart of test/input/chart/<name>.csv and .yaml; of a register where there is a <name>.json that describes one. */
export function readChart(name: string): Chart {
  const own = `${input}/${name}.json`, descriptor = existsSync(own) ? readFileSync(own, "utf8") : json;
  const {chart, problems} = tryChart(readFileSync(`${input}/${name}.yaml`, "utf8"), readSample(readFileSync(`${input}/${name}.csv`, "utf8"), descriptor), name);
  if (!chart) throw new Error(problems.map(formatProblem).join("\n"));
  return chart;
}

export const selectionOf = (rows: readonly Cells[], keys: object = {}, locale: Locale = "en"): Selection => {
  const {spec, dataset} = uncheckedChartOf(rows, keys);
  return select(dataset, spec, formOf(spec.form)!, registers, formats[locale]);
};
