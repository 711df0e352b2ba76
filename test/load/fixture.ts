/** Roots for loadSite: the small whole one of test/input/load, copied, with files changed or taken away. */
import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach} from "vitest";
import {loadSite, type Site} from "../../src/load.ts";
import {formatProblem} from "../../src/table/problem.ts";
import {writeFiles} from "../cli/temp-root.ts";

export const whole = "test/input/load/whole";
const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, {recursive: true})));

/** File → its new text, a change to it, or null to take it away. */
export type Changes = Record<string, string | null | ((text: string) => string)>;

export function rootWith(changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), "little-giants-"));
  roots.push(root);
  cpSync(whole, root, {recursive: true});
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) rmSync(join(root, path), {recursive: true});
    else writeFiles(root, {[path]: typeof change === "string" ? change : change(readFileSync(join(root, path), "utf8"))});
  }
  return root;
}

export const load = (changes: Changes = {}): Site => loadSite(rootWith(changes), {});
export const problemsOf = (changes: Changes): string[] => load(changes).problems.map(formatProblem);

/** Puts `to` for `from`, which must be there. */
export const put = (from: string, to: string) => (text: string): string => {
  if (!text.includes(from)) throw new Error(`"${from}" is not in the file`);
  return text.replace(from, to);
};
