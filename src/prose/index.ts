/** Markdown to segments: checked HTML, and the places of charts between it. */
import type {Root} from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import {unified} from "unified";
import type {Problem} from "../table/problem.ts";
import type {Locale} from "../text/index.ts";
import type {Checked, Statement} from "./bind.ts";
import {bindTree, printBindings} from "./bind-tree.ts";
import {remarkBinding} from "./binding.ts";
import {findClosing} from "./closing.ts";
import {blockDirectives, placeCharts} from "./directives.ts";
import type {Ground} from "./ground.ts";
import {countWords, nameHeadings, plainText, type Heading} from "./headings.ts";
import {toSegments, type Segment} from "./html.ts";
import {checkLeftovers} from "./leftovers.ts";
import {resolveLinks, type LinkTo} from "./links.ts";
import {createReport} from "./report.ts";
import {findTerms, glossary} from "./terms.ts";

export {splitFrontMatter, type FrontMatter} from "./frontMatter.ts";
export type {Heading, LinkTo, Segment};

/** A text ready to be placed on a page. */
export interface Prose {
  /** In reading order; no two HTML segments stand next to each other. */
  segments: Segment[];
  /** The headings of the outline, each with the id it has in the HTML. */
  headings: Heading[];
  /** How long the text is; a Chinese character counts as one word. */
  words: number;
  /** How long it takes to read, in whole minutes: 220 English words or 400 Chinese characters each. */
  minutes: number;
  /** The ids of the charts it places, in order, once each. */
  charts: string[];
  /** The ids of the terms it explains, in order, once each. */
  terms: string[];
  /** Words bound to data, in order. */
  statements: Statement[];
}

export interface ProseInput {
  /** The Markdown, without front matter. */
  text: string;
  /** Path from the project's root, for problems. */
  file: string;
  /** How many lines of the file come before `text`: `bodyLine - 1` of splitFrontMatter. */
  lineOffset: number;
  locale: Locale;
  /** The ids that `::chart{id=…}` may name. */
  charts: ReadonlySet<string>;
  /** Maps a site path, as it is written in Markdown, to an address; also asked for images ("/images/…"). */
  link: LinkTo;
  /** What its words are held against; without it they are not. */
  ground?: Ground | undefined;
  /** The datasets of charts, for suggestions. */
  datasetOf?: ((chart: string) => string | undefined) | undefined;
  /** True for a piece that must say how we know, in its last section. */
  closing?: boolean | undefined;
}

/** One tilde is a range in Chinese ("3~5万"), so only two strike out. */
const markdown = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).use(blockDirectives).use(remarkBinding).freeze();

/** Reads one text. The HTML is safe to print whatever the text says; whether it is fit to publish, `problems` tells. */
export function parseProse({text, file, lineOffset, locale, charts, link, ground, datasetOf, closing = false}: ProseInput): {prose: Prose; problems: Problem[]} {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const {problems, report} = createReport(lines, file, lineOffset);
  const tree: Root = markdown.parse(lines);
  checkLeftovers(tree, lines, report);
  const placed = placeCharts(tree, lines, charts, report);
  const near = placed.flatMap((id) => datasetOf?.(id) ?? []), checked: Checked = ground ? bindTree(tree, ground, {text: lines, file, lineOffset, locale, near}) : {statements: [], problems: []};
  if (!ground) printBindings(tree);
  const headings = nameHeadings(tree, report);
  resolveLinks(tree, link, report);
  const last = closing ? findClosing(tree, locale, report) : undefined;
  const terms = findTerms(tree, link(glossary), ground && new Set(ground.datasets.get("glossary")?.table.rows.map((row) => String(row["id"]))), report);
  const words = countWords(plainText(tree));
  return {prose: {segments: toSegments(tree, locale, last), headings, words, minutes: Math.max(1, Math.round(words / (locale === "zh" ? 400 : 220))), charts: placed, terms, statements: checked.statements}, problems: [...problems, ...checked.problems]};
}
