import {expect, test} from "vitest";
import type {Field} from "../../src/table/field.ts";
import {findDelimiter, readLabels} from "../../src/table/labels.ts";

const field = (name: string): Field =>
  ({name, type: "string", title: {en: name, zh: name}, constraints: {required: false, unique: false}, decimalChar: ".", formula: false});
const fields = ["series", "place", "period", "value"].map(field);

/** Labels → kind:column of each fault, and the fields the columns are read as. */
test.each([
  ["series,place,period,value", "", "series,place,period,value"],
  ["series,place,period", "missing-label:4", "series,place,period"],
  ["place,period,value", "missing-label:1", "place,period,value"],
  ["series,place,period,value,note", "extra-label:5", "series,place,period,value,"],
  ["x,series,place,period,value", "extra-label:1", ",series,place,period,value"],
  ["series,Place,period,value", "incorrect-label:2", "series,place,period,value"],
  ["series,place ,period,value", "incorrect-label:2", "series,place,period,value"],
  ["series,where,period,value", "incorrect-label:2", "series,place,period,value"],
  ["series,period,place,value", "incorrect-label:2", "series,period,place,value"],
  ["value,series,place,period", "incorrect-label:1", "value,series,place,period"],
  ["series,,period,value", "blank-label:2", "series,place,period,value"],
  ["series,place,period,value,", "blank-label:5", "series,place,period,value,"],
  ["series,series,period,value", "duplicate-label:2", "series,place,period,value"],
  ["series,place,period,value,place", "duplicate-label:5", "series,place,period,value,"],
  ["place,perod,value", "missing-label:3 missing-label:1", "place,period,value"],
  ["place,series,period,amount", "incorrect-label:4 incorrect-label:1", "place,series,period,value"],
  ["a,b,c,d", "incorrect-label:1 incorrect-label:2 incorrect-label:3 incorrect-label:4", "series,place,period,value"],
  ["__proto__,place,period,value", "incorrect-label:1", "series,place,period,value"],
])("readLabels(%s) finds %j", (labels, faults, read) => {
  const {columns, faults: found} = readLabels(labels.split(","), fields);
  expect(found.map(({kind, column}) => `${kind}:${column}`).join(" ")).toBe(faults);
  expect(columns.map(column => column?.name ?? "").join(",")).toBe(read);
});

test("readLabels asks whether a label near a missing one is meant", () => {
  expect(readLabels(["place", "perod", "value"], fields).faults[0]!.message).toBe(`The declared field "period" has no column. Did you mean "perod" in column 2?`);
});

test.each([
  ["series;place;period;value", ";"], ["series\tplace\tperiod\tvalue", "\t"], ["series|place|period|value", "|"],
  [`"series";"place";"period";"value"`, ";"],
  ["series;place;period", undefined], ["series place period value", undefined], ["series,place,period,value", undefined],
])("findDelimiter(%j) is %j", (header, delimiter) => {
  expect(findDelimiter(header, fields, {delimiter: ",", quoteChar: `"`})).toBe(delimiter);
});
