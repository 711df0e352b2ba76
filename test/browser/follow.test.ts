import type {BrowserContextOptions} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {localPath} from "../../src/publish/route.ts";
import {text} from "../../src/text/index.ts";
import {cases, cellOf, close, covers, even, lines, open, plain, seriesOf, within, type Sight} from "./sight.ts";
import {Stage, viewport} from "./stage.ts";

let stage: Stage;
beforeAll(async () => void (stage = await Stage.open()));
afterAll(() => stage?.close());
const sight = (path: string, options?: BrowserContextOptions, id?: string): Promise<Sight> => open(stage, path, options, id);

describe("a mouse", () => {
  it.each(cases)("over a chart of the kind %s in %s is told every figure it comes to: %s", async (_, locale, id) => {
    const seen = await sight(localPath(locale, `/charts/${id}/`));
    expect(await seen.tip()).toBeUndefined();
    const count = await seen.figure.locator("svg[data-points]:visible").evaluate((svg) => (svg as SVGElement).dataset["points"]!.split(" ").length);
    for (const start of [0, Math.floor(count / 2), count - 3]) {
      const spot = await seen.at(start), {words, row} = await cellOf(seen, spot.i);
      await seen.page.mouse.move(spot.x, spot.y, {steps: 2});
      const tip = (await seen.tip())!, said = tip.lines.join("\n");
      expect(said).toContain(words.replace(/[\d.,]+\D*$/, (end) => /[\d.,]+/.exec(end)![0]));
      expect(said).toContain(row);
      expect(tip.lines.at(-1)).toMatch(new RegExp(`^${text(locale, "source")}\\S`));
      expect(within(tip, 1024, 900), JSON.stringify(tip)).toBe(true);
      expect(covers(tip, spot)).toBe(false);
      expect(await seen.figure.locator("svg:visible .over").count()).toBe(1);
    }
    await seen.page.mouse.move(2, 2);
    expect(await seen.tip()).toBeUndefined();
    expect(await seen.figure.locator(".over").count()).toBe(0);
    await close(seen);
  });

  it("over a line is told all figures of one time, the nearest in bold, at a guide", async () => {
    const seen = await sight(`/charts/${even}/`), spot = await seen.at(3), series = seriesOf(even);
    await seen.page.mouse.move(spot.x + 4, spot.y - 30, {steps: 2});
    expect((await seen.tip())!.lines).toHaveLength(series.length + 2);
    expect(await seen.figure.locator(".beside .on").innerText()).toContain(series[0]!.label);
    expect(await seen.figure.locator(".ring > path").count()).toBe(1);
    await close(seen);
  });

  it("over the name of a series dims the others, and over nothing of them no longer", async () => {
    const seen = await sight(`/charts/${lines}/`), [first, second] = seriesOf(lines);
    const name = (await seen.figure.locator("svg:visible text", {hasText: second!.label}).first().boundingBox())!;
    await seen.page.mouse.move(name.x + 4, name.y + name.height / 2, {steps: 2});
    expect(await seen.dimmed()).toBeGreaterThan(2);
    expect(await seen.figure.locator("svg:visible .over text", {hasText: second!.label}).count()).toBe(1);
    expect(await seen.figure.locator("svg:visible .over text", {hasText: first!.label}).count()).toBe(0);
    expect(await seen.figure.locator(".over .dim").count()).toBe(0);
    expect((await seen.tip())!.lines.join()).toContain(second!.label);
    expect(await seen.figure.locator(".ring > circle[stroke=none]").count()).toBe(second!.data.filter(({value}) => value !== null).length);
    await seen.page.mouse.move((await seen.at(0)).x, name.y + 80, {steps: 2});
    expect(await seen.dimmed()).toBe(0);
    await close(seen);
  });

  it("shows nothing more of what Escape has taken away, until it moves", async () => {
    const seen = await sight(`/charts/${plain("bar")}/`), spot = await seen.at(0);
    await seen.page.mouse.move(spot.x, spot.y, {steps: 2});
    await seen.page.keyboard.press("Escape");
    expect(await seen.tip()).toBeUndefined();
    await seen.page.mouse.move(spot.x + 3, spot.y, {steps: 2});
    expect(await seen.tip()).toBeDefined();
    await close(seen);
  });
});

describe("a finger", () => {
  const phone: BrowserContextOptions = {viewport: viewport(360, 640), hasTouch: true, isMobile: true};
  const tap = async ({page}: Sight, {x, y}: {x: number; y: number}): Promise<void> => page.touchscreen.tap(x, y);

  it.each(cases)("on a chart of the kind %s in %s shows a figure, on a phone, whole and beside it: %s", async (_, locale, id) => {
    const seen = await sight(localPath(locale, `/charts/${id}/`), phone), spot = await seen.at(2);
    await tap(seen, spot);
    const tip = (await seen.tip())!;
    expect(tip.lines.join("\n")).toMatch(/\d/);
    expect(within(tip, 360, 640), JSON.stringify(tip)).toBe(true);
    expect(covers(tip, spot)).toBe(false);
    expect(await seen.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await close(seen);
  });

  it.each<[string, (seen: Sight) => Promise<unknown>]>([
    ["a tap elsewhere", ({page}) => page.touchscreen.tap(180, 4)], ["Escape", ({page}) => page.keyboard.press("Escape")], ["scrolling away", ({page}) => page.evaluate(() => window.scrollBy(0, 60))],
  ])("sees a figure go by %s", async (_, away) => {
    const seen = await sight(`/charts/${lines}/`, phone);
    await tap(seen, await seen.at(4));
    expect(await seen.tip()).toBeDefined();
    await away(seen);
    await seen.page.waitForTimeout(100);
    expect(await seen.tip()).toBeUndefined();
    await close(seen);
  });

  it("scrolls the page from within a chart, and shows nothing by that", async () => {
    const seen = await sight(`/charts/${lines}/`, phone), spot = await seen.at(4), before = await seen.page.evaluate(() => scrollY);
    const session = await seen.page.context().newCDPSession(seen.page), touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) => session.send("Input.dispatchTouchEvent", {type, touchPoints: y === undefined ? [] : [{x: spot.x, y}]});
    await touch("touchStart", spot.y);
    for (let moved = 20; moved <= 160; moved += 20) await touch("touchMove", spot.y - moved);
    await touch("touchEnd");
    await seen.page.waitForTimeout(200);
    expect(await seen.page.evaluate(() => scrollY)).toBeGreaterThan(before + 60);
    expect(await seen.tip()).toBeUndefined();
    await close(seen);
  });

  it("on the name of a series dims the others", async () => {
    const seen = await sight(`/charts/${plain("bar")}/`, phone), {label} = seriesOf(plain("bar"))[2]!;
    const name = (await seen.figure.locator("svg:visible text", {hasText: label}).first().boundingBox())!;
    await tap(seen, {x: name.x + name.width / 2, y: name.y + name.height / 2});
    expect(await seen.dimmed()).toBeGreaterThan(4);
    await tap(seen, {x: 180, y: 4});
    expect(await seen.dimmed()).toBe(0);
    await close(seen);
  });
});
