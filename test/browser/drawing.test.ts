import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {localPath} from "../../src/publish/route.ts";
import {locales, type Locale} from "../../src/text/index.ts";
import {chartsInLocales, site} from "../site/built.ts";
import {drawnTexts, outside, overlaps, type DrawnText, type Line} from "./drawn-text.ts";
import {Stage, viewport} from "./stage.ts";

let stage: Stage, page: Page;
beforeAll(async () => {
  stage = await Stage.open();
  page = await stage.page();
});
afterAll(() => stage?.close());

/** Widths at which each of the three drawings is shown on a chart's page, the widest at two scales. */
const widths = [360, 480, 768, 1280];
/** Every phone, tablet and desk. */
const manyWidths = [280, 300, 320, 360, 393, 430, 520, 600, 680, 768, 1024, 1280];

/** One chart of every form. */
const examples = [...new Map([...site.charts].map(([id, {spec}]) => [spec.form, id])).values()];
const [briefing] = site.briefings.keys();
const pages: [path: string, locale: Locale][] = [
  ...examples.flatMap((id): [string, Locale][] => [[`/charts/${id}/`, "en"], [`/embed/${id}/`, "zh"]]),
  ...[...site.themes.keys()].map((id): [string, Locale] => [`/themes/${id}/`, "en"]),
  ...locales.flatMap((locale): [string, Locale][] => [["/", locale], [`/briefings/${briefing}/`, locale]]),
];

function placeOf({left, right, top, bottom}: Line, {width, height}: DrawnText): string {
  const span = (from: number, to: number, size: number) => `${from.toFixed()} to ${to.toFixed()} of ${size.toFixed()}`;
  return `x ${span(left, right, width)}, y ${span(top, bottom, height)}`;
}

describe("the words of a drawing", () => {
  it.each(chartsInLocales)("of %s in %s lie apart from each other and inside the drawing", async (id, locale) => {
    await stage.visitInType(page, localPath(locale, `/charts/${id}/`));
    const faults: string[] = [];
    const sizes = new Set<string>();
    for (const width of widths) {
      await page.setViewportSize(viewport(width));
      for (const drawn of await drawnTexts(page)) {
        const where = `${id}, ${locale}, ${width} px, ${drawn.size} drawing: `;
        sizes.add(drawn.size);
        if (drawn.lines.length < 2) faults.push(`${where}has ${drawn.lines.length} texts`);
        faults.push(...overlaps(drawn.lines).map(([a, b]) => `${where}"${a.words}" and "${b.words}" lie on each other`));
        faults.push(...outside(drawn).map((line) => `${where}"${line.words}" reaches out of the drawing, ${placeOf(line, drawn)}`));
      }
    }
    expect(faults).toEqual([]);
    expect([...sizes]).toEqual(["small", "medium", "large"]);
  });

  it.each(pages)("on %s in %s are 12 to 19 px high in the one drawing shown, at every width", async (path, locale) => {
    await stage.visitInType(page, localPath(locale, path));
    const faults: string[] = [];
    for (const width of manyWidths) {
      await page.setViewportSize(viewport(width));
      const charts = await page.locator("figure[data-chart]").count(), shown = await drawnTexts(page);
      if (charts === 0 || shown.length !== charts) faults.push(`${width} px: ${shown.length} drawings of ${charts} charts are shown`);
      const shownOnce = new Set(shown.map(({name, size}) => name.slice(0, -size.length)));
      if (shownOnce.size !== charts) faults.push(`${width} px: a chart has two drawings or none`);
      for (const {name, lines} of shown) {
        const wrong = lines.find(({px}) => px < 11.95 || px > 19.05);
        if (wrong) faults.push(`${width} px, ${name}: "${wrong.words}" is ${wrong.px.toFixed(2)} px`);
      }
    }
    expect(faults).toEqual([]);
  });
});
