/** What a long read offers round its words: its parts, a theme, a way to hand it on; and the page of addresses that lead nowhere. */
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {Stage, viewport} from "./stage.ts";

let stage: Stage, page: Page;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(() => stage?.close());
afterEach(() => page?.context().close());

const path = "/briefings/back-to-work-2020/";
const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe("the parts of a piece", () => {
  it("stand in the margin of a wide page, open and in sight, and clear of words and charts", async () => {
    page = await stage.page({viewport: viewport(1280, 800)});
    await stage.visit(page, path);
    await page.locator(".prose h2").nth(1).scrollIntoViewIfNeeded();
    const parts = page.locator("nav.parts"), box = (await parts.boundingBox())!;
    expect(await parts.getByRole("link").last().isVisible()).toBe(true);
    for (const one of await page.locator("article > :is(.prose, .figure, .known)").all()) {
      const other = (await one.boundingBox())!;
      expect(other.x).toBeGreaterThanOrEqual(box.x + box.width);
    }
    expect(box.y).toBeLessThan(800);
    expect(box.y + box.height).toBeGreaterThan(0);
  });

  it("are folded on a phone, and lead to their place", async () => {
    page = await stage.page({viewport: viewport(360, 740)});
    await stage.visit(page, path);
    const parts = page.locator("nav.parts");
    expect(await parts.getByRole("link").first().isVisible()).toBe(false);
    await parts.locator("summary").click();
    for (const link of await parts.getByRole("link").all()) {
      await link.click();
      expect(await page.locator(":target").innerText()).toBe(await link.innerText());
    }
  });
});

describe("the theme switch", () => {
  const other = (words: string) => page.locator(".masthead").getByRole("button", {name: words});

  it("turns a page dark, on the next page too, before it is drawn, and back to the system's own", async () => {
    page = await stage.page({colorScheme: "light"});
    await stage.visit(page, path);
    const light = await paper();
    await other("Dark").click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await stage.visit(page, "/zh/about/");
    expect([await paper(), await page.evaluate(() => document.documentElement.dataset["theme"])]).toEqual([dark, "dark"]);
    await other("浅色").click();
    expect([await paper(), await page.evaluate(() => localStorage.length)]).toEqual([light, 0]);
  });

  it("offers light where the system is dark", async () => {
    page = await stage.page({colorScheme: "dark"});
    await stage.visit(page, path);
    const dark = await paper();
    await other("Light").click();
    expect(await paper()).not.toBe(dark);
  });

  it("is not there without script", async () => {
    page = await stage.page({javaScriptEnabled: false});
    await stage.visit(page, path);
    expect(await page.locator("[data-theme-switch]").filter({visible: true}).count()).toBe(0);
  });
});

it("a piece is handed on by its address: copied with script, mailed without", async () => {
  page = await stage.page({permissions: ["clipboard-read", "clipboard-write"]});
  await stage.visit(page, path);
  const share = page.locator("a.share"), address = stage.address.absolute(path);
  expect(await share.getAttribute("href")).toContain(encodeURIComponent(address));
  await page.evaluate(() => { Object.defineProperty(navigator, "share", {value: undefined}); });
  await share.click();
  await page.locator("a.share", {hasText: "Copied"}).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

describe("an address that leads nowhere", () => {
  const visit = (to: string) => page.goto(stage.url(to));

  it.each([["/brefings/back-to-wrok-2020/", "Twelve measures"], ["/zh/data/goods-export", "货物出口"]])("%s suggests the page that was meant, in its own language", async (to, title) => {
    page = await stage.page();
    expect((await visit(to))!.status()).toBe(404);
    const way = page.locator(".perhaps a").filter({visible: true});
    expect(await way.innerText()).toContain(title);
    expect(await page.locator("main h1, main h2").filter({visible: true}).first().innerText()).toMatch(to.startsWith("/zh") ? /没有/ : /no page/i);
    await way.click();
    expect(await page.locator("h1").innerText()).toContain(title);
  });

  it("suggests nothing where nothing is like it, and lists all pages in both languages without script", async () => {
    page = await stage.page();
    await visit("/xyzzyxyzzy/");
    expect(await page.locator(".perhaps").filter({visible: true}).count()).toBe(0);
    await page.context().close();
    page = await stage.page({javaScriptEnabled: false});
    await visit("/xyzzyxyzzy/");
    expect(await page.locator(".ways-list a").filter({visible: true}).count()).toBeGreaterThan(150);
  });
});
