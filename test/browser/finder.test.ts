import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {site} from "../site/built.ts";
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
const shown = () => page.locator("[data-keys]:visible").count();
const status = () => page.locator(".finder [role=status]").innerText();
const query = () => decodeURIComponent(new URL(page.url()).search);
const fold = () => page.locator(".finder-panel summary");

describe("the measures finder", () => {
  it("shows what fits, says how many, and keeps the choice in the address", async () => {
    await visit("/measures/");
    expect([await status(), await shown()]).toEqual(["143 in all", 143]);
    await chip(/^Finance/).click();
    await chip(/^Unicorns/).click();
    const count = await shown();
    expect(count).toBeGreaterThan(0);
    expect([await status(), query()]).toEqual([`${count} of 143 shown`, "?who=unicorn&need=finance"]);
    expect(await chip(/^Finance/).getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator("[data-count]:visible").allInnerTexts()).toEqual([String(count)]);
    // Chosen here, read there.
    await page.locator("a.language").click();
    await page.waitForURL(/\/zh\/measures\//);
    expect([query(), await shown()]).toEqual(["?who=unicorn&need=finance", count]);
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
    expect(query()).toBe("?q=抵押");
    await page.locator("[type=search]").fill("没有这样的词");
    expect(await status()).toBe("没有符合这些条件的内容，请减少关键词，或清除条件。");
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

describe("a list of charts, sources, datasets or briefings", () => {
  it("follows its chips and hides groups left empty, with the choice in the address, and goes back", async () => {
    await visit("/charts/");
    await chip(/^Exports/).click();
    const some = await shown();
    expect(some).toBe([...site.charts.values()].filter(({spec}) => spec.theme === "exports").length);
    expect([query(), await status()]).toEqual(["?theme=exports", `${some} of ${site.charts.size} shown`]);
    expect(await page.locator("[data-group]:visible").count()).toBe(1);
    await chip(/^Unicorns/).click();
    expect(query()).toBe("?theme=unicorns-by-city.exports");
    await page.goBack();
    expect([await shown(), query()]).toEqual([some, "?theme=exports"]);
    await page.getByRole("button", {name: "Clear"}).click();
    expect([await shown(), query()]).toEqual([site.charts.size, ""]);
  });

  it("leaves exactly as many as a chip says, and turns chips off that would leave none", async () => {
    await visit("/sources/?kind=book&from=letter");
    expect([...new Set(await page.locator("[data-key]:disabled .count").allTextContents())]).toEqual(["0"]);
    const on = page.locator('[data-key^="language."]:not(:disabled)').first(), count = Number(await on.locator(".count").innerText());
    await on.click();
    expect(await shown()).toBe(count);
    expect(query()).toMatch(/^\?from=letter&kind=book&language=\w+$/);
  });

  it("opens as its address says, and takes words too", async () => {
    await visit("/zh/charts/?where=zhejiang&q=温州");
    expect(await page.locator(".finder input").inputValue()).toBe("温州");
    expect(await chip(/^浙江/).getAttribute("aria-pressed")).toBe("true");
    expect(await shown()).toBeGreaterThan(0);
    expect(await page.locator("[data-keys]:visible").evaluateAll((items) => items.filter((item) => !item.textContent.includes("温州")).length)).toBe(0);
  });

  it("prints as chosen, with what was chosen and no more", async () => {
    await visit("/sources/?kind=book");
    await page.emulateMedia({media: "print"});
    expect([await shown(), await page.locator("[data-key]:visible").allInnerTexts()]).toEqual([3, ["Book 3"]]);
    await stage.visit(page, "/sources/");
    expect(await page.locator(".finder-panel").isVisible()).toBe(false);
  });

  it("prints the drawing of every chart, once, also after a reader has read it", async () => {
    await visit("/charts/?theme=exports", {viewport: viewport(1280)});
    await page.locator(".chart-list:visible .drawing svg").first().hover();
    await page.emulateMedia({media: "print"});
    const drawn = await page.locator(".chart-list:visible figure").evaluateAll((figures) => figures.filter((figure) => figure.checkVisibility()).map((figure) => [...figure.querySelectorAll(".drawing > svg[data-size]")].filter((svg) => svg.getBoundingClientRect().height > 60).length));
    expect(drawn.length).toBe([...site.charts.values()].filter(({spec}) => spec.theme === "exports").length);
    expect(drawn.filter((count) => count !== 1)).toEqual([]);
  });

  it("is whole without script, and offers nothing that would not work", async () => {
    await visit("/data/", {javaScriptEnabled: false});
    expect([await shown(), await page.locator(".finder-panel").isVisible()]).toEqual([site.datasets.size, false]);
  });
});

describe.each(["/measures/", "/zh/sources/"])("the facets of %s", (path) => {
  it("are folded on a phone, words and status not; a choice in the address opens them", async () => {
    await visit(path, {viewport: viewport(360)});
    const all = await shown();
    expect([await fold().isVisible(), await page.locator("[data-key]:visible").count(), await page.locator("[type=search]").isVisible(), await page.locator("[role=status]").isVisible()]).toEqual([true, 0, true, true]);
    await fold().click();
    const first = page.locator("[data-key]").first();
    await first.click();
    expect(await shown()).toBeLessThan(all);
    await page.reload();
    expect([await first.isVisible(), await first.getAttribute("aria-pressed")]).toEqual([true, "true"]);
    await stage.visit(page, `${path}?q=a`);
    expect(await first.isVisible()).toBe(false);
  });
  it("bring a choice at the far end of a row into sight on a phone, and never move the page", async () => {
    await visit(path);
    const key = (await page.locator(".facet").first().locator("[data-key]").last().getAttribute("data-key"))!;
    for (const width of [360, 768]) {
      await page.setViewportSize(viewport(width));
      await stage.visit(page, `${path}?${key.replace(".", "=")}`);
      const {x, width: own} = (await page.locator(`[data-key="${key}"]`).boundingBox())!;
      expect([x >= 0, x + own <= width, await page.evaluate(() => scrollY)]).toEqual([true, true, 0]);
    }
  });
  it("stand open from 48rem on, with no fold to open", async () => {
    await visit(path, {viewport: viewport(768)});
    expect([await fold().isVisible(), await page.locator("[data-key]:visible").count()]).toEqual([false, await page.locator("[data-key]").count()]);
  });
});

it.each([["/measures/", 360], ["/zh/systems/", 360], ["/glossary/", 768], ["/zh/timeline/", 360], ["/sources/", 360], ["/zh/charts/", 768]] as const)("%s fits a window of %i px, and axe finds nothing with a choice made, light or dark", async (path, width) => {
  await visit(path, {viewport: viewport(width)});
  if (await fold().isVisible()) await fold().click();
  await page.locator("[data-key]").first().click({timeout: 500}).catch(() => undefined);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({colorScheme});
    expect(await violations(page)).toEqual([]);
  }
});
