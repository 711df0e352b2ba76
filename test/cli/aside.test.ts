import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {buildAside, type Effects} from "../../src/cli/aside.ts";
import {Refusal} from "../../src/cli/refusal.ts";
import {address} from "../../src/publish/address.ts";
import type {Problem} from "../../src/table/problem.ts";
import {page} from "../publish/built-site.ts";
import {createRoot, readText, writeFiles} from "./temp-root.ts";

const site = address("https://example.org");
const problem: Problem = {file: "data/a/data.csv", line: 2, column: 1, kind: "type-error", value: "x", message: '"x" is not a number.'};

/** A build whose pages are `html`, with anything else that a test wants to be different. */
function effects(html: string, others: Partial<Effects> = {}): Effects {
  return {
    check: () => Promise.resolve([]),
    pages: (root, folder) => {
      writeFiles(root, {[`${folder}/index.html`]: html});
      return Promise.resolve(0);
    },
    ...others,
  };
}

describe("buildAside", () => {
  it("puts a whole site with its manifest in place", async () => {
    const root = createRoot({"dist/old.html": "old", ".dist-next/half.html": "half"});
    const built = await buildAside(root, site, effects(page("new")));
    expect(readdirSync(root)).toEqual(["dist"]);
    expect(readdirSync(`${root}/dist`)).toEqual(["index.html", "manifest.json"]);
    expect(JSON.parse(readText(root, "dist/manifest.json") ?? "")).toMatchObject({files: [{path: "index.html", bytes: page("new").length}]});
    expect(built).toMatchObject({pages: 1, files: 2});
  });

  const failures: [why: string, effects: Effects, message: string][] = [
    ["the data has a problem", effects(page("new"), {check: () => Promise.resolve([problem])}), 'data/a/data.csv:2:1: "x" is not a number.\nThe data and the content are not fit to publish: 1 problem.'],
    ["astro fails", effects(page("new"), {pages: () => Promise.resolve(3)}), "The pages could not be built: astro ended with 3."],
    ["a link leads nowhere", effects(page('<a href="/x/">x</a>')), 'index.html: <a href> "/x/" leads to nothing on this site.\nThe built site is not fit to publish: 1 problem.'],
    ["astro crashes", effects(page("new"), {pages: () => Promise.reject(new Error("crash"))}), "crash"],
  ];

  it.each(failures)("leaves the site as it was when %s", async (_, failing, message) => {
    const root = createRoot({"dist/index.html": "old"});
    await expect(buildAside(root, site, failing)).rejects.toThrow(message);
    expect(readText(root, "dist/index.html")).toBe("old");
    expect(readText(root, ".dist-lock")).toBeUndefined();
  });

  it("recovers an interrupted swap before anything else", async () => {
    const root = createRoot({".dist-previous/index.html": "old", ".dist-next/index.html": "half"});
    await expect(buildAside(root, site, effects("", {pages: () => Promise.resolve(1)}))).rejects.toThrow(Refusal);
    expect(readText(root, "dist/index.html")).toBe("old");
  });

  it("refuses while another build runs", async () => {
    const root = createRoot({"dist/index.html": "old"});
    const nested = effects(page("new"), {check: async () => {
      await expect(buildAside(root, site, effects(page("other")))).rejects.toThrow("Another build is running here");
      return [];
    }});
    await buildAside(root, site, nested);
    expect(readText(root, "dist/index.html")).toBe(page("new"));
  });
});
