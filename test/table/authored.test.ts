import {expect, test} from "vitest";
import {z} from "zod";
import {locate, parseAuthored, placeOf} from "../../src/table/authored.ts";
import {textThat} from "../../src/table/schema.ts";
import {format} from "./fixture.ts";

const schema = z.strictObject({
  title: z.string().min(1), form: z.enum(["line", "bar"]), color: z.string().optional(), width: z.int().min(280).max(1280).optional(),
  notes: z.array(z.strictObject({x: z.number(), text: z.string()})).min(1).optional(),
  mark: z.discriminatedUnion("kind", [z.strictObject({kind: z.literal("rule"), y: z.number()}), z.strictObject({kind: z.literal("dot")})]).optional(),
  either: z.union([z.string(), z.strictObject({en: z.string(), zh: z.string()})]).optional(),
  pair: z.record(z.string(), z.number()).optional(),
  id: textThat(text => /^[a-z]+$/.test(text), "an id", "Use small letters.").optional(),
});
const parse = (text: string, lineOffset?: number) => parseAuthored({text, file: "content/charts/x.yaml", schema, kind: "chart-error", lineOffset});
const good = "title: A\nform: line\n";

test("parseAuthored gives the value of a good file", () => {
  expect(parse(`${good}notes:\n  - {x: 1, text: a}\n`)).toEqual({value: {title: "A", form: "line", notes: [{x: 1, text: "a"}]}, problems: []});
});

test.each([
  [`${good}colour: red\n`, [`3:1 (colour): "colour" is not a key here. Did you mean "color"?`]],
  [`${good}qqq: red\n`, [`3:1 (qqq): "qqq" is not a key here. Remove it, or use one of: title, form, color, width, notes, mark, either, pair, id.`]],
  ["titel: A\nform: line\n", [`1:1 (titel): "titel" is not a key here. Did you mean "title"?`]],
  ["form: line\n", [`1:1 (title): "title" is missing. Add it.`]],
  ["title: A\n", [`1:1 (form): "form" is missing. Write one of: line, bar.`]],
  ["title:\nform: line\n", [`1:7 (title): "title" is empty. Write text, or remove the key.`]],
  [`title: ""\nform: line\n`, [`1:8 (title): "title" is blank. Write some text, or remove the key.`]],
  ["title: 2024\nform: line\n", [`1:8 (title): "title" must be text, not 2024. Put it in quotes.`]],
  ["title: [a]\nform: line\n", [`1:8 (title): "title" must be text, not a list. Write text.`]],
  ["title: A\nform: lien\n", [`2:7 (form): "lien" is not a value of "form". Did you mean "line"?`]],
  ["title: A\nform: 3\n", [`2:7 (form): 3 is not a value of "form". Write one of: line, bar.`]],
  [`${good}width: 100\n`, [`3:8 (width): "width" must be at least 280, not 100. Change the number.`]],
  [`${good}width: 2000\n`, [`3:8 (width): "width" must be at most 1280, not 2000. Change the number.`]],
  [`${good}width: 300.5\n`, [`3:8 (width): "width" must be a whole number, not 300.5. Write a whole number.`]],
  [`${good}notes: []\n`, [`3:8 (notes): "notes" must have at least 1 item. Add or remove items.`]],
  [`${good}notes:\n  - x: one\n    txt: a\n  - 7\n`, [
    `4:8 (x): "x" must be a number, not "one". Write a number.`, `5:5 (txt): "txt" is not a key here. Did you mean "text"?`,
    `6:5 (notes): Item 2 must be a group of keys, not 7. Write a group of keys.`]],
  [`${good}mark: {kind: rull}\n`, [`3:14 (kind): "rull" is not a value of "kind". Did you mean "rule"?`]],
  [`${good}mark: {y: 1}\n`, [`3:7 (kind): "kind" is missing. Write one of: rule, dot.`]],
  [`${good}mark: {kind: rule}\n`, [`3:7 (y): "y" is missing. Add it.`]],
  [`${good}either: {en: a, hz: b}\n`, [`3:17 (hz): "hz" is not a key here. Remove it, or use one of: en, zh.`, `3:9 (zh): "zh" is missing. Add it.`]],
  [`${good}pair: {a: b}\n`, [`3:11 (a): "a" must be a number, not "b". Write a number.`]],
  [`${good}id: A1\n`, [`3:5 (id): "A1" is not an id. Use small letters.`]],
  [`${good}title: B\n`, [`3:1 (title): "title" is already a key here. Keep one of the two.`]],
  [`${good}__proto__: {a: 1}\n`, [`3:1 (__proto__): "__proto__" is not a key here. Remove it, or use one of: title, form, color, width, notes, mark, either, pair, id.`]],
  [`${good}color: &c red\nid: *c\n`, [`4:5: "*c" is a YAML alias. Write the value out.`]],
  ["", [`1:1: The file is empty. Write a group of keys.`]],
  ["- a\n", [`1:1: The file must be a group of keys, not a list. Write a group of keys.`]],
])("parseAuthored(%j)", (text, expected) => {
  const {value, problems} = parse(text);
  expect(value).toBeUndefined();
  expect(format(problems).map(line => line.replace("content/charts/x.yaml:", "")).sort()).toEqual([...expected].sort());
  expect(problems.every(({kind}) => kind === "chart-error")).toBe(true);
});

test.each([
  ["title: A\nform: 'line\n", 3], ["title: {a: b\nform: line", 1], ["title: A\n\tform: line\n", 2], ["title: a: b\n", 1],
  ["a: 1\n---\nb: 2\n", 2],
  ["title: !!js/function x\nform: line\n", 1],
])("parseAuthored(%j) tells of one YAML fault, near where it is", (text, line) => {
  const {problems} = parse(text);
  expect(problems).toHaveLength(1);
  expect(Math.abs(problems[0]!.line - line), JSON.stringify(problems)).toBeLessThanOrEqual(1);
  expect(problems[0]!.message).toMatch(/\. Check the quotes, colons and indentation here\.$/);
});

test("parseAuthored adds the lines before the text, for front matter", () => {
  expect(format(parse("title: A\nform: lien\n", 1).problems)[0]).toMatch(/^content\/charts\/x\.yaml:3:7 \(form\)/);
});

test("parseAuthored stops at merge conflicts, which are a kind of their own", () => {
  const {problems} = parse("<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\nform: lien\n");
  expect(problems.map(({kind, line}) => [kind, line])).toEqual([["merge-conflict", 1]]);
});

test("parseAuthored keeps dates and versions as they are written", () => {
  expect(parse(`title: 2024-01-01\nform: bar\n`).value).toEqual({title: "2024-01-01", form: "bar"});
});

test("parseAuthored carries only the keys of a problem", () => {
  expect(Object.keys(parse(`${good}colour: red\n`).problems[0]!).sort()).toEqual(["column", "field", "file", "kind", "line", "message", "value"]);
});

test("locate finds a value, or what would hold it", () => {
  const text = `{\n  "a": {"b": [1, {"c": 2}]}\n}`;
  expect(locate(text, ["a", "b", 1, "c"])).toEqual({line: 2, column: 24});
  expect(locate(text, ["a", "x", "y"])).toEqual({line: 2, column: 8});
  expect(locate(text, [])).toEqual({line: 1, column: 1});
});

test.each([["", 0, 1, 1], ["ab", 1, 1, 2], ["a\nb", 2, 2, 1], ["a\r\nb", 3, 2, 1], ["a\n", 2, 2, 1]])("placeOf(%j, %d) is %d:%d", (text, offset, line, column) => {
  expect(placeOf(text, offset)).toEqual({line, column});
});
