import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {localPath} from "../../src/publish/route.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartsInLocales, elements, fileOf, site, treeOf} from "../site/built.ts";
import {toString} from "../site/words.ts";
import {drawnTexts, outside, overlaps} from "./drawn-text.ts";
import {setInType, Stage, viewport} from "./stage.ts";

/** `host` is any page that holds pictures of ours. */
let stage: Stage, page: Page, host: Page;
beforeAll(async () => {
  stage = await Stage.open();
  page = await stage.page();
  host = await stage.page();
  await stage.visit(host, "/about/");
});
afterAll(() => stage?.close());

/** The height that a chart's page tells others to give its embed. */
function promisedHeight(id: string, locale: Locale): number {
  const codes = elements("code[data-copy]", treeOf(fileOf(locale, `/charts/${id}/`))).map(toString).join("\n");
  return Number(/<iframe [^>]*height="(\d+)"/.exec(codes)![1]);
}

describe("an embed on another site", () => {
  it.each(chartsInLocales)("of %s in %s shows whole in the height that its code gives, and does not waste it", async (id, locale) => {
    const height = promisedHeight(id, locale), faults: string[] = [];
    await stage.visitInType(page, localPath(locale, `/embed/${id}/`));
    for (const width of [280, 320, 480, 700]) {
      await page.setViewportSize(viewport(width, height));
      const {needed, filled, wide} = await page.evaluate(() => ({
        needed: document.documentElement.scrollHeight, wide: document.documentElement.scrollWidth,
        filled: document.querySelector("main")!.getBoundingClientRect().bottom,
      }));
      if (needed > height) faults.push(`at ${width} px it needs ${needed} px of ${height}`);
      if (wide > width) faults.push(`at ${width} px it is ${wide} px wide`);
      // One height must hold the phone's drawing too, which may be twice as tall; without script nothing can tell the host the width it got.
      // Panels that stand in one row on a desk stand below each other on a phone.
      if (filled < height * (site.charts.get(id)!.spec.fx ? 0.25 : 0.45)) faults.push(`at ${width} px it fills ${Math.round(filled)} px of ${height}`);
    }
    expect(faults).toEqual([]);
  });
});

describe("the SVG file of a chart", () => {
  it.each(chartsInLocales)("%s in %s shows as an image, and as a document sets every word in the faces that it carries, with figures of one width, apart and inside", async (id, locale) => {
    const path = localPath(locale, `/charts/${id}.svg`);
    expect(Math.min(...(await host.evaluate(sizeOf, stage.url(path))))).toBeGreaterThan(200);
    await page.setViewportSize({width: 1200, height: 1400});
    await stage.visit(page, path);
    await page.evaluate(() => document.fonts.ready);
    expect(await otherFaces(page)).toEqual([]);
    expect(await page.evaluate(widthsOfFigures)).toHaveLength(1);
    await setInType(page);
    const [drawn] = await drawnTexts(page);
    expect(drawn!.lines.length).toBeGreaterThan(4);
    expect(overlaps(drawn!.lines).map(([a, b]) => `"${a.words}" and "${b.words}" lie on each other`)).toEqual([]);
    expect(outside(drawn!).map(({words}) => `"${words}" reaches out`)).toEqual([]);
  });
});

/** Width and height of a picture, once it is shown. */
async function sizeOf(src: string): Promise<number[]> {
  const image = Object.assign(new Image(), {src});
  await image.decode();
  return [image.naturalWidth, image.naturalHeight];
}

/** Names of faces used in a document that are not its own. */
async function otherFaces(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page), found = new Set<string>();
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const {root} = await session.send("DOM.getDocument"), {nodeIds} = await session.send("DOM.querySelectorAll", {nodeId: root.nodeId, selector: "text, text tspan"});
  for (const nodeId of nodeIds)
    for (const {familyName, isCustomFont} of (await session.send("CSS.getPlatformFontsForNode", {nodeId})).fonts) if (!isCustomFont) found.add(familyName);
  await session.detach();
  return [...found];
}

/** The different widths of the figures 0 to 9 in plain words, in hundredths of an em. */
function widthsOfFigures(): number[] {
  const plain = [...document.querySelectorAll<SVGTextElement>("text")].filter((text) => getComputedStyle(text).fontWeight === "400");
  const widths = plain.flatMap((text) => {
    const em = Number.parseFloat(getComputedStyle(text).fontSize);
    return [...(text.textContent ?? "")].flatMap((character, i) => (/\d/.test(character) ? [Math.round(text.getExtentOfChar(i).width / em * 100)] : []));
  });
  return [...new Set(widths)];
}

describe("the PNG of a chart", () => {
  it.each(chartsInLocales)("%s in %s shows what its SVG shows", async (id, locale) => {
    await stage.visit(page, localPath(locale, `/charts/${id}.svg`));
    await page.evaluate(() => document.fonts.ready);
    const svg = `data:image/png;base64,${(await page.locator("svg").first().screenshot()).toString("base64")}`;
    const {differing, drawn} = await page.evaluate(compare, [stage.url(localPath(locale, `/charts/${id}.png`)), svg]);
    expect(drawn).toBeGreaterThan(0.01);
    expect(differing).toBeLessThan(0.001);
  });
});

/**
 * Two pictures made a quarter as wide, where the rims of letters no longer count: the share of their pixels that differ much, and the
 * share of the first that is not its paper. A title in another weight is a share of 0.0034 and more.
 */
async function compare(addresses: string[]): Promise<{differing: number; drawn: number}> {
  const [a, b] = await Promise.all(addresses.map(async (src) => {
    const image = Object.assign(new Image(), {src});
    await image.decode();
    const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas") as HTMLCanvasElement;
    Object.assign(canvas, {width: 194, height: Math.round(194 * image.naturalHeight / image.naturalWidth)});
    const context = canvas.getContext("2d")!;
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  })) as [Uint8ClampedArray, Uint8ClampedArray];
  const pixels = Array.from({length: a.length / 4}, (_, i) => 4 * i);
  const apart = (at: number, other: Uint8ClampedArray, otherAt: number): number => Math.max(...[0, 1, 2].map((channel) => Math.abs(a[at + channel]! - other[otherAt + channel]!)));
  return {differing: pixels.filter((at) => apart(at, b, at) > 96).length / pixels.length, drawn: pixels.filter((at) => apart(at, a, 0) > 24).length / pixels.length};
}
