/** Holds a Markdown tree against the data, and makes its bindings what a page shows: links to their rows. */
import type {Link, Paragraph, PhrasingContent, Root, RootContent} from "mdast";
import type {Node, Parent} from "unist";
import {visit} from "unist-util-visit";
import {checkPassage, type Checked, type Statement} from "./bind.ts";
import {readBinding, type BindingNode} from "./binding.ts";
import type {Ground, Where} from "./ground.ts";
import {passagesOf} from "./passage.ts";

/** The statements and problems of a tree. Beside a block with problems stands what is wrong: an editor sees it in the page, and no such page is published. */
export function bindTree(tree: Root, ground: Ground, where: Where): Checked {
  const all: Checked = {statements: [], problems: []}, of = new Map<Node, Statement>(), taken = new Set<string>();
  for (const passage of passagesOf(tree, where.text, where.locale)) {
    const {statements, problems} = checkPassage(passage, ground, where);
    for (const [i, statement] of statements.entries()) {
      statement.anchor = unique(statement.anchor, taken);
      of.set(passage.bound[i]!.node!, statement);
    }
    if (problems.length) (passage.block as Node & {faults?: string[]}).faults = problems.map(({message}) => message);
    all.statements.push(...statements);
    all.problems.push(...problems);
  }
  printBindings(tree, of);
  showFaults(tree);
  return all;
}

function unique(name: string, taken: Set<string>): string {
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
  taken.add(id);
  return id;
}

/** Bindings become links to the first of their rows; without rows, or within a link, plain words. */
export function printBindings(tree: Root, of: ReadonlyMap<Node, Statement> = new Map()): void {
  const linked = new Set<Node>();
  visit(tree, "link", (link) => { visit(link, (node) => { linked.add(node); }); });
  visit(tree, "image", (image) => { image.alt = image.alt?.replace(/:(?:value|claim|asis)\[([^\[\]{}]*)\]\{[^\[\]{}]*\}/g, "$1"); });
  visit(tree, "binding", (node, index, parent) => {
    const statement = of.get(node), [row] = statement?.rows ?? [], words = statement?.text ?? readBinding((node as BindingNode).value)?.label ?? "";
    const text: PhrasingContent = {type: "text", value: words};
    const link: Link = {type: "link", url: row ? `/data/${row.dataset}/#${row.id}` : "", children: [text], data: {hProperties: {className: statement?.kind === "claim" ? ["value", "claim"] : ["value"], id: statement?.anchor, ariaDescribedBy: statement && [statement.note]}}};
    (parent as Parent).children[index!] = row && !linked.has(node) ? link : text;
  });
}

function showFaults(tree: Root): void {
  visit(tree, (node, index, parent) => {
    const {faults} = node as Node & {faults?: string[]};
    if (!faults || index === undefined || !parent) return;
    const notes = faults.map((value): Paragraph => ({type: "paragraph", children: [{type: "text", value}], data: {hProperties: {className: ["fault"]}}}));
    const block = ["root", "blockquote", "listItem", "footnoteDefinition"].includes(parent.type);
    delete (node as {faults?: string[]}).faults;
    if (block) (parent as {children: RootContent[]}).children.splice(index + 1, 0, ...notes);
    else tree.children.push(...notes);
  });
}
