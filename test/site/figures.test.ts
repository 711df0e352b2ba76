import type {Element, Root} from "hast";
import {describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {figures} from "../../src/chart/selection.ts";
import {sizeNames} from "../../src/chart/size.ts";
import {localPath} from "../../src/publish/route.ts";
import {text, type Locale} from "../../src/text/index.ts";
import {chartsInLocales, elements, fileOf, files, heads, here, localeOf, site, textOf, treeOf} from "./built.ts";
import {toString} from "./words.ts";

const withFigures = heads.map(({file}) => file).filter((file) => textOf(file).includes("data-chart="));
const referenced = (value: unknown): string[] => [value ?? ""].flat().flatMap((ids) => String(ids).split(/\s+/)).filter(Boolean);

/** How many figures of a chart have a value, the two ends of a range being one: as many must stand in its table. */
const drawnCount = (id: string, locale: Locale): number =>
  read(site.charts.get(id)!, locale).selection.series.flatMap(figures).filter(({d}) => d.value !== null).length;

/** A list of charts has a narrow column for each, and its one drawing. */
const sizesOf = (figure: Element, page: Root): readonly string[] => (elements(".chart-list figure[data-chart]", page).includes(figure) ? ["small"] : sizeNames);

function faultsOf(figure: Element, page: Root, locale: Locale): string[] {
  const id = String(figure.properties.dataChart), wanted = sizesOf(figure, page), all = elements("svg[data-size]", figure), drawings = all.slice(0, wanted.length), withMap = elements(".map-tab", figure).length > 0;
  if (!site.charts.has(id)) return [`"${id}" is not a chart`];
  const sizes = drawings.map(({properties}) => properties.dataSize).join(", ");
  const ids = new Set(drawings.map(({properties}) => properties.id));
  return [
    sizes === wanted.join(", ") ? "" : `has the drawings ${sizes}`,
    figure.properties.dataDrawings === String(all.length) && all.length === wanted.length * (withMap ? 2 : 1) ? "" : `says that it has ${figure.properties.dataDrawings} drawings`,
    ids.size === drawings.length ? "" : "has drawings without an id of their own",
    ...drawings.flatMap((drawing) => namingFaults(drawing, page)), ...tableFaults(figure, drawnCount(id, locale)),
  ].filter(Boolean);
}

/** A drawing is one image to a screen reader, with a name and a description from the words beside it. */
function namingFaults({properties}: Element, page: Root): string[] {
  const wordsOf = (name: string) => referenced(properties[name]).flatMap((id) => elements(`[id="${id}"]`, page)).map(toString).join("");
  const nameless = ["ariaLabelledBy", "ariaDescribedBy"].filter((name) => wordsOf(name).trim().length < 4);
  return [
    ...(properties.role === "img" ? [] : [`${properties.id} is not an image to a screen reader`]),
    ...nameless.map((name) => `${properties.id} has no words by ${name}`),
  ];
}

function tableFaults(figure: Element, drawn: number): string[] {
  const tables = elements("table", figure);
  if (tables.length !== 1) return [`has ${tables.length} tables`];
  const shown = elements("tbody td[data-i]", tables[0]!).filter((cell) => toString(cell).trim()).length;
  return shown === drawn ? [] : [`has ${shown} figures in its table and draws ${drawn}`];
}

describe("a chart on a page", () => {
  it("stands on many pages", () => {
    expect(withFigures.length).toBeGreaterThan(site.charts.size * 4);
  });

  it.each(withFigures)("on %s has its named drawings and a table of every figure drawn", (file) => {
    const page = treeOf(file);
    const faults = elements("figure[data-chart]", page).flatMap((figure) =>
      faultsOf(figure, page, localeOf(file)).map((fault) => `${figure.properties.dataChart} ${fault}`));
    expect(faults).toEqual([]);
  });
});

describe("the page of a chart", () => {
  const pageOf = (id: string, locale: Locale): Root => treeOf(fileOf(locale, `/charts/${id}/`));
  const codes = (id: string, locale: Locale): string[] => elements("code[data-copy]", pageOf(id, locale)).map(toString);

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
    const address = here.absolute(localPath(locale, `/charts/${id}/`));
    const citation = codes(id, locale).find((one) => one.includes(address) && !one.startsWith("<iframe"))!;
    const [source] = read(site.charts.get(id)!, locale).selection.sources;
    const publisher = citation.indexOf(site.sources.get(source!)!.publisher[locale]);
    expect(publisher).toBeGreaterThanOrEqual(0);
    expect(citation.indexOf(text(locale, "siteName"))).toBeGreaterThan(publisher);
  });

  it.each(chartsInLocales)("%s in %s names every source of the figures drawn, with a link to it", (id, locale) => {
    const links = elements("#sources a", pageOf(id, locale)).map(({properties}) => String(properties.href));
    const {sources} = read(site.charts.get(id)!, locale).selection;
    const wanted = sources.map((source) => here.path(localPath(locale, `/sources/${source}/`)));
    expect(wanted.length).toBeGreaterThan(0);
    expect(links).toEqual(wanted);
  });

  it.each(chartsInLocales)("%s in %s offers its CSV and its SVG", (id, locale) => {
    const links = elements("a[download]", pageOf(id, locale)).map(({properties}) => String(properties.href));
    for (const kind of ["csv", "svg"]) {
      const path = localPath(locale, `/charts/${id}.${kind}`);
      expect(links).toContain(here.path(path));
      expect(files.has(path.slice(1))).toBe(true);
    }
  });
});
