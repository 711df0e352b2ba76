/** The nine pieces of journalism and those beside them: long enough, plain enough, with charts of several forms, and everything they link to. */
import {fleschKincaid} from "flesch-kincaid";
import {syllable} from "syllable";
import {describe, expect, it} from "vitest";
import {loadSite} from "../../src/load.ts";
import type {Prose} from "../../src/prose/index.ts";
import {locales, type Locale} from "../../src/text/index.ts";

const site = loadSite(process.cwd());
const pieces = [...site.briefings.values(), ...site.themes.values()];
const named = pieces.flatMap((pair) => locales.map((locale) => [pair[locale].file, pair[locale], locale] as const));
const entities: Record<string, string> = {"&#x26;": "&", "&#x3C;": "<", "&#x27;": "'"};

/** The paragraphs and list entries of a text, as they are read. */
function paragraphs({segments}: Prose): string[] {
  const html = segments.flatMap((segment) => ("html" in segment ? segment.html : [])).join("\n");
  return [...html.matchAll(/<(p|li)>(.*?)<\/\1>/gs)].map(([, , words]) => words!.replace(/<[^>]+>/g, "").replace(/&#x\w+;/g, (entity) => entities[entity] ?? " ").replace(/\s+/g, " ").trim());
}
/** A full stop ends a sentence where a space and a capital or a digit, or nothing, follows: not in "2.7" or "e.g. this". */
const sentences = (text: string, locale: Locale): string[] => text.split(locale === "zh" ? /(?<=[。！？])/ : /(?<=[.!?]”?)\s+(?=[A-Z“\d])/).map((one) => one.trim()).filter(Boolean);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];
const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

it("there are a briefing for each source document and an explainer for each theme", () => {
  const documents = ["small-firms-in-distress-2011", "back-to-work-2020", "shaoxing-meeting-2021", "what-the-ministry-counted-2024", "world-class-firms-2025"];
  expect([...site.briefings.keys()]).toEqual(expect.arrayContaining(documents));
  expect([...site.themes.keys()].sort()).toEqual(["digital-economy", "exports", "sme-growth", "unicorns-by-city"]);
});

describe.each(named)("%s", (_, {meta, prose, marks}, locale) => {
  const text = paragraphs(prose);

  it("is as long as its kind should be, and no longer", () => {
    if (locale === "en") expect(wordsOf(text.join(" ")).length).toSatisfy((count: number) => count >= 480 && count <= 920);
    else expect(han(text.join(""))).toSatisfy((count: number) => count >= 650 && count <= 1600);
  });

  it("is plain to read", () => {
    const all = text.flatMap((one) => sentences(one, locale));
    if (locale === "en") {
      const words = all.flatMap(wordsOf), counts = {sentence: all.length, word: words.length, syllable: words.reduce((sum, word) => sum + (/\d/.test(word) ? 1 : syllable(word)), 0)};
      expect(mean(all.map((one) => wordsOf(one).length))).toBeLessThan(18);
      expect(fleschKincaid(counts)).toBeLessThan(9.5);
    } else expect(mean(all.map((one) => han(one)))).toBeLessThan(36);
  });

  it("has a finding as title that rests on rows", () => {
    expect(marks.get("title")?.filter(({kind, rows}) => kind !== "asis" && rows.length > 0).length).toBeGreaterThan(0);
    expect(meta.title.length).toBeLessThan(locale === "en" ? 120 : 55);
  });

  it("places three charts or more, of several forms", () => {
    expect(new Set(prose.charts.map((id) => site.charts.get(id)!.spec.form)).size).toBeGreaterThanOrEqual(3);
  });

  it("explains its terms where it uses them", () => expect(prose.terms.length).toSatisfy((count: number) => count >= 1 && count <= 8));

  it("sets Chinese full width, without spaces", () => {
    if (locale === "zh") expect(text.filter((one) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|\p{Script=Han} |\d \p{Script=Han}/u.test(one))).toEqual([]);
    else expect(text.filter((one) => /[\p{Script=Han}，。；：]/u.test(one.replace(/\p{Script=Han}+/gu, (word) => (["小巨人", "专精特新"].includes(word) ? "" : word))))).toEqual([]);
  });
});

it("both languages explain terms and place the same charts in the same order", () => {
  for (const {en, zh} of pieces) expect(zh.prose.charts, zh.file).toEqual(en.prose.charts);
});
