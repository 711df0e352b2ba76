/** Which series the words of a drawing name. */

/** Words are cut into lines, so spaces do not count. */
const plain = (words: string): string => words.replace(/\s/g, "");

/** The series whose name the words begin with, the longest such name; in small multiples the name of a panel, or of the same series in each, names several. */
export function namedBy(words: string, names: readonly string[]): string[] {
  const said = plain(words), lengthOf = (name: string) => Math.max(0, ...[name, ...name.split(" · ")].map(plain).filter((one) => said.startsWith(one)).map((one) => one.length));
  const longest = Math.max(0, ...names.map(lengthOf));
  return longest ? names.filter((name) => lengthOf(name) === longest) : [];
}
