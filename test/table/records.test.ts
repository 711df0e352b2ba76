import Papa from "papaparse";
import {expect, test} from "vitest";
import {scanRecords, type CsvCell, type Dialect} from "../../src/table/records.ts";
import {readText} from "./fixture.ts";

const comma: Dialect = {delimiter: ",", quoteChar: `"`};

/** Mulberry32: the same numbers on every machine. */
function createRandom(seed: number): (below: number) => number {
  return below => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) % below);
  };
}

const pieces = ["a", "Zhejiang", "浙江", "👨‍👩", " ", "-1.5", "\n", `"`, ",", ";", "'", "\t", "\n\n", "x"];

interface Written {text: string; cells: string[][]; lines: number[][]}

/** Writes a random table character by character, keeping the line on which each cell begins: what the scanner must find again. */
function writeTable(random: (below: number) => number, {delimiter, quoteChar}: Dialect): Written {
  const written: Written = {text: "", cells: [], lines: []};
  let line = 1;
  const put = (text: string): void => {
    written.text += text;
    for (const char of text) if (char === "\n") line++;
  };
  const rows = 1 + random(8);
  const columns = 1 + random(5);
  for (let r = 0; r < rows; r++) {
    const [cells, lines]: [string[], number[]] = [[], []];
    for (let c = 0; c < columns; c++) {
      if (c > 0) put(delimiter);
      const cell = Array.from({length: random(4)}, () => pieces[random(pieces.length)]!).join("");
      lines.push(line);
      cells.push(cell);
      const quote = [delimiter, quoteChar, "\n"].some(char => cell.includes(char)) || random(5) === 0 || (columns === 1 && cell === "");
      put(quote ? quoteChar + cell.replaceAll(quoteChar, quoteChar + quoteChar) + quoteChar : cell);
    }
    written.cells.push(cells);
    written.lines.push(lines);
    if (r < rows - 1 || random(2) === 0) put("\n");
  }
  return written;
}

const unquote = (text: string, {start, end}: CsvCell, quote: string): string =>
  (text[start] === quote ? text.slice(start + 1, end - 1).replaceAll(quote + quote, quote) : text.slice(start, end));

const dialects: Dialect[] = [comma, {delimiter: ";", quoteChar: `"`}, {delimiter: "\t", quoteChar: "'"}, {delimiter: "|", quoteChar: `"`}];

test.each(dialects)("scanRecords finds every cell of 500 random tables where it was written: %j", dialect => {
  const random = createRandom(20261122);
  for (let i = 0; i < 500; i++) {
    const {text, cells, lines} = writeTable(random, dialect);
    const {records, faults} = scanRecords(text, dialect);
    expect(faults, text).toEqual([]);
    expect(records.map(record => record.cells.map(({line}) => line)), JSON.stringify(text)).toEqual(lines);
    expect(records.map(record => record.cells.map(cell => unquote(text, cell, dialect.quoteChar)))).toEqual(cells);
    expect(records.map(({row}) => row)).toEqual(cells.map((_, r) => r + 1));
    expect(records.map(({line}) => line)).toEqual(lines.map(([first]) => first));
  }
});

test.each(dialects)("scanRecords finds the cells that PapaParse reads: %j", dialect => {
  const random = createRandom(7);
  for (let i = 0; i < 500; i++) {
    const {text} = writeTable(random, dialect);
    const {records} = scanRecords(text, dialect);
    const papa = Papa.parse<string[]>(text.replace(/\n$/, ""), {...dialect, escapeChar: dialect.quoteChar, newline: "\n"}).data;
    expect(records.map(record => record.cells.map(cell => unquote(text, cell, dialect.quoteChar))), JSON.stringify(text)).toEqual(papa);
  }
});

const header = "id,parent,year,gdp,founded,tags,note";
const [fine, broken] = ["1.5", "1,5x"];

interface File {text: string; expected: string[]}

/** A file of cities with some numbers broken, in any line ending, and the places where they were written. */
function writeFile(random: (below: number) => number): File {
  const newline = ["\n", "\r\n"][random(2)]!;
  const expected: string[] = [];
  let text = header + newline;
  let line = 2;
  for (let r = 0; r < 1 + random(12); r++) {
    const bad = random(2) === 0;
    const idLines = random(3);
    const noteLines = random(3);
    const at = line + idLines;
    if (bad) expected.push(`${at}:4${at === r + 2 ? "" : ` (row ${r + 2} in a spreadsheet)`}`);
    text += `"id${r}${newline.repeat(idLines)}",,${random(2) ? 2024 : ""},"${bad ? broken : fine}",,${random(2) ? "a;b" : ""},"n${newline.repeat(noteLines)}"`;
    line += idLines + noteLines + 1;
    text += newline;
  }
  if (random(2)) text = text.slice(0, -newline.length);
  return {text: (random(2) ? "\ufeff" : "") + text, expected};
}

test("readDataset reports each of many broken cells on the line where it was written", () => {
  const random = createRandom(99);
  let count = 0;
  for (let i = 0; i < 300; i++) {
    const {text, expected} = writeFile(random);
    const found = readText(text).problems.map(({line, column, message}) => `${line}:${column}${/ \(row \d+ in a spreadsheet\)$/.exec(message)?.[0] ?? ""}`);
    expect(found, JSON.stringify(text)).toEqual(expected);
    count += expected.length;
  }
  expect(count).toBeGreaterThan(500);
});

test.each([
  ["a,b\n1,2\n", [[1, 1], [2, 2]]], ["a\n\nb", [[1], [2], [3]]], ["a,\n,b", [[1, 1], [2, 2]]], [`"a\nb",c\nd,e`, [[1, 2], [3, 3]]],
  [`""`, [[1]]], [`"""",x`, [[1, 1]]], ["\n", [[1]]], ["", []],
])("scanRecords(%j) gives the lines of its cells", (text, lines) => {
  expect(scanRecords(text, comma).records.map(({cells}) => cells.map(({line}) => line))).toEqual(lines);
});

test.each([
  [`a,b"c,d\n1,2,3`, ["stray-quote 1:2"], 2],
  [`a,"b"c,d\n1,2,3`, ["stray-quote 1:2"], 1],
  [`a,"b" ,d\n1,"2"x,3`, ["stray-quote 1:2", "stray-quote 2:2"], 0],
  [`a,b\n1,"2\n3,4\n`, ["unclosed-quote 2:2"], 1],
  [`a,b\n1,"2\n"x",4\n`, ["unclosed-quote 2:2"], 1],
  [`a,b\n1,"2\n3,"x"\n`, ["unclosed-quote 2:2"], 1],
  [`"a`, ["unclosed-quote 1:1"], 0],
  [`"a""`, ["unclosed-quote 1:1"], 0],
])("scanRecords(%j) finds its quote faults", (text, expected, sound) => {
  const {records, faults} = scanRecords(text, comma);
  expect(faults.map(({kind, record, column}) => `${kind} ${record.cells[column - 1]!.line}:${column}`)).toEqual(expected);
  expect(records.filter(record => !record.broken)).toHaveLength(sound);
});
