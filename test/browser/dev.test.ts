import {spawn, type ChildProcess} from "node:child_process";
import {copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launch} from "./chromium.ts";

/** The environment of somebody at a prompt: under Vitest's own, Vite serves no page. */
const names = /^(VITEST|VITE_|NODE_ENV|TEST|PROD|DEV|MODE|BASE_URL|SSR|SITE_URL)/;
const outside: NodeJS.ProcessEnv = {...Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.test(name))), ASTRO_TELEMETRY_DISABLED: "1"};

/** A copy of the project with its own files, so that the real ones are never touched. */
const root = mkdtempSync(join(tmpdir(), "little-giants-dev-"));
const csv = join(root, "data/goods-exports/data.csv"), chart = join(root, "content/charts/world-export-share.yaml");
let server: ChildProcess, browser: Browser, page: Page, address: string;

const freePort = (): Promise<number> => new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const {port} = probe.address() as {port: number};
    probe.close(() => done(port));
  });
});

/** What the page says once it holds `wanted`; its last words if it never does. The overlay keeps its words in a shadow tree. */
async function said(wanted: string): Promise<string> {
  let words = "";
  for (let i = 0; i < 80 && !words.includes(wanted); i++) {
    await page.waitForTimeout(250);
    words = await page.evaluate(() => document.querySelector("vite-error-overlay")?.shadowRoot?.textContent ?? document.body.innerText).catch(() => "");
  }
  return words;
}

/** Opens a page until it is there and holds `wanted`: dev hears of a new file a moment later, and then sends every open page to load again, which breaks off a visit. */
async function opened(path: string, wanted: string): Promise<number | undefined> {
  let status: number | undefined;
  for (let i = 0; i < 40; i++) {
    status = (await page.goto(address + path).catch(() => null))?.status();
    if (status === 200 && (await page.content().catch(() => "")).includes(wanted)) break;
    await page.waitForTimeout(250);
  }
  return status;
}

beforeAll(async () => {
  for (const name of ["src", "data", "content", "public", "package.json", "tsconfig.json", "astro.config.mjs"]) cpSync(name, join(root, name), {recursive: true});
  symlinkSync(resolve("node_modules"), join(root, "node_modules"), "junction");
  const port = await freePort();
  address = `http://localhost:${port}`;
  server = spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "dev", "--port", String(port)], {cwd: root, stdio: "ignore", env: outside});
  browser = await launch();
  page = await browser.newPage();
  for (let i = 0; i < 100 && !(await page.goto(`${address}/charts/world-export-share/`).then((answer) => answer?.ok(), () => false)); i++) await page.waitForTimeout(300);
});
afterAll(async () => {
  await browser.close();
  server.kill();
  rmSync(root, {recursive: true, force: true, maxRetries: 5});
});

test("dev shows a changed figure, then the list of problems while a cell is wrong, then the page again once it is mended", async () => {
  const good = readFileSync(csv, "utf8"), cell = /^(world-share,china,2025,)[\d.]+/m;
  expect(await said("14.3%")).toContain("14.3%");
  writeFileSync(csv, good.replace(cell, "$119.25"));
  expect(await said("19.3%")).toContain("19.3%");
  writeFileSync(csv, good.replace(cell, "$11x4"));
  expect(await said("1x4")).toMatch(/data\/goods-exports\/data\.csv:\d+:4 \(value\): "1x4" is not a number/);
  writeFileSync(csv, good);
  expect(await said("14.3%")).toContain("14.3%");
});

test("dev shows what is wrong with words beside their sentence, and with a chart's below its drawing", async () => {
  const text = join(root, "content/briefings/one-dollar-in-seven/en.md"), good = readFileSync(text, "utf8");
  writeFileSync(csv, readFileSync(csv, "utf8").replace(/^(world-share,china,2025,)[\d.]+/m, "$119.25"));
  expect(await said("is not what the data say")).toMatch(/"One dollar in seven" is not what the data say: .*19\.25.* Sentence: One dollar in seven of world goods exports is Chinese/);
  expect((await page.goto(`${address}/briefings/one-dollar-in-seven/`))?.status()).toBe(200);
  expect(await page.locator(".prose p:has(a.value) + .fault").first().innerText()).toContain(`"14.3%" is not what the data say: 19.25%`);
  expect(await page.locator(".page-head .fault").first().innerText()).toContain("One dollar in seven");
  writeFileSync(text, good.replace("\n## ", "\nThese are goods, five of them.\n\n## "));
  expect(await said(`"five" is not bound to data`)).toContain("Sentence: These are goods, five of them.");
});

test("dev shows the page of a chart whose file is new", async () => {
  cpSync("data", join(root, "data"), {recursive: true});
  copyFileSync(chart, join(root, "content/charts/another.yaml"));
  expect(await opened("/charts/another/", 'data-chart="another"')).toBe(200);
});

test("dev shows a correction above the page that was wrong, and in the log on the method page", async () => {
  const log = join(root, "content/corrections.yaml"), none = readFileSync(log, "utf8"), wrong = "/briefings/one-dollar-in-seven/";
  writeFileSync(log, `- date: 2026-11-26\n  page: ${wrong}\n  was: {en: It said the wrong thing., zh: 写错了。}\n  now: {en: It says the right thing., zh: 已经改正。}\n  why: {en: A slip., zh: 笔误。}\n`);
  for (const [path, before] of [[wrong, "h1"], ["/method/", ".notes"]] as const) {
    expect(await opened(path, "It said the wrong thing.")).toBe(200);
    const note = page.locator("main .note.correction");
    expect(await note.innerText()).toMatch(/26 November 2026[^]*It said the wrong thing\.\s+It says the right thing\.\s+A slip\./);
    expect(await note.locator("del").innerText()).toBe("It said the wrong thing.");
    expect((await note.boundingBox())!.y).toBeLessThan((await page.locator(`main ${before}`).first().boundingBox())?.y ?? Infinity);
  }
  await page.goto(`${address}/briefings/what-counts-as-digital/`);
  expect(await page.locator("main .note.correction").count()).toBe(0);
  writeFileSync(log, none);
});
