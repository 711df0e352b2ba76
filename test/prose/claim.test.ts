import {describe, expect, test} from "vitest";
import {families} from "../../src/prose/claim-words.ts";
import type {Locale} from "../../src/text/index.ts";
import {english} from "./claims-en.ts";
import {chinese} from "./claims-zh.ts";
import {faultsOf} from "./ground.ts";

/** What a claim needs, holds too much of, or turns round, and what it is told. */
type Row = [text: string, fault: string];
const periods = "two periods of each, such as {series place 2020,2024}", share = "a percentage, or a part and its whole as {part / whole}", pair = "two cells as {a / b}, or two periods", crossing = "two periods of each, as {a 2021,2025 / b}";
const words: Record<Locale, string> = {en: "rose, doubled, highest, more than, most", zh: "超过、最高、翻一番、过半、减少"};

const needs: Record<Locale, Row[]> = {
  en: [
    ["It :claim[rose]{named china 2024}.", periods], ["It :claim[fell]{cities beijing,shanghai 2025}.", periods], ["It :claim[doubled]{named china 2024}.", "two periods, or two cells as {a / b}"], ["It is :claim[level]{named china 2025}.", "two cells or more"],
    ["It has :claim[the most]{cities beijing 2025}.", "a cell and the cells it stands out from, as {hangzhou / place=*}"], ["It is :claim[lowest]{cities ningbo 2025 / ningbo}.", "a cell and the cells it stands out from, as {2001 / period=*}"],
    ["It is :claim[second]{cities shenzhen 2025}.", "a cell and the cells it is ranked among, as {hangzhou / place=*}"], ["They are :claim[second]{cities shenzhen,beijing 2025 / place=*}.", "a cell and the cells it is ranked among, as {hangzhou / place=*}"],
    ["It is :claim[most]{named china 2025} of it.", share], ["It is :claim[a third]{named china 2025}.", share], ["It has :claim[more than Shanghai]{cities beijing 2025}.", pair], ["It is :claim[behind Shanghai]{cities hangzhou 2025}.", pair],
    ["It is :claim[between 10 and none]{cities beijing 2025}.", "two numbers in the brackets and cells in the braces"], ["It :claim[overtook Shanghai]{cities shenzhen 2025 / shanghai}.", crossing], ["It was :claim[overtaken by Shenzhen]{cities shanghai 2021,2025}.", crossing],
  ],
  zh: [
    ["数量:claim[增长]{named china 2024}。", periods], ["数量:claim[减少]{cities beijing,shanghai 2025}。", periods], ["数量:claim[翻番]{named china 2024}。", "two periods, or two cells as {a / b}"], ["数量:claim[持平]{named china 2025}。", "two cells or more"],
    ["北京:claim[最多]{cities beijing 2025}。", "a cell and the cells it stands out from, as {hangzhou / place=*}"], ["宁波:claim[最少]{cities ningbo 2025}。", "a cell and the cells it stands out from, as {2001 / period=*}"],
    ["深圳:claim[第二]{cities shenzhen 2025}。", "a cell and the cells it is ranked among, as {hangzhou / place=*}"], ["占:claim[多数]{named china 2025}。", share], ["占:claim[三成]{named china 2025}。", share], ["北京:claim[多于上海]{cities beijing 2025}。", pair], ["杭州:claim[少于上海]{cities hangzhou 2025}。", pair],
    ["在:claim[10之间]{cities beijing 2025}。", "two numbers in the brackets and cells in the braces"], ["深圳:claim[反超上海]{cities shenzhen 2025 / shanghai}。", crossing], ["上海:claim[被深圳反超]{cities shanghai 2025 / shenzhen}。", crossing],
  ],
};

/** Sentences with a number that their claim does not check, and that number. */
const unchecked: Record<Locale, [text: string, number: string][]> = {
  en: [
    ["It has :claim[the most, 100]{cities beijing 2025 / place=*}.", "100"], ["It :claim[overtook Shanghai with 90]{cities shenzhen 2021,2025 / shanghai}.", "90"], ["It is :claim[second with 90]{cities shenzhen 2025 / place=*}.", "90"],
    ["It :claim[rose from 100 to 200 to 500]{named china 2019,2025}.", "500"], ["It has :claim[20 more than the 80 of Shanghai]{cities beijing 2025 / shanghai}.", "80"], ["It is the :claim[largest of the six]{cities beijing 2025 / place=*}.", "six"],
    ["It is :claim[level in five years]{cities shenzhen 2025 / shanghai 2021}.", "five"],
  ],
  zh: [
    ["北京:claim[最多，100家]{cities beijing 2025 / place=*}。", "100"], ["深圳:claim[以90家反超上海]{cities shenzhen 2021,2025 / shanghai}。", "90"], ["深圳:claim[以90家居第二]{cities shenzhen 2025 / place=*}。", "90"],
    ["各地:claim[五年持平]{cities shenzhen 2025 / shanghai 2021}。", "五"],
  ],
};

/** Words that are turned round, within the brackets or before them. */
const turned: Record<Locale, string[]> = {
  en: [
    "It :claim[did not rise]{named china 2024,2025}.", "It :claim[never fell]{named china 2024,2025}.", "It :claim[no longer leads]{cities beijing 2025 / place=*}.", "It :claim[hasn't risen]{named china 2024,2025}.", "It :claim[hasn’t risen]{named china 2024,2025}.",
    "It :claim[grew faster]{named china 2024,2025}.", "It was :claim[hardly any more]{named china 2024,2025}.", "It :claim[neither rose nor fell]{named china 2022,2023}.",
    "It :claim[failed to grow]{named china 2024,2025}.",
    "It did not :claim[rise]{named china 2024,2025}.", "It never :claim[fell]{named china 2021,2022}.", "It has not :claim[doubled]{named china 2019,2020}.", "It is no longer :claim[the largest]{cities beijing 2025 / place=*}.",
  ],
  zh: [
    "数量:claim[没有增长]{named china 2024,2025}。", "数量:claim[并未减少]{named china 2024,2025}。", "数量:claim[从未减少]{named china 2024,2025}。", "北京:claim[不再居首]{cities beijing 2025 / place=*}。", "数量:claim[增速加快]{named china 2024,2025}。", "数量:claim[增幅扩大]{named china 2024,2025}。",
    "数量:claim[未增长]{named china 2024,2025}。", "数量:claim[没增长]{named china 2024,2025}。", "数量:claim[停止增长]{named china 2024,2025}。",
    "数量没有:claim[增长]{named china 2024,2025}。", "北京不再:claim[居首]{cities beijing 2025 / place=*}。",
  ],
};

const label = (text: string): string => /:claim\[(.*?)\]/.exec(text)![1]!;
const claims = {en: english, zh: chinese};

describe.each(["en", "zh"] as const)("claims in %s", (locale) => {
  test("have words of every family", () => {
    for (const family of [...families, "share", "threshold", "computed"] as const) expect([family, claims[locale][family].holds.length >= 3, claims[locale][family].fails.length >= 3]).toEqual([family, true, true]);
  });
  test.each(Object.values(claims[locale]).flatMap(({holds}) => holds))("that hold: %s", (text) => { expect(faultsOf(text, locale)).toEqual([]); });
  test.each(Object.values(claims[locale]).flatMap(({fails}) => fails))("that do not: %s", (text) => {
    const [fault, ...more] = faultsOf(text, locale);
    expect([fault?.startsWith(`"${label(text)}" is not what the data say: `), fault && /\. Rewrite it, or correct data\/.*\.$/.test(fault), more]).toEqual([true, true, []]);
  });
  test.each(needs[locale])("that need other cells: %s", (text, need) => { expect(faultsOf(text, locale)).toEqual([`"${label(text)}" needs ${need}. Name them.`]); });
  test.each(unchecked[locale])("that hold a number more: %s", (text, number) => { expect(faultsOf(text, locale)).toEqual([`"${label(text)}" holds a number that this claim does not check: "${number}". Bind it by itself, outside of the claim.`]); });
  test.each(turned[locale])("that are turned round: %s", (text) => { expect(faultsOf(text, locale).join()).toMatch(/says what is not so, or compares rates, and that is not checked\. Say what did happen, or write it as text\.$/); });
  test.each(locale === "en" ? ["It :claim[hit the news]{named china 2025}.", "It is :claim[important]{named china 2025}."] : ["数量:claim[引人注目]{named china 2025}。", "数量:claim[很重要]{named china 2025}。"])("that say nothing: %s", (text) => {
    expect(faultsOf(text, locale)).toEqual([`"${label(text)}" holds no word that can be checked. Use one such as ${words[locale]}, or write it as text.`]);
  });
});

const nowhere = (name: string): string => `The claim names ${name}, but none of its figures is of it. Add it to the braces.`;
const elsewhere = (said: string, figure: string, what: string): string => `The words speak of ${said}, but the figure is of ${figure}. Bind the figure that is meant, or name its ${what}.`;

describe("claims and their cells", () => {
  test.each<[text: string, locale: Locale, fault?: string]>([
    ["Beijing has :claim[more than Ningbo]{cities beijing 2025 / shanghai}.", "en", nowhere("Ningbo")], ["It :claim[rose since 2019]{named china 2024,2025}.", "en", nowhere("2019")], ["北京:claim[多于宁波]{cities beijing 2025 / shanghai}。", "zh", nowhere("宁波")],
    ["数量:claim[自2019年以来增长]{named china 2024,2025}。", "zh", nowhere("2019")],
    ["It :claim[rose since 2024]{named china 2024,2025}.", "en"], ["Beijing has :claim[more than Ningbo]{cities beijing 2025 / shanghai,ningbo}.", "en"], ["数量:claim[自2024年以来增长]{named china 2024,2025}。", "zh"],
    ["In 2023 it :claim[rose]{named china 2024,2025}.", "en", elsewhere("2023", "2024, 2025", "year")], ["Shanghai :claim[fell]{cities beijing 2021,2025}.", "en", elsewhere("Shanghai", "Beijing", "place")], ["2023年数量:claim[增长]{named china 2024,2025}。", "zh", elsewhere("2023", "2024, 2025", "year")],
    ["上海:claim[减少]{cities beijing 2021,2025}。", "zh", elsewhere("上海", "北京", "place")],
    ["It has :claim[more than in 2019]{named china 2024,2025}.", "en", nowhere("2019")], ["数量:claim[比2019年多]{named china 2024,2025}。", "zh", nowhere("2019")],
    ["It is the :claim[highest since 2021]{named china 2025 / 2021..2025}.", "en"], ["为:claim[2021年以来最高]{named china 2025 / 2021..2025}。", "zh"],
  ])("%s", (text, locale, fault) => { expect(faultsOf(text, locale)).toEqual(fault === undefined ? [] : [fault]); });

  // Who did it to whom: the words and the braces name the same two the other way round.
  test.each<[text: string, locale: Locale]>([
    ["Shanghai was :claim[overtaken by Shenzhen]{cities shenzhen 2021,2025 / shanghai}.", "en"], ["上海:claim[被深圳反超]{cities shenzhen 2021,2025 / shanghai}。", "zh"],
    ["Shanghai :claim[overtook Shenzhen]{cities shenzhen 2021,2025 / shanghai}.", "en"], [":claim[Shanghai overtook Shenzhen]{cities shenzhen 2021,2025 / shanghai}.", "en"], ["上海:claim[反超深圳]{cities shenzhen 2021,2025 / shanghai}。", "zh"],
    ["Shanghai has :claim[more than Beijing]{cities beijing 2025 / shanghai}.", "en"], ["Hangzhou has :claim[twice as many as Shanghai]{cities shanghai 2025 / hangzhou}.", "en"], ["上海:claim[多于北京]{cities beijing 2025 / shanghai}。", "zh"],
  ])("are not the wrong way round: %s", (text, locale) => { expect(faultsOf(text, locale)).toHaveLength(1); });

  test.each<[text: string, locale: Locale]>([
   
    ["It is :claim[more than 40%]{named china 2021}.", "en"], ["It is :claim[more than 1 trillion yuan]{exports china 2021}.", "en"], ["It is :claim[more than 40]{weight china 2023}.", "en"], ["It :claim[gained 30 points]{cities shenzhen 2021,2025}.", "en"],
    ["数量:claim[超过40%]{named china 2021}。", "zh"], ["出口:claim[超过1万亿元]{exports china 2021}。", "zh"], ["占:claim[超过40]{weight china 2023}。", "zh"],
    ["The weight :claim[rose by 11.4%]{weight china 2021,2025}.", "en"], ["Zhejiang is :claim[6.2% higher]{weight zhejiang 2025 / china}.", "en"], ["占比:claim[提高11.4%]{weight china 2021,2025}。", "zh"],
  ])("are in the unit of the data: %s", (text, locale) => { expect(faultsOf(text, locale)).toHaveLength(1); });

  // What is more than 17,600 may be more than 18,000 too.
  test.each<[text: string, locale: Locale, faults: number]>([
    ["It is :claim[more than 14,000]{held 2023}.", "en", 0], ["It is :claim[more than 17,000]{held 2024}.", "en", 0], ["It is :claim[fewer than 21,000]{held 2025-06}.", "en", 0], ["Wages are :claim[more than 2,000]{wage} yuan.", "en", 0], ["Wages are :claim[more than 2,400]{wage} yuan.", "en", 1],
    ["数量:claim[超过17,000家]{held 2024}。", "zh", 0],
    ["It is :claim[fewer than 18,000]{held 2024}.", "en", 1], ["It is :claim[more than 19,000]{held 2025-06}.", "en", 1], ["Wages are :claim[fewer than 2,500]{wage} yuan.", "en", 1], ["数量:claim[不到18,000家]{held 2024}。", "zh", 1],
    ["The target is :claim[more than now]{goal 2027 / named 2025 china qualifier=exact}.", "en", 0], ["There will be :claim[more than now]{goal 2027 / named 2025 china qualifier=exact}.", "en", 1],
  ])("are true of all that the data allow: %s", (text, locale, faults) => { expect(faultsOf(text, locale)).toHaveLength(faults); });

  test.each<[text: string, locale: Locale, fault: string]>([
    ["They have :claim[346]{sum cities place=* 2025}.", "en", '"346" compares no number with what is computed. Write one with more than, at least, fewer than or about, or bind the number with :value.'],
    ["They have :claim[most]{sum cities place=* 2025}.", "en", '"most" compares no number with what is computed. Write one with more than, at least, fewer than or about, or bind the number with :value.'],
    ["合计:claim[346家]{sum cities place=* 2025}。", "zh", '"346家" compares no number with what is computed. Write one with more than, at least, fewer than or about, or bind the number with :value.'],
    ["It :claim[rose]{nmed china 2024,2025}.", "en", '"nmed" is neither a series, a place, a period nor a dataset. Did you mean "named"?'], ["It :claim[rose]{named china 2024 / staff}.", "en", "companies and persons-10k are units of different things. Name cells in units of one kind."],
    ["They have :claim[more than 300]{sum cities ningbo 2025}.", "en", "sum takes two cells or more. Name them."],
    ["It :claim[rose]{named china 2018,2019}.", "en", "The cell is blank (firms, line 2). Name another, or leave the figure out."], ["数量:claim[增长]{named china 2018,2019}。", "zh", "The cell is blank (firms, line 2). Name another, or leave the figure out."],
    ["It :claim[doubled]{recalls 2024,2025}.", "en", "The earlier figure is zero. Name another."], ["It :claim[rose by 50%]{recalls 2024,2025}.", "en", "The earlier figure is zero. Name another."], ["数量:claim[翻番]{recalls 2024,2025}。", "zh", "The earlier figure is zero. Name another."],
    ["Shanghai :claim[rose]{cities shanghai 2021,2025}.", "en", '"rose" is not what the data say: Shanghai 2021 90 companies, Shanghai 2025 80 companies. Rewrite it, or correct data/firms/data.csv:65, data/firms/data.csv:67.'],     ["It :claim[fell]{named china 2019..2025}.", "en", '"fell" is not what the data say: China 2019 100 companies, China 2020 200 companies, China 2025 500 companies, China 2024 400 companies, China 2021 300 companies and 2 more. Rewrite it, or correct data/firms/data.csv:3, data/firms/data.csv:4, data/firms/data.csv:5 and 4 more.'],
    ["数量:claim[减少]{named china 2024,2025}。", "zh", '"减少" is not what the data say: 中国 2024 400家，中国 2025 500家. Rewrite it, or correct data/firms/data.csv:8, data/firms/data.csv:9.'],
    [":claim[Only Shenzhen grew]{cities shenzhen 2021,2025 / place=*}.", "en", '"Only Shenzhen grew" is not what the data say: it also holds of Hangzhou 2021 30 companies, Hangzhou 2025 40 companies. Rewrite it, or correct data/firms/data.csv:71, data/firms/data.csv:73.'],
   
    ["It is :claim[fewer than 17,000]{held 2024}.", "en", '"fewer than 17,000" is not what the data say: China Nov 2024 more than 17,600 companies. Rewrite it, or correct data/firms/data.csv:18.'],
    ["Wages are :claim[more than 2,400]{wage} yuan.", "en", '"more than 2,400" is not what the data say: Zhejiang 2025 2,200 to 2,600 yuan. Rewrite it, or correct data/firms/data.csv:55, data/firms/data.csv:56.'],
  ])("%s is told what is wrong", (text, locale, fault) => { expect(faultsOf(text, locale)).toEqual([fault]); });
});
