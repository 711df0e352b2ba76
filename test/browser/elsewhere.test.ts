import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {localPath} from "../../src/publish/route.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartsInLocales, elements, fileOf, treeOf} from "../site/built.ts";
import {toString} from "../site/words.ts";
import {drawnTexts, outside, overlaps} from "./drawn-text.ts";
import {setInType, Stage, viewport} from "./stage.ts";

let stage: Stage, page: Page;
beforeAll(async () => {
  stage = await Stage.open();
  page = await stage.page();
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
    for (const width of [280, 320, 480, 700]) {
      await page.setViewportSize(viewport(width, height));
      await stage.visitInType(page, localPath(locale, `/embed/${id}/`));
      const {needed, filled, wide} = await page.evaluate(() => ({
        needed: document.documentElement.scrollHeight, wide: document.documentElement.scrollWidth,
        filled: document.querySelector("main")!.getBoundingClientRect().bottom,
      }));
      if (needed > height) faults.push(`at ${width} px it needs ${needed} px of ${height}`);
      if (wide > width) faults.push(`at ${width} px it is ${wide} px wide`);
      // One height must hold the phone's drawing too, which may be twice as tall; without script nothing can tell the host the width it got.
      if (filled < height * 0.45) faults.push(`at ${width} px it fills ${Math.round(filled)} px of ${height}`);
    }
    expect(faults).toEqual([]);
  });
});

describe("the SVG file of a chart", () => {
  it.each(chartsInLocales)("%s in %s shows as an image, and as a document keeps its words apart and inside", async (id, locale) => {
    const path = localPath(locale, `/charts/${id}.svg`);
    await stage.visit(page, localPath(locale, "/about/"));
    const size = await page.evaluate(async (src) => {
      const image = Object.assign(new Image(), {src});
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, stage.url(path));
    expect(Math.min(...size)).toBeGreaterThan(200);
    await page.setViewportSize({width: 1200, height: 1400});
    await stage.visit(page, path);
    await setInType(page);
    const [drawn] = await drawnTexts(page);
    expect(drawn!.lines.length).toBeGreaterThan(4);
    expect(overlaps(drawn!.lines).map(([a, b]) => `"${a.words}" and "${b.words}" lie on each other`)).toEqual([]);
    expect(outside(drawn!).map(({words}) => `"${words}" reaches out`)).toEqual([]);
  });
});
