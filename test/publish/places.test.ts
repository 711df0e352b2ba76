import {describe, expect, it, test} from "vitest";
import {parseView} from "../../src/chart/view.ts";
import type {Place} from "../../src/chart/select.ts";
import {loadSite} from "../../src/load.ts";
import {chartsNaming, drawingOf, reachOf, statementsNaming} from "../../src/publish/place-charts.ts";
import {standingOf} from "../../src/publish/place-rank.ts";
import {besideOf, groupsOf, laddersOf, latestIn, placeRow} from "../../src/publish/place-rows.ts";
import {childrenOf, comparable, currentOf, knownPlaces, nameOfSeries, newestOf, pagedPlaces, parentsOf} from "../../src/publish/places.ts";
import {locales} from "../../src/text/index.ts";
import {datasetOf, registers, rowsOf, type Cells} from "../chart/fixture.ts";

const known = (rows: readonly Cells[]) => knownPlaces([datasetOf(rows)]);
const one = (rows: readonly Cells[], place = "china") => known(rows).series.get(place)![0]!;
const texts = ({dataset, rows}: ReturnType<typeof one>) => rows.map((row) => (dataset.table.rows[row]!["period"] as {text: string}).text);

describe("knownPlaces", () => {
  it("keeps the preferred figures of a series, in order of time", () => {
    expect(texts(one([...rowsOf({2024: 3, 2022: 1, 2023: null}), ...rowsOf({2021: 7}, {preferred: "false"})]))).toEqual(["2022", "2024"]);
  });
  it("knows nothing of a place without a figure", () => expect(known([...rowsOf({2024: 1}), ...rowsOf({2024: null}, {place: "hangzhou"})]).series.has("hangzhou")).toBe(false));
  it("takes the latest outcome, not a target that lies ahead, which has its own place in the path", () => {
    expect(latestIn(one(rowsOf({2024: 5, 2025: [9, "target"]})), registers, "en")).toEqual(["5 companies", "2024"]);
    expect(latestIn(one(rowsOf({2025: [9, "target"]})), registers, "en")).toEqual(["target 9 companies", "2025"]);
  });
  it("takes both ends of a range as one figure", () => {
    const rows = [...rowsOf({2024: [10, "range-low"]}, {source: "yearbook"}), ...rowsOf({2024: [30, "range-high"]}, {source: "another"})];
    expect(latestIn(one(rows), registers, "zh")).toEqual(["10—30家", "2024年"]);
  });
  it("calls a series current for six years before the newest outcome, to the day", () => {
    const current = (latest: string) => one([...rowsOf({"2025-06-30": 1}), ...rowsOf({[latest]: 2}, {place: "hangzhou"})], "hangzhou").current;
    expect(known(rowsOf({"2025-06-30": 1, 2031: [9, "target"]})).since).toBe("2019-06-30");
    expect([current("2019-06-29"), current("2019-06-30"), current("2019")]).toEqual([false, true, true]);
  });
});

test("pagedPlaces holds the places that three current series name, or more", () => {
  const rows = ["output", "share", "growth"].flatMap((series) => [...rowsOf({2024: 1}, {series}), ...(series === "growth" ? [] : rowsOf({2024: 1}, {series, place: "hangzhou"}))]);
  expect(pagedPlaces(known(rows), registers.places)).toEqual(["china"]);
  expect(pagedPlaces(known([...rows, ...rowsOf({2010: 1}, {series: "growth", place: "hangzhou"})]), registers.places)).toEqual(["china"]);
});

test("newestOf is a point in time, of a span its last, and no target while there is an outcome", () => {
  const series = [...known([...rowsOf({"2024-01/2024-10": 1}), ...rowsOf({2027: [5, "target"]}, {series: "share"})]).series.get("china")!];
  expect(newestOf(series).text).toBe("2024-10");
});

test("parentsOf goes up to the top, and stops where places stand in each other; childrenOf goes one step down", () => {
  const place = (id: string, parent: string | null): [string, Place] => [id, {id, name: {en: id, zh: id}, kind: "city", parent, lat: null, lon: null}];
  const places = new Map([place("world", null), place("china", "world"), place("zhejiang", "china"), place("a", "b"), place("b", "a")]);
  expect(parentsOf("zhejiang", places)).toEqual(["china", "world"]);
  expect(parentsOf("a", places)).toEqual(["b", "a"]);
  expect(childrenOf("china", places)).toEqual(["zhejiang"]);
});

describe("standingOf", () => {
  const towns = (values: readonly (number | [number, string])[], cells: Cells = {}) => values.flatMap((value, i) => rowsOf({2024: value}, {...cells, place: `p0${i + 1}`}));
  const standing = (rows: readonly Cells[], place: string) => standingOf(one(rows, place), registers.places);
  it("ranks the highest first, with two above and two below", () => {
    const found = standing(towns([5, 9, 7, 1, 3, 8]), "p01")!;
    expect(found).toMatchObject({rank: 4, of: 6, joint: false});
    expect(found.around.map(({place, rank}) => [place, rank])).toEqual([["p06", 2], ["p03", 3], ["p01", 4], ["p05", 5], ["p04", 6]]);
  });
  it("gives equal figures one rank", () => expect(standing(towns([5, 9, 5, 1]), "p03")).toMatchObject({rank: 2, joint: true, of: 4}));
  it("has none among fewer than four", () => expect(standing(towns([5, 9, 7]), "p01")).toBeUndefined());
  it("has none where a figure is about, more than or a target", () => {
    for (const qualifier of ["about", "more-than", "target"]) expect(standing(towns([5, 9, 7, [1, qualifier]]), "p01")).toBeUndefined();
  });
  it("compares with the same series and period only, and with preferred figures", () => {
    const rows = [...towns([5, 9, 7, 1]), ...rowsOf({2023: 90}, {place: "p05"}), ...rowsOf({2024: 90}, {place: "p05", series: "share"}), ...rowsOf({2024: 90}, {place: "p05", preferred: "false"})];
    expect(standing(rows, "p02")).toMatchObject({rank: 1, of: 4});
  });
  it("compares with places of the same kind only", () => {
    const places = new Map([...registers.places].map(([id, place]) => [id, id === "p02" ? {...place, kind: "country"} : place]));
    expect(standingOf(one(towns([5, 9, 7, 1, 3]), "p01"), places)).toMatchObject({rank: 2, of: 4});
  });
});

test("placeRow draws a path for readings of a series that may be joined, dots for one that may not, nothing for one reading", () => {
  const path = (series: string, rows: Record<string, number>) => placeRow(one(rowsOf(rows, {series})), registers, "en").spark;
  expect(path("output", {2022: 1, 2023: 2, 2024: 3})).toMatchObject({path: expect.stringMatching(/^M/)});
  expect(path("spot", {2022: 1, 2023: 2, 2024: 3})).toMatchObject({path: "", dots: [{last: false}, {last: false}, {last: true}]});
  expect(path("output", {2020: 1, 2024: 3})).toMatchObject({path: ""});
  expect(path("output", {"2024-09": 1, "2025-03-31": 3})).toMatchObject({path: ""});
  expect(path("output", {2024: 3})).toBeUndefined();
});

const site = loadSite(process.cwd()), real = knownPlaces(site.datasets.values()), paged = pagedPlaces(real, site.registers.places), reach = reachOf(site.charts.values());

describe.each(paged)("the page of %s", (id) => {
  const all = real.series.get(id)!;
  it("has every series with a preferred figure once, by dataset, current ones apart", () => {
    const groups = groupsOf(all, [], site.registers, "en"), names = groups.flatMap(({current, older}) => [...current, ...older].map(({name}) => name));
    expect(names.toSorted()).toEqual(all.map(nameOfSeries).toSorted());
    expect(groups.flatMap(({current}) => current).length).toBe(currentOf(real, id).length);
    expect(laddersOf(groups, 6).every(({standing}) => standing.around.some(({place}) => place === id))).toBe(true);
  });
  it("leads to charts with the place picked, as their pages understand it", () => {
    const paths = [...chartsNaming(reach, id).map(({path}) => path), ...all.flatMap((series) => drawingOf(reach, series) ?? [])];
    for (const path of paths) {
      const {pathname, search} = new URL(path, "https://example.org"), found = reach.find(({chart}) => pathname === `/charts/${chart.spec.id}/`)!;
      if (search) expect(parseView(search, found.offer!)).toEqual({view: {pick: [id]}, ignored: []});
    }
  });
  it("has words for each of its figures in every language", () => {
    const {name, series} = besideOf(site.registers.places.get(id)!, all, site.registers);
    for (const locale of locales) for (const words of [name[locale], ...Object.values(series).flatMap((one) => one[locale])]) expect(words).not.toBe("");
  });
});

test("statementsNaming finds sentences that rest on a figure of the place and name it", () => {
  const found = (id: string) => statementsNaming(site.statements, site.datasets, site.registers.places.get(id)!, "en");
  expect(found("hangzhou").length).toBeGreaterThan(5);
  expect(found("hangzhou").every(({sentence, words}) => /Hangzhou/.test(sentence) || /hangzhou/.test(words))).toBe(true);
  expect(found("seoul")).toEqual([]);
});

test("comparable puts places of the same kind first, and leaves out those that share no series", () => {
  const others = comparable(real, "hangzhou", paged, site.registers.places);
  expect(others.slice(0, 3).every((id) => site.registers.places.get(id)!.kind === "city")).toBe(true);
  expect(others).toContain("shanghai");
  expect(others).not.toContain("world");
});
