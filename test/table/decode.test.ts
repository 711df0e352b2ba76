import {expect, test} from "vitest";
import {decodeCsv} from "../../src/table/decode.ts";

const bytes = (...parts: (string | number)[]): Uint8Array =>
  new Uint8Array(parts.flatMap(part => (typeof part === "number" ? [part] : [...new TextEncoder().encode(part)])));
const decode = (csv: Uint8Array, encoding = "utf-8") => decodeCsv(csv, {encoding, dialect: {delimiter: ",", quoteChar: `"`}, file: "data.csv"});

test.each([
  [bytes("a,b\n1,2\n"), "a,b\n1,2\n"], [bytes("a\r\nb\r\n"), "a\nb\n"], [bytes(0xef, 0xbb, 0xbf, "a\n"), "a\n"],
  [bytes("a\rb\n"), "a\rb\n"], [bytes("浙江"), "浙江"],
])("decodeCsv gives the text, with \\n alone (%#)", (csv, text) => expect(decode(csv)).toEqual({text, problems: []}));

test.each([
  [bytes(0xff), 1, 1, "0xFF"], [bytes("a,b\n1,", 0xc0, 0xaf), 2, 2, "0xC0"], [bytes(`a,b\n"x\ny`, 0x80, `",1\n`), 3, 1, "0x80"],
  [bytes("a\r\nb\r\nc,d,", 0xe6, 0xb5, "x"), 3, 3, "0x78"], [bytes("a,", 0xed, 0xa0, 0x80), 1, 2, "0xA0"],
  [bytes("a\n", 0xf5), 2, 1, "0xF5"],
  [bytes("浙江,", 0xe6, 0xb5), 1, 2, undefined],
])("decodeCsv finds the first byte that is not UTF-8 (%#)", (csv, line, column, value) => {
  const {problems} = decode(csv);
  expect(problems).toMatchObject([{kind: "encoding-error", line, column}]);
  expect(problems[0]!.value).toBe(value);
});

test("decodeCsv finds the first bad byte wherever it is put", () => {
  const text = "id,名称,note\nzhejiang,浙江,\"two\nlines\"\nhangzhou,杭州,x\n";
  for (let i = 0; i <= [...text].length; i++) {
    const before = [...text].slice(0, i).join("");
    const {problems} = decode(bytes(before, 0xff, [...text].slice(i).join("")));
    expect(problems, before).toMatchObject([{kind: "encoding-error", line: before.split("\n").length, value: "0xFF"}]);
  }
});

test.each(["gb18030", "utf-16le", "shift_jis", "big5"])("decodeCsv tells of bytes that are not %s", encoding => {
  expect(decode(bytes("a\n", 0x81), encoding).problems).toMatchObject([{kind: "encoding-error"}]);
});

test.each([["", "empty-file"], ["\ufeff", "empty-file"], [" \r\n\t\n", "empty-file"], ["a\rb\rc", "control-character"],
  ["version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "lfs-pointer"], ["a\n<<<<<<< HEAD\n", "merge-conflict"]])(
  "decodeCsv(%j) is a %s, and no text", (text, kind) => {
    const {text: decoded, problems} = decode(bytes(text));
    expect(decoded).toBeUndefined();
    expect(problems.map(problem => problem.kind)).toEqual([kind]);
  });
