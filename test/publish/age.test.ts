import {describe, expect, test} from "vitest";
import {ageOf, ageWords, heldOf, type Cadence} from "../../src/publish/age.ts";
import {parsePeriod} from "../../src/table/period.ts";

const at = (text: string) => parsePeriod(text)!;

describe("ageOf", () => {
  test.each<[string, Cadence, string, number, number | null, string]>([
    ["2026-11", "month", "2026-11-26", 0, 0, "current"],
    ["2026-10", "month", "2026-11-30", 0, 0, "current"],
    ["2026-09", "month", "2026-11-30", 2, 1, "late"],
    ["2025-03", "month", "2026-11-26", 19, 18, "late"],
    ["2025", "year", "2026-11-26", 10, 0, "current"],
    ["2024", "year", "2026-11-26", 22, 0, "current"],
    ["2023", "year", "2026-11-26", 34, 1, "late"],
    ["2022", "year", "2026-11-26", 46, 2, "late"],
    ["2021", "year", "2026-11-26", 58, 3, "stopped"],
    ["2017-05", "month", "2026-11-26", 113, 112, "stopped"],
    ["2025-H1", "half", "2026-11-26", 16, 1, "late"],
    ["2025-Q4", "quarter", "2026-11-26", 10, 2, "late"],
    ["2024-10-14", "irregular", "2026-11-26", 25, null, "current"],
    ["2021-11-23", "irregular", "2026-11-26", 60, null, "stopped"],
    ["2027", "year", "2026-11-26", 0, 0, "current"],
  ])("of %s, which comes every %s, on %s is %i months, %j overdue, %s", (period, every, asOf, months, overdue, state) =>
    expect(ageOf(at(period), every, asOf)).toEqual({months, overdue, state}));

  test("depends on the day it is given and on nothing else", () => expect(ageOf(at("2025"), "year", "2030-01-01")).toEqual({months: 48, overdue: 3, state: "stopped"}));
});

test.each([[0, "under a month old", "不到一个月"], [1, "1 month old", "1个月前"], [35, "35 months old", "35个月前"], [36, "3 years old", "3年前"], [113, "9 years old", "9年前"]])("ageWords of %i months are “%s” and “%s”", (months, en, zh) => {
  const age = {months, overdue: 0, state: "current" as const};
  expect([ageWords(age, "en"), ageWords(age, "zh")]).toEqual([en, zh]);
});

test.each<[string[], Cadence, {held: number; of: number | null}]>([
  [["2019", "2020", "2021"], "year", {held: 3, of: 3}],
  [["2012-06", "2012-07", "2013-06"], "month", {held: 3, of: 13}],
  [["2024", "2024-10-14"], "irregular", {held: 2, of: null}],
  [["2024-06", "2024-12"], "half", {held: 2, of: null}],
  [["2024", "2025-06"], "year", {held: 2, of: null}],
  [["2024", "2024"], "year", {held: 1, of: 1}],
])("heldOf(%j, %s) is %j", (periods, every, expected) => expect(heldOf(periods.map(at), every)).toEqual(expected));
