import {expect, test} from "vitest";
import {annotateProblem, formatProblem, problemKinds, ProblemsError, sortProblems, type Problem} from "../../src/table/problem.ts";
import {checkFixture, format, readFixture} from "./fixture.ts";

/** Folder of test/input/table → kind and text of every problem in it, without the folder. */
const fixtures: [string, [kind: string, problem: string][]][] = [
  ["blank-label", [
    ["blank-label", `data.csv:1:4 (gdp): The label of column 4 is blank. Write "gdp".`],
  ]],
  ["blank-label-extra", [
    ["blank-label", `data.csv:1:8: The label of column 8 is blank. Remove the column.`],
  ]],
  ["blank-row", [
    ["blank-row", `data.csv:3:1: The row is blank. Remove it.`],
    ["blank-row", `data.csv:5:1: The row is blank. Remove it.`],
  ]],
  ["constraint-error", [
    ["constraint-error", `data.csv:3:1 (id): The cell is blank, but id is required. Fill it in.`],
    ["constraint-error", `data.csv:4:7 (note): "a note that is far too long for the forty characters allowed" has 60 characters, more than 40. Make it shorter.`],
  ]],
  ["constraint-error-notes", [
    ["constraint-error", `data.csv:2:12 (note_zh): The cell is blank, but note_en is not. Write the note in both languages.`],
    ["constraint-error", `data.csv:3:6 (qualifier): "abuot" is not a value of qualifier. Did you mean "about"?`],
  ]],
  ["control-character", [
    ["control-character", `data.csv:3:1 (id): The cell holds U+200B (zero-width space), which nobody can see. Remove it.`],
    ["control-character", `data.csv:4:4 (gdp): The cell holds U+0000 (null), which nobody can see. Remove it.`],
    ["control-character", `data.csv:4:7 (note): The cell holds U+202E (bidirectional override), which nobody can see. Remove it.`],
    ["control-character", `data.csv:5:6 (tags): The cell holds U+0009 (tab), which nobody can see. Remove it.`],
    ["control-character", `data.csv:6:7 (note): The cell holds U+000D (carriage return), which nobody can see. Remove it.`],
  ]],
  ["control-character-label", [
    ["control-character", `data.csv:1:4: The cell holds U+FEFF (byte order mark), which nobody can see. Remove it.`],
  ]],
  ["control-character-mac", [
    ["control-character", `data.csv:1:1: The lines end with a carriage return alone (U+000D). Save the file with LF or CRLF.`],
  ]],
  ["duplicate-label", [
    ["duplicate-label", `data.csv:1:4 (gdp): "year" is already the label of column 3. Write "gdp".`],
  ]],
  ["empty-file", [
    ["empty-file", `data.csv:1:1: The file is empty. Write the labels in its first line and rows below.`],
  ]],
  ["encoding-error", [
    ["encoding-error", `data.csv:3:7: The byte 0xBA is not UTF-8. Save the file as UTF-8, or declare its encoding, such as "gb18030".`],
  ]],
  ["encoding-error-cut-short", [
    ["encoding-error", `data.csv:3:6: The file ends inside a character of UTF-8. Save the file as UTF-8, or declare its encoding, such as "gb18030".`],
  ]],
  ["encoding-error-utf-16", [
    ["encoding-error", `data.csv:1:1: The byte 0xFF is not UTF-8. Save the file as UTF-8, or declare its encoding, such as "utf-16le".`],
  ]],
  ["extra-cell", [
    ["extra-cell", `data.csv:3:8: The row has 8 cells, but there are 7 labels. Quote a cell that holds a delimiter, or remove the extra one.`],
    ["extra-cell", `data.csv:4:8: The row has 9 cells, but there are 7 labels. Quote a cell that holds a delimiter, or remove the extra one.`],
  ]],
  ["extra-label", [
    ["extra-label", `data.csv:1:2: "colour" is not a declared field. Remove the column, or declare the field.`],
    ["type-error", `data.csv:2:5 (gdp): "nine" is not a number. Write digits only, with "-" before them and "." inside where needed.`],
  ]],
  ["foreign-key", [
    ["foreign-key", `data.csv:5:2 (parent): No row of the dataset "cities" has the id "zhejang". Did you mean "zhejiang"? (row 4 in a spreadsheet)`],
    ["foreign-key", `data.csv:6:2 (parent): No row of the dataset "cities" has the id "Anhui". Add the row there, or correct the cell. (row 5 in a spreadsheet)`],
  ]],
  ["formula-cell", [
    ["formula-cell", `data.csv:3:6 (tags): "-lake" begins as a formula does. Begin it with another character, or declare "lg:formula": true.`],
    ["formula-cell", "data.csv:3:7 (note): \"=HYPERLINK(\\\"http://x\\\",\\\"y\\\")\" begins as a formula does. Begin it with another character, or declare \"lg:formula\": true."],
    ["formula-cell", `data.csv:4:7 (note): "@me" begins as a formula does. Begin it with another character, or declare "lg:formula": true.`],
    ["formula-cell", `data.csv:5:7 (note): "＝1+1" begins as a formula does. Begin it with another character, or declare "lg:formula": true.`],
    ["formula-cell", "data.csv:6:7 (note): \"\\t=1\" begins as a formula does. Begin it with another character, or declare \"lg:formula\": true."],
  ]],
  ["incorrect-label", [
    ["incorrect-label", `data.csv:1:4 (gdp): "GDP " stands where the label "gdp" should be. Write "gdp".`],
    ["incorrect-label", `data.csv:1:7 (note): "remark" stands where the label "note" should be. Write "note".`],
  ]],
  ["incorrect-label-order", [
    ["incorrect-label", `data.csv:1:3 (gdp): "gdp" stands where "year" should be. Put the columns in the declared order: id, parent, year, gdp, founded, tags, note.`],
  ]],
  ["lfs-pointer", [
    ["lfs-pointer", `data.csv:1:1: This is a Git LFS pointer, not the data. Run git lfs pull, or commit the file itself.`],
  ]],
  ["merge-conflict", [
    ["merge-conflict", `data.csv:3:1: "<<<<<<< HEAD" is left of a merge. Keep one side and remove the marks.`],
  ]],
  ["merge-conflict-descriptor", [
    ["merge-conflict", `datapackage.json:11:1: "<<<<<<< HEAD" is left of a merge. Keep one side and remove the marks.`],
  ]],
  ["merge-conflict-leftover", [
    ["merge-conflict", `data.csv:4:1: ">>>>>>> theirs" is left of a merge. Keep one side and remove the marks.`],
  ]],
  ["missing-cell", [
    ["missing-cell", `data.csv:3:5 (founded): The row has 4 cells, but there are 7 labels. Add a delimiter for each blank cell.`],
  ]],
  ["missing-label", [
    ["missing-label", `data.csv:1:7 (note): The declared field "note" has no column. Add it as column 7.`],
  ]],
  ["missing-label-meant", [
    ["missing-label", `data.csv:1:2 (parent): The declared field "parent" has no column. Add it as column 2.`],
    ["missing-label", `data.csv:1:5 (founded): The declared field "founded" has no column. Did you mean "foundd" in column 4?`],
    ["missing-label", `data.csv:1:6 (tags): The declared field "tags" has no column. Add it as column 6.`],
  ]],
  ["no-rows", [
    ["no-rows", `data.csv:1:1: There are labels but no rows. Add rows below them.`],
  ]],
  ["preferred-error", [
    ["preferred-error", `data.csv:2:9 (preferred): No row for gdp, zhejiang, 2023 is preferred. Write "true".`],
    ["preferred-error", `data.csv:3:9 (preferred): No row for gdp, zhejiang, 2022 is preferred. Write "true" in one of lines 3 and 4.`],
    ["preferred-error", `data.csv:6:9 (preferred): Lines 5 and 6 are all preferred for gdp, zhejiang, 2021. Write "false" in all but one.`],
    ["preferred-error", `data.csv:7:10 (reason): Several rows compete for gdp, zhejiang, 2020 (lines 7 and 8), but the reason is blank. Say why this one is preferred.`],
    ["preferred-error", `data.csv:9:9 (preferred): Only one end of the range for firms, zhejiang, 2023 is preferred. Prefer the range-low and range-high of one source together.`],
    ["preferred-error", `data.csv:11:9 (preferred): The row (rumour, zhejiang, 2024) is preferred, but its series is unverified. Write "false".`],
    ["preferred-error", `data.csv:12:9 (preferred): No row for gdp, zhejiang, 2024, target is preferred. Write "true".`],
  ]],
  ["primary-key", [
    ["primary-key", `data.csv:6:1 (id): The primary key (id) "hangzhou" of line 3 stands again on line 6. Remove one row, or correct it. (row 5 in a spreadsheet)`],
  ]],
  ["schema-error", [
    ["schema-error", `datapackage.json:11:14 (version): "version" must be text, not 1. Put it in quotes.`],
    ["schema-error", `datapackage.json:25:19 (encoding): "utf8x" is not an encoding. Write a known one, such as "utf-8" or "gb18030".`],
    ["schema-error", `datapackage.json:42:21 (type): "sting" is not a value of "type". Did you mean "string"?`],
    ["schema-error", `datapackage.json:47:11 (lg:zh): "lg:zh" is missing. Add it.`],
    ["schema-error", `datapackage.json:59:26 (delimiter): "delimiter" is not for fields of type number. Remove it, or use the type list.`],
    ["schema-error", `datapackage.json:69:26 (minimum): "2024-02-30" is not a value of type date. Write it as the field's cells are written.`],
    ["schema-error", `datapackage.json:89:26 (pattern): "(" is not a regular expression. Check its brackets and backslashes.`],
    ["schema-error", `datapackage.json:90:15 (maxLenght): "maxLenght" is not a key here. Did you mean "maxLength"?`],
    ["schema-error", `datapackage.json:116:3 (colour): "colour" is not a key here. Remove it, or use one of: $schema, name, title, description, lg:zh, lg:kind, lg:method, version, created, lg:cadence, lg:dataTo, lg:theme, licenses, lg:licenceNote, resources.`],
    ["schema-error", `datapackage.json:117:3 (lg:data_to): "lg:data_to" is not a key here. Did you mean "lg:dataTo"?`],
  ]],
  ["schema-error-data-to", [
    ["schema-error", `datapackage.json:13:16 (lg:dataTo): "2024" does not hold the end of the latest period with a value, 2021-01/2021-05. Write "2021-05".`],
  ]],
  ["schema-error-names", [
    ["schema-error", `datapackage.json:82:21 (name): "tags" is already a field. Give each field its own name.`],
    ["schema-error", `datapackage.json:97:11 (primaryKey): "idd" is not a field. Use one of: id, parent, year, gdp, founded, tags.`],
    ["schema-error", `datapackage.json:107:17 (fields): "ids" is not a field. Use one of: id, parent, year, gdp, founded, tags.`],
  ]],
  ["schema-error-observations", [
    ["schema-error", `datapackage.json:90:21 (type): "value" has the type string, but in observations it is number. Write "type": "number".`],
    ["schema-error", `datapackage.json:125:26 (value): "abuot" is not a qualifier. Use one of: exact, about, more-than, at-least, less-than, range-low, range-high, expected, target, provisional.`],
    ["schema-error", `datapackage.json:179:11 (fields): "confidence" has no categories. Add them, with labels in English and Chinese.`],
    ["schema-error", `datapackage.json:229:23 (primaryKey): "source" is not in the primary key. Add it: the key holds series, place, period and source.`],
    ["schema-error", `datapackage.json:234:24 (foreignKeys): "source" does not refer to the dataset "sources". Add a foreign key from it to "id" there.`],
  ]],
  ["schema-error-observations-order", [
    ["schema-error", `datapackage.json:88:21 (name): "unit" stands where observations have "value". Declare exactly: series, place, period, value, unit, qualifier, source, confidence, preferred, reason, note_en, note_zh.`],
  ]],
  ["schema-error-syntax", [
    ["schema-error", `datapackage.json:4:21: This is not JSON. Remove comments, and close every quote on its line.`],
  ]],
  ["schema-error-twice", [
    ["schema-error", `datapackage.json:12:3 (version): "version" is already a key here. Keep one of the two.`],
  ]],
  ["stray-quote", [
    ["type-error", `data.csv:3:4 (gdp): "two" is not a number. Write digits only, with "-" before them and "." inside where needed.`],
    ["stray-quote", `data.csv:3:7 (note): There is a quote inside an unquoted cell. Put the whole cell in quotes and double each quote inside it.`],
    ["stray-quote", `data.csv:4:6 (tags): There is text after the closing quote. Double each quote inside the cell, or remove what follows it.`],
    ["type-error", `data.csv:5:4 (gdp): "x" is not a number. Write digits only, with "-" before them and "." inside where needed.`],
  ]],
  ["type-error", [
    ["type-error", `data.csv:2:3 (year): "24" is not a year. Write it as YYYY.`],
    ["type-error", `data.csv:2:4 (gdp): "9,010" is not a number. Remove the comma, or declare groupChar.`],
    ["type-error", `data.csv:2:5 (founded): "10/11/2024" is not a date. Write it as YYYY-MM-DD.`],
    ["type-error", `data.csv:2:6 (tags): "coast;;south" is a list with a blank item. Write "coast;south".`],
    ["type-error", `data.csv:4:4 (gdp): "12abc" is not a number. Write digits only, with "-" before them and "." inside where needed. (row 3 in a spreadsheet)`],
    ["type-error", `data.csv:4:5 (founded): "2024-02-30" is not in the calendar: that month has 29 days. Correct the day. (row 3 in a spreadsheet)`],
  ]],
  ["unclosed-quote", [
    ["type-error", `data.csv:2:4 (gdp): "nine" is not a number. Write digits only, with "-" before them and "." inside where needed.`],
    ["unclosed-quote", `data.csv:3:7 (note): The quote that opens this cell is never closed. Close it at the end of the cell.`],
  ]],
  ["unclosed-quote-then-quoted", [
    ["unclosed-quote", `data.csv:3:7 (note): The quote that opens this cell is never closed. Close it at the end of the cell.`],
  ]],
  ["valid", []],
  ["valid-bom-crlf", []],
  ["valid-gb18030", []],
  ["valid-observations", []],
  ["valid-semicolon", []],
  ["valid-utf-16le", []],
  ["wrong-delimiter", [
    ["wrong-delimiter", `data.csv:1:1: The cells are parted by ";", not ",". Save the file with ",", or declare the delimiter in its dialect.`],
  ]],
];

test.each(fixtures)("readDataset tells of %s", (folder, expected) => {
  const problems = checkFixture(folder);
  expect(format(problems).map((text, i) => [problems[i]!.kind, text.replace(`${folder}/`, "")])).toEqual(expected);
});

test("readDataset gives no dataset when there is any problem, and none without a problem is withheld", () => {
  for (const [folder] of fixtures) {
    const {dataset, problems} = readFixture(folder);
    expect(dataset === undefined, folder).toBe(problems.length > 0);
  }
});

test("the fixtures show every kind of problem that a dataset can have", () => {
  const shown = new Set(fixtures.flatMap(([, problems]) => problems.map(([kind]) => kind)));
  expect(problemKinds.filter(kind => !shown.has(kind))).toEqual(["chart-error", "text-error", "binding-error", "value-error", "claim-error", "unbound-number"]);
});

const problem = (file: string, line: number, column: number): Problem => ({file, line, column, kind: "type-error", message: "Wrong. Mend it."});

test("formatProblem gives place, field and message, and leaves out a field that is not known", () => {
  expect(formatProblem({...problem("data/x/data.csv", 5, 3), field: "gdp"})).toBe("data/x/data.csv:5:3 (gdp): Wrong. Mend it.");
  expect(formatProblem(problem("data/x/data.csv", 5, 3))).toBe("data/x/data.csv:5:3: Wrong. Mend it.");
});

test("sortProblems follows file, line and column, and leaves its argument alone", () => {
  const mixed = [problem("b", 1, 1), problem("a", 10, 1), problem("a", 2, 12), problem("a", 2, 3)];
  expect(sortProblems(mixed).map(({file, line, column}) => `${file}:${line}:${column}`)).toEqual(["a:2:3", "a:2:12", "a:10:1", "b:1:1"]);
  expect(mixed[0]!.file).toBe("b");
});

test("ProblemsError lists every problem in its message", () => {
  expect(new ProblemsError([problem("b", 1, 1), problem("a", 1, 1)]).message).toBe("2 problems\na:1:1: Wrong. Mend it.\nb:1:1: Wrong. Mend it.");
  expect(new ProblemsError([problem("b", 1, 1)]).message).toMatch(/^1 problem\n/);
});

test("sortProblems puts words after all else, the most visible first", () => {
  const words = [problem("a", 1, 1), problem("b", 1, 1), problem("c", 1, 1)].map((one, i) => ({...one, kind: "value-error" as const, rank: 3 - i}));
  expect(sortProblems([...words, problem("z", 9, 9)]).map(({file}) => file)).toEqual(["z", "c", "b", "a"]);
});

test("annotateProblem writes a workflow command, with what would end it escaped", () => {
  expect(annotateProblem({...problem("content/a,b.md", 5, 3), kind: "value-error", message: "100% wrong.\nMend it: now."})).toBe("::error file=content/a%2Cb.md,line=5,col=3,title=value-error::100%25 wrong.%0AMend it: now.");
});
