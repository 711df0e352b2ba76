import {describe, expect, test} from "vitest";
import {countOf, fits, readChosen, writeChosen} from "../../src/client/facets.ts";

const known = {theme: ["exports", "unicorns"], form: ["line", "bar"]};
const items = [{theme: ["exports"], form: ["line"]}, {theme: ["exports"], form: ["bar"]}, {theme: ["unicorns"], form: ["line", "bar"]}, {theme: [], form: ["line"]}];

describe("fits", () => {
  test.each([
    [{theme: [], form: []}, [true, true, true, true]], [{theme: ["exports"], form: []}, [true, true, false, false]],
    [{theme: ["exports", "unicorns"], form: ["bar"]}, [false, true, true, false]],
  ])("is, for %j, %j", (chosen, expected) => expect(items.map((own) => fits(own, chosen))).toEqual(expected));
});

test("countOf counts what a value would leave, whatever else is chosen in its facet", () => {
  expect(countOf(items, {theme: ["exports"], form: ["line"]}, "theme", "unicorns")).toBe(1);
  expect(countOf(items, {theme: ["exports"], form: ["line"]}, "form", "bar")).toBe(1);
  expect(countOf(items, {theme: [], form: []}, "form", "line")).toBe(3);
});

test("readChosen takes known values alone", () => expect(readChosen("?theme=exports.nonsense&form=line.bar&x=1", known)).toEqual({theme: ["exports"], form: ["line", "bar"]}));

test("writeChosen leaves out what is not chosen, and keeps what is not its own", () => {
  expect(writeChosen("https://example.org/charts/?theme=exports&x=1", {theme: [], form: ["line", "bar"]}, " a b ")).toBe("https://example.org/charts/?x=1&form=line.bar&q=a+b");
  expect(writeChosen("https://example.org/charts/?form=line&q=a", {theme: [], form: []}, "")).toBe("https://example.org/charts/");
});
