import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {formNames} from "../../src/chart/registry.ts";
import {csvOf as textOf, recordsOf} from "../../src/chart/records.ts";
import type {Source} from "../../src/publish/source.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, readChart, rowsOf, type Cells} from "./fixture.ts";
import {sources} from "./sources.ts";

const address = "https://example.org/charts/x/";
const csvOf = (rows: Cells[], keys: object = {}, locale: Locale = "en", known: ReadonlyMap<string, Source> = sources): string => {
  const chart = chartOf(rows, keys);
  return textOf(recordsOf(chart, read(chart, locale), locale, known, address));
};
const records = (csv: string): Record<string, string>[] => Papa.parse<Record<string, string>>(csv, {header: true, skipEmptyLines: true}).data;
const header = "series,place,period,value,unit,qualifier,confidence,source,publisher,source_url,licence,note,dataset,chart";

describe("csvOf records", () => {
  const rows: Cells[] = [
    {period: 2019, value: 2.5, place: "zhejiang", note_en: "A, \"note\"", note_zh: "说明"}, {period: 2020, value: null, place: "zhejiang", source: "a", qualifier: "about"},
    {period: 2020, value: 9, place: "zhejiang", source: "b", preferred: "false", reason: null}, {period: 2020, value: 5, place: "jiangsu"},
  ];

  it("holds a header and exactly the rows drawn, with words in English", () => {
    expect(csvOf(rows, {filter: {place: "zhejiang"}})).toBe([
      header,
      `Output,Zhejiang,2019,2.5,firms,exact,read-in-source,National Bureau of Statistics report,National Bureau of Statistics,https://example.org/yearbook,CC-BY-4.0,"A, ""note""",sample 1.0.0,${address}`,
      `Output,Zhejiang,2020,,firms,about,read-in-source,Alpha report,Alpha,,CC-BY-4.0,,sample 1.0.0,${address}`,
      "",
    ].join("\r\n"));
  });

  it("says the same in Chinese, with the same header, values and codes", () => {
    expect(csvOf(rows, {filter: {place: "zhejiang"}}, "zh")).toBe([
      header,
      `产出,浙江,2019,2.5,firms,exact,read-in-source,国家统计局报告,国家统计局,https://example.org/yearbook,CC-BY-4.0,说明,sample 1.0.0,${address}`,
      `产出,浙江,2020,,firms,about,read-in-source,甲所报告,甲所,,CC-BY-4.0,,sample 1.0.0,${address}`,
      "",
    ].join("\r\n"));
  });

  it("ends every line in CRLF", () => expect(csvOf(rows, {stroke: "place"}).replace(/\r\n/g, "")).not.toMatch(/[\r\n]/));

  it("keeps values in the dataset's own unit, whatever unit the chart shows", () => {
    const amounts = rowsOf({2020: 3953.2}, {unit: "usd-billion"});
    for (const locale of ["en", "zh"] as const)
      expect(records(csvOf(amounts, {unit: "usd-trillion"}, locale))).toMatchObject([{value: "3953.2", unit: "usd-billion"}]);
  });

  it("leaves out the categories beyond the limit and keeps the chart's order", () => {
    const ranked = [["p01", 1], ["p02", 3], ["p03", 2]].map(([place, value]) => ({place, value, period: 2020}));
    expect(records(csvOf(ranked, {form: "bar", x: "value", y: "place", limit: 2})).map(({place}) => place)).toEqual(["Town 02", "Town 03"]);
  });

  it.each([["=1+1", "'=1+1"], ["+86", "'+86"], ["@SUM(A1)", "'@SUM(A1)"], ["-text", "'-text"], ["\tx", "'\tx"], ["-5 to 3", "-5 to 3"], ["a=b", "a=b"]])(
    "writes the words %j as %j, so that no spreadsheet runs them", (title, cell) => {
      const known = new Map([["yearbook", {...sources.get("yearbook")!, title: {en: title, zh: title}}]]);
      expect(records(csvOf(rowsOf({2020: 1}), {}, "en", known))[0]!["source"]).toBe(cell);
    });

  it.each([[-5, "-5"], [-0.25, "-0.25"], [0, "0"]])("leaves the number %d a number", (value, cell) => expect(records(csvOf(rowsOf({2020: value})))[0]!["value"]).toBe(cell));

  it("leaves the cells of an unknown source blank", () => {
    expect(records(csvOf(rowsOf({2020: 1}), {}, "en", new Map()))).toMatchObject([{source: "", publisher: "", source_url: "", licence: ""}]);
  });

  it("tells what is drawn beside what is published, where the two differ", () => {
    const [, last] = records(csvOf(rowsOf({2019: 4, 2020: 5}), {form: "indexed", base: "2019", x: "period", y: "value"}));
    expect(last).toMatchObject({value: "5", unit: "firms", drawn_value: "125", drawn_unit: "2019 = 100"});
  });

  it.each(formNames)("has as many rows as the form %s has figures", (name) => {
    const chart = readChart(name), reading = read(chart, "en");
    expect(records(textOf(recordsOf(chart, reading, "en", sources, address)))).toHaveLength(reading.selection.series.flatMap((s) => s.data).length);
  });
});
