/** The words of a drawing, and which series they belong to. */
import type {Spot} from "../chart/spot.ts";
import {isGround, originOf} from "./mark.ts";
import {ordered} from "./nearest.ts";

/** `names` are those of the series it names; of a figure, of the name that stands on its line. */
export interface Label {text: SVGTextElement; at: Spot; names: string[]}

const known = new WeakMap<readonly string[], Label[]>();

/** All words of the drawing that `names` are the series of, but for those of the ground. */
export function labelsOf(svg: SVGElement, names: readonly string[]): Label[] {
  const labels = known.get(names) ?? readLabels(svg, names);
  known.set(names, labels);
  return labels;
}

function readLabels(svg: SVGElement, names: readonly string[]): Label[] {
  const labels = [...svg.querySelectorAll("text")].filter((text) => !isGround(text)).map((text): Label => ({text, at: originOf(text), names: namedBy(text.textContent, names)}));
  const onLine = ({at: [x, y]}: Label) => ordered(labels.filter(({names: [name], at}) => name && Math.abs(at[1] - y) < 3), ({at}) => Math.abs(at[0] - x))[0]?.names ?? [];
  return labels.map((label) => (label.names[0] ? label : {...label, names: onLine(label)}));
}

/** Words are cut into lines, so spaces do not count. */
const plain = (words: string): string => words.replace(/\s/g, "");

/** The series whose name the words begin with, the longest such name; in small multiples the name of a panel, or of the same series in each, names several. */
export function namedBy(words: string, names: readonly string[]): string[] {
  const said = plain(words), lengthOf = (name: string) => Math.max(0, ...[name, ...name.split(" · ")].map(plain).filter((one) => said.startsWith(one)).map((one) => one.length));
  const longest = Math.max(0, ...names.map(lengthOf));
  return longest ? names.filter((name) => lengthOf(name) === longest) : [];
}
