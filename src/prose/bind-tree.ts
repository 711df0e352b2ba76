/** Holds a Markdown tree against the data, and makes its bindings what a page shows: links to their rows. */
import type {Link, Paragraph, PhrasingContent, Root, RootContent} from "mdast";
import type {Node, Parent} from "unist";
import {visit} from "unist-util-visit";
import {checkPassage, type Checked, type Statement} from "./bind.ts";
import {labelsOf, readBinding, type BindingNode} from "./binding.ts";
import type {Ground, Where} from "./ground.ts";
import {unique} from "./headings.ts";
import {passagesOf} from "./passage.ts";

/** The statements and problems of a tree. Beside a block with problems stands what is wrong: an editor sees it in the page, and no such page is published. */
export function bindTree(tree: Root, ground: Ground, where: Where): Checked {
  const all: Checked = {statements: [], problems: []}, of = new Map<Node, Statement>(), faults = new Map<Node, string[]>(), taken = new Set<string>();
  for (const passage of passagesOf(tree, where.text, where.locale)) {
    const {statements, problems} = checkPassage(passage, ground, where);
    for (const [i, statement] of statements.entries()) {
      statement.anchor = unique(statement.anchor, taken);
      of.set(passage.bound[i]!.node!, statement);
    }
    if (problems.length) faults.set(passage.block!, problems.map(({message}) => message));
    all.statements.push(...statements);
    all.problems.push(...problems);
  }
  printBindings(tree, of);
  showFaults(tree, faults);
  return all;
}

/** Bindings become links to the first of their rows; without rows, or within a link, plain words. */
export function printBindings(tree: Root, of: ReadonlyMap<Node, Statement> = new Map()): void {
  const linked = new Set<Node>();
  visit(tree, "link", (link) => { visit(link, (node) => { linked.add(node); }); });
  visit(tree, "image", (image) => { image.alt = image.alt && labelsOf(image.alt); });
  visit(tree, "binding", (node, index, parent) => {
    const statement = of.get(node), [row] = statement?.rows ?? [], words = statement?.text ?? readBinding((node as BindingNode).value)?.label ?? "";
    const text: PhrasingContent = {type: "text", value: words};
    const link: Link = {type: "link", url: row ? `/data/${row.dataset}/#${row.id}` : "", children: [text], data: {hProperties: {className: statement?.kind === "claim" ? ["value", "claim"] : ["value"], id: statement?.anchor, ariaDescribedBy: statement && [statement.note]}}};
    (parent as Parent).children[index!] = row && !linked.has(node) ? link : text;
  });
}

/** Puts what is wrong after its block, or at the end where the block may have no paragraph beside it. */
function showFaults(tree: Root, faults: ReadonlyMap<Node, string[]>): void {
  visit(tree, (node, index, parent) => {
    const notes = faults.get(node)?.map((value): Paragraph => ({type: "paragraph", children: [{type: "text", value}], data: {hProperties: {className: ["fault"]}}}));
    if (!notes || index === undefined || !parent) return undefined;
    if (!["root", "blockquote", "listItem", "footnoteDefinition"].includes(parent.type)) return void tree.children.push(...notes);
    (parent as {children: RootContent[]}).children.splice(index + 1, 0, ...notes);
    return index + 1 + notes.length;
  });
}
