/** From the bytes of a CSV file to its text. */
import {findConflicts} from "./conflict.ts";
import type {Problem} from "./problem.ts";
import {scanRecords, type Dialect} from "./records.ts";

interface Options {encoding: string; dialect: Dialect; file: string}
export type Decoded = {text: string; problems: []} | {text?: undefined; problems: Problem[]};

/** The text without byte order mark and with lines that end with \n; or the one thing that keeps the file from being read at all. */
export function decodeCsv(bytes: Uint8Array, {encoding, dialect, file}: Options): Decoded {
  const problem = (kind: Problem["kind"], message: string, rest: Partial<Problem> = {}): Decoded =>
    ({problems: [{file, line: 1, column: 1, kind, message, ...rest}]});
  if (isPointer(bytes)) {
    return problem("lfs-pointer", "This is a Git LFS pointer, not the data. Run git lfs pull, or commit the file itself.");
  }
  const bad = findBadByte(bytes, encoding);
  if (bad !== undefined) return {problems: [describeBadByte(bytes, bad, {encoding, dialect, file})]};
  const raw = new TextDecoder(encoding).decode(bytes);
  if (raw.trim() === "") return problem("empty-file", "The file is empty. Write the labels in its first line and rows below.");
  if (raw.includes("\r") && !raw.includes("\n")) {
    return problem("control-character", "The lines end with a carriage return alone (U+000D). Save the file with LF or CRLF.");
  }
  const text = raw.replaceAll("\r\n", "\n");
  const conflicts = findConflicts(text, "csv");
  if (conflicts.length === 0) return {text, problems: []};
  return {problems: conflicts.map(({offset, ...rest}): Problem =>
    ({file, line: text.slice(0, offset).split("\n").length, column: 1, kind: "merge-conflict", ...rest}))};
}

const isPointer = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 64)).startsWith("version https://git-lfs.github.com/spec/");

/** Index of the first byte that cannot belong to text in the encoding; the number of bytes if the last character is cut short. */
function findBadByte(bytes: Uint8Array, encoding: string): number | undefined {
  if (decodes(bytes, encoding, false)) return undefined;
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (middle <= bytes.length && decodes(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

function decodes(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes, {stream});
    return true;
  } catch {
    return false;
  }
}

function describeBadByte(bytes: Uint8Array, at: number, {encoding, dialect, file}: Options): Problem {
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, at), {stream: true}).replaceAll("\r\n", "\n");
  const column = scanRecords(`${before}x`, dialect).records.at(-1)!.cells.length;
  const name = encoding.toUpperCase();
  const byte = bytes[at];
  const value = byte === undefined ? undefined : `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const what = value === undefined ? `The file ends inside a character of ${name}.` : `The byte ${value} is not ${name}.`;
  return {file, line: before.split("\n").length, column, kind: "encoding-error", value, message: `${what} ${fixOf(bytes, encoding)}`};
}

function fixOf(bytes: Uint8Array, encoding: string): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  return new TextDecoder(encoding).encoding === "utf-8"
    ? `Save the file as UTF-8, or declare its encoding, such as "${marked ?? "gb18030"}".`
    : `Save the file in that encoding, or declare the right one, such as "utf-8".`;
}
