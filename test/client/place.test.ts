import {describe, expect, test} from "vitest";
import {placeBox, type Box} from "../../src/client/place.ts";

const bounds: Box = {left: 6, top: 6, right: 354, bottom: 634};
const at = (x: number, y: number, half = 0): Box => ({left: x - half, top: y - half, right: x + half, bottom: y + half});

describe("placeBox", () => {
  test.each<[string, Box, number, number, Box | undefined, [number, number]]>([
    ["to the right", at(100, 300), 200, 80, undefined, [112, 260]], ["to the left, where the right has no room", at(300, 300), 200, 80, undefined, [88, 260]],
    ["above, where neither side has room", at(180, 300), 250, 80, undefined, [55, 208]], ["below, where there is none above", at(180, 60), 250, 80, undefined, [55, 72]],
    ["above the frame, where that is given", at(180, 300), 250, 80, {left: 16, top: 200, right: 344, bottom: 450}, [55, 120]], ["below the frame, where its top is out of reach", at(180, 300), 250, 80, {left: 16, top: 40, right: 344, bottom: 450}, [55, 450]],
    ["above the mark, where a frame has no room on either side", at(180, 300), 250, 80, {left: 16, top: 0, right: 344, bottom: 640}, [55, 208]],
    ["off a mark of some size", at(100, 300, 30), 150, 80, undefined, [142, 260]], ["down from the upper edge", at(100, 10), 200, 80, undefined, [112, 6]], ["up from the lower edge", at(100, 630), 200, 80, undefined, [112, 554]],
    ["in from the left edge", at(150, 300), 200, 80, undefined, [50, 208]],
  ])("stands %s", (_, mark, width, height, frame, place) => expect(placeBox(mark, width, height, bounds, frame)).toEqual(place));

  test("never leaves the bounds nor covers the point, wherever that is", () => {
    for (let x = 0; x <= 360; x += 9) for (let y = 6; y <= 634; y += 9) for (const [width, height] of [[100, 40], [230, 125], [340, 160]] as const) for (const frame of [undefined, at(x, y, 120)]) {
      const [left, top] = placeBox(at(x, y), width, height, bounds, frame), isIn = left >= bounds.left && top >= bounds.top && left + width <= bounds.right && top + height <= bounds.bottom;
      expect(isIn, `${x},${y}: ${left},${top}`).toBe(true);
      expect(x > left && x < left + width && y > top && y < top + height, `${x},${y} under ${left},${top}`).toBe(false);
    }
  });
});
