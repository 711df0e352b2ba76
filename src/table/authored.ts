/** Files that people write (YAML, JSON, front matter): parsed through a schema, with the place of everything that is wrong. */
import {isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node, type YAMLError} from "yaml";
import type {z} from "zod";
import type {Parsed, Problem, ProblemKind} from "./problem.ts";
import {findConflicts} from "./conflict.ts";
import {describeIssue} from "./sentence.ts";

export {suggest} from "./suggest.ts";
export type {Parsed} from "./problem.ts";

export interface AuthoredOptions<T> {
  /** YAML 1.2, of which JSON is a part. */
  text: string;
  /** Path from the project's root, as problems name it. */
  file: string;
  schema: z.ZodType<T>;
  /** Kind of the problems found; "schema-error" for a descriptor, "chart-error" for a chart. */
  kind: ProblemKind;
  /** Lines of the file before the text, for front matter. */
  lineOffset?: number;
}

type Path = readonly PropertyKey[];
/** What is wrong at an offset in the text. */
interface Finding {
  offset: number;
  message: string;
  field?: string;
  value?: string;
  kind?: ProblemKind;
  /** Of an unknown key: where its group of keys begins. */
  within?: number;
}

/** The value that `schema` makes of an authored text, or all its problems, each at the line and character of its key or value. */
export function parseAuthored<T>({text, file, schema, kind, lineOffset = 0}: AuthoredOptions<T>): Parsed<T> {
  const parsed = parseText(text, schema);
  if ("value" in parsed) return {value: parsed.value, problems: []};
  const problems = parsed.findings.map(({offset, within: _, ...finding}): Problem => {
    const {line, column} = placeOf(text, offset);
    return {file, line: line + lineOffset, column, kind, ...finding};
  });
  return {problems};
}

/** Line and character, both from 1, of an offset in `text`. */
export function placeOf(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset);
  return {line: before.split("\n").length, column: offset - before.lastIndexOf("\n")};
}

/** Line and character of the value at `path` in a well-formed authored text, or of what would hold it. */
export function locate(text: string, path: Path): {line: number; column: number} {
  return placeOf(text, offsetOf(parseDocument(text, {prettyErrors: false}), path));
}

function parseText<T>(text: string, schema: z.ZodType<T>): {value: T} | {findings: Finding[]} {
  const conflicts = findConflicts(text, "file");
  if (conflicts.length > 0) return {findings: conflicts.map(conflict => ({kind: "merge-conflict", ...conflict}))};
  const document = parseDocument(text, {prettyErrors: false});
  const faults = findFaults(document, text);
  if (faults.length > 0) return {findings: faults};
  const result = schema.safeParse(document.toJS(), {error: describeIssue});
  if (result.success) return {value: result.data};
  return {findings: withoutEchoes(result.error.issues.flatMap(issue => findingsOf(issue, document)))};
}

/** A key that is misspelt is also missing: one mistake, told once. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  return findings.filter(({offset, field, message}) => !message.startsWith(`"${field}" is missing.`)
    || !findings.some(other => other.within === offset && other.message.endsWith(`Did you mean "${field}"?`)));
}

/** What is wrong with the text as YAML. After a syntax error the rest would be noise, so only the first is told. */
function findFaults(document: Document.Parsed, text: string): Finding[] {
  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  const syntax = errors.find(error => error.code !== "DUPLICATE_KEY");
  if (syntax) return [{offset: syntax.pos[0], message: `${syntax.message}. Check the quotes, colons and indentation here.`}];
  const duplicates = errors.map(({pos: [offset]}): Finding => {
    const key = /^["']?([^"':\s]*)/.exec(text.slice(offset))![1]!;
    return {offset, field: key, value: key, message: `"${key}" is already a key here. Keep one of the two.`};
  });
  return [...duplicates, ...findAliases(document)];
}

/** Aliases can unfold into gigabytes and no file here needs them. */
function findAliases(document: Document.Parsed): Finding[] {
  const findings: Finding[] = [];
  visit(document, {Alias: (_, {range, source}) => {
    const value = `*${source}`;
    findings.push({offset: range?.[0] ?? 0, value, message: `"${value}" is a YAML alias. Write the value out.`});
  }});
  return findings;
}

function findingsOf(issue: z.core.$ZodIssue, document: Document.Parsed, base: Path = []): Finding[] {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const messages = issue.message.split("\n");
    return issue.keys.map((key, i) => findingOfKey(document, path, key, messages[i]!));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    return nearestBranch(issue.errors).flatMap(nested => findingsOf(nested, document, path));
  }
  const node = nodeAt(document, path);
  const field = path.findLast(key => typeof key === "string");
  const value = isScalar(node) ? String(node.source ?? node.value) : undefined;
  return [{offset: offsetOf(document, path), field: field?.toString(), value, message: issue.message}];
}

function findingOfKey(document: Document.Parsed, path: Path, key: string, message: string): Finding {
  const map = nodeAt(document, path);
  const pair = isMap(map) ? map.items.find(item => keyOf(item.key) === key) : undefined;
  const within = offsetOf(document, path);
  return {offset: (pair?.key as Node | undefined)?.range?.[0] ?? within, within, field: key, value: key, message};
}

/** Of the forms a value may have, the one it comes nearest to: the right kind of value first, then the fewest faults. */
function nearestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const isWrongKind = (branch: z.core.$ZodIssue[]): boolean => branch.some(({code, path}) => code === "invalid_type" && path.length === 0);
  return [...branches].sort((a, b) => Number(isWrongKind(a)) - Number(isWrongKind(b)) || a.length - b.length)[0]!;
}

function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (isMap(node)) node = node.items.find(item => keyOf(item.key) === String(key))?.value;
    else if (isSeq(node)) node = node.items[Number(key)];
    else return undefined;
  }
  return (node ?? undefined) as Node | undefined;
}

/** Where the value at `path` begins, or else the nearest thing that would hold it. */
function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const range = nodeAt(document, path.slice(0, length))?.range;
    if (range) return range[0];
  }
  return 0;
}

const keyOf = (key: unknown): string | undefined => (isScalar(key) ? String(key.value) : isAlias(key) ? undefined : String(key));
