import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {Stage, viewport} from "./stage.ts";
import {violations} from "./violations.ts";

let stage: Stage, page: Page;
beforeAll(async () => void (stage = await Stage.open()));
afterAll(() => stage?.close());
beforeEach(async () => void (page = await stage.page()));
afterEach(() => page.context().close());

const dialog = () => page.locator("dialog.search"), field = () => dialog().getByRole("combobox");
const query = () => decodeURIComponent(new URL(page.url()).search);
const asks = (): string[] => {
  const seen: string[] = [];
  page.on("request", (request) => seen.push(request.url()));
  return seen;
};
/** Opens the search and writes; resolves when there is an answer. */
async function ask(words: string, key = "/"): Promise<void> {
  await page.keyboard.press(key);
  await field().fill(words);
  await dialog().locator("[role=status]:not(:empty)").waitFor();
}

describe("the search", () => {
  it("fetches nothing until it is opened, and then from this site alone", async () => {
    await stage.visit(page, "/about/");
    await page.waitForLoadState("networkidle");
    const seen = asks();
    await page.mouse.move(400, 400);
    await page.waitForTimeout(300);
    expect(seen).toEqual([]);
    await ask("Hangzhou");
    expect(seen.some((url) => url.endsWith("/search/en.json"))).toBe(true);
    expect(seen.filter((url) => !url.startsWith(stage.url("/")))).toEqual([]);
  });

  it.each(["/", "Control+k", "Meta+k"])("opens with %s, and Esc closes it and gives the focus back", async (key) => {
    await stage.visit(page, "/about/");
    await page.locator("main .prose a").first().focus();
    await ask("zhejiang", key);
    expect(await dialog().isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await dialog().isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement === document.querySelector("main .prose a"))).toBe(true);
  });

  it("leaves a slash to a field that one writes in", async () => {
    await stage.visit(page, "/data/places/");
    await page.getByRole("searchbox").fill("a");
    await page.keyboard.press("/");
    expect(await page.getByRole("searchbox").inputValue()).toBe("a/");
    expect(await dialog().count()).toBe(0);
  });

  it("has arrows choose and Enter go", async () => {
    await stage.visit(page, "/about/");
    await ask("Hangzhou");
    await page.keyboard.press("ArrowDown");
    expect(await dialog().locator("[aria-selected=true]").innerText()).toMatch(/^Hangzhou\nCity, Zhejiang/);
    expect(await field().getAttribute("aria-activedescendant")).toBe("search-0");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#hangzhou$|\/places\/hangzhou\//);
  });

  it("takes Enter in the field to the page of all that is found", async () => {
    await stage.visit(page, "/zh/about/");
    await ask("独角兽");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/zh\/search\/\?q=/);
    await page.locator("[data-found] mark").first().waitFor();
    expect(query()).toBe("?q=独角兽");
    expect(await page.locator("[data-found] mark").first().innerText()).toContain("独角兽");
  });

  it.each([["小巨人", "术语"], ["独角兽", "图表"], ["温州", "地点"]])("finds %s in Chinese, marked, in groups such as %s", async (words, group) => {
    await stage.visit(page, "/zh/");
    await ask(words);
    expect(await dialog().getByRole("group", {name: group}).count()).toBe(1);
    const marks = await dialog().locator("mark").allInnerTexts();
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.filter((mark) => mark !== words)).toEqual([]);
  });

  it("says when nothing is found", async () => {
    await stage.visit(page, "/about/");
    await ask("qqqqq");
    expect(await dialog().locator("[role=status]").innerText()).toContain("“qqqqq”");
    expect(await dialog().locator("a").count()).toBe(0);
  });

  it("fills a phone, with a way out to touch", async () => {
    await page.setViewportSize(viewport(360, 640));
    await stage.visit(page, "/zh/");
    await page.locator(".search-link").click();
    await field().fill("浙江");
    await dialog().locator("a").first().waitFor();
    expect(await dialog().boundingBox()).toMatchObject({x: 0, y: 0, width: 360, height: 640});
    expect(await page.evaluate(() => document.querySelector("dialog.search")!.scrollWidth)).toBeLessThanOrEqual(360);
    const close = dialog().getByRole("button", {name: "关闭"}), box = (await close.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await close.click();
    expect(await dialog().isVisible()).toBe(false);
  });

  it("gives axe nothing to find, light or dark", async () => {
    await stage.visit(page, "/about/");
    await ask("small firms");
    await page.keyboard.press("ArrowDown");
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({colorScheme: "dark"});
    expect(await violations(page)).toEqual([]);
  });

  it("leads to the page of lists if what it needs cannot be had", async () => {
    await page.route("**/search/en.json", (route) => route.abort());
    await stage.visit(page, "/about/");
    await page.keyboard.press("/");
    await page.waitForURL(/\/search\/$/);
    expect(await page.locator("[data-ways]").isVisible()).toBe(true);
  });

  it("without script is a link to the page of lists", async () => {
    const plain = await stage.page({javaScriptEnabled: false});
    await stage.visit(plain, "/zh/about/");
    await plain.locator(".search-link").click();
    await plain.waitForURL(/\/zh\/search\/$/);
    expect(await plain.locator("[data-ways] a:visible").count()).toBeGreaterThan(200);
    expect(await plain.locator("[data-search-page]").isVisible()).toBe(false);
    await plain.context().close();
  });
});

describe("the page of the search", () => {
  it("keeps query and kind in the address, and goes back", async () => {
    await stage.visit(page, "/search/?q=unicorn");
    await page.locator("[data-found] mark").first().waitFor();
    expect(await page.locator("[data-ways]").isVisible()).toBe(false);
    await page.locator(".search-page .chip", {hasText: "Charts"}).click();
    expect(query()).toBe("?q=unicorn&kind=chart");
    expect(await page.locator("[data-found] h2").allInnerTexts()).toEqual(["Charts"]);
    await page.goBack();
    expect(query()).toBe("?q=unicorn");
    expect((await page.locator("[data-found] h2").allInnerTexts()).length).toBeGreaterThan(2);
    await page.goForward();
    await page.getByRole("searchbox").fill("");
    expect(query()).toBe("");
    expect(await page.locator("[data-ways]").isVisible()).toBe(true);
  });

  it("is where a slash goes to the field", async () => {
    await stage.visit(page, "/search/");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
  });
});

it.each(["/", "/zh/"])("the masthead of %s keeps name, search and language on one line at 320 px", async (path) => {
  await page.setViewportSize(viewport(320, 640));
  await stage.visit(page, path);
  const tops = await page.locator(".masthead :is(.identity, .search-link, .language)").evaluateAll((parts) => parts.map((part) => { const {top, bottom} = part.getBoundingClientRect(); return Math.round((top + bottom) / 2); }));
  expect(tops).toHaveLength(3);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(6);
});
