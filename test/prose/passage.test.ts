import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseDocument, stringify, type Scalar} from "yaml";
import type {Registers} from "../../src/chart/select.ts";
import {checkScalars, offsetsOf} from "../../src/prose/scalars.ts";
import type {Locale} from "../../src/text/index.ts";
import {locales} from "./found.ts";
import {boundIn, passageAt, passagesIn, strays} from "./passages.ts";

/** What is written, and the words of its passages. */
type Row = [name: string, text: string, ...words: string[]];

const english: Row[] = [
  ["a paragraph", "A b.", "A b."], ["emphasis", "A *b* c **d** ~~e~~.", "A b c d e."], ["a line's end", "A\nb", "A b"], ["breaks", "A  \nb\\\nc", "A b c"], ["runs of spaces", "A   b\tc", "A b c"], ["two paragraphs", "A\n\nb", "A", "b"],
  ["a heading", "## A *b*\n\nc", "A b", "c"], ["a heading over a line", "A b\n---", "A b"], ["a list", "- a\n- b\n  c\n\n1. d\n\n   e", "a", "b c", "d", "e"], ["a quote", "> A b", "A b"], ["a quote's second line without a mark", "> A\nb", "A b"],
  ["a heading in a quote", "> ## A\n> b", "A", "b"], ["a table", "| a | *b* |\n| - | - |\n| c 1 | d |", "a", "b", "c 1", "d"], ["a link, without its address", "A [b *c*](/d/5/ 'E') f", "A b c f"], ["a footnote", "A[^1] b.\n\n[^1]: Note\n    more.", "A\uFFFC b.", "Note more."],
  ["code as a gap", "A `5` b", "A \uFFFC b"], ["raw HTML as a gap", "A <b>c</b>", "A \uFFFCc\uFFFC"], ["no block of code", "```\n5\n```\n\nA", "A"], ["letters beyond the first plane", "A 😀 5", "A 😀 5"], ["nothing", ""],
  ["a binding", "About :value[14,600]{in-force china 2025-03} firms", "About 14,600 firms"], ["a binding over lines", "A :claim[lost\nten]{a\nb} c", "A lost ten c"], ["a binding in a quote", "> A :claim[lost\n> ten]{a\n> b} c", "A lost ten c"],
  ["an empty binding", "A:value[]{b}c", "A\uFFFCc"], ["bindings in emphasis", "*:value[1]{a}* and **:value[2]{b}**", "1 and 2"],
  ["a quote of two lines", "> A b\n> c d", "A b c d"],
  ["an entity", "R&amp;D, a&nbsp;b", "R&D, a b"],
  ["an entity with a number", "a &#38; b", "a & b"],
  ["an escape", "a \\* b\\_c", "a * b_c"],
  ["an image's description, without its address", "![Map of 5](/images/map-6.png) b", "Map of 5 b"],
  ["an address in the text", "See https://example.org/5 for more", "See \uFFFC for more"],
];

const chinese: Row[] = [
  ["a paragraph", "中国有158家。", "中国有158家。"], ["a line's end", "中国\n出口", "中国出口"], ["a line's end after a mark", "中国。\n出口", "中国。出口"], ["a line's end between letters", "CB\nInsights", "CB Insights"], ["a break", "中国\\\n出口", "中国出口"],
  ["a binding", "共:value[14.1万]{a}家", "共14.1万家"], ["a binding over lines", "共\n:claim[增长\n一倍]{a\nb}了", "共增长一倍了"], ["spaces that are written", "中国 158 家", "中国 158 家"],
  ["a line's end before a Han character", "CB\n中国，14\n万家", "CB中国，14万家"],
  ["a line's end after a binding", "共:value[3]{a}\n家", "共3家"],
  ["a list's second line", "- 中国\n  出口", "中国出口"],
  ["a quote of two lines", "> 中国\n> 出口", "中国出口"],
];

describe("passagesOf", () => {
  test.each(english)("in English has the words of %s", (_, text, ...words) => { expect(passagesIn(text, "en").map((passage) => passage.words)).toEqual(words); });
  test.each(chinese)("in Chinese has the words of %s", (_, text, ...words) => { expect(passagesIn(text, "zh").map((passage) => passage.words)).toEqual(words); });

  test.each([...english, ...chinese].filter(([, text]) => !/[&\\]/.test(text)))("knows where each character of %s stands: %j", (_, text) => {
    for (const locale of locales) for (const passage of passagesIn(text, locale)) expect(strays(passage, text)).toEqual([]);
  });

  test("tells headings from the rest", () => {
    expect(passagesIn("## A\n\nb\n\n- c\n\n| d |\n| - |", "en").map(({role, words}) => [role, words])).toEqual([["heading", "A"], ["body", "b"], ["body", "c"], ["body", "d"]]);
  });

  test.each<[string, Locale, [label: string, source: string, words: string][]]>([
    ["A :value[14,600]{in-force china} b", "en", [["14,600", ":value[14,600]{in-force china}", "in-force china"]]],
    ["A *:value[1]{a}* :claim[two more]{b c}:asis[x]{why=d}", "en", [["1", ":value[1]{a}", "a"], ["two more", ":claim[two more]{b c}", "b c"], ["x", ":asis[x]{why=d}", "why=d"]]],
    ["> A :claim[lost\n> ten]{a\n> b} c", "en", [["lost ten", ":claim[lost\n> ten]{a\n> b}", "a\nb"]]],
    ["> - A :claim[lost\n>   ten]{a\n>   b} c", "en", [["lost ten", ":claim[lost\n>   ten]{a\n>   b}", "a\nb"]]],
    ["## :value[]{a}", "en", [["\uFFFC", ":value[]{a}", "a"]]],
    ["共:claim[增长\n一倍]{a\nb}了", "zh", [["增长一倍", ":claim[增长\n一倍]{a\nb}", "a\nb"]]],
  ])("knows where the bindings of %j stand", (text, locale, bound) => {
    expect(passagesIn(text, locale).flatMap((passage) => boundIn(passage, text))).toEqual(bound);
  });
});

/** A scalar in YAML, and its words. */
const scalars: Row[] = [
  ["plain", "a: About 14,600 firms", "About 14,600 firms"], ["plain over lines", "a: A b\n  c d\n  e 5\nb: 1", "A b c d e 5"], ["in single quotes", "a: 'It''s 5, ''so'''", "It's 5, 'so'"], ["in single quotes over lines", "a: 'A\n  b ''c'' 5'", "A b 'c' 5"],
  ["in double quotes", 'a: "Say \\"5\\" \\u4e09\\u4e07 \\x41 6"', 'Say "5" 三万 A 6'], ["in double quotes over lines", 'a: "A\n  b 5"', "A b 5"], ["with a tab", 'a: "tab\\tn 5"', "tab n 5"], ["folded", "a: >-\n  A b\n  c 5\n", "A b c 5"], ["folded, two paragraphs", "a: >-\n  A b\n\n  c 5\n", "A b c 5"],
  ["literal", "a: |-\n  A b\n  c 5\n", "A b c 5"], ["literal with an indent", "a: |-\n    A b\n      c 5\n", "A b c 5"], ["after an anchor and a tag", "a: &x !!str 5 x", "5 x"], ["with a binding", "a: About :value[14,600]{in-force china} firms", "About 14,600 firms"],
  ["with a binding in quotes", "a: 'It''s :claim[two more]{b c}'", "It's two more"], ["with a folded binding", "a: >-\n  A :claim[two\n  more]{b\n  c} d\n", "A two more d"], ["empty", "a: ''", ""], ["one beyond the first plane", "a: 'A 😀 5'", "A 😀 5"],
];

describe("passageOf and align", () => {
  test.each(scalars)("read a scalar %s", (_, text, words) => {
    const passage = passageAt(text, "en");
    expect(passage.words).toBe(words);
    expect(strays(passage, text).filter((stray) => !stray.endsWith("\\"))).toEqual([]);
  });

  test.each([
    ["a: About :value[14,600]{in-force china} firms", "14,600", ":value[14,600]{in-force china}", "in-force china"],
    ["a: 'It''s :claim[two more]{b c}'", "two more", ":claim[two more]{b c}", "b c"],
    ["a: >-\n  A :claim[two\n  more]{b\n  c} d\n", "two more", ":claim[two\n  more]{b\n  c}", "b\nc"],
    ["a: |\n  A :claim[two\n  more]{b\n  c} d\n", "two more", ":claim[two\n  more]{b\n  c}", "b\nc"],
    ["a: A :value[14]{b\n  c} d\n", "14", ":value[14]{b\n  c}", "b\nc"],
  ])("know where the binding of %j stands", (text, ...bound) => { expect(boundIn(passageAt(text, "en"), text)).toEqual([bound]); });

  test.each([
    ["plain", "plain", [0, 1, 2, 3, 4]], ["'it''s'", "it's", [1, 2, 3, 5]], ['"\\u4e09 5"', "三 5", [1, 7, 8]], ['"a\\"b"', 'a"b', [1, 2, 4]], ['"\\x41b"', "Ab", [1, 5]], ["a\n  b", "a b", [0, 1, 4]], [">-\n  a\n  b", "a b", [5, 6, 9]], ["|\n  a\n  b\n", "a\nb\n", [4, 5, 8, 9]],
    ['"\\ud83d\\ude00 5"', "😀 5", [1, 7, 13, 14]],
    ['"\\U0001F600 5"', "😀 5", [1, 1, 11, 12]],
    ['"\\"5\\" b"', '"5" b', [1, 3, 4, 6, 7]],
    ['"a\\\n  b"', "ab", [1, 6]],
    [">- # on 5\n  5 b", "5 b", [12, 13, 14]],
    [">-\n  - 5 b", "- 5 b", [5, 6, 7, 8, 9]],
  ])("know where each character of the scalar %j is written", (source, value, offsets) => {
    const scalar = parseDocument(source).contents as Scalar;
    expect(scalar.value).toBe(value);
    expect(offsetsOf(scalar, source)).toEqual(offsets);
  });
});

describe("checkScalars", () => {
  const ground = {datasets: new Map(), registers: {} as Registers, names: () => []};
  const check = (text: string) => checkScalars(text, () => ({role: "label", locale: "en"}), ground, {file: "a.yaml", lineOffset: 10});

  test.each([
    ["a: About 17 firms", 11, 10], ["x: y\na: 'It''s 17'", 12, 11], ['a: "\\u4e09 \\"b\\" 17"', 11, 18], ["a: >-\n  A b\n  c 17 d\n", 13, 5], ["a: |\n  A b\n\n  17 d\n", 14, 3], ["a: A b\n  c 17", 12, 5], ["a:\n  - b\n  - A 17", 13, 7], ['{"a": "b", "c": "A 17"}', 11, 20],
  ])("says where the number of %j stands", (text, line, column) => {
    expect(check(text).problems.map((problem) => [problem.value, problem.line, problem.column])).toEqual([["17", line, column]]);
  });

  test.each([
    ["a: About :asis[17]{why=b} firms # c", "a: About 17 firms # c"], ["a: 'It''s :asis[17]{why=b}'\nc: d", "a: 'It''s 17'\nc: d"], ['a: "A \\"b\\" :asis[17]{why=\\"b\\"}."', 'a: "A \\"b\\" 17."'], ["a: >-\n  A :asis[17]{why=b\n  c} d\n", "a: >-\n  A 17 d\n"],
    ["a: :asis[17]{why=b} to :asis[18]{why=b}\nc: :asis[19]{why=d}", "a: 17 to 18\nc: 19"], ['{"a": ":asis[17]{why=b}"}', '{"a": "17"}'],
  ])("prints %j without braces", (text, plain) => { expect(check(text)).toMatchObject({plain, problems: []}); });
});

const pieces = fc.array(fc.oneof(fc.string({maxLength: 4}), fc.constantFrom(
  "A b", "14,600", "中国", "。", " ", "  ", "\n", "\n\n", "> ", "- ", "## ", "*", "**", "`", "|", "| - |\n", "\\", "&amp;", "&#38;", "[", "](/x/)", "![", "]", "[^a]", "[^a]: ", ":value[1]{a}", ":claim[two\nmore]{a\nb}", "<b>", "'", '"', "😀", "# ", ": ",
))).map((parts) => parts.join(""));

const ordered = (offsets: readonly number[], words: string, text: string): void => {
  expect(offsets).toHaveLength(words.length);
  expect(offsets.every((offset, i) => Number.isInteger(offset) && offset >= (offsets[i - 1] ?? 0) && offset <= text.length)).toBe(true);
};

test.each(locales)("whatever the Markdown, each character of a passage in %s has a place, in order", (locale) => {
  fc.assert(fc.property(pieces, (text) => { for (const {offsets, words} of passagesIn(text, locale)) ordered(offsets, words, text); }), {numRuns: 500});
});

const types = ["PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_FOLDED", "BLOCK_LITERAL"] as const satisfies readonly Scalar.Type[];

test.each(types)("whatever stands in a scalar that is %s, each of its characters has a place, in order", (defaultStringType) => {
  fc.assert(fc.property(pieces, fc.integer({min: 20, max: 80}), (value, lineWidth) => {
    const text = stringify({a: value}, {defaultStringType, defaultKeyType: "PLAIN", lineWidth});
    fc.pre(parseDocument(text).errors.length === 0);
    for (const locale of locales) {
      const {offsets, words} = passageAt(text, locale);
      ordered(offsets, words, text);
    }
  }), {numRuns: 300});
});

const sentences = fc.array(fc.constantFrom("About", "14,600", "firms'", "it's", "中国", "158家。", "a-b", "5%", "“so”", "(x)", "R&D", "\n", "\n\n"), {minLength: 1}).map((words) => `A ${words.join(" ").replace(/ ?\n+ ?/g, (end) => end.trim() || end.replaceAll(" ", ""))} b`);

test.each(types)("each character of a sentence in a scalar that is %s stands where it is written", (defaultStringType) => {
  fc.assert(fc.property(sentences, fc.integer({min: 20, max: 80}), (value, lineWidth) => {
    const text = stringify({a: value}, {defaultStringType, defaultKeyType: "PLAIN", lineWidth});
    expect(strays(passageAt(text, "en"), text)).toEqual([]);
  }), {numRuns: 300});
});
