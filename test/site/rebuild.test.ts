import {rmSync} from "node:fs";
import {fromHtml} from "hast-util-from-html";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {address, type Address} from "../../src/publish/address.ts";
import type {Files} from "../../src/publish/manifest.ts";
import {formatFindings, verify} from "../../src/publish/verify.ts";
import {cssUrls, readPage} from "../../src/publish/verifyPage.ts";
import {elements, files, here, pathOf, textOf} from "./built.ts";
import {rebuild, type Rebuilt} from "./rebuild.ts";
import {toString} from "./words.ts";

const home = "https://name.github.io/repo/", there = address(home);
let below: Rebuilt;

beforeAll(async () => { below = await rebuild({SITE_URL: home, TZ: "America/St_Johns", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8"}); }, 400_000);
afterAll(() => { if (below) rmSync(below.folder, {recursive: true}); });

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
    const names = (from: Files) => [...from.keys()].map(nameless).toSorted();
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

/** A text without what says where the site stands: its address, plain and encoded, its folder, and the names of files that follow from what these say. */
function placeless(bytes: Uint8Array, {site, base}: Address): string {
  const root = site + base, text = new TextDecoder().decode(bytes);
  const placed = text.replaceAll(encodeURIComponent(root), encodeURIComponent("site:/")).replaceAll(root, "site:/").replaceAll(root.replace(/^https?:\/\//, ""), "site:/").replace(new RegExp(`(?<=["'\`(=,\\s]|&quot;)${base}`, "g"), "/");
  return placed.replace(/(\/[\w.@-]+)\.[\w-]{8}(?=\.(?:js|css|woff2)\b)/g, "$1");
}
const nameless = (path: string): string => path.replace(/^(assets\/.+)\.[\w-]+(\.\w+)$/, "$1$2");

describe("the site built twice", () => {
  it("is the same, but for where it stands, in another folder, time zone and language of the machine", () => {
    // Pictures say their address, in pixels and in the faces cut for them; that they are the same to the byte each time, pictures.test.ts sees. The manifest is a list of digests.
    const compared = (from: Files) => new Map([...from].filter(([path]) => !/\.png$|(^|\/)charts\/.+\.svg$|^manifest\.json$/.test(path)).map(([path, bytes]) => [nameless(path), bytes]));
    const [own, other] = [compared(files), compared(below.files)], isText = (path: string) => !/\.(woff2|xlsx|ico)$/.test(path);
    const differs = (path: string): boolean => {
      const [one, two] = [own.get(path)!, other.get(path) ?? new Uint8Array()];
      return isText(path) ? placeless(one, here) !== placeless(two, there) : Buffer.compare(one, two) !== 0;
    };
    expect(own.size).toBeGreaterThan(1000);
    const different = [...own.keys()].filter(differs);
    expect(different).toEqual([]);
  });
});
