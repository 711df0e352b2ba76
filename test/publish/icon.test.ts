import {expect, it} from "vitest";
import {faviconIco, iconPng, icons} from "../../src/publish/icon.ts";
import {pixelsOf} from "../../src/publish/raster.ts";

const sizeOf = (png: Buffer): number[] => [16, 20].map((at) => png.readUInt32BE(at));

it.each(Object.entries(icons))("the icon %s is a square of its side", async (_, icon) => expect(sizeOf(Buffer.from(await iconPng(icon)))).toEqual([icon.side, icon.side]));

it("a maskable icon keeps the mark within the circle that may be cut out of it", () => {
  const {side, fill} = icons["icon-maskable"]!, unit = Math.floor((side * fill) / 14), half = Math.hypot(12 * unit, 14 * unit) / 2;
  expect(half).toBeLessThan(side * 0.4);
});

it("the favicon holds the mark at three sizes, each where its directory says", async () => {
  const ico = Buffer.from(await faviconIco());
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
  const images = [0, 1, 2].map((i) => ico.subarray(ico.readUInt32LE(18 + 16 * i), ico.readUInt32LE(18 + 16 * i) + ico.readUInt32LE(14 + 16 * i)));
  expect(images.map(sizeOf)).toEqual([[16, 16], [32, 32], [48, 48]]);
});

it("pixelsOf draws at the zoom that is asked for", async () => {
  const {width, height} = await pixelsOf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5" width="10" height="5"/>`, [], 3);
  expect([width, height]).toEqual([30, 15]);
});
