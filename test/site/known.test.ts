/** How a piece says what it rests on: the box at its end, its terms, and the log of corrections. */
import {describe, expect, it} from "vitest";
import {drawnRows, sourceIds} from "../../src/chart/select.ts";
import {localPath} from "../../src/publish/route.ts";
import type {Row} from "../../src/table/read.ts";
import {locales, text} from "../../src/text/index.ts";
import {element, elements, fileOf, here, site, treeOf} from "./built.ts";
import {toString} from "./words.ts";

const pieces = (["briefings", "themes"] as const).flatMap((kind) => [...site[kind].keys()].flatMap((id) => locales.map((locale) => [kind, id, locale] as const)));
const words = (node: Parameters<typeof toString>[0]): string => toString(node).replace(/\s+/g, " ").trim();

describe.each(pieces)("%s/%s in %s", (kind, id, locale) => {
  const tree = treeOf(fileOf(locale, `/${kind}/${id}/`)), {prose, statements} = site[kind].get(id)![locale];

  it("ends with a box that says how we know, in its author's words", () => {
    const box = element("article > .known:last-child", tree);
    expect(words(element("h2", box))).toBe(text(locale, "howWeKnow"));
    expect(words(element(".prose", box)).length).toBeGreaterThan(locale === "zh" ? 80 : 250);
    expect(elements("article .prose h2", tree).map(words)).not.toContain(text(locale, "howWeKnow"));
  });

  it("counts every observation it rests on once, by how it is known, and names every source of one", () => {
    const keys = new Set<string>(), named = new Set<string>();
    const use = (key: string, one: Row) => {
      if (one["confidence"]) keys.add(key);
      for (const source of sourceIds(one)) named.add(source);
    };
    for (const {kind, rows} of statements) if (kind !== "asis") for (const {dataset, row} of rows) use(`${dataset} ${row}`, site.datasets.get(dataset)!.table.rows[row]!);
    for (const {dataset, spec, form} of prose.charts.map((chart) => site.charts.get(chart)!)) {
      const id = dataset.descriptor.id, own = dataset.table === site.datasets.get(id)!.table ? id : spec.id;
      for (const row of drawnRows(dataset, spec, form)) use(`${own} ${row}`, dataset.table.rows[row]!);
    }
    const counted = elements(".known .tallies dd", tree).map((dd) => Number(words(dd).replace(/\D/g, "")));
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(keys.size);
    const links = elements(".known .sources a", tree).map(({properties}) => String(properties.href));
    expect(links).toEqual(expect.arrayContaining([...named].map((source) => here.path(localPath(locale, `/sources/${source}/`)))));
  });

  it("explains each term it links to, and is a link to the glossary without script", () => {
    const links = elements("a.term", tree);
    expect(new Set(links.map(({properties}) => String(properties.href).split("#")[1]))).toEqual(new Set(prose.terms));
    for (const {properties} of links) {
      const note = element(`.known [id="${String((properties.ariaDescribedBy as string[])[0])}"]`, tree), row = site.datasets.get("glossary")!.table.rows.find((one) => one["id"] === String(properties.href).split("#")[1])!;
      expect(words(note)).toContain(String(row[`meaning_${locale}`]));
    }
  });
});

it.each(locales)("the method page shows the log of corrections in %s, which says when it is empty", (locale) => {
  const shown = elements("main .note", treeOf(fileOf(locale, "/method/"))).map(words);
  expect(shown).toHaveLength(Math.max(1, site.corrections.length));
  if (!site.corrections.length) expect(shown).toEqual([text(locale, "noCorrections")]);
});
