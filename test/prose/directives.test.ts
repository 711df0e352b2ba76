import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import {unified} from "unified";
import {describe, expect, it} from "vitest";
import {htmlOf, parseText} from "./parse-text.ts";

const plain = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).use(remarkRehype).use(rehypeStringify);

const typed = [
  "The train leaves at 10:30.", "A ratio of 3:1, or 3:1:2.", "出口:增长", "浙江:2025年:第一", ":value", "Note:this stays.",
  "a:b[**c**](/d/)", "**重点:出口**", ":smile: and ::smile::", "See std::vector for more.", "::: three colons", "a: b", "时间10:30:45开始",
  "https://example.org:8080/a:b", "*比例3:1*", "`10:30`", "| 时间:a |\n| --- |\n| 10:30 |", "> 10:30", "- 10:30\n- 出口:增长", "## 10:30 出口:增长",
  "[10:30](/charts/x/)", ":a{b=c d}", ":a[b\nc]", "\\::chart{id=x}", "::", ":::", ": definition", "10:30[^a]\n\n[^a]: 11:30", "：：全角",
];

describe("parseProse, with colons", () => {
  it.each(typed)("prints %j as if there were no directives", (markdown) => {
    const expected = String(plain.processSync(markdown.replaceAll("/d/", "/repo/d/").replaceAll("/charts/x/", "/repo/charts/x/")));
    for (const locale of ["en", "zh"] as const) {
      const {prose, problems} = parseText(markdown, locale);
      expect(problems).toEqual([]);
      expect(wordsOf(htmlOf(prose))).toBe(wordsOf(expected));
    }
  });
});

/** Without what only our pages add: ids, wrappers, words of footnotes. */
function wordsOf(html: string): string {
  return html.replace(/ (id|rel|class|tabindex|role|aria-[a-z]+)="[^"]*"/g, "").replaceAll("user-content-", "").replace(/<\/?div>/g, "")
    .replace(/<h2>[^<]*<\/h2>\n<ol>/, "<ol>").trim();
}
