import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {findDates} from "../../src/prose/dates.ts";
import {datesIn, locales} from "./found.ts";

/** A text, and the dates and periods in it. */
type Row = [text: string, ...found: string[]];

const english: Row[] = [
  ["on 7 October 2025,", "7 October 2025"], ["7 October", "7 October"], ["the 7th of October", "7th of October"], ["31st December 2019", "31st December 2019"], ["March 2025", "March 2025"], ["March, 2025", "March, 2025"],
  ["by October.", "October"], ["late February 2020", "February 2020"], ["from May to July", "May", "July"], ["In 2021 and 2024", "2021", "2024"], ["since 1977.", "1977"], ["(2019)", "2019"], ["mid-2020", "2020"],
  ["2013–14", "2013–14"], ["2013-14", "2013-14"], ["2012–2024", "2012–2024"], ["the 1990s", "1990s"], ["2000s", "2000s"],
  ["the first quarter of 2011", "first quarter of 2011"], ["first half of 2010", "first half of 2010"], ["the first half of the year", "first half of the year"], ["fourth quarter of 2019", "fourth quarter of 2019"],
  ["first nine months of 2011", "first nine months of 2011"], ["the first 9 months", "first 9 months"], ["the last three months of the year", "last three months of the year"], ["Q1 2011", "Q1 2011"], ["in Q3", "Q3"], ["H1 2010", "H1 2010"],
  ["2011-Q1", "2011-Q1"], ["2010-H2", "2010-H2"], ["2025-10-07", "2025-10-07"], ["2025-03", "2025-03"], ["2011-01/2011-04", "2011-01", "2011-04"], ["at 10:30", "10:30"], ["9:05 to 23:59", "9:05", "23:59"],
  ["the 21st century", "21st century"], ["the twentieth century", "twentieth century"], ["half-yearly", "half-yearly"], ["In March 14 firms joined", "March"], ["In May 10% of firms", "May"], ["In May 1,200 firms", "May"], ["By November 158 were", "November"],
  ["October 7, 2025", "October 7, 2025"],
  ["On December 31, a Friday", "December 31"],
  ["the seventh batch", "seventh batch"], ["the 5th economic census", "5th economic census"],
  ["In October 12 unicorns joined", "October"],
  ["In May 3.5% of firms", "May"],
  ["By May 20 million had", "May"],
  ["2013-2014", "2013-2014"],
  ["in the third quarter", "third quarter"],
  ["the eighteenth century", "eighteenth century"],
];

const chinese: Row[] = [
  ["2025年3月底", "2025年3月底"], ["2025年10月7日，", "2025年10月7日"], ["10月7日", "10月7日"], ["当年11月", "11月"], ["3月份", "3月份"], ["3月上旬", "3月上旬"], ["2024年", "2024年"], ["2008年是", "2008年"], ["2021年、2024年", "2021年", "2024年"],
  ["27日", "27日"], ["十月七日", "十月七日"], ["二〇二四年", "二〇二四年"], ["一九九八年", "一九九八年"], ["二〇二五年三月", "二〇二五年三月"],
  ["2012至2024年", "2012至2024年"], ["2012年至2024年", "2012年至2024年"], ["2012—2024年", "2012—2024年"], ["2012～2024年", "2012～2024年"], ["2025年1—9月", "2025年1—9月"], ["1至9月", "1至9月"],
  ["前三季度", "前三季度"], ["2011年前三季度", "2011年前三季度"], ["2011年前9个月", "2011年前9个月"], ["前两个月", "前两个月"], ["一季度", "一季度"], ["第四季度", "第四季度"], ["2011年第一季度", "2011年第一季度"], ["2季度", "2季度"],
  ["上半年", "上半年"], ["2010年下半年", "2010年下半年"], ["半年度", "半年度"], ["九十年代", "九十年代"], ["90年代", "90年代"], ["21世纪", "21世纪"], ["二十世纪", "二十世纪"], ["2025-10-07", "2025-10-07"], ["2011-Q1", "2011-Q1"], ["10:30", "10:30"],
  ["第七批", "第七批"], ["第五次经济普查", "第五次"],
  ["今年三月", "三月"],
  ["2024-2025年", "2024-2025年"],
];

describe("findDates", () => {
  test.each(english)("in English: %j", (text, ...found) => { expect(datesIn(text, "en")).toEqual(found); });
  test.each(chinese)("in Chinese: %j", (text, ...found) => { expect(datesIn(text, "zh")).toEqual(found); });

  test.each([
    "2,025", "12,001", "2001 firms", "2024 companies", "1986 names", "2000 people", "2000%", "2000 per cent", "1999 yuan", "1800 million", "$2000", "¥1999", "2010.5", "20251", "1066", "five years", "ten months", "3 months", "three quarters of them",
    "it may, and they march", "a ratio of 3:1", "25:70", "the third", "the first firm", "half of them", "",
    "1500 kilometres away",
  ])("finds nothing in %j", (text) => { expect(datesIn(text, "en")).toEqual([]); });

  test.each([
    "2012家", "2001户", "2012个", "2000亿元", "2000万", "2000%", "1,986家", "2,025家", "12年前", "10年", "五年", "十年来", "3个月", "十二个月", "两个季度", "第三", "前十名", "一半", "3天", "20251", "",
    "2000多家", "1600座桥",
  ])("finds nothing in %j", (text) => { expect(datesIn(text, "zh")).toEqual([]); });
});

const pieces = fc.array(fc.oneof(fc.string(), fc.constantFrom(
  ..."0123456789-–—:., 年月日底初至到第前上下半", "2025", "1999", "March", "October", "first", "half", "quarter", " of ", "the year", "th", "Q1", "H2", " century", "三季度", "个月", "世纪", "年代", "二〇二四",
))).map((parts) => parts.join(""));

test.each(locales)("whatever the text, the dates that findDates finds in it in %s stand within it", (locale) => {
  fc.assert(fc.property(pieces, (text) => {
    for (const {start, end} of findDates(text, locale)) expect([start >= 0, end > start, end <= text.length]).toEqual([true, true, true]);
  }), {numRuns: 1000});
});
