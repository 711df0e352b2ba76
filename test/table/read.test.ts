import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {format, input, readFixture, readText} from "./fixture.ts";

const header = "id,parent,year,gdp,founded,tags,note\n";

test("readDataset casts every cell by its field and keeps the lines of the rows", () => {
  const {table} = readFixture("valid-bom-crlf").dataset!;
  expect(table.lines).toEqual([2, 3]);
  expect(table.rows.map(row => ({...row}))).toEqual([
    {id: "zhejiang", parent: null, year: 2024, gdp: 9.01, founded: null, tags: ["coast", "south"], note: null},
    {id: "hangzhou", parent: "zhejiang", year: 2024, gdp: -3.2, founded: "2024-02-29", tags: ["lake"], note: `two\nlines, and "quotes"`},
  ]);
});

test.each(["valid-gb18030", "valid-utf-16le"])("readDataset decodes %s as declared", folder => {
  expect({...readFixture(folder).dataset!.table.rows[1]}).toMatchObject({tags: ["西湖"], note: "杭州"});
});

test("readDataset honours a declared delimiter, quote and decimal character", () => {
  expect({...readFixture("valid-semicolon").dataset!.table.rows[0]}).toMatchObject({gdp: 9.01, tags: ["coast", "south"], note: "a;b"});
});

test("readDataset gives the same rows with LF, CRLF, a final newline or none, with and without byte order mark", () => {
  const text = `${header}a,,2024,1,,x,"two\nlines"\nb,a,2023,2,,,\n`;
  const forms = [text, text.trimEnd(), text.replaceAll("\n", "\r\n"), `\ufeff${text}`, `\ufeff${text.replaceAll("\n", "\r\n").trimEnd()}`];
  const tables = forms.map(form => readText(form).dataset?.table);
  expect(tables[0]).toBeDefined();
  for (const table of tables) expect(table).toEqual(tables[0]);
});

test("readDataset reads blank as missing, never as zero, and honours missingValues", () => {
  const csv = `${header}a,,,,,,\nb,..,..,..,..,..,..\n`;
  const {dataset} = readText(csv, json => json.replace(`"missingValues": [\n          ""\n        ]`, `"missingValues": [".."]`));
  const blank = {parent: null, year: null, gdp: null, founded: null, tags: null, note: null};
  expect(dataset!.table.rows.map(row => ({...row}))).toEqual([{id: "a", ...blank}, {id: "b", ...blank}]);
});

test("readDataset keeps leading zeros of codes and does not guess types", () => {
  const {dataset} = readText(`${header}007,,2024,1,,true;1e5,2024-01-01\n`);
  expect({...dataset!.table.rows[0]}).toMatchObject({id: "007", tags: ["true", "1e5"], note: "2024-01-01"});
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("readDataset holds a field named %s like any other", name => {
  const rename = (json: string): string => json.replace(`"name": "note"`, `"name": "${name}"`);
  const {dataset, problems} = readText(`${header.replace("note", name)}a,,2024,1,,,x\nb,,2024,1,,,\n`, rename);
  expect(format(problems)).toEqual([]);
  expect(dataset!.table.rows.map(row => row[name])).toEqual(["x", null]);
  expect(Object.keys(dataset!.table.rows[0]!)).toContain(name);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("readDataset names the file in the folder it is given, or in data/", () => {
  expect(readFixture("no-rows").problems[0]!.file).toBe("no-rows/data.csv");
  expect(readText(header).problems[0]!.file).toBe("data/cities/data.csv");
});

test("readDataset tells of a wrong descriptor alone", () => {
  const {problems} = readText("", json => json.replace(`"version"`, `"verson"`));
  expect(format(problems)).toEqual([`data/cities/datapackage.json:11:3 (verson): "verson" is not a key here. Did you mean "version"?`]);
});

test("readDataset tells of every problem of every kind in one reading", () => {
  const csv = `${header}a,,24,x,,,=1\na,,2024,1,,,ok\n\n,b,2024,"1",2024-13-01,a;,no\u200b\n`;
  const {problems} = readText(csv);
  expect(problems.map(({line, column, kind}) => `${line}:${column} ${kind}`)).toEqual([
    "2:3 type-error", "2:4 type-error", "2:7 formula-cell", "3:1 primary-key", "4:1 blank-row",
    "5:1 constraint-error", "5:5 type-error", "5:6 type-error", "5:7 control-character",
  ]);
});

test("readDataset does not say that there are no rows when the only one is broken", () => {
  expect(readText(`${header}a,,2024,1,,,"x\n`).problems.map(({kind}) => kind)).toEqual(["unclosed-quote"]);
});

test("readDataset stops at a broken header", () => {
  expect(readText(`id,"parent" ,year,gdp,founded,tags,note\na,,x,1,,,\n`).problems.map(({kind}) => kind)).toEqual(["stray-quote"]);
});

test("readDataset does not swallow a second byte order mark", () => {
  const {problems} = readText(`\ufeff\ufeff${header}a,,2024,1,,,\n`);
  expect(format(problems)).toEqual(["data/cities/data.csv:1:1: The cell holds U+FEFF (byte order mark), which nobody can see. Remove it."]);
});

test("readDataset offers the rows that failed in part, without the failed cells", () => {
  const {partial} = readText(`${header}a,,24,1,,,\n`);
  expect({...partial!.table.rows[0]}).toEqual({id: "a", parent: null, gdp: 1, founded: null, tags: null, note: null});
});

test("readDataset reads every one of 20,000 rows", () => {
  const rows = Array.from({length: 20_000}, (_, i) => `row${i},,2024,${i}.5,2024-02-29,a;b,"note ""${i}"", quoted"\n`).join("");
  expect(readText(new TextEncoder().encode(header + rows)).dataset!.table.rows).toHaveLength(20_000);
});

test("the fixtures stay bytes: git may not convert their line endings", () => {
  expect(readFileSync(`${input}/valid-bom-crlf/data.csv`).includes("\r\n")).toBe(true);
  expect(readFileSync(`${input}/control-character-mac/data.csv`).includes("\n")).toBe(false);
});
