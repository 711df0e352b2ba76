import {describe, expect, it} from "vitest";
import {formatManifest, manifestOf} from "../../src/publish/manifest.ts";
import {filesOf} from "./built-site.ts";

describe("manifestOf", () => {
  it("lists bytes and hash of every file but itself, in the order of the paths", () => {
    expect(manifestOf(filesOf({"b/a.txt": "abc", "manifest.json": "x", "é.txt": "é", "B.txt": ""}))).toEqual({files: [
      {path: "B.txt", bytes: 0, sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {path: "b/a.txt", bytes: 3, sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {path: "é.txt", bytes: 2, sha256: "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"},
    ]});
  });

  it("does not depend on the order in which files were read", () => {
    const one = filesOf({"a": "1", "b": "2"}), two = filesOf({"b": "2", "a": "1"});
    expect(formatManifest(manifestOf(one))).toBe(formatManifest(manifestOf(two)));
  });
});

describe("formatManifest", () => {
  it("prints a file a line", () => {
    const text = formatManifest(manifestOf(filesOf({"a": "1", "b": "2"})));
    expect(text.split("\n")).toHaveLength(5);
    expect(JSON.parse(text)).toEqual(manifestOf(filesOf({"a": "1", "b": "2"})));
  });
});
