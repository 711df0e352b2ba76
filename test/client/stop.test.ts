import {describe, expect, test} from "vitest";
import {readStops, withUnit} from "../../src/client/stop.ts";
import {lines, svgOf, tableOf} from "./fixture.ts";

describe("withUnit", () => {
  test.each([
    ["52.5", "%", "52.5%"], ["more than 40,000", " company| companies", "more than 40,000 companies"], ["1", " company| companies", "1 company"], ["about 1", " company| companies", "about 1 company"],
    ["1.1", " company| companies", "1.1 companies"], ["11", " company| companies", "11 companies"], ["10 to 30", "%", "10 to 30%"], ["52 (provisional)", "%", "52% (provisional)"],
    ["目标5", "家", "目标5家"], ["3（初步数）", "万家", "3万家（初步数）"], ["−2", "%", "−2%"], ["100", "", "100"],
  ])("(%j, %j) is %j", (words, unit, said) => expect(withUnit(words, unit)).toBe(said));
});

describe("readStops", () => {
  const of = (reading: typeof lines) => reading.stops.map(({name, time, figures, spots}) => [name, time, figures.map(({label, value}) => label + value).join("; "), spots.length]);

  test("reads series across and periods down, and passes over what is not there", () => {
    expect(of(lines)).toEqual([
      ["China", "2018", "1 company", 1], ["Zhejiang", "2018", "more than 4 companies", 1], ["China", "2019", "2 companies", 1], ["China", "2020", "30 companies", 1], ["Zhejiang", "2020", "1,001 companies", 1],
    ]);
    expect(lines.stops.map(({series, step}) => [series, step])).toEqual([[1, 0], [2, 0], [1, 1], [1, 2], [2, 2]]);
    expect(lines.stops.map(({ours, sources}) => [ours, sources])).toEqual([[false, [0]], [true, [1]], [false, [0]], [false, [0]], [false, [0, 1]]]);
    expect(lines).toMatchObject({first: "x", frames: [], names: ["China", "Zhejiang"]});
  });

  test("passes over a figure that is in the table and not in the drawing", () => {
    expect(of(readStops(svgOf(`data-points="- 5,6"`), tableOf("series", "", ["Period", "A", "B"], [["2018", ["1", "0"], ["2", "1"]]])))).toEqual([["", "2018", "2", 1]]);
  });

  test("reads names down, and leaves out a period that is not told", () => {
    const reading = readStops(svgOf(`data-points="1,2 3,4" data-first="y"`), tableOf("period", "%", ["Name", ""], [["Hangzhou", ["7", "0"]], ["Ningbo", ["5", "1"]]]));
    expect(of(reading)).toEqual([["Hangzhou", "", "7%", 1], ["Ningbo", "", "5%", 1]]);
    expect(reading.stops.map(({series, step}) => [series, step])).toEqual([[0, 1], [1, 1]]);
  });

  test("does not name the one series of a chart", () => {
    const {stops, names} = readStops(svgOf(`data-points="1,2"`), tableOf("series", "%", ["Period", "Share of the world"], [["2020", ["7", "0"]]]));
    expect([stops[0]!.name, names]).toEqual(["", []]);
  });

  test("keeps the two ends of a range together", () => {
    expect(readStops(svgOf(`data-points="1,2 30,2"`), tableOf("period", "%", ["Name", "2020"], [["A", ["10 to 30", "0 1"]]])).stops).toMatchObject([{spots: [[1, 2], [30, 2]], figures: [{value: "10 to 30%"}]}]);
  });

  test("makes one stop of the measures of a thing", () => {
    const {stops} = readStops(svgOf(`data-points="1,2 1,2 - -"`), tableOf("measure", "", ["Name", "Firms", "Value, yuan"], [["A", ["3", "0"], ["4", "1"]], ["B", ["5", "2"], ""]]));
    expect(stops).toMatchObject([{name: "A", time: "", figures: [{label: "Firms", value: "3"}, {label: "Value, yuan", value: "4"}]}]);
  });

  test("reads things at their times", () => {
    expect(of(readStops(svgOf(`data-points="1,2 1,9"`), tableOf("thing", "", ["Period", "Event"], [["2012", ["A notice of 2011", "1"]], ["2013", ["A law", "0"]]])))).toEqual([["A notice of 2011", "2012", "", 1], ["A law", "2013", "", 1]]);
  });

  test("tells panels apart by how many figures each has", () => {
    const svg = svgOf(`data-points="1,1 2,1 51,1" data-panels="0,0,40,40,2 50,0,40,40,0 100,0,40,40,1"`);
    expect(readStops(svg, tableOf("series", "", ["Period", "A", "C"], [["2018", ["1", "0"], ["3", "2"]], ["2019", ["2", "1"], ""]])).stops.map(({panel}) => panel)).toEqual([0, 2, 0]);
  });
});
