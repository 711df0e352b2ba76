import {rmSync} from "node:fs";
import {fromHtml} from "hast-util-from-html";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {address, siteUrlFrom} from "../../src/publish/address.ts";
import type {Files} from "../../src/publish/manifest.ts";
import {formatFindings, verify} from "../../src/publish/verify.ts";
import {cssUrls, readPage} from "../../src/publish/verifyPage.ts";
import {elements, files, textOf} from "./built.ts";
import {rebuild, type Rebuilt} from "./rebuild.ts";
import {toString} from "./words.ts";

const home = "https://name.github.io/repo/", there = address(home);
let below: Rebuilt, again: Rebuilt;

beforeAll(async () => {
  below = await rebuild({SITE_URL: home});
  again = await rebuild({SITE_URL: siteUrlFrom(process.env), TZ: "America/St_Johns", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8"});
}, 300_000);
afterAll(() => [below, again].forEach((built) => built && rmSync(built.folder, {recursive: true})));

const named = (from: Files, ending: RegExp): [file: string, text: string][] => [...from.keys()].filter((file) => ending.test(file)).map((file) => [file, textOf(file, from)]);

/** Addresses that begin at the root of a host or at a host of our own, and do not stand in the site's folder. */
const astray = (addresses: readonly string[]): string[] => addresses.filter((one) => (/^\/(?!\/)/.test(one) && !one.startsWith(there.base)) || /^https?:\/\/(localhost|name\.github\.io)/.test(one) && !one.startsWith(home));

describe("the site built for a folder of a host", () => {
  it("has the same pages and files as at the root", () => {
    const names = (from: Files) => [...from.keys()].map((file) => file.replace(/^(assets\/.+)\.[\w-]+(\.\w+)$/, "$1$2")).toSorted();
    expect(names(below.files)).toEqual(names(files));
  });

  it("has no fault that the build looks for", () => {
    expect(formatFindings(verify(below.files, there))).toEqual([]);
  });

  it("keeps every address of a page in the folder", () => {
    const pages = named(below.files, /\.html$/);
    const faults = pages.flatMap(([file, html]) => astray(readPage(html).references.map(({value}) => value)).map((value) => `${file}: ${value}`));
    expect(pages.length).toBeGreaterThan(8);
    expect(faults).toEqual([]);
  });

  it("keeps canonical addresses and embed codes in the folder", () => {
    for (const [file, html] of named(below.files, /(^|\/)charts\/[^/]+\/index\.html$/)) {
      const page = fromHtml(html), codes = elements("code[data-copy]", page).map(toString).join("\n");
      expect(elements("link[rel=canonical]", page).map(({properties}) => properties.href)).toEqual([there.absolute(`/${file.replace("index.html", "")}`)]);
      expect(/<iframe src="([^"]+)"/.exec(codes)?.[1]).toBe(there.absolute(`/${file.replace("index.html", "").replace("charts/", "embed/")}`));
    }
  });

  it("keeps the addresses in style sheets in the folder", () => {
    const urls = named(below.files, /\.css$/).flatMap(([, css]) => cssUrls(css));
    expect(urls.length).toBeGreaterThan(0);
    expect(astray(urls)).toEqual([]);
  });

  it("names no other host of its own in any file", () => {
    expect(named(below.files, /\.(html|css|svg|csv|json|xml|txt|js)$/).filter(([file, text]) => text.includes("localhost") && !/^data\/[^/]+\/data/.test(file)).map(([file]) => file)).toEqual([]);
  });
});

describe("the site built twice", () => {
  it("is the same to the byte in another folder, time zone and language of the machine", () => {
    const paths = [...new Set([...files.keys(), ...again.files.keys()])];
    const differing = paths.filter((path) => !files.get(path) || !again.files.get(path) || Buffer.compare(files.get(path)!, again.files.get(path)!) !== 0);
    expect(differing).toEqual([]);
  });
});
