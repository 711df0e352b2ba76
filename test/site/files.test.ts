import {createHash} from "node:crypto";
import type {Nodes} from "hast";
import {fromHtml} from "hast-util-from-html";
import {describe, expect, it} from "vitest";
import {manifestPath, type Manifest} from "../../src/publish/manifest.ts";
import {cssUrls, readPage} from "../../src/publish/verifyPage.ts";
import {files, here, textOf} from "./built.ts";

const pages = [...files.keys()].filter((file) => file.endsWith(".html"));
const ofAnotherSite = (address: string): boolean => /^(https?:)?\/\//i.test(address) && !address.startsWith(here.absolute("/"));

/** What runs without having been fetched from the site: handlers in attributes, and scripts in the page that are not data. */
function programsIn(node: Nodes): string[] {
  const children = "children" in node ? node.children.flatMap(programsIn) : [];
  if (node.type !== "element") return children;
  const {tagName, properties} = node;
  const handlers = Object.keys(properties).filter((name) => /^on/i.test(name) || /^javascript:/i.test(String(properties[name])));
  const isInline = tagName === "script" && !properties.src && !/json/.test(String(properties.type ?? ""));
  return [...handlers.map((name) => `<${tagName} ${name}>`), ...(isInline ? ["<script>"] : []), ...children];
}

describe("the built site", () => {
  it("lists every file with its size and SHA-256 in its manifest", () => {
    const listed = (JSON.parse(textOf(manifestPath)) as Manifest).files.map(({path, bytes, sha256}) => `${path} ${bytes} ${sha256}`);
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    const found = [...files].filter(([path]) => path !== manifestPath).map(([path, bytes]) => `${path} ${bytes.length} ${hash(bytes)}`);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.toSorted()).toEqual(found.toSorted());
  });

  // The build itself refuses a site whose addresses lead nowhere; here are the promises that it does not look at.
  it("runs nothing that stands inside a page", () => {
    expect(pages.flatMap((file) => programsIn(fromHtml(textOf(file))).map((where) => `${file}: ${where}`))).toEqual([]);
  });

  it("asks no other site for anything, in pages and in style sheets", () => {
    const loads = (file: string) => readPage(textOf(file)).references.filter(({kind}) => kind === "load");
    const inPages = pages.flatMap((file) => loads(file).map(({value}) => [file, value]));
    const styles = [...files.keys()].filter((file) => file.endsWith(".css"));
    const inStyles = styles.flatMap((file) => cssUrls(textOf(file)).map((value) => [file, value]));
    expect(inPages.length).toBeGreaterThan(pages.length);
    expect(inStyles.length).toBeGreaterThan(0);
    expect([...inPages, ...inStyles].filter(([, value]) => ofAnotherSite(value!))).toEqual([]);
  });
});
