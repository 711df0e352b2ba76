/** The monitor's file, read with the data it names. */
import {describe, expect, it} from "vitest";
import {pathOf} from "../../src/publish/uses.ts";
import {load, problemsOf, put, type Changes} from "./fixture.ts";

const file = "content/monitor.yaml";
const monitor = `- id: output
  title: {en: Output, zh: 产出}
  indicators:
    - id: firms
      dataset: growth
      series: output
      place: zhejiang
      name: {en: "Firms that grew", zh: 增长的企业}
      tells: {en: "It was :value[]{growth/output zhejiang 2021}.", zh: "有:value[]{growth/output zhejiang 2021}。"}
      better: up
      every: year
`;
const withFile = (text: string): Changes => ({[file]: text});

describe("content/monitor.yaml", () => {
  it("may be missing or empty", () => {
    for (const changes of [{}, withFile("[]\n")]) expect(load(changes)).toMatchObject({monitor: [], problems: []});
  });

  it("is read with its words as they are printed, and its statements stand among those of the site", () => {
    const {monitor: [group], problems, statements} = load(withFile(monitor));
    expect(problems).toEqual([]);
    expect(group).toMatchObject({id: "output", indicators: [{id: "firms", decimals: 1, tells: {en: "It was 3."}}]});
    expect(statements.filter((one) => one.file === file).map((one) => [one.locale, pathOf(one)])).toEqual([["en", "/monitor/"], ["zh", "/monitor/"]]);
  });

  it.each([
    ["a dataset that is not there", put("dataset: growth", "dataset: grwth"), `${file}:5:16 (dataset): "grwth" is not a dataset of observations. Did you mean "growth"?`],
    ["a register", put("dataset: growth", "dataset: units"), `${file}:5:16 (dataset): "units" is not a dataset of observations. Write the name of a folder in data.`],
    ["a series that is not there", put("series: output", "series: outptu"), `${file}:6:15 (series): "outptu" is not a series of growth. Did you mean "output"?`],
    ["a place without figures", put("place: zhejiang", "place: jiangsu"), `${file}:7:14 (place): output has no figure of "jiangsu". It has china, zhejiang.`],
    ["a chart that is not there", put("every: year", "every: year\n      chart: grwoth"), `${file}:12:14 (chart): "grwoth" is not a chart. Did you mean "growth"?`],
    ["a unit of another kind", put("every: year", "every: year\n      unit: percent"), `${file}:12:13 (unit): "percent" cannot stand for companies. Use one of companies.`],
    ["a series beside that does not fit", put("every: year", "every: year\n      beside: {series: input, name: {en: In, zh: 入}}"), `${file}:12:24 (series): "input" is not a series of growth with figures of zhejiang in companies. Name one that is.`],
    ["an id that is taken", put("id: firms", "id: output"), `${file}:4:11 (id): "output" is already the id of another. Give each its own.`],
    ["an address that none can be", put("id: firms", "id: Firms that grew"), `${file}:4:11 (id): This is the address of an indicator. Write small letters, digits and hyphens.`],
    ["a cadence that is none", put("every: year", "every: yaer"), `${file}:11:14 (every): "yaer" is not a value of "every". Did you mean "year"?`],
    ["a number that nothing holds", put("It was", "It was 12, then"), `${file}:9:27: "12" is not bound to data.`],
    ["a figure that is false", put(":value[]", ":value[4]"), `${file}:9:34: "4" is not what the data say: 3 companies.`],
  ])("says where %s stands", (_, change, problem) => expect(problemsOf(withFile(change(monitor)))[0]).toContain(problem));
});
