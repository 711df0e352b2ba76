/** A text file whole: front matter through its schema, body through Markdown. */
import {z} from "zod";
import {parseAuthored, type Parsed} from "../table/authored.ts";
import {parsePeriod} from "../table/period.ts";
import {isAboutWords, type Problem} from "../table/problem.ts";
import type {Locale} from "../text/index.ts";
import type {Statement} from "./bind.ts";
import type {Ground} from "./ground.ts";
import {checkScalars, frontWords, type Scalars} from "./scalars.ts";
import {parseProse, splitFrontMatter, type LinkTo, type Prose} from "./index.ts";

const line = z.string().trim().min(1);
const period = line.or(z.number().transform(String)).refine((value) => parsePeriod(value) !== undefined, {error: "This is not a period. Write it like 2025, 2025-10 or 2025-10-07."});

export const articleSchemas = {
  briefings: z.strictObject({title: line, description: line, byline: line, published: z.iso.date(), updated: z.iso.date(), dataTo: period, theme: line}),
  themes: z.strictObject({name: line, title: line, description: line, updated: z.iso.date(), charts: z.array(line).min(1), order: z.int()}),
  pages: z.strictObject({title: line, description: line, updated: z.iso.date()}),
} as const;
export type ArticleKind = keyof typeof articleSchemas;
export type Meta<K extends ArticleKind> = z.output<(typeof articleSchemas)[K]>;

/** One text in one language. */
export interface Article<K extends ArticleKind = ArticleKind> {
  id: string;
  file: string;
  meta: Meta<K>;
  prose: Prose;
  /** The file as written, for the places of later problems. */
  source: string;
  /** What is bound in its front matter, by key. */
  marks: Scalars["at"];
  /** All that is bound in it, front matter first. */
  statements: Statement[];
}

export interface ArticleInput<K extends ArticleKind> {kind: K; id: string; file: string; source: string; locale: Locale; charts: ReadonlySet<string>; link: LinkTo; ground?: Ground | undefined; datasetOf?: ((chart: string) => string | undefined) | undefined}

/** The article of a Markdown file and every problem of its front matter and body at once; with only problems of its words against data there is an article too. */
export function parseArticle<K extends ArticleKind>({kind, id, file, source, locale, charts, link, ground, datasetOf}: ArticleInput<K>): {value?: Article<K>; problems: Problem[]} {
  const parts = splitFrontMatter(source);
  if (!parts) {
    const problem: Problem = {file, line: 1, column: 1, kind: "text-error", message: "The file has no front matter. Begin it with a line of ---, then title: and the other keys, then another ---."};
    return {problems: [problem]};
  }
  const read = (text: string): Parsed<Meta<K>> => parseAuthored({text, file, schema: articleSchemas[kind] as unknown as z.ZodType<Meta<K>>, kind: "text-error", lineOffset: 1}), meta = read(parts.front);
  const {prose, problems} = parseProse({text: parts.body, file, lineOffset: parts.bodyLine - 1, locale, charts, link, ground, datasetOf, closing: kind !== "pages"});
  if (meta.value === undefined || !problems.every(isAboutWords)) return {problems: [...meta.problems, ...problems]};
  const front = ground && checkScalars(parts.front, frontWords(locale), ground, {file, lineOffset: 1, near: prose.charts.flatMap((chart) => datasetOf?.(chart) ?? [])});
  // The same words may be bound in the text too; an address belongs to one of them.
  for (const [key, marks] of front?.at ?? []) for (const mark of marks) mark.anchor = `${key}-${mark.anchor}`;
  const value: Article<K> = {id, file, meta: front ? read(front.plain).value! : meta.value, prose, source, marks: front?.at ?? new Map(), statements: [...(front?.statements ?? []), ...prose.statements]};
  return {value, problems: [...(front?.problems ?? []), ...problems]};
}
