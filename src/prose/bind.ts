/** Holds the words of a passage against the data: every bound number and claim, and every number that is not bound. */
import type {Locale} from "../text/index.ts";
import {rowId} from "../table/key.ts";
import {placeOf, suggest} from "../table/authored.ts";
import type {Problem, ProblemKind} from "../table/problem.ts";
import type {Dataset} from "../table/read.ts";
import {disagree, fill, say, type Stated} from "./agree.ts";
import {bindingNames, type BindingName} from "./binding.ts";
import type {Known} from "./cells.ts";
import {checkClaim} from "./claim.ts";
import {compute} from "./compute.ts";
import {findDates} from "./dates.ts";
import {hintFor} from "./hint.ts";
import type {Ground, Where} from "./ground.ts";
import type {FindNames} from "./names.ts";
import {findNumerals} from "./numerals.ts";
import {clauseAt, roles, sentenceAt, type Bound, type Passage, type Role} from "./passage.ts";
import {outOfScope} from "./scope.ts";
import type {Computation} from "./refer.ts";

/** A row that words rest on. */
export interface RowAt {dataset: string; row: number; id: string}
/** Words bound to data, or exempted. */
export interface Statement {
  kind: BindingName;
  role: Role;
  locale: Locale;
  file: string;
  line: number;
  column: number;
  /** As printed. */
  text: string;
  sentence: string;
  /** Where it stands in the words of its passage. */
  start: number;
  end: number;
  /** What stood in the braces; of an exemption, the reason. */
  words: string;
  /** What the data say. */
  says: string;
  rows: RowAt[];
  /** What was computed of several figures. */
  computation?: Computation | undefined;
  /** The fragment of the statement on its page, made from its words; one that stands twice has a number more. */
  anchor: string;
  /** The fragment of what is said about it there; the same for all that are alike. */
  note: string;
}

export interface Checked {statements: Statement[]; problems: Problem[]}

/** Checks one passage. Empty brackets are filled: `words` and the places in it change. */
export function checkPassage(passage: Passage, ground: Ground, where: Where): Checked {
  const known: Known = {...ground, home: where.home}, problems: Problem[] = [], statements: Statement[] = [];
  fillIn(passage, known, where);
  const tell = (kind: ProblemKind, offset: number, at: number, value: string, message: string): void => {
    const {line, column} = placeOf(where.text, offset), sentence = sentenceAt(passage, at, where.locale);
    problems.push({file: where.file, line: line + where.lineOffset, column, kind, value, message: `${message} Sentence: ${sentence}`, sentence, rank: roles.indexOf(passage.role) + 1});
  };
  const alone = mask(passage.words, passage.bound);
  for (const bound of passage.bound) {
    const {binding: {name, words}, start, end} = bound, text = passage.words.slice(start, end);
    const sentence = sentenceAt(passage, start, where.locale);
    const stated: Stated = {label: text, before: alone.slice(0, start), after: alone.slice(end), sentence, clause: clauseAt(passage, start, end), locale: where.locale};
    const anchor = anchorOf(text, words), found = name === "asis" ? exempt(text, words) : name === "claim" ? claimed(stated, words, known) : valued(stated, words, known);
    const place = placeOf(where.text, bound.at);
    if ("message" in found) {
      const offset = found.kind === "binding-error" && !found.ofLabel ? offsetOfWord(bound, found.message) : passage.offsets[start] ?? bound.at;
      tell(found.kind, text === "" ? bound.at : offset, start, text || words, locateRows(found.message, found.rows, ground.datasets));
    }
    statements.push({
      kind: name, role: passage.role, locale: where.locale, file: where.file, line: place.line + where.lineOffset, column: place.column, text, sentence, start, end,
      words: name === "asis" ? reasonIn(words) ?? "" : words.trim(), says: "says" in found ? found.says : "", rows: rowsAt("rows" in found ? found.rows ?? [] : []), anchor, note: `note-${anchor}`, ...("computation" in found && {computation: found.computation}),
    });
  }
  const failed = misshapen(passage, where.text);
  for (const {start, text, message} of failed) tell("binding-error", passage.offsets[start]!, start, text, message);
  for (const {start, end, text} of unbound(passage, failed, ground.names, where.locale)) {
    const hint = hintFor({text, start, end, passage, where}, ground);
    tell("unbound-number", passage.offsets[start]!, start, text, `"${text}" is not bound to data. ${hint ? `Write ${hint}` : `Write :value[${text}]{…} with its cell, or :asis[${text}]{why=…} with a reason`}.`);
  }
  return {statements, problems};
}

interface Rows {rows?: {dataset: Dataset; row: number}[]}
type Found = (Rows & {says: string; computation?: Computation | undefined}) | (Rows & {kind: ProblemKind; message: string; ofLabel?: boolean});

function valued(stated: Stated, words: string, known: Known): Found {
  const {value: outcome, fault} = compute(words, known);
  if (fault !== undefined) return {kind: "binding-error", message: fault};
  const message = disagree(stated, outcome!) ?? outOfScope(stated.clause, outcome!.rows, stated.locale, known);
  return message === undefined ? {says: say(outcome!, stated.locale), rows: outcome!.rows, computation: outcome!.computation} : {kind: "value-error", message, rows: outcome!.rows};
}

function claimed(stated: Stated, words: string, known: Known): Found {
  if (stated.label.trim() === "") return {kind: "binding-error", message: "The brackets of a claim are empty. Write the words in them."};
  const {value, fault, rows, ofLabel} = checkClaim(stated, words, known);
  const stray = fault === undefined ? outOfScope(stated.clause, value.rows, stated.locale, known) : undefined;
  if (stray !== undefined) return {kind: "claim-error", message: stray, rows: value!.rows};
  if (fault === undefined) return {says: value.says, rows: value.rows};
  return {kind: rows ? "claim-error" : "binding-error", message: fault, ...(rows && {rows}), ...(ofLabel && {ofLabel})};
}

const reasonIn = (words: string): string | undefined => /^\s*why=["“]?(.*?)["”]?\s*$/s.exec(words)?.[1]?.replace(/\s+/g, " ").trim() || undefined;

function exempt(text: string, words: string): Found {
  if (text === "") return {kind: "binding-error", message: "The brackets of an exemption are empty. Write the words in them."};
  const why = reasonIn(words);
  return why === undefined ? {kind: "binding-error", message: `No reason is given. Write :asis[${text}]{why=…} and say why this needs no data.`} : {says: why};
}

/** Prints the figure in empty brackets. */
function fillIn(passage: Passage, known: Known, {locale}: Where): void {
  for (const [i, bound] of passage.bound.entries()) {
    if (bound.binding.label.trim() !== "") continue;
    const outcome = bound.binding.name === "value" ? compute(bound.binding.words, known).value : undefined, label = outcome ? fill(outcome, passage.words.slice(0, bound.start), locale) : "", grown = label.length - (bound.end - bound.start);
    passage.words = passage.words.slice(0, bound.start) + label + passage.words.slice(bound.end);
    passage.offsets.splice(bound.start, bound.end - bound.start, ...Array.from(label, () => bound.at));
    bound.end += grown;
    for (const later of passage.bound.slice(i + 1)) { later.start += grown; later.end += grown; }
  }
}

const shape = "Write :value[…]{…}: the words in square brackets, then what they rest on in braces, with no brackets or braces inside.";
/** What was meant as a binding and is none, so that it would be printed as it was typed. A backslash before it says that it is meant so. */
function misshapen({words, bound, offsets}: Passage, source: string): {start: number; end: number; text: string; message: string}[] {
  return [...mask(words, bound).matchAll(/(?<![A-Za-z0-9:：])([:：] ?([a-z]{3,7})) ?[[［【][^\]］】]*[\]］】]?(?:[{｛][^}｝]*[}｝]?)?/giu)].flatMap(({index: start, 0: whole, 1: typed, 2: name}) => {
    const isKnown = bindingNames.some((one) => one === name), near = suggest(name!, bindingNames);
    if (!near || source[offsets[start]!] === "\\") return [];
    return [{start, end: start + whole.length, text: typed!, message: isKnown ? `"${typed}" binds nothing here. ${shape}` : `"${typed}" is not known here. Did you mean ":${near}"?`}];
  });
}

const mask = (words: string, spans: readonly {start: number; end: number}[]): string =>
  spans.reduce((text, {start, end}) => text.slice(0, start) + "\uFFFC".repeat(end - start) + text.slice(end), words);
const ordinals = /^\s*(?:\d{1,2}[.)、．]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|第[一二三四五六七八九十]{1,2}(?:部分|章|节)?[：:、\s]|(?:First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?[,:])/u;
/** A scale that stands after brackets belongs to the number in them. */
const tail = /^[\s-]?(?:hundred|thousand|million|billion|trillion|[万亿千百]+)$/u;

/** The numbers of a passage that stand in no binding, and are neither a date nor a name, nor what a heading is numbered with. */
function unbound(passage: Passage, failed: readonly {start: number; end: number}[], names: FindNames, locale: Locale): {start: number; end: number; text: string}[] {
  const {words, bound, role} = passage, heading = role === "heading" ? ordinals.exec(words)?.[0].length ?? 0 : 0;
  let left = mask(words, [...bound, ...failed, ...(heading ? [{start: 0, end: heading}] : [])]);
  left = mask(left, findDates(left, locale));
  left = mask(left, names(left));
  return findNumerals(left, locale).filter(({start, text}) => !(tail.test(text) && bound.some(({end}) => start === end || (start === end + 1 && /[\s-]/.test(words[end]!)))));
}

/** The place of the word that a message quotes first, in the braces. */
function offsetOfWord({binding, wordsAt, at}: Bound, message: string): number {
  const word = /"([^"]+)"/.exec(message)?.[1], found = word === undefined ? -1 : binding.words.indexOf(word);
  return wordsAt[Math.max(found, 0)] ?? at;
}

/** Names the rows that a message speaks of. */
function locateRows(message: string, rows: Rows["rows"], datasets: ReadonlyMap<string, Dataset>): string {
  if (!rows?.length) return message.replace(/,? or correct the rows?\.$/, ".");
  const places = rows.slice(0, 3).map(({dataset, row}) => `data/${dataset.descriptor.id}/data.csv:${datasets.get(dataset.descriptor.id)?.table.lines[row] ?? 1}`);
  const list = places.join(", ") + (rows.length > 3 ? ` and ${rows.length - 3} more` : "");
  return message.replace(/or correct the rows?\.$/, `or correct ${list}.`);
}

const rowsAt = (rows: {dataset: Dataset; row: number}[]): RowAt[] => rows.map(({dataset, row}) => ({dataset: dataset.descriptor.id, row, id: rowId(dataset.descriptor, dataset.table.rows[row]!)}));
/** `14-600-in-force-china-2025-03`. */
const anchorOf = (text: string, words: string): string => `${text} ${words}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
