import {describe, expect, it} from "vitest";
import {parseProse} from "../../src/prose/index.ts";
import {text, type Locale} from "../../src/text/index.ts";
import {charts} from "./parse-text.ts";

function parse(markdown: string, locale: Locale = "en", closing = true) {
  const {prose, problems} = parseProse({text: markdown, file: "a.md", lineOffset: 0, locale, charts, link: (path) => path, closing});
  return {segments: prose.segments.map((one) => ("html" in one ? `${one.kind}: ${one.html}` : one.kind)), problems: problems.map(({line, message}) => `${line}: ${message}`)};
}

describe("parseProse, of a piece that must say how we know", () => {
  it.each(["en", "zh"] as const)("sets the last section apart in %s, without its heading", (locale) => {
    expect(parse(`A\n\n## ${text(locale, "howWeKnow")}\n\nB\n\n- C`, locale)).toEqual({segments: ["html: <p>A</p>", "closing: <p>B</p>\n<ul>\n<li>C</li>\n</ul>"], problems: []});
  });
  it("finds it by its words, where a smaller heading has the same", () => {
    expect(parse("### How we know\n\nA\n\n## How we know\n\nB")).toEqual({segments: ['html: <h3 id="how-we-know">How we know</h3>\n<p>A</p>', "closing: <p>B</p>"], problems: []});
  });
  it("leaves it where it stands in a text that need not end so, which has no box for it", () => {
    expect(parse("## How we know\n\nB\n\n## Then", "en", false)).toEqual({segments: ['html: <h2 id="how-we-know">How we know</h2>\n<p>B</p>\n<h2 id="then">Then</h2>'], problems: []});
  });
  it("leaves footnotes with the text", () => {
    expect(parse("A[^1]\n\n## How we know\n\nB\n\n[^1]: C").segments.map((one) => one.slice(0, 10))).toEqual(["html: <p>A", "closing: <", "html: <sec"]);
  });
  it("asks for it where it is missing, or is a smaller heading", () => {
    const asked = 'The text does not say how we know. End it with "## How we know" and what it rests on: sources, method, how sure.';
    expect([parse("A"), parse("A\n\n### How we know\n\nB")].map(({problems}) => problems)).toEqual([[`1: ${asked}`], [`3: ${asked}`]]);
  });
  it("keeps it last, and free of charts and parts", () => {
    expect(parse("A\n\n## How we know\n\nB\n\n## Then\n\nC").problems).toEqual(['7: "Then" comes after "How we know". Put it before: that section is the last, and has no parts.']);
    expect(parse("A\n\n## How we know\n\nB\n\n::chart{id=exports-share}").problems).toEqual(['7: A chart stands in "How we know". Put it before that section, which holds words alone.']);
  });
});
