import type {Root, RootContent} from "mdast";
import type {ContainerDirective, LeafDirective} from "mdast-util-directive";
import remarkDirective from "remark-directive";
import type {Processor} from "unified";
import type {Parent} from "unist";
import {SKIP, visit} from "unist-util-visit";
import {didYouMean} from "../table/suggest.ts";
import {sourceOf, type Report} from "./report.ts";

const colon = ":".charCodeAt(0);

/** remark-directive without its text directives, which eat the tails of "10:30" and "出口:增长". */
export function blockDirectives(this: Processor): void {
  remarkDirective.call(this);
  for (const extension of this.data().micromarkExtensions ?? []) delete extension.text?.[colon];
}

/** Ways to place a chart: its drawing, or its series as a table with sparklines. */
const kinds: string[] = ["chart", "table"];

/**
 * Makes each `::chart{id=…}` and `::table{id=…}` of a tree a `chart` element, and returns their ids in order, once each. Any other directive, and a chart
 * that is not at the top level, is reported and shown as it was typed.
 */
export function placeCharts(tree: Root, text: string, charts: ReadonlySet<string>, report: Report): string[] {
  const placed = new Set<string>();
  visit(tree, ["leafDirective", "containerDirective"], (node, index, parent) => {
    const directive = node as LeafDirective | ContainerDirective;
    const id = chartOf(directive, parent as Parent, text, charts, report);
    if (id !== undefined) {
      placed.add(id);
      directive.data = {hName: "chart", hProperties: {dataId: id, dataAs: directive.name}};
    } else if (directive.type === "leafDirective") {
      (parent as Parent).children[index as number] = asTyped(sourceOf(directive, text));
      return [SKIP, index as number + 1];
    }
    return undefined;
  });
  return [...placed];
}

function asTyped(source: string): RootContent {
  return {type: "paragraph", children: [{type: "text", value: source}]};
}

function chartOf(
  node: LeafDirective | ContainerDirective, parent: Parent, text: string, charts: ReadonlySet<string>, report: Report,
): string | undefined {
  const known = [...charts];
  const attributes = node.attributes ?? {};
  const id = attributes.id ?? "";
  const unknown = Object.keys(attributes).find((name) => name !== "id");
  if (node.type === "containerDirective") {
    report(node, `:::${node.name}`, `":::${node.name}" is not known here. Use Markdown headings, lists and quotes instead.`);
  } else if (!kinds.includes(node.name)) {
    const name = `::${node.name}`;
    report(node, name, `"${name}" is not known here. ${didYouMean(name, kinds.map((kind) => `::${kind}`), "Write ::chart{id=…} to place a chart.")}`);
  } else if (parent.type !== "root") {
    report(node, sourceOf(node, text), `A ${node.name} stands on its own. Move it out of the list, quote, footnote or block around it.`);
  } else if (unknown !== undefined) {
    report(node, unknown, `"${unknown}" is not an attribute of ::${node.name}. ${didYouMean(unknown, ["id"], "Only id is.")}`);
  } else if (id === "") {
    report(node, sourceOf(node, text), `This ${node.name} has no id. Write ::${node.name}{id=…} with the name of a file in content/charts.`);
  } else if (!charts.has(id)) {
    report(node, id, `"${id}" is not a chart. ${didYouMean(id, known, `Add content/charts/${id}.yaml, or name one that is there.`)}`);
  } else if (!isCanonical(sourceOf(node, text), node.name, id)) {
    report(node, sourceOf(node, text), `A ${node.name} takes one id and no label. Write ::${node.name}{id=${id}}.`);
  } else {
    return id;
  }
  return undefined;
}

/** The parser forgives labels, `#id` and repeated ids, and keeps the last; here there is one way to place a chart. */
function isCanonical(source: string, name: string, id: string): boolean {
  return [id, `"${id}"`, `'${id}'`].some((value) => source.replace(/\s/g, "") === `::${name}{id=${value}}`);
}
