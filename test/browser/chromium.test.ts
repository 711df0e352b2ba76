import {describe, expect, it} from "vitest";
import {findChromium} from "./chromium.ts";

describe("findChromium", () => {
  it("takes the program that CHROMIUM names", async () => {
    expect(await findChromium({CHROMIUM: process.execPath})).toEqual({executablePath: process.execPath});
  });

  it("fails on a CHROMIUM that is not a program, and says what to do", async () => {
    await expect(findChromium({CHROMIUM: "/nowhere/chrome"})).rejects.toThrow('CHROMIUM "/nowhere/chrome" is not a program. Set it to the path of Chrome or Chromium, or unset it.');
  });

  it.each(["darwin", "win32", "linux"] as const)("fails on %s without a browser, and says what to do", async (platform) => {
    await expect(findChromium({PATH: "/nowhere"}, platform, "arm64")).rejects.toThrow(/needs? Chrome or Chromium, and none was found .* Install Chrome, or set CHROMIUM to its path\./);
  });
});
