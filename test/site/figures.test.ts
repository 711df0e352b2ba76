import type {Element, Root} from "hast";
import {describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {sizeNames} from "../../src/chart/size.ts";
import {localPath} from "../../src/publish/route.ts";
import {text, type Locale} from "../../src/text/index.ts";
import {chartsInLocales, element, elements, fileOf, files, heads, here, localeOf, site, textOf, treeOf} from "./built.ts";
import {toString} from "./words.ts";

const withFigures = heads.map(({file}) => file).filter((file) => textOf(file).includes("data-chart="));
const referenced = (value: unknown): string[] => [value ?? ""].flat().flatMap((ids) => String(ids).split(/\s+/)).filter(Boolean);

/** How many figures of a chart have a value: as many must stand in its table. */
const drawnCount = (id: string, locale: Locale): number => read(site.charts.get(id)!, locale).selection.series.flatMap((s) => s.data).filter(({value}) => value !== null).length;

function faultsOf(figure: Element, page: Root, locale: Locale): string[] {
  const id = String(figure.properties.dataChart), drawings = elements("svg[data-size]", figure), table = elements("table", figure);
  if (!site.charts.has(id)) return [`"${id}" is not a chart`];
  const faults: string[] = [];
  const sizes = drawings.map(({properties}) => String(properties.dataSize));
  if (sizes.join() !== sizeNames.join()) faults.push(`has the drawings ${sizes.join(", ")}`);
  if (figure.properties.dataDrawings !== String(sizeNames.length)) faults.push(`says that it has ${figure.properties.dataDrawings} drawings`);
  if (new Set(drawings.map(({properties}) => properties.id)).size !== drawings.length) faults.push("has drawings without an id of their own");
  for (const {properties} of drawings) {
    if (properties.role !== "img") faults.push(`${properties.id} is not an image to a screen reader`);
    for (const name of ["ariaLabelledBy", "ariaDescribedBy"]) {
      const ids = referenced(properties[name]), words = ids.map((one) => elements(`[id="${one}"]`, page).map(toString).join("")).join("").trim();
      if (words.length < 4) faults.push(`${properties.id} has no words by ${name}`);
    }
  }
  const figures = table.flatMap((one) => elements("tbody td:not(.missing)", one)).filter((cell) => /\d/.test(toString(cell))).length;
  if (table.length !== 1) faults.push(`has ${table.length} tables`);
  else if (figures !== drawnCount(id, locale)) faults.push(`has ${figures} figures in its table and draws ${drawnCount(id, locale)}`);
  return faults;
}

describe("a chart on a page", () => {
  it("stands on many pages", () => {
    expect(withFigures.length).toBeGreaterThan(site.charts.size * 4);
  });

  it.each(withFigures)("on %s has three named drawings and a table of every figure drawn", (file) => {
    const page = treeOf(file), figures = elements("figure[data-chart]", page);
    expect(figures.flatMap((figure) => faultsOf(figure, page, localeOf(file)).map((fault) => `${figure.properties.dataChart} ${fault}`))).toEqual([]);
  });
});

describe("the page of a chart", () => {
  const codes = (id: string, locale: Locale): string[] => elements("code[data-copy]", treeOf(fileOf(locale, `/charts/${id}/`))).map(toString);

  it.each(chartsInLocales)("%s in %s offers code for its own embed, with a height and a name", (id, locale) => {
    const code = codes(id, locale).find((one) => one.startsWith("<iframe"))!;
    const {src, height, title, width} = Object.fromEntries([...code.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    expect(src).toBe(here.absolute(localPath(locale, `/embed/${id}/`)));
    expect(files.has(fileOf(locale, `/embed/${id}/`))).toBe(true);
    expect(Number(height)).toBeGreaterThan(200);
    expect(width).toBe("100%");
    expect(title).not.toBe("");
  });

  it.each(chartsInLocales)("%s in %s cites who published the figures before it names this site", (id, locale) => {
    const citation = codes(id, locale).find((one) => one.includes(here.absolute(localPath(locale, `/charts/${id}/`))) && !one.startsWith("<iframe"))!;
    const publisher = citation.indexOf(site.sources.get(read(site.charts.get(id)!, locale).selection.sources[0]!)!.publisher[locale]);
    expect(publisher).toBeGreaterThanOrEqual(0);
    expect(citation.indexOf(text(locale, "siteName"))).toBeGreaterThan(publisher);
  });

  it.each(chartsInLocales)("%s in %s names every source of the figures drawn, with a link to it", (id, locale) => {
    const links = elements("#sources a", treeOf(fileOf(locale, `/charts/${id}/`))).map(({properties}) => String(properties.href));
    const wanted = read(site.charts.get(id)!, locale).selection.sources.map((source) => here.path(localPath(locale, `/sources/${source}/`)));
    expect(wanted.length).toBeGreaterThan(0);
    expect(links).toEqual(wanted);
  });

  it.each(chartsInLocales)("%s in %s offers its CSV and its SVG", (id, locale) => {
    const links = elements("a[download]", treeOf(fileOf(locale, `/charts/${id}/`))).map(({properties}) => String(properties.href));
    for (const kind of ["csv", "svg"]) {
      const path = localPath(locale, `/charts/${id}.${kind}`);
      expect(links).toContain(here.path(path));
      expect(files.has(path.slice(1))).toBe(true);
    }
    expect(element("main h1", treeOf(fileOf(locale, `/charts/${id}/`)))).toBeDefined();
  });
});
