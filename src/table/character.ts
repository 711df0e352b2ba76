/** Characters that no reader can see and that make equal-looking cells differ, or text run backwards. */

const names: Record<number, string> = {
  0x00: "null", 0x09: "tab", 0x0d: "carriage return", 0x7f: "delete", 0xad: "soft hyphen", 0x61c: "Arabic letter mark",
  0x200b: "zero-width space", 0x200e: "left-to-right mark", 0x200f: "right-to-left mark",
  0x2028: "line separator", 0x2029: "paragraph separator",
  0x202a: "bidirectional override", 0x202b: "bidirectional override", 0x202c: "bidirectional override", 0x202d: "bidirectional override",
  0x202e: "bidirectional override", 0x2060: "word joiner", 0x2066: "bidirectional isolate", 0x2067: "bidirectional isolate",
  0x2068: "bidirectional isolate", 0x2069: "bidirectional isolate", 0xfeff: "byte order mark",
  0xfffd: "a character lost in an earlier conversion",
};

const invisible = [
  "\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f",
  "\\ufeff\\ufff9-\\uffff\\u{e0000}-\\u{e007f}",
].join("");
const anywhere = new RegExp(`[\\u0000-\\u0008\\u000b-\\u001f${invisible}]`, "u");
const unquoted = new RegExp(`[\\u0000-\\u001f${invisible}]`, "u");

/**
 * The first control character of a cell, such as `U+200B (zero-width space)`. A quoted cell may hold tabs and newlines; the joiners U+200C
 * and U+200D, which scripts and emoji need, may stand anywhere.
 */
export function findControl(cell: string, quoted: boolean): string | undefined {
  const [char] = (quoted ? anywhere : unquoted).exec(cell) ?? [];
  if (char === undefined) return undefined;
  const code = char.codePointAt(0)!;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")} (${names[code] ?? "control character"})`;
}

/** The text without control characters. */
export const withoutControls = (text: string): string => text.replace(new RegExp(unquoted, "gu"), "");
