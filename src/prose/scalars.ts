/** The words in YAML and JSON: titles, notes, labels. They bind as Markdown does, and print as plain text. */
import {isScalar, parseDocument, visit, type Scalar} from "yaml";
import type {Locale} from "../text/index.ts";
import {checkPassage, type Checked, type Statement} from "./bind.ts";
import {findBindings, readBinding} from "./binding.ts";
import type {Ground, Where} from "./ground.ts";
import {align, passageOf, type Role} from "./passage.ts";

export type Path = readonly string[];
/** What a string at a path is to the reader, and in which language; undefined where it is no prose. */
export type Pick = (path: Path) => {role: Role; locale: Locale} | undefined;
export interface Scalars extends Checked {
  /** The text with every binding replaced by what it prints. */
  plain: string;
  /** The statements of each string, by its path joined with dots. */
  at: Map<string, Statement[]>;
}

/** Checks every string that `pick` takes. The text must be well-formed. */
export function checkScalars(text: string, pick: Pick, ground: Ground, where: Omit<Where, "text" | "locale">): Scalars {
  const document = parseDocument(text, {prettyErrors: false}), result: Scalars = {statements: [], problems: [], plain: text, at: new Map()}, changes: {at: number; length: number; printed: string}[] = [];
  visit(document, {Scalar(key, node, ancestors) {
    if (key === "key" || typeof node.value !== "string" || !node.range) return;
    const path = pathOf(ancestors, key), picked = pick(path);
    if (!picked) return;
    const offsets = offsetsOf(node, text);
    const passage = passageOf(node.value, offsets, picked.role, picked.locale), checked = checkPassage(passage, ground, {...where, text, locale: picked.locale});
    result.problems.push(...checked.problems);
    result.statements.push(...checked.statements);
    if (checked.statements.length) result.at.set(path.join("."), checked.statements);
    findBindings(node.value).forEach(({at, source}, i) => {
      const from = offsets[at]!, to = offsets[at + source.length - 1]! + 1, {label} = readBinding(source)!;
      changes.push({at: from, length: to - from, printed: label.trim() === "" ? escape(checked.statements[i]!.text, node) : label});
    });
  }});
  result.plain = changes.sort((a, b) => b.at - a.at).reduce((left, {at, length, printed}) => left.slice(0, at) + printed + left.slice(at + length), text);
  return result;
}

/** For each character of a scalar's value its offset in the text: within its quotes, or below the head of its block. */
export function offsetsOf({range, type, value}: Scalar, text: string): number[] {
  const [start, end] = range!, source = text.slice(start, end), head = type?.startsWith("BLOCK") ? source.indexOf("\n") + 1 : type?.startsWith("QUOTE") ? 1 : 0;
  return align(source.slice(head), String(value), type === "QUOTE_DOUBLE").map((offset) => start + head + offset);
}

const escape = (words: string, {type}: Scalar): string => (type === "QUOTE_DOUBLE" ? JSON.stringify(words).slice(1, -1) : words);

/** The keys and indexes that lead to a node. */
function pathOf(ancestors: readonly unknown[], key: unknown): string[] {
  const path: string[] = [];
  for (const [i, one] of ancestors.entries()) {
    const next = ancestors[i + 1];
    if (one && typeof one === "object" && "key" in one && isScalar(one.key)) path.push(String(one.key.value));
    else if (one && typeof one === "object" && "items" in one && next && !(typeof next === "object" && "key" in next)) path.push(String((one.items as unknown[]).indexOf(next)));
  }
  return typeof key === "number" ? [...path, String(key)] : path;
}

const chartRoles: Record<string, Role> = {title: "chart-title", measure: "measure", note: "note"};
/** The words of a chart's YAML: every `en` and `zh`. */
export const chartWords: Pick = (path) => {
  const last = path.at(-1);
  return last === "en" || last === "zh" ? {role: chartRoles[path[0]!] ?? "label", locale: last} : undefined;
};

/** The words of a text's front matter in `locale`. */
export const frontWords = (locale: Locale): Pick => ([key, ...rest]) =>
  rest.length ? undefined : key === "title" ? {role: "title", locale} : key === "description" ? {role: "description", locale} : key === "name" || key === "byline" ? {role: "label", locale} : undefined;

const prose = new Set(["lg:method", "lg:cadence", "lg:note", "lg:licenceNote"]);
/** The words of a descriptor: titles, descriptions, labels and notes, but not names of licences. */
export const descriptorWords: Pick = (path) => {
  const last = path.at(-1)!, parent = path.at(-2) ?? "";
  if (path[0] === "licenses" || path.includes("constraints")) return undefined;
  if (prose.has(parent)) return last === "en" || last === "zh" ? {role: "descriptor", locale: last} : undefined;
  return last === "title" || last === "description" || last === "label" ? {role: "descriptor", locale: parent === "lg:zh" ? "zh" : "en"} : undefined;
};
