import {describe, expect, test} from "vitest";
import type {Wish} from "../../src/chart/label.ts";
import {along, boxOf, place} from "../../src/chart/place.ts";
import {sizes} from "../../src/chart/size.ts";

const size = sizes.large, frame = {width: 400, height: 200};
const wish = (x: number, y: number, more: Partial<Wish> = {}): Wish => ({x, y, lines: ["Zhejiang 52.5"], fill: "ink", ...more});

describe("boxOf", () => {
  test.each([["start", 100], ["middle", 50], ["end", 0]] as const)("puts a label anchored at its %s", (anchor, left) => {
    const {x0, x1} = boxOf({...wish(100, 50), lines: ["x"], anchor}, size), width = x1 - x0;
    expect(x0).toBeCloseTo(100 - width * (1 - left / 100), 5);
  });
  test("is as tall as its lines, the first at the label's own height", () => {
    const one = boxOf(wish(0, 50), size), two = boxOf({...wish(0, 50), lines: ["a", "b"]}, size);
    expect(two.y1 - two.y0).toBeCloseTo(2 * (one.y1 - one.y0), 5);
    expect(two.y0).toBeCloseTo(one.y0, 5);
  });
});

describe("place", () => {
  test("leaves labels that meet nothing where they are", () => {
    expect(place([wish(10, 50), wish(10, 100)], size, frame).map(({x, y}) => [x, y])).toEqual([[10, 50], [10, 100]]);
  });
  test("gives the later of two labels that would meet its next spot", () => {
    expect(place([wish(10, 50), wish(12, 52, {spots: [{x: 12, y: 54}, {x: 12, y: 90}]})], size, frame)[1]).toMatchObject({y: 90});
  });
  test("leaves out an optional label that has no free spot", () => {
    expect(place([wish(10, 50), wish(12, 52, {optional: true})], size, frame)).toHaveLength(1);
  });
  test("keeps a label that is not optional, in the spot that is least bad", () => {
    const [, kept] = place([wish(10, 50), wish(12, 51, {spots: [{x: 12, y: 60}]})], size, frame);
    expect(kept).toMatchObject({y: 60});
  });
  test("prefers a spot inside the drawing to one that leaves it", () => {
    expect(place([wish(395, 50, {spots: [{x: 395, y: 50, anchor: "end"}]})], size, frame)[0]).toMatchObject({anchor: "end"});
  });
  test("keeps off marks", () => {
    const mark = boxOf(wish(10, 50), size);
    expect(place([wish(10, 50, {spots: [{x: 10, y: 120}]})], size, frame, [mark])[0]).toMatchObject({y: 120});
  });
});

test("along covers a line so that no word slips between its boxes", () => {
  const boxes = along([[0, 0], [100, 40]], 3);
  boxes.slice(1).forEach((box, i) => expect(box.x0).toBeLessThanOrEqual(boxes[i]!.x1 + 1e-9));
  expect(boxes.at(-1)!.x1).toBeCloseTo(103, 5);
});
