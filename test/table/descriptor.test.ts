import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parseDescriptor} from "../../src/table/descriptor.ts";
import {format, input, sharedDescriptor} from "./fixture.ts";

const parse = (json: string, id = "cities") => parseDescriptor(json, "datapackage.json", id);
const observations = (): string => readFileSync(`${input}/valid-observations/datapackage.json`, "utf8");

test("parseDescriptor gives the descriptor with both languages together", () => {
  const {value} = parse(sharedDescriptor());
  expect(value).toMatchObject({
    id: "cities", kind: "register", title: {en: "Cities", zh: "城市"}, version: "1.0.0", created: "2026-11-22", dataTo: "2025",
    licence: {name: "CC0-1.0", title: "Public domain"}, encoding: "utf-8", dialect: {delimiter: ",", quoteChar: `"`}, missingValues: [""],
    primaryKey: ["id"], foreignKeys: [{fields: ["parent"], dataset: "cities", target: ["id"]}],
  });
  expect(value!.fields.map(({name, type}) => `${name} ${type}`)).toEqual(["id string", "parent string", "year year", "gdp number", "founded date", "tags list", "note string"]);
  expect(value!.fields[5]).toMatchObject({title: {en: "Tags", zh: "标签"}, delimiter: ";", decimalChar: ".", formula: false, constraints: {required: false, unique: false}});
});

test("parseDescriptor gives categories with labels, and requires what observations may not leave blank", () => {
  const {value} = parse(observations(), "growth");
  expect(value!.fields[0]!.categories![2]).toEqual({value: "rumour", label: {en: "rumour", zh: "rumour（中）"}, unverified: true, points: false});
  expect(value!.fields.map(({constraints}) => constraints.required)).toEqual([true, true, true, false, true, true, true, true, true, false, false, false]);
  const lax = observations().replaceAll(/"constraints": \{\s*"required": true\s*\},?/g, "").replaceAll(/,(\s*\})/g, "$1");
  expect(parse(lax, "growth").value!.fields.filter(({constraints}) => constraints.required)).toHaveLength(8);
});

test("parseDescriptor fills in what may be left out", () => {
  const json = JSON.parse(sharedDescriptor());
  const [resource] = json.resources;
  delete resource.encoding;
  delete resource.schema.missingValues;
  delete resource.schema.foreignKeys;
  expect(parse(JSON.stringify(json)).value).toMatchObject({encoding: "utf-8", missingValues: [""], foreignKeys: []});
});

/** A change to the shared descriptor, with § where the problem is → the problem. */
test.each<[find: string, put: string, problem: string]>([
  [`"name": "cities"`, `"name": §"towns"`, `(name): "towns" is not the name of the folder. Write "cities".`],
  [`"version": "1.0.0"`, `"version": §"1.0"`, `(version): "1.0" is not a version. Write three numbers, such as "1.0.0".`],
  [`"2026-11-22"`, `§"2026-11-31"`, `(created): "2026-11-31" is not a date. Write a day that exists, as YYYY-MM-DD.`],
  [`"lg:dataTo": "2025"`, `"lg:dataTo": §"2025Q1"`, `(lg:dataTo): "2025Q1" is not a period. Write one, such as 2025, 2025-Q3 or 2025-09-30.`],
  [`"lg:dataTo": "2025"`, `"lg:dataTo": §2025`, `(lg:dataTo): "lg:dataTo" must be text, not 2025. Put it in quotes.`],
  [`"lg:kind": "register"`, `"lg:kind": §"registry"`, `(lg:kind): "registry" is not a value of "lg:kind". Did you mean "register"?`],
  [`"lg:kind": "register"`, `§"kind": "register"`, `(kind): "kind" is not a key here. Did you mean "lg:kind"?`],
  [`"lg:zh": {\n    "title": "城市",`, `"lg:zh": §{`, `(title): "title" is missing. Add it.`],
  [`"path": "data.csv"`, `"path": §"../data.csv"`, `(path): "path" must be "data.csv", not "../data.csv". Write that.`],
  [`"encoding": "utf-8"`, `"encoding": §"utf8x"`, `(encoding): "utf8x" is not an encoding. Write a known one, such as "utf-8" or "gb18030".`],
  [`"encoding": "utf-8"`, `"dialect": {"delimiter": §",,"}`, `(delimiter): ",," is not a delimiter. Write one ASCII character, such as "," or ";".`],
  [`"encoding": "utf-8"`, `"dialect": {§"header": false}`, `(header): "header" is not a key here. Remove it, or use one of: delimiter, quoteChar.`],
  [`"encoding": "utf-8"`, `"dialect": {"delimiter": "'", "quoteChar": §"'"}`, `(quoteChar): The quoteChar is also the delimiter. Use different characters.`],
  [`"type": "year"`, `"type": "year", "lg:type": §"period"`, `(lg:type): "lg:type" is not for fields of type year. Remove it, or use the type string or period.`],
  [`"type": "number"`, `"type": "number", "groupChar": §"."`, `(groupChar): "groupChar" is also the decimalChar. Use different characters.`],
  [`"type": "number"`, `"type": "number", "decimalChar": §"5"`, `(decimalChar): "5" is not one character for this. Write one that is no letter, digit, quote or hyphen.`],
  [`"type": "number",\n            "lg:zh": {`, `"type": "number", "description": "x",\n            "lg:zh": §{`, `(lg:zh): The description has no Chinese. Write it in both languages or in neither.`],
  [`"title": "国内生产总值"`, `"title": "国内生产总值", "description": §"x"`, `(description): The description has no English. Write it in both languages or in neither.`],
  [`"type": "number"`, `"type": "number", "constraints": {"minimum": §"1"}`, `(minimum): "1" is not a value of type number. Write it as the field's cells are written.`],
  [`"type": "number"`, `"type": "number", "constraints": {"enum": [1, §"x"]}`, `(enum): "x" is not a value of type number. Write it as the field's cells are written.`],
  [`"type": "number"`, `"type": "number", "constraints": {"minimum": §2, "maximum": 1}`, `(minimum): "minimum" is more than "maximum". Correct one of them.`],
  [`"type": "number"`, `"type": "number", "constraints": {"minLength": §2}`, `(minLength): "minLength" is not for fields of type number. Remove it, or use the type string or list.`],
  [`"maxLength": 40`, `"maxLength": 4, "minLength": §5`, `(minLength): "minLength" is more than "maxLength". Correct one of them.`],
  [`"maxLength": 40`, `"pattern": §"a)|(b"`, `(pattern): "a)|(b" is not a regular expression. Check its brackets and backslashes.`],
  [`"maxLength": 40`, `"required": §"yes"`, `(required): "required" must be true or false, not "yes". Write true or false.`],
  [`"resource": "cities"`, `"resource": §""`, `(resource): "resource" is blank. Write some text, or remove the key.`],
  [`"path": "data.csv",`, `"path": "data.csv", §// rows`, `This is not JSON. Remove comments, and close every quote on its line.`],
  [`"version": "1.0.0",\n  `, `"version": "1.0.0"\n  §`, `A comma is missing before this. Add it.`],
])("parseDescriptor with %j → %j", (find, put, problem) => {
  expect(sharedDescriptor()).toContain(find);
  const marked = sharedDescriptor().replace(find, put);
  const before = marked.slice(0, marked.indexOf("§")).split("\n");
  const place = `${before.length}:${before.at(-1)!.length + 1}`;
  const {problems} = parse(marked.replace("§", ""));
  expect(format(problems)).toEqual([`datapackage.json:${place}${problem.startsWith("(") ? "" : ":"} ${problem}`]);
});

test.each([
  ["", "1:1: The JSON ends too early. Close every bracket and quote."],
  ["{", "1:2: The JSON ends too early. Close every bracket and quote."],
  [`{"a": 1,\n}`, "2:1: There is a comma before a closing bracket. Remove the comma."],
  ["name: x", "1:1: This is not JSON. Check the quotes, commas and brackets here."],
])("parseDescriptor(%j) is no JSON", (json, problem) => {
  expect(format(parse(json).problems)).toEqual([`datapackage.json:${problem}`]);
});

test("parseDescriptor refuses a folder's name that cannot be an address", () => {
  const {problems} = parse(sharedDescriptor().replace(`"cities"`, `"Cities 1"`), "Cities 1");
  expect(format(problems)[0]).toContain(`"Cities 1" is not a dataset's name.`);
});

test("parseDescriptor compiles bounds to values of the field", () => {
  const json = sharedDescriptor().replace(`"type": "date"`, `"type": "date", "constraints": {"minimum": "1949-10-01", "enum": ["2024-01-01"]}`);
  expect(parse(json).value!.fields[4]!.constraints).toEqual({required: false, unique: false, minimum: "1949-10-01", enum: ["2024-01-01"]});
});
