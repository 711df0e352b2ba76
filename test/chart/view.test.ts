import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {formatView, isRedrawn, parseView, viewSpec, type Offer, type View} from "../../src/chart/view.ts";
import {uncheckedChartOf} from "./fixture.ts";

const controls = {pick: "place", time: true, log: true, index: true, change: true, multiples: true, sort: true, map: false, shareOf: "world"};
const offer: Offer = {controls, keys: ["china", "india", "world", "hong-kong", "zhejiang"], periods: ["2001", "2002", "2003", "2010-H1", "2024-01/2024-06", "2025"], picked: ["china", "world"], most: 5, tabs: ["chart", "table", "source"]};
const parse = (search: string) => parseView(search, offer), bare: Offer = {...offer, controls: {time: false, log: false, index: false, change: false, multiples: false, sort: false, map: false}, keys: []};

test.each<[string, View, string[]]>([
  ["", {}, []],
  ["?pick=india.china", {pick: ["india", "china"]}, []],
  ["pick=china.world", {}, []],
  ["pick=india.atlantis", {pick: ["india"]}, ["pick"]],
  ["pick=", {}, ["pick"]],
  ["pick=india.india", {pick: ["india"]}, []],
  ["time=2002..2003", {from: "2002", to: "2003"}, []],
  ["time=2002..", {from: "2002"}, []],
  ["time=..2003", {to: "2003"}, []],
  ["time=2001..2025", {}, []],
  ["time=2002..2024-01/2024-06", {from: "2002", to: "2024-01/2024-06"}, []],
  ["time=1999..2003", {from: "1999", to: "2003"}, []],
  ["time=2003..2002", {}, ["time"]],
  ["time=later", {}, ["time"]],
  ["time=..", {}, ["time"]],
  ["scale=log", {log: true}, []],
  ["scale=linear", {}, ["scale"]],
  ["show=index.2002", {show: "index", base: "2002"}, []],
  ["show=index", {show: "index"}, []],
  ["show=index.1066", {}, ["show"]],
  ["show=change", {show: "change"}, []],
  ["show=change&scale=log", {show: "change"}, []],
  ["show=share", {show: "share"}, []],
  ["show=share&split=1", {show: "share"}, []],
  ["show=pie", {}, ["show"]],
  ["show=gdp", {}, ["show"]],
  ["split=1", {split: true}, []],
  ["split=yes", {}, ["split"]],
  ["sort=name", {sort: "name"}, []],
  ["tab=table", {tab: "table"}, []],
  ["tab=chart", {}, []],
  ["tab=map", {}, ["tab"]],
  ["v=1&split=1", {split: true}, []],
  ["v=2&split=1", {split: true}, ["v"]],
  ["utm_source=x&pick=india", {pick: ["india"]}, []],
  ["pick=%E0%A4%A", {}, ["pick"]],
])("parseView(%j) is %j and ignores %j", (search, view, ignored) => expect(parse(search)).toEqual({view, ignored}));

test("parseView takes nothing that the chart does not offer", () =>
  expect(parseView("pick=china&time=2002..2003&scale=log&show=index&split=1&sort=name", bare)).toEqual({view: {}, ignored: ["pick", "time", "scale", "show", "split", "sort"]}));

const views = fc.record({
  pick: fc.uniqueArray(fc.constantFrom(...offer.keys), {minLength: 1}), from: fc.constantFrom(...offer.periods.slice(0, 3)), to: fc.constantFrom(...offer.periods.slice(3)),
  log: fc.constant(true), show: fc.constantFrom("index" as const, "change" as const, "share" as const), base: fc.constantFrom(...offer.periods), split: fc.constant(true), sort: fc.constant("name" as const), tab: fc.constantFrom("table" as const, "source" as const),
}, {requiredKeys: []});

test("parseView of what formatView gives is the same view, and nothing is ignored", () => {
  fc.assert(fc.property(views, (view) => {
    const query = formatView(view, offer), {view: again, ignored} = parse(query);
    expect(ignored).toEqual([]);
    expect(formatView(again, offer)).toBe(query);
    expect(parse(formatView(again, offer)).view).toEqual(again);
    for (const [name, value] of Object.entries(again)) expect(view[name as keyof View]).toEqual(value);
  }), {numRuns: 500});
});

test("parseView throws on no string, and what it makes of one can be formatted and drawn", () => {
  const {spec} = uncheckedChartOf([{period: 2001, value: 1}], {stroke: "place", controls});
  const words = fc.oneof(fc.string(), fc.string({unit: "binary"}), fc.webQueryParameters(), fc.array(fc.tuple(fc.constantFrom("pick", "time", "scale", "show", "split", "sort", "tab", "v", "x"), fc.oneof(fc.string(), fc.constantFrom("china", "2002..2003", "index.2001", "__proto__", "constructor", "1", "log")))).map((pairs) => pairs.map(([k, v]) => `${k}=${v}`).join("&")));
  fc.assert(fc.property(words, (search) => {
    const {view} = parse(search);
    expect(parse(formatView(view, offer)).view).toEqual(view);
    expect(viewSpec(spec, view, offer).id).toBe(spec.id);
  }), {numRuns: 1000});
});

describe("formatView", () => {
  test("leaves the default out, and other parameters in", () => {
    expect(formatView({}, offer)).toBe("");
    expect(formatView({pick: ["china", "world"], from: "2001", to: "2025"}, offer)).toBe("");
    expect(formatView({split: true}, offer, "?a=b&pick=india&v=1")).toBe("a=b&split=1");
  });
  test("keeps addresses short and readable", () => expect(formatView({pick: ["india", "china"], from: "2002", to: "2024-01/2024-06", show: "index", base: "2002"}, offer)).toBe("pick=india.china&time=2002..2024-01/2024-06&show=index.2002"));
});

describe("viewSpec", () => {
  const {spec} = uncheckedChartOf([{period: 2001, value: 1}], {stroke: "place", filter: {place: ["china", "world"], series: "output"}, focus: "china", controls, annotations: [{at: 2001}], title: {en: "A finding", zh: "发现"}});
  test("is the chart as published where nothing is chosen, or only a tab", () => {
    expect(viewSpec(spec, {}, offer)).toBe(spec);
    expect(viewSpec(spec, {tab: "table"}, offer)).toBe(spec);
    expect(isRedrawn({tab: "table"})).toBe(false);
  });
  test.each<[View, object]>([
    [{pick: ["india"]}, {filter: {place: ["india"], series: ["output"]}, focus: [], annotations: []}],
    [{pick: ["india", "china"]}, {focus: []}],
    [{log: true}, {focus: ["china"]}],
    [{from: "2002", to: "2003"}, {from: "2002", to: "2003", form: "line"}],
    [{log: true}, {log: true, zero: false}],
    [{show: "index", base: "2003"}, {form: "indexed", base: "2003"}],
    [{show: "index", from: "2002"}, {form: "indexed", base: "2002"}],
    [{show: "change"}, {as: "change"}],
    [{show: "share", pick: ["india"]}, {as: {share: "world"}, filter: {place: ["india", "world"], series: ["output"]}}],
    [{split: true}, {fx: "place", stroke: undefined}],
    [{sort: "name"}, {sort: "name"}],
  ])("of %j has %j", (view, expected) => expect(viewSpec(spec, view, offer)).toMatchObject(expected));
  test("keeps hot the period that the title is about, where nothing is picked", () => {
    const {spec: column} = uncheckedChartOf([{period: 2001, value: 1}], {form: "column", focus: "2003", controls: {time: true}});
    expect(viewSpec(column, {from: "2002"}, {...offer, controls: column.controls!, keys: [], picked: []}).focus).toEqual(["2003"]);
  });
  test("claims no finding that may not hold in it", () => expect(viewSpec(spec, {log: true}, offer).title).toEqual(spec.measure));
});
