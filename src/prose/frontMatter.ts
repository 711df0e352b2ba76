/** A Markdown file's two halves. */
export interface FrontMatter {
  /** The YAML between the two `---` lines; it begins on line 2 of the file. */
  front: string;
  /** The Markdown after them. */
  body: string;
  /** The line of the file on which `body` begins, from 1. */
  bodyLine: number;
}

/** Splits a file that begins with a `---` line at the next such line; undefined when either line is missing. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  if (!isFence(lines[0])) return undefined;
  const close = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (close < 0) return undefined;
  return {front: lines.slice(1, close).join("\n"), body: lines.slice(close + 1).join("\n"), bodyLine: close + 2};
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line);
}
