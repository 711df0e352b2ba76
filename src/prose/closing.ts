/** The section that says how we know, which ends a piece of journalism and is shown as a box. */
import type {Heading, Root} from "mdast";
import {text, type Locale} from "../text/index.ts";
import {plainText} from "./headings.ts";
import type {Report} from "./report.ts";

const wordsOf = (heading: Heading): string => plainText(heading).trim();

/**
 * The heading of the closing section, as `nameHeadings` left it. Reports a text without that section, or with anything but words in it, or with another
 * section after it.
 */
export function findClosing(tree: Root, locale: Locale, report: Report): Heading | undefined {
  const title = text(locale, "howWeKnow"), at = tree.children.findIndex((node) => node.type === "heading" && node.depth === 2 && wordsOf(node) === title);
  if (at < 0) report(tree, title, `The text does not say how we know. End it with "## ${title}" and what it rests on: sources, method, how sure.`);
  else for (const node of tree.children.slice(at + 1)) {
    if (node.type === "heading") report(node, wordsOf(node), `"${wordsOf(node)}" comes after "${title}". Put it before: that section is the last, and has no parts.`);
    else if (node.type === "leafDirective") report(node, `::${node.name}`, `A ${node.name} stands in "${title}". Put it before that section, which holds words alone.`);
  }
  return tree.children[at] as Heading | undefined;
}
