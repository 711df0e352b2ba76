import axe from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {Stage, viewport} from "./stage.ts";

let stage: Stage, page: Page;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(() => stage?.close());
afterEach(() => page?.context().close());

const path = "/briefings/new-unicorns-dry-up/";
const number = () => page.locator("a.value", {hasText: /^171$/}), note = () => page.locator("main .popover");

describe("a number in a text", () => {
  it("shows what it rests on while the pointer is over it or its note, and not after", async () => {
    page = await stage.page();
    await stage.visit(page, path);
    await number().hover();
    await note().waitFor();
    expect(await note().innerText()).toMatch(/^171\s+Unicorns by country \(CB Insights\), China, 31 December 2021\s+Value\s+171 companies\s+Publisher\s+CB Insights\s+Reliability\s+Our arithmetic on the source/);
    expect(await number().getAttribute("aria-expanded")).toBe("true");
    await note().hover();
    await page.waitForTimeout(400);
    expect(await note().count()).toBe(1);
    await page.mouse.move(5, 5);
    await note().waitFor({state: "detached"});
    expect(await number().getAttribute("aria-expanded")).toBe("false");
  });

  it("shows it on focus, keeps it on Enter, and gives focus back after Escape", async () => {
    page = await stage.page();
    await stage.visit(page, path);
    await number().evaluate((link) => { const before = document.createElement("button"); link.before(before); before.focus(); });
    await page.keyboard.press("Tab");
    await note().waitFor();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).pathname).toBe(stage.address.path(path));
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".popover") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await note().count()).toBe(0);
    expect(await number().evaluate((link) => document.activeElement === link)).toBe(true);
  });

  it("opens below its paragraph at a tap on a phone, inside the page, and closes at the next", async () => {
    page = await stage.page({viewport: viewport(360, 740), hasTouch: true});
    await stage.visit(page, path);
    await number().tap();
    const [paragraph, box] = [await number().evaluate((link) => link.closest("p")!.getBoundingClientRect().bottom), (await note().boundingBox())!];
    expect(box.y).toBeGreaterThanOrEqual(paragraph);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await number().tap();
    expect(await note().count()).toBe(0);
  });

  it.each([360, 1280])("has an accessible note, beside it in the page at %i px", async (width) => {
    page = await stage.page({viewport: viewport(width)});
    await stage.visit(page, path);
    for (const link of [number(), page.locator("a.claim").first(), page.locator("a.value").last()]) {
      await link.click();
      const box = (await note().boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      await page.evaluate(axe.source);
      const {violations} = await page.evaluate(() => (window as unknown as {axe: typeof axe}).axe.run(document.querySelector(".popover")!));
      expect(violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });

  it("leads to its row from the note, and from the row back to its sentence", async () => {
    page = await stage.page();
    await stage.visit(page, path);
    await number().click();
    await note().getByRole("link", {name: "171 companies"}).click();
    expect(page.url()).toContain("/data/unicorns-by-city/#cb-insights-countries.china.2021-12-31");
    const row = page.locator(":target");
    await row.waitFor();
    await row.locator(`a[href*="${path}"]`, {hasText: /^171$/}).click();
    expect(await page.locator(":target").innerText()).toBe("171");
  });

  it("is a plain link to its row without script", async () => {
    page = await stage.page({javaScriptEnabled: false});
    await stage.visit(page, path);
    expect(await number().getAttribute("aria-expanded")).toBe(null);
    await number().click();
    expect(page.url()).toContain("/data/unicorns-by-city/#cb-insights-countries.china.2021-12-31");
    await page.locator(":target").waitFor();
  });
});

describe("a term in a text", () => {
  const term = () => page.locator("a.term", {hasText: "little giants"}).first();

  it("says what it means at a tap, below its paragraph, and leads to the glossary from there", async () => {
    page = await stage.page({viewport: viewport(360, 740), hasTouch: true});
    await stage.visit(page, "/themes/sme-growth/");
    await term().tap();
    expect(await note().innerText()).toMatch(/^Little giant\s+A specialised firm of the highest national grade/);
    await note().getByRole("link").tap();
    await page.waitForURL(/glossary\/#little-giant$/);
    await page.locator(":target").waitFor();
  });

  it("is a plain link to the glossary without script", async () => {
    page = await stage.page({javaScriptEnabled: false});
    await stage.visit(page, "/themes/sme-growth/");
    await term().click();
    expect(page.url()).toContain("glossary/#little-giant");
  });
});
