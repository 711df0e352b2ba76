import {expect, test} from "vitest";
import {castInteger, castNumber} from "../../src/table/number.ts";

const number = {type: "number", decimalChar: "."} as const;
const german = {type: "number", decimalChar: ",", groupChar: "."} as const;
const grouped = {type: "number", decimalChar: ".", groupChar: ","} as const;

test.each([
  ["0", 0], ["-0", 0], ["0.0", 0], ["1", 1], ["-3.2", -3.2], ["3.20", 3.2], ["0.001", 0.001], ["-0.5", -0.5], ["1234567.891", 1234567.891],
  ["9007199254740991", Number.MAX_SAFE_INTEGER], ["-9007199254740991", Number.MIN_SAFE_INTEGER],
])("castNumber(%j) is %d", (text, value) => {
  expect(castNumber(text, number)).toEqual({cell: value});
  expect(Object.is(castNumber("-0", number).cell, 0)).toBe(true);
});

const missing = "Leave the cell blank if the value is missing, or declare it in missingValues.";
const digits = `Write digits only, with "-" before them and "." inside where needed.`;
const zeros = "Remove the leading zeros, or declare the field as string.";
const mark = "Remove the footnote mark.";
const sign = "Remove the sign before it; a qualifier has a field of its own.";
const units = "Write the number out in full digits.";

test.each([
  ["1,234", "Remove the comma, or declare groupChar."],
  ["1,234,567.8", "Remove the commas, or declare groupChar."],
  ["3,2", `Write "3.2", or declare decimalChar.`],
  ["1.234.567", digits],
  [" 12", "Remove the space around it."], ["12 ", "Remove the space around it."], ["12\u00a0", "Remove the space around it."],
  ["\t12\n", "Remove the space around it."],
  ["+5", "Remove the plus sign."],
  ["−3.2", `Write the minus sign as "-".`], ["–3.2", `Write the minus sign as "-".`], ["—3", `Write the minus sign as "-".`],
  ["(123)", `Write a negative number with "-".`],
  ["１２３", `Write it in ASCII digits, as "123".`], ["３．５", `Write it in ASCII digits, as "3.5".`],
  ["12%", "Remove the percent sign."], ["12.5 %", "Remove the percent sign."], ["3‰", "Remove the percent sign."], ["12％", "Write \"12\"."],
  ["1.2*", mark], ["3[1]", mark], ["3[a]", mark], ["7†", mark], ["7¹", mark], ["7(r)", mark], ["12e", mark], ["12p", mark], ["12 b", units],
  ["$5", "Remove the currency sign."], ["-¥5", "Remove the currency sign."], ["5€", "Remove the currency sign."],
  ["5元", "Remove the currency sign."],
  ["~5", sign], ["约5", sign], [">100", sign], ["≥100", sign],
  ["5万", units], ["1.2亿", units], ["3k", units], ["1.5 million", units], ["2bn", units],
  ["1 234", "Remove the marks between the digits."], ["1’234", "Remove the marks between the digits."],
  ["1_000", "Remove the marks between the digits."],
  ["007", zeros], ["-01.5", zeros], ["00", zeros],
  [".5", "Write a zero before the decimals."], ["-.5", "Write a zero before the decimals."], ["5.", "Remove what follows the last digit."],
  ["1e5", `Write it without an exponent, as "100000".`], ["1.5E-3", `Write it without an exponent, as "0.0015".`],
  ["1e400", "Write it without an exponent, in a larger or smaller unit."],
  ["1e-30", "Write it without an exponent, in a larger or smaller unit."],
  ["0x1F", "Write it in decimal digits."], ["0b101", "Write it in decimal digits."], ["0o17", "Write it in decimal digits."],
  ["NaN", missing], ["n/a", missing], ["N.A.", missing], ["-", missing], ["—", missing], ["…", missing], ["  ", missing], ["null", missing],
  ["Infinity", "Leave the cell blank if there is no finite value."], ["-inf", "Leave the cell blank if there is no finite value."],
  ["∞", "Leave the cell blank if there is no finite value."],
  [" +1 234* ", `Write "1234".`],
  ["12abc", digits], ["abc", digits], ["1-2", digits], ["--1", digits], ["1.2.3", digits], ["1,23,4", digits], ["٣", digits],
  ["true", digits],
  ["12;13", digits], ["½", digits], ["十二", digits], ["1/2", digits], ["2024-01-01", digits],
])("castNumber(%j) is no number: %s", (text, fix) => {
  expect(castNumber(text, number)).toEqual({fault: `"${text}" is not a number. ${fix}`});
});

test.each([
  ["9007199254740993", "is too large to be kept exactly. Use a larger unit."],
  ["9007199254740992", "is too large to be kept exactly. Use a larger unit."],
  ["9".repeat(400), "is too large to be kept exactly. Use a larger unit."],
  [`-${"9".repeat(20)}.5`, "is too large to be kept exactly. Use a larger unit."],
  [`0.${"0".repeat(400)}1`, "is too small to be kept. Use a smaller unit."],
])("castNumber(%j) does not lose digits", (text, fault) => {
  expect(castNumber(text, number)).toEqual({fault: `"${text}" ${fault}`});
});

test.each([
  ["1.234,5", 1234.5], ["1234,5", 1234.5], ["-12.345.678", -12345678], ["0,5", 0.5],
])("castNumber(%j) with declared marks is %d", (text, value) => {
  expect(castNumber(text, german)).toEqual({cell: value});
});

test.each(["12,34", "1,2345", "1234,567", ",123", "1,", "1,,234", "0,123", "1,234.5,6", "12 345"])("castNumber(%j) refuses groups that are not threes", text => {
  expect(castNumber(text, grouped).fault).toContain(`"${text}" is not a number. `);
});

test("castNumber(1,2345) says how to group", () => {
  expect(castNumber("1,2345", grouped).fault).toBe(`"1,2345" is not a number. Group its digits in threes, or remove every comma.`);
  expect(castNumber("1,234,567.5", grouped).cell).toBe(1234567.5);
});

test.each([
  ["12", {cell: 12}], ["-7", {cell: -7}],
  ["3.5", {fault: `"3.5" is not a whole number. Remove the decimals, or declare the field as number.`}],
  ["3.0", {fault: `"3.0" is not a whole number. Remove the decimals, or declare the field as number.`}],
  ["1,234", {fault: `"1,234" is not a whole number. Remove the comma, or declare groupChar.`}],
  ["007", {fault: `"007" is not a whole number. ${zeros}`}],
])("castInteger(%j)", (text, cast) => {
  expect(castInteger(text, {type: "integer", decimalChar: "."})).toEqual(cast);
});
