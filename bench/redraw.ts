/**
 * Draws a line chart of 60 series and 60 years in Chromium, as a browser does when a reader makes a choice: rows to words, table and the drawing seen. Prints what one costs.
 *
 *   node bench/redraw.ts [times]
 */
import {fileURLToPath} from "node:url";
import {build} from "vite";
import {launch} from "../test/browser/chromium.ts";

const times = Number(process.argv[2] ?? 30), root = fileURLToPath(new URL("..", import.meta.url)), id = "virtual:redraw";
const source = `
import {createChart, drawing, read} from "${root}src/chart/chart.ts";
import {line} from "${root}src/chart/forms/line.ts";
import {parsePeriod} from "${root}src/table/period.ts";
const rows = Array.from({length: 3600}, (_, i) => ({series: "a", place: "p" + (i % 60), period: parsePeriod(String(1961 + Math.floor(i / 60))), value: Math.sin(i * 7) * 50 + 100, unit: "u", qualifier: "exact", source: "x", confidence: "read-in-source", preferred: true}));
const fields = ["series", "place", "unit", "qualifier", "source", "confidence"].map((name) => ({name, type: "string", title: {en: name, zh: name}})).concat([{name: "period", type: "period"}, {name: "value", type: "number"}]);
const spec = {id: "x", dataset: "d", form: "line", filter: {}, labels: {}, focus: [], annotations: [], bands: [], zero: true, log: false, title: {en: "t", zh: "t"}, measure: {en: "m", zh: "m"}, x: "period", y: "value", stroke: "place"};
const units = new Map([["u", {id: "u", kind: "count", words: {en: "u", zh: "u"}, factor: {en: 1, zh: 1}, base: "u", scale: 1}]]);
globalThis.redraw = () => {
  const start = performance.now(), chart = createChart(spec, line, "", {descriptor: {id: "d", kind: "observations"}, table: {fields, rows, lines: []}}, {units, places: new Map(), documents: new Map()}), reading = read(chart, "en");
  document.body.innerHTML = drawing(chart, reading, "en", "large", "page", document).svg;
  document.body.getBoundingClientRect();
  return performance.now() - start;
};`;
const built = await build({root, configFile: false, logLevel: "error", plugins: [{name: "redraw", resolveId: (name) => (name === id ? id : null), load: (name) => (name === id ? source : null)}], build: {write: false, rollupOptions: {input: id}}});
const {code} = ([built].flat() as {output: {code: string}[]}[])[0]!.output[0]!;
const browser = await launch(), page = await browser.newPage();
await page.setContent("<body></body>");
await page.addScriptTag({content: code, type: "module"});
await page.waitForFunction(() => "redraw" in globalThis);
const each: number[] = [];
for (let i = 0; i < times; i++) each.push(await page.evaluate(() => (globalThis as unknown as {redraw(): number}).redraw()));
const sorted = each.slice(3).sort((a, b) => a - b), at = (share: number): string => `${sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(0)} ms`;
console.log(`one of 60 series and 60 years: median ${at(0.5)}, 95th percentile ${at(0.95)}, first ${each[0]!.toFixed(0)} ms`);
await browser.close();
