/** Whether anything moves while a page comes, and whether the faces it names are those it needs: the largest page of every kind, as a phone shows it. */
import subsetFont from "subset-font";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {charactersOf} from "../../src/publish/character-map.ts";
import {locales} from "../../src/text/index.ts";
import {files, kindsOf} from "../site/built.ts";
import {Stage, viewport} from "./stage.ts";

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(() => stage?.close());

/** Kept by the page itself, from before it is drawn. */
declare global { interface Window {moved: {value: number; what: string}[]} }

function watch(): void {
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {value: number; sources: {node: Node | null}[]})[])
      window.moved.push({value: entry.value, what: entry.sources.map(({node}) => (node instanceof Element ? `${node.tagName}.${node.className}` : node?.textContent ?? "")).join(", ")});
  }).observe({type: "layout-shift", buffered: true});
}

/** Han characters that are set in the headline face on a page, and those of them that its file lacks. */
async function headlines(page: Page): Promise<{set: string[]; lacking: string[]}> {
  const set = await page.evaluate(() => {
    const found = new Set<string>();
    for (const element of document.body.querySelectorAll("*")) {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? "").join("");
      if (/LG Song/.test(getComputedStyle(element).fontFamily)) for (const character of own) if (/\p{Script=Han}/u.test(character)) found.add(character);
    }
    return [...found];
  });
  const [href] = await page.locator("link[rel=preload][href*='/song.']").evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  const known = href ? charactersOf(await subsetFont(await (await page.request.get(href)).body(), undefined, {targetFormat: "sfnt", keepAllGlyphs: true})) : new Set<string>();
  return {set, lacking: set.filter((character) => !known.has(character))};
}

// The page for what is not there speaks both languages, and names the faces of one.
const pages = locales.flatMap((locale) => kindsOf(locale).filter(({kind}) => kind !== "not-found").map(({kind, file}) => ({kind, locale, file})));

describe("the largest page of every kind", () => {
  it.each(pages)("$file keeps still, and fetches the faces it has named and no others", async ({kind, locale, file}) => {
    const page = await stage.page({viewport: viewport(360)}), faces: string[] = [];
    page.on("request", (request) => void (request.url().endsWith(".woff2") && faces.push(request.url())));
    await page.addInitScript(watch);
    await stage.visit(page, `/${file.replace(/index\.html$/, "")}`);
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))));

    // A browser without a Chinese face moves words that no reader's moves.
    const moved = locale === "en" ? await page.evaluate(() => window.moved) : [];
    expect(moved.reduce((sum, {value}) => sum + value, 0), JSON.stringify(moved)).toBeLessThan(0.01);

    const named = await page.locator("link[rel=preload][as=font]").evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
    // Tables have a narrower face on phones, and italics their own; neither is worth fetching before it is seen to be needed.
    expect(faces.filter((url) => !named.includes(url) && !/narrow|italic/.test(url))).toEqual([]);
    expect(named.reduce((sum, url) => sum + files.get(url.slice(stage.url("/").length))!.length, 0)).toBeLessThan(90_000);

    const {set, lacking} = await headlines(page);
    expect(set.length > 0).toBe(locale === "zh" && kind !== "embed");
    expect(lacking).toEqual([]);
    await page.context().close();
  });
});

it("fetches the whole files for a letter that the cut faces lack, and for no other", async () => {
  const page = await stage.page(), faces: string[] = [];
  page.on("request", (request) => void (/-latin-wght-normal/.test(request.url()) && faces.push(/[a-z-]+(?=-latin)/.exec(request.url())![0])));
  await stage.visit(page, "/about/");
  const write = (words: string) => page.evaluate(async (text) => { document.querySelector("h1")!.textContent = document.querySelector("main p:not(.dek)")!.textContent = text; void document.body.offsetHeight; await document.fonts.ready; }, words);
  await write("Wenlü, communiqué, 3 × 4 – “£5”");
  expect(faces).toEqual([]);
  await write("España");
  expect([...new Set(faces)].toSorted()).toEqual(["besley", "instrument-sans"]);
  await page.context().close();
});
