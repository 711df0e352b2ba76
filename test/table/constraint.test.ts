import {expect, test} from "vitest";
import {casts} from "../../src/table/cast.ts";
import {checkConstraints} from "../../src/table/constraint.ts";
import type {Constraints, Field} from "../../src/table/field.ts";
import type {FieldType} from "../../src/table/cell.ts";
import {parsePeriod} from "../../src/table/period.ts";

function check(type: FieldType, text: string, constraints: Partial<Constraints>, categories?: string[]): string | undefined {
  const field: Field = {
    name: "f", type, title: {en: "F", zh: "F"}, constraints: {required: false, unique: false, ...constraints}, decimalChar: ".", delimiter: ";", formula: false,
    categories: categories?.map(value => ({value, label: {en: value, zh: value}, unverified: false, points: false})),
  };
  return checkConstraints(text === "" ? null : casts[type](text, field).cell!, text, field);
}

const period = (text: string) => parsePeriod(text)!;

test.each<[FieldType, string, Partial<Constraints>, string | undefined]>([
  ["string", "", {required: true}, "The cell is blank, but f is required. Fill it in."],
  ["string", "", {minLength: 3, enum: ["a"]}, undefined],
  ["number", "5", {minimum: 5, maximum: 5}, undefined],
  ["number", "4.9", {minimum: 5}, `"4.9" is less than 5, the least allowed. Correct it.`],
  ["number", "0", {minimum: 0}, undefined], ["number", "-1", {minimum: 0}, `"-1" is less than 0, the least allowed. Correct it.`],
  ["number", "10", {maximum: 9}, `"10" is more than 9, the most allowed. Correct it.`], ["year", "999", {minimum: 1949}, undefined],
  ["date", "1949-09-30", {minimum: "1949-10-01"}, `"1949-09-30" is less than 1949-10-01, the least allowed. Correct it.`],
  ["yearmonth", "2024-10", {maximum: "2024-09"}, `"2024-10" is more than 2024-09, the most allowed. Correct it.`],
  ["period", "2024-Q4", {maximum: period("2024")}, undefined],
  ["period", "2024/2025", {maximum: period("2024")}, `"2024/2025" is more than 2024, the most allowed. Correct it.`],
  ["period", "2023/2024", {minimum: period("2024")}, `"2023/2024" is less than 2024, the least allowed. Correct it.`],
  ["string", "ab", {minLength: 3}, `"ab" has 2 characters, fewer than 3. Make it longer.`], ["string", "𠮷𠮷", {maxLength: 2}, undefined],
  ["string", "abc", {maxLength: 2}, `"abc" has 3 characters, more than 2. Make it shorter.`],
  ["list", "a", {minLength: 2}, `"a" has 1 item, fewer than 2. Make it longer.`],
  ["list", "a;b", {maxLength: 2}, undefined], ["string", "ab1", {pattern: "[a-z]+\\d"}, undefined],
  ["string", "xab1", {pattern: "a|b"}, `"xab1" does not match the pattern a|b. Correct it.`],
  ["string", "a\n", {pattern: "a"}, `"a\n" does not match the pattern a. Correct it.`],
  ["number", "1", {enum: [1, 2]}, undefined], ["number", "3", {enum: [1, 2]}, `"3" is not a value of f. Use one of: 1, 2.`],
  ["boolean", "false", {enum: [true]}, `"false" is not a value of f. Use one of: true.`],
  ["period", "2024", {enum: [period("2024")]}, undefined],
])("checkConstraints(%s %j, %j)", (type, text, constraints, message) => {
  if (type === "year" && text === "999") return expect(casts.year(text, {type, decimalChar: "."}).fault).toBeDefined();
  expect(check(type, text, constraints)).toBe(message);
});

test("checkConstraints takes categories for the only values, of each item in a list", () => {
  expect(check("string", "wrld-share", {}, ["world-share", "rank"])).toBe(`"wrld-share" is not a value of f. Did you mean "world-share"?`);
  expect(check("string", "rank", {}, ["world-share", "rank"])).toBeUndefined();
  expect(check("list", "rank;rnak", {}, ["world-share", "rank"])).toBe(`"rnak" is not a value of f. Did you mean "rank"?`);
  expect(check("string", "zzz", {}, Array.from({length: 20}, (_, i) => `c${i}`))).toMatch(/c10, c11, …\.$/);
});
