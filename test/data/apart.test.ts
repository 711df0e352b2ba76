import {expect, test} from "vitest";
import {resolveChart} from "../../src/chart/resolve.ts";
import {parseChart, type ChartSpec} from "../../src/chart/spec.ts";
import {loadSite} from "../../src/load.ts";

const {datasets, registers} = loadSite(process.cwd());

/** What a chart of `keys` would be told. */
function told(keys: string): string[] {
  const text = `theme: exports\npublished: 2026-11-22\ntitle: {en: x, zh: x}\nmeasure: {en: x, zh: x}\n${keys}`;
  const parsed = parseChart(text, "content/charts/x.yaml");
  expect(parsed.problems).toEqual([]);
  const spec: ChartSpec = {...parsed.value!, id: "x", file: "content/charts/x.yaml"};
  return resolveChart(spec, text, datasets, registers).map(({message}) => message);
}
const lines = (dataset: string, series: string[], more = "") => `dataset: ${dataset}\nform: line\nfilter: {series: [${series.join(", ")}]${more}}\nx: period\ny: value\nstroke: series\n`;
const different = expect.stringContaining("count by different rules and may not share a chart");

test.each([
  ["unicorn lists of different makers", lines("unicorns-by-city", ["cb-insights-countries", "hurun-countries"], ", place: china")],
  ["unicorn lists of different makers, the third", lines("unicorns-by-city", ["cb-insights-countries", "gei-countries"], ", place: china")],
  ["the broad digital economy and the core industries", lines("digital-economy", ["caict-gdp-share", "nbs-core-gdp-share"])],
  ["the national broad measure and a province’s core industries", lines("digital-economy", ["zhejiang-gdp-share", "zhejiang-core-gdp-share"])],
  ["registrations and the yearbook’s counts", lines("private-enterprises", ["yearbook-private-enterprises", "registered-private-enterprises"], ", place: zhejiang")],
  ["registrations and the census", lines("private-enterprises", ["registered-private-enterprises", "census-legal-units"], ", place: china")],
  ["the SME index before and after January 2022", lines("sme-shares-and-index", ["smedi-months", "smedi-months-old"])],
  ["exports in yuan and in dollars", lines("zhejiang-exports", ["exports-cny", "exports-usd"], ", place: zhejiang")],
  ["customs exports and producers’ deliveries", lines("zhejiang-exports", ["exports-cny", "delivery-value"], ", place: zhejiang")],
  ["World Bank dollars and customs yuan", lines("goods-exports", ["exports-usd", "customs-cny"], ", place: china")],
  ["a batch of little giants and a running total", lines("little-giants", ["batch-published", "total"], ", place: china")],
  ["titles in force and a running total", lines("little-giants", ["in-force", "total"], ", place: china")],
  ["new unicorns over all editions and those that survive", lines("new-unicorns", ["cb-insights-all-editions", "cb-insights-survivors"], ", place: china")],
])("check refuses a chart of %s", (_, keys) => {
  expect(told(keys)).toContainEqual(expect.stringMatching(/count by different rules and may not share a chart|units:/));
});

test("check refuses two groups even where their unit is the same", () => {
  expect(told(lines("unicorns-by-city", ["cb-insights-countries", "hurun-countries"], ", place: china"))).toContainEqual(different);
});

test.each([
  ["purchasing managers’ indices", lines("sme-shares-and-index", ["pmi-large", "pmi-small"])],
  ["the SME index", lines("sme-shares-and-index", ["smedi-months"])],
  ["monthly producer prices", lines("prices-and-rates", ["ex-factory-months", "purchase-months"])],
])("check refuses a line through the irregular readings of %s", (_, keys) => {
  expect(told(keys)).toContainEqual(expect.stringContaining("come at irregular times"));
});

test("check refuses to stack little giants on the specialised firms they are part of", () => {
  const area = "dataset: little-giants\nform: area\nfilter: {series: [srdi, total], place: china}\nx: period\ny: value\nfill: series\n";
  expect(told(area)).toContainEqual(expect.stringContaining('"total" is part of "srdi"'));
});

test("check refuses a chart that would draw no preferred row, as of an unverified series", () => {
  expect(told(lines("digital-economy", ["nbs-core-value-added-2024-unverified"]))).toEqual([expect.stringContaining("No row passes this filter")]);
});
