/** Rows of things under each other: how tall each is, and where an editor's words stand in it. */
import type {FormInput} from "./form.ts";
import {balanced, leading, rise, type Label} from "./label.ts";
import {ink} from "./palette.ts";
import type {Size} from "./size.ts";

/** Free space in a row, in drawing units: from `x` rightwards, or with the anchor `end` leftwards. */
export interface Space {x: number; width: number; anchor?: "start" | "end"}
export interface Note {lines: string[]; space: Space; under: boolean}
export interface Row {middle: number; words: Label[]}

/** Half the thickness of a bar. */
export const halfBar = (size: Size): number => size.text * 0.6;

/** The editor's words on `key`, if there are any, in the first space beside the marks that takes them in two lines, else in whichever takes the fewest. */
export function noteOf({spec, size, format}: FormInput, key: string, beside: readonly Space[], under: Space): Note | undefined {
  const own = spec.annotations.find((a) => a.at === key)?.text?.[format.locale];
  if (!own) return undefined;
  const tried = [...beside.filter(({width}) => width > size.text * 5), under].map((space): Note => ({lines: balanced(own, space.width, size), space, under: space === under}));
  return tried.find(({lines, under}) => lines.length <= (under ? 1 : 2)) ?? tried.reduce((a, b) => (b.lines.length < a.lines.length ? b : a));
}

/**
 * Rows from `top` down: `names` are their names' lines, `notes` the words of those that have some, `tall(n)` the height of a row with `n` lines.
 * Gives each row's middle, where its marks stand, and its note; and the foot of the last.
 */
export function rowsFrom(top: number, names: readonly string[][], notes: readonly (Note | undefined)[], size: Size, tall: (lines: number) => number): {rows: Row[]; foot: number} {
  const step = size.text * leading, half = halfBar(size);
  let foot = top;
  const rows = names.map((name, i): Row => {
    const note = notes[i], height = tall(note && !note.under ? Math.max(name.length, note.lines.length) : name.length), middle = foot + height / 2, first = middle + half + size.text * 0.2;
    foot += note?.under ? Math.max(height, height / 2 + half + size.text * 0.6 + note.lines.length * step) : height;
    return {middle, words: note ? [{x: note.space.x, y: note.under ? first + step / 2 : middle - rise(note.lines, size), lines: note.lines, fill: ink, bold: false, anchor: note.space.anchor ?? "start"}] : []};
  });
  return {rows, foot};
}
