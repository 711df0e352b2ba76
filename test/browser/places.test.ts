import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {localPath} from "../../src/publish/route.ts";
import {Stage, viewport} from "./stage.ts";
import {violations} from "./violations.ts";

let stage: Stage, page: Page;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(() => stage?.close());
afterEach(() => page?.context().close());

const path = "/places/hangzhou/", series = "tr[data-series='unicorns-by-city/cb-insights-cities']";
const choice = () => page.getByLabel("Set beside"), beside = () => page.locator(`${series} .beside-cell`), status = () => page.locator(".compare [role=status]");
const query = () => new URL(page.url()).search;

describe("another place beside a place", () => {
  it("is chosen, stands in the address and in every table, and goes with the back button", async () => {
    page = await stage.page();
    await stage.visit(page, path);
    expect(await beside().isVisible()).toBe(false);
    await choice().selectOption("Shanghai");
    await beside().waitFor();
    expect(query()).toBe("?with=shanghai");
    expect(await beside().innerText()).toMatch(/^35 companies\s+7 October 2025$/);
    expect(await page.locator("th.beside-cell:visible").allInnerTexts()).toContain("Shanghai");
    expect(await status().innerText()).toMatch(/^Shanghai: figures for \d+ of \d+ series here\.$/);
    await choice().selectOption("Beijing");
    await beside().getByText("62 companies").waitFor();
    await page.goBack();
    await beside().getByText("35 companies").waitFor();
    expect(await choice().inputValue()).toBe("shanghai");
    await page.goBack();
    await beside().waitFor({state: "hidden"});
    expect([query(), await choice().inputValue(), await status().innerText()]).toEqual(["", "", ""]);
  });

  it("stays beside it in the other language, reached by key", async () => {
    page = await stage.page();
    await stage.visit(page, path);
    await choice().selectOption("Shanghai");
    await beside().waitFor();
    await page.locator("a.language").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/zh\//);
    await beside().waitFor();
    expect(query()).toBe("?with=shanghai");
  });

  it("stands there when a link with it is opened, in Chinese too, and says where it has no figure", async () => {
    page = await stage.page();
    await stage.visit(page, localPath("zh", `${path}?with=boston`));
    await beside().waitFor();
    expect(await beside().innerText()).toMatch(/^19家\s+2025年10月7日$/);
    expect(await page.locator("tr[data-series='digital-economy/hangzhou-core-value-added'] .beside-cell .sr-only").textContent()).toBe("无数据");
  });

  it("is none where the address names a place that shares nothing", async () => {
    page = await stage.page();
    await stage.visit(page, `${path}?with=<b>`);
    await choice().waitFor();
    expect(await choice().inputValue()).toBe("");
    expect(await beside().isVisible()).toBe(false);
  });

  it("that cannot be fetched is said, with the page as it was", async () => {
    page = await stage.page();
    await page.route("**/series.json", (route) => route.abort());
    await stage.visit(page, `${path}?with=shanghai`);
    await page.getByText("The figures of Shanghai could not be fetched.").waitFor();
    expect(await beside().isVisible()).toBe(false);
  });

  it.each([360, 768, 1280])("fits at %i px, and is accessible", async (width) => {
    page = await stage.page({viewport: viewport(width)});
    await stage.visitInType(page, `${path}?with=san-francisco`);
    await beside().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.locator(".place-series").evaluateAll((tables) => tables.filter((table) => table.scrollWidth > table.parentElement!.clientWidth + 1).length)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it("is a list of links to the others' pages without script", async () => {
    page = await stage.page({javaScriptEnabled: false});
    await stage.visit(page, path);
    await page.getByText("Set another place beside it").click();
    await page.getByRole("link", {name: "Shanghai"}).last().waitFor();
    expect(await page.locator("select").count()).toBe(0);
    expect(await beside().isVisible()).toBe(false);
  });
});

describe("the list of places", () => {
  it("is narrowed by a name in either language, and says when nothing is left", async () => {
    page = await stage.page();
    await stage.visit(page, "/places/");
    const shown = () => page.locator("[data-row]:visible a").allInnerTexts(), field = page.getByLabel("Find a place");
    expect((await shown()).length).toBeGreaterThan(50);
    await field.fill("杭州");
    expect(await shown()).toEqual(["Hangzhou"]);
    expect(await page.locator(".place-kind:visible").count()).toBe(1);
    await field.fill("nowhere");
    expect(await page.locator(".place-list [role=status]").innerText()).toBe("No place with a page has this name.");
  });

  it.each([[360, "en"], [768, "zh"], [1280, "en"]] as const)("has a map whose words are 12 to 19 px at %i px in %s", async (width, locale) => {
    page = await stage.page({viewport: viewport(width)});
    await stage.visitInType(page, localPath(locale, "/places/"));
    const sizes = await page.locator(".place-map svg:visible").evaluateAll((maps) => maps.map((map) => { const box = (map as SVGSVGElement).viewBox.baseVal; return (Number(map.getAttribute("font-size")) * map.getBoundingClientRect().width) / box.width; }));
    expect(sizes.length).toBe(1);
    for (const size of sizes) expect(size >= 12 && size <= 19).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
