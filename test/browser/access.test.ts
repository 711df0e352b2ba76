import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {localPath} from "../../src/publish/route.ts";
import {locales, type Locale} from "../../src/text/index.ts";
import {element, elements, fileOf, kindsOf, pathOf, site, treeOf} from "../site/built.ts";
import {Stage, viewport} from "./stage.ts";
import {violations} from "./violations.ts";

let stage: Stage;
beforeAll(async () => void (stage = await Stage.open()));
afterAll(() => stage?.close());

/** Kinds whose pages differ between the languages by more than their words. */
const inChinese = new Set(["home", "chart", "briefing", "embed", "register"]);
const kinds = locales.flatMap((locale) => kindsOf(locale)).filter(({kind, locale}) => locale === "en" || inChinese.has(kind))
  .map(({kind, locale, file}): [string, Locale, string] => [kind, locale, pathOf(file)]);

describe("axe", () => {
  it.each(kinds)("finds nothing on a page of kind %s in %s, light or dark: %s", async (_, __, path) => {
    const page = await stage.page({colorScheme: "light"});
    await stage.visit(page, path);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({colorScheme: "dark"});
    expect(await violations(page, ["color-contrast", "link-in-text-block"])).toEqual([]);
    await page.context().close();
  });

  it("finds nothing on a page with every table open, on a phone", async () => {
    const page = await stage.page({viewport: viewport(360)});
    await stage.visit(page, `/themes/${[...site.themes.keys()][0]}/`);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

/** Where the focus is, and whether a reader would see it. */
interface Focus {tag: string; href: string; name: string; inView: boolean; marked: boolean}
const focus = (page: Page): Promise<Focus> => page.evaluate(() => {
  const at = document.activeElement as HTMLElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  return {
    tag: at.tagName, href: at.getAttribute("href") ?? "", name: at.textContent?.trim().slice(0, 40) || at.className,
    inView: box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    marked: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
  };
});

const [chart] = site.charts.keys();
const pages: [path: string, width: number, locale: Locale][] = [["/", 1280, "en"], ["/", 360, "zh"], [`/charts/${chart}/`, 360, "en"]];

describe("the keyboard", () => {
  it.each(pages)("on %s at %i px in %s jumps over the masthead first", async (path, width, locale) => {
    const page = await stage.page({viewport: viewport(width)});
    await stage.visit(page, localPath(locale, path));
    await page.keyboard.press("Tab");
    const {href, inView} = await focus(page);
    expect({href, inView}).toEqual({href: "#main", inView: true});
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.getElementById("main")!.contains(document.activeElement))).toBe(true);
    await page.context().close();
  });

  it.each(pages)("on %s at %i px in %s reaches every link, each time with a mark that can be seen", async (path, width, locale) => {
    const page = await stage.page({viewport: viewport(width)});
    await stage.visit(page, localPath(locale, path));
    const reached: Focus[] = [];
    for (let presses = 0; presses < 400; presses++) {
      await page.keyboard.press("Tab");
      const now = await focus(page);
      if (now.tag === "BODY" || now.tag === "HTML") break;
      reached.push(now);
    }
    const nav = elements("a", element("header nav", treeOf(fileOf(locale, path)))).map(({properties}) => String(properties.href));
    expect(nav.length).toBeGreaterThan(2);
    expect(reached.map(({href}) => href)).toEqual(expect.arrayContaining(nav));
    const links = await page.locator("a[href]:visible:not([role=tab][tabindex='-1'])").evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    expect(reached.map(({href}) => href).filter(Boolean).toSorted()).toEqual(links.toSorted());
    expect(reached.filter(({inView, marked}) => !inView || !marked)).toEqual([]);
    await page.context().close();
  });
});
