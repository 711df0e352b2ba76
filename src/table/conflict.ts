/** Marks that git leaves in a text when a merge was not finished. */

/** In an authored file a line of `=======` alone may be innocent; the other marks never are. */
const marks = {csv: /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/gm, file: /^(?:<{7}|>{7}) .*$/gm};

/** One finding per conflict in `text`, at the offset of the line that opens it, or else of the first mark that is left of one. */
export function findConflicts(text: string, where: keyof typeof marks): {offset: number; value: string; message: string}[] {
  const found = [...text.matchAll(marks[where])];
  const opening = found.filter(([mark]) => mark.startsWith("<"));
  return (opening.length > 0 ? opening : found.slice(0, 1)).map(({0: mark, index}) => ({
    offset: index, value: mark.trimEnd(), message: `"${mark.trimEnd()}" is left of a merge. Keep one side and remove the marks.`,
  }));
}
