import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {localPath} from "../../src/publish/route.ts";
import {locales} from "../../src/text/index.ts";
import {site} from "../site/built.ts";
import {Stage, viewport} from "./stage.ts";
import {violations} from "./violations.ts";

let stage: Stage;
beforeAll(async () => void (stage = await Stage.open()));
afterAll(() => stage?.close());

const count = site.monitor.flatMap((group) => group.indicators).length;

describe("the monitor", () => {
  it.each(locales)("in %s shows every figure at 360 px without script and without scrolling sideways", async (locale) => {
    const page = await stage.page({viewport: viewport(360), javaScriptEnabled: false});
    await stage.visit(page, localPath(locale, "/monitor/"));
    const boxes = await Promise.all((await page.locator(".monitor .latest b").all()).map((figure) => figure.boundingBox()));
    expect(boxes).toHaveLength(count);
    expect(boxes.filter((box) => !box || box.width < 8 || box.x < 0 || box.x + box.width > 360)).toEqual([]);
    expect(await page.getByRole("row").count()).toBe(count + site.monitor.length);
    await page.context().close();
  });

  it.each(locales)("in %s has no fault that axe finds when its rows are folded", async (locale) => {
    const page = await stage.page({viewport: viewport(360)});
    await stage.visit(page, localPath(locale, "/monitor/"));
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it.each([360, 768, 1280])("keeps the words of a row apart at %i px", async (width) => {
    const page = await stage.page({viewport: viewport(width)});
    await stage.visitInType(page, "/monitor/");
    const overlaps = await page.evaluate(() => [...document.querySelectorAll(".monitor tbody tr")].flatMap((row) => {
      const boxes = [...row.children].map((cell) => cell.getBoundingClientRect()), inside = [...row.children].filter((cell) => [...cell.querySelectorAll("span, a, b, svg")].some((part) => part.getClientRects().length > 0 && !part.classList.contains("sr-only") && part.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1));
      const meet = boxes.some((a, i) => boxes.slice(i + 1).some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
      return meet || inside.length ? [`${row.id} ${inside.map((cell) => cell.className).join(",")}`] : [];
    }));
    expect(overlaps).toEqual([]);
    await page.context().close();
  });

  it("is printed as a table on one width of paper", async () => {
    const page = await stage.page({viewport: viewport(794, 1123)});
    await page.emulateMedia({media: "print"});
    await stage.visit(page, "/monitor/");
    expect(await page.evaluate(() => ({wide: document.documentElement.scrollWidth, jumps: getComputedStyle(document.querySelector("nav .monitor-nav")!).display}))).toEqual({wide: 794, jumps: "none"});
    await page.context().close();
  });
});
