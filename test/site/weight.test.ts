import {brotliCompressSync, constants} from "node:zlib";
import {describe, expect, it} from "vitest";
import {elements, files, heads, site, textOf, treeOf} from "./built.ts";

/** Bytes as a host sends them. */
const sent = (content: string | Uint8Array): number =>
  brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length}}).length;

const maxBriefing = 60_000, maxPage = 150_000, maxMap = 4_000;

const stylesOf = (file: string): string[] => elements("link[rel=stylesheet]", treeOf(file)).flatMap(({properties}) =>
  [...files.keys()].filter((path) => String(properties.href).endsWith(`/${path}`)));
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

  it.each(maps)("keeps each drawing of the map %s under 4 kB", (id) => {
    const html = textOf(`charts/${id}/index.html`);
    const drawings = [...html.matchAll(/<svg [^>]*data-size="(\w+)".*?<\/svg>/gs)];
    expect(drawings.length).toBe(3);
    expect(drawings.map(([svg, size]) => ({size, bytes: sent(svg)})).filter(({bytes}) => bytes > maxMap)).toEqual([]);
  });
});
