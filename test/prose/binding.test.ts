import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bindingNames, findBindings, readBinding} from "../../src/prose/binding.ts";
import {locales} from "./found.ts";
import {htmlOf, parseText} from "./parse-text.ts";

describe("parseProse prints what stands in the brackets", () => {
  test.each([
    ["a value", "About :value[14,600]{in-force china 2025-03} firms.", "<p>About 14,600 firms.</p>"],
    ["a claim", "It :claim[lost ten]{cities shanghai 2021,2025}.", "<p>It lost ten.</p>"],
    ["an exemption", "It lasts :asis[three years]{why=a rule, not a figure}.", "<p>It lasts three years.</p>"],
    ["one alone", ":value[45]{a}", "<p>45</p>"],
    ["two in a row", ":value[45]{a}:value[46]{b}", "<p>4546</p>"],
    ["one between letters", "共:value[14.1万]{a}家", "<p>共14.1万家</p>"],
    ["one after a full-width colon", "出口：:value[3]{a}", "<p>出口：3</p>"],
    ["nothing where nothing is filled in", "A :value[]{a} b.", "<p>A  b.</p>"],
    ["braces over a line's end", "About :value[14,600]{in-force\nchina 2025-03} firms.", "<p>About 14,600 firms.</p>"],
    ["brackets over a line's end", "It :claim[lost\nten]{a} of them.", "<p>It lost\nten of them.</p>"],
    ["both over lines' ends", "It :claim[lost\nten]{a\nb\nc} of\nthem.", "<p>It lost\nten of\nthem.</p>"],
    ["Chinese over lines' ends", "共\n:claim[增长\n一倍]{a\nb}\n了", "<p>共增长一倍了</p>"],
    ["one in emphasis", "*About :value[14]{a}* and **:value[15]{b}**", "<p><em>About 14</em> and <strong>15</strong></p>"],
    ["one struck out", "~~:value[14]{a}~~", "<p><del>14</del></p>"],
    ["one in a list", "- A :value[14]{a}\n- B", "<ul>\n<li>A 14</li>\n<li>B</li>\n</ul>"],
    ["one over two lines of a list", "- A :value[14]{a\n  b} c\n- B", "<ul>\n<li>A 14 c</li>\n<li>B</li>\n</ul>"],
    ["one in a quote", "> A :value[14]{a} b", "<blockquote>\n<p>A 14 b</p>\n</blockquote>"],
    ["braces over two lines of a quote", "> A :value[14]{a\n> b} c", "<blockquote>\n<p>A 14 c</p>\n</blockquote>"],
    ["brackets over two lines of a quote", "> A :claim[lost\n> ten]{a} c", "<blockquote>\n<p>A lost\nten c</p>\n</blockquote>"],
    ["one in a quote whose second line has no mark", "> A :value[14]{a\nb} c", "<blockquote>\n<p>A 14 c</p>\n</blockquote>"],
    ["one in a quoted list", "> - A :claim[lost\n>   ten]{a\n>   b} c", "<blockquote>\n<ul>\n<li>A lost\nten c</li>\n</ul>\n</blockquote>"],
    ["one in a heading", "## About :value[14,600]{in-force china 2025-03} firms", '<h2 id="about-14600-firms">About 14,600 firms</h2>'],
    ["one in the words of a link", "[see :value[14]{a} firms](/charts/x/)", '<p><a href="/repo/charts/x/">see 14 firms</a></p>'],
    ["one in the words of a reference", "[see :value[14]{a} firms][x]\n\n[x]: /charts/x/", '<p><a href="/repo/charts/x/">see 14 firms</a></p>'],
    ["one in square brackets", "A [:value[14]{a}] b", "<p>A [14] b</p>"],
    ["one beside a link", "[see](/charts/x/) :value[14]{a}", '<p><a href="/repo/charts/x/">see</a> 14</p>'],
    ["marks within it as they are", "A *b :value[1*]{x_y} c* :claim[a_b_c]{d} `e`", "<p>A <em>b 1* c</em> a_b_c <code>e</code></p>"],
    ["less-than signs safely", ":value[a<b>c]{a}", "<p>a&#x3C;b>c</p>"],
    ["one in the description of an image", "![Map of :value[14]{a} cities](/images/map.png)", '<p><img src="/repo/images/map.png" alt="Map of 14 cities"></p>'],
  ])("of %s", (_, markdown, html) => {
    for (const locale of locales) {
      const {prose, problems} = parseText(markdown, locale);
      expect(problems).toEqual([]);
      expect(htmlOf(prose)).toBe(html);
    }
  });

  test("of one in a table", () => {
    const html = htmlOf(parseText("| :value[14]{a} | b |\n| --- | --- |\n| :claim[most]{c d} | :value[15%]{e} |").prose);
    for (const cell of ["<th>14</th>", "<th>b</th>", "<td>most</td>", "<td>15%</td>"]) expect(html).toContain(cell);
  });

  test("of one in a footnote", () => {
    const {prose, problems} = parseText("A[^b].\n\n[^b]: Of :value[14]{a\n    c} firms.");
    expect(problems).toEqual([]);
    expect(htmlOf(prose)).toContain("<p>Of 14 firms.");
  });

  test("and counts and lists only that", () => {
    const {prose} = parseText("## All :value[45]{in-force china 2025}\n\nAbout :value[14,600]{in-force china 2025-03} firms.");
    expect(prose.words).toBe(5);
    expect(prose.headings).toEqual([{id: "all-45", text: "All 45", depth: 2}]);
    expect(prose.statements).toEqual([]);
  });
});

describe("parseProse leaves as it is", () => {
  test.each([
    ":foo[1]{a}", ":values[1]{a}", ":Value[1]{a}", ":valu[1]{a}", ":[1]{a}", "value[1]{a}", ":value", ":value[1]", ":value{a}", ":value [1]{a}", ":value[1] {a}", ":value[1]{a", ":value[1{a}", "：value[1]{a}",
    ":value[[1]]{a}", ":value[a [b] c]{d}", ":value[1]{a [b]}", ":value[1]{a {b}}", ":value[{1}]{a}", "10:30", "出口:增长", "3:1:2", ":a{b=c d}", "A:b[c]",
  ])("%s", (markdown) => {
    for (const around of [markdown, `A ${markdown}, b`]) expect(htmlOf(parseText(around).prose)).toBe(`<p>${around}</p>`);
  });

  test.each([
    ["an escape", "\\:value[1]{a}", "<p>:value[1]{a}</p>"],
    ["a span of code", "A `:value[1]{a}`", "<p>A <code>:value[1]{a}</code></p>"],
    ["a block of code", "```\n:value[1]{a}\n```", "<pre><code>:value[1]{a}\n</code></pre>"],
    ["an indented block of code", "    :value[1]{a}", "<pre><code>:value[1]{a}\n</code></pre>"],
    ["raw HTML", "<div>\n:value[1]{a}\n</div>", "<p>&#x3C;div>\n:value[1]{a}\n&#x3C;/div></p>"],
    ["one cut by the end of a paragraph", ":value[1]{a\n\nb}", "<p>:value[1]{a</p>\n<p>b}</p>"],
    ["what marks make of one that is none", ":foo[*1*]{a}", "<p>:foo[<em>1</em>]{a}</p>"],
  ])("%s", (_, markdown, html) => { expect(htmlOf(parseText(markdown).prose)).toBe(html); });
});

test("readBinding reads what stands in brackets and braces, and where", () => {
  expect(readBinding(":value[14,600]{in-force china 2025-03}")).toEqual({name: "value", label: "14,600", labelStart: 7, words: "in-force china 2025-03", wordsStart: 15});
  expect(readBinding(":claim[lost\nten]{a\nb}")).toEqual({name: "claim", label: "lost\nten", labelStart: 7, words: "a\nb", wordsStart: 17});
  expect(readBinding(":asis[]{}")).toEqual({name: "asis", label: "", labelStart: 6, words: "", wordsStart: 8});
});

test.each(["", "a", ":value", ":value[1]", ":value[1]{a} ", " :value[1]{a}", ":value[1]{a}:value[2]{b}", "\\:value[1]{a}", ":value[[1]]{a}", ":value[1]{{a}}", ":foo[1]{a}", ":VALUE[1]{a}"])("readBinding reads nothing from %j", (text) => {
  expect(readBinding(text)).toBeUndefined();
});

test.each([
  ["", []], ["A 10:30 b", []], ["\\:value[1]{a}", []], [":foo[1]{a} :value[1]", []],
  ["A :value[1]{a} b :claim[c]{d e}:asis[f]{why=g}", [[2, ":value[1]{a}"], [17, ":claim[c]{d e}"], [31, ":asis[f]{why=g}"]]],
  ["中国有:value[14.1万]{a}家", [[3, ":value[14.1万]{a}"]]],
  [":value[[1]]{a} :value[2]{b}", [[15, ":value[2]{b}"]]],
  [":value[1]{a\nb}", [[0, ":value[1]{a\nb}"]]],
])("findBindings(%j)", (text, found) => { expect(findBindings(text).map(({at, source}) => [at, source])).toEqual(found); });

const inner = fc.string().map((text) => text.replace(/[[\]{}]/g, ""));

test("whatever stands in them, brackets and braces are found and read back", () => {
  fc.assert(fc.property(fc.constantFrom(...bindingNames), inner, inner, inner, (name, label, words, before) => {
    const source = `:${name}[${label}]{${words}}`, binding = readBinding(source)!;
    expect(binding).toMatchObject({name, label, words});
    expect(source.startsWith(`${label}]{`, binding.labelStart) && source.startsWith(`${words}}`, binding.wordsStart)).toBe(true);
    expect(findBindings(`${before} ${source}`)).toEqual([...findBindings(before), {at: before.length + 1, source}]);
  }), {numRuns: 500});
});

const pieces = fc.array(fc.oneof(fc.string({maxLength: 5}), fc.constantFrom(
  ":value[", ":claim[", ":asis[", "]{", "}", ":value[1]{a}", ":claim[most\n> of]{b\nc}", "\n", "\n\n", "> ", "- ", "  ", "## ", "| ", "| - |\n", "*", "**", "_", "~~", "`", "```\n", "[", "]", "](", "](/x/)", "![", ")", "\\", ":", "<b>", "&amp;", "[^a]", "[^a]: ", "中国", "\t", "\r\n",
))).map((parts) => parts.join(""));

test("parseProse reads whatever is written", () => {
  fc.assert(fc.property(pieces, fc.constantFrom(...locales), (text, locale) => { parseText(text, locale); }), {numRuns: 500});
  fc.assert(fc.property(fc.string({unit: "binary"}), (text) => { parseText(text); }), {numRuns: 300});
});
