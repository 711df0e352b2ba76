import {describe, expect, test} from "vitest";
import {asked, fold, tokens} from "../../src/client/search-terms.ts";

test.each([
  ["Unicorns", "unicorn"], ["cities", "city"], ["status", "status"], ["business", "business"], ["Díaz", "diaz"], ["1,027", "1027"], ["2024", "2024"], ["ＧＤＰ", "gdp"],
])("fold(%j) is %j", (word, expected) => expect(fold(word)).toBe(expected));

test("tokens of Chinese are pairs, and the last character by itself, each where it stands", () => {
  expect(tokens("“小巨人”")).toEqual([{term: "小巨", start: 1, end: 3}, {term: "巨人", start: 2, end: 4}, {term: "人", start: 3, end: 4}]);
});

test("tokens of mixed text keep words, numbers and Han apart", () => {
  expect(tokens("CB Insights的158家 14.3%").map(({term}) => term)).toEqual(["cb", "insight", "的", "158", "家", "14.3"]);
});

test("tokens leave out the s of a genitive", () => expect(tokens("China’s firms").map(({term}) => term)).toEqual(["china", "firm"]));

describe("asked", () => {
  test.each([
    ["温州", ["温州"]], ["小巨人", ["小巨", "巨人"]], ["浙", ["浙"]], ["Wenzhou exports", ["wenzhou", "export"]], ["", []], ["  ，", []],
  ])("takes %j as %j", (query, expected) => expect(asked(query)).toEqual(expected));

  test("cuts words written as one apart, a lone character with the word after it", () => {
    expect(asked("杭州独角兽", true)).not.toContain("州独");
    expect(asked("浙江的小巨人", true)).toEqual(["浙江", "小巨", "巨人"]);
  });
});
