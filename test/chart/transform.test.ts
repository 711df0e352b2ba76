import {describe, expect, test} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {obstacleOf, commonBase} from "../../src/chart/obstacle.ts";
import {datasetOf as rebuilt, offerOf, sliceOf} from "../../src/chart/slice.ts";
import {viewSpec, type View} from "../../src/chart/view.ts";
import {chartOf, datasetOf, formats, rowsOf, tryChart, yamlOf, type Cells} from "./fixture.ts";

const values = (rows: Cells[], keys: object, locale: "en" | "zh" = "en") => read(chartOf(rows, {form: "line", x: "period", y: "value", stroke: "place", ...keys}), locale).selection;

describe("as: change", () => {
  test.each<[string, Record<string, number | null>, (number | null)[]]>([
    ["years in a row", {2010: 100, 2011: 150, 2012: 75}, [50, -50]],
    ["a gap, over which nothing is reckoned", {2010: 100, 2012: 150, 2013: 300}, [100]],
    ["a missing figure", {2010: 100, 2011: null, 2012: 50, 2013: 100}, [100]],
    ["zero and less, from which no change is reckoned", {2010: 0, 2011: 5, 2012: -5, 2013: 5}, [-200]],
    ["months over the end of a year", {"2010-12": 10, "2011-01": 11}, [10]],
    ["quarters", {"2010-Q4": 10, "2011-Q1": 5}, [-50]],
    ["days, which have no step", {"2010-12-01": 10, "2010-12-02": 11, "2011": 5, "2012": 10}, [100]],
    ["one decimal's dust", {2010: 0.1, 2011: 0.3}, [200]],
  ])("of %s", (_, series, expected) => {
    const {series: [s], computed, unit} = values(rowsOf(series, {place: "china"}), {as: "change"});
    expect(s!.data.map((d) => d.value)).toEqual(expected);
    expect(computed).toBe(true);
    expect(unit.words.en).toBe("%");
  });
});

describe("as: share", () => {
  const rows = [...rowsOf({2010: 200, 2011: 0, 2012: null, 2013: 50}, {place: "china"}), ...rowsOf({2010: 50, 2011: 5, 2012: 5, 2013: 20, 2014: 9}, {place: "zhejiang"})];
  test("is of the whole at the same period, missing where the whole is missing or nothing, and leaves the whole out", () => {
    const {series} = values(rows, {as: {share: "china"}});
    expect(series.map((s) => s.key)).toEqual(["zhejiang"]);
    expect(series[0]!.data.map((d) => d.value)).toEqual([25, null, null, 40, null]);
  });
  test("is refused in panels, none of which holds the whole", () => expect(tryChart(yamlOf({form: "line", x: "period", y: "value", fx: "place", as: {share: "china"}}), datasetOf(rows)).problems.map((p) => p.message)).toContain("The whole stands in no panel, so shares of it cannot be drawn in panels. Remove fx, or the share."));
  test("is refused of what is not drawn", () => expect(tryChart(yamlOf({form: "line", x: "period", y: "value", stroke: "place", as: {share: "chin"}}), datasetOf(rows)).problems.map((p) => p.message)).toEqual([`"chin" is not drawn, so nothing can be a share of it. Did you mean "china"?`]));
});

describe("controls", () => {
  const rows = rowsOf({2010: 1, 2011: 2}, {place: "china"}), line = {form: "line", x: "period", y: "value", stroke: "place"}, bar = {form: "bar", x: "value", y: "place", filter: {period: 2010}};
  test.each<[object, string[]]>([
    [{...line, controls: {pick: "place", time: true, log: true, index: true, change: true, multiples: true, shareOf: "china"}}, []],
    [{...bar, controls: {pick: "place", sort: true}}, []],
    [{...line, controls: {pick: "series"}}, [`"series" does not tell things apart in this chart. Pick the field of one of its channels.`]],
    [{...bar, controls: {time: true}}, [`The form "bar" has nothing for "time" to change. Remove it.`]],
    [{...line, controls: {sort: true}}, [`The form "line" has nothing for "sort" to change. Remove it.`]],
    [{...line, controls: {pick: "place", shareOf: "chine"}}, [`"chine" is no value of the picked field that shares could be of. Did you mean "china"?`]],
    [{...line, controls: {gdp: "shar"}}, [`"shar" is no series that could stand for this one as a share of GDP. Did you mean "share"?`]],
    [{...line, controls: {zoom: true}}, []],
  ])("of %j are told %j", (keys, messages) => {
    const found = tryChart(yamlOf(keys), datasetOf(rows)).problems.map((p) => p.message);
    if ("zoom" in ((keys as {controls: object}).controls)) expect(found[0]).toMatch(/^"zoom" is not a key here/);
    else expect(found).toEqual(messages);
  });
});

const rows = [
  ...rowsOf({2009: 5, 2010: 10, 2011: 20, 2012: 15}, {place: "china"}), ...rowsOf({2010: 0, 2011: 8, 2012: -4}, {place: "zhejiang"}), ...rowsOf({2011: 3}, {place: "hangzhou"}),
  ...rowsOf({2011: null}, {place: "nowhere"}), {series: "growth", place: "china", period: 2010, value: 1}, {place: "china", period: 2010, value: 9, source: "other", preferred: "false"},
];
const chart = chartOf(rows, {form: "line", x: "period", y: "value", stroke: "place", filter: {place: ["china", "zhejiang"], series: "output"}, from: 2010, controls: {pick: "place", time: true, log: true, index: true, change: true, multiples: true}});
const slice = JSON.parse(JSON.stringify(sliceOf(chart, (id) => ({title: {en: id, zh: id}, publisher: {en: id, zh: `${id}院`}, licence: "", url: null})))) as ReturnType<typeof sliceOf>, {dataset, registers} = rebuilt(slice), offer = offerOf(slice.spec, dataset);

describe("sliceOf", () => {
  test("holds every row that a choice can reach, and no other", () => {
    expect(dataset.table.rows.map((row) => [row["place"], (row["period"] as {text: string}).text, row["value"]])).toEqual([
      ["china", "2009", 5], ["china", "2010", 10], ["china", "2011", 20], ["china", "2012", 15], ["zhejiang", "2010", 0], ["zhejiang", "2011", 8], ["zhejiang", "2012", -4], ["hangzhou", "2011", 3], ["nowhere", "2011", null],
    ]);
    expect(Object.keys(slice.sources)).toEqual(["yearbook"]);
    expect(slice.sources["yearbook"]!.publisher.zh).toBe("yearbook院");
    expect(slice.places.map((p) => p.id)).toEqual(["china", "zhejiang", "hangzhou", "nowhere"]);
  });
  test("read as a chart, says what the chart itself says", () => {
    for (const locale of ["en", "zh"] as const) {
      const own = read(chart, locale), again = read({...chart, dataset, registers}, locale);
      expect([again.table, again.description, again.subtitle]).toEqual([own.table, own.description, own.subtitle]);
    }
  });
});

test("sliceOf sends the series of the share of GDP too, and nothing is offered of it but that", () => {
  const own = [...rowsOf({2010: 1, 2011: 2}, {place: "china"}), ...rowsOf({2010: 30, 2012: 40}, {place: "china", series: "share", unit: "percent"})];
  const sized = chartOf(own, {form: "column", x: "period", y: "value", filter: {series: "output"}, controls: {time: true, gdp: "share"}}), {dataset: all} = rebuilt(sliceOf(sized, () => undefined)), given = offerOf(sized.spec, all);
  expect(all.table.rows).toHaveLength(4);
  expect(given.periods).toEqual(["2010", "2011"]);
  expect(viewSpec(sized.spec, {show: "gdp"}, given).filter["series"]).toEqual(["share"]);
  expect(obstacleOf(all, sized.spec, {show: "gdp", from: "2011", to: "2011"}, given, formats.en, (key) => key || "It").obstacle!.whole).toBe(true);
});

test("offerOf offers what has figures, over all time", () => {
  expect(offer.keys).toEqual(["china", "zhejiang", "hangzhou"]);
  expect(offer.periods).toEqual(["2009", "2010", "2011", "2012"]);
  expect(offer.picked).toEqual(["china", "zhejiang"]);
});

describe("obstacleOf", () => {
  const of = (view: View, locale: "en" | "zh" = "en") => obstacleOf(dataset, slice.spec, view, offer, formats[locale], (key) => key);
  test("finds none where all can be drawn", () => expect(of({pick: ["china"]}).obstacle).toBeUndefined());
  test("says where the figures are, and offers them", () => {
    const {obstacle} = of({pick: ["hangzhou"], from: "2012", to: "2012"});
    expect(obstacle).toMatchObject({whole: true, words: "No figure of hangzhou lies between 2012 and 2012. They have figures from 2011 to 2011.", instead: {view: {pick: ["hangzhou"]}}});
    expect(of({pick: ["hangzhou"], from: "2012"}, "zh").obstacle!.words).toContain("hangzhou");
  });
  test("leaves out of an index what has no base, and says so; all of them make it whole", () => {
    expect(of({show: "index", base: "2010"})).toMatchObject({view: {pick: ["china"]}, obstacle: {whole: false, words: "No figure above zero in 2010 for zhejiang, so an index cannot begin there."}});
    expect(of({show: "index", base: "2010", pick: ["zhejiang"]}).obstacle).toMatchObject({whole: true, instead: {view: {pick: ["zhejiang"]}}});
  });
  test("counts what has no logarithm", () => {
    expect(of({log: true}).obstacle).toEqual({whole: false, words: "2 figures are zero or less and have no place on a logarithmic scale."});
    expect(of({log: true, pick: ["zhejiang"], from: "2012"}).obstacle).toMatchObject({whole: true, words: "1 figure is zero or less and has no place on a logarithmic scale."});
  });
});

test.each<[View, string | undefined]>([
  [{}, "2011"], [{pick: ["china"]}, "2009"], [{pick: ["china"], from: "2011"}, "2011"], [{pick: ["hangzhou", "zhejiang"]}, "2011"], [{pick: ["zhejiang"], from: "2012"}, "2012"],
])("commonBase of %j is %s, the first that all hold", (view, base) => expect(commonBase(dataset, view, offer)).toBe(base));

test("every view of the sample can be drawn as a chart of its own", () => {
  for (const view of [{pick: ["china"]}, {show: "index", base: "2011"}, {show: "change"}, {split: true}, {from: "2011"}] as View[]) {
    const spec = viewSpec(slice.spec, view, offer);
    expect(spec.filter["place"]!.length).toBeGreaterThan(0);
    expect(spec.id).toBe(chart.spec.id);
  }
});
