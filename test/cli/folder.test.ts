import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readFolder} from "../../src/cli/folder.ts";
import {createRoot} from "./temp-root.ts";

describe("readFolder", () => {
  it("reads every file, in the order of the paths", () => {
    const files = readFolder(createRoot({"b/c.txt": "1", "b.txt": "2", ".d/e": "3", "数据.csv": "4"}));
    expect([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([[".d/e", "3"], ["b.txt", "2"], ["b/c.txt", "1"], ["数据.csv", "4"]]);
  });

  it("is empty for a folder that is not there", () => {
    expect(readFolder(join(createRoot(), "none")).size).toBe(0);
  });
});
