/** What is wrong with a file an editor wrote: where, what, the value, and one suggested fix. */

/** The kinds are a contract: `check --format=json` prints them and editors' tools may rely on them. */
export const problemKinds = [
  // data.csv as a file
  "empty-file", "no-rows", "encoding-error", "wrong-delimiter", "merge-conflict", "lfs-pointer",
  // its first line
  "blank-label", "duplicate-label", "missing-label", "extra-label", "incorrect-label",
  // its rows
  "extra-cell", "missing-cell", "blank-row", "unclosed-quote", "stray-quote", "control-character", "formula-cell",
  // its cells
  "type-error", "constraint-error", "primary-key", "foreign-key", "preferred-error",
  // authored files: datapackage.json, chart YAML, Markdown
  "schema-error", "chart-error", "text-error",
  // words against data: a binding that names nothing, a number or a word that is false, a number that is not bound
  "binding-error", "value-error", "claim-error", "unbound-number",
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Physical line, from 1, as a code host shows it. */
  line: number;
  /** In CSV the field's ordinal; in other files the character; from 1. */
  column: number;
  /** The field or key concerned. */
  field?: string;
  kind: ProblemKind;
  /** The offending text as it stands in the file. */
  value?: string;
  /** What is wrong and one fix, in plain sentences, without the place. */
  message: string;
  /** Of words: the sentence concerned. */
  sentence?: string;
  /** Of words: how visible they are, from 1, the most. */
  rank?: number;
}

/** Problems of words against data: the page can be shown with them while it is being written, but not published. */
export const isAboutWords = ({kind}: Problem): boolean => ["binding-error", "value-error", "claim-error", "unbound-number"].includes(kind);

/** What reading a file gives: its value, or everything that is wrong with it. */
export type Parsed<T> = {value: T; problems: []} | {value?: undefined; problems: Problem[]};

/** `data/x/data.csv:5:3 (gdp): "1,234" is not a number. Remove the comma, or declare groupChar.` */
export function formatProblem({file, line, column, field, message}: Problem): string {
  return `${file}:${line}:${column}${field ? ` (${field})` : ""}: ${message}`;
}

/** The same as a workflow command, which GitHub shows beside the line: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function annotateProblem({file, line, column, kind, message}: Problem): string {
  const escaped = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A"), property = (text: string): string => escaped(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
  return `::error file=${property(file)},line=${line},col=${column},title=${kind}::${escaped(message)}`;
}

/** Problems in the order a reader of the files meets them; those of words after all others, the most visible first. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column);
}

/** Thrown at the rim when checked input is asked for and there are problems. Its message lists them all, one a line. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const sorted = sortProblems(problems);
    super(`${sorted.length} problem${sorted.length === 1 ? "" : "s"}\n${sorted.map(formatProblem).join("\n")}`);
    this.name = "ProblemsError";
    this.problems = sorted;
  }
}
