import {describe as group, expect, test} from "vitest";
import {read, type Reading} from "../../src/chart/chart.ts";
import type {Locale} from "../../src/text/index.ts";
import {rowsOf, uncheckedChartOf, type Cells} from "./fixture.ts";

const reading = (rows: Cells[], keys: object = {}, locale: Locale = "en"): Reading => read(uncheckedChartOf(rows, keys), locale);
const said = (rows: Cells[], keys: object = {}): [en: string, zh: string] => [reading(rows, keys).description, reading(rows, keys, "zh").description];
const bar = {form: "bar", x: "value", y: "place"};

test.each<[rows: Cells[], keys: object, en: string, zh: string]>([
  [rowsOf({1960: 1, 2025: 2}), {}, "Firms, companies, 1960 to 2025", "企业，单位：家，1960—2025年"],
  [rowsOf({2025: 2}, {unit: "percent"}), {}, "Firms, per cent, 2025", "企业，单位：%，2025年"],
  [rowsOf({2019: 3, 2020: 4}, {unit: "usd-billion"}), {unit: "usd-trillion"}, "Firms, trillion US dollars, 2019 to 2020", "企业，单位：万亿美元，2019—2020年"],
])("subtitle is the measure, the unit and the span: %#", (rows, keys, inEnglish, inChinese) => {
  expect(reading(rows, keys).subtitle).toBe(inEnglish);
  expect(reading(rows, keys, "zh").subtitle).toBe(inChinese);
});

const descriptions: [name: string, rows: Cells[], keys: object, en: string, zh: string][] = [
  ["a trend: first, last, extremes", rowsOf({2018: 10, 2019: 4, 2020: 31, 2021: 20}), {},
    "Line chart: Firms, companies, 2018 to 2021. From 10 companies (2018) to 20 companies (2021). Highest 31 companies (2020), lowest 4 companies (2019).",
    "折线图：企业，单位：家，2018—2021年。从2018年的10家到2021年的20家。最高为2020年的31家，最低为2019年的4家。"],
  ["two readings, which are their own extremes", rowsOf({2018: 1, 2019: 2}), {},
    "Line chart: Firms, companies, 2018 to 2019. From 1 company (2018) to 2 companies (2019).",
    "折线图：企业，单位：家，2018—2019年。从2018年的1家到2019年的2家。"],
  ["gaps", rowsOf({2012: 10, 2013: null, 2015: 5, 2017: 8}), {},
    "Line chart: Firms, companies, 2012 to 2017. From 10 companies (2012) to 8 companies (2017). Highest 10 companies (2012), lowest 5 companies (2015). No figure for 2013–2014 and 2016.",
    "折线图：企业，单位：家，2012—2017年。从2012年的10家到2017年的8家。最高为2012年的10家，最低为2015年的5家。2013–2014和2016年无数据。"],
  ["periods that an editor picked, between which no figure is missing", rowsOf({2012: 10, 2013: 12, 2017: 8}), {filter: {period: [2012, 2017]}},
    "Line chart: Firms, companies, 2012 to 2017. From 10 companies (2012) to 8 companies (2017).",
    "折线图：企业，单位：家，2012—2017年。从2012年的10家到2017年的8家。"],
  ["a missing quarter", rowsOf({"2011-Q1": 1, "2011-Q2": null, "2011-Q3": 3}), {},
    "Line chart: Firms, companies, first quarter of 2011 to third quarter of 2011. From 1 company (first quarter of 2011) to 3 companies (third quarter of 2011). No figure for second quarter of 2011.",
    "折线图：企业，单位：家，2011年第一季度至2011年第三季度。从2011年第一季度的1家到2011年第三季度的3家。2011年第二季度无数据。"],
  ["forecasts, which are no outcome", rowsOf({2023: 50.5, 2024: 51, 2025: [60, "target"], 2026: [62, "expected"]}, {unit: "percent"}), {},
    "Line chart: Firms, per cent, 2023 to 2024. From 50.5% (2023) to 51.0% (2024). For 2025: target 60%. For 2026: expected 62.0%.",
    "折线图：企业，单位：%，2023—2024年。从2023年的50.5%到2024年的51.0%。2025年：目标60%。2026年：预计62.0%。"],
  ["qualifiers", rowsOf({2018: [40, "about"], 2019: [50, "more-than"]}), {},
    "Line chart: Firms, companies, 2018 to 2019. From about 40 companies (2018) to more than 50 companies (2019).",
    "折线图：企业，单位：家，2018—2019年。从2018年的约40家到2019年的超过50家。"],
  ["several series, each by its name", [...rowsOf({2018: 1, 2019: 2}), ...rowsOf({2018: 3, 2019: 5}, {place: "zhejiang"})], {stroke: "place"},
    "Line chart: Firms, companies, 2018 to 2019. China: from 1 company (2018) to 2 companies (2019). Zhejiang: from 3 companies (2018) to 5 companies (2019).",
    "折线图：企业，单位：家，2018—2019年。中国：从2018年的1家到2019年的2家。浙江：从2018年的3家到2019年的5家。"],
  ["one reading beside a series", [...rowsOf({2018: 1, 2019: 2}), ...rowsOf({2018: 3}, {place: "zhejiang"}), ...rowsOf({2018: null}, {place: "jiangsu"})], {stroke: "place"},
    "Line chart: Firms, companies, 2018 to 2019. China: from 1 company (2018) to 2 companies (2019). Zhejiang: 3 companies (2018). Jiangsu: no figure.",
    "折线图：企业，单位：家，2018—2019年。中国：从2018年的1家到2019年的2家。浙江：2018年为3家。江苏：无数据。"],
  ["nothing but blanks", rowsOf({2018: null, 2019: null}), {},
    "Line chart: Firms, companies, 2018 to 2019. There is no figure to show.",
    "折线图：企业，单位：家，2018—2019年。没有可以展示的数据。"],
  ["a ranking: how many, the first three, the last", [["p01", 5], ["p02", 9], ["p03", 2], ["p04", 7], ["p05", 1]].map(([place, value]) => ({place, value, period: 2020})), bar,
    "Bar chart: Firms, companies, 2020. 5 figures, largest first: Town 02 9 companies, Town 04 7 companies and Town 01 5 companies. Smallest: Town 05 1 company.",
    "条形图：企业，单位：家，2020年。共5项，由大到小：第02镇9家、第04镇7家和第01镇5家。最小：第05镇1家。"],
  ["a ranking with missing figures", [["p01", 5], ["p02", null], ["p03", 2]].map(([place, value]) => ({place, value, period: 2020})), bar,
    "Bar chart: Firms, companies, 2020. 2 figures, largest first: Town 01 5 companies and Town 03 2 companies. No figure for Town 02.",
    "条形图：企业，单位：家，2020年。共2项，由大到小：第01镇5家和第03镇2家。第02镇无数据。"],
];

test.each(descriptions)("describe of %s", (_, rows, keys, inEnglish, inChinese) => {
  expect(said(rows, keys)).toEqual([inEnglish, inChinese]);
});

group("describe", () => {
  const values = {2016: 10, 2017: 4, 2018: 31, 2019: 12, 2020: 20};
  test.each([[2016, 11], [2017, 3], [2018, 32], [2020, 21], [2017, 40], [2018, 5], [2017, null], [2018, null], [2020, null]])(
    "changes when the extreme of %d becomes %s, in both languages", (year, value) => {
      const before = said(rowsOf(values)), after = said(rowsOf({...values, [year]: value}));
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).not.toBe(before[1]);
    });

  test("changes when a series that is not the first, or a figure of a ranking, does", () => {
    const two = (value: number) => [...rowsOf(values), ...rowsOf({2016: 1, 2017: value, 2018: 2}, {place: "zhejiang"})];
    expect(said(two(8), {stroke: "place"})).not.toEqual(said(two(9), {stroke: "place"}));
    const ranked = (value: number) => [5, 9, 2, value].map((v, i) => ({place: `p0${i + 1}`, value: v, period: 2020}));
    for (const [a, b] of [[1, 0.5], [10, 11], [6, 7], [1, -1]]) expect(said(ranked(a!), bar)).not.toEqual(said(ranked(b!), bar));
  });

  test("changes when a reading between goes missing", () => {
    expect(said(rowsOf({...values, 2019: null}))[0]).toContain("No figure for 2019.");
    const {2019: _, ...without} = values;
    expect(said(rowsOf(without))).toEqual(said(rowsOf({...values, 2019: null})));
  });

  test("tells of a month that has no row, as of one that is blank", () => {
    const blank = {"2020-01": 1, "2020-02": null, "2020-03": 3}, {"2020-02": _, ...absent} = blank;
    expect(said(rowsOf(absent))[0]).toContain("No figure for February 2020.");
    expect(said(rowsOf(absent))).toEqual(said(rowsOf(blank)));
  });

  test("does not call a figure missing that is a target", () => {
    const rows: Cells[] = [{place: "p01", value: 5, period: 2025}, {place: "p02", value: 9, period: 2025, qualifier: "target"}];
    expect(said(rows, bar)[0]).not.toContain("No figure for Town 02");
    expect(said(rows, bar)[0]).toContain("target 9");
  });

  test("does not say that there is no figure where there are targets alone", () => {
    const [inEnglish] = said(rowsOf({2025: [60, "target"], 2030: [80, "target"]}));
    expect(inEnglish).not.toContain("no figure to show");
    expect(inEnglish).toContain("target 60");
  });

  test("tells of eight series and counts the rest, the focus first", () => {
    const rows = Array.from({length: 11}, (_, i) => rowsOf({2019: i, 2020: i + 1}, {place: `p${String(i + 1).padStart(2, "0")}`})).flat();
    const [inEnglish, inChinese] = said(rows, {stroke: "place", focus: "p09"});
    expect(inEnglish).toMatch(/^Line chart: [^.]+\. Town 09: .* Town 01: /);
    expect(inEnglish.match(/Town 0\d:/g)).toHaveLength(8);
    expect(inEnglish).toMatch(/3 more are in the table\.$/);
    expect(inChinese).toMatch(/另有3项见表格。$/);
  });

  test.each(["en", "zh"] as const)("has no double space or stop in %s, and ends in a stop", (locale) => {
    for (const [, rows, keys] of descriptions) {
      const {description} = reading(rows, keys, locale);
      expect(description).not.toMatch(/ {2}|\.\.|。。|undefined|NaN|null/);
      expect(description).toMatch(/[.。]$/);
    }
  });
});

group("tableOf", () => {
  const two = [...rowsOf({2018: 1, 2019: null, 2020: [3, "about"]}), ...rowsOf({2018: 4, 2020: [5, "target"]}, {place: "zhejiang"})];
  test("puts periods down and series across; null is missing, whether blank or not there; a qualifier stands in words", () => {
    expect(reading(two, {stroke: "place"}).table).toMatchObject({
      columns: ["Period", "China", "Zhejiang"],
      rows: [{head: "2018", cells: ["1", "4"]}, {head: "2019", cells: [null, null]}, {head: "2020", cells: ["about 3", "target 5"]}],
    });
    expect(reading(two, {stroke: "place"}, "zh").table).toMatchObject({
      columns: ["时间", "中国", "浙江"],
      rows: [{head: "2018年", cells: ["1", "4"]}, {head: "2019年", cells: [null, null]}, {head: "2020年", cells: ["约3", "目标5"]}],
    });
  });

  test("puts series down and periods across when there are more series than periods", () => {
    const rows = [...rowsOf({2019: 5, 2020: 9}, {place: "china"}), ...rowsOf({2019: 7, 2020: null}, {place: "zhejiang"}), ...rowsOf({2020: 8}, {place: "jiangsu"})];
    expect(reading(rows, {form: "range", x: "value", y: "place", stroke: "period"}).table).toMatchObject({
      columns: ["Name", "2019", "2020"],
      rows: [{head: "China", cells: ["5", "9"]}, {head: "Jiangsu", cells: [null, "8"]}, {head: "Zhejiang", cells: ["7", null]}],
    });
    expect(reading(rows.slice(1, 2), bar, "zh").table).toMatchObject({columns: ["时间", "中国"], rows: [{head: "2020年", cells: ["9"]}]});
  });

  test("keeps zero apart from missing", () => {
    expect(reading(rowsOf({2018: 0, 2019: null})).table.rows.map(({cells}) => cells)).toEqual([["0"], [null]]);
  });

  test.each([
    [[1, 2], 0, ["1", "2"]], [[14.336, 12], 1, ["14.336", "12.0"]], [[14.3361, 12.5], 1, ["14.336", "12.5"]], [[2000.25, 3000], 0, ["2,000.25", "3,000"]], [[1.5, 2], 0, ["1.5", "2"]],
  ])("of %j, drawn with %d decimals, keeps up to two more: %j", (values, decimals, cells) => {
    const rows = rowsOf(Object.fromEntries(values.map((v, i) => [2000 + i, v])));
    expect(reading(rows, {decimals}).table.rows.map((row) => row.cells[0])).toEqual(cells);
  });

  test("has a head and a cell for every column", () => {
    const {columns, rows} = reading(two, {stroke: "place"}).table;
    for (const {cells} of rows) expect(cells).toHaveLength(columns.length - 1);
  });
});

test("read gives the words of its language, and the note where there is one", () => {
  const keys = {title: {en: "Finding", zh: "发现"}, note: {en: "A note.", zh: "说明。"}};
  expect(reading(rowsOf({2020: 1}), keys)).toMatchObject({title: "Finding", note: "A note."});
  expect(reading(rowsOf({2020: 1}), keys, "zh")).toMatchObject({title: "发现", note: "说明。"});
  expect(reading(rowsOf({2020: 1})).note).toBeUndefined();
});
