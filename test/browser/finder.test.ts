import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {Stage, viewport} from "./stage.ts";
import {violations} from "./violations.ts";

let stage: Stage, page: Page;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(() => stage?.close());
afterEach(() => page?.context().close());

const visit = async (path: string, options: Parameters<Stage["page"]>[0] = {}): Promise<void> => {
  page = await stage.page(options);
  await stage.visit(page, path);
};
const chip = (name: RegExp) => page.locator(".finder-panel").getByRole("button", {name});
const shown = () => page.locator(".entry:visible").count();
const status = () => page.locator(".finder [role=status]").innerText();
const query = () => new URL(page.url()).search;

describe("the measures finder", () => {
  it("shows what fits, says how many, and keeps the choice in the address", async () => {
    await visit("/measures/");
    expect([await status(), await shown()]).toEqual(["143 entries", 143]);
    await chip(/^Finance/).click();
    await chip(/^Unicorns/).click();
    const count = await shown();
    expect(count).toBeGreaterThan(0);
    expect([await status(), query()]).toEqual([`${count} of 143 shown`, "?who=unicorn&need=finance"]);
    expect(await chip(/^Finance/).getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator("[data-count]:visible").allInnerTexts()).toEqual([String(count)]);
    expect(await page.locator("a.language").evaluate((link: HTMLAnchorElement) => link.search)).toBe(query());
  });

  it("leaves a choice that gives nothing in its place, off, and says true counts", async () => {
    await visit("/measures/?at=wenzhou");
    const all = await page.locator("[data-key]").count();
    expect(await chip(/^National 0/).isDisabled()).toBe(true);
    expect(await page.locator("[data-key]:disabled").count()).toBeGreaterThan(5);
    const finance = chip(/^Finance/), promised = Number((await finance.innerText()).match(/\d+$/)![0]);
    await finance.click();
    expect([await shown(), await page.locator("[data-key]").count()]).toEqual([promised, all]);
  });

  it("goes back and forth with the browser, and clears", async () => {
    await visit("/measures/");
    await chip(/^Talent \d/).click();
    await chip(/^Zhejiang/).click();
    await page.goBack();
    expect([query(), await chip(/^Zhejiang/).getAttribute("aria-pressed")]).toEqual(["?need=talent", "false"]);
    await page.goForward();
    expect(query()).toBe("?need=talent&at=zhejiang");
    await page.getByRole("button", {name: "Clear"}).click();
    expect([query(), await shown()]).toEqual(["", 143]);
  });

  it("finds words, in Chinese too, and says where none has them", async () => {
    await visit("/zh/measures/");
    await page.locator("[type=search]").fill("抵押");
    expect(await shown()).toBeGreaterThan(0);
    expect(decodeURIComponent(query())).toBe("?q=抵押");
    await page.locator("[type=search]").fill("没有这样的词");
    expect(await status()).toBe("没有含这些词的条目，请减少关键词，或清除条件。");
  });

  it("gives the rows shown as CSV, as their editor wrote them", async () => {
    await visit("/measures/?need=brand", {acceptDownloads: true});
    const ids = await page.locator(".entry:visible").evaluateAll((entries) => entries.map(({id}) => id));
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-csv]").click()]);
    const lines = readFileSync(await download.path(), "utf8").trim().split("\n"), whole = readFileSync("data/measures/data.csv", "utf8").split("\n");
    expect(lines.slice(1).map((line) => line.split(",")[0]).sort()).toEqual([...ids].sort());
    expect(lines.filter((line) => !whole.includes(line))).toEqual([]);
  });

  it("shows the entry that an address names, whatever was chosen", async () => {
    await visit("/measures/?need=talent#2024-digital-pilots-local");
    expect(await page.locator('[id="2024-digital-pilots-local"]').isVisible()).toBe(true);
    expect([await shown(), query()]).toEqual([143, ""]);
  });

  it("prints the list as chosen, with what was chosen", async () => {
    await visit("/measures/?need=brand");
    const count = await shown();
    await page.emulateMedia({media: "print"});
    expect([await shown(), await page.locator("[data-key]:visible").allInnerTexts()]).toEqual([count, [expect.stringMatching(/^Brands/)]]);
  });

  it("is whole without script, with its groups to jump to and nothing that would not work", async () => {
    await visit("/measures/", {javaScriptEnabled: false});
    expect([await shown(), await page.locator("[data-key]:visible").count()]).toEqual([143, 0]);
    await page.locator(".jump a").last().click();
    expect(page.url()).toContain("#in-zhejiang-sme-report-2011");
  });
});

it.each([["/measures/", 360], ["/zh/systems/", 360], ["/glossary/", 768], ["/zh/timeline/", 360]] as const)("%s fits a window of %i px, and axe finds nothing with a choice made", async (path, width) => {
  await visit(path, {viewport: viewport(width)});
  await page.locator("[data-key]").first().click({timeout: 500}).catch(() => undefined);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect(await violations(page)).toEqual([]);
});
