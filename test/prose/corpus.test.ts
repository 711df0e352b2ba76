import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {locales} from "./found.ts";
import {problemsOf} from "./ground.ts";

/** A sentence as an editor writes it, and what is said of it. */
interface Block {text: string; problems: string[]}

/** The blocks of a corpus: a sentence (⏎ ends a line of it), then a line for each problem, or `ok`. A line before it that begins with # says what fails. */
const read = (locale: string): Block[] => readFileSync(`test/input/prose/corpus-${locale}.txt`, "utf8").trimEnd().split("\n\n").map((block) => {
  const [text, ...lines] = block.split("\n").filter((line) => !line.startsWith("# fails: "));
  return {text: text!.replaceAll("⏎", "\n"), problems: lines.join() === "ok" ? [] : lines};
});
const corpora = {en: read("en"), zh: read("zh")};
const said = (problem: string): string => problem.replace(/^\S+ /, "").replace(/ Sentence: .*$/, "");

describe.each(locales)("the corpus in %s", (locale) => {
  const blocks = corpora[locale], wrong = blocks.filter(({problems}) => problems.length);

  test.each(blocks.map(({text, problems}) => [text, problems] as const))("%s", (text, problems) => { expect(problemsOf(text, locale)).toEqual(problems); });

  test("is half right and half wrong, and no two of its sentences are wrong in one way", () => {
    expect([blocks.length >= 75, wrong.length >= blocks.length * 0.4, wrong.length <= blocks.length * 0.6]).toEqual([true, true, true]);
    expect(new Set(blocks.map(({text}) => text)).size).toBe(blocks.length);
    expect(new Set(wrong.map(({problems}) => problems.map(said).join("\n"))).size).toBe(wrong.length);
  });

  test("puts each problem where its words stand", () => {
    for (const {text, problem} of wrong.flatMap(({text, problems}) => problems.map((problem) => ({text, problem})))) {
      const [, line, column, kind, word] = /^(\d+):(\d+) ([a-z-]+): (?:[^"]*"([^"]*)")?/.exec(problem)!, source = text.split("\n")[Number(line) - 1]!, at = Number(column) - 1;
      expect([problem, kind === "unbound-number" ? source.startsWith(word!, at) : kind === "binding-error" ? /[:：[{ /]/.test(source[at - 1]! + source[at]!) : source[at - 1] === "["]).toEqual([problem, true]);
    }
  });
});

test("both corpora hold at least a hundred and fifty sentences", () => { expect(corpora.en.length + corpora.zh.length).toBeGreaterThanOrEqual(150); });
