import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import {unified} from "unified";
import {isScalar, parseDocument} from "yaml";
import {remarkBinding} from "../../src/prose/binding.ts";
import {passageOf, passagesOf, type Passage} from "../../src/prose/passage.ts";
import {offsetsOf} from "../../src/prose/scalars.ts";
import type {Locale} from "../../src/text/index.ts";

const markdown = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).use(remarkBinding).freeze();

export const passagesIn = (text: string, locale: Locale): Passage[] => passagesOf(markdown.parse(text), text, locale);

/** The passage of `a` in a YAML file. */
export function passageAt(yaml: string, locale: Locale): Passage {
  const node = parseDocument(yaml).get("a", true);
  if (!isScalar(node) || !node.range) throw new Error(`no scalar in ${yaml}`);
  return passageOf(String(node.value), offsetsOf(node, yaml), "label", locale);
}

/** Each character of a passage beside the one of the text at its offset, where these are not the same. */
export const strays = ({words, offsets}: Passage, text: string): string[] =>
  words.split("").flatMap((char, i) => (char === " " || char === "\uFFFC" || char === text[offsets[i]!] ? [] : [`${char} at ${offsets[i]}: ${text[offsets[i]!]}`]));

/** The label, source and words of each binding, as its offsets give them. */
export const boundIn = ({words, bound}: Passage, text: string): [label: string, source: string, words: string][] =>
  bound.map(({start, end, at, wordsAt}) => [words.slice(start, end), text.slice(at, wordsAt.at(-1)! + 1), wordsAt.slice(0, -1).map((offset) => text[offset]).join("")]);
