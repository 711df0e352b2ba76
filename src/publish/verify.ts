import type {Address} from "./address.ts";
import {manifestOf, manifestPath, type Files, type Manifest} from "./manifest.ts";
import {linkFault} from "./verifyLinks.ts";
import {cssUrls, readPage, type Page} from "./verifyPage.ts";
import {findGeometryHole, findHole} from "./verifyText.ts";

/** What is wrong with a built file, in a plain sentence. */
export interface Finding {file: string; message: string}

/** `charts/x/index.html: the id "a" stands twice.`, a line per fault; `404.html and 30 more: …` when it stands on many pages. */
export function formatFindings(findings: readonly Finding[]): string[] {
  const files = new Map<string, string[]>();
  for (const {file, message} of findings) files.set(message, [...(files.get(message) ?? []), file]);
  return [...files].map(([message, [first, ...others]]) => `${first}${others.length ? ` and ${others.length} more` : ""}: ${message}`);
}

/**
 * Everything that is wrong with a built site: files that differ from its manifest, addresses that lead nowhere, charts without drawings,
 * holes where a number or a text should be, ids that repeat, and pages without language, title or description.
 */
export function verify(files: Files, address: Address): Finding[] {
  const pages = new Map<string, Page>();
  const findings = manifestFindings(files);
  for (const [file, bytes] of files) if (file.endsWith(".html")) pages.set(file, readPage(textOf(bytes)));
  for (const [file, page] of pages) {
    const faults = page.references.map((reference) => linkFault(file, reference, {files, pages, address}));
    for (const message of new Set([...page.faults, ...faults])) if (message) findings.push({file, message});
  }
  for (const [file, bytes] of files) {
    const faults = file.endsWith(".css") ? styleFaults(file, textOf(bytes), {files, pages, address}) : textFaults(file, bytes);
    findings.push(...faults.map((message) => ({file, message})));
  }
  return findings;
}

function styleFaults(file: string, css: string, site: Parameters<typeof linkFault>[2]): string[] {
  const urls = new Set(cssUrls(css).filter((url) => !url.startsWith("#")));
  return [...urls].flatMap((value) => linkFault(file, {where: "url()", value, kind: "load"}, site) ?? []);
}

/** Datasets under data/ are the source's words and compared with it elsewhere. */
function textFaults(file: string, bytes: Uint8Array): string[] {
  if (!/\.(svg|csv|json|xml|txt|webmanifest)$/.test(file) || /^data\/.*\.csv$/.test(file)) return [];
  const text = textOf(bytes);
  const paths = file.endsWith(".svg") ? [...text.matchAll(/\s(?:d|points|transform)="([^"]*)"/g)].map((match) => match[1] ?? "") : [];
  const hole = findHole(text) ?? findGeometryHole(paths.join(" "));
  return hole === undefined ? [] : [`"${hole}" is printed where a number or a text should be.`];
}

function manifestFindings(files: Files): Finding[] {
  const bytes = files.get(manifestPath);
  if (!bytes) return [{file: manifestPath, message: "the site has no manifest."}];
  const listed = entriesOf(textOf(bytes));
  if (!listed) return [{file: manifestPath, message: "the manifest cannot be read."}];
  const actual = new Map(manifestOf(files).files.map((entry) => [entry.path, entry]));
  const changed = listed.flatMap(({path, bytes: size, sha256}) => {
    const entry = actual.get(path);
    actual.delete(path);
    if (!entry) return [{file: path, message: "the file is in the manifest and not in the site."}];
    if (entry.bytes === size && entry.sha256 === sha256) return [];
    return [{file: path, message: `the file is not the one in the manifest, ${sha256}.`}];
  });
  return [...changed, ...[...actual.keys()].map((file) => ({file, message: "the file is not in the manifest."}))];
}

function entriesOf(json: string): Manifest["files"] | undefined {
  try {
    const {files} = JSON.parse(json) as Manifest;
    return Array.isArray(files) ? files : undefined;
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
