import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {findNumerals} from "../../src/prose/numerals.ts";
import {locales, numeralsIn, type Found} from "./found.ts";

/** A text, and the numerals in it. */
type Row = [text: string, ...found: Found[]];

const english: Row[] = [
  // Digits.
  ["14,600 firms", ["14,600", 14_600, 1, "number"]], ["1,234,567", ["1,234,567", 1_234_567, 1, "number"]], ["at 14.3", ["14.3", 14.3, 0.1, "number"]],
  ["14.30", ["14.30", 14.3, 0.01, "number"]], ["0.7", ["0.7", 0.7, 0.1, "number"]], ["It was 158.", ["158", 158, 1, "number"]], ["4,357, then 3,482", ["4,357", 4357, 1, "number"], ["3,482", 3482, 1, "number"]],
  ["４５ firms", ["４５", 45, 1, "number"]], ["１,２３４ firms", ["１,２３４", 1234, 1, "number"]], ["−5", ["−5", -5, 1, "number"]], ["-5 degrees", ["-5", -5, 1, "number"]], ["14–15", ["14", 14, 1, "number"], ["15", 15, 1, "number"]],
  ["14-15", ["14", 14, 1, "number"], ["15", 15, 1, "number"]], ["$5 a day", ["5", 5, 1, "number"]], ["top 10", ["10", 10, 1, "number"]], ["(8, 8, 3)", ["8", 8, 1, "number"], ["8", 8, 1, "number"], ["3", 3, 1, "number"]],
  ["(8,8,3)", ["8", 8, 1, "number"], ["8", 8, 1, "number"], ["3", 3, 1, "number"]],
  [".5 of it", [".5", 0.5, 0.1, "number"]],
  ["10%-15%", ["10%", 10, 1, "percent"], ["15%", 15, 1, "percent"]],
  // Scales.
  ["40 thousand", ["40 thousand", 40_000, 1000, "number"]], ["5 million", ["5 million", 5e6, 1e6, "number"]], ["1.3 billion people", ["1.3 billion", 1.3e9, 1e8, "number"]], ["US$1.54 trillion", ["1.54 trillion", 1.54e12, 1e10, "number"]],
  ["€3.2bn", ["3.2bn", 3.2e9, 1e8, "number"]], ["40k", ["40k", 40_000, 1000, "number"]], ["2.5m", ["2.5m", 2.5e6, 1e5, "number"]], ["7mn", ["7mn", 7e6, 1e6, "number"]], ["1.1tn", ["1.1tn", 1.1e12, 1e11, "number"]],
  ["a 5-million loan", ["5-million", 5e6, 1e6, "number"]], ["1,027 million", ["1,027 million", 1.027e9, 1e6, "number"]], ["3 mice", ["3", 3, 1, "number"]], ["1.5 to 2 million", ["1.5", 1.5, 0.1, "number"], ["2 million", 2e6, 1e6, "number"]],
  // Number words.
  ["Two cities", ["Two", 2, 1, "number"]], ["Forty-five new unicorns", ["Forty-five", 45, 1, "number"]], ["twenty-one", ["twenty-one", 21, 1, "number"]], ["nineteen", ["nineteen", 19, 1, "number"]], ["seventy two", ["seventy two", 72, 1, "number"]],
  ["a hundred", ["a hundred", 100, 1, "number"]], ["one hundred and five", ["one hundred and five", 105, 1, "number"]], ["two thousand and one", ["two thousand and one", 2001, 1, "number"]], ["three thousand", ["three thousand", 3000, 1000, "number"]],
  ["a hundred and twelve thousand", ["a hundred and twelve thousand", 112_000, 1000, "number"]], ["one million", ["one million", 1e6, 1e6, "number"]], ["a billion dollars", ["a billion", 1e9, 1e9, "number"]],
  ["three million two hundred thousand", ["three million two hundred thousand", 3.2e6, 1000, "number"]], ["a dozen", ["a dozen", 12, 1, "number"]], ["two dozen", ["two dozen", 24, 1, "number"]],
  ["two and three", ["two", 2, 1, "number"], ["three", 3, 1, "number"]], ["eight, eight, three", ["eight", 8, 1, "number"], ["eight", 8, 1, "number"], ["three", 3, 1, "number"]],
  ["half a million", ["half a million", 500_000, 500_000, "number"]],
  ["two and a half million", ["two and a half million", 2.5e6, 5e5, "number"]],
  // Percentages and points.
  ["14.3%", ["14.3%", 14.3, 0.1, "percent"]], ["14.3 %", ["14.3 %", 14.3, 0.1, "percent"]], ["12％", ["12％", 12, 1, "percent"]], ["100%.", ["100%", 100, 1, "percent"]], ["-5%", ["-5%", -5, 1, "percent"]], ["fell by −3.25%", ["−3.25%", -3.25, 0.01, "percent"]],
  ["14 per cent", ["14 per cent", 14, 1, "percent"]], ["14.5 percent", ["14.5 percent", 14.5, 0.1, "percent"]], ["fourteen per cent", ["fourteen per cent", 14, 1, "percent"]], ["Sixty-two percent", ["Sixty-two percent", 62, 1, "percent"]],
  ["one per cent", ["one per cent", 1, 1, "percent"]],
  ["2 percentage points", ["2 percentage points", 2, 1, "points"]], ["2.5 points", ["2.5 points", 2.5, 0.1, "points"]], ["three percentage points", ["three percentage points", 3, 1, "points"]], ["four points", ["four points", 4, 1, "points"]],
  ["1 percentage point", ["1 percentage point", 1, 1, "points"]],
  ["one percentage point", ["one percentage point", 1, 1, "points"]],
  // Fractions.
  ["two-fifths", ["two-fifths", 0.4, 0, "fraction"]], ["Two fifths", ["Two fifths", 0.4, 0, "fraction"]], ["a third", ["a third", 0.333333333333, 0, "fraction"]], ["two thirds", ["two thirds", 0.666666666667, 0, "fraction"]],
  ["one-third", ["one-third", 0.333333333333, 0, "fraction"]], ["three quarters", ["three quarters", 0.75, 0, "fraction"]], ["a quarter of it", ["a quarter", 0.25, 0, "fraction"]], ["nine-tenths", ["nine-tenths", 0.9, 0, "fraction"]],
  ["a twentieth", ["a twentieth", 0.05, 0, "fraction"]], ["one hundredth", ["one hundredth", 0.01, 0, "fraction"]], ["half of them", ["half", 0.5, 0, "fraction"]], ["a half", ["a half", 0.5, 0, "fraction"]], ["one-half", ["one-half", 0.5, 0, "fraction"]],
  ["one in seven", ["one in seven", 0.142857142857, 0, "fraction"]], ["One dollar in seven", ["One dollar in seven", 0.142857142857, 0, "fraction"]], ["one in every ten", ["one in every ten", 0.1, 0, "fraction"]],
  ["four in every five", ["four in every five", 0.8, 0, "fraction"]], ["nine out of ten", ["nine out of ten", 0.9, 0, "fraction"]], ["7 in 10", ["7 in 10", 0.7, 0, "fraction"]], ["three out of every four firms", ["three out of every four", 0.75, 0, "fraction"]],
  ["a firm in three", ["three", 3, 1, "number"]], ["one in a hundred", ["one in a hundred", 0.01, 0, "fraction"]],
  ["eight in Hangzhou", ["eight", 8, 1, "number"]], ["eight in 2022", ["eight", 8, 1, "number"], ["2022", 2022, 1, "number"]],
  // Multiples.
  ["doubled", ["doubled", 2, 0.1, "times"]], ["It Tripled", ["Tripled", 3, 0.1, "times"]], ["halved", ["halved", 0.5, 0.1, "times"]], ["twice as many", ["twice", 2, 0.1, "times"]], ["fivefold", ["fivefold", 5, 1, "times"]], ["ten-fold", ["ten-fold", 10, 1, "times"]],
  ["20-fold", ["20-fold", 20, 1, "times"]], ["3 times", ["3 times", 3, 1, "times"]], ["three times", ["three times", 3, 1, "times"]], ["2.5x", ["2.5x", 2.5, 0.1, "times"]], ["1.8 times", ["1.8 times", 1.8, 0.1, "times"]],
  // Ordinals.
  ["second only to it", ["second", 2, 1, "ordinal"]], ["the third largest", ["third", 3, 1, "ordinal"]], ["14th", ["14th", 14, 1, "ordinal"]], ["the 22nd", ["22nd", 22, 1, "ordinal"]], ["the twelfth", ["twelfth", 12, 1, "ordinal"]],
  ["the fourth-largest city", ["fourth", 4, 1, "ordinal"]],
  ["the twenty-fifth city", ["twenty-fifth", 25, 1, "ordinal"]],
  ["the thirty-second city", ["thirty-second", 32, 1, "ordinal"]],
  // Vague words.
  ["dozens of firms", ["dozens", NaN, 0, "vague"]], ["Hundreds of firms", ["Hundreds", NaN, 0, "vague"]], ["thousands", ["thousands", NaN, 0, "vague"]], ["millions of dollars", ["millions", NaN, 0, "vague"]], ["tens of thousands", ["tens", NaN, 0, "vague"], ["thousands", NaN, 0, "vague"]],
  ["several hundred firms", ["several hundred", NaN, 0, "vague"]],
  ["a few thousand firms", ["a few thousand", NaN, 0, "vague"]],
];

const chinese: Row[] = [
  // Digits.
  ["共1,086家", ["1,086", 1086, 1, "number"]], ["１，０８６家", ["１，０８６", 1086, 1, "number"]], ["１２３家", ["１２３", 123, 1, "number"]], ["3．5元", ["3．5", 3.5, 0.1, "number"]], ["14.30", ["14.30", 14.3, 0.01, "number"]], ["气温-5度", ["-5", -5, 1, "number"]],
  ["8家、8家、3家", ["8", 8, 1, "number"], ["8", 8, 1, "number"], ["3", 3, 1, "number"]], ["CB Insights列出158家", ["158", 158, 1, "number"]],
  ["3-5家", ["3", 3, 1, "number"], ["5", 5, 1, "number"]], ["3~5万", ["3", 3, 1, "number"], ["5万", 50_000, 10_000, "number"]],
  ["5万-10万家", ["5万", 50_000, 10_000, "number"], ["10万", 100_000, 10_000, "number"]],
  ["10%-15%", ["10%", 10, 1, "percent"], ["15%", 15, 1, "percent"]],
  ["2024,2025", ["2024", 2024, 1, "number"], ["2025", 2025, 1, "number"]],
  ["－3%", ["－3%", -3, 1, "percent"]],
  // Scales.
  ["约14.1万家", ["14.1万", 141_000, 1000, "number"]], ["14 万家", ["14 万", 140_000, 10_000, "number"]], ["3.5亿", ["3.5亿", 3.5e8, 1e7, "number"]], ["1.54万亿元", ["1.54万亿", 1.54e12, 1e10, "number"]], ["37,718亿美元", ["37,718亿", 3.7718e12, 1e8, "number"]],
  ["3百万", ["3百万", 3e6, 1e6, "number"]], ["5千万", ["5千万", 5e7, 1e7, "number"]], ["2千家", ["2千", 2000, 1000, "number"]], ["２．５万", ["２．５万", 25_000, 1000, "number"]],
  ["3000多万家", ["3000多万", 3e7, 1e4, "number"]],
  ["100多家", ["100", 100, 1, "number"]],
  // Han numerals.
  ["两家", ["两", 2, 1, "number"]], ["十家", ["十", 10, 1, "number"]], ["十二家", ["十二", 12, 1, "number"]], ["二十", ["二十", 20, 1, "number"]], ["四十五家", ["四十五", 45, 1, "number"]], ["一百", ["一百", 100, 1, "number"]], ["一百零五", ["一百零五", 105, 1, "number"]],
  ["一千零一", ["一千零一", 1001, 1, "number"]], ["三百六十五", ["三百六十五", 365, 1, "number"]], ["一万二千三百四十五", ["一万二千三百四十五", 12_345, 1, "number"]], ["一百二十万", ["一百二十万", 1.2e6, 10_000, "number"]], ["三万家", ["三万", 30_000, 10_000, "number"]],
  ["三亿", ["三亿", 3e8, 1e8, "number"]], ["两万亿", ["两万亿", 2e12, 1e12, "number"]], ["二〇二四", ["二〇二四", 2024, 1, "number"]], ["三点五", ["三点五", 3.5, 0.1, "number"]], ["十二点三四", ["十二点三四", 12.34, 0.01, "number"]],
  ["四座里有三座变少", ["四座里有三座", 0.75, 0, "fraction"]], ["四座城市里有三座", ["四座城市里有三座", 0.75, 0, "fraction"]], ["四座城市，三座变少", ["四", 4, 1, "number"], ["三", 3, 1, "number"]],
  ["一亿三千万家", ["一亿三千万", 1.3e8, 1e7, "number"]],
  ["三千家", ["三千", 3000, 1000, "number"]],
  ["三万两千", ["三万两千", 32_000, 1000, "number"]],
  ["三点五万", ["三点五万", 35_000, 1000, "number"]],
  ["一万一千家", ["一万一千", 11_000, 1000, "number"]],
  ["二十四处", ["二十四", 24, 1, "number"]],
  ["三十分钟", ["三十", 30, 1, "number"]],
  // Percentages and points.
  ["14.3%", ["14.3%", 14.3, 0.1, "percent"]], ["占0.7％", ["0.7％", 0.7, 0.1, "percent"]], ["百分之三十", ["百分之三十", 30, 1, "percent"]], ["百分之三点五", ["百分之三点五", 3.5, 0.1, "percent"]], ["百分之50", ["百分之50", 50, 1, "percent"]],
  ["百分之一", ["百分之一", 1, 1, "percent"]], ["百分之百", ["百分之百", 100, 1, "percent"]], ["百分之零点七", ["百分之零点七", 0.7, 0.1, "percent"]], ["下降-3.2%", ["-3.2%", -3.2, 0.1, "percent"]],
  ["2个百分点", ["2个百分点", 2, 1, "points"]], ["0.5个百分点", ["0.5个百分点", 0.5, 0.1, "points"]], ["两个百分点", ["两个百分点", 2, 1, "points"]], ["一个百分点", ["一个百分点", 1, 1, "points"]],
  ["1.2百分点", ["1.2百分点", 1.2, 0.1, "points"]],
  ["5‰", ["5‰", 0.005, 0, "fraction"]],
  // Fractions.
  ["三成", ["三成", 0.3, 0, "fraction"]], ["三成五", ["三成五", 0.35, 0, "fraction"]], ["九成半", ["九成半", 0.95, 0, "fraction"]], ["近7成", ["7成", 0.7, 0, "fraction"]], ["一成以上", ["一成", 0.1, 0, "fraction"]], ["七分之一", ["七分之一", 0.142857142857, 0, "fraction"]],
  ["三分之二", ["三分之二", 0.666666666667, 0, "fraction"]], ["十分之一", ["十分之一", 0.1, 0, "fraction"]], ["千分之七", ["千分之七", 0.007, 0, "fraction"]], ["万分之三", ["万分之三", 0.0003, 0, "fraction"]], ["一半", ["一半", 0.5, 0, "fraction"]], ["过半", ["过半", 0.5, 0, "fraction"]],
  ["多半", ["多半", 0.5, 0, "fraction"]], ["半数以上", ["半数", 0.5, 0, "fraction"]], ["五家里占四家", ["五家里占四家", 0.8, 0, "fraction"]], ["10家中有9家", ["10家中有9家", 0.9, 0, "fraction"]], ["每七个当中就有一个", ["七个当中就有一个", 0.142857142857, 0, "fraction"]],
  // Multiples.
  ["翻一番", ["翻一番", 2, 0.1, "times"]], ["翻了一番", ["翻了一番", 2, 0.1, "times"]], ["翻两番", ["翻两番", 4, 0.1, "times"]], ["翻了三番", ["翻了三番", 8, 0.1, "times"]], ["翻番", ["翻番", 2, 0.1, "times"]], ["翻了一倍", ["翻了一倍", 2, 0.1, "times"]],
  ["三倍", ["三倍", 3, 1, "times"]], ["2.5倍", ["2.5倍", 2.5, 0.1, "times"]], ["增长一倍", ["一倍", 1, 1, "times"]], ["减半", ["减半", 0.5, 0.1, "times"]], ["倍增", ["倍增", 2, 0.1, "times"]],
  // Ordinals.
  ["第四", ["第四", 4, 1, "ordinal"]], ["第二", ["第二", 2, 1, "ordinal"]], ["第十四名", ["第十四", 14, 1, "ordinal"]], ["第14", ["第14", 14, 1, "ordinal"]],
  // Vague words.
  ["数百家", ["数百", NaN, 0, "vague"]], ["几十", ["几十", NaN, 0, "vague"]], ["上千", ["上千", NaN, 0, "vague"]], ["几百万家", ["几百万", NaN, 0, "vague"]], ["好几千", ["好几千", NaN, 0, "vague"]], ["十几家", ["十几", NaN, 0, "vague"]],
  ["数倍", ["数倍", NaN, 0, "vague"]], ["几成", ["几成", NaN, 0, "vague"]], ["上百分之一", ["百分之一", 1, 1, "percent"]],
  ["成千上万", ["成千上万", NaN, 0, "vague"]],
  ["两三家", ["两三", NaN, 0, "vague"]],
  ["二三十家", ["二三十", NaN, 0, "vague"]],
  ["二十几家", ["二十几", NaN, 0, "vague"]],
  ["建成十座桥", ["十", 10, 1, "number"]],
];

describe("findNumerals", () => {
  test.each(english)("in English: %j", (text, ...found) => { expect(numeralsIn(text, "en")).toEqual(found); });
  test.each(chinese)("in Chinese: %j", (text, ...found) => { expect(numeralsIn(text, "zh")).toEqual(found); });

  test.each([
    "one", "One of them", "no one", "first", "First, the list", "first-rate", "someone", "often", "attention", "weight", "freight", "tenant", "secondary", "quarterly", "behalf", "the quarter", "millionaire", "thirdly",
    "B2B", "5G", "Covid-19", "G20", "CO2", "H1N1", "A4", "Web3", "P2P", "3D", "",
  ])("finds nothing in %j", (text) => { expect(numeralsIn(text, "en")).toEqual([]); });

  test.each([
    "一", "一家", "第一", "第一批", "零", "〇", "统一", "唯一", "万一", "十分重要", "百姓", "老百姓", "千方百计", "千家万户", "四面八方", "四处", "两者", "二者", "一一", "一些", "一直", "进一步", "一带一路", "完成", "成立于浙江", "百科", "万物", "千万别",
    "多家", "半导体", "B2B", "5G", "新冠Covid-19", "G20", "CO2",
    "百分比", "提高了几个百分点",
    "一成不变",
    "单位：亿美元",
  ])("finds nothing in %j", (text) => { expect(numeralsIn(text, "zh")).toEqual([]); });
});

test.each([
  ["en", "14,600", 100], ["en", "140,000", 10_000], ["en", "1,027", 1], ["en", "200", 100], ["en", "14.30", 0.01], ["en", "0", 1], ["en", "20 million", 1e7], ["en", "1.5 million", 1e5], ["en", "ninety", 10], ["en", "two hundred thousand", 100_000],
  ["zh", "14,600", 100], ["zh", "14.1万", 1000], ["zh", "20万", 100_000], ["zh", "三万两千", 1000], ["zh", "一百二十万", 100_000], ["zh", "百分之三十", 10],
] as const)("in %s, zeros at the end of %s may be rounding to %d", (locale, text, coarse) => {
  expect(findNumerals(text, locale).map((numeral) => numeral.coarse)).toEqual([coarse]);
});

const pieces = fc.array(fc.oneof(fc.string(), fc.string({unit: "binary", maxLength: 3}), fc.constantFrom(
  ..."0123456789０５,，.．-−–%％‰ \n年月日第数几成半分之点多余个家里倍番翻〇零一二两三十百千万亿", "one", "two", "forty", "-", "hundred", " and ", "thousand", "million", "dozens", "third", "fifths", " in ", "every", "out of", "half", "th", "fold", "bn", "k", " per cent", " points", " times", "百分", "百分点", "统一",
))).map((parts) => parts.join(""));

test.each(locales)("whatever the text, the numerals that findNumerals finds in it in %s stand in order and apart", (locale) => {
  fc.assert(fc.property(pieces, (text) => {
    let last = 0;
    for (const {start, end, text: found} of findNumerals(text, locale)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(found).toBe(text.slice(start, end));
      last = end;
    }
  }), {numRuns: 1000});
});

test.each(locales)("in %s, numbers that are not vague are finite, and their steps no less than nothing", (locale) => {
  fc.assert(fc.property(pieces, (text) => {
    for (const {value, step, coarse, form} of findNumerals(text, locale)) if (form !== "vague") expect([Number.isFinite(value), step >= 0, coarse >= step]).toEqual([true, true, true]);
  }), {numRuns: 1000});
});
