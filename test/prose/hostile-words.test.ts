/** Whatever an editor types into brackets and braces, the check answers, and says where. */
import fc from "fast-check";
import {expect, test} from "vitest";
import {problemKinds} from "../../src/table/problem.ts";
import {parseProse} from "../../src/prose/index.ts";
import {checkScalars, chartWords} from "../../src/prose/scalars.ts";
import {locales} from "../../src/text/index.ts";
import {ground} from "./ground.ts";

const braces = fc.array(fc.oneof(fc.string({maxLength: 6}), fc.constantFrom(
  "named", "china", "world", "2025", "2019..2025", "2024,2025", "place=*", "period=*", "period=**", "place=**", "/", ">50", "sum", "share", "rank", "growth", "at", "max", "count", "years", "firms/cities", "census/closed", "cities", "measures", "instrument=tax",
  "constructor=x", "__proto__=y", "toString", "why=x", "target", "source=yearbook", "dataset=firms", "series=*", "wage", "held", "recalls", "..", ",", "2025..", "=", "2025/2026",
))).map((words) => words.join(" ").replace(/[[\]{}\n]/g, ""));
const labels = fc.oneof(fc.string({maxLength: 12}), fc.constantFrom("", "400", "14.3%", "two-fifths", "doubled", "rose by a third", "between 1 and 2", "the most", "second only to China", "翻一番", "三成五", "10 to 20", "−3.2%", "最高", "more than 100", "halved in two years", "百分之三")).map((label) => label.replace(/[[\]{}\n]/g, ""));
const bindings = fc.tuple(fc.constantFrom("value", "claim", "asis"), labels, braces).map(([name, label, words]) => `:${name}[${label}]{${words}}`);
const texts = fc.array(fc.oneof(bindings, bindings, fc.string({maxLength: 8}), fc.constantFrom("In 2025 ", "浙江", " rose ", "。", "## ", "\n\n", "- ", "**", "five", "十二", " 40% ", "&amp;", "\\", "> "))).map((parts) => parts.join(""));

test.each(locales)("in %s no text makes the check throw, and each problem has a place in the text", (locale) => {
  fc.assert(fc.property(texts, (text) => {
    const {problems} = parseProse({text, file: "a.md", lineOffset: 7, locale, charts: new Set(), link: (to) => to, ground}), lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").split("\n");
    for (const {line, column, kind, value, message} of problems) {
      expect(problemKinds).toContain(kind);
      expect(line).toBeGreaterThan(7);
      expect(line - 7).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThanOrEqual(lines[line - 8]!.length + 1);
      expect(message).not.toMatch(/undefined|NaN|\[object/);
      // What is not bound stands where it is said to stand.
      if (kind === "unbound-number" && !/[\\&]/.test(text)) expect(lines[line - 8]!.slice(column - 1).startsWith(value!.split(/\s/)[0]!)).toBe(true);
    }
  }), {numRuns: 600});
});

test("no string of a chart makes the check throw, and what it prints has no braces", () => {
  fc.assert(fc.property(texts, (text) => {
    const yaml = `title:\n  en: ${JSON.stringify(text)}\n  zh: ${JSON.stringify(text)}\n`;
    const {plain, problems} = checkScalars(yaml, chartWords, ground, {file: "a.yaml", lineOffset: 0});
    expect(plain).not.toMatch(/(?<![\\:]):(?:value|claim|asis)\[[^\[\]{}]*\]\{[^\[\]{}]*\}/);
    for (const {line} of problems) expect([2, 3]).toContain(line);
  }), {numRuns: 300});
});
