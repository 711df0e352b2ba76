/** Pictures of the built site, one of every form of chart and every fifth card, drawn again under another time zone: every byte must be the same, in pixels, faces and words. */
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {creditLines} from "../../src/chart/credit.ts";
import {cardPng} from "../../src/publish/card.ts";
import {cardAt, cardPaths} from "../../src/publish/card-of.ts";
import {chartPng} from "../../src/publish/chart-png.ts";
import {chartSvg} from "../../src/publish/chart-svg.ts";
import {document} from "../../src/publish/document.ts";
import {localPath} from "../../src/publish/route.ts";
import {locales} from "../../src/text/index.ts";
import {files, here, site} from "./built.ts";

const own = process.env.TZ;
beforeAll(() => { process.env.TZ = "America/St_Johns"; });
afterAll(() => { if (own === undefined) delete process.env.TZ; else process.env.TZ = own; });

const forms = new Map([...site.charts].map(([id, {spec}]) => [spec.form, id])), examples = [...forms.values()].flatMap((id) => locales.map((locale) => [id, locale] as const));
const built = (path: string): Buffer => Buffer.from(files.get(path.slice(1)) ?? []);
const same = (path: string, drawn: string | Uint8Array): boolean => built(path).length > 0 && Buffer.compare(built(path), Buffer.from(drawn)) === 0;

describe("a picture drawn again is the same to the byte", () => {
  it.each(examples)("%s in %s, as SVG and PNG", async (id, locale) => {
    const chart = site.charts.get(id)!, reading = read(chart, locale), foot = creditLines(reading, site.sources, locale, here.absolute(localPath(locale, `/charts/${id}/`)));
    expect(same(localPath(locale, `/charts/${id}.svg`), await chartSvg(chart, reading, locale, foot, document))).toBe(true);
    expect(same(localPath(locale, `/charts/${id}.png`), await chartPng(chart, reading, locale, foot, document))).toBe(true);
  });

  it.each([...cardPaths(site)].filter((_, i) => i % 5 === 0).flatMap(([card, page]) => locales.map((locale) => [card, locale, page] as const)))("the card %s in %s", async (card, locale, page) => {
    expect(same(localPath(locale, card), await cardPng(cardAt(page, site, locale), locale, document))).toBe(true);
  });
});
