import type {BrowserContextOptions, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {localPath} from "../../src/publish/route.ts";
import {locales, text, type Locale} from "../../src/text/index.ts";
import {site} from "../site/built.ts";
import {Stage, viewport} from "./stage.ts";
import {violations} from "./violations.ts";

let stage: Stage;
beforeAll(async () => void (stage = await Stage.open()));
afterAll(() => stage?.close());

/** The first chart of each kind that is followed in a way of its own. */
const chartOf = (test: (spec: {form: string; fx?: string | undefined}, id: string) => boolean): string => [...site.charts].find(([id, {spec}]) => test(spec, id))![0];
const plain = (form: string) => chartOf((spec) => spec.form === form && spec.fx === undefined);
const seriesOf = (id: string) => read(site.charts.get(id)!, "en").selection.series;
const lines = chartOf((spec, id) => spec.form === "line" && spec.fx === undefined && seriesOf(id).length > 1);
/** Of lines that all have a figure at every time. */
const even = chartOf((spec, id) => spec.form === "line" && spec.fx === undefined && seriesOf(id).length > 1 && seriesOf(id).every((s) => s.data.length === seriesOf(id)[0]!.data.length));
const kinds: [kind: string, id: string][] = [["line", lines], ["bar", plain("bar")], ["map", plain("map")], ["small multiples", chartOf((spec) => spec.form === "line" && spec.fx !== undefined)], ["scatter", plain("scatter")], ["cell", plain("cell")]];
const cases = locales.flatMap((locale) => kinds.map(([kind, id]): [string, Locale, string] => [kind, locale, id]));

interface Seen {lines: string[]; box: {left: number; top: number; right: number; bottom: number}}
/** A chart on a page, as a reader meets it. */
class Sight {
  readonly page: Page;
  readonly figure: Locator;
  readonly drawing: Locator;
  constructor(page: Page, figure: Locator) {
    this.page = page;
    this.figure = figure;
    this.drawing = figure.locator(".drawing");
  }
  /** Where figure `i`, or the next that is drawn, stands in the viewport. */
  at(i: number): Promise<{x: number; y: number; i: number}> {
    return this.figure.locator("svg[data-points]:visible").evaluate((svg, from) => {
      const spots = (svg as SVGElement).dataset["points"]!.split(" "), {left, top, width} = svg.getBoundingClientRect();
      let found = from;
      while (spots[found] === "-") found++;
      const [x, y] = spots[found]!.split(",").map(Number) as [number, number], scale = width / (svg as SVGSVGElement).viewBox.baseVal.width;
      return {x: left + x * scale, y: top + y * scale, i: found};
    }, i);
  }
  /** What is said beside a figure, or nothing. */
  async tip(): Promise<Seen | undefined> {
    const tip = this.figure.locator(".beside:not(.keys)");
    if (!(await tip.isVisible())) return undefined;
    return tip.evaluate((one) => {
      const {left, top, right, bottom} = one.getBoundingClientRect();
      return {lines: [...one.children].map((line) => (line as HTMLElement).innerText.replace(/\s+/g, " ").trim()).filter(Boolean), box: {left, top, right, bottom}};
    });
  }
  async center(): Promise<this> {
    await this.drawing.evaluate((drawing) => drawing.scrollIntoView({block: "center"}));
    return this;
  }
  dimmed(): Promise<number> {
    return this.figure.locator("svg:visible > .dim").evaluateAll((all) => all.filter((one) => getComputedStyle(one).opacity === "0.25").length);
  }
  spoken(): Promise<string> {
    return this.page.locator("[aria-live=polite].sr-only").innerText();
  }
}

async function sight(path: string, options: BrowserContextOptions = {}, id = ""): Promise<Sight> {
  const page = await stage.page({viewport: viewport(1024), ...options});
  await stage.visitInType(page, path);
  return new Sight(page, page.locator(id ? `figure[data-chart="${id}"]` : "figure[data-chart]").first()).center();
}
const close = ({page}: Sight): Promise<void> => page.context().close();

/** The cell of the table that holds a figure, and its head. */
const cellOf = ({figure}: Sight, i: number): Promise<{words: string; row: string}> => figure.locator(`td[data-i="${i}"], td[data-i^="${i} "]`).evaluate((cell) => ({words: cell.textContent.trim(), row: cell.parentElement!.firstElementChild!.textContent.trim()}));

const within = ({box}: Seen, width: number, height: number): boolean => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
const covers = ({box}: Seen, {x, y}: {x: number; y: number}): boolean => x > box.left && x < box.right && y > box.top && y < box.bottom;

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

describe("the keyboard", () => {
  const press = async ({page}: Sight, ...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
  /** As a reader comes to it: by Tab. */
  const enter = async (seen: Sight): Promise<void> => {
    await seen.drawing.focus();
    await press(seen, "Tab", "Shift+Tab");
  };

  it.each(cases)("walks through a chart of the kind %s in %s and speaks each figure: %s", async (_, locale, id) => {
    const seen = await sight(localPath(locale, `/charts/${id}/`));
    await enter(seen);
    expect(await seen.page.evaluate(() => document.activeElement!.className)).toContain("drawing");
    expect(await seen.figure.locator(".keys").innerText()).toBe(text(locale, "chartKeys"));
    const said: string[] = [];
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "End", "Home"]) {
      await press(seen, key);
      said.push(await seen.spoken());
      expect(within((await seen.tip())!, 1024, 900)).toBe(true);
    }
    expect(new Set(said).size).toBeGreaterThanOrEqual(3);
    for (const one of said) expect(one).toMatch(locale === "zh" ? /^[^:]*：[^:]*\d/ : /^[^：]+: .*\d/);
    await press(seen, "Escape");
    expect(await seen.tip()).toBeUndefined();
    await close(seen);
  });

  it("leaves with a second Escape, and goes on to the next link from there", async () => {
    const seen = await sight(`/charts/${lines}/`);
    await enter(seen);
    await press(seen, "ArrowRight", "Escape", "Escape");
    expect(await seen.page.evaluate(() => document.activeElement!.tagName)).toBe("BODY");
    await press(seen, "Tab");
    expect(await seen.figure.evaluate((figure) => figure.contains(document.activeElement) && !document.activeElement!.classList.contains("drawing"))).toBe(true);
    await close(seen);
  });

  it("finds one stop and one name at each chart, and the keys told in words", async () => {
    const page = await stage.page();
    await stage.visit(page, "/gallery/");
    const found = await page.locator("figure[data-chart]").evaluateAll((figures) => figures.map((figure) => {
      const drawing = figure.querySelector(".drawing")!, words = (name: string) => drawing.getAttribute(name)!.split(" ").map((id) => document.getElementById(id)!.textContent).join(" ");
      return {stops: figure.querySelectorAll(".drawing[tabindex='0'], .drawing [tabindex], .drawing a").length, name: words("aria-labelledby"), keys: words("aria-describedby"), role: drawing.getAttribute("role"), title: figure.querySelector(".figure-title")!.textContent};
    }));
    expect(found.length).toBeGreaterThan(15);
    for (const {name, title, ...rest} of found) expect({...rest, isNamed: name === title && name.length > 3}).toEqual({stops: 1, keys: text("en", "chartKeys"), role: "application", isNamed: true});
    expect(await page.locator("[aria-live=polite].sr-only").count()).toBe(1);
    await page.context().close();
  });

  it("dims the others as it goes from series to series, and lets go when it leaves", async () => {
    const seen = await sight(`/charts/${lines}/`);
    await enter(seen);
    await press(seen, "ArrowRight");
    expect(await seen.dimmed()).toBe(0);
    await press(seen, "ArrowDown");
    expect(await seen.dimmed()).toBeGreaterThan(2);
    await press(seen, "Tab");
    expect([await seen.dimmed(), await seen.tip()]).toEqual([0, undefined]);
    await close(seen);
  });

  it("brings a figure that is out of sight into it", async () => {
    const seen = await sight(`/charts/${plain("calendar")}/`, {viewport: viewport(640, 320)});
    await enter(seen);
    for (const key of ["End", "Home"]) {
      await press(seen, key);
      await seen.page.waitForTimeout(50);
      const ring = (await seen.figure.locator(".ring > :last-child").boundingBox())!, tip = (await seen.tip())!;
      expect(ring.y >= 0 && ring.y + ring.height <= 320, JSON.stringify(ring)).toBe(true);
      expect(within(tip, 640, 320), JSON.stringify(tip)).toBe(true);
    }
    await close(seen);
  });
});

describe("charts on one page", () => {
  it("do not disturb each other", async () => {
    const first = await sight("/gallery/", {}, plain("bar")), second = new Sight(first.page, first.page.locator(`figure[data-chart="${plain("map")}"]`).first());
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

  it("moves nothing for readers who asked for that", async () => {
    const durations = async (reducedMotion: "reduce" | "no-preference"): Promise<string> => {
      const seen = await sight(`/charts/${lines}/`, {reducedMotion}), duration = await seen.figure.locator("svg:visible path").first().evaluate((path) => getComputedStyle(path).transitionDuration);
      await close(seen);
      return duration;
    };
    expect([await durations("reduce"), await durations("no-preference")]).toEqual(["0s", "0.12s"]);
  });
});
