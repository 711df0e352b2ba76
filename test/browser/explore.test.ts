import axe from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {createChart, drawings, read} from "../../src/chart/chart.ts";
import {inscribed} from "../../src/chart/page-data.ts";
import {forms} from "../../src/chart/registry.ts";
import {offerOf} from "../../src/chart/slice.ts";
import {parseView, viewSpec} from "../../src/chart/view.ts";
import {document as dom} from "../../src/publish/document.ts";
import {site} from "../site/built.ts";
import {openControls} from "./controls.ts";
import {Stage, viewport} from "./stage.ts";

let stage: Stage, page: Page;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(() => stage?.close());
beforeEach(async () => { await page?.context().close(); page = await stage.page({acceptDownloads: true}); });

const lines = "/charts/unicorns-four-countries/", exports = "/charts/chinas-goods-exports/";
const query = () => decodeURIComponent(new URL(page.url()).search);
const status = () => page.locator(".explore-status").innerText();
const texts = () => page.locator(".drawing svg[data-size=large]").evaluate((svg) => [...svg.querySelectorAll("text")].map((t) => [...t.querySelectorAll("tspan")].map((s) => s.textContent).join(" ") || t.textContent).join("\n"));

const open = (path: string): Promise<void> => openControls(stage, page, path);
const redrawn = () => page.waitForFunction(() => document.title !== "" && !!document.querySelector(".explore-status:not(:empty)"));

describe("a reader of a chart", () => {
  it("picks, and has drawing, table, words and address follow", async () => {
    await open(lines);
    await page.getByRole("searchbox").fill("germ");
    expect(await page.locator(".picker li:not(.picker-head):visible").count()).toBe(1);
    await page.locator(".picker li:not(.picker-head):visible input").check();
    await redrawn();
    expect(query()).toBe("?pick=china.germany.india.united-kingdom.united-states");
    expect(await texts()).toContain("Germany 32");
    expect(await page.locator(".data-table thead").innerText()).toContain("Germany");
    expect(await page.locator(".figure-source").innerText()).toBe("Source: CB Insights; our arithmetic. Data to 7 October 2025.");
    expect(await page.locator("[id$=-description]").textContent()).toContain("Germany");
    expect(await status()).toContain("Drawn:");
    expect(await page.locator(".figure-title").innerText()).toBe("Unicorns on the CB Insights list");
  });

  it("finds countries and the world under heads of their own", async () => {
    await open(lines);
    expect(await page.locator(".picker-head").allInnerTexts()).toEqual(["The world", "Countries", "Provinces and regions of China"]);
    await page.getByRole("searchbox").fill("germ");
    expect(await page.locator(".picker-head:visible").allInnerTexts()).toEqual(["Countries"]);
  });

  it("does all of it with a finger", async () => {
    const touched = await stage.page({hasTouch: true, isMobile: true, viewport: viewport(360)});
    await stage.visit(touched, lines);
    await touched.locator(".explore summary").tap();
    await touched.locator('.picker label:has-text("Germany")').tap();
    await touched.waitForFunction(() => location.search.includes("germany"));
    await touched.locator('label:has-text("Index")').first().tap();
    await touched.waitForFunction(() => location.search.includes("show=index"));
    expect(await touched.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await touched.context().close();
  });

  it("picks no more than can be told apart, and never nothing, and is told so", async () => {
    await open(lines);
    for (const name of ["Germany", "France"]) await page.locator(`.picker label:has-text("${name}") input`).click();
    expect(await status()).toBe("5 at a time; in panels, 12.");
    expect(await page.locator(".picker :checked").count()).toBe(5);
    await open(`${exports}?pick=china`);
    await page.locator(".picker :checked").first().click();
    expect(await status()).toContain("Nothing is picked");
  });

  it("sets both ends of time, by keyboard too, with readings as steps", async () => {
    await open(exports);
    const [from, to] = [page.getByRole("slider", {name: "First period"}), page.getByRole("slider", {name: "Last period"})];
    await from.focus();
    for (let i = 0; i < 41; i++) await page.keyboard.press("ArrowRight");
    await to.focus();
    await page.keyboard.press("End");
    expect(await from.getAttribute("aria-valuetext")).toBe("2001");
    expect(query()).toBe("?time=2001..");
    expect(await texts()).toMatch(/^(?![^]*1960)[^]*2001/);
  });

  it("lets time run, and stops it", async () => {
    await open(exports);
    await page.getByRole("button", {name: "Play"}).click();
    await page.waitForFunction(() => /time=\.\.19[67]/.test(location.search));
    await page.getByRole("button", {name: "Stop"}).click();
    const at = page.url();
    await page.waitForTimeout(1200);
    expect(page.url()).toBe(at);
  });

  it("asks for an index with a base of their own, a change, a share, a logarithmic scale and panels", async () => {
    await open(exports);
    await page.getByLabel("Index", {exact: true}).check();
    expect(query()).toBe("?show=index.1960");
    await page.getByLabel("100 in").selectOption("2001");
    expect(query()).toBe("?show=index.2001");
    expect(await texts()).toContain("China 1,417");
    await page.getByLabel("Change", {exact: true}).check();
    expect(await page.locator(".figure-title").innerText()).toBe("China’s goods exports, current prices, change on the period before");
    expect(await page.getByLabel("Logarithmic scale").isDisabled()).toBe(true);
    await page.getByLabel("Share", {exact: true}).check();
    expect(await texts()).toContain("China 14.3");
    await page.getByLabel("Figures", {exact: true}).check();
    await page.getByLabel("Logarithmic scale").check();
    expect(await page.locator(".figure-subtitle").innerText()).toContain("logarithmic scale");
    await open(lines);
    await page.getByLabel("A panel for each").check();
    expect(await page.locator(".drawing svg[data-size=large] > g[transform]").count()).toBe(4);
  });

  it("sorts bars by name", async () => {
    await open("/charts/little-giants-by-city/");
    await page.getByLabel("Sort by name").check();
    const names = (await page.locator(".data-table tbody th").allInnerTexts());
    expect(names).toEqual([...names].sort());
  });

  it("goes back and forward, reloads, and returns to the chart as published, to the byte", async () => {
    await open(lines);
    const published = await page.locator(".drawing").innerHTML(), title = await page.title();
    await page.getByLabel("Index", {exact: true}).check();
    await page.getByLabel("A panel for each").check();
    const there = page.url();
    await page.goBack();
    expect(query()).toMatch(/^\?show=index\.2015-12-11$/);
    await page.goForward();
    expect(page.url()).toBe(there);
    await page.reload();
    await redrawn();
    expect(await page.locator(".drawing svg[data-size=large] > g[transform]").count()).toBe(4);
    await page.locator(".explore summary").click();
    await page.getByRole("button", {name: "As published"}).click();
    expect(query()).toBe("");
    expect(await page.locator(".drawing").innerHTML()).toBe(published);
    expect(await page.title()).toBe(title);
  });

  it("is told what in an address was not understood, and sees the rest", async () => {
    await stage.visit(page, `${exports}?show=pie&time=2001..2010&pick=atlantis&utm=1`);
    await redrawn();
    expect(await status()).toContain("Not understood in the address, and left out: pick and show.");
    expect(await texts()).toContain("2010");
  });

  it("is told where the figures are, and is brought there", async () => {
    await stage.visit(page, `${lines}?pick=brazil&time=2015-12-11..2016-12-23`);
    await redrawn();
    expect(await page.locator(".no-drawing").innerText()).toMatch(/^No figure of Brazil lies between Dec 2015 and Dec 2016\. They have figures from Dec 2018/);
    expect([await page.locator(".data-table tbody tr").count(), await page.locator("[data-take=csv]").isDisabled()]).toEqual([0, true]);
    await page.getByRole("button", {name: "Show all years"}).click();
    expect(query()).toBe("?pick=brazil");
    expect(await texts()).toContain("18");
  });

  it("works in Chinese, on a phone, with targets that a thumb can hit", async () => {
    await page.setViewportSize(viewport(360));
    await open(`/zh${exports}`);
    await page.getByLabel("指数").check();
    expect(await status()).toContain("现在画的是中国");
    const small = await page.locator(".explore :is(button, summary, .choice, .picker label, select):visible").evaluateAll((all) => all.filter((e) => { const {height} = e.getBoundingClientRect(); return height < 43.5; }).map((e) => `${e.textContent} ${e.getBoundingClientRect().height}`));
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it.each(["light", "dark"] as const)("meets no fault that axe can find, in %s, with everything open", async (colorScheme) => {
    await page.emulateMedia({colorScheme});
    await open(`${lines}?show=index.2015-12-11&split=1`);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => (await (window as unknown as {axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}}).axe.run()).violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html.slice(0, 120)}`));
    expect(found).toEqual([]);
  });
});

describe("a view drawn in the browser", () => {
  it.each([[lines, "pick=brazil.india&time=2018-12-29.."], [exports, "show=index.2001&scale=log"], [lines, "split=1"], ["/charts/private-firms-by-province/", "pick=beijing.hebei.yunnan"], ["/charts/digital-economy-size/", "time=2016.."], ["/charts/digital-economy-size/", "show=gdp"]])("of %s?%s is, to the byte, what the build would draw", async (path, search) => {
    await stage.visit(page, `${path}?${search}`);
    await redrawn();
    await page.waitForFunction(() => document.querySelectorAll(".drawing:not(.map-tab) > svg").length === 3);
    const chart = site.charts.get(path.split("/")[2]!)!, offer = offerOf(chart.spec, {...chart.dataset, table: {...chart.dataset.table, rows: chart.dataset.table.rows.filter((row) => row["preferred"] !== false && Object.entries(chart.spec.filter).every(([field, kept]) => field === chart.spec.controls!.pick || kept.includes(String((row[field] as {text?: string})?.text ?? row[field]))))}});
    const {view} = parseView(search, offer), spec = viewSpec(chart.spec, view, offer), own = createChart(spec, forms[spec.form as keyof typeof forms], "", chart.dataset, chart.registers), reading = read(own, "en");
    const built = drawings(own, reading, "en", "page", dom).map((one) => inscribed(one, own.form, reading.selection)).join("");
    const parsed = await page.evaluate((html) => { const box = document.createElement("div"); box.innerHTML = html; return box.innerHTML; }, built);
    expect(await page.locator(".drawing").evaluate((box) => [...box.querySelectorAll(":scope > svg")].map((svg) => svg.outerHTML).join(""))).toBe(parsed);
    const table = await page.locator(".data-table tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.classList.contains("missing") ? null : cell.textContent))));
    expect(table).toEqual(reading.table.rows.map(({head, cells}) => [head, ...cells]));
  });
});

describe("where something fails", () => {
  it("a page without script shows no control, and all of the chart", async () => {
    const quiet = await stage.page({javaScriptEnabled: false});
    await stage.visit(quiet, `${lines}?pick=brazil`);
    expect(await quiet.locator(".explore").isVisible()).toBe(false);
    expect(await quiet.locator(".drawing svg:visible").count()).toBe(1);
    await quiet.context().close();
  });

  it.each(["**/slice.json", "**/assets/explorer*.js"])("the chart and its table stay, and a message says why, if %s does not come; a second try mends it", async (what) => {
    await page.route(what, (route) => route.abort());
    await stage.visit(page, lines);
    const before = await page.locator(".drawing").innerHTML();
    await page.locator(".explore summary").click();
    await page.waitForFunction(() => document.querySelector(".explore-status")!.textContent !== "");
    expect(await status()).toBe("The data for other views could not be fetched. The chart and its table stay as published.");
    expect(await page.locator(".drawing").innerHTML()).toBe(before);
  });

  it("what has come goes on working offline", async () => {
    await open(lines);
    await page.context().setOffline(true);
    await page.getByLabel("Share", {exact: true}).check();
    expect(await page.locator(".figure-title").innerText()).toContain("share of World");
    await page.context().setOffline(false);
  });
});

describe("the tabs of a chart's page", () => {
  const seen = async () => ({drawing: await page.locator(".drawing:not(.map-tab)").isVisible(), map: await page.locator(".map-tab").isVisible(), table: await page.locator(".data-table").isVisible(), source: await page.locator(".source-tab").isVisible()});
  const cities = "/charts/little-giants-by-city/";

  it("show one part at a time, by pointer and by arrow keys, and stand in the address", async () => {
    await stage.visit(page, cities);
    expect(await seen()).toEqual({drawing: true, map: false, table: true, source: false});
    await page.getByRole("tab", {name: "Map"}).click();
    expect(await seen()).toEqual({drawing: false, map: true, table: false, source: false});
    expect(query()).toBe("?tab=map");
    await page.keyboard.press("ArrowRight");
    expect(await seen()).toEqual({drawing: false, map: false, table: true, source: false});
    await page.goBack();
    expect(await page.getByRole("tab", {name: "Map"}).getAttribute("aria-selected")).toBe("true");
    await stage.visit(page, `${cities}?tab=source`);
    expect((await seen()).source).toBe(true);
  });

  it("keep a view in the address, and a view keeps them", async () => {
    await open(cities);
    await page.getByLabel("Sort by name").check();
    await page.getByRole("tab", {name: "Table"}).click();
    expect(query()).toBe("?sort=name&tab=table");
    await page.getByRole("tab", {name: "Chart"}).click();
    await page.getByLabel("Sort by name").uncheck();
    expect(query()).toBe("");
  });

  it("are links to the parts of the page where there is no script", async () => {
    const quiet = await stage.page({javaScriptEnabled: false});
    await stage.visit(quiet, cities);
    for (const link of await quiet.locator("[data-tabs] a").all()) expect(await quiet.locator((await link.getAttribute("href"))!).count()).toBe(1);
    expect(await quiet.locator(".map-tab").isVisible()).toBe(true);
    await quiet.context().close();
  });
});

it("an embed draws the view its address asks for, and has no controls", async () => {
  await stage.visit(page, "/embed/unicorns-four-countries/?pick=brazil.india");
  await page.waitForFunction(() => document.querySelector(".drawing")!.textContent!.includes("Brazil"));
  expect(await page.locator(".explore details").count()).toBe(0);
  expect(await status()).toBe("");
});
