import {describe, expect, it} from "vitest";
import {findChromium} from "./chromium.ts";

describe("findChromium", () => {
  it("takes the program that CHROMIUM names", async () => {
    expect(await findChromium({CHROMIUM: process.execPath})).toEqual({executablePath: process.execPath});
  });

  it("fails on a CHROMIUM that is not a program, and says what to do", async () => {
    const message = 'CHROMIUM "/nowhere/chrome" is not a program. Set it to the path of Chrome or Chromium, or unset it.';
    await expect(findChromium({CHROMIUM: "/nowhere/chrome"})).rejects.toThrow(message);
  });

  it.each(["darwin", "win32", "linux"] as const)("fails on %s without a browser, and says what to do", async (platform) => {
    const message = `none was found on this ${platform} arm64 machine. Install Chrome, or set CHROMIUM to its path.`;
    await expect(findChromium({PATH: "/nowhere"}, platform, "arm64")).rejects.toThrow(message);
  });
});
