import {rmSync} from "node:fs";
import {fromHtml} from "hast-util-from-html";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {address, siteUrlFrom} from "../../src/publish/address.ts";
import type {Files} from "../../src/publish/manifest.ts";
import {formatFindings, verify} from "../../src/publish/verify.ts";
import {cssUrls, readPage} from "../../src/publish/verifyPage.ts";
import {elements, files, pathOf, textOf} from "./built.ts";
import {rebuild, type Rebuilt} from "./rebuild.ts";
import {toString} from "./words.ts";

const home = "https://name.github.io/repo/", there = address(home);
let below: Rebuilt, again: Rebuilt;

beforeAll(async () => {
  below = await rebuild({SITE_URL: home});
  again = await rebuild({SITE_URL: siteUrlFrom(process.env), TZ: "America/St_Johns", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8"});
}, 300_000);
afterAll(() => [below, again].forEach((built) => built && rmSync(built.folder, {recursive: true})));

const named = (from: Files, name: RegExp): [file: string, text: string][] =>
  [...from.keys()].filter((file) => name.test(file)).map((file) => [file, textOf(file, from)]);

/** Addresses that begin at the root of a host or at a host of our own, and do not stand in the site's folder. */
function astray(addresses: readonly string[]): string[] {
  const isRooted = (one: string) => /^\/(?!\/)/.test(one) && !one.startsWith(there.base);
  const isOurs = (one: string) => /^https?:\/\/(localhost|name\.github\.io)/.test(one) && !one.startsWith(home);
  return addresses.filter((one) => isRooted(one) || isOurs(one));
}

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
    const addresses = (html: string) => readPage(html).references.map(({value}) => value);
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.flatMap(([file, html]) => astray(addresses(html)).map((value) => `${file}: ${value}`))).toEqual([]);
  });

  it("keeps canonical addresses and embed codes in the folder", () => {
    for (const [file, html] of named(below.files, /(^|\/)charts\/[^/]+\/index\.html$/)) {
      const page = fromHtml(html), codes = elements("code[data-copy]", page).map(toString).join("\n");
      const own = there.absolute(pathOf(file));
      expect(elements("link[rel=canonical]", page).map(({properties}) => properties.href)).toEqual([own]);
      expect(/<iframe src="([^"]+)"/.exec(codes)?.[1]).toBe(own.replace("/charts/", "/embed/"));
    }
  });

  it("keeps the addresses in style sheets in the folder", () => {
    const urls = named(below.files, /\.css$/).flatMap(([, css]) => cssUrls(css));
    expect(urls.length).toBeGreaterThan(0);
    expect(astray(urls)).toEqual([]);
  });

  it("names no other host of its own in any file", () => {
    const written = named(below.files, /\.(html|css|svg|csv|json|xml|txt|js)$/).filter(([file]) => !/^data\/[^/]+\/data/.test(file));
    expect(written.filter(([, words]) => words.includes("localhost")).map(([file]) => file)).toEqual([]);
  });
});

describe("the site built twice", () => {
  it("is the same to the byte in another folder, time zone and language of the machine", () => {
    const none = Buffer.from("no such file"), bytes = (from: Files, path: string) => from.get(path) ?? none;
    const paths = [...new Set([...files.keys(), ...again.files.keys()])];
    expect(paths.filter((path) => Buffer.compare(bytes(files, path), bytes(again.files, path)) !== 0)).toEqual([]);
  });
});
