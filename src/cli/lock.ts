import {linkSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {Refusal} from "./refusal.ts";

const lockName = ".dist-lock";

/** The locks of this process: after a restart in a container another build may have had the same process id. */
const held = new Set<string>();

/** Runs `task` while no other process builds in `root`. Throws a Refusal when one does; the lock of a dead process does not count. */
export async function withLock<T>(root: string, task: () => T | Promise<T>): Promise<T> {
  const path = join(root, lockName);
  take(path);
  held.add(path);
  try {
    return await task();
  } finally {
    held.delete(path);
    rmSync(path, {force: true});
  }
}

/** The lock appears whole, with its owner's id in it, or not at all. */
function create(path: string): boolean {
  const own = `${path}-${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own);
  }
}

function take(path: string): void {
  if (create(path)) return;
  const owner = ownerOf(path);
  if (owner !== undefined && isBuilding(owner, path)) throw busy(owner);
  rmSync(path, {force: true});
  if (!create(path)) throw busy(ownerOf(path));
}

function busy(owner = 0): Refusal {
  return new Refusal(`Another build is running here (process ${owner}). Wait until it ends; if there is none, delete ${lockName}.`);
}

function ownerOf(path: string): number | undefined {
  try {
    return Number(readFileSync(path, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

function isBuilding(owner: number, path: string): boolean {
  if (owner === process.pid) return held.has(path);
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
