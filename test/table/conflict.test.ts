import {expect, test} from "vitest";
import {findConflicts} from "../../src/table/conflict.ts";

const [open, middle, close] = ["<<<<<<< HEAD", "=======", ">>>>>>> theirs"];

test.each([
  [`a\n${open}\nb\n${middle}\nc\n${close}\n`, [2]], [`${open}\na\n${middle}\nb\n${close}\n${open}\n${middle}\n${close}`, [0, 40]],
  [`a\n${middle}\nb`, [2]], [`a\n${close}`, [2]], [`||||||| base\n`, [0]], ["<<<<<<<\n", [0]],
  ["a,=======\n", []], ["======== \n", []], ["<<<<<< HEAD", []], ["a <<<<<<< HEAD", []], ["<<<<<<<HEAD", []],
])("findConflicts(%j) in a CSV file", (text, offsets) => expect(findConflicts(text, "csv").map(({offset}) => offset)).toEqual(offsets));

test("findConflicts leaves an underlined heading alone", () => {
  expect(findConflicts("Heading\n=======\n", "file")).toEqual([]);
  expect(findConflicts(`${open}\n`, "file")).toHaveLength(1);
});
