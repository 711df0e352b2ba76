import {expect, test} from "vitest";
import {resolveChart} from "../../src/chart/resolve.ts";
import {parseChart} from "../../src/chart/spec.ts";
import {loadSite} from "../../src/load.ts";

const {datasets, registers} = loadSite(process.cwd());
const head = "theme: exports\npublished: 2026-11-22\ntitle: {en: x, zh: x}\nmeasure: {en: x, zh: x}\n";

test.each([
  ["a key that the form does not heed", "dataset: goods-exports\nform: line\nfilter: {series: world-share}\nx: period\ny: value\nlimit: 3\n", '"limit" has no effect in the form "line". Remove it.'],
  ["annotations where none are drawn", 'dataset: little-giants\nform: diverging\nfilter: {series: in-force-cities, period: "2025-03-31"}\nx: value\ny: place\nannotations: [{at: "2025-03-31"}]\n', '"annotations" has no effect in the form "diverging". Remove it.'],
  ["a stack of negative values", "dataset: zhejiang-2011\nform: area\nfilter: {series: [wenzhou-export-sales, wenzhou-export-delivery]}\nx: period\ny: value\nfill: series\n", 'The form "area" cannot show the negative value -7. Choose line, column or bar.'],
  ["a stack whose parts share no period", "dataset: digital-economy\nform: area\nfilter: {series: [zhejiang-gdp-share, zhejiang-gdp-share-target]}\nx: period\ny: value\nfill: series\n", 'The form "area" adds parts, and no period has a figure for all of zhejiang-gdp-share, zhejiang-gdp-share-target. Filter on parts that share periods.'],
])("resolveChart refuses %s", (_, keys, message) => {
  const text = head + keys, {value, problems} = parseChart(text, "content/charts/x.yaml");
  expect(problems).toEqual([]);
  expect(resolveChart({...value!, id: "x", file: "content/charts/x.yaml"}, text, datasets, registers).map((p) => p.message)).toContain(message);
});
