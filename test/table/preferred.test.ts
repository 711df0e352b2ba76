import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {checkPreferred} from "../../src/table/preferred.ts";
import {readDataset} from "../../src/table/read.ts";
import {format, input, readFixture} from "./fixture.ts";

const json = readFileSync(`${input}/valid-observations/datapackage.json`, "utf8");
const header = "series,place,period,value,unit,qualifier,source,confidence,preferred,reason,note_en,note_zh\n";

/** Rows as `series period value qualifier source preferred reason` → the problems of a dataset made of them, without file and line. */
function check(rows: string[], dataTo = "2024"): string[] {
  const lines = rows.map(row => {
    const [series, period, value, qualifier, source, preferred, reason = ""] = row.split(" ");
    return `${series},zhejiang,${period},${value === "-" ? "" : value},firms,${qualifier},${source},read-in-source,${preferred},${reason},,\n`;
  });
  const {dataset, problems} = readDataset({
    id: "growth", csv: new TextEncoder().encode(header + lines.join("")), json: json.replace(`"lg:dataTo": "2024"`, `"lg:dataTo": "${dataTo}"`),
  });
  expect(format(problems)).toEqual([]);
  return checkPreferred(dataset!).map(({line, field, kind}) => `${line} ${field} ${kind}`);
}

test.each<[what: string, rows: string[], problems: string[]]>([
  ["the only row", ["gdp 2024 1 exact a true"], []],
  ["no preferred row", ["gdp 2024 1 exact a false"], ["2 preferred preferred-error"]],
  ["one of two, with a reason", ["gdp 2024 1 exact a true newer", "gdp 2024 2 exact b false"], []],
  ["one of two, without a reason", ["gdp 2024 1 exact a false", "gdp 2024 2 exact b true"], ["3 reason preferred-error"]],
  ["two of two", ["gdp 2024 1 exact a true x", "gdp 2024 2 exact b true x"], ["3 preferred preferred-error"]],
  ["none of two", ["gdp 2024 1 exact a false", "gdp 2024 2 exact b false"], ["2 preferred preferred-error"]],
  ["a range as one figure", ["gdp 2024 1 range-low a true", "gdp 2024 2 range-high a true"], []],
  ["half a range", ["gdp 2024 1 range-low a true", "gdp 2024 2 range-high a false"], ["2 preferred preferred-error"]],
  ["a range without its other end", ["gdp 2024 1 range-low a true"], ["2 preferred preferred-error"]],
  ["ends of two sources' ranges", ["gdp 2024 1 range-low a true x", "gdp 2024 2 range-high b true x"], ["3 preferred preferred-error"]],
  ["a range over a figure, with a reason", ["gdp 2024 1 range-low a true x", "gdp 2024 2 range-high a true", "gdp 2024 1.5 about b false"],
  []],
  ["a range over a figure, without a reason", ["gdp 2024 1 range-low a true", "gdp 2024 2 range-high a true", "gdp 2024 1.5 about b false"],
  ["2 reason preferred-error"]],
  ["a range and a figure both", ["gdp 2024 1 range-low a true x", "gdp 2024 2 range-high a true", "gdp 2024 1.5 about b true"],
  ["3 preferred preferred-error"]],
  ["a target beside a figure", ["gdp 2024 1 exact a true", "gdp 2024 2 target a true", "gdp 2024 2 expected a true"], []],
  ["a target that is not preferred", ["gdp 2024 1 exact a true", "gdp 2024 2 target a false"], ["3 preferred preferred-error"]],
  ["an unverified series", ["gdp 2024 1 exact a true", "rumour 2024 2 exact a false"], []],
  ["an unverified series, preferred", ["gdp 2024 1 exact a true", "rumour 2024 2 exact a true"], ["3 preferred preferred-error"]],
  ["periods that only overlap", ["gdp 2024 1 exact a true", "gdp 2024-Q1 1 exact a true"], []],
])("checkPreferred of %s", (_, rows, problems) => expect(check(rows)).toEqual(problems));

test.each<[dataTo: string, rows: string[], fine: boolean]>([
  ["2024", ["gdp 2024 1 exact a true"], true], ["2024", ["gdp 2024-06 1 exact a true"], true],
  ["2024-06", ["gdp 2024-06 1 exact a true"], true],
  ["2024-05", ["gdp 2024-06 1 exact a true"], false], ["2025", ["gdp 2024 1 exact a true"], false],
  ["2024-Q2", ["gdp 2024-01/2024-05 1 exact a true"], true],
  ["2024", ["gdp 2024 1 exact a true", "gdp 2030 2 target a true"], true],
  ["2030", ["gdp 2024 1 exact a true", "gdp 2030 2 target a true"], false],
  ["2030", ["gdp 2030 2 target a true"], true], ["2023", ["gdp 2023 1 exact a true", "gdp 2024 - exact a true"], true],
])("checkPreferred with data to %s and %j", (dataTo, rows, fine) => {
  expect(check(rows, dataTo)).toEqual(fine ? [] : ["13 lg:dataTo schema-error"]);
});

test("checkPreferred has nothing to say of registers", () => expect(checkPreferred(readFixture("valid").dataset!)).toEqual([]));
