import {readdirSync, readFileSync} from "node:fs";
import {brotliCompressSync, constants} from "node:zlib";
import {describe, expect, it} from "vitest";
import {locales} from "../../src/text/index.ts";
import {elements, files, heads, kindsOf, site, textOf, treeOf} from "./built.ts";

/** Bytes as a host sends them. */
const sent = (content: string | Uint8Array): number =>
  brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length}}).length;

const maxBriefing = 60_000, maxPage = 150_000, maxMap = 4_000, maxScript = 8_000;

const stylesOf = (file: string): string[] => elements("link[rel=stylesheet]", treeOf(file)).flatMap(({properties}) =>
  [...files.keys()].filter((path) => String(properties.href).endsWith(`/${path}`)));
const pathFrom = (from: string, to: string): string => new URL(to, `https://example.org/${from}`).pathname.slice(1);
const known = (path: string): string => [...files.keys()].find((file) => path.endsWith(file) && file.endsWith(".js"))!;

/** The scripts that a page fetches as it is opened: those it names, and what these import in their first lines; not what they ask for later. */
function scriptsOf(file: string): string[] {
  const found = new Set<string>(), named = elements("script[src], link[rel=modulepreload]", treeOf(file)).map(({properties}) => known(String(properties.src ?? properties.href)));
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, to] of textOf(path).matchAll(/(?:^|[;}\n])\s*(?:import|export)\b(?!\()(?:[^"'();]*?\bfrom)?\s*["']([^"']+)["']/g)) visit(known(pathFrom(path, to!)));
  };
  named.forEach(visit);
  return [...found];
}
const kinds = locales.flatMap((locale) => kindsOf(locale).map(({kind, file}) => [kind, locale, file] as const));
const briefings = heads.map(({file}) => file).filter((file) => /^(zh\/)?briefings\/.+\/index\.html$/.test(file));
const maps = [...site.charts].filter(([, {spec}]) => spec.form === "map").map(([id]) => id);

describe("the weight of the site", () => {
  it.each(briefings)("%s stays under 60 kB with its style, where it has four charts or fewer", (file) => {
    const charts = elements("figure[data-chart]", treeOf(file)).length;
    const styles = stylesOf(file);
    expect(styles.length).toBeGreaterThan(0);
    const bytes = [file, ...styles].reduce((sum, path) => sum + sent(files.get(path)!), 0);
    expect(bytes).toBeLessThan(charts <= 4 ? maxBriefing : maxPage);
  });

  it("keeps every page under 150 kB", () => {
    const large = heads.map(({file}) => file).filter((file) => files.get(file)!.length > maxPage);
    expect(large.map((file) => ({file, bytes: sent(files.get(file)!)})).filter(({bytes}) => bytes > maxPage)).toEqual([]);
  });

  it.each(kinds)("asks on a page of kind %s in %s for under 8 kB of script before a reader does anything: %s", (_, __, file) => {
    expect(elements("script:not([src]):not([type$=json])", treeOf(file))).toEqual([]);
    const scripts = scriptsOf(file).map((path) => ({path, bytes: sent(files.get(path)!)}));
    expect(scripts.reduce((sum, {bytes}) => sum + bytes, 0), JSON.stringify(scripts)).toBeLessThan(maxScript);
  });

  const explored = [...site.charts].filter(([, {spec}]) => spec.controls).map(([id]) => id);
  it.each(explored)("asks on %s, which offers choices, for under 8 kB of script too, and for under 10 kB of data when one is made", (id) => {
    const scripts = scriptsOf(`charts/${id}/index.html`);
    expect(scripts.reduce((sum, path) => sum + sent(files.get(path)!), 0)).toBeLessThan(maxScript);
    expect(scripts.some((path) => path.includes("explorer"))).toBe(false);
    expect(sent(files.get(`charts/${id}/slice.json`)!)).toBeLessThan(10_000);
  });

  it("sends what draws a view in under 115 kB, once one is asked for", () => {
    const chunks = [...files.keys()].filter((path) => /^assets\/explorer\..*\.js$/.test(path));
    expect(chunks).toHaveLength(1);
    expect(sent(files.get(chunks[0]!)!)).toBeLessThan(115_000);
  });

  it("sends with it every word that charts and controls say, in every language, and few others", () => {
    const chunk = textOf([...files.keys()].find((path) => /^assets\/explorer\..*\.js$/.test(path))!), sources = ["src/chart", "src/client"].flatMap((folder) => readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(`${folder}/${name}`, "utf8"))).join("\n");
    const said = new Set([...sources.matchAll(/\btext\((?:format\.)?locale,\s*"([\w-]+)"/g)].map(([, key]) => key!));
    expect(said.size).toBeGreaterThan(40);
    const count = (key: string) => chunk.split(new RegExp(`[{,"]${key}"?:`)).length - 1;
    expect([...said].filter((key) => count(key) < locales.length)).toEqual([]);
    expect(count("notFoundTitle")).toBe(0);
  });

  it("spends under 1 kB of style on the words beside a figure", () => {
    const style = readFileSync("src/styles/beside.css", "utf8").replace(/\/\*.*?\*\//gs, "").replace(/\s*([{};:,>])\s*/g, "$1").trim();
    expect(style.length).toBeLessThan(1000);
  });

  it("lets readers follow every chart, in embeds too", () => {
    const charts = heads.map(({file}) => file).filter((file) => textOf(file).includes("data-chart="));
    expect(charts.filter((file) => scriptsOf(file).length === 0)).toEqual([]);
    expect(charts.some((file) => file.startsWith("embed/"))).toBe(true);
  });

  it.each(maps)("keeps each drawing of the map %s under 4 kB", (id) => {
    const html = textOf(`charts/${id}/index.html`);
    const drawings = [...html.matchAll(/<svg [^>]*data-size="(\w+)".*?<\/svg>/gs)];
    expect(drawings.length).toBe(3);
    expect(drawings.map(([svg, size]) => ({size, bytes: sent(svg)})).filter(({bytes}) => bytes > maxMap)).toEqual([]);
  });
});
