import {describe, expect, it} from "vitest";
import Papa from "papaparse";
import {cellText} from "../../src/chart/select.ts";
import {dataDate} from "../../src/publish/news.ts";
import {locales, text} from "../../src/text/index.ts";
import {element, elements, fileOf, files, here, site, textOf, treeOf} from "./built.ts";
import {toString} from "./words.ts";

const indicators = site.monitor.flatMap((group) => group.indicators);
const rowsIn = (file: string) => elements(".monitor tbody tr", treeOf(file));
const records = Papa.parse<Record<string, string>>(textOf("monitor.csv"), {header: true, skipEmptyLines: true}).data;

describe.each(locales)("the monitor in %s", (locale) => {
  const file = fileOf(locale, "/monitor/"), page = treeOf(file);

  it("has a row of its own for every indicator, with its name and what it tells, and a heading for every group", () => {
    expect(indicators.length).toBeGreaterThan(20);
    expect(rowsIn(file).map(({properties}) => properties.id)).toEqual(indicators.map(({id}) => id));
    for (const [i, row] of rowsIn(file).entries()) for (const words of [indicators[i]!.name[locale], indicators[i]!.tells[locale]]) expect(toString(row)).toContain(words);
    expect(elements(".monitor-group h2", page).map(toString)).toEqual(site.monitor.map(({title}) => title[locale]));
  });

  it("leads from every figure to its row, whose value it prints, and to its source", () => {
    for (const [i, row] of rowsIn(file).entries()) {
      const {dataset: id, series, place} = indicators[i]!, href = String(element(".latest a", row).properties.href), [path, fragment] = href.split("#");
      expect(path).toBe(here.path(`${locale === "zh" ? "/zh" : ""}/data/${id}/`));
      const target = element(`[id="${fragment}"]`, treeOf(fileOf(locale, `/data/${id}/`))), record = records.find((one) => one.indicator === indicators[i]!.id)!;
      const cells = site.datasets.get(id)!.table.rows.filter((one) => one["series"] === series && one["place"] === place && cellText(one["period"]) === record.period && one["preferred"] !== false);
      expect(cells.map((one) => cellText(one["value"]))).toContain(record.value);
      expect(toString(target).length).toBeGreaterThan(0);
      expect(String(element(".whence > a", row).properties.href)).toMatch(/\/sources\/[\w-]+\/$/);
    }
  });

  it("says of what is silent for years that it stopped, and when", () => {
    const stopped = records.filter(({state}) => state === "stopped"), said = rowsIn(file).filter((row) => String(row.properties.className).includes("stopped"));
    expect(stopped.length).toBeGreaterThan(0);
    expect(said.map(({properties}) => properties.id)).toEqual(stopped.map(({indicator}) => indicator));
    for (const [i, row] of said.entries()) expect(toString(element(".age", row))).toContain(stopped[i]!.period!.slice(0, 4));
  });

  it("says from when a change is counted, wherever readings are missing between", () => {
    for (const [i, row] of rowsIn(file).entries()) {
      const {change_over: over, change_since: since} = records[i]!, words = toString(element(".changed", row));
      if (over === "since") expect(words).toContain(since!.slice(0, 4));
      if (over === "bound") expect(words).toBe(text(locale, "monitorBound"));
    }
  });

  it("is a table to a screen reader at any width", () => {
    for (const table of elements(".monitor", page)) {
      expect(table.properties.role).toBe("table");
      expect(elements("tr:not([role=row]), td:not([role=cell]), thead th:not([role=columnheader]), tbody th:not([role=rowheader])", table)).toEqual([]);
    }
  });
});

describe("monitor.csv", () => {
  it("holds every indicator in order, counted to the day of the newest data", () => {
    expect(records.map(({indicator}) => indicator)).toEqual(indicators.map(({id}) => id));
    expect(new Set(records.map(({as_of}) => as_of))).toEqual(new Set([dataDate(site.datasets)]));
    for (const {row, publisher_en, publisher_zh, licence} of records) expect([row!.startsWith(here.absolute("/data/")), publisher_en, publisher_zh, licence].every(Boolean)).toBe(true);
  });
});

describe.each(locales)("the front page in %s", (locale) => {
  const page = treeOf(fileOf(locale, "/")), {front} = site;

  it("leads with the briefing that the editor chose, and its chart", () => {
    const lead = site.briefings.get(front.lead!)![locale];
    expect(toString(element("h1", page))).toBe(lead.meta.title);
    expect(element(".lead figure[data-chart]", page).properties.dataChart).toBe(lead.prose.charts[0]);
    expect(elements(".seconds h2 a", page).map(({properties}) => String(properties.href).split("/").at(-2))).toEqual(front.secondary);
  });

  it("shows one chart a theme, and no briefing twice", () => {
    expect(elements(".themes figure[data-chart]", page).map(({properties}) => properties.dataChart)).toHaveLength(site.themes.size);
    const linked = elements(".lead h1 a, .seconds h2 a, .briefings h3 a", page).map(({properties}) => String(properties.href));
    expect(new Set(linked).size).toBe(linked.length);
  });

  it("strikes figures that cannot be right, and leads to the case of each", () => {
    const cases = treeOf(fileOf(locale, "/figures-that-cannot-be-right/"));
    expect(elements(".misfits li", page)).toHaveLength(front.misfits.length);
    for (const [i, item] of elements(".misfits li", page).entries()) {
      expect(toString(element("s", item))).toContain(front.misfits[i]!.printed[locale]);
      expect(element(`[id="${decodeURIComponent(String(element("a", item).properties.href).split("#")[1]!)}"]`, cases).tagName).toBe("h3");
    }
  });

  it("shows the indicators that the editor chose, as the monitor has them", () => {
    const monitor = fileOf(locale, "/monitor/");
    expect(elements(".vitals li", page)).toHaveLength(front.monitor.length);
    for (const [i, item] of elements(".vitals li", page).entries()) {
      const row = rowsIn(monitor).find(({properties}) => properties.id === front.monitor[i])!;
      expect(toString(element(".vital", item))).toBe(toString(element(".latest b", row)));
      expect(String(element("h3 a", item).properties.href)).toMatch(new RegExp(`/monitor/#${front.monitor[i]}$`));
    }
  });

  it("names datasets as news, each with its page", () => {
    const links = elements(".news a", page).map(({properties}) => String(properties.href));
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((href) => !files.has(`${href.replace(here.base, "")}index.html`))).toEqual([]);
  });
});
