import type {FootnoteDefinition, Root} from "mdast";
import {visit} from "unist-util-visit";
import {sourceOf, type Report} from "./report.ts";

/** Markup that did not take and would be printed as it was typed: what it looks like, and how to mend it. */
const leftovers: {pattern: RegExp; message: (value: string) => string}[] = [
  {
    pattern: /(?<![\p{L}\p{N}:：\\])(?:[:：]{2,}[ \t]*[a-z][\w-]*[ \t]*[{｛[]|[:：]{2,}[ \t]*chart\b|[:：][ \t]*chart[ \t]*[{｛]).*/iu,
    message: () => "This does not place anything. Put ::chart{id=…} alone on its line, with nothing else on it.",
  },
  {
    pattern: /(?<!\\)\[\^[^\]\s]+\]/,
    message: (value) => `There is no footnote ${value}. Add a line that begins with ${value}: and holds its text.`,
  },
  {
    pattern: /(?<!\\)\*\*/,
    message: () => "These asterisks do not make anything bold. Move punctuation and spaces at either end outside of them.",
  },
];

/** Reports markup that would silently come out as text, and footnotes that would silently not come out. */
export function checkLeftovers(tree: Root, text: string, report: Report): void {
  visit(tree, "text", (node) => {
    if (!node.position) return;
    for (const {pattern, message} of leftovers) {
      const value = pattern.exec(sourceOf(node, text))?.[0];
      if (value !== undefined) report(node, value, message(value));
    }
  });
  checkFootnotes(tree, report);
}

function checkFootnotes(tree: Root, report: Report): void {
  const cited = new Set<string>();
  const defined = new Map<string, FootnoteDefinition>();
  visit(tree, "footnoteReference", (node) => void cited.add(node.identifier));
  visit(tree, "footnoteDefinition", (node) => {
    const value = `[^${node.label ?? node.identifier}]`;
    if (defined.has(node.identifier)) report(node, value, `The footnote ${value} is written twice. Give one of them another name.`);
    else if (!cited.has(node.identifier)) report(node, value, `No sentence cites the footnote ${value}. Cite it, or remove it.`);
    defined.set(node.identifier, node);
  });
}
