import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {localPath} from "../../src/publish/route.ts";
import {locales, type Locale} from "../../src/text/index.ts";
import {kindsOf, pathOf, site} from "../site/built.ts";
import {Stage, viewport} from "./stage.ts";

let stage: Stage;
beforeAll(async () => void (stage = await Stage.open()));
afterAll(() => stage?.close());

/** One page of every kind in every language. */
const kinds = locales.flatMap((locale) => kindsOf(locale).map(({kind, file}): [string, Locale, string] => [kind, locale, pathOf(file)]));

/** Notes all that goes wrong on a page, and every request to another place. */
function listen(page: Page): string[] {
  const faults: string[] = [];
  const note = (isFault: boolean, words: string) => void (isFault && faults.push(words));
  const isOurs = (url: string) => url.startsWith(stage.url("/")) || /^(data|blob):/.test(url);
  page.on("console", (message) => note(["error", "warning"].includes(message.type()), `console: ${message.text()}`));
  page.on("pageerror", (error) => note(true, `error: ${error.message}`));
  page.on("requestfailed", (request) => note(true, `failed: ${request.url()}`));
  page.on("response", (response) => note(response.status() >= 400, `${response.status()}: ${response.url()}`));
  page.on("request", (request) => note(!isOurs(request.url()), `another site: ${request.url()}`));
  return faults;
}

const luminance = (page: Page): Promise<number> => page.evaluate(() => {
  const canvas = document.createElement("canvas").getContext("2d")!;
  canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 : NaN;
});

describe("a page", () => {
  it("comes in the kinds that there are", () => {
    expect(kinds.length).toBeGreaterThan(14);
  });

  it.concurrent.each(kinds)("of kind %s in %s loads in silence and asks nobody else: %s", async (_, __, path) => {
    const page = await stage.page();
    const faults = listen(page);
    await stage.visit(page, path);
    await page.evaluate(async () => {
      window.scrollTo(0, document.body.scrollHeight);
      await document.fonts.ready;
    });
    await page.waitForTimeout(400);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(kinds)("of kind %s in %s does not scroll sideways on a phone of 320 px: %s", async (_, __, path) => {
    const page = await stage.page({viewport: viewport(320, 640)});
    await stage.visitInType(page, path);
    const {width, wide} = await page.evaluate(() => {
      const reach = (element: Element): number => element.getBoundingClientRect().right + window.scrollX;
      // What scrolls by itself, on purpose, may be as wide as it likes.
      const scrolls = (element: Element | null): boolean => element !== null && element !== document.body && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
      const inScroller = (element: Element): boolean => element.closest("nav, svg, .sr-only") !== null || scrolls(element);
      const wide = [...document.body.querySelectorAll("*")].filter((element) => !inScroller(element) && reach(element) > 321);
      const describe = ({tagName, className, textContent}: Element) => `${tagName}.${className}: ${textContent?.trim().slice(0, 40)}`;
      return {width: document.documentElement.scrollWidth, wide: wide.map(describe)};
    });
    expect({width, wide: wide.slice(0, 5)}).toEqual({width: 320, wide: []});
    await page.context().close();
  });

  it.each(["dark", "light"] as const)("is %s where the reader's system is", async (colorScheme) => {
    const page = await stage.page({colorScheme});
    for (const [kind, , path] of kinds.filter(([, locale]) => locale === "en")) {
      await stage.visit(page, path);
      const brightness = await luminance(page);
      const isRight = colorScheme === "dark" ? brightness < 0.2 : brightness > 0.8;
      expect(isRight, `${kind} has a background of brightness ${brightness}`).toBe(true);
    }
    await page.context().close();
  });
});

describe("a page without script", () => {
  const [chart] = site.charts.keys(), explored = [...site.charts.values()].find(({spec}) => spec.controls)!.spec.id;
  const briefing = [...site.briefings.values()].find(({en}) => en.prose.charts.length > 0)!.en.id;

  it.each(locales)("shows a chart with its table in %s", async (locale) => {
    const page = await stage.page({javaScriptEnabled: false});
    await stage.visit(page, localPath(locale, `/charts/${chart}/`));
    const figure = page.locator(`figure[data-chart="${chart}"]`);
    expect(await figure.locator("svg[data-size]:visible").count()).toBe(1);
    expect((await figure.locator("svg[data-size]:visible").boundingBox())!.height).toBeGreaterThan(100);
    expect(await figure.locator("table").isVisible()).toBe(true);
    expect(await figure.locator("tbody td:visible").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it.each(["/search/", "/places/", "/data/unicorns-by-city/", `/charts/${explored}/`, "/measures/"])("%s shows nothing that would not work", async (path) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await stage.page({javaScriptEnabled});
      await stage.visit(page, path);
      expect(await page.locator(".scripted:visible").count() > 0).toBe(javaScriptEnabled);
      await page.context().close();
    }
  });

  it.each(locales)("opens and closes a chart's table by keyboard and by pointer in %s", async (locale) => {
    const page = await stage.page({javaScriptEnabled: false});
    await stage.visit(page, localPath(locale, `/briefings/${briefing}/`));
    const figure = page.locator("figure[data-chart]").first();
    const summary = figure.locator("summary").first(), table = figure.locator("table");
    const seen = [await table.isVisible()];
    await summary.focus();
    await page.keyboard.press("Enter");
    seen.push(await table.isVisible());
    await page.keyboard.press("Space");
    seen.push(await table.isVisible());
    await summary.click();
    seen.push(await table.isVisible());
    expect(seen).toEqual([false, true, false, true]);
    await page.context().close();
  });
});
