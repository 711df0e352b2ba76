/** What was found, as elements: a group for each kind, a link for each entry, what matched marked. */
import type {Kind} from "../text/found.ts";
import {fill} from "./fill.ts";
import {grouped, marked, quoted, type Found} from "./search-index.ts";
import type {Search} from "./search-load.ts";

/** An element with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

export const locale = (): "zh" | "en" => (document.documentElement.lang.startsWith("zh") ? "zh" : "en");
/** A Chinese character says as much as two or three letters. */
const lineLength = (): number => (locale() === "zh" ? 66 : 130);

const marks = (words: string, {terms}: Found): (Node | string)[] => marked(words, terms).map(({words, hit}) => (hit ? make("mark", {}, words) : words));

function entry(one: Found, role: string | undefined): HTMLAnchorElement {
  const line = quoted(one, lineLength()), link = make("a", {href: one.path, ...(role && {role})}, make("b", {}, ...marks(one.title, one)));
  if (one.named && one.also) link.append(make("span", {class: "search-also", lang: locale() === "zh" ? "en" : "zh-CN"}, ...marks(one.also, one)));
  if (line) link.append(make("span", {class: "search-line"}, ...marks(line, one)));
  return link;
}

/** At most `most` entries of each kind, the best kind first. `all` says where the rest of a kind is; `options` makes links the options of a list box. */
export function results(found: readonly Found[], {kinds, words}: Search, most: number, all: (kind: Kind) => string, options = false): HTMLElement[] {
  const role = options ? "option" : undefined;
  return grouped(found).map(([kind, own]) => {
    const {label} = kinds.find(({id}) => id === kind)!, id = `found-${kind}`, shown = own.slice(0, most).map((one) => entry(one, role));
    const rest = own.length > most ? [make("a", {href: all(kind), class: "search-all", "data-kind": kind, ...(role && {role})}, fill(words.all, {count: own.length}))] : [];
    const head = make(options ? "p" : "h2", {id, class: "search-kind"}, label), body = options ? [...shown, ...rest] : [make("ul", {}, ...[...shown, ...rest].map((link) => make("li", {}, link)))];
    return make(options ? "div" : "section", {...(options && {role: "group"}), "aria-labelledby": id, class: "search-group"}, head, ...body);
  });
}

/** One sentence about an answer, for a status region. */
export function summary(query: string, {found, whole}: {found: readonly Found[]; whole: boolean}, {words}: Search): string {
  if (!query.trim()) return "";
  if (!found.length) return fill(words.none, {query: query.trim()});
  return [...(whole ? [] : [words.some]), fill(words.count, {total: found.length})].join(locale() === "zh" ? "" : " ");
}
