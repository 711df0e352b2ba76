import {expect, test} from "vitest";
import {findJsonFault} from "../../src/table/json.ts";

test.each([
  "{}", "[]", " [1, -0.5e+3, true, null] ", `{"a": {"b": ["\\u00e9\\n", ""]}}`, "0", `"浙江"`, "\t{\r\n}",
])("findJsonFault(%j) is undefined", text => {
  expect(() => JSON.parse(text)).not.toThrow();
  expect(findJsonFault(text)).toBeUndefined();
});

test.each([
  ["", 0], ["  ", 2], ["{", 1], [`{"a": 1,}`, 8], [`{"a" 1}`, 5], [`{a: 1}`, 1], ["[1 2]", 3], ["[1,]", 3], ["// x\n{}", 0], [`{} {}`, 3],
  ["'a'", 0],
  [`{"a": 01}`, 6], [`{"a": .5}`, 6], [`{"a": "x\ny"}`, 6], [`"\\x41"`, 0], ["NaN", 0], ["\ufeff{}", 0], ["truely", 0],
  [`{"a": "b" "c": 1}`, 10],
])("findJsonFault(%j) is %d", (text, offset) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(findJsonFault(text)).toBe(offset);
});

test("findJsonFault agrees with JSON.parse on every text that lacks one character", () => {
  const whole = JSON.stringify({a: [1, -2.5e3, true, null, "x\"\u00e9"], b: {}});
  for (let i = 0; i < whole.length; i++) {
    const text = whole.slice(0, i) + whole.slice(i + 1);
    let valid = true;
    try {
      JSON.parse(text);
    } catch {
      valid = false;
    }
    expect(findJsonFault(text) === undefined, text).toBe(valid);
  }
});
