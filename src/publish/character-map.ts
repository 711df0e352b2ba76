/** What a face can set, read from its `cmap` table (OpenType 1.9). */

const tag = (font: Buffer, at: number): string => font.toString("latin1", at, at + 4);

/** The characters of a TrueType or OpenType face, unpacked. Reads the tables of formats 4 and 12, which every face of today has one of. */
export function charactersOf(font: Buffer): Set<string> {
  const entries = Array.from({length: font.readUInt16BE(4)}, (_, i) => 12 + 16 * i), entry = entries.find((at) => tag(font, at) === "cmap");
  if (entry === undefined) throw new Error("The face has no cmap table.");
  const start = font.readUInt32BE(entry + 8), found = new Set<string>();
  const tables = Array.from({length: font.readUInt16BE(start + 2)}, (_, i) => start + font.readUInt32BE(start + 8 + 8 * i));
  for (const table of tables)
    for (const [first, last] of rangesOf(font, table)) for (let code = first; code <= last; code++) found.add(String.fromCodePoint(code));
  return found;
}

/** First and last code points of a table's segments. */
function rangesOf(font: Buffer, table: number): [first: number, last: number][] {
  const format = font.readUInt16BE(table);
  if (format === 12) return Array.from({length: font.readUInt32BE(table + 12)}, (_, i) => [font.readUInt32BE(table + 16 + 12 * i), font.readUInt32BE(table + 20 + 12 * i)]);
  if (format !== 4) return [];
  const twice = font.readUInt16BE(table + 6), ends = table + 14, starts = ends + twice + 2;
  // The last segment is U+FFFF alone, which ends the list and is no character.
  return Array.from({length: twice / 2 - 1}, (_, i) => [font.readUInt16BE(starts + 2 * i), font.readUInt16BE(ends + 2 * i)]);
}
