import {describe, expect, test} from "vitest";
import {boxAt, isBeside, isGround, markAt, marksOf, originOf, shows} from "../../src/client/mark.ts";
import {svgOf} from "./fixture.ts";

const svg = svgOf("", `<path d="M0,0L300,300Z" fill="var(--color-land)"/><rect id="band" x="90" y="0" width="20" height="200" fill="var(--color-band)"/>
  <g fill="none" stroke="red"><path id="line" d="M10,150.04L60,100L100,50"/></g><g fill="red" transform="translate(5,0)"><circle id="dot" cx="55" cy="100" r="3"/><path id="square" transform="translate(95,50)" d="M-3,-3h7v7h-7Z"/></g>
  <g transform="translate(200,20)"><g fill="blue"><rect id="bar" x="10" y="30" width="100" height="20"/></g></g><g fill="var(--color-grey-2)"><text transform="translate(1,2)">2016</text></g>`);
const ids = () => marksOf(svg).map(({element}) => element.id);

test("marksOf finds blocks, circles, symbols and lines, and no land", () => expect(ids()).toEqual(["band", "line", "dot", "square", "bar"]));
test("isGround knows the words of an axis", () => expect(isGround(svg.querySelector("text")!)).toBe(true));

test.each([["#dot", [5, 0]], ["#square", [100, 50]], ["#bar", [200, 20]], ["text", [1, 2]], ["#line", [0, 0]]])("originOf(%s) is %j", (selector, place) => expect(originOf(svg.querySelector(selector))).toEqual(place));

describe("shows", () => {
  const of = (spot: [number, number], first?: string) => marksOf(svg).filter((mark) => shows(mark, spot, first)).map(({element}) => element.id);
  test.each<[[number, number], string | undefined, string[]]>([
    [[10, 150], "x", ["line"]], [[60, 100], "x", ["dot"]], [[100, 50], "x", ["square"]], [[310, 60], "y", ["bar"]], [[260, 60], undefined, ["bar"]], [[100, 100], undefined, ["band"]], [[100, 0], "x", ["band"]], [[250, 65], undefined, []], [[10, 120], "x", []],
  ])("of %j, with %s first, finds %j", (spot, first, found) => expect(of(spot, first)).toEqual(found));
});

test("markAt takes the smallest mark that has a size", () => {
  const nested = svgOf("", `<rect id="outer" x="0" y="0" width="100" height="100"/><rect id="inner" x="40" y="40" width="20" height="20"/><circle id="dot" cx="50" cy="50" r="2"/>`);
  expect(markAt(nested, [50, 50])?.element.id).toBe("dot");
  expect(markAt(nested, [50, 90])?.element.id).toBe("outer");
  expect(markAt(svg, [100, 50], "x")).toBeUndefined();
});

test("boxAt is the mark as far as it is centred on the figure", () => {
  expect(boxAt(svg, [310, 60], "y")).toEqual({left: 310, right: 310, top: 50, bottom: 70});
  expect(boxAt(svg, [60, 100], "x")).toEqual({left: 57, right: 63, top: 97, bottom: 103});
  expect(boxAt(svg, [10, 120], "x")).toEqual({left: 10, right: 10, top: 120, bottom: 120});
});

test("isBeside reaches as far as a figure's own words stand", () => expect([[6, 0], [-20, 14], [0, 20], [40, 0]].map((place) => isBeside(place as [number, number], [0, 0]))).toEqual([true, true, false, false]));
