import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {manifestPath, type Manifest} from "../../src/publish/manifest.ts";
import {formatFindings, verify} from "../../src/publish/verify.ts";
import {files, here, textOf} from "./built.ts";

const pages = [...files.keys()].filter((file) => file.endsWith(".html"));

describe("the built site", () => {
  it("has no fault that the build looks for: every address leads somewhere, nothing is empty", () => {
    expect(formatFindings(verify(files, here))).toEqual([]);
  });

  it("lists every file with its size and SHA-256 in its manifest", () => {
    const listed = (JSON.parse(textOf(manifestPath)) as Manifest).files.map(({path, bytes, sha256}) => `${path} ${bytes} ${sha256}`);
    const found = [...files].filter(([path]) => path !== manifestPath).map(([path, bytes]) => `${path} ${bytes.length} ${createHash("sha256").update(bytes).digest("hex")}`);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.toSorted()).toEqual(found.toSorted());
  });

  it("has no script inside a page, and no handler in an attribute", () => {
    const faults = pages.flatMap((file) => [...textOf(file).matchAll(/<[a-z][^>]*\son[a-z]+\s*=|<script(?![^>]*\s(?:src|type="application\/(?:ld\+)?json")=?)[^>]*>|javascript:/gi)].map(([match]) => `${file}: ${match.slice(0, 80)}`));
    expect(faults).toEqual([]);
  });

  it("asks no other site for anything", () => {
    const loads = /<(?:script|img|iframe|source|video|audio|track|embed|object|use|image|input)\b[^>]*?\s(?:src|srcset|data|href|poster)="((?:https?:)?\/\/[^"]*)|<link\b(?=[^>]*rel="(?:stylesheet|preload|modulepreload|icon|manifest|preconnect|dns-prefetch|prefetch)")[^>]*?href="((?:https?:)?\/\/[^"]*)|url\(["']?((?:https?:)?\/\/[^"')]*)|@import\s+["']((?:https?:)?\/\/[^"']*)/g;
    const texts = [...files.keys()].filter((file) => /\.(html|css|svg)$/.test(file));
    const asked = texts.flatMap((file) => [...textOf(file).matchAll(loads)].map((match) => ({file, address: match.slice(1).find(Boolean)!})));
    expect(asked.filter(({address}) => !address.startsWith(here.absolute("/")))).toEqual([]);
  });

});
