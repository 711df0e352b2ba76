import type {BrowserContextOptions} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {localPath} from "../../src/publish/route.ts";
import {site} from "../site/built.ts";
import {cellOf, close, lines, open, plain, seriesOf, Sight, within} from "./sight.ts";
import {Stage, viewport} from "./stage.ts";
import {violations} from "./violations.ts";

let stage: Stage;
beforeAll(async () => void (stage = await Stage.open()));
afterAll(() => stage?.close());
const sight = (path: string, options?: BrowserContextOptions, id?: string): Promise<Sight> => open(stage, path, options, id);

describe("charts on one page", () => {
  it("do not disturb each other", async () => {
    const first = await sight("/charts/", {}, plain("bar")), second = new Sight(first.page, first.page.locator(`figure[data-chart="${plain("map")}"]`).first());
    const spot = await first.at(1);
    await first.page.mouse.move(spot.x, spot.y, {steps: 2});
    expect([Boolean(await first.tip()), await second.tip()]).toEqual([true, undefined]);
    expect(await first.page.locator(".over").count()).toBe(1);
    await second.center();
    await second.drawing.focus();
    await first.page.keyboard.press("ArrowRight");
    expect(await first.page.locator(".over").count()).toBe(1);
    expect([await first.tip(), Boolean(await second.tip())]).toEqual([undefined, true]);
    await close(first);
  });

  it("answer in an embed too", async () => {
    const seen = await sight(`/embed/${plain("map")}/`, {viewport: viewport(400, 560)}), spot = await seen.at(1);
    await seen.page.mouse.move(spot.x, spot.y, {steps: 2});
    expect(within((await seen.tip())!, 400, 560)).toBe(true);
    await close(seen);
  });
});

describe("a drawing that is replaced", () => {
  it("is read anew, with its table, once the figure has said so", async () => {
    const seen = await sight(`/charts/${plain("bar")}/`);
    await seen.page.mouse.move((await seen.at(0)).x, (await seen.at(0)).y, {steps: 2});
    await seen.figure.evaluate((figure) => {
      const drawing = figure.querySelector(".drawing")!, cell = figure.querySelector("td[data-i='0']")!;
      // As a script that keeps what stands on the page would put it back: with copies of what was added to it.
      drawing.innerHTML = drawing.innerHTML.replaceAll(/data-points="[^"]*"/g, `data-points="200,100${" -".repeat(9)}"`);
      cell.textContent = "4,321";
      figure.dispatchEvent(new CustomEvent("lg:redrawn", {bubbles: true}));
    });
    expect([await seen.tip(), await seen.figure.locator(".beside").count()]).toEqual([undefined, 2]);
    const spot = await seen.at(0);
    await seen.page.mouse.move(spot.x, spot.y + 1, {steps: 2});
    expect((await seen.tip())!.lines.join()).toContain("4,321");
    await close(seen);
  });
});

describe("a view that a reader chose", () => {
  it("is followed as the drawing before it was, figure by figure", async () => {
    const [id] = [...site.charts].find(([one, {spec}]) => spec.controls?.time && spec.form === "line" && spec.fx === undefined && seriesOf(one)[0]!.data.length > 20)!, {data} = seriesOf(id)[0]!, from = data.at(-9)!.period!.text;
    const seen = await sight(`/charts/${id}/?time=${from}..`);
    await seen.page.waitForFunction((count) => document.querySelector<SVGElement>("svg[data-points]")!.dataset["points"]!.split(" ").length <= count, seriesOf(id).length * 9);
    const spot = await seen.at(0), {row, words} = await cellOf(seen, spot.i);
    await seen.page.mouse.move(spot.x, spot.y, {steps: 2});
    const tip = (await seen.tip())!.lines.join("\n");
    expect(row).toContain(from);
    expect(tip).toContain(row);
    expect(tip).toContain(words);
    await close(seen);
  });
});

describe("a page with charts", () => {
  it.each([["/", 360], [`/charts/${lines}/`, 1024]] as const)("%s at %i px stands where it stands without script", async (path, width) => {
    const places = async (javaScriptEnabled: boolean): Promise<number[]> => {
      const page = await stage.page({viewport: viewport(width), javaScriptEnabled});
      await stage.visit(page, path);
      const boxes = await Promise.all((await page.locator("figure[data-chart] .drawing, footer").all()).map((one) => one.boundingBox()));
      await page.context().close();
      return boxes.flatMap((box) => [box!.x, box!.y, box!.width, box!.height].map(Math.round));
    };
    const without = await places(false);
    expect(without.length).toBeGreaterThan(7);
    // Controls for choices may take room below the figure they belong to.
    expect((await places(true)).slice(0, 4)).toEqual(without.slice(0, 4));
  });

  it("asks for no key and no finger where there is no script", async () => {
    const page = await stage.page({javaScriptEnabled: false});
    await stage.visit(page, `/charts/${lines}/`);
    expect(await page.locator("figure .drawing").first().evaluate((drawing) => [drawing.hasAttribute("tabindex"), drawing.hasAttribute("role"), drawing.childElementCount])).toEqual([false, false, 3]);
    await page.context().close();
  });

  it.each<[string, BrowserContextOptions]>([["light", {colorScheme: "light"}], ["dark", {colorScheme: "dark"}], ["forced colours", {forcedColors: "active"}], ["dark forced colours", {forcedColors: "active", colorScheme: "dark"}]])("has nothing for axe to find in %s while a figure is told", async (_, options) => {
    for (const [locale, id] of [["en", lines], ["zh", plain("cell")]] as const) {
      const seen = await sight(localPath(locale, `/charts/${id}/`), options);
      await seen.drawing.focus();
      for (const key of ["ArrowRight", "ArrowDown"]) await seen.page.keyboard.press(key);
      expect(await seen.tip()).toBeDefined();
      // In forced colours the system chooses them, and axe sees those that were not chosen.
      expect((await violations(seen.page)).filter((one) => !options.forcedColors || !one.startsWith("color-contrast"))).toEqual([]);
      await close(seen);
    }
  });

  it("leads past the drawing to its table, which opens, for who asks", async () => {
    const page = await stage.page(), [briefing] = site.briefings.keys();
    await stage.visit(page, `/briefings/${briefing}/`);
    await page.locator(".skip-table").first().focus();
    expect((await page.locator(".skip-table").first().boundingBox())!.width).toBeGreaterThan(60);
    await page.keyboard.press("Enter");
    expect(await page.locator("figure .data-table").first().isVisible()).toBe(true);
    await page.context().close();
  });

  it("moves nothing for readers who asked for that", async () => {
    const durations = async (reducedMotion: "reduce" | "no-preference"): Promise<string> => {
      const seen = await sight(`/charts/${lines}/`, {reducedMotion}), duration = await seen.figure.locator("svg:visible > *").first().evaluate((part) => getComputedStyle(part).transitionDuration);
      await close(seen);
      return duration;
    };
    expect([await durations("reduce"), await durations("no-preference")]).toEqual(["0s", "0.12s"]);
  });
});
