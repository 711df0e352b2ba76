import type {Element, Root as Html, RootContent, Text} from "hast";
import type {Heading, Html as RawHtml, Root} from "mdast";
import rehypeSanitize, {type Options as Schema} from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype, {type Options} from "remark-rehype";
import {unified} from "unified";
import {SKIP, visit} from "unist-util-visit";
import {text, type Locale} from "../text/index.ts";

/** A piece of a text, in order: finished HTML, the place of a chart, or the section that says how we know, without its heading. */
export type Segment = {kind: "html"; html: string} | {kind: "closing"; html: string} | {kind: "chart" | "table"; id: string};

/** What Markdown can make, and nothing else. Ids are ours (headings, footnotes), so they need no prefix. */
const schema: Schema = {
  strip: ["script", "style"],
  clobber: [],
  clobberPrefix: "",
  protocols: {href: ["http", "https", "mailto"]},
  tagNames: [
    "a", "blockquote", "br", "chart", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "li", "ol", "p",
    "pre", "section", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ],
  attributes: {
    a: [
      "href", "title", "id", "ariaDescribedBy", "ariaLabel", "dataFootnoteRef", "dataFootnoteBackref",
      ["className", "data-footnote-backref", "value", "claim", "term"],
    ],
    chart: ["dataId", "dataAs"],
    code: [["className", /^language-[\w-]+$/]],
    h1: ["id"], h2: ["id"], h3: ["id"], h4: ["id"], h5: ["id"], h6: ["id"],
    img: [["src", /^\/(?![/\\])/], "alt", "title"],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    li: ["id", ["className", "task-list-item"]],
    p: [["className", "fault"]],
    ol: ["start", ["className", "contains-task-list"]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: ["align"], th: ["align"],
    ul: [["className", "contains-task-list"]],
  },
};

/** Turns a checked tree into segments: HTML that is safe to print as it is, cut where a chart stands, and at the heading of its closing section. */
export function toSegments(tree: Root, locale: Locale, closing?: Heading): Segment[] {
  joinHan(tree);
  const html = unified().use(remarkRehype, hastOptions(locale)).use(rehypeSanitize, schema).runSync(tree) as Html;
  dress(html, locale);
  return cut(html, closing?.data?.hProperties?.["id"]);
}

const wide = "[\\p{Script=Han}，。、；：！？）」』”’》…—（「『“‘《]";
const wideBreak = new RegExp(`(?<=${wide})\\n|\\n(?=${wide})`, "gu");

/** A line of Chinese source ends where the editor's window did; beside a Han character that is no space. */
function joinHan(tree: Root): void {
  visit(tree, "text", (node) => { node.value = node.value.replace(wideBreak, ""); });
}

function hastOptions(locale: Locale): Options {
  return {
    clobberPrefix: "",
    footnoteLabel: text(locale, "footnotes"),
    footnoteLabelProperties: {},
    footnoteBackLabel: (note, citation) => text(locale, "footnoteBack", {number: citation > 1 ? `${note + 1}-${citation}` : note + 1}),
    handlers: {html: (_, node: RawHtml, parent) => visibleHtml(node, parent?.type)},
  };
}

/** Raw HTML is shown, not run: an author who tries it sees that it does nothing. */
function visibleHtml(node: RawHtml, parent: string | undefined): Element | Text {
  const words: Text = {type: "text", value: node.value};
  const isBlock = ["root", "blockquote", "listItem", "footnoteDefinition", "containerDirective"].includes(parent ?? "root");
  return isBlock ? {type: "element", tagName: "p", properties: {}, children: [words]} : words;
}

/** Adds what pages need around plain Markdown: alignment as a class, careful external links, tables that scroll on small screens. */
function dress(tree: Html, locale: Locale): void {
  visit(tree, "element", ({tagName, properties}) => {
    if (typeof properties.align === "string") properties.className = [`align-${properties.align}`];
    delete properties.align;
    if (tagName === "a" && /^https?:/.test(String(properties.href))) properties.rel = ["noopener"];
  });
  visit(tree, {type: "element", tagName: "table"}, (table, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = scroller(table, locale);
    return SKIP;
  });
}

/** A group and not a region: a page may hold many tables, and landmarks of one name must not repeat. */
function scroller(table: Element, locale: Locale): Element {
  const properties = {className: ["table-scroll"], tabIndex: 0, role: "group", ariaLabel: text(locale, "tableScroll")};
  return {type: "element", tagName: "div", properties, children: [table]};
}

/** `closing` is the id of the heading whose section stands by itself, to the end of the text; footnotes come after it. */
function cut(tree: Html, closing: unknown): Segment[] {
  const segments: Segment[] = [];
  let pending: RootContent[] = [], kind: "html" | "closing" = "html";
  const flush = () => {
    const html = unified().use(rehypeStringify).stringify({type: "root", children: pending}).trim();
    if (html !== "") segments.push({kind, html});
    pending = [];
  };
  for (const node of tree.children) {
    const {tagName, properties}: Pick<Element, "tagName" | "properties"> = node.type === "element" ? node : {tagName: "", properties: {}};
    if (tagName === "chart") {
      flush();
      segments.push({kind: properties.dataAs === "table" ? "table" : "chart", id: String(properties.dataId)});
    } else if (closing !== undefined && properties.id === closing) {
      flush();
      kind = "closing";
    } else {
      if ("dataFootnotes" in properties && kind === "closing") {
        flush();
        kind = "html";
      }
      pending.push(node);
    }
  }
  flush();
  return segments;
}
