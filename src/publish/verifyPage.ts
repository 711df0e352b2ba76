import type {Element, Nodes, Properties, Root} from "hast";
import {fromHtml} from "hast-util-from-html";
import {chartFaults} from "./verifyChart.ts";
import {findGeometryHole, findHole} from "./verifyText.ts";

/** An address found in a file; `where` says in which attribute. What is loaded comes with the page, what is linked waits for a click. */
export interface Reference {where: string; value: string; kind: "link" | "load"}

/** What one page offers to links, what it asks for, and what is wrong with it by itself. */
export interface Page {ids: Set<string>; references: Reference[]; faults: string[]}

const sources = new Set(["img", "script", "iframe", "source", "video", "audio", "track", "embed", "input"]);
const loadedLinks = new Set(["stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon", "mask-icon"]);
const idAttributes = ["htmlFor", "ariaLabelledBy", "ariaDescribedBy", "ariaControls", "ariaOwns"];
const geometry = new Set(["d", "points", "transform", "viewBox", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"]);
const literal = new Set(["pre", "code", "textarea", "style"]);

/** Reads a page. The walk goes once over every node: pages are large and many. */
export function readPage(html: string): Page {
  const page: Page = {ids: new Set(), references: [], faults: []};
  const tree = fromHtml(html);
  walk(tree, page, false);
  page.faults.push(...headFaults(tree));
  return page;
}

function walk(node: Nodes, page: Page, isLiteral: boolean): void {
  if (node.type === "text" && !isLiteral) noteHole(findHole(node.value), node.value, page);
  if (node.type === "element") readElement(node, page);
  if (!("children" in node)) return;
  const inLiteral = isLiteral || (node.type === "element" && (literal.has(node.tagName) || isProgram(node)));
  for (const child of node.children) walk(child, page, inLiteral);
}

function readElement(element: Element, page: Page): void {
  const {properties, tagName} = element;
  const id = properties.id;
  if (id !== undefined && page.ids.has(String(id))) page.faults.push(`the id "${id}" stands twice.`);
  if (id !== undefined) page.ids.add(String(id));
  for (const [name, value] of Object.entries(properties)) {
    const words = Array.isArray(value) ? value.join(" ") : String(value);
    noteHole(geometry.has(name) ? findGeometryHole(words) : findHole(words), `${name}="${words}"`, page);
  }
  page.references.push(...referencesOf(element));
  if (tagName === "figure" && properties.dataChart !== undefined) page.faults.push(...chartFaults(element));
}

function referencesOf(element: Element): Reference[] {
  const {tagName, properties} = element;
  const found: Reference[] = [];
  const note = (kind: Reference["kind"], where: string, ...values: unknown[]) => {
    for (const value of values) if (typeof value === "string") found.push({kind, where: `${tagName} ${where}`, value});
  };
  if (tagName === "link") note(isLoaded(properties) ? "load" : "link", [properties.rel].flat().join(" "), properties.href);
  else note(tagName === "use" || tagName === "image" ? "load" : "link", "href", properties.href, properties.xLinkHref);
  if (sources.has(tagName)) note("load", "src", properties.src);
  note("load", "srcset", ...srcsetUrls(properties.srcSet), ...srcsetUrls(properties.imageSrcSet));
  note("load", "poster", properties.poster);
  if (tagName === "object") note("load", "data", properties.data);
  note("link", "action", properties.action, properties.formAction);
  if (tagName === "meta") note("link", String(properties.property ?? properties.name ?? "refresh"), metaUrl(properties));
  for (const name of idAttributes) note("link", name, ...[properties[name] ?? []].flat().map((id) => `#${id}`));
  const styles = Object.values(properties).filter((value) => typeof value === "string" && value.includes("url("));
  if (tagName === "style") styles.push(...element.children.map((child) => (child.type === "text" ? child.value : "")));
  note("load", "url()", ...styles.flatMap((css) => cssUrls(String(css))));
  return found;
}

const cssUrl = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+["']([^"']+)["']/g;

/** The addresses in a style sheet or a presentation attribute, `@import` included. */
export function cssUrls(css: string): string[] {
  const matches = css.replace(/\/\*[^]*?\*\//g, "").matchAll(cssUrl);
  return [...matches].map((match) => match.slice(1).find((part) => part !== undefined) ?? "");
}

function srcsetUrls(value: unknown): string[] {
  if (typeof value !== "string") return [];
  const matches = value.matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+[^,]+)?\s*(?:,|$)/g);
  return [...matches].map((match) => match[1] as string);
}

function metaUrl({property, name, content, httpEquiv}: Properties): string | undefined {
  const text = String(content ?? "");
  if (/refresh/i.test(String(httpEquiv))) return /url\s*=\s*(\S+)/i.exec(text)?.[1];
  return /^(og:(url|image|video|audio)|twitter:(image|player))$/.test(String(property ?? name)) ? text : undefined;
}

function isLoaded({rel}: Properties): boolean {
  return [rel].flat().some((word) => loadedLinks.has(String(word)));
}

function isProgram({tagName, properties}: Element): boolean {
  return tagName === "script" && !/json/.test(String(properties.type ?? ""));
}

/** A page that only sends the reader on needs no words of its own. */
function headFaults(tree: Root): string[] {
  const html = tree.children.find((node) => node.type === "element");
  const head = html?.children.find((node) => node.type === "element" && node.tagName === "head");
  const inHead = head && "children" in head ? head.children.filter((node) => node.type === "element") : [];
  if (inHead.some(({properties}) => /refresh/i.test(String(properties.httpEquiv)))) return [];
  const title = inHead.find(({tagName}) => tagName === "title")?.children[0];
  const description = inHead.find(({properties}) => properties.name === "description")?.properties.content;
  return [
    html?.properties.lang ? "" : "the page does not say its language.",
    title?.type === "text" && title.value.trim() ? "" : "the page has no title.",
    String(description ?? "").trim() ? "" : "the page has no description.",
  ].filter(Boolean);
}

function noteHole(hole: string | undefined, context: string, page: Page): void {
  if (hole !== undefined) page.faults.push(`"${hole}" is printed in "${context.trim().replace(/\s+/g, " ").slice(0, 80)}".`);
}
