import {expect, test} from "vitest";
import {unzipSync, strFromU8} from "fflate";
import {loadSite} from "../../src/load.ts";
import {fieldsFor, nameOf, seriesOf, stretches} from "../../src/publish/dataset.ts";
import {rowId} from "../../src/table/key.ts";
import {figuresOf} from "../../src/publish/uses.ts";
import {workbook} from "../../src/publish/workbook.ts";

const {datasets, registers} = loadSite(process.cwd());
const all = [...datasets.values()];

test.each([
  [[], []], [[2000], [[2000, 2000]]], [[2000, 2001, 2003], [[2000, 2001], [2003, 2003]]], [[2003, 2000, 2001, 2002], [[2000, 2003]]],
])("stretches(%j) is %j", (years, expected) => expect(stretches(new Set(years))).toEqual(expected));

test.each(all.map((d) => [d.descriptor.id, d] as const))("rowId of %s gives every row an address of its own that a URL can hold", (_, {descriptor, table}) => {
  const ids = table.rows.map((row) => rowId(descriptor, row));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}._-]+$/u);
});

test.each(all.filter((d) => d.descriptor.kind === "observations").map((d) => [d.descriptor.id, d] as const))("seriesOf(%s) holds every row once", (_, dataset) => {
  const rows = seriesOf(dataset, registers.units).flatMap((s) => s.rows);
  expect([...rows].sort((a, b) => a - b)).toEqual(dataset.table.rows.map((_, i) => i));
});

test("fieldsFor leaves out the words of the other language, and keeps both terms of the glossary", () => {
  const names = (id: string, locale: "en" | "zh") => fieldsFor(datasets.get(id)!, locale).map((f) => f.name);
  expect(names("measures", "en")).toContain("measure_en");
  expect(names("measures", "en")).not.toContain("measure_zh");
  expect(names("measures", "zh")).not.toContain("measure_en");
  expect(names("glossary", "en")).toEqual(expect.arrayContaining(["term_en", "term_zh", "meaning_en"]));
  expect(names("places", "zh")).not.toContain("name");
});

test("nameOf gives every row of every register words in both languages", () => {
  for (const dataset of all.filter((d) => d.descriptor.kind === "register"))
    for (const row of dataset.table.rows) for (const locale of ["en", "zh"] as const) expect(nameOf(dataset, row, locale)).not.toBe("");
  const [place] = datasets.get("places")!.table.rows;
  expect([nameOf(datasets.get("places")!, place!, "en"), nameOf(datasets.get("places")!, place!, "zh")]).toEqual([place!["name"], place!["name_zh"]]);
});

test("figuresOf finds every row of a source and no other", () => {
  const source = datasets.get("goods-exports")!.table.rows[0]!["source"] as string;
  const found = figuresOf(source, datasets).flatMap(({dataset, rows}) => rows.map((i) => dataset.table.rows[i]!["source"]));
  expect(found.length).toBeGreaterThan(60);
  expect(new Set(found)).toEqual(new Set([source]));
});

test("workbook holds every row: numbers as numbers, codes as text, a missing value as an empty cell, and the same bytes twice", async () => {
  const dataset = datasets.get("goods-exports")!, bytes = await workbook(dataset, "en");
  expect(await workbook(dataset, "en")).toEqual(bytes);
  const files = unzipSync(bytes), sheet = strFromU8(files["xl/worksheets/sheet1.xml"]!), strings = strFromU8(files["xl/sharedStrings.xml"]!);
  expect([...sheet.matchAll(/<row /g)]).toHaveLength(dataset.table.rows.length + 1);
  expect(sheet).toContain(`<v>${dataset.table.rows[0]!["value"]}</v>`);
  expect(strings).toContain("1960");
  expect(strings).toContain("wdi-tx-val-mrch-cd-wt");
});

test("workbook writes words that a spreadsheet would run after an apostrophe, and leaves the dataset's own CSV alone", async () => {
  const dataset = datasets.get("glossary")!, [first] = dataset.table.rows, field = dataset.descriptor.fields.find((f) => f.type === "string" && f.name !== "id")!.name;
  const armed = {...dataset, table: {...dataset.table, rows: [{...first!, [field]: "=HYPERLINK(1)"}]}};
  expect(strFromU8(unzipSync(await workbook(armed, "en"))["xl/sharedStrings.xml"]!)).toContain("'=HYPERLINK(1)");
});
