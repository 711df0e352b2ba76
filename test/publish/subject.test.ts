import {describe, expect, it} from "vitest";
import {cardPaths} from "../../src/publish/card-of.ts";
import {cardOf, leadChart, subjectAt, themeOf, titleOf, trailOf, updatedOf} from "../../src/publish/subject.ts";
import {site} from "./published.ts";

const briefing = [...site.briefings.values()][0]!.en, path = `/briefings/${briefing.id}/`, chart = [...site.charts.values()][0]!;

describe("subjectAt", () => {
  it.each([
    [path, "briefing"], ["/themes/exports/", "theme"], [`/charts/${chart.spec.id}/`, "chart"], ["/data/goods-exports/", "dataset"], [`/sources/${[...site.sources.keys()][0]}/`, "source"], ["/about/", "page"],
    ["/", "section"], ["/briefings/", "section"], ["/charts/", "section"], ["/data/", "section"], ["/gallery/", "other"], ["/briefings/none/", "other"], ["/about/none/", "other"],
  ])("knows what %s is about: a %s", (at, kind) => expect(subjectAt(at, site).kind).toBe(kind));

  it("gives a title, a day of its last change and a card for each page that the site's data and texts make", () => {
    for (const at of cardPaths(site).values()) {
      const subject = subjectAt(at, site);
      expect(titleOf(subject, "zh")).not.toBe("");
      expect(updatedOf(subject, site)).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(cardPaths(site).get(cardOf(subject))).toBe(at);
    }
  });
});

describe("updatedOf", () => {
  const of = (at: string) => updatedOf(subjectAt(at, site), site);
  it("is what the text or the dataset says", () => {
    expect(of(path)).toBe(briefing.meta.updated);
    expect(of("/data/goods-exports/")).toBe(site.datasets.get("goods-exports")!.descriptor.created);
  });
  it("is, of a chart, the later of its own day and that of its dataset", () => {
    const {spec, dataset} = chart, days = [spec.updated ?? spec.published, dataset.descriptor.created].sort();
    expect(of(`/charts/${spec.id}/`)).toBe(days[1]);
  });
  it("is, of a section, the newest of what it lists", () => expect(of("/briefings/")).toBe([...site.briefings.values()].map(({en}) => en.meta.updated).sort().at(-1)));
  it("is, of a register's own page, that of its dataset, and of any other page that shows data, the newest of all", () => {
    const created = (id: string) => site.datasets.get(id)!.descriptor.created;
    expect([of("/measures/"), of("/timeline/")]).toEqual([created("measures"), created("events")]);
    expect(of("/places/china/")).toBe([...site.datasets.keys()].map(created).sort().at(-1));
  });
});

it("leadChart is the first chart of a text, the chart itself, or the first of its dataset", () => {
  expect(leadChart(subjectAt(path, site), site)?.spec.id).toBe(briefing.prose.charts[0]);
  expect(leadChart(subjectAt(`/charts/${chart.spec.id}/`, site), site)).toBe(chart);
  expect(leadChart(subjectAt("/data/goods-exports/", site), site)?.dataset.descriptor.id).toBe("goods-exports");
  expect(leadChart(subjectAt("/data/units/", site), site)).toBeUndefined();
});

it("trailOf leads from the front page through the section to the page, which is last", () => {
  const trail = (at: string) => { const subject = subjectAt(at, site); return trailOf(at, titleOf(subject, "en"), subject, "en").map(({path: to}) => to); };
  expect(trail("/")).toEqual([]);
  expect(trail("/data/")).toEqual(["/", "/data/"]);
  expect(trail(path)).toEqual(["/", "/briefings/", path]);
  expect(trail("/themes/exports/")).toEqual(["/", "/themes/exports/"]);
  expect(trail(`/sources/${[...site.sources.keys()][0]}/`)).toEqual(["/", "/sources/", `/sources/${[...site.sources.keys()][0]}/`]);
  expect(trail("/gallery/")).toEqual(["/", "/charts/", "/gallery/"]);
});

it("themeOf is the theme of a briefing, a chart or a dataset", () => {
  expect(themeOf(subjectAt(path, site))).toBe(briefing.meta.theme);
  expect(themeOf(subjectAt(`/charts/${chart.spec.id}/`, site))).toBe(chart.spec.theme);
  expect(themeOf(subjectAt("/about/", site))).toBeUndefined();
});
