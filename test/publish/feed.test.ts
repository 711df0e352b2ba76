import {parseAtomFeed, parseJsonFeed} from "feedsmith";
import {describe, expect, it} from "vitest";
import {articleHtml, atomOf, feedAt, feedPaths, feedTitle, jsonFeedOf} from "../../src/publish/feed.ts";
import type {Published} from "../../src/publish/subject.ts";
import {absolute, site} from "./published.ts";

const words = (en: string) => ({en, zh: `${en}（中）`}), id = [...site.briefings.keys()][0]!, briefing = site.briefings.get(id)!.en;
/** The same page twice on one day: a correction is known by its page and its day. */
const corrected: Published = {...site, corrections: [1, 2].map((n) => ({date: "2027-01-02", page: `/briefings/${id}/`, was: words(`was <${n}>`), now: words("is"), why: words("why & how")}))};
const of = (path: string, from: Published = site) => feedAt(path, from, "en", absolute);

describe("feedAt", () => {
  it("has every briefing and dataset in the feed of the site, newest change first", () => {
    const {entries} = of("/"), days = entries.map(({updated}) => updated);
    expect(entries).toHaveLength(site.briefings.size + site.datasets.size);
    expect(days).toEqual(days.toSorted().reverse());
  });

  it("has in the feed of a theme its briefings and datasets alone", () => {
    const paths = of("/themes/exports/").entries.map(({path}) => path).sort();
    const wanted = [...[...site.briefings.values()].filter(({en}) => en.meta.theme === "exports").map(({en}) => `/briefings/${en.id}/`), ...[...site.datasets.values()].filter(({descriptor}) => descriptor.theme === "exports").map(({descriptor}) => `/data/${descriptor.id}/`)];
    expect(paths).toEqual(wanted.sort());
  });

  it("has in the feed of a dataset its version, and the briefings that rest on it", () => {
    const {entries} = of("/data/goods-exports/");
    expect(entries.filter(({mark}) => mark === `version-${site.datasets.get("goods-exports")!.descriptor.version}`)).toHaveLength(1);
    expect(entries.map(({path}) => path)).toContain("/briefings/one-dollar-in-seven/");
    expect(of("/data/units/").entries.every(({path}) => path === "/data/units/")).toBe(true);
  });

  it("has a correction in the feeds of what was corrected, with what it said, says and why", () => {
    const theme = briefing.meta.theme, [first, second] = of("/", corrected).entries;
    expect([first!.mark, second!.mark]).toEqual(["correction-2027-01-02-2", "correction-2027-01-02"]);
    expect(first!.title).toContain(briefing.meta.title);
    for (const part of ["was <1>", "is", "why & how"]) expect(first!.summary).toContain(part);
    expect(of(`/themes/${theme}/`, corrected).entries[0]!.mark).toContain("correction");
    const other = ["exports", "sme-growth"].find((one) => one !== theme)!;
    expect(of(`/themes/${other}/`, corrected).entries.some(({mark}) => mark?.startsWith("correction"))).toBe(false);
  });

  it("has each measure of the register, the newest first, with who took it", () => {
    const {entries} = of("/measures/"), days = entries.map(({published}) => published);
    expect(entries).toHaveLength(site.datasets.get("measures")!.table.rows.length);
    expect(days).toEqual(days.toSorted().reverse());
    expect(entries.every(({author, title, path}) => author && title && /^\/measures\/#./.test(path))).toBe(true);
  });

  it("names each feed apart", () => expect(new Set(feedPaths(site).map((path) => feedTitle(path, site, "en"))).size).toBe(feedPaths(site).length));
});

describe("articleHtml", () => {
  it("has whole addresses, a picture for each chart, and nothing of the page's own", () => {
    const html = articleHtml(briefing, `/briefings/${id}/`, site, "en", absolute), addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to!);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((to) => !/^https?:\/\//.test(to))).toEqual([]);
    expect(html.match(/<img /g)).toHaveLength(briefing.prose.segments.filter(({kind}) => kind === "chart" || kind === "table").length);
    expect(html).not.toMatch(/ (?:id|class|aria-\w+)=/);
  });
});

describe.each(feedPaths(site))("the feed %s", (path) => {
  const feed = of(path, corrected);
  it("is read back whole from Atom", () => {
    const read = parseAtomFeed(atomOf(feed, "en", absolute));
    expect(read.title?.value).toBe(feed.title);
    expect(read.entries?.map(({title, summary}) => [title?.value, summary?.value])).toEqual(feed.entries.map(({title, summary}) => [title, summary]));
    expect(new Set(read.entries?.map((entry) => entry.id)).size).toBe(feed.entries.length);
    expect(read.updated?.slice(0, 10)).toBe(feed.entries.map(({updated}) => updated).sort().at(-1));
  });
  it("is read back whole from JSON, with the same ids", () => {
    const read = parseJsonFeed(jsonFeedOf(feed, "zh", absolute)), atom = parseAtomFeed(atomOf(feed, "zh", absolute));
    expect(read.items?.map(({title}) => title)).toEqual(feed.entries.map(({title}) => title));
    expect(read.items?.map((item) => item.id)).toEqual(atom.entries?.map((entry) => entry.id));
  });
});
