import {describe, expect, it} from "vitest";
import {parseArticle} from "../../src/prose/article.ts";
import {createNames} from "../../src/prose/names.ts";
import {llmsOf} from "../../src/publish/llms.ts";
import {markdownOf} from "../../src/publish/markdown.ts";
import {locales, type Locale} from "../../src/text/index.ts";
import {absolute, site} from "./published.ts";

const texts = [...site.briefings.values(), ...site.themes.values()].flatMap((pair) => locales.map((locale): [string, Locale] => [pair.en.id, locale]));
const article = (id: string, locale: Locale) => (site.briefings.get(id) ?? site.themes.get(id)!)[locale];
const written = (id: string, locale: Locale): string => markdownOf(article(id, locale), `/briefings/${id}/`, site, locale, absolute);

describe("markdownOf", () => {
  it.each(texts)("prints %s in %s without bindings or directives, every address whole", (id, locale) => {
    const markdown = written(id, locale), {meta, prose} = article(id, locale);
    expect(markdown.startsWith(`# ${meta.title}\n`)).toBe(true);
    expect(markdown).not.toMatch(/:(?:value|claim|asis)\[|^::/m);
    expect([...markdown.matchAll(/\]\(([^)]*)\)/g)].filter(([, to]) => !/^(?:https?:\/\/|#)/.test(to!))).toEqual([]);
    for (const {text} of prose.statements) expect(markdown.replace(/\s+/g, " ")).toContain(text.replace(/\s+/g, " "));
    for (const chart of prose.charts) expect(markdown).toContain(absolute(locale, `/charts/${chart}.csv`));
  });

  it("prints the figure where the brackets are blank", () => {
    const source = `---\ntitle: T\ndescription: D\nbyline: B\npublished: 2026-01-01\nupdated: 2026-01-02\ndataTo: 2025\ntheme: exports\n---\n\nIt was :value[]{world-share china 2025} of the total.\n\n## How we know\n\nWords.\n`;
    const {datasets, registers} = site, {value} = parseArticle({kind: "briefings", id: "x", file: "content/briefings/x/en.md", source, locale: "en", charts: new Set(), link: (to) => to, ground: {datasets, registers, names: createNames(datasets)}});
    const blank = value!.prose.statements[0]!.text;
    expect(blank).toMatch(/\d/);
    expect(markdownOf(value!, "/briefings/x/", site, "en", absolute)).toContain(`It was ${blank} of the total.`);
  });
});

describe.each(locales)("llmsOf in %s", (locale) => {
  const text = llmsOf(site, locale, absolute), lines = text.split("\n");
  it("begins with a title and a quotation, as llmstxt.org asks, and has lists of links under each heading", () => {
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines[2]).toMatch(/^> \S/);
    for (const section of text.split(/^## /m).slice(1)) expect(section).toMatch(/^- \[[^\]]+\]\(https:\/\/example\.org\/folder\/\S+\)/m);
  });
  it("names every briefing, theme, dataset and chart by a plain file", () => {
    const wanted = [...[...site.briefings.keys()].map((id) => `/briefings/${id}/article.md`), ...[...site.themes.keys()].map((id) => `/themes/${id}/article.md`), ...[...site.datasets.keys()].map((id) => `/data/${id}/data.csv`), ...[...site.charts.keys()].map((id) => `/charts/${id}.csv`)];
    expect(wanted.filter((path) => !text.includes(`(${absolute(locale, path)})`))).toEqual([]);
  });
});
