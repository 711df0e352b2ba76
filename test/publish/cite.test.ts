import {describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {creditLines, dataTo, sourceLine} from "../../src/chart/credit.ts";
import {citation, sourcesOf} from "../../src/publish/cite.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, rowsOf, uncheckedChartOf, type Cells} from "../chart/fixture.ts";
import {sources} from "../chart/sources.ts";

const address = "https://example.org/charts/x/";
/** Rows of one year each, from the sources in turn. */
const from = (...ids: string[]): Cells[] => ids.map((source, i) => ({period: 2000 + i, value: i, source}));
const computed = (rows: Cells[]): Cells[] => rows.map((row) => ({...row, confidence: "computed-from-source"}));
const readingOf = (rows: Cells[], locale: Locale = "en", keys: object = {}) => read(uncheckedChartOf(rows, keys), locale);
const line = (rows: Cells[], locale: Locale) => sourceLine(readingOf(rows, locale), sources, locale);

describe("sourcesOf", () => {
  it("lists the sources of the rows drawn, in order of first use, each once", () => {
    expect(sourcesOf(readingOf(from("c", "a", "c", "b")), sources).map(({id}) => id)).toEqual(["c", "a", "b"]);
  });
  it("leaves out what the register does not know", () => expect(sourcesOf(readingOf(from("a", "nobody")), sources).map(({id}) => id)).toEqual(["a"]));
  it("leaves out what the filter does", () => expect(sourcesOf(readingOf(from("a", "b"), "en", {to: 2000}), sources).map(({id}) => id)).toEqual(["a"]));
});

describe("sourceLine", () => {
  it.each([
    [from("yearbook"), "Source: National Bureau of Statistics", "来源：国家统计局"],
    [from("a", "b"), "Source: Alpha; Beta", "来源：甲所；乙所"],
    [from("b", "a"), "Source: Beta; Alpha", "来源：乙所；甲所"],
    [from("a", "f", "b"), "Source: Alpha; Beta", "来源：甲所；乙所"],
    [from("a", "b", "c", "d"), "Source: Alpha; Beta; Gamma; Delta", "来源：甲所；乙所；丙所；丁所"],
    [from("a", "b", "c", "d", "e"), "Source: Alpha; Beta; Gamma; 2 more", "来源：甲所；乙所；丙所；另2个来源"],
    [computed(from("a")), "Source: Alpha; our arithmetic", "来源：甲所；本站计算"],
    [computed(from("a", "b", "c", "d", "e")), "Source: Alpha; Beta; Gamma; 2 more; our arithmetic", "来源：甲所；乙所；丙所；另2个来源；本站计算"],
  ])("%#: names publishers once, original first, and our arithmetic last", (rows, en, zh) => {
    expect([line(rows, "en"), line(rows, "zh")]).toEqual([en, zh]);
  });
});

describe("dataTo", () => {
  it.each<[rows: Cells[], en: string, zh: string]>([
    [rowsOf({2019: 1, 2020: 2}), "2020", "2020年"],
    [rowsOf({2020: 2, 2019: 1}), "2020", "2020年"],
    [rowsOf({2019: 1, 2020: null}), "2019", "2019年"],
    [rowsOf({2024: 1, 2025: [60, "target"], 2026: [70, "expected"]}), "2024", "2024年"],
    [rowsOf({2024: 1, 2025: [60, "provisional"]}), "2025", "2025年"],
    [rowsOf({2024: 1, "2025-01-01/2025-10-07": 2}), "7 October 2025", "2025年10月7日"],
    [rowsOf({"2016/2020": 1, "2019": 2}), "2020", "2020年"],
    [rowsOf({"2021-Q1/2021-Q3": 1}), "third quarter of 2021", "2021年第三季度"],
    [rowsOf({2025: [60, "target"]}), "", ""],
  ])("%#: is the end of the last outcome", (rows, en, zh) => {
    expect([dataTo(readingOf(rows), "en"), dataTo(readingOf(rows, "zh"), "zh")]).toEqual([en, zh]);
  });

  it("looks at every series", () => {
    const rows = [...rowsOf({2019: 1, 2022: 2}), ...rowsOf({2019: 1, 2021: 2}, {place: "zhejiang"})];
    expect(dataTo(readingOf(rows, "en", {stroke: "place"}), "en")).toBe("2022");
  });
});

describe("citation", () => {
  const cite = (rows: Cells[], locale: Locale, keys: object = {}) => {
    const chart = chartOf(rows, {title: {en: "Exports grew", zh: "出口增长"}, ...keys});
    return citation(chart, read(chart, locale), sources, locale, address);
  };

  it("puts the original source first, in its own language, then the chart, its date and version", () => {
    expect(cite(from("yearbook"), "en")).toBe(`National Bureau of Statistics, “中国统计年鉴”. Chart: Little Giants, “Exports grew”, 1 January 2026, dataset sample 1.0.0, ${address}`);
    expect(cite(from("yearbook"), "zh")).toBe(`国家统计局：《中国统计年鉴》。图表：小巨人《出口增长》，2026年1月1日，数据集sample 1.0.0，${address}`);
  });

  it.each([
    [["a", "b", "c"], "Alpha, “甲报告”; Beta, “乙报告”; Gamma, “丙报告”. Chart:", "甲所：《甲报告》；乙所：《乙报告》；丙所：《丙报告》。图表："],
    [["a", "b", "c", "d", "e"], "Alpha, “甲报告”; Beta, “乙报告”; Gamma, “丙报告” and 2 more. Chart:", "甲所：《甲报告》；乙所：《乙报告》；丙所：《丙报告》等另2项。图表："],
  ])("of %j names three and counts the rest", (ids, en, zh) => {
    expect(cite(from(...ids), "en").slice(0, en.length)).toBe(en);
    expect(cite(from(...ids), "zh").slice(0, zh.length)).toBe(zh);
  });

  it("gives the date of the latest change", () => {
    expect(cite(from("a"), "en", {updated: "2026-11-22"})).toContain(", 22 November 2026, ");
    expect(cite(from("a"), "en")).toContain(", 1 January 2026, ");
  });
});

describe("creditLines", () => {
  it.each<[Locale, string[]]>([
    ["en", ["Source: Alpha; Beta. Data to 2001.", "Chart: Little Giants, CC BY 4.0. https://example.org/charts/x/"]],
    ["zh", ["来源：甲所；乙所。数据截至2001年。", "图表：小巨人，CC BY 4.0。https://example.org/charts/x/"]],
  ])("names the sources, the end of the data and the chart in %s", (locale, lines) => expect(creditLines(readingOf(from("a", "b"), locale), sources, locale, address)).toEqual(lines));
  it("says nothing of data where there is no figure", () => expect(creditLines(readingOf([{period: 2000, value: null, source: "a"}]), sources, "en", address)[0]).toBe("Source: Alpha."));
});
