import {readFileSync} from "node:fs";
import type {Element} from "hast";
import {fromHtml} from "hast-util-from-html";
import {visit} from "unist-util-visit";
import {describe, expect, it} from "vitest";
import {htmlOf, parseText} from "./parse-text.ts";

const snippets = readFileSync(new URL("../input/prose/hostile.txt", import.meta.url), "utf8").trimEnd().split(/\n%%\n/);
const tags = "a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section strong sup table tbody td th thead tr ul".split(" ");
const attributes = (
  "alt ariaDescribedBy ariaLabel checked className dataFootnoteBackref dataFootnoteRef dataFootnotes disabled href id rel role src start "
  + "tabIndex title type"
).split(" ");

describe("parseProse, with hostile text", () => {
  it("reads at least fifty snippets", () => expect(snippets.length).toBeGreaterThan(50));

  it.each(snippets)("makes nothing that runs or loads of %j", (snippet) => {
    visit(fromHtml(htmlOf(parseText(snippet).prose), {fragment: true}), "element", ({tagName, properties}: Element) => {
      expect(tags).toContain(tagName);
      for (const name of Object.keys(properties)) expect(attributes).toContain(name);
      expect(new URL(String(properties.href ?? "#"), "https://site.example/").protocol).toMatch(/^(https?|mailto):$/);
      if (tagName === "img") expect(properties.src).toMatch(/^\/repo\/images\/[\w-]+\.png$/);
    });
  });

  it.each([
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- a -->", "Words <b onclick=alert(1)>here</b>", "<iframe src=/x/></iframe>",
  ])("shows %j to its author", (snippet) => {
    expect(htmlOf(parseText(snippet).prose).replaceAll("&#x3C;", "<")).toContain(snippet);
  });

  it.each(["![a](https://evil.example/p.gif)", "[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](java&#10;script:alert(1))"])("reports %j", (snippet) => {
    expect(parseText(snippet).problems).toHaveLength(1);
  });
});
