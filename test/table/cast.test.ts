import {expect, test} from "vitest";
import {castCell, casts, type FieldType} from "../../src/table/cast.ts";

const cast = (type: FieldType, text: string) => casts[type](text, {type, decimalChar: ".", delimiter: ";"});

test.each(["a", "007", "1e5", " padded ", "true", "2024-01-01", "NaN", "杭州", "__proto__", "👨\u200d👩"])("casts.string(%j) keeps it", text => {
  expect(cast("string", text)).toEqual({cell: text});
});

test("casts.string refuses a cell of spaces", () => {
  expect(cast("string", "  ").fault).toBe(`"  " holds nothing but spaces. Leave the cell blank.`);
  expect(cast("string", "\u3000").fault).toBeDefined();
});

test.each([
  ["true", {cell: true}], ["false", {cell: false}],
  ["TRUE", {fault: `"TRUE" is not true or false. Write "true".`}],
  ["False", {fault: `"False" is not true or false. Write "false".`}],
  ["1", {fault: `"1" is not true or false. Write "true".`}],
  ["no", {fault: `"no" is not true or false. Write "false".`}],
  ["是", {fault: `"是" is not true or false. Write "true".`}],
  [" true", {fault: `" true" is not true or false. Write "true".`}],
  ["maybe", {fault: `"maybe" is not true or false. Write "true" or "false".`}],
])("casts.boolean(%j)", (text, expected) => {
  expect(cast("boolean", text)).toEqual(expected);
});

test.each([
  ["a", {cell: ["a"]}], ["a;b;c", {cell: ["a", "b", "c"]}], ["a,b", {cell: ["a,b"]}],
  ["a; b", {fault: `"a; b" is a list with spaces around an item. Write "a;b".`}],
  ["a;;b", {fault: `"a;;b" is a list with a blank item. Write "a;b".`}],
  ["a;", {fault: `"a;" is a list with a blank item. Write "a".`}],
  [";", {fault: `";" is a list of nothing. Leave the cell blank.`}],
])("casts.list(%j)", (text, expected) => {
  expect(cast("list", text)).toEqual(expected);
});

test("casts.list parts items by a comma if no delimiter is declared", () => {
  expect(casts.list("a,b", {type: "list", decimalChar: "."})).toEqual({cell: ["a", "b"]});
});

const types = Object.keys(casts) as FieldType[];

test.each(types)("castCell reads a blank %s as missing, whatever missingValues are", type => {
  const options = {type, decimalChar: "."};
  expect(castCell("", options, [""])).toEqual({cell: null});
  expect(castCell("", options, ["NA"])).toEqual({cell: null});
  expect(castCell("NA", options, ["", "NA"])).toEqual({cell: null});
});

test("castCell does not take part of a cell for a missing value", () => {
  expect(castCell("NA1", {type: "number", decimalChar: "."}, ["NA"]).fault).toBeDefined();
  expect(castCell("na", {type: "string", decimalChar: "."}, ["NA"])).toEqual({cell: "na"});
});

test.each(types.filter(type => type !== "string" && type !== "list"))("casts.%s never passes hostile text", type => {
  for (const text of ["__proto__", "[object Object]", "=1+1", "\u0000", "NaN", "undefined", "12\n13", "<b>1</b>", "9".repeat(5000)]) {
    expect(cast(type, text).cell, text).toBeUndefined();
  }
});
