import {describe, expect, it} from "vitest";
import {splitFrontMatter} from "../../src/prose/frontMatter.ts";

const cases: [text: string, result: ReturnType<typeof splitFrontMatter>][] = [
  ["---\na: 1\nb: 2\n---\n\nBody\n", {front: "a: 1\nb: 2", body: "\nBody\n", bodyLine: 5}],
  ["\uFEFF---\r\na: 1\r\n---  \r\nBody", {front: "a: 1", body: "Body", bodyLine: 4}],
  ["---\n---\n", {front: "", body: "", bodyLine: 3}],
  ["---\na: 1\n---", {front: "a: 1", body: "", bodyLine: 4}],
  ["---\na: 1\n---\nA\n\n---\n\nB", {front: "a: 1", body: "A\n\n---\n\nB", bodyLine: 4}],
  ["---\na: 1\nno end", undefined],
  ["Body\n---\n", undefined],
  ["----\na\n----\n", undefined],
  ["", undefined],
];

describe("splitFrontMatter", () => {
  it.each(cases)("splits %j", (text, result) => {
    expect(splitFrontMatter(text)).toEqual(result);
  });
});
