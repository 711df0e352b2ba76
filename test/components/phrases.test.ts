import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {phrases} from "../../src/components/phrases.ts";
import {parse} from "yaml";

/** Clauses parted by a bar, words by a space. */
const shown = (headline: string): string => phrases(headline).map((words) => words.join(" ")).join("|");

test.each([
  ["", ""], ["出口", "出口"],
  ["全球每出口7美元货物，就有1美元来自中国", "全球 每 出口 7美元 货物，|就有 1美元 来自 中国"],
  ["浙江企业的数字化转型", "浙江 企业的 数字化 转型"], ["出口型企业的贡献率上升", "出口型 企业的 贡献率 上升"],
  ["2020年后，美国的独角兽成倍增加，中国原地不动", "2020年后，|美国的 独角兽 成倍 增加，|中国 原地 不动"],
])("phrases(%j) is %j", (headline, expected) => expect(shown(headline).replaceAll(" ", "")).toBe(expected.replaceAll(" ", "")));

const headlines = [
  ...readdirSync("content/charts").map((name) => (parse(readFileSync(`content/charts/${name}`, "utf8")) as {title: {zh: string}}).title.zh),
  "他说“好的”，然后（笑着）走了。", "看《数据》：2024年3个月内增长12.5%！", "一、二、三", "浙江CB Insights榜单", "真的吗？是的……", "（括号开头）的标题", "，先有标点", "👨‍👩‍👧家庭🏭工厂", "Little Giants 小巨人",
];

describe.each(headlines)("phrases(%j)", (headline) => {
  const clauses = phrases(headline), words = clauses.flat();

  test("joined is the headline again", () => expect(words.join("")).toBe(headline));

  test("has no empty clause or word", () => {
    for (const clause of clauses) expect(clause.length).toBeGreaterThan(0);
    for (const word of words) expect(word).not.toBe("");
  });

  test("never begins a word with closing punctuation, nor ends one with opening", () => {
    for (const word of words.slice(1)) expect(word).not.toMatch(/^[，。、；：！？”’）》」』】…—％%]/u);
    for (const word of words) expect(word).not.toMatch(/.[“‘（《〈「『【]$/u);
  });

  test("ends every clause but the last with its punctuation", () => {
    for (const clause of clauses.slice(0, -1)) expect(clause.at(-1)).toMatch(/[，。、；：！？…—]$/u);
  });

  test("keeps a number with what it counts", () => {
    words.slice(1).forEach((word, i) => { if (/[\d%]$/.test(words[i]!)) expect(word, `${words[i]} ${word}`).not.toMatch(/^[年月日家个倍万亿%]/u); });
  });
});

test("phrases keeps words whole: a break never falls inside one", () => {
  const segmenter = new Intl.Segmenter("zh", {granularity: "word"});
  for (const headline of headlines) {
    const starts = new Set([...segmenter.segment(headline)].map(({index}) => index));
    let at = 0;
    for (const word of phrases(headline).flat()) {
      expect(starts.has(at), `${headline} at ${at}`).toBe(true);
      at += word.length;
    }
  }
});
