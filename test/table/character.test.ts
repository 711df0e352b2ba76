import {expect, test} from "vitest";
import {findControl, withoutControls} from "../../src/table/character.ts";

test.each([
  ["a\u0000", "U+0000 (null)"], ["\u0007", "U+0007 (control character)"], ["a\u007f", "U+007F (delete)"],
  ["\u0085", "U+0085 (control character)"],
  ["\u00ad", "U+00AD (soft hyphen)"], ["\u200b", "U+200B (zero-width space)"], ["\u200e", "U+200E (left-to-right mark)"],
  ["\u202e", "U+202E (bidirectional override)"], ["\u2066", "U+2066 (bidirectional isolate)"], ["\u2028", "U+2028 (line separator)"],
  ["\u2060", "U+2060 (word joiner)"], ["\ufeff", "U+FEFF (byte order mark)"],
  ["\ufffd", "U+FFFD (a character lost in an earlier conversion)"],
  ["\ufffe", "U+FFFE (control character)"], ["\u{e0041}", "U+E0041 (control character)"], ["a\rb", "U+000D (carriage return)"],
])("findControl(%j) is %s, quoted or not", (cell, name) => {
  expect(findControl(cell, false)).toBe(name);
  expect(findControl(`"${cell}"`, true)).toBe(name);
});

test.each(["", "abc", "浙江，", "👨\u200d👩\u200d👧", "क्\u200cष", "❤\ufe0f", "é", "𠮷", "\u00a0", "\u3000"])("findControl(%j) is undefined", cell => {
  expect(findControl(cell, false)).toBeUndefined();
});

test("findControl lets quoted cells hold tabs and newlines only", () => {
  expect(findControl("a\tb", false)).toBe("U+0009 (tab)");
  expect(findControl(`"a\tb\nc"`, true)).toBeUndefined();
});

test("withoutControls removes them all", () => expect(withoutControls("\ufeffg\u200bd\u0000p")).toBe("gdp"));
