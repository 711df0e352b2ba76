import {expect, test} from "vitest";
import {comparePeriods, daysInMonth, parsePeriod} from "../../src/table/period.ts";

test.each([
  ["2024", "year", "point", "2024-01-01", "2024-12-31"],
  ["2010-H1", "half", "point", "2010-01-01", "2010-06-30"], ["2010-H2", "half", "point", "2010-07-01", "2010-12-31"],
  ["2011-Q1", "quarter", "point", "2011-01-01", "2011-03-31"], ["2011-Q2", "quarter", "point", "2011-04-01", "2011-06-30"],
  ["2011-Q3", "quarter", "point", "2011-07-01", "2011-09-30"], ["2011-Q4", "quarter", "point", "2011-10-01", "2011-12-31"],
  ["2020-02", "month", "point", "2020-02-01", "2020-02-29"], ["2021-02", "month", "point", "2021-02-01", "2021-02-28"],
  ["2020-02-27", "day", "point", "2020-02-27", "2020-02-27"], ["2020-02-29", "day", "point", "2020-02-29", "2020-02-29"],
  ["2016/2020", "year", "window", "2016-01-01", "2020-12-31"],
  ["2017-01/2017-05", "month", "year-to-date", "2017-01-01", "2017-05-31"],
  ["2017-01/2017-12", "month", "year-to-date", "2017-01-01", "2017-12-31"],
  ["2017-02/2017-05", "month", "window", "2017-02-01", "2017-05-31"],
  ["2017-01/2018-05", "month", "window", "2017-01-01", "2018-05-31"],
  ["2021-Q1/2021-Q3", "quarter", "year-to-date", "2021-01-01", "2021-09-30"],
  ["2021-Q1/2021-Q4", "quarter", "year-to-date", "2021-01-01", "2021-12-31"],
  ["2020-Q4/2021-Q1", "quarter", "window", "2020-10-01", "2021-03-31"],
  ["2021-H1/2021-H2", "half", "year-to-date", "2021-01-01", "2021-12-31"],
  ["2020-H2/2021-H2", "half", "window", "2020-07-01", "2021-12-31"],
  ["2020-01-01/2020-02-27", "day", "year-to-date", "2020-01-01", "2020-02-27"],
  ["2020-02-01/2020-02-27", "day", "window", "2020-02-01", "2020-02-27"],
])("parsePeriod(%j) is a %s %s from %s to %s", (text, grain, kind, start, end) => {
  expect(parsePeriod(text)).toEqual({text, grain, kind, start, end});
});

test.each([
  "", " ", "24", "02024", "0999", "20240", "2024 ", " 2024", "2024\n", "-2024", "2024-", "2024-1", "2024-00", "2024-13", "2024-Q0", "2024-Q5", "2024-H0",
  "2024-H3", "2024-q1", "2024Q1", "2024-02-30", "2023-02-29", "2024-02-00", "2024-2-1", "2024/2024", "2024/2023", "2024/", "/2024", "2020/2021/2022",
  "2020/2021-Q1", "2020-Q1/2020-03", "2020-H1/2020-Q3", "2020-05/2020-01", "２０２４", "2024–2025", "2024-01-01T00:00", "__proto__",
])("parsePeriod(%j) is undefined", text => {
  expect(parsePeriod(text)).toBeUndefined();
});

test("comparePeriods sorts by first day, then last day, then text", () => {
  const sorted = ["2016/2020", "2017-01", "2017-01/2017-05", "2017-H1", "2017", "2017-Q2", "2018-01-01", "2018"];
  const mixed = [...sorted].reverse().map(text => parsePeriod(text)!).sort(comparePeriods);
  expect(mixed.map(({text}) => text)).toEqual(["2016/2020", "2017-01", "2017-01/2017-05", "2017-H1", "2017", "2017-Q2", "2018-01-01", "2018"]);
});

test("comparePeriods is zero for the same text only", () => {
  const [year, halves] = [parsePeriod("2017")!, parsePeriod("2017-H1/2017-H2")!];
  expect(comparePeriods(year, parsePeriod("2017")!)).toBe(0);
  expect(comparePeriods(year, halves)).toBe(-comparePeriods(halves, year));
  expect(comparePeriods(year, halves)).not.toBe(0);
});

test.each([[2024, 2, 29], [2023, 2, 28], [1900, 2, 28], [2000, 2, 29], [2024, 1, 31], [2024, 4, 30], [2024, 12, 31]])(
  "daysInMonth(%d, %d) is %d", (year, month, days) => expect(daysInMonth(year, month)).toBe(days));
