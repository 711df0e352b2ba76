import {describe, expect, test} from "vitest";
import {formatFrames, formatSpots, parseFrames, parseSpots} from "../../src/chart/spot.ts";

describe("formatSpots", () => {
  test.each<[[number, number, number][], number, string]>([
    [[[1, 2.5, 0], [3, 4, 2]], 3, "1,2.5 - 3,4"], [[], 2, "- -"], [[], 0, ""], [[[-1, 0, 1], [7, 8, 0]], 2, "7,8 -1,0"],
  ])("(%j, %d) is %j", (points, count, text) => expect(formatSpots(points, count)).toBe(text));
});

describe("parseSpots", () => {
  test.each<[string, unknown[]]>([["1,2.5 - 3,4", [[1, 2.5], undefined, [3, 4]]], ["-", [undefined]], ["", []], ["-1,0", [[-1, 0]]]])("(%j) is %j", (text, spots) => expect(parseSpots(text)).toEqual(spots));
  test("reads what formatSpots writes", () => expect(parseSpots(formatSpots([[0, 0, 1], [10.1, -2, 3]], 4))).toEqual([undefined, [0, 0], undefined, [10.1, -2]]));
});

test("parseFrames reads what formatFrames writes", () => {
  const frames = [[0, 20.5, 140, 150, 13], [160, 20.5, 140, 150, 0]] as const;
  expect(parseFrames(formatFrames(frames))).toEqual(frames);
  expect(parseFrames("")).toEqual([]);
});
