/**
 * Draws charts until `count` (1,000) are done, three drawings each, in both languages by turns, and prints what one costs.
 *
 *   node bench/render.ts [count]
 */
import {drawings, read} from "../src/chart/chart.ts";
import {loadSite} from "../src/load.ts";
import {document} from "../src/publish/document.ts";
import {locales} from "../src/text/index.ts";

const count = Number(process.argv[2] ?? 1000), charts = [...loadSite(process.cwd()).charts.values()], byForm = new Map<string, number[]>();
const draw = (i: number): void => {
  const chart = charts[i % charts.length]!, locale = locales[Math.floor(i / charts.length) % locales.length]!, start = performance.now();
  drawings(chart, read(chart, locale), locale, "bench", document);
  byForm.set(chart.spec.form, [...(byForm.get(chart.spec.form) ?? []), performance.now() - start]);
};
for (let i = 0; i < charts.length; i++) draw(i);
byForm.clear();
const start = performance.now();
for (let i = 0; i < count; i++) draw(i);
const whole = performance.now() - start, median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
console.log(`${count} charts, ${count * 3} drawings: ${(whole / 1000).toFixed(1)} s, ${(whole / count).toFixed(1)} ms a chart`);
for (const [form, times] of [...byForm].sort((a, b) => median(b[1]) - median(a[1]))) console.log(`${form.padEnd(10)} ${median(times).toFixed(1)} ms`);
