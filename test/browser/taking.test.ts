import {readFileSync} from "node:fs";
import {unzipSync} from "fflate";
import Papa from "papaparse";
import type {Download, Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {openControls} from "./controls.ts";
import {Stage} from "./stage.ts";

let stage: Stage, page: Page;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(() => stage?.close());
beforeEach(async () => { await page?.context().close(); page = await stage.page({acceptDownloads: true}); });

const lines = "/charts/unicorns-four-countries/";
const open = (path: string): Promise<void> => openControls(stage, page, path);

describe("what is taken away", () => {
  const view = `${lines}?pick=brazil.india&time=2018-12-29..2022-11-15`;
  async function take(name: string): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-take=${name}]`).click()]) as [Download, void];
    expect(download.suggestedFilename()).toBe(`unicorns-four-countries.${name}`);
    return readFileSync(await download.path());
  }
  const expected = () => page.locator(".data-table tbody td[data-i]").count();

  it("holds exactly the figures drawn, as CSV, JSON and Excel", async () => {
    await open(view);
    const rows = Papa.parse<Record<string, string>>((await take("csv")).toString(), {header: true, skipEmptyLines: true}).data, count = await expected();
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => row["place"]))).toEqual(new Set(["Brazil", "India"]));
    expect(rows[0]!["chart"]).toContain(`${lines}?pick=brazil.india&time=2018-12-29..2022-11-15`);
    const json = JSON.parse((await take("json")).toString()) as {value: number}[];
    expect(json.map(({value}) => String(value))).toEqual(rows.map((row) => row["value"]));
    const sheet = Buffer.from(unzipSync(new Uint8Array(await take("xlsx")))["xl/worksheets/sheet1.xml"]!).toString();
    expect(sheet.match(/<row /g)).toHaveLength(count + 1);
  });

  it("is a picture that asks for nothing outside itself, and the same at twice its size", async () => {
    await open(view);
    const svg = (await take("svg")).toString();
    expect(svg).toContain("data:font/woff2;base64,");
    expect(svg).toContain("Brazil");
    expect(svg).not.toMatch(/var\(--|url\((?!data:|#)/);
    const png = await take("png"), [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
  });

  it("has the view in embed code and citation while it lasts", async () => {
    await open(view);
    const codes = () => page.locator(".copy-block code").allTextContents();
    for (const code of await codes()) expect(code).toContain("?pick=brazil.india");
    await page.getByRole("button", {name: "As published"}).click();
    for (const code of await codes()) expect(code).not.toContain("pick=");
  });

  it("goes to the clipboard as a link and as a picture, of the view and of the chart as published", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(view);
    await page.getByRole("button", {name: "Copy the link"}).click();
    await page.getByRole("button", {name: "Copied"}).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    for (const name of ["the view", "published"]) {
      if (name === "published") await page.getByRole("button", {name: "As published"}).click();
      await page.locator("[data-take=image]").click();
      await page.waitForFunction(() => document.querySelector("[data-take=image]")!.textContent === "Copied");
      const width = await page.evaluate(async () => (await createImageBitmap(await (await navigator.clipboard.read())[0]!.getType("image/png"))).width);
      expect(width).toBe(1552);
      await page.waitForFunction(() => document.querySelector("[data-take=image]")!.textContent !== "Copied");
    }
  });

  it("of the chart as published comes from the server", async () => {
    await open(lines);
    expect((await take("csv")).equals(readFileSync(`${process.env.LG_DIST ?? "dist"}/charts/unicorns-four-countries.csv`))).toBe(true);
  });
});
