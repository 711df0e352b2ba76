import {describe, expect, it} from "vitest";
import {localPath} from "../../src/publish/route.ts";
import {locales, text} from "../../src/text/index.ts";
import {fileOf, files, heads, here, listed, localeOf, pathOf, site} from "./built.ts";

/** The path of a page without its language. */
const neutral = (file: string): string => pathOf(file.replace(/^zh\//, ""));

describe("the pages", () => {
  it("stand in every language at the same path", () => {
    const paths = new Set(heads.filter(({file}) => file.endsWith("index.html")).map(({file}) => neutral(file)));
    expect([...paths].flatMap((path) => locales.map((locale) => fileOf(locale, path))).filter((file) => !files.has(file))).toEqual([]);
  });

  it("include one for every dataset, source, chart, embed, briefing, theme and text", () => {
    const ids = (folder: string, all: Iterable<string>) => [...all].map((id) => `/${folder}${id}/`);
    const wanted = [
      "/", ...ids("data/", site.datasets.keys()), ...ids("sources/", site.sources.keys()), ...ids("charts/", site.charts.keys()),
      ...ids("embed/", site.charts.keys()), ...ids("briefings/", site.briefings.keys()), ...ids("themes/", site.themes.keys()),
      ...ids("", site.pages.keys()),
    ];
    expect(wanted.length).toBeGreaterThan(8);
    expect(wanted.flatMap((path) => locales.map((locale) => fileOf(locale, path))).filter((file) => !files.has(file))).toEqual([]);
  });

  it("name themselves as canonical, and the same set of languages on each of them", () => {
    expect(listed.length).toBeGreaterThan(8);
    for (const {file, locale, canonical, alternates} of listed) {
      const path = neutral(file);
      const languages = locales.map((other) => [text(other, "languageTag"), here.absolute(localPath(other, path))]);
      const wanted = Object.fromEntries([...languages, ["x-default", here.absolute(path)]]);
      expect({file, canonical, alternates}).toEqual({file, canonical: here.absolute(localPath(locale, path)), alternates: wanted});
    }
  });

  it("that are embeds name their chart's page as canonical, and are not listed", () => {
    const embeds = heads.filter(({file}) => /^(zh\/)?embed\//.test(file));
    expect(embeds.length).toBe(site.charts.size * locales.length);
    for (const {file, noindex, canonical} of embeds) {
      const chart = here.absolute(pathOf(file).replace("/embed/", "/charts/"));
      expect({file, noindex, canonical}).toEqual({file, noindex: true, canonical: chart});
    }
  });

  it("say their language", () => {
    expect(heads.filter(({file, lang}) => lang !== text(localeOf(file), "languageTag")).map(({file}) => file)).toEqual([]);
  });

  it.each(locales)("in %s have a title each, and no two the same", (locale) => {
    const titles = new Map<string, string[]>();
    for (const {title, file} of listed.filter((head) => head.locale === locale)) titles.set(title, [...(titles.get(title) ?? []), file]);
    expect([...titles].filter(([title, pages]) => !title.trim() || pages.length > 1)).toEqual([]);
  });
});
