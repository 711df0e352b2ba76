import {writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Address} from "../publish/address.ts";
import {formatManifest, manifestOf, manifestPath, type Files} from "../publish/manifest.ts";
import {formatFindings, verify} from "../publish/verify.ts";
import {formatProblem, sortProblems, type Problem} from "../table/problem.ts";
import {countOf} from "./count.ts";
import {readFolder} from "./folder.ts";
import {withLock} from "./lock.ts";
import {Refusal} from "./refusal.ts";
import {folders, recover, swap} from "./swap.ts";

/** What a build asks of the world besides the disk. */
export interface Effects {
  /** The problems of the data and the content. */
  check: (root: string) => Promise<readonly Problem[]>;
  /** Builds the pages into a folder of `root`; resolves to an exit code. */
  pages: (root: string, folder: string) => Promise<number>;
}

/** What was built. */
export interface Built {pages: number; files: number; bytes: number}

/**
 * Builds the site beside the one that stands, and puts it in its place once it is whole and verified. Throws a Refusal that lists
 * every problem; `dist` is then as it was.
 */
export function buildAside(root: string, site: Address, effects: Effects): Promise<Built> {
  return withLock(root, async () => {
    recover(root);
    refuse(sortProblems(await effects.check(root)).map(formatProblem), "The data and the content are not fit to publish");
    const code = await effects.pages(root, folders.next);
    if (code !== 0) throw new Refusal(`The pages could not be built: astro ended with ${code}.`);
    const files = sign(join(root, folders.next));
    refuse(formatFindings(verify(files, site)), "The built site is not fit to publish");
    swap(root);
    return measure(files);
  });
}

function refuse(lines: readonly string[], heading: string): void {
  if (lines.length > 0) throw new Refusal([...lines, `${heading}: ${countOf(lines.length, "problem")}.`].join("\n"));
}

/** Writes the manifest of a folder and returns its files with it. */
function sign(folder: string): Files {
  const files = readFolder(folder);
  const manifest = Buffer.from(formatManifest(manifestOf(files)));
  writeFileSync(join(folder, manifestPath), manifest);
  return new Map([...files, [manifestPath, manifest]]);
}

function measure(files: Files): Built {
  const bytes = [...files.values()].reduce((sum, {length}) => sum + length, 0);
  return {files: files.size, pages: [...files.keys()].filter((path) => path.endsWith(".html")).length, bytes};
}
