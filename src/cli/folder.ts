import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, sep} from "node:path";
import type {Files} from "../publish/manifest.ts";

/** Every file under a folder, in the order of their paths. Empty when the folder is not there. */
export function readFolder(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll(sep, "/"));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}
