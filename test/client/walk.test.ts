import {describe, expect, test} from "vitest";
import type {Stop} from "../../src/client/stop.ts";
import {linesOf, walk} from "../../src/client/walk.ts";
import {lines, readingOf, stopAt} from "./fixture.ts";

const named = (stop: Stop | undefined): string => (stop ? `${stop.name} ${stop.time}`.trim() : "");

describe("linesOf", () => {
  test("puts each series in order of time, and the series as they end from top to bottom", () => {
    expect(linesOf(lines).map((line) => line.map(named))).toEqual([["Zhejiang 2018", "Zhejiang 2020"], ["China 2018", "China 2019", "China 2020"]]);
  });
  test("keeps the order of the table where time is not first, and in small multiples", () => {
    expect(linesOf({...lines, first: undefined})[0]!.map(named)[0]).toBe("China 2018");
    expect(linesOf({...lines, frames: [[0, 0, 1, 1, 6]]})[0]!.map(named)[0]).toBe("China 2018");
  });
  test("makes one line of series that have one figure each", () => expect(linesOf(readingOf(["a", "b", "c"].map((name, series) => stopAt(0, 9 - series, {name, series})))).map((line) => line.map(named))).toEqual([["a", "b", "c"]]));
  test("walks measures from left to right", () => {
    const figures = [{label: "x", value: "1"}, {label: "y", value: "2"}];
    expect(linesOf(readingOf([50, 10, 30].map((x, series) => stopAt(x, 0, {series, name: String(x), figures}))))[0]!.map(named)).toEqual(["10", "30", "50"]);
  });
});

describe("walk", () => {
  const order = linesOf(lines), find = (words: string) => lines.stops.find((stop) => named(stop) === words);
  test.each([
    ["", "ArrowRight", "Zhejiang 2018"], ["", "ArrowUp", "Zhejiang 2018"], ["", "Home", "Zhejiang 2018"], ["", "End", "Zhejiang 2020"], ["", "a", ""], ["China 2018", "Tab", ""],
    ["China 2018", "ArrowRight", "China 2019"], ["China 2018", "ArrowLeft", "China 2018"], ["China 2020", "ArrowRight", "China 2020"], ["China 2019", "Home", "China 2018"], ["China 2018", "End", "China 2020"],
    ["China 2020", "ArrowUp", "Zhejiang 2020"], ["China 2018", "ArrowUp", "Zhejiang 2018"], ["Zhejiang 2018", "ArrowUp", "Zhejiang 2018"], ["Zhejiang 2020", "ArrowDown", "China 2020"], ["China 2019", "ArrowUp", "Zhejiang 2018"],
  ])("from %j by %s leads to %j", (from, key, to) => expect(named(walk(order, find(from), key))).toBe(to));

  test("steps up and down too where there is one line", () => {
    const stops = ["a", "b", "c"].map((name, series) => stopAt(0, 0, {name, series})), line = linesOf(readingOf(stops));
    expect(["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"].map((key) => named(walk(line, stops[1], key)))).toEqual(["c", "c", "a", "a"]);
  });
  test("leads nowhere in a chart without figures", () => expect(walk(linesOf(readingOf([])), undefined, "ArrowRight")).toBeUndefined());
});
