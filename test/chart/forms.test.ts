import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawings, read, type Chart} from "../../src/chart/chart.ts";
import {sparkRows} from "../../src/chart/spark.ts";
import type {Locale} from "../../src/text/index.ts";
import {outside, overlaps, readDrawing, type Drawing} from "./words.ts";
import {chartOf, datasetOf, formats, rowsOf, tryChart, yamlOf, type Cells} from "./fixture.ts";

const {document} = new JSDOM("").window;
const draw = (chart: Chart, locale: Locale = "en") => drawings(chart, read(chart, locale), locale, "page", document);
const words = (svg: string): string => svg.replace(/<\/t(ext|span)>/g, "\n").replace(/<[^>]*>/g, "");
const faults = (rows: Cells[], keys: object): string[] => tryChart(yamlOf(keys), datasetOf(rows)).problems.map((p) => p.message);

describe("the form ranked", () => {
  const keys = {form: "ranked", x: "value", y: "place", stroke: "period"};
  const rows = [["zhejiang", 30, 20], ["jiangsu", 10, 20], ["china", 5, 5], ["beijing", null, 2], ["hangzhou", 4, null]].flatMap(([place, a, b]) => rowsOf({2020: a as number, 2024: b as number}, {place: place as string}));
  const chart = chartOf(rows, keys);
  test("tells each change, its sign and its start", () => {
    for (const {svg} of draw(chart)) {
      const told = words(svg).split("\n");
      expect(told).toEqual(expect.arrayContaining(["−10", "+10", "=", "2024", "since 2020"]));
      expect(told.filter((word) => /^[+−]/.test(word))).toHaveLength(2);
    }
    expect(words(draw(chart, "zh")[0]!.svg)).toContain("比2020");
  });
  test("gives equal figures one place, and the next its own", () => {
    const told = words(draw(chart)[2]!.svg).split("\n");
    expect(["1", "3", "4"].map((rank) => told.filter((word) => word === rank).length)).toEqual([2, 1, 1]);
    expect(told.filter((word) => word === "2")).toHaveLength(1);
  });
  test("says that a figure is missing, and what the missing one was is no change", () => expect(words(draw(chart)[1]!.svg)).toContain("no figure"));
  test("is refused of three periods", () => expect(faults(rowsOf({2020: 1, 2021: 2, 2022: 3}), keys)[0]).toContain("takes 2 periods"));
});

describe("the form column", () => {
  const keys = {form: "column", x: "period", y: "value", decimals: 1};
  const bars = (drawing: Drawing) => [...drawing.root.querySelectorAll("rect")].map((r) => ["x", "y", "width", "height"].map((name) => Number(r.getAttribute(name))) as [number, number, number, number]);
  const figuresOf = ({words}: Drawing) => words.filter(({bold}) => bold);

  test("leaves one label's room over the tallest, with or without a reference", () => {
    for (const rows of [rowsOf({2019: 13.3, 2020: 14, 2024: 15.3}), rowsOf({2019: 101, 2020: 12}), rowsOf({2019: -3, 2020: 2})]) for (const more of [{}, {reference: {value: 1, text: {en: "norm", zh: "标准"}}}])
      for (const {svg} of draw(chartOf(rows, {...keys, ...more}))) expect(Math.min(...bars(readDrawing(svg)).map(([, y]) => y))).toBeLessThan(("reference" in more ? 2.3 : 1.5) * 16);
  });

  test("prints every value where each has room, else those of the first that fits, the last, the largest and the focus", () => {
    const values = {2012: 11.2, 2013: 12.6, 2014: 22.6, 2015: 27.2, 2016: 31.3, 2017: 35.8, 2018: 39.2, 2019: 45.5, 2020: 50.2, 2021: 53.9, 2022: 57.5, 2023: 60.1}, chart = chartOf(rowsOf(values), {...keys, focus: 2017});
    const [small, , large] = draw(chart).map(({svg}) => readDrawing(svg));
    expect(figuresOf(large!)).toHaveLength(12);
    expect(figuresOf(small!).map(({text}) => text).sort()).toEqual(["12.6", "35.8", "60.1"]);
  });

  test("lays no value on a taller neighbour, nor on another, unless it is the focus", () => {
    for (const values of [[1000, 3000, 1100, 3000, 1200, 3000, 900, 3000, 1300], [5000, 4000, 3000, 2000, 1000, 900], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]) for (const {svg} of draw(chartOf(rowsOf(Object.fromEntries(values.map((v, i) => [2010 + i, v]))), keys))) {
      const drawing = readDrawing(svg);
      expect(overlaps(drawing)).toEqual([]);
      for (const {text, box} of figuresOf(drawing)) expect(bars(drawing).filter(([x, y, w, h]) => x < box.x1 - 0.5 && x + w > box.x0 + 0.5 && y < box.y1 - 3 && y + h > box.y0), text).toEqual([]);
    }
  });

  test("explains a gap of years in every size, in both languages", () => {
    const rows = rowsOf({2012: 11, 2015: 18, 2016: 22, 2017: 27, 2018: 31, 2019: 35, 2020: 39, 2021: 45, 2022: 50, 2023: 54});
    for (const [locale, said] of [["en", /no figure/], ["zh", /无数据/]] as const) for (const {svg} of draw(chartOf(rows, keys), locale)) expect(readDrawing(svg).words.map(({text}) => text).join()).toMatch(said);
  });

  test("says how far a part of the last year reaches, under the years, in every size", () => {
    const rows = rowsOf({...Object.fromEntries(Array.from({length: 11}, (_, i) => [2014 + i, 6 + i])), "2025-01-01/2025-10-07": 3});
    for (const [locale, said] of [["en", "to 7 Oct"], ["zh", "至10月7日"]] as const) for (const {svg} of draw(chartOf(rows, keys), locale)) {
      const drawing = readDrawing(svg), label = drawing.words.find(({text}) => text === said), year = drawing.words.find(({text}) => /^(2025|’25)$/.test(text));
      expect(label!.box.y0).toBeGreaterThanOrEqual(year!.box.y1 - 4);
      expect([outside(drawing), overlaps(drawing)]).toEqual([[], []]);
    }
    for (const {svg} of draw(chartOf(rows.slice(0, 5), keys))) expect(words(svg)).not.toContain("to ");
  });
});

describe("the form slope", () => {
  test("names the focus at both ends, in every size", () => {
    const rows = [["zhejiang", 302, 518], ["jiangsu", 344, 816], ["hangzhou", 229, 422], ["beijing", 187, 384], ["shenzhen", 110, 240]].flatMap(([place, a, b]) => rowsOf({2003: Number(a), 2008: Number(b)}, {place: String(place)}));
    for (const {svg} of draw(chartOf(rows, {form: "slope", x: "period", y: "value", stroke: "place", focus: "zhejiang"}))) {
      const drawing = readDrawing(svg);
      expect(drawing.words.filter(({text}) => text === "Zhejiang")).toHaveLength(2);
      expect([outside(drawing), overlaps(drawing)]).toEqual([[], []]);
    }
  });
});

describe("the form area", () => {
  const keys = {form: "area", x: "period", y: "value", fill: "place"};
  test("names each part and its last value in one line where that fits", () => {
    const rows = ["hangzhou", "zhejiang"].flatMap((place) => rowsOf({2021: 14, 2022: 15, 2023: 16}, {place}));
    for (const {svg} of draw(chartOf(rows, keys)).slice(1)) expect(words(svg)).toContain("Hangzhou 16");
  });
  test("sets the label of a single part at its last edge", () => {
    for (const {svg, points} of draw(chartOf(rowsOf({2021: 10, 2022: 30, 2023: 20}), keys))) {
      const {box} = readDrawing(svg).words.find(({bold}) => bold)!;
      expect(Math.abs(points.at(-1)![1] - (box.y0 + box.y1) / 2)).toBeLessThan(6);
    }
  });
});

describe("the form interval", () => {
  const keys = {form: "interval", x: "value", y: "place"}, rows = (unit: string, most: number) => [["zhejiang", most], ["jiangsu", 40]].flatMap(([place, value]) => rowsOf({2020: Number(value)}, {place: String(place), unit}));
  test("ends the line of a share at 100% and says so, where that has room", () => {
    for (const {svg} of draw(chartOf(rows("percent", 74.5), keys))) {
      const drawing = readDrawing(svg);
      expect(words(svg)).toContain("100%");
      expect([outside(drawing), overlaps(drawing)]).toEqual([[], []]);
    }
  });
  test.each([["firms", 74.5], ["percent", 140]])("leaves the line of %s up to %d as long as its figures", (unit, most) => {
    for (const {svg} of draw(chartOf(rows(unit, most), keys))) expect(words(svg)).not.toContain("100%");
  });
});

describe("the form indexed", () => {
  const rows = [...rowsOf({2010: 50, 2011: 75, 2012: null, 2013: 100}, {place: "zhejiang"}), ...rowsOf({2010: 1000, 2011: 900, 2013: 1500}, {place: "china"})];
  const keys = {form: "indexed", x: "period", y: "value", stroke: "place", base: "2010"};
  test("divides every figure by its series' own of the base, keeps gaps, and calls it our arithmetic", () => {
    const {selection, table, subtitle} = read(chartOf(rows, keys), "en");
    expect(selection.series.map((s) => s.data.map((d) => d.value))).toEqual([[100, 150, null, 200], [100, 90, 150]]);
    expect(selection.computed).toBe(true);
    expect(table.rows[1]).toMatchObject({head: "2011", cells: ["150", "90"]});
    expect(subtitle).toBe("Firms, 2010 = 100, 2010 to 2013");
  });
  test("shows as many decimals as its editor asks for", () => expect(read(chartOf(rows, {...keys, decimals: 1}), "en").table.rows[1]!.cells).toEqual(["150.0", "90.0"]));
  test("says the base once, not with every figure", () => expect(read(chartOf(rows, keys), "zh").description).toBe("指数折线图：企业，单位：2010年=100，2010—2013年。浙江：从2010年的100到2013年的200。最高为2013年的200，最低为2010年的100。2012年无数据。中国：从2010年的100到2013年的150。最高为2013年的150，最低为2011年的90。2012年无数据。"));
  test.each<[object, string]>([
    [{base: undefined}, `The form "indexed" needs the period that is 100. Add "base: 2010".`],
    [{base: "2012"}, `"zhejiang" has no figure above zero at "2012", so it cannot be 100 there. Choose a base that every series holds.`],
    [{form: "line", base: undefined, sort: "name"}, `"sort" has no effect in the form "line". Remove it.`],
    [{form: "line"}, `"base" has no effect in the form "line". Remove it.`],
  ])("is refused with %j", (change, message) => expect(faults(rows, {...keys, ...change})).toContain(message));
  test.each([0, -4])("is refused with the base %d, by which nothing can be divided", (value) => expect(faults(rowsOf({2010: value, 2011: 2}, {place: "china"}), keys).join()).toMatch(/no figure above zero|negative/));
});

describe("the form scatter", () => {
  const keys = {form: "scatter", x: "output", y: "growth", fill: "place"}, growth = {series: "growth", unit: "percent"};
  const pair = (place: string, x: number | null, y: number | null): Cells[] => [...rowsOf({2024: x}, {place}), ...rowsOf({2024: y}, {...growth, place})];
  const rows = [...pair("zhejiang", 30, 5.5), ...pair("jiangsu", 44, 7), ...pair("china", null, 3)];
  const reading = read(chartOf(rows, {...keys, focus: "zhejiang"}), "en");
  test("gives every measure its own unit, in table and description", () => {
    expect(reading.table.columns).toEqual(["Name", "Output, companies", "Growth, per cent"]);
    expect(reading.table.rows.map(({head, cells}) => [head, ...cells])).toEqual([["Zhejiang", "30", "5.5"], ["Jiangsu", "44", "7.0"], ["China", null, "3.0"]]);
    expect(reading.description).toContain("2 points, with Output, companies across and Growth, per cent up.");
    expect(reading.description).toContain("Not drawn, since a figure is missing: China.");
    expect(reading.subtitle).toBe("Firms, 2024");
  });
  test("draws a point where both measures are known, and names what the title is about", () => {
    for (const {svg, points} of draw(chartOf(rows, {...keys, focus: "zhejiang"}))) {
      expect(points).toHaveLength(4);
      expect(words(svg)).toContain("Zhejiang");
      expect(words(svg)).not.toContain("China");
      const [a, b] = [points.find(([, , row]) => row === 0)!, points.find(([, , row]) => row === 2)!];
      expect(a[0] < b[0] && a[1] > b[1]).toBe(true);
    }
  });
  test("may give its points the area of a third measure", () => {
    const sized = chartOf([...rows, ...rowsOf({2024: 10}, {place: "zhejiang", series: "part"}), ...rowsOf({2024: 40}, {place: "jiangsu", series: "part"})], {...keys, r: "part"});
    const radii = [...draw(sized)[2]!.svg.matchAll(/ r="([\d.]+)"/g)].map(([, r]) => Number(r));
    expect(radii[0]! / radii[1]!).toBeCloseTo(2, 1);
    expect(read(sized, "en").description).toContain("The area of a point is");
  });
  test.each<[object, string]>([
    [{x: "outptu"}, `"outptu" is not a series of sample. Did you mean "output"?`],
    [{y: "spot"}, `No figure of "spot" passes this filter. Filter on places and periods that it holds.`],
    [{unit: "firms-10k"}, `"unit" has no effect in the form "scatter", whose measures have units of their own. Remove it.`],
  ])("is refused with %j", (change, message) => expect(faults(rows, {...keys, ...change})).toContain(message));
});

describe("the form calendar", () => {
  const keys = {form: "calendar", x: "period", fill: "value"}, months = rowsOf({"2023-11": 1, "2023-12": 2, "2024-02": 4});
  test("places each month under its name and beside its year", () => {
    for (const {points, svg} of draw(chartOf(months, keys))) {
      const at = new Map(points.map(([x, y, row]) => [row, [x, y] as const]));
      expect(at.get(0)![1]).toBe(at.get(1)![1]);
      expect(at.get(2)![1]).toBeGreaterThan(at.get(0)![1]);
      expect(at.get(2)![0]).toBeLessThan(at.get(0)![0]);
      expect(words(svg)).toMatch(/2023\n2024\n/);
    }
  });
  test.each(["2024", "2024-Q1", "2023-01/2023-03"])("is refused of the period %s", (period) =>
    expect(faults([...months, ...rowsOf({[period]: 4})], keys)).toContain(`The form "calendar" places single months, and "${period}" is none. Add "grain: month", or choose another form.`));
});

describe("sparkRows", () => {
  const rows = sparkRows(read(chartOf([...rowsOf({2019: 4, 2020: 2, 2021: null, 2022: 8}, {place: "zhejiang"}), ...rowsOf({2022: [16, "more-than"]}, {place: "china"}), ...rowsOf({2019: null}, {place: "jiangsu"}), ...rowsOf({2019: 5, 2020: [9, "target"]}, {place: "beijing"})], {stroke: "place"}), "en").selection, formats.en);
  test("tell first, last, change and share of the largest", () =>
    expect(rows.map(({label, first, last, share, change}) => [label, first, last, share, change?.words ?? null])).toEqual([["Zhejiang", "4", "8", 0.5, "+4"], ["China", null, "more than 16", 1, null], ["Jiangsu", null, null, 0, null], ["Beijing", null, "5", 5 / 16, null]]));
  test("cut the path where a figure is missing, and show a lone reading as a point", () => {
    expect(rows[0]!.path.match(/M/g)).toHaveLength(1);
    expect(rows[0]!.dots.filter((dot) => dot.last)).toHaveLength(1);
    expect(rows[1]!.path).toBe("");
    expect(rows[2]!.dots).toEqual([]);
  });
  test("keep every point inside, also where all figures are alike", () => {
    for (const {dots} of [...rows, ...sparkRows(read(chartOf(rowsOf({2019: 3, 2020: 3})), "en").selection, formats.en)]) for (const {x, y} of dots) expect(x >= 0 && x <= 88 && y >= 0 && y <= 26).toBe(true);
  });
});
