import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {parseSpots} from "../../src/chart/spot.ts";
import {readStops, type Stop} from "../../src/client/stop.ts";
import {linesOf, walk} from "../../src/client/walk.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartsInLocales, element, elements, fileOf, heads, localeOf, site, textOf, treeOf} from "./built.ts";

const figuresOf = (id: string, locale: Locale) => read(site.charts.get(id)!, locale).selection.series.flatMap((s) => s.data);
const withCharts = heads.map(({file}) => file).filter((file) => textOf(file).includes("data-chart="));
const numbers = (text: unknown): number[] => String(text ?? "").split(" ").filter(Boolean).map(Number);

/** The figure of a chart's own page, as a document. */
const documentOf = (id: string, locale: Locale): Document => {
  const html = textOf(fileOf(locale, `/charts/${id}/`)), start = html.indexOf("<figure"), end = html.indexOf("</figure>", start);
  return new JSDOM(html.slice(start, end)).window.document;
};

describe("what a page's script reads", () => {
  it.each(withCharts)("on %s has a place in every drawing, and a cell, for every figure", (file) => {
    for (const figure of elements("figure[data-chart]", treeOf(file))) {
      const id = String(figure.properties.dataChart), data = figuresOf(id, localeOf(file)), drawings = elements("svg[data-points]", figure);
      const cells = elements("table[data-across] td", figure), held = cells.flatMap(({properties}) => numbers(properties.dataI));
      expect(drawings.map(({properties}) => parseSpots(String(properties.dataPoints)).length), id).toEqual(drawings.map(() => data.length));
      expect([1, 3], id).toContain(drawings.length);
      expect(held.toSorted((a, b) => a - b), id).toEqual(data.flatMap((d, i) => (d.value === null ? [] : [i])));
      expect(cells.filter(({properties}) => properties.dataI === undefined && !String(properties.className).includes("missing")), id).toEqual([]);
    }
  });

  it.each(chartsInLocales)("of %s in %s names the publisher of every figure, and says which are our arithmetic", (id, locale) => {
    const figure = element("figure[data-chart]", treeOf(fileOf(locale, `/charts/${id}/`))), publishers = JSON.parse(String(figure.properties.dataSources)) as string[], data = figuresOf(id, locale);
    const {dataset} = site.charts.get(id)!, rows = dataset.table.rows;
    for (const {properties} of elements("td[data-i]", figure)) {
      const held = numbers(properties.dataI).map((i) => data[i]!), named = publishers.length > 1 ? numbers(properties.dataS) : [0];
      const wanted = held.flatMap(({row}) => [rows[row]!["source"] ?? []].flat().map((source) => site.sources.get(String(source))!.publisher[locale]));
      expect(named.map((i) => publishers[i]).toSorted()).toEqual([...new Set(wanted)].toSorted());
      expect(properties.dataOurs !== undefined).toBe(held.some(({computed}) => computed));
    }
  });

  it.each(chartsInLocales)("of %s in %s lets the keyboard reach every figure that is drawn, and say it", (id, locale) => {
    const document = documentOf(id, locale), table = document.querySelector<HTMLTableElement>("table[data-across]")!;
    for (const svg of document.querySelectorAll<SVGSVGElement>("svg[data-points]")) {
      const reading = readStops(svg, table), drawn = parseSpots(svg.dataset["points"]!).filter(Boolean).map(String);
      expect([...new Set(reading.stops.flatMap(({spots}) => spots.map(String)))].toSorted(), svg.id).toEqual([...new Set(drawn)].toSorted());
      expect(reachable(linesOf(reading)), svg.id).toBe(reading.stops.length);
      expect(reading.stops.filter(({name, time}) => !name && !time)).toEqual([]);
      expect(reading.stops.flatMap(({figures}) => figures).filter(({value}) => !/\d/.test(value))).toEqual([]);
    }
  });
});

/** How many stops the arrow keys lead to. */
function reachable(lines: readonly Stop[][]): number {
  const reached = new Set<Stop>(), next = [walk(lines, undefined, "ArrowRight")!];
  while (next.length) {
    const stop = next.pop()!;
    if (reached.has(stop)) continue;
    reached.add(stop);
    next.push(...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].map((key) => walk(lines, stop, key)!));
  }
  return reached.size;
}
