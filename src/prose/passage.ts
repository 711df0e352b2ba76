/** A stretch of words that is checked as one (a paragraph, a heading, a title), with the place in its file of every character. */
import type {Nodes, Parents, Root} from "mdast";
import {visit} from "unist-util-visit";
import {readBinding, findBindings, type Binding, type BindingNode} from "./binding.ts";
import {clauseEnd} from "./hedge.ts";
import type {Locale} from "../text/index.ts";

/** What a text is to its reader, the most visible first. */
export const roles = ["title", "description", "chart-title", "heading", "body", "measure", "note", "label", "descriptor"] as const;
export type Role = (typeof roles)[number];

/** A binding where it stands in a passage's words. */
export interface Bound {
  binding: Binding;
  /** In `words`. */
  start: number;
  end: number;
  /** Offset of its source in the text. */
  at: number;
  /** For each character in its braces, its offset in the text. */
  wordsAt: readonly number[];
  /** Its node, in a tree. */
  node?: BindingNode;
}

export interface Passage {
  role: Role;
  /** The words as they are printed, with the labels of bindings in them. */
  words: string;
  /** For each character of `words`, its offset in the text. */
  offsets: number[];
  bound: Bound[];
  /** Its node, in a tree. */
  block?: Nodes;
}

const wide = /[\p{Script=Han}，。、；：！？）」』”’》…—（「『“‘《]/u;

/** Adds characters and bindings to a passage in the order of the text. */
function collector(role: Role, locale: Locale) {
  const passage: Passage = {role, words: "", offsets: [], bound: []};
  let broken: number | undefined;
  const put = (char: string, offset: number): void => {
    // A line of source that ends is a space, but none beside a Han character.
    if (char === "\n") broken ??= offset;
    else if (/\s/.test(char) && (broken !== undefined || /\s$/.test(passage.words))) return;
    else {
      if (broken !== undefined && passage.words && !/\s$/.test(passage.words) && !(locale === "zh" && (wide.test(passage.words.at(-1)!) || wide.test(char)))) add(" ", broken);
      broken = undefined;
      add(/\s/.test(char) ? " " : char, offset);
    }
  };
  const add = (char: string, offset: number): void => {
    passage.words += char;
    passage.offsets.push(offset);
  };
  return {
    passage,
    text(value: string, offsets: readonly number[]) { for (let i = 0; i < value.length; i++) put(value[i]!, offsets[i]!); },
    /** `offsets` of its characters, one for each. */
    binding(source: string, offsets: readonly number[], node?: BindingNode) {
      const binding = readBinding(source)!;
      // A break before the words belongs to what is before them.
      if (broken !== undefined && binding.label) { put(binding.label[0]!, offsets[binding.labelStart]!); passage.words = passage.words.slice(0, -1); passage.offsets.pop(); }
      const start = passage.words.length;
      for (let i = 0; i < binding.label.length; i++) put(binding.label[i]!, offsets[binding.labelStart + i]!);
      // Empty brackets keep their place until they are filled.
      if (binding.label.trim() === "") put("\uFFFC", offsets[0]!);
      passage.bound.push({binding, start, end: passage.words.length, at: offsets[0]!, wordsAt: offsets.slice(binding.wordsStart), ...(node && {node})});
    },
    /** Marks a place where words on both sides do not belong together. */
    part(at: number) { broken = undefined; if (passage.words) { passage.words += "\uFFFC"; passage.offsets.push(at); } },
  };
}

const blocks = new Set(["paragraph", "heading", "tableCell"]);

/** The passages of a Markdown tree: every paragraph, heading and cell. Code and addresses are not words. */
export function passagesOf(tree: Root, text: string, locale: Locale): Passage[] {
  const passages: Passage[] = [];
  visit(tree, (node) => {
    if (!blocks.has(node.type)) return;
    const into = collector(node.type === "heading" ? "heading" : "body", locale);
    gather(node as Parents, text, into);
    passages.push({...into.passage, block: node as Nodes});
  });
  return passages;
}

function gather(node: Nodes, text: string, into: ReturnType<typeof collector>): void {
  const start = node.position?.start.offset ?? 0, end = node.position?.end.offset ?? 0;
  const offsetsOf = (value: string): number[] => align(text.slice(start, end), value).map((offset) => start + offset);
  if (node.type === "text") into.text(node.value, offsetsOf(node.value));
  else if (node.type === "binding") into.binding(node.value, offsetsOf(node.value), node);
  else if (node.type === "image" && node.alt) into.text(node.alt, offsetsOf(node.alt));
  else if (node.type === "break") into.text("\n", [start]);
  else if (node.type === "link" && /^(?:https?:|www\.|mailto:|[^\s@]+@)/.test(text.slice(start, end))) into.part(start);
  else if ("children" in node) for (const child of node.children) gather(child, text, into);
  else into.part(start);
}

/** The passage of a plain string that stands in a file: `offsets` of it, one for each of its characters. */
export function passageOf(value: string, offsets: readonly number[], role: Role, locale: Locale): Passage {
  const into = collector(role, locale);
  let at = 0;
  const plain = (end: number): void => { for (; at < end; at++) into.text(value[at]!, [offsets[at]!]); };
  for (const found of findBindings(value)) {
    plain(found.at);
    at = found.at + found.source.length;
    into.binding(found.source, offsets.slice(found.at, at));
  }
  plain(value.length);
  return into.passage;
}

/** For each character of `value` its offset in the `source` that wrote it: with escapes, if there are any, entities, folded lines and the marks that lines begin with. */
export function align(source: string, value: string, escapes = true): number[] {
  let at = 0, last = 0, isPair = false;
  return value.split("").map((char, i) => {
    if (isPair && /[\uDC00-\uDFFF]/.test(char)) return last;
    while (at < source.length) {
      const here = at, found = source[at]!, entity = found === "&" ? /^&(?:#\d+|#x[\da-f]+|\w+);/i.exec(source.slice(at))?.[0] : undefined;
      if (entity && !value.startsWith(entity, i)) at += entity.length;
      else if (found === char) at += escapes && found === "\\" && source[at + 1] === found ? 2 : 1;
      else if (escapes && found === "\\" && source[at + 1] === "\n") {
        at += 2 + /^[ \t]*/.exec(source.slice(at + 2))![0].length;
        continue;
      } else if (escapes && found === "\\" && /[ \t]/.test(source[at + 1] ?? "") && !/\s/.test(char)) {
        at += 2;
        continue;
      } else if (escapes && found === "\\") {
        isPair = source[at + 1] === "U";
        at += {u: 6, x: 4, U: 10}[source[at + 1]!] ?? 2;
      }
      else if (/\s/.test(char) && /\s/.test(found)) at += /^\s+/.exec(source.slice(at))![0].length;
      else {
        at++;
        continue;
      }
      return (last = here);
    }
    return source.length;
  });
}

/** The words around a span up to the next commas. */
export function clauseAt({words}: Passage, start: number, end: number): string {
  const ends = [...words.matchAll(new RegExp(clauseEnd, "gu"))].map(({index}) => index);
  return words.slice((ends.findLast((at) => at < start) ?? -1) + 1, ends.find((at) => at >= end) ?? words.length).trim();
}

const segmenters: Record<Locale, Intl.Segmenter> = {en: new Intl.Segmenter("en", {granularity: "sentence"}), zh: new Intl.Segmenter("zh", {granularity: "sentence"})};
/** The sentence of a passage around a character. */
export function sentenceAt({words}: Passage, at: number, locale: Locale): string {
  const segments = [...segmenters[locale].segment(words)];
  return (segments.find(({index, segment}) => at >= index && at < index + segment.length)?.segment ?? words).replaceAll("\uFFFC", "").replace(/\s+/g, " ").trim();
}
