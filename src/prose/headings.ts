import type {Nodes, Root} from "mdast";
import {visit} from "unist-util-visit";
import type {Report} from "./report.ts";

/** A heading of the text's outline; `id` is its fragment. */
export interface Heading {id: string; text: string; depth: number}

/** Gives every heading an id made from its text, and returns those at the top level. A title ("# …") is reported: the page has one. */
export function nameHeadings(tree: Root, report: Report): Heading[] {
  const outline: Heading[] = [];
  const taken = new Set(["footnote-label"]);
  visit(tree, "heading", (node, _, parent) => {
    const text = plainText(node).trim();
    const id = unique(slug(text) || "section", taken);
    if (node.depth === 1) report(node, text, `"${text}" is a second title; the title is in the front matter. Write it with ##.`);
    node.data = {...node.data, hProperties: {id}};
    if (parent?.type === "root") outline.push({id, text, depth: node.depth});
  });
  return outline;
}

/** GitHub's rule for fragments: lower case, letters and digits of every script, hyphens for spaces. */
export function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "").replace(/ /g, "-");
}

/** The name, or the name with the first number that is free. */
export function unique(name: string, taken: Set<string>): string {
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
  taken.add(id);
  return id;
}

/** The words of a node without its markup and raw HTML. */
export function plainText(node: Nodes): string {
  let words = "";
  visit(node, (child) => {
    if (child.type === "text" || child.type === "inlineCode") words += child.value;
    else if (child.type === "paragraph" || child.type === "heading" || child.type === "tableCell" || child.type === "break") words += " ";
  });
  return words;
}

/** How long a text is: each Chinese character counts as a word, and each run of other letters and digits ("1,234.5", "don't"). */
export function countWords(text: string): number {
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[.,'’-](?!\p{Script=Han})[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
