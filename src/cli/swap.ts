import {existsSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";

/** The folders of a build. A reader of `dist` sees the last whole site or, between two renames, none; never half of one. */
export const folders = {site: "dist", next: ".dist-next", previous: ".dist-previous"} as const;

/** Effects of a swap, so that a test can stop it anywhere. */
export interface Moves {rename: (from: string, to: string) => void; remove: (path: string) => void}
const disk: Moves = {rename: renameSync, remove: (path) => rmSync(path, {recursive: true, force: true})};

/** Puts the finished build in the place of the site. */
export function swap(root: string, {rename, remove}: Moves = disk): void {
  const {site, next, previous} = pathsIn(root);
  if (existsSync(site)) rename(site, previous);
  rename(next, site);
  remove(previous);
}

/** Undoes what an interrupted build left: the site is back in its place and nothing else of a build is there. */
export function recover(root: string, {rename, remove}: Moves = disk): void {
  const {site, next, previous} = pathsIn(root);
  if (!existsSync(site) && existsSync(previous)) rename(previous, site);
  remove(previous);
  remove(next);
}

function pathsIn(root: string): Record<keyof typeof folders, string> {
  return {site: join(root, folders.site), next: join(root, folders.next), previous: join(root, folders.previous)};
}
