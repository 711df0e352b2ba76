import {expect, test} from "vitest";
import {castDate, castPeriod, castYear, castYearMonth} from "../../src/table/calendar.ts";

test.each(["2024-02-29", "2000-02-29", "1949-10-01", "2024-12-31"])("castDate(%j) keeps it", text => {
  expect(castDate(text)).toEqual({cell: text});
});

test.each([
  ["10/11/2024", "is not a date. Write it as YYYY-MM-DD."], ["2024", "is not a date. Write it as YYYY-MM-DD."],
  ["5 March 2024", "is not a date. Write it as YYYY-MM-DD."], ["45000", "is not a date. Write it as YYYY-MM-DD."],
  ["2024/3/5", `is not a date. Write "2024-03-05".`], ["2024.03.05", `is not a date. Write "2024-03-05".`],
  ["20240305", `is not a date. Write "2024-03-05".`], ["2024年3月5日", `is not a date. Write "2024-03-05".`],
  ["2024-3-5", `is not a date. Write "2024-03-05".`], [" 2024-03-05", `is not a date. Write "2024-03-05".`],
  ["２０２４-03-05", `is not a date. Write "2024-03-05".`], ["2024-03-05T00:00:00Z", `is not a date. Write "2024-03-05".`],
  ["2024/02/30", "is not a date. Write it as YYYY-MM-DD."],
  ["2024-02-30", "is not in the calendar: that month has 29 days. Correct the day."],
  ["2023-02-29", "is not in the calendar: that month has 28 days. Correct the day."],
  ["1900-02-29", "is not in the calendar: that month has 28 days. Correct the day."],
  ["2024-04-31", "is not in the calendar: that month has 30 days. Correct the day."],
  ["2024-01-00", "is not in the calendar: that month has 31 days. Correct the day."],
  ["2024-13-01", "is not in the calendar: months go from 01 to 12. Correct the month."],
  ["2024-00-01", "is not in the calendar: months go from 01 to 12. Correct the month."],
])("castDate(%j) %s", (text, fault) => {
  expect(castDate(text)).toEqual({fault: `"${text}" ${fault}`});
});

test.each([
  ["2024", {cell: 2024}], ["1000", {cell: 1000}],
  ["2024年", {fault: `"2024年" is not a year. Write "2024".`}], ["FY2024", {fault: `"FY2024" is not a year. Write "2024".`}],
  ["2024.0", {fault: `"2024.0" is not a year. Write "2024".`}], ["24", {fault: `"24" is not a year. Write it as YYYY.`}],
  ["0024", {fault: `"0024" is not a year. Write it as YYYY.`}], ["-2024", {fault: `"-2024" is not a year. Write "2024".`}],
  ["20245", {fault: `"20245" is not a year. Write it as YYYY.`}],
])("castYear(%j)", (text, expected) => {
  expect(castYear(text)).toEqual(expected);
});

test.each([
  ["2024-02", {cell: "2024-02"}],
  ["2024-13", {fault: `"2024-13" is not in the calendar: months go from 01 to 12. Correct the month.`}],
  ["2024-00", {fault: `"2024-00" is not in the calendar: months go from 01 to 12. Correct the month.`}],
  ["202402", {fault: `"202402" is not a month. Write "2024-02".`}], ["2024/2", {fault: `"2024/2" is not a month. Write "2024-02".`}],
  ["2024年2月", {fault: `"2024年2月" is not a month. Write "2024-02".`}], ["Feb-24", {fault: `"Feb-24" is not a month. Write it as YYYY-MM.`}],
  ["2024-02-01", {fault: `"2024-02-01" is not a month. Write "2024-02".`}],
])("castYearMonth(%j)", (text, expected) => {
  expect(castYearMonth(text)).toEqual(expected);
});

const forms = "Write a year (2024), half (2010-H1), quarter (2011-Q1), month (2020-02), day (2020-02-27), or two with a slash between.";

test.each([
  ["2024Q1", `Write "2024-Q1".`], ["2024-q1", `Write "2024-Q1".`], ["2024-1Q", `Write "2024-Q1".`], ["2024 H2", `Write "2024-H2".`],
  ["2024年", `Write "2024".`], ["２０２４", `Write "2024".`], [" 2024 ", `Write "2024".`], ["2024年3月", `Write "2024-03".`],
  ["2024/03", `Write "2024-03".`], ["2024-3-5", `Write "2024-03-05".`],
  ["2016–2020", `Write "2016/2020".`], ["2016-2020", `Write "2016/2020".`], ["2016 - 2020", `Write "2016/2020".`],
  ["2020/2016", `Write the earlier end first, as "2016/2020".`], ["2020/2020", `Write "2020".`],
  ["2020/2021-Q1", "Write both ends of the span alike: two years, halves, quarters, months or days."],
  ["2024-Q5", forms], ["2024-H3", forms], ["2024-13", forms], ["2024-02-30", forms], ["recently", forms], ["2016/2018/2020", forms],
  ["2016/", forms],
])("castPeriod(%j) is no period: %s", (text, fix) => {
  expect(castPeriod(text)).toEqual({fault: `"${text}" is not a period. ${fix}`});
});
