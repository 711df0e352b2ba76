import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {formNames} from "../../src/chart/registry.ts";
import {confidences, qualifiers} from "../../src/table/observations.ts";
import en from "../../src/text/en.json" with {type: "json"};
import zh from "../../src/text/zh.json" with {type: "json"};
import {locales, text, type TextKey} from "../../src/text/index.ts";

const dictionaries: Record<string, Record<string, string>> = {en, zh};
const keys = Object.keys(en) as TextKey[];
const placeholders = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

test("text has a dictionary for every language", () => {
  expect(readdirSync("src/text").filter((name) => name.endsWith(".json")).sort()).toEqual(locales.map((locale) => `${locale}.json`).sort());
  expect(Object.keys(dictionaries).sort()).toEqual([...locales].sort());
});

test("text has the same keys in every language, in the same order", () => {
  for (const locale of locales) expect(Object.keys(dictionaries[locale]!)).toEqual(keys);
  expect(keys.length).toBeGreaterThan(50);
});

test("text has every key once", () => {
  for (const locale of locales) {
    const written = [...readFileSync(`src/text/${locale}.json`, "utf8").matchAll(/^\s*"([^"]+)":/gm)].map(([, key]) => key);
    expect(written.filter((key, i) => written.indexOf(key) !== i)).toEqual([]);
  }
});

/** What is wrong with the words of a key: all of them are asked at once, so that all that fail are seen. */
const faulty = (wrong: (inEnglish: string, inChinese: string) => boolean): string[] => keys.filter((key) => wrong(en[key], zh[key]));
const han = "\\p{Script=Han}";

describe("text", () => {
  test("has the same placeholders in every language", () => expect(faulty((a, b) => placeholders(a).join() !== placeholders(b).join())).toEqual([]));
  test("is nowhere empty", () => expect(faulty((a, b) => !a.trim() || !b.trim())).toEqual([]));
  test("has no stray braces, double spaces, straight quotes or three dots", () => {
    expect(faulty((...both) => both.some((words) => /[{}]/.test(words.replace(/\{\w+(\|[^|{}]+\|[^|{}]+)?\}/g, "")) || / {2}|["`]|\.\.\.|'/.test(words)))).toEqual([]);
  });
  test("in English has no Han and no full-width punctuation", () => expect(faulty((words) => /[\p{Script=Han}，。；：（）！？、《》]/u.test(words))).toEqual([]));
  test("in Chinese has full-width punctuation alone next to Han", () => {
    const halfWidth = new RegExp(`${han}[,.;:!?()]|[,;:!?()]${han}|[,.;:!?()]\\{|\\}[,;:!?]`, "u");
    expect(faulty((_, words) => halfWidth.test(words))).toEqual([]);
  });
  test("in Chinese has no space next to Han or full-width punctuation", () => {
    const spaced = new RegExp(`(${han}|[，。；：（）！？、《》｜]) | (${han}|[，。；：（）！？、《》｜])`, "u");
    expect(faulty((_, words) => spaced.test(words))).toEqual([]);
  });
  test("in Chinese is Chinese, but for names and codes", () => {
    expect(faulty((inEnglish, inChinese) => inEnglish === inChinese && /[a-z]{4}/.test(inEnglish.replace(/\{\w+\}/g, "")))).toEqual([]);
  });
});

const sources = readdirSync("src", {recursive: true, encoding: "utf8"}).filter((name) => /\.(ts|astro)$/.test(name)).map((name) => readFileSync(`src/${name}`, "utf8"));

/** What stands between the parentheses of every call of `text`; everything in files that speak of TextKey, or pass a key by its variable. */
function spokenIn(source: string): string[] {
  if (/\bTextKey\b|\btext\([\w.]+, [a-zA-Z.]+[,)]/.test(source)) return [source];
  return [...source.matchAll(/\btext\(/g)].map(({index}) => {
    let depth = 1, end = index + "text(".length;
    for (; depth > 0 && end < source.length; end++) depth += source[end] === "(" ? 1 : source[end] === ")" ? -1 : 0;
    return source.slice(index, end);
  });
}
const spoken = sources.flatMap(spokenIn).join("\n");

test("text has no key that nothing uses", () => {
  const prefixes = [...spoken.matchAll(/`([\w-]+)\$\{/g)].map(([, prefix]) => prefix!);
  const quoted = new Set([...spoken.matchAll(/["'`]([\w-]+)["'`]/g)].map(([, word]) => word!));
  expect(keys.filter((key) => !quoted.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual([]);
});

test("text is asked for no key that is not there", () => {
  const asked = [...spoken.matchAll(/\btext\((?:format\.)?(?:locale|"\w+"), "([\w-]+)"/g)].map(([, key]) => key!);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !(key in en))).toEqual([]);
});

test.each(formNames)("text has a name for the form %s", (name) => expect(keys).toContain(`form-${name}`));
test.each(confidences)("text says how reliable %s is", (confidence) => expect(keys).toContain(`reliability-${confidence}`));
test.each(qualifiers.filter((qualifier) => !["exact", "range-low", "range-high"].includes(qualifier)))("text has words for the qualifier %s, with its value", (qualifier) => {
  const key = `qualifier-${qualifier}` as TextKey;
  expect(keys).toContain(key);
  for (const locale of locales) expect(text(locale, key, {value: "5"})).toContain("5");
});
test("text has no name for a form, a qualifier or a confidence that is not there", () => {
  const named = keys.flatMap((key) => /^(form|qualifier|reliability)-(.+)$/.exec(key)?.[2] ?? []);
  const known: readonly string[] = [...formNames, ...confidences, ...qualifiers];
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test.each([
  ["en", "tableRows", {count: 3}, "Table, 3 rows"], ["zh", "tableRows", {count: 3}, "表格，共3行"], ["en", "spanOf", {from: "a", to: "$1 $& {from}"}, "a to $1 $& {from}"],
  ["en", "embed", {unused: 1}, "Embed"],
] as const)("text(%s, %s, %j) is %j", (locale, key, values, words) => expect(text(locale, key, values)).toBe(words));

test("text throws on a value it needs and does not get", () => {
  expect(() => text("en", "tableRows")).toThrow('text "tableRows" needs a value for {count}');
  expect(() => text("zh", "spanOf", {from: "a"})).toThrow("{to}");
});
