import {describe, expect, it} from "vitest";
import en from "../../src/text/en.json" with {type: "json"};
import type {Locale, TextKey} from "../../src/text/index.ts";
import zh from "../../src/text/zh.json" with {type: "json"};
import {heads, site, treeOf} from "./built.ts";
import {spoken} from "./words.ts";

/** Names that both languages use as they are: these, and the names of a file's columns. */
const shared = new Set<TextKey>(["siteName", "languageName", "languageTag", "ogLocale"]);
const columns = new Set([...site.datasets.values()].flatMap(({descriptor}) => descriptor.fields.map(({name}) => name)));
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

type Dictionary = Record<TextKey, string>;
interface Phrase {key: string; whole: RegExp; part?: RegExp}

/** Interface words of one language that the other says otherwise. A long one is looked for anywhere in a text, a short one as all of it. */
function phrasesOf(own: Dictionary, other: Dictionary, letters: RegExp, enough: number): Phrase[] {
  return (Object.keys(own) as TextKey[]).filter((key) => !shared.has(key) && own[key] !== other[key]).flatMap((key) => {
    const words = own[key].trim(), literal = words.replace(/\{\w+\}/g, "").match(letters)?.join("") ?? "";
    const isLong = literal.length >= enough;
    if (literal.length < 2 || (words.includes("{") && !isLong)) return [];
    const pattern = words.split(/\{\w+\}/).map(escaped).join(".{1,80}?");
    return [{key, whole: new RegExp(`^${pattern}$`), ...(isLong && {part: new RegExp(pattern)})}];
  });
}

const english = phrasesOf(en, zh, /[a-z]/gi, 9), chinese = phrasesOf(zh, en, /\p{Script=Han}/gu, 4);

/** Texts of a page, in the page's own language, that are interface words of the other language. */
function leaks(file: string, language: Locale, phrases: readonly Phrase[]): string[] {
  const texts = spoken(treeOf(file)).filter(({lang, words}) => lang.startsWith(language) && !columns.has(words)).map(({words}) => words);
  return [...new Set(texts)].flatMap((words) => {
    const found = phrases.find(({whole, part}) => whole.test(words) || part?.test(words));
    return found ? [`${file}: "${words.slice(0, 80)}" is ${found.key}`] : [];
  });
}

/** Sources and embeds are many and alike: every one of them is made by the same page from a row. */
const sample = heads.filter(({file, refresh}) => !refresh && (!/(^|\/)sources\//.test(file) || /sources\/[a-d]/.test(file)));

describe("a page in one language", () => {
  it("has enough interface words to look for", () => {
    expect(Math.min(english.length, chinese.length)).toBeGreaterThan(60);
  });

  it("says no interface word in English on a Chinese page, outside what is marked as English", () => {
    expect(sample.filter(({locale}) => locale === "zh").flatMap(({file}) => leaks(file, "zh", english))).toEqual([]);
  });

  it("says no interface word in Chinese on an English page, outside what is marked as Chinese", () => {
    expect(sample.filter(({locale}) => locale === "en").flatMap(({file}) => leaks(file, "en", chinese))).toEqual([]);
  });
});
