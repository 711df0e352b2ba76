import {execFileSync} from "node:child_process";
import {expect, test} from "vitest";
import type {Unit} from "../../src/chart/format.ts";
import {parsePeriod} from "../../src/table/period.ts";
import {formats, registers} from "./fixture.ts";

const {en, zh} = formats;
const unit = (id: string): Unit => registers.units.get(id)!;
const period = (text: string) => parsePeriod(text)!;

test.each([
  [0, undefined, "0"], [1, undefined, "1"], [-0, undefined, "0"], [0.5, undefined, "0.5"], [14.336, undefined, "14.34"], [999, undefined, "999"], [1000, undefined, "1,000"],
  [9999.5, undefined, "9,999.5"], [10000, undefined, "10,000"], [1234567.891, undefined, "1,234,567.89"], [1e15, undefined, "1,000,000,000,000,000"],
  [-5, undefined, "−5"], [-12345.6, undefined, "−12,345.6"], [0.1 + 0.2, undefined, "0.3"], [1e-13, undefined, "0"],
  [5, 0, "5"], [5, 2, "5.00"], [14.336, 1, "14.3"], [2.5, 0, "3"], [-2.55, 1, "−2.6"], [12345.678, 1, "12,345.7"], [0, 1, "0.0"],
])("format.number(%d, %s) is %j in both languages", (value, decimals, expected) => {
  expect([en.number(value, decimals), zh.number(value, decimals)]).toEqual([expected, expected]);
});

test.each([
  [10, 30, "percent", 0, "10% to 30%", "10%—30%"], [10, 30, "firms", undefined, "10 to 30 companies", "10—30家"], [2.5, 3, "usd-billion", 1, "2.5 to 3.0 billion US dollars", "2.5—3.0亿美元"],
  [10, 30, undefined, 0, "10 to 30", "10—30"],
])("format.range(%d, %d, %s, %s) is %j in English and %j in Chinese", (low, high, id, decimals, inEnglish, inChinese) => {
  expect([en, zh].map((format) => format.range(low, high, id ? unit(id) : undefined, decimals))).toEqual([inEnglish, inChinese]);
});

test("format.between is a range as short as a drawing needs it", () => expect([en.between(10, 30, 0), zh.between(10, 30, 1)]).toEqual(["10–30", "10—30"]));

test.each([[-0.001, undefined, "0"], [-0.04, 1, "0.0"], [-0.4, 0, "0"]])("format.number(%d, %s), which rounds to zero, has no sign", (value, decimals, expected) => {
  expect([en.number(value, decimals), zh.number(value, decimals)]).toEqual([expected, expected]);
});

test.each([
  ["firms", 1, "1 company", "1家"], ["firms", 0, "0 companies", "0家"], ["firms", 12345, "12,345 companies", "12,345家"], ["firms", 1.5, "1.5 companies", "1.5家"],
  ["usd-billion", 3.9, "3.9 billion US dollars", "3.9亿美元"], ["usd-trillion", 1, "1 trillion US dollars", "1万亿美元"],
  ["percent", 14.3, "14.3%", "14.3%"], ["percent", -2, "−2%", "−2%"],
])("format.quantity of %s: %d is %j, %j", (id, value, inEnglish, inChinese) => {
  expect(en.quantity(value, unit(id))).toBe(inEnglish);
  expect(zh.quantity(value, unit(id))).toBe(inChinese);
});

test.each([
  ["firms", "companies", "家"], ["usd-billion", "billion US dollars", "亿美元"], ["percent", "per cent", "%"],
])("format.unitWords of %s is %j, %j", (id, inEnglish, inChinese) => {
  expect([en.unitWords(unit(id)), zh.unitWords(unit(id))]).toEqual([inEnglish, inChinese]);
});

test.each([
  ["firms", undefined, " companies", "家"], ["firms", 1, " company", "家"], ["percent", 1, "%", "%"], ["usd-billion", 1, " billion US dollars", "亿美元"],
])("format.unitAfter of %s after %s is %j, %j", (id, shown, inEnglish, inChinese) => {
  expect([en.unitAfter(unit(id), shown), zh.unitAfter(unit(id), shown)]).toEqual([inEnglish, inChinese]);
});

test.each([
  ["usd-billion", 3.9, 3.9, 39], ["firms-10k", 1.23, 12.3, 1.23], ["firms-10k", 0.1 + 0.2, 3, 0.3], ["percent", 14.3, 14.3, 14.3], ["usd-billion", 0.57, 0.57, 5.7],
])("format.shown(%s, %d) is %d in English, %d in Chinese, without binary dust", (id, stored, inEnglish, inChinese) => {
  expect([en.shown(stored, unit(id)), zh.shown(stored, unit(id))]).toEqual([inEnglish, inChinese]);
});

test.each([
  ["exact", "40,000", "40,000", "40,000", "40,000"],
  ["about", "about 40,000", "约40,000", "≈40,000", "≈40,000"],
  ["more-than", "more than 40,000", "超过40,000", ">40,000", ">40,000"],
  ["at-least", "at least 40,000", "至少40,000", "≥40,000", "≥40,000"],
  ["less-than", "less than 40,000", "不到40,000", "<40,000", "<40,000"],
  ["expected", "expected 40,000", "预计40,000", "expected 40,000", "预计40,000"],
  ["target", "target 40,000", "目标40,000", "target 40,000", "目标40,000"],
  ["provisional", "40,000 (provisional)", "40,000（初步数）", "40,000", "40,000"],
  ["range-low", "40,000", "40,000", "40,000", "40,000"],
])("format.qualified and format.marked of %s", (qualifier, inEnglish, inChinese, markedInEnglish, markedInChinese) => {
  expect([en.qualified(4e4, qualifier), zh.qualified(4e4, qualifier)]).toEqual([inEnglish, inChinese]);
  expect([en.marked(4e4, qualifier), zh.marked(4e4, qualifier)]).toEqual([markedInEnglish, markedInChinese]);
});

test("format.marked and format.qualified keep the decimals asked for, but where a rough figure or a goal is a round number", () => {
  expect([en.marked(5.5, "about", 2), en.qualified(5.5, "target", 2), en.marked(5, "exact", 1), zh.qualified(5, "provisional", 1)]).toEqual(["≈5.50", "target 5.50", "5.0", "5.0（初步数）"]);
  expect([en.marked(5, "more-than", 1), en.marked(5, "about", 1), zh.qualified(5, "target", 1), zh.qualified(5, "less-than", 1)]).toEqual([">5", "≈5", "目标5", "不到5"]);
});

const periods: [text: string, en: string, zh: string, shortEn: string, shortZh: string, endEn: string, endZh: string][] = [
  ["2024", "2024", "2024年", "2024", "2024", "2024", "2024年"],
  ["2010-H1", "first half of 2010", "2010年上半年", "H1 2010", "2010年上半年", "first half of 2010", "2010年上半年"],
  ["2010-H2", "second half of 2010", "2010年下半年", "H2 2010", "2010年下半年", "second half of 2010", "2010年下半年"],
  ["2011-Q1", "first quarter of 2011", "2011年第一季度", "Q1 2011", "2011年第一季度", "first quarter of 2011", "2011年第一季度"],
  ["2011-Q4", "fourth quarter of 2011", "2011年第四季度", "Q4 2011", "2011年第四季度", "fourth quarter of 2011", "2011年第四季度"],
  ["2020-02", "February 2020", "2020年2月", "Feb 2020", "2020年2月", "February 2020", "2020年2月"],
  ["2020-09", "September 2020", "2020年9月", "Sep 2020", "2020年9月", "September 2020", "2020年9月"],
  ["2020-02-27", "27 February 2020", "2020年2月27日", "Feb 2020", "2020年2月", "27 February 2020", "2020年2月27日"],
  ["2016/2020", "2016 to 2020", "2016—2020年", "2016 to 2020", "2016—2020年", "2020", "2020年"],
  ["2017-01/2017-05", "January to May 2017", "2017年1—5月", "January to May 2017", "2017年1—5月", "May 2017", "2017年5月"],
  ["2017-11/2018-02", "November 2017 to February 2018", "2017年11月至2018年2月", "November 2017 to February 2018", "2017年11月至2018年2月", "February 2018", "2018年2月"],
  ["2021-Q1/2021-Q3", "first quarter of 2021 to third quarter of 2021", "2021年第一季度至2021年第三季度", "first quarter of 2021 to third quarter of 2021", "2021年第一季度至2021年第三季度", "third quarter of 2021", "2021年第三季度"],
  ["2020-H2/2021-H1", "second half of 2020 to first half of 2021", "2020年下半年至2021年上半年", "second half of 2020 to first half of 2021", "2020年下半年至2021年上半年", "first half of 2021", "2021年上半年"],
  ["2020-01-01/2020-02-27", "1 January 2020 to 27 February 2020", "2020年1月1日至2020年2月27日", "1 January 2020 to 27 February 2020", "2020年1月1日至2020年2月27日", "27 February 2020", "2020年2月27日"],
];

test.each(periods)("format.period(%j) is %j, %j", (text, inEnglish, inChinese) => {
  expect([en.period(period(text)), zh.period(period(text))]).toEqual([inEnglish, inChinese]);
});

test.each(periods)("format.periodShort(%j) and format.end", (text, _, __, shortEn, shortZh, endEn, endZh) => {
  expect([en.periodShort(period(text)), zh.periodShort(period(text))]).toEqual([shortEn, shortZh]);
  expect([en.end(period(text)), zh.end(period(text))]).toEqual([endEn, endZh]);
});

test("format.period gives each period its own words", () => {
  const words = periods.flatMap(([text]) => [en.period(period(text)), zh.period(period(text))]);
  expect(new Set(words).size).toBe(periods.length * 2);
});

test.each([
  ["1960", "2025", "1960 to 2025", "1960—2025年"], ["2024", "2024", "2024", "2024年"], ["2016/2020", "2021", "2016 to 2021", "2016—2021年"],
  ["2016/2020", "2016/2020", "2016 to 2020", "2016—2020年"], ["2011-Q1", "2013-Q2", "first quarter of 2011 to second quarter of 2013", "2011年第一季度至2013年第二季度"],
  ["2014", "2025-01-01/2025-10-07", "2014 to 7 October 2025", "2014年至2025年10月7日"], ["2021-12-31", "2025-10-07", "31 December 2021 to 7 October 2025", "2021年12月31日至2025年10月7日"],
])("format.span(%j, %j) is %j, %j", (first, last, inEnglish, inChinese) => {
  expect([en.span(period(first), period(last)), zh.span(period(first), period(last))]).toEqual([inEnglish, inChinese]);
});

test.each([
  ["2026-11-22", "22 November 2026", "2026年11月22日"], ["2024-02-29", "29 February 2024", "2024年2月29日"],
  ["2025-01-01", "1 January 2025", "2025年1月1日"], ["2025-12-31", "31 December 2025", "2025年12月31日"],
])("format.date(%j) is %j, %j", (iso, inEnglish, inChinese) => expect([en.date(iso), zh.date(iso)]).toEqual([inEnglish, inChinese]));

test.each([
  [[], "", ""], [["a"], "a", "a"], [["a", "b"], "a and b", "a和b"], [["甲", "乙", "丙"], "甲, 乙 and 丙", "甲、乙和丙"],
])("format.list(%j) is %j, %j", (items, inEnglish, inChinese) => expect([en.list(items), zh.list(items)]).toEqual([inEnglish, inChinese]));

test.each([
  [2013, 2013, "2013: no figure", "2013年：无数据"], [2013, 2014, "2013–14: no figure", "2013—2014年：无数据"], [1999, 2001, "1999–2001: no figure", "1999—2001年：无数据"],
])("format.noFigure(%d, %d) says %j, %j", (first, last, inEnglish, inChinese) => {
  const said = (lines: string | string[], space: string) => [lines].flat().join(space);
  expect([said(en.noFigure(first, last), " "), said(zh.noFigure(first, last), "")]).toEqual([inEnglish, inChinese]);
});

test.each([["Pacific/Kiritimati", "de_DE.UTF-8"], ["Pacific/Pago_Pago", "zh_CN.UTF-8"], ["America/New_York", "C"]])(
  "createFormat gives the same words under TZ=%s and LANG=%s", (TZ, LANG) => {
    const script = `
      import {createFormat} from "./src/chart/format.ts";
      import {parsePeriod} from "./src/table/period.ts";
      const out = ["en", "zh"].map((locale) => {
        const format = createFormat(locale);
        return [...JSON.parse(process.argv[1]).map((text) => [format.period(parsePeriod(text)), format.periodShort(parsePeriod(text)), format.end(parsePeriod(text))]),
          format.date("2026-01-01"), format.date("2026-12-31"), format.number(12345.6), format.number(-0.5, 1), format.list(["a", "b", "c"])];
      });
      console.log(JSON.stringify([new Date("2026-01-01T12:00:00Z").getDate() + " " + new Date("2026-01-01T12:00:00Z").getHours(), out]));`;
    const texts = periods.map(([text]) => text);
    const run = execFileSync(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(texts)], {encoding: "utf8", env: {...process.env, TZ, LANG, LC_ALL: LANG}});
    const [local, out] = JSON.parse(run) as [string, unknown];
    expect(local).not.toBe("1 12"); // the machine really stood elsewhere
    expect(out).toEqual((["en", "zh"] as const).map((locale) => {
      const format = formats[locale];
      return [
        ...texts.map((text) => [format.period(period(text)), format.periodShort(period(text)), format.end(period(text))]),
        format.date("2026-01-01"), format.date("2026-12-31"), format.number(12345.6), format.number(-0.5, 1), format.list(["a", "b", "c"]),
      ];
    }));
  });
