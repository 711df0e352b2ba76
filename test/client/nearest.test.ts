import {describe, expect, test} from "vitest";
import {nearest, ordered, sameTime} from "../../src/client/nearest.ts";
import {lines, readingOf, stopAt} from "./fixture.ts";

describe("nearest", () => {
  const stops = [stopAt(0, 0), stopAt(10, 100), stopAt(10, 40), stopAt(60, 0)];
  test.each<[string | undefined, [number, number], [number, number]]>([
    [undefined, [0, 8], [0, 0]], [undefined, [9, 60], [10, 40]], ["x", [8, 0], [10, 40]], ["x", [8, 90], [10, 100]], ["x", [500, -500], [60, 0]], ["x", [-9, 99], [0, 0]], ["y", [59, 30], [10, 40]], ["y", [59, 3], [60, 0]], ["y", [2, 3], [0, 0]],
  ])("with %s first, of %j is %j", (first, place, spot) => expect(nearest(readingOf(stops, {first}), place)?.spot).toEqual(spot));

  test("takes figures half a unit apart for one time", () => expect(nearest(readingOf([stopAt(10, 0), stopAt(10.4, 50)], {first: "x"}), [9, 49])?.spot).toEqual([10.4, 50]));
  test("finds either end of a range", () => expect(nearest(readingOf([stopAt(0, 0, {spots: [[0, 0], [80, 0]]})], {first: "y"}), [70, 0])?.spot).toEqual([80, 0]));
  test("is undefined where nothing is drawn", () => expect(nearest(readingOf([], {first: "x"}), [1, 1])).toBeUndefined());

  test("stays in the panel that the place is in, or the nearest", () => {
    const reading = readingOf([stopAt(5, 38), stopAt(5, 92, {panel: 1})], {frames: [[0, 0, 40, 40, 1], [0, 60, 40, 40, 1]], first: "x"});
    expect([[5, 30], [5, 62], [5, 49], [5, 52], [90, 61]].map((place) => nearest(reading, place as [number, number])?.stop.panel)).toEqual([0, 1, 0, 1, 1]);
  });
  test("is undefined in a panel without figures", () => expect(nearest(readingOf([stopAt(5, 5)], {frames: [[0, 0, 40, 40, 1], [50, 0, 40, 40, 0]]}), [60, 5])).toBeUndefined());
});

test("sameTime lists the figures of one time from top to bottom, and those of no other panel", () => {
  expect(sameTime(lines, lines.stops[0]!).map(({name}) => name)).toEqual(["China", "Zhejiang"]);
  expect(sameTime(lines, lines.stops[3]!).map(({name}) => name)).toEqual(["Zhejiang", "China"]);
  expect(sameTime(lines, lines.stops[2]!)).toHaveLength(1);
  const both = [stopAt(5, 5), stopAt(5, 6, {panel: 1})];
  expect(sameTime(readingOf(both), both[0]!)).toEqual([both[0]]);
});

test("ordered leaves its list as it was, and equals in their order", () => {
  const list = [[2, "a"], [1, "b"], [2, "c"]] as const;
  expect(ordered(list, ([n]) => n).map(([, name]) => name).join("")).toBe("bac");
  expect(list[0][1]).toBe("a");
});
