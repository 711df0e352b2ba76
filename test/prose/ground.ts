/** A fixed ground for words: invented figures, plain enough to know by heart, through the real readers. */
import {checkForeignKeys} from "../../src/table/foreign.ts";
import {checkPreferred} from "../../src/table/preferred.ts";
import {formatProblem} from "../../src/table/problem.ts";
import {readDataset, type Dataset} from "../../src/table/read.ts";
import type {Unit} from "../../src/chart/format.ts";
import {cellText, type Place} from "../../src/chart/select.ts";
import type {Ground} from "../../src/prose/ground.ts";
import {parseProse} from "../../src/prose/index.ts";
import {createNames} from "../../src/prose/names.ts";
import type {Locale} from "../../src/text/index.ts";

/** A line holds the figures of one series and place: a period, its value, and after a comma what else its row says. `?` is a blank cell. */
const firms = `
named china companies 2018=? 2019=100 2020=200 2021=300 2022=250 2023=250 2024=400 2025=500
named zhejiang companies 2024=60 2025=90
closed china companies 2019=80 2021=60 2023=40 2025=20
held china companies 2022-12-31=12950 2023-12-31=14600,about 2024-11-30=17600,more-than 2025-03-31=18000,at-least 2025-06-30=20000,less-than 2025-09-30=20100,more-than 2025-12-31=21480,provisional
recalls china companies 2024=0 2025=4
weight china percent 2021=39.8 2022=41.5 2023=42.8 2024=45.5 2025=51.2
weight zhejiang percent 2025=57.4
pace china percent-change 2020=-3.2 2021=8.4 2022=-0.6 2023=5.2 2024=12.5
exports world usd-billion 2024=14000 2025=15875
exports china usd-billion 2020=1000 2021=1200 2022=1500 2023=1480 2024=1960 2025=2540
exports zhejiang usd-billion 2024=490 2025=635
exports-cny zhejiang cny-100m 2024=39120 2025=41080
staff china persons-10k 2023=1240 2024=1260
output china times 2025=4.5
goal china companies 2026=550,expected 2027=600,target 2030=1000,target 2030=940,expected
wage zhejiang cny 2025=2200,range-low 2025=2600,range-high
margin zhejiang percent 2025=10,range-low 2025=15,range-high
cities china companies 2021=440 2023=420 2025=400
cities beijing companies 2021=120 2023=110 2025=100
cities shanghai companies 2021=90 2023=85 2025=80
cities shenzhen companies 2021=60 2023=70 2025=90
cities hangzhou companies 2021=30 2023=36 2025=40
cities guangzhou companies 2021=24 2023=24 2025=24
cities ningbo companies 2021=6 2023=9 2025=12
`;
const census = `
closed china companies 2024=38 2025=20
founded china companies 2024=700,exact,yearbook 2024=720,exact,bulletin
stalls china firms-10k 2025-Q1=30 2025-Q2=45 2025-01/2025-06=75
`;

const tables = {
  units: `id,kind,en,zh,factor_en,factor_zh,base,scale
companies,count,company|companies,家,1,1,companies,1
firms-10k,count,thousand businesses,万户,10,1,businesses,10000
persons-10k,count,thousand people,万人,10,1,people,10000
usd-billion,money,billion US dollars,亿美元,1,10,usd,1000000000
cny-100m,money,billion yuan,亿元,0.1,1,cny,100000000
cny,money,yuan,元,1,1,cny,1
percent,share,%,%,1,1,percent,1
percent-change,rate,%,%,1,1,percent-change,1
times,rate,times,倍,1,1,times,1
`,
  places: `id,name,name_zh,kind,parent
world,World,世界,world,
china,China,中国,country,world
zhejiang,Zhejiang,浙江,province,china
sichuan,Sichuan,四川,province,china
beijing,Beijing,北京,city,china
shanghai,Shanghai,上海,city,china
shenzhen,Shenzhen,深圳,city,china
guangzhou,Guangzhou,广州,city,china
hangzhou,Hangzhou,杭州,city,zhejiang
ningbo,Ningbo,宁波,city,zhejiang
`,
  sources: `id,title,title_en,title_zh,licence
yearbook,四十城年鉴,Yearbook of Forty Cities,四十城年鉴,CC BY 4.0
bulletin,公报,Bulletin,公报,none stated
`,
  glossary: `id,term_en,term_zh,printed
three-new,Three-new economy,三新经济,
`,
  measures: `id,place,date,instrument,amount,unit
tax-cut,china,2023-04,tax,120,cny-100m
loan-fund,zhejiang,2024-03,loan,50,cny-100m
rent-relief,zhejiang,2024-09,subsidy,8,cny-100m
training,hangzhou,2025-02,subsidy;service,,
export-desk,ningbo,2025-02,service,,
`,
};

const columns = "series,place,period,value,unit,qualifier,source,confidence,preferred,reason,note_en,note_zh";
const qualifiers = ["exact", "about", "more-than", "at-least", "less-than", "range-low", "range-high", "expected", "target", "provisional"];
const numbers = ["value", "factor_en", "factor_zh", "scale", "amount"];

function csvOf(figures: string): string {
  const lines = figures.trim().split("\n").flatMap((line) => {
    const [series, place, unit, ...cells] = line.split(" ");
    return cells.map((cell) => {
      const [period, figure] = cell.split("=") as [string, string], [value, qualifier = "exact", source = "yearbook"] = figure.split(",");
      return [series, place, period, value === "?" ? "" : value, unit, qualifier, source, "read-in-source", source === "yearbook", source === "yearbook" && series === "founded" ? "The later edition." : "", "", ""].join(",");
    });
  });
  return `${columns}\n${lines.join("\n")}\n`;
}

/** What a descriptor says of its columns, as the table itself shows them. */
function descriptorOf(id: string, csv: string): string {
  const [header, ...rows] = csv.trim().split("\n").map((line) => line.split(",")), observed = header![0] === "series", one = {title: "A", "lg:zh": {title: "甲"}};
  const categories = (values: readonly string[]) => [...new Set(values)].map((value) => ({value, label: value, "lg:zh": {label: value}}));
  const fields = header!.map((name, i) => ({
    name, ...one, type: numbers.includes(name) ? "number" : name === "preferred" ? "boolean" : name === "instrument" ? "list" : name === "date" ? "yearmonth" : "string", ...(name === "instrument" && {delimiter: ";"}),
    ...(observed && name === "period" && {"lg:type": "period"}), ...(observed && ["series", "confidence"].includes(name) && {categories: categories(rows.map((row) => row[i]!))}), ...(observed && name === "qualifier" && {categories: categories(qualifiers)}),
  }));
  const foreignKeys = observed ? ["place", "unit", "source"].map((name) => ({fields: [name], reference: {resource: `${name}s`, fields: ["id"]}})) : [];
  return JSON.stringify({
    name: id, ...one, description: "Invented.", "lg:zh": {title: "甲", description: "虚构。"}, "lg:kind": observed ? "observations" : "register", version: "1.0.0", created: "2026-01-01", "lg:dataTo": "2025", licenses: [{name: "CC0-1.0", title: "Public domain"}],
    resources: [{name: "data", path: "data.csv", schema: {fields, primaryKey: observed ? ["series", "place", "period", "source", "qualifier"] : ["id"], foreignKeys}}],
  });
}

const problems: string[] = [];
const datasets = new Map(Object.entries({firms: csvOf(firms), census: csvOf(census), ...tables}).map(([id, csv]): [string, Dataset] => {
  const read = readDataset({id, csv: new TextEncoder().encode(csv), json: descriptorOf(id, csv)});
  problems.push(...[...read.problems, ...(read.dataset ? checkPreferred(read.dataset) : [])].map(formatProblem));
  return [id, read.dataset!];
}));
if (!problems.length) problems.push(...checkForeignKeys(datasets).map(formatProblem));
if (problems.length) throw new Error(problems.join("\n"));

const rowsOf = (id: string) => datasets.get(id)!.table.rows;
const words = (en: unknown, zh: unknown) => ({en: String(en), zh: String(zh)});
const units = new Map(rowsOf("units").map((row): [string, Unit] => [cellText(row["id"]), {
  id: cellText(row["id"]), kind: cellText(row["kind"]), words: words(row["en"], row["zh"]), factor: {en: Number(row["factor_en"]), zh: Number(row["factor_zh"])}, base: cellText(row["base"]), scale: Number(row["scale"]),
}]));
const places = new Map(rowsOf("places").map((row): [string, Place] => [cellText(row["id"]), {
  id: cellText(row["id"]), name: words(row["name"], row["name_zh"]), kind: cellText(row["kind"]), parent: cellText(row["parent"]) || null, lat: null, lon: null,
}]));

export const ground: Ground = {datasets, registers: {units, places, documents: new Map()}, names: createNames(datasets)};

/** What is wrong with a text, each as `line:column kind: message`. */
export function problemsOf(text: string, locale: Locale): string[] {
  const {problems} = parseProse({text, file: "a.md", lineOffset: 0, locale, charts: new Set(), link: (path) => path, ground});
  return problems.map(({line, column, kind, message}) => `${line}:${column} ${kind}: ${message}`);
}
/** The same, without the place, the kind and the sentence. */
export const faultsOf = (text: string, locale: Locale): string[] => problemsOf(text, locale).map((problem) => problem.replace(/^\S+ \S+: /, "").replace(/ Sentence: .*$/s, ""));
