import {describe, expect, it} from "vitest";
import {boxOf} from "../../src/chart/place.ts";
import {sizeNames, sizes} from "../../src/chart/size.ts";
import {placeMap, type Spot} from "../../src/publish/place-map.ts";

const spots: Spot[] = [
  ["beijing", 39.9, 116.4, 17], ["shanghai", 31.2, 121.5, 16], ["suzhou", 31.3, 120.6, 9], ["wuxi", 31.6, 120.3, 6], ["hangzhou", 30.3, 120.2, 18], ["chengdu", 30.7, 104.1, 8], ["guangzhou", 23.1, 113.3, 11],
].map(([id, lat, lon, weight]) => ({id, name: String(id), lat, lon, weight}) as Spot);

describe.each(sizeNames)("placeMap at size %s", (name) => {
  const map = placeMap(spots, name);
  it("keeps every circle in the frame, larger ones under smaller ones, areas as the weights", () => {
    for (const {x, y, r} of map.spots) expect([x - r >= 0, x + r <= map.width, y - r >= 0, y + r <= map.height]).toEqual([true, true, true, true]);
    expect(map.spots.map(({id}) => id)[0]).toBe("hangzhou");
    const r = (id: string) => map.spots.find((spot) => spot.id === id)!.r;
    expect((r("suzhou") / r("hangzhou")) ** 2).toBeCloseTo(9 / 18, 1);
  });
  it("lets no name meet another, and names the first asked", () => {
    const boxes = map.spots.flatMap(({label}) => (label ? [boxOf(label, sizes[name])] : []));
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 1 && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 1).toBe(false)));
    expect(map.spots.find(({id}) => id === "beijing")!.label).toBeDefined();
  });
  it("draws land", () => expect(map.land).toMatch(/^M.*Z$/));
});
