import {expect, test} from "vitest";
import {suggest} from "../../src/table/suggest.ts";

test.each([
  ["colour", ["color", "column"], "color"], ["bra", ["line", "bar"], "bar"], ["zhejang", ["jiangsu", "zhejiang"], "zhejiang"],
  ["Title", ["title"], "title"], ["primary_key", ["primaryKey", "foreignKeys"], "primaryKey"],
  ["dataTo", ["lg:dataTo", "created"], "lg:dataTo"],
  ["lg:tpe", ["type", "lg:type"], "lg:type"], ["lg:title", ["title"], "title"], ["licence", ["licenses", "lg:licenceNote"], "licenses"],
  ["世界货物出囗", ["世界货物出口", "世界"], "世界货物出口"], ["wrld-share", ["world-share", "trade-share"], "world-share"],
  ["abdc", ["abcd"], "abcd"], ["ａｂｃ", ["abc"], "abc"],
])("suggest(%j, %j) is %j", (word, known, near) => expect(suggest(word, known)).toBe(near));

test.each([
  ["a", ["b"]], ["ab", ["ac"]], ["", ["a", ""]], ["xyz", ["title", "type"]], ["---", ["***"]], ["anhui", ["zhejiang"]], ["title", []],
  ["abcdef", ["fedcba"]],
])("suggest(%j, %j) is undefined", (word, known) => expect(suggest(word, known)).toBeUndefined());

test("suggest takes the nearest, and of equals the first", () => {
  expect(suggest("chart", ["charm", "charts"])).toBe("charm");
  expect(suggest("seriess", ["seriesxx", "series"])).toBe("series");
});
