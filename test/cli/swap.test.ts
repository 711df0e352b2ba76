import {readdirSync, renameSync, rmSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {recover, swap, type Moves} from "../../src/cli/swap.ts";
import {createRoot, readText, writeFiles} from "./temp-root.ts";

/** Moves on the disk that are killed before the one with this number, from 0. */
function killedBefore(number: number): Moves {
  let done = 0;
  const step = <T extends unknown[]>(move: (...args: T) => void) => (...args: T) => {
    if (done++ === number) throw new Error("killed");
    move(...args);
  };
  return {rename: step(renameSync), remove: step((path) => rmSync(path, {recursive: true, force: true}))};
}

const whole = {"dist/a.txt": "old", "dist/b/c.txt": "old", ".dist-next/a.txt": "new", ".dist-next/b/c.txt": "new"};

describe("swap", () => {
  it("puts the new site in the place of the old, and leaves nothing else", () => {
    const root = createRoot(whole);
    swap(root);
    expect(readdirSync(root)).toEqual(["dist"]);
    expect([readText(root, "dist/a.txt"), readText(root, "dist/b/c.txt")]).toEqual(["new", "new"]);
  });

  it("puts the first site in place", () => {
    const root = createRoot({".dist-next/a.txt": "new"});
    swap(root);
    expect(readText(root, "dist/a.txt")).toBe("new");
  });

  it.each([[0, "old"], [1, "old"], [2, "new"]])("killed before step %i, leaves a whole site for recover: the %s one", (number, text) => {
    const root = createRoot(whole);
    expect(() => swap(root, killedBefore(number))).toThrow("killed");
    recover(root);
    expect(readdirSync(root)).toEqual(["dist"]);
    expect([readText(root, "dist/a.txt"), readText(root, "dist/b/c.txt")]).toEqual([text, text]);
  });
});

describe("recover", () => {
  const states: [files: Record<string, string>, site: string | undefined][] = [
    [{}, undefined],
    [{"dist/a.txt": "site"}, "site"],
    [{"dist/a.txt": "site", ".dist-next/a.txt": "half"}, "site"],
    [{".dist-next/a.txt": "half"}, undefined],
    [{".dist-previous/a.txt": "site"}, "site"],
    [{".dist-previous/a.txt": "site", ".dist-next/a.txt": "whole"}, "site"],
    [{"dist/a.txt": "site", ".dist-previous/b.txt": "rest"}, "site"],
    [{"dist/a.txt": "site", ".dist-previous/b.txt": "rest", ".dist-next/a.txt": "half"}, "site"],
  ];

  it.each(states)("of %j keeps the site", (files, site) => {
    const root = createRoot(files);
    recover(root);
    expect(readText(root, "dist/a.txt")).toBe(site);
    expect(readdirSync(root)).toEqual(site === undefined ? [] : ["dist"]);
  });

  it.each(states)("of %j, killed anywhere and run again, does the same", (files, site) => {
    for (const number of [0, 1, 2]) {
      const root = createRoot();
      writeFiles(root, files);
      try {
        recover(root, killedBefore(number));
      } catch {
        // The kill.
      }
      recover(root);
      expect(readText(root, "dist/a.txt")).toBe(site);
      expect(readdirSync(root)).toEqual(site === undefined ? [] : ["dist"]);
    }
  });
});
