import {spawnSync} from "node:child_process";
import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {withLock} from "../../src/cli/lock.ts";
import {Refusal} from "../../src/cli/refusal.ts";
import {createRoot, readText} from "./temp-root.ts";

const gone = spawnSync(process.execPath, ["-e", ""]).pid;

describe("withLock", () => {
  it("holds the lock while the task runs, and gives back its result", async () => {
    const root = createRoot();
    expect(await withLock(root, () => readText(root, ".dist-lock"))).toBe(String(process.pid));
    expect(readdirSync(root)).toEqual([]);
  });

  it("gives the lock back when the task fails", async () => {
    const root = createRoot();
    await expect(withLock(root, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(readdirSync(root)).toEqual([]);
  });

  it("refuses a second build in this process", async () => {
    const root = createRoot();
    await withLock(root, () => expect(withLock(root, () => 1)).rejects.toThrow(Refusal));
    expect(await withLock(root, () => 1)).toBe(1);
  });

  it("refuses while another process builds, and leaves its lock alone", async () => {
    const root = createRoot({".dist-lock": String(process.ppid)});
    await expect(withLock(root, () => 1)).rejects.toThrow(`Another build is running here (process ${process.ppid}). Wait until it ends`);
    expect(readText(root, ".dist-lock")).toBe(String(process.ppid));
  });

  it.each([["of a process that is gone", String(gone)], ["of this process id before a restart", String(process.pid)], ["that says nothing", "?"]])(
    "takes over a lock %s",
    async (_, owner) => {
      const root = createRoot({".dist-lock": owner});
      expect(await withLock(root, () => readText(root, ".dist-lock"))).toBe(String(process.pid));
    },
  );
});
