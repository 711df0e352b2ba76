import {describe, expect, it} from "vitest";
import {text} from "../../src/text/index.ts";
import {htmlOf, parseText} from "./parse-text.ts";

const clean: [name: string, markdown: string, html: string][] = [
  ["a paragraph", "One *two* **three** `four`.", "<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>"],
  ["quotes as typed", `"It's" 'so'...`, `<p>"It's" 'so'...</p>`],
  ["a heading", "## What grew, and why", '<h2 id="what-grew-and-why">What grew, and why</h2>'],
  ["a Chinese heading", "## 出口：增长 2025", '<h2 id="出口增长-2025">出口：增长 2025</h2>'],
  ["headings of one name", "## A\n\n### A\n\n## A-2", '<h2 id="a">A</h2>\n<h3 id="a-2">A</h3>\n<h2 id="a-2-2">A-2</h2>'],
  ["a heading without letters", "## !?", '<h2 id="section">!?</h2>'],
  ["a heading with the name of the notes", "## Footnote label", '<h2 id="footnote-label-2">Footnote label</h2>'],
  ["a site path", "[a](/charts/x/?y=1#z)", '<p><a href="/repo/charts/x/?y=1#z">a</a></p>'],
  ["a reference", "[a][b]\n\n[b]: /charts/x/ 'T'", '<p><a href="/repo/charts/x/" title="T">a</a></p>'],
  ["a fragment", "[a](#what-grew)", '<p><a href="#what-grew">a</a></p>'],
  ["another site", "[a](HTTPS://example.org/)", '<p><a href="https://example.org/" rel="noopener">a</a></p>'],
  ["a bare address", "https://example.org/a", '<p><a href="https://example.org/a" rel="noopener">https://example.org/a</a></p>'],
  ["mail", "[a](mailto:a@example.org)", '<p><a href="mailto:a@example.org">a</a></p>'],
  ["an image", '![A map](/images/map.png "Map")', '<p><img src="/repo/images/map.png" alt="A map" title="Map"></p>'],
  ["struck words", "~~old~~", "<p><del>old</del></p>"],
  ["a Chinese range", "3~5万，6~7万", "<p>3~5万，6~7万</p>"],
  ["code", "```js\na < b\n```", '<pre><code class="language-js">a &#x3C; b\n</code></pre>'],
  ["raw HTML", "A <b>bold</b> word", "<p>A &#x3C;b>bold&#x3C;/b> word</p>"],
  ["a block of raw HTML", "<div>\n*a*\n</div>", "<p>&#x3C;div>\n*a*\n&#x3C;/div></p>"],
];

describe("parseProse", () => {
  it.each(clean)("prints %s", (_, markdown, html) => {
    const {prose, problems} = parseText(markdown);
    expect(problems).toEqual([]);
    expect(htmlOf(prose)).toBe(html);
  });

  it("wraps a table so that it can be scrolled, and aligns by class", () => {
    const {prose} = parseText("| a | b |\n| --- | --: |\n| 1 | 2 |");
    const html = htmlOf(prose);
    expect(html).toContain(`<div class="table-scroll" tabindex="0" role="group" aria-label="${text("en", "tableScroll")}"><table>`);
    expect(html).toContain('<td class="align-right">2</td>');
    expect(html).not.toContain("align=");
  });

  it.each(["en", "zh"] as const)("prints footnotes in %s, with ids that meet", (locale) => {
    const {prose} = parseText("A[^s] b[^s].\n\n[^s]: The source.", locale);
    const html = htmlOf(prose);
    for (const half of ['href="#fn-s"', 'id="fn-s"', 'href="#fnref-s"', 'id="fnref-s"', 'id="fnref-s-2"', 'href="#fnref-s-2"']) expect(html).toContain(half);
    expect(html).toContain(`<h2 id="footnote-label">${text(locale, "footnotes")}</h2>`);
    expect(html).toContain(`aria-label="${text(locale, "footnoteBack", {number: "1-2"})}"`);
    expect(html).not.toContain("user-content");
  });

  it("cuts the HTML where a chart stands, and keeps footnotes at the end", () => {
    const {prose, problems} = parseText("Before[^1].\n\n::chart{id=exports-share}\n\n::chart{id=\"unicorns-by-city\"}\nAfter.\n\n[^1]: Note.");
    expect(problems).toEqual([]);
    expect(prose.segments.map((segment) => (segment.kind === "chart" ? segment.id : segment.kind))).toEqual(["html", "exports-share", "unicorns-by-city", "html"]);
    expect(prose.segments[3]).toMatchObject({html: expect.stringMatching(/^<p>After\.<\/p>[^]*footnotes/) as string});
    expect(prose.charts).toEqual(["exports-share", "unicorns-by-city"]);
  });

  it("places the table of a chart's series where the author asks for one", () => {
    const {prose, problems} = parseText("A\n\n::table{id=exports-share}\n\n::chart{id=exports-share}");
    expect(problems).toEqual([]);
    expect(prose.segments.slice(1)).toEqual([{kind: "table", id: "exports-share"}, {kind: "chart", id: "exports-share"}]);
    expect(prose.charts).toEqual(["exports-share"]);
  });

  it("places a chart that comes first, last or twice", () => {
    const {prose} = parseText("::chart{id=exports-share}\n\nA\n\n::chart{id=exports-share}");
    expect(prose.segments.map(({kind}) => kind)).toEqual(["chart", "html", "chart"]);
    expect(prose.charts).toEqual(["exports-share"]);
  });

  it("lists the headings of the outline, not those inside of quotes", () => {
    const {prose} = parseText("## The *first* `one`\n\n> ## Quoted\n\n### 第二");
    expect(prose.headings).toEqual([{id: "the-first-one", text: "The first one", depth: 2}, {id: "第二", text: "第二", depth: 3}]);
  });

  it.each([
    ["Exports grew by 1,234.5 per cent, didn't they?", 8],
    ["浙江出口增长了。", 7],
    ["浙江 SME 2025", 4],
    ["# T\n\n| a | b |\n| - | - |\n| c | d |", 5],
    ["", 0],
  ])("counts the words of %j", (markdown, words) => {
    expect(parseText(markdown).prose.words).toBe(words);
  });

  it("prints the same whatever the line ends, and whatever was read before", () => {
    const markdown = "## A\n\nB[^1]\nC\n\n::chart{id=exports-share}\n\n## A\n\n[^1]: D\n";
    const first = parseText(markdown);
    expect(parseText(markdown)).toEqual(first);
    expect(parseText(`\uFEFF${markdown.replaceAll("\n", "\r\n")}`)).toEqual(first);
  });
});
