import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {cellText} from "../../src/chart/select.ts";
import {localPath} from "../../src/publish/route.ts";
import {text, type Locale} from "../../src/text/index.ts";
import {chartsInLocales, element, elements, fileOf, files, site, textOf, treeOf} from "./built.ts";
import {toString} from "./words.ts";

type Row = Record<string, string>;

function chartCsvOf(id: string, locale: Locale): Row[] {
  const {data, errors} = Papa.parse<Row>(textOf(localPath(locale, `/charts/${id}.csv`).slice(1)), {header: true, skipEmptyLines: true});
  expect(errors).toEqual([]);
  return data;
}

/** The number of a cell such as "more than 1,234.5", or both of a range such as "10% to 30%". */
const numbersIn = (cell: string): number[] => [...cell.matchAll(/[-−]?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replace("−", "-").replaceAll(",", "")));
const ascending = (numbers: number[]): number[] => numbers.toSorted((a, b) => a - b);

/** The figures of the table on a chart's page. */
function tableNumbers(id: string, locale: Locale): number[] {
  const table = element(`figure[data-chart="${id}"] table`, treeOf(fileOf(locale, `/charts/${id}/`)));
  return elements("tbody td:not(.missing)", table).flatMap((cell) => numbersIn(toString(cell)));
}

describe("the files of a dataset", () => {
  it.each([...site.datasets.keys()])("%s are the editor's, byte for byte, but for what words are bound with", (id) => {
    expect(Buffer.compare(files.get(`data/${id}/data.csv`)!, readFileSync(`data/${id}/data.csv`))).toBe(0);
    const written = readFileSync(`data/${id}/datapackage.json`, "utf8"), published = textOf(`data/${id}/datapackage.json`);
    expect(published).toBe(written.replace(/:(?:value|claim|asis)\[([^\]]+)\]\{[^}]*\}/g, "$1"));
    expect(published).not.toMatch(/:(?:value|claim|asis)\[/);
  });
});

describe("the CSV of a chart", () => {
  it.each(chartsInLocales)("%s in %s holds the cells of its dataset, one row for each figure drawn", (id, locale) => {
    const chart = site.charts.get(id)!, {rows} = chart.dataset.table, records = chartCsvOf(id, locale);
    const drawn = read(chart, locale).selection.series.flatMap((s) => s.data).map(({row}) => rows[row]!);
    const names = ["period", "value", "unit", "qualifier", "confidence"];
    expect(records.length).toBeGreaterThan(0);
    const published = records.map((record) => names.map((name) => record[name]).join(" | "));
    expect(published.toSorted()).toEqual(drawn.map((row) => names.map((name) => cellText(row[name])).join(" | ")).toSorted());
  });

  it.each(chartsInLocales)("%s in %s holds the figures of the table beside the chart", (id, locale) => {
    const {measures, things} = read(site.charts.get(id)!, locale).selection, told = chartCsvOf(id, locale).filter(({value}) => value !== "");
    // Things have no figures to show; measures have a unit each, so each is held against its own.
    if (things) return expect(told.every(({value}) => value === "1")).toBe(true);
    if (measures && locale === "zh") return expect(tableNumbers(id, locale)).toHaveLength(told.length);
    // Where the drawing is an index, the table is too.
    const values = ascending(told.map(({value, drawn_value: drawn}) => Number(drawn ?? value)));
    const shown = ascending(tableNumbers(id, locale));
    expect(shown.length).toBe(values.length);
    const largest = values.reduce((best, value, i) => (Math.abs(value) > Math.abs(values[best]!) ? i : best), 0);
    const factor = shown[largest]! / values[largest]!;
    // An index number of few companies is shown whole.
    const rounding = told.some(({drawn_value: drawn}) => drawn) ? 0.5 : 0.05;
    const off = (number: number, i: number) => Math.abs(number - values[i]! * factor) > Math.max(rounding, Math.abs(number) * 0.006);
    expect(shown.flatMap((number, i) => (off(number, i) ? [`${values[i]} is shown as ${number}`] : []))).toEqual([]);
  });

  it.each(chartsInLocales)("%s in %s names in every row a source of the register, its publisher and its licence", (id, locale) => {
    const known = new Set([...site.sources.values()].map((s) => [s.title[locale], s.publisher[locale], s.licence].join(" | ")));
    for (const {source, publisher, licence, dataset} of chartCsvOf(id, locale)) {
      expect([source, publisher, licence].every(Boolean)).toBe(true);
      expect(known).toContain([source, publisher, licence].join(" | "));
      expect(dataset).toMatch(new RegExp(`^${site.charts.get(id)!.spec.dataset} \\d+\\.\\d+\\.\\d+$`));
    }
  });
});

describe("the SVG file of a chart", () => {
  const {window} = new JSDOM(""), parser = new window.DOMParser();
  const bare = (words: string): string => words.replace(/\s+/g, "");

  it.each(chartsInLocales)("%s in %s is well-formed and needs nothing from outside", (id, locale) => {
    const svg = textOf(localPath(locale, `/charts/${id}.svg`).slice(1));
    const root = parser.parseFromString(svg, "image/svg+xml").documentElement;
    expect(root.tagName).toBe("svg");
    expect(root.querySelectorAll("script, image, foreignObject, parsererror, [onload]").length).toBe(0);
    expect(svg).not.toMatch(/var\(|@import|currentColor|url\((?!["']?#|data:font\/woff2;base64,)|\s(?:xlink:)?href="(?!#)/);
    expect([...root.querySelectorAll("style")].map((style) => (style.textContent ?? "").replace(/@font-face\{[^{}]*\}/g, ""))).toEqual([""]);
  });

  it.each(chartsInLocales)("%s in %s carries its finding, its source and its licence in its picture", (id, locale) => {
    const svg = parser.parseFromString(textOf(localPath(locale, `/charts/${id}.svg`).slice(1)), "image/svg+xml");
    const picture = bare([...svg.querySelectorAll("text")].map((t) => t.textContent ?? "").join(""));
    const chart = site.charts.get(id)!, {selection, title} = read(chart, locale);
    expect(svg.querySelector("title")?.textContent).toBe(title);
    expect(svg.querySelector("desc")?.textContent).not.toBe("");
    const publisher = site.sources.get(selection.sources[0]!)!.publisher[locale];
    for (const words of [title, text(locale, "source"), publisher, "CC BY 4.0"]) expect(picture).toContain(bare(words));
  });
});

describe("the PNG of a chart", () => {
  it.each(chartsInLocales)("%s in %s is twice the size of its SVG, and offered beside it", (id, locale) => {
    const path = localPath(locale, `/charts/${id}.png`), png = Buffer.from(files.get(path.slice(1)) ?? []);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(textOf(localPath(locale, `/charts/${id}.svg`).slice(1)))!;
    expect(png.toString("latin1", 0, 8)).toBe("\x89PNG\r\n\x1a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
    const offered = elements(".downloads a[download]", treeOf(fileOf(locale, `/charts/${id}/`)));
    expect(offered.map(({properties}) => properties.download)).toEqual(["csv", "svg", "png"].map((kind) => `${id}.${kind}`));
    expect(toString(offered[2]!)).toContain((Number(width) * 2).toLocaleString("en"));
    for (const {properties} of offered) expect([...files.keys()].some((file) => String(properties.href).endsWith(`/${file}`))).toBe(true);
  });

  it("of each chart differs from language to language", () => {
    const same = [...site.charts.keys()].filter((id) => Buffer.compare(files.get(`charts/${id}.png`)!, files.get(`zh/charts/${id}.png`)!) === 0);
    expect(same).toEqual([]);
  });
});
