import {address} from "../../src/publish/address.ts";
import {formatManifest, manifestOf, manifestPath, type Files} from "../../src/publish/manifest.ts";
import {formatFindings, verify} from "../../src/publish/verify.ts";

/** A page that is right, around `body`. */
export function page(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>T</title><meta name="description" content="D">${head}</head><body>${body}</body></html>`;
}

export function filesOf(texts: Record<string, string>): Files {
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** The files with their manifest. */
export function signed(texts: Record<string, string>): Files {
  const files = filesOf(texts);
  return new Map([...files, ...filesOf({[manifestPath]: formatManifest(manifestOf(files))})]);
}

/** The findings on a small site in which `texts` are added or replaced. */
export function findingsOn(texts: Record<string, string>, siteUrl = "https://example.org/repo"): string[] {
  const files = signed({
    "index.html": page('<h1 id="top-of-page">A</h1><h2 id="出口">B</h2>'),
    "charts/x/index.html": page("C"),
    "images/a.png": "png",
    "a.css": "body{}",
    ...texts,
  });
  return formatFindings(verify(files, address(siteUrl)));
}
