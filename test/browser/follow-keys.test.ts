import type {BrowserContextOptions} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {localPath} from "../../src/publish/route.ts";
import {text} from "../../src/text/index.ts";
import {cases, close, lines, open, plain, within, type Sight} from "./sight.ts";
import {Stage, viewport} from "./stage.ts";

let stage: Stage;
beforeAll(async () => void (stage = await Stage.open()));
afterAll(() => stage?.close());
const sight = (path: string, options?: BrowserContextOptions, id?: string): Promise<Sight> => open(stage, path, options, id);

describe("the keyboard", () => {
  const press = async ({page}: Sight, ...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
  /** As a reader comes to it: by Tab. */
  const enter = async (seen: Sight): Promise<void> => {
    await seen.drawing.focus();
    await press(seen, "Tab", "Shift+Tab");
  };

  it.each(cases)("walks through a chart of the kind %s in %s and speaks each figure: %s", async (_, locale, id) => {
    const seen = await sight(localPath(locale, `/charts/${id}/`));
    await enter(seen);
    expect(await seen.page.evaluate(() => document.activeElement!.className)).toContain("drawing");
    expect(await seen.figure.locator(".keys").innerText()).toBe(text(locale, "chartKeys"));
    const said: string[] = [];
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "End", "Home"]) {
      await press(seen, key);
      said.push(await seen.spoken());
      expect(within((await seen.tip())!, 1024, 900)).toBe(true);
    }
    expect(new Set(said).size).toBeGreaterThanOrEqual(3);
    for (const one of said) expect(one).toMatch(locale === "zh" ? /^[^:]*：[^:]*\d/ : /^[^：]+: .*\d/);
    await press(seen, "Escape");
    expect(await seen.tip()).toBeUndefined();
    await close(seen);
  });

  it("leaves with a second Escape, and goes on to the next link from there", async () => {
    const seen = await sight(`/charts/${lines}/`);
    await enter(seen);
    await press(seen, "ArrowRight", "Escape", "Escape");
    expect(await seen.page.evaluate(() => document.activeElement!.tagName)).toBe("BODY");
    await press(seen, "Tab");
    expect(await seen.figure.evaluate((figure) => figure.contains(document.activeElement) && !document.activeElement!.classList.contains("drawing"))).toBe(true);
    await close(seen);
  });

  it("finds one stop and one name at each chart, and the keys told in words", async () => {
    const page = await stage.page();
    await stage.visit(page, "/gallery/");
    const found = await page.locator("figure[data-chart]").evaluateAll((figures) => figures.map((figure) => {
      const drawing = figure.querySelector(".drawing")!, words = (name: string) => drawing.getAttribute(name)!.split(" ").map((id) => document.getElementById(id)!.textContent).join(" ");
      return {stops: figure.querySelectorAll(".drawing[tabindex='0'], .drawing [tabindex], .drawing a").length, name: words("aria-labelledby"), keys: words("aria-describedby"), role: drawing.getAttribute("role"), title: figure.querySelector(".figure-title")!.textContent};
    }));
    expect(found.length).toBeGreaterThan(15);
    for (const {name, title, ...rest} of found) expect({...rest, isNamed: name === title && name.length > 3}).toEqual({stops: 1, keys: text("en", "chartKeys"), role: "application", isNamed: true});
    expect(await page.locator("[aria-live=polite].sr-only").count()).toBe(1);
    await page.context().close();
  });

  it("dims the others as it goes from series to series, and lets go when it leaves", async () => {
    const seen = await sight(`/charts/${lines}/`);
    await enter(seen);
    await press(seen, "ArrowRight");
    expect(await seen.dimmed()).toBe(0);
    await press(seen, "ArrowDown");
    expect(await seen.dimmed()).toBeGreaterThan(2);
    await press(seen, "Tab");
    expect([await seen.dimmed(), await seen.tip()]).toEqual([0, undefined]);
    await close(seen);
  });

  it("brings a figure that is out of sight into it", async () => {
    const seen = await sight(`/charts/${plain("calendar")}/`, {viewport: viewport(640, 320)});
    await enter(seen);
    for (const key of ["End", "Home"]) {
      await press(seen, key);
      await seen.page.waitForTimeout(50);
      const ring = (await seen.figure.locator(".ring > :last-child").boundingBox())!, tip = (await seen.tip())!;
      expect(ring.y >= 0 && ring.y + ring.height <= 320, JSON.stringify(ring)).toBe(true);
      expect(within(tip, 640, 320), JSON.stringify(tip)).toBe(true);
    }
    await close(seen);
  });
});
