import type {ElementContent, Nodes, Properties, RootContent} from "hast";

/** The text of a node, as a reader gets it. */
export function toString(node: Nodes | null | undefined): string {
  if (!node) return "";
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child: RootContent | ElementContent) => toString(child)).join("") : "";
}

/** Words of a page with the language they stand in. */
export interface Spoken {lang: string; words: string}

const silent = new Set(["script", "style", "code", "pre", "template"]);
const spokenAttributes = ["ariaLabel", "title", "alt", "placeholder"];

/** Every text and every attribute that is read out, with its language; neither code nor programs. */
export function spoken(node: Nodes, lang = ""): Spoken[] {
  if (node.type === "text") return node.value.trim() ? [{lang, words: node.value.trim()}] : [];
  if (node.type === "element" && silent.has(node.tagName)) return [];
  const own = node.type === "element" && node.properties.lang ? String(node.properties.lang) : lang;
  const attributes = node.type === "element" ? attributesOf(node.tagName, node.properties) : [];
  const children = "children" in node ? node.children.flatMap((child: RootContent | ElementContent) => spoken(child, own)) : [];
  return [...attributes.map((words) => ({lang: own, words})), ...children];
}

function attributesOf(tagName: string, properties: Properties): string[] {
  const isMeta = tagName === "meta" && /description|title|site_name/.test(String(properties.name ?? properties.property));
  const values = [...spokenAttributes.map((name) => properties[name]), isMeta ? properties.content : undefined];
  return values.filter((value): value is string => typeof value === "string" && value !== "");
}
