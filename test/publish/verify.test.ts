import {describe, expect, it} from "vitest";
import {address} from "../../src/publish/address.ts";
import {formatFindings, verify} from "../../src/publish/verify.ts";
import {filesOf, findingsOn, page, signed} from "./built-site.ts";

const missing = "leads to nothing on this site.";

const badBodies: [body: string, finding: string][] = [
  ['<a href="/repo/charts/y/">a</a>', `<a href> "/repo/charts/y/" ${missing}`],
  ['<a href="../nowhere/">a</a>', `<a href> "../nowhere/" ${missing}`],
  ['<a href="https://example.org/repo/y/">a</a>', `<a href> "https://example.org/repo/y/" ${missing}`],
  ['<a href="/repo/charts/x">a</a>', '<a href> "/repo/charts/x" lacks the slash at its end.'],
  ['<a href="/charts/x/">a</a>', '<a href> "/charts/x/" leaves the site\'s folder /repo/.'],
  ['<a href="#nowhere">a</a>', '<a href> "#nowhere" names the place "nowhere", which p/index.html does not have.'],
  ['<a href="/repo/#%E8%BF%9B">a</a>', '<a href> "/repo/#%E8%BF%9B" names the place "进", which index.html does not have.'],
  ['<a href="javascript:alert(1)">a</a>', '<a href> "javascript:alert(1)" begins with javascript: and is refused.'],
  ['<a href="http://">a</a>', '<a href> "http://" is not an address.'],
  ['<img src="/repo/images/b.png" alt="">', `<img src> "/repo/images/b.png" ${missing}`],
  ['<img srcset="/repo/images/a.png 1x,/repo/images/b.png 2x" alt="">', `<img srcset> "/repo/images/b.png" ${missing}`],
  ['<img src="https://cdn.example/b.png" alt="">', '<img src> "https://cdn.example/b.png" is loaded from another site.'],
  ['<script src="//cdn.example/a.js"></script>', '<script src> "//cdn.example/a.js" is loaded from another site.'],
  ['<p style="background: url(\'/repo/b.png\')">a</p>', `<p url()> "/repo/b.png" ${missing}`],
  ["<style>@import '/repo/b.css';</style>", `<style url()> "/repo/b.css" ${missing}`],
  ['<svg><path clip-path="url(#c)"></path></svg>', '<path url()> "#c" names the place "c", which p/index.html does not have.'],
  ['<svg><use href="#u"></use></svg>', '<use href> "#u" names the place "u", which p/index.html does not have.'],
  ['<form action="/repo/search/"></form>', `<form action> "/repo/search/" ${missing}`],
  ['<label for="f">a</label>', '<label htmlFor> "#f" names the place "f", which p/index.html does not have.'],
  ['<i id="a"></i><b id="a"></b>', 'the id "a" stands twice.'],
  ["<p>undefined per cent</p>", '"undefined" is printed in "undefined per cent".'],
  ["<p>NaN%</p>", '"NaN" is printed in "NaN%".'],
  ["<p>增长Infinity倍</p>", '"Infinity" is printed in "增长Infinity倍".'],
  ['<p title="[object Object]">a</p>', '"[object Object]" is printed in "title="[object Object]"".'],
  ['<svg><path d="M10,2LNaN,4"></path></svg>', '"NaN" is printed in "d="M10,2LNaN,4"".'],
  ['<svg><rect x="NaN"></rect></svg>', '"NaN" is printed in "x="NaN"".'],
  ['<svg><g transform="translate(0,-Infinity)"></g></svg>', '"Infinity" is printed in "transform="translate(0,-Infinity)"".'],
  ['<script type="application/ld+json">{"a": "undefined"}</script>', '"undefined" is printed in "{"a": "undefined"}".'],
];

const badCharts: [figure: string, finding: string][] = [
  ['<figure data-chart="x"></figure>', 'the chart "x" does not say in data-drawings how many drawings it has.'],
  ['<figure data-chart="x" data-drawings="2"><svg><path d="M0,0L1,1"></path></svg></figure>', 'the chart "x" has 1 of its 2 drawings.'],
  ['<figure data-chart="x" data-drawings="1"><svg><path d=""></path><path d="M0,0"></path></svg></figure>', 'the chart "x" shows nothing in 1 of its 1 drawings.'],
  ['<figure data-chart="x" data-drawings="1"><svg><text>a</text></svg></figure>', 'the chart "x" shows nothing in 1 of its 1 drawings.'],
  ['<figure data-chart="x" data-drawings="1"><svg><rect width="0" height="9"></rect></svg></figure>', 'the chart "x" shows nothing in 1 of its 1 drawings.'],
  ['<figure data-chart="x" data-drawings="1"><svg><defs><circle r="2"></circle></defs></svg></figure>', 'the chart "x" shows nothing in 1 of its 1 drawings.'],
];

const goodBodies = [
  '<a href="/repo/">a</a> <a href="/repo/charts/x/?y=1">a</a> <a href="../charts/x/">a</a> <a href="https://example.org/repo/#出口">a</a>',
  '<a href="/repo/#%E5%87%BA%E5%8F%A3">a</a> <a href="#">a</a> <a href="#top">a</a> <a href="/repo/#top-of-page">a</a>',
  '<a href="https://other.example/a">a</a> <a href="https://example.org/other/">a</a> <a href="mailto:a@b.example">a</a>',
  '<img src="/repo/images/a.png" srcset="/repo/images/a.png 1x, ../images/a.png 2x" alt=""> <img src="data:image/png;base64,/NaN/" alt="">',
  '<svg><clipPath id="c"></clipPath><path clip-path="url(#c)"></path></svg><p aria-labelledby="d e"><i id="d"></i><i id="e"></i></p>',
  "<pre>undefined</pre> <code>NaN</code> <textarea>[object Object]</textarea> <script>undefined</script> <p>Nanjing, banana, infinity, isNaN</p>",
  '<link rel="canonical" href="https://example.org/repo/p/">',
  '<figure data-chart="x" data-drawings="2"><svg><path d="M0,0L1,1"></path></svg><div><svg><g><circle r="2"></circle></g></svg></div></figure>',
  '<figure data-chart="x" data-drawings="2"><svg><rect width="1" height="2"></rect></svg><svg><line x1="0" x2="9"></line></svg></figure>',
  '<figure data-chart="x" data-drawings="1"><svg class="no-data"><text>No figures</text></svg></figure>',
];

describe("verify", () => {
  it.each(badBodies)("finds what is wrong with %s", (body, finding) => {
    expect(findingsOn({"p/index.html": page(body)})).toEqual([`p/index.html: ${finding}`]);
  });

  it.each(badCharts)("finds that a drawing is missing in %s", (figure, finding) => {
    expect(findingsOn({"p/index.html": page(figure)})).toEqual([`p/index.html: ${finding}`]);
  });

  it.each(goodBodies)("finds nothing in %s", (body) => {
    expect(findingsOn({"p/index.html": page(body)})).toEqual([]);
  });

  it("holds every page to a language, a title and a description, except one that only sends the reader on", () => {
    expect(findingsOn({
      "p/index.html": "<!doctype html><title> </title><p>A</p>",
      "q/index.html": '<!doctype html><title>To</title><meta http-equiv="refresh" content="0; url=/repo/charts/x/">',
      "r/index.html": '<!doctype html><meta http-equiv="refresh" content="0;url=/repo/y/">',
    })).toEqual([
      "p/index.html: the page does not say its language.", "p/index.html: the page has no title.", "p/index.html: the page has no description.",
      `r/index.html: <meta refresh> "/repo/y/" ${missing}`,
    ]);
  });

  it("follows the addresses in the head", () => {
    const head = '<link rel="stylesheet" href="/repo/b.css"><link rel="alternate" href="https://example.org/repo/zh/"><meta property="og:image" content="https://example.org/repo/b.png">';
    expect(findingsOn({"p/index.html": page("", head)})).toEqual([
      `p/index.html: <link stylesheet> "/repo/b.css" ${missing}`,
      `p/index.html: <link alternate> "https://example.org/repo/zh/" ${missing}`,
      `p/index.html: <meta og:image> "https://example.org/repo/b.png" ${missing}`,
    ]);
  });

  it("wants rooted addresses on the page of missing pages, and none of its own", () => {
    const head = '<link rel="canonical" href="https://example.org/repo/404/">';
    expect(findingsOn({"404.html": page('<a href="charts/x/">a</a><a href="/repo/charts/x/">b</a><a href="#no">c</a>', head)})).toEqual([
      '404.html: <a href> "charts/x/" depends on where the page stands; this one stands anywhere.',
      '404.html: <a href> "#no" names the place "no", which 404.html does not have.',
    ]);
  });

  it("follows the addresses in style sheets", () => {
    const css = '@import "b.css"; a{background:url(../images/a.png)} b{mask:url("/repo/c.svg")} /* url(d.png) */ i{fill:url(#e)} u{src:url(data:x,y)}';
    expect(findingsOn({"css/a.css": css})).toEqual([`css/a.css: <url()> "b.css" ${missing}`, `css/a.css: <url()> "/repo/c.svg" ${missing}`]);
  });

  it("finds holes in the files we make, and leaves the source's words alone", () => {
    const printed = "is printed where a number or a text should be.";
    expect(findingsOn({
      "charts/x.csv": "a,b\n1,NaN\n", "charts/x.json": '{"a": "[object Object]"}', "charts/x.svg": '<svg><path d="M1,2L3Infinity,4"/></svg>',
      "feed.xml": "<title>undefined</title>", "data/d/data.csv": "a\nundefined\n", "charts/font.svg": "<style>a{src:url(data:font/woff2;base64,aa/NaN/)}</style>",
    })).toEqual([`charts/x.csv: "NaN" ${printed}`, `charts/x.json: "[object Object]" ${printed}`, `charts/x.svg: "Infinity" ${printed}`, `feed.xml: "undefined" ${printed}`]);
  });

  it("compares every file with the manifest", () => {
    const files = new Map(signed({"a.txt": "a", "b.txt": "b", "c.txt": "c"}));
    files.delete("a.txt");
    const changed = new Map([...files, ...filesOf({"b.txt": "B", "d.txt": "d"})]);
    expect(formatFindings(verify(changed, address("https://example.org")))).toEqual([
      "a.txt: the file is in the manifest and not in the site.",
      "b.txt: the file is not the one in the manifest, 3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d.",
      "d.txt: the file is not in the manifest.",
    ]);
  });

  it.each([["{", "the manifest cannot be read."], ["{}", "the manifest cannot be read."]])("refuses the manifest %j", (text, message) => {
    expect(verify(filesOf({"manifest.json": text}), address("https://example.org"))).toEqual([{file: "manifest.json", message}]);
  });

  it("refuses a site without a manifest", () => {
    expect(verify(new Map(), address("https://example.org"))).toEqual([{file: "manifest.json", message: "the site has no manifest."}]);
  });
});

describe("formatFindings", () => {
  it("says once what is wrong on many pages", () => {
    const files = ["a.html", "b.html", "c.html"];
    expect(formatFindings([...files.map((file) => ({file, message: "no."})), {file: "b.html", message: "never."}])).toEqual(["a.html and 2 more: no.", "b.html: never."]);
  });
});
