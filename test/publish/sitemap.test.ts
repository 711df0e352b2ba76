import {expect, it} from "vitest";
import {sitemapOf} from "../../src/publish/sitemap.ts";

const page = (head: string): Uint8Array => new TextEncoder().encode(`<!doctype html><html><head>${head}</head><body><link rel="canonical" href="https://no.example/"></body></html>`);
const listed = (...heads: string[]): string => sitemapOf(new Map(heads.map((head, i) => [`${i}.html`, page(head)])));

it("sitemapOf lists a page by its canonical address, with its other languages and the day it says it changed", () => {
  const map = listed(`<link rel="canonical" href="https://a.example/x/?a=1&amp;b=2"><link rel="alternate" hreflang="zh-CN" href="https://a.example/zh/x/"><link rel="alternate" type="application/atom+xml" href="/feed.xml"><meta name="dcterms.modified" content="2026-11-26">`);
  expect(map).toContain("<loc>https://a.example/x/?a=1&amp;b=2</loc><lastmod>2026-11-26</lastmod>");
  expect(map.match(/<xhtml:link [^>]*>/g)).toEqual([`<xhtml:link rel="alternate" hreflang="zh-CN" href="https://a.example/zh/x/"/>`]);
});

it("sitemapOf knows attributes without quotes, and a page without a day", () => expect(listed("<link rel=canonical href=https://a.example/>")).toContain("<url><loc>https://a.example/</loc></url>"));

it.each([
  ["asks not to be listed", `<link rel="canonical" href="https://a.example/"><meta name="robots" content="noindex">`],
  ["sends the reader on", `<link rel="canonical" href="https://a.example/"><meta http-equiv="refresh" content="0; url=/b/">`],
  ["has no address of its own", "<title>None</title>"],
])("sitemapOf leaves out a page that %s", (_, head) => expect(listed(head)).not.toContain("<url>"));

it("sitemapOf gives pages in the order of their addresses, whatever the order of files", () => {
  const [a, b] = ["https://a.example/a/", "https://a.example/b/"].map((href) => `<link rel="canonical" href="${href}">`) as [string, string];
  expect(listed(b, a)).toBe(listed(a, b));
});

it("sitemapOf leaves files that are no pages alone", () => expect(sitemapOf(new Map([["a.svg", page(`<link rel="canonical" href="https://a.example/">`)]]))).not.toContain("<url>"));
