import type {Definition, Image, Link, Root} from "mdast";
import {visit} from "unist-util-visit";
import type {Report} from "./report.ts";

/** Maps a site path to the address under the site's base. */
export type LinkTo = (path: string) => string;

const sitePath = /^\/(?![/\\])/;
const localImage = /^\/images\/[\p{L}\p{N}/._-]+$/u;

/**
 * Gives every link and image of a tree its final address. An address that is neither a site path, a fragment, http(s) nor mailto is
 * reported; an image that is not local or has no description is reported and becomes its words.
 */
export function resolveLinks(tree: Root, link: LinkTo, report: Report): void {
  inlineReferences(tree);
  visit(tree, "link", (node) => {
    const message = whyNotLink(node.url);
    if (message !== undefined) report(node, node.url, message);
    else if (sitePath.test(node.url)) node.url = mapPath(node.url, link);
    else node.url = node.url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  });
  visit(tree, "image", (node) => {
    const message = whyNotImage(node);
    if (message === undefined) node.url = link(node.url);
    else {
      report(node, node.url, message);
      Object.assign(node, {type: "text", value: node.alt ?? ""});
    }
  });
}

/** `[text][name]` with `[name]: address` elsewhere becomes `[text](address)`; of two definitions the first holds, as in CommonMark. */
function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, ["linkReference", "imageReference"], (node) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const {url = "", title} = definitions.get(node.identifier) ?? {};
    Object.assign(node, {type: node.type === "linkReference" ? "link" : "image", url, title} satisfies Partial<Link | Image>);
  });
}

function mapPath(url: string, link: LinkTo): string {
  const end = url.search(/[?#]/);
  return end < 0 ? link(url) : link(url.slice(0, end)) + url.slice(end);
}

function whyNotLink(url: string): string | undefined {
  if (sitePath.test(url) || /^#./.test(url) || /^(https?:\/\/|mailto:)[^/\s]/i.test(url)) return undefined;
  if (url === "" || url === "#") return "A link goes nowhere. Write the address between the parentheses.";
  if (url.startsWith("//") || url.startsWith("/\\")) return `"${url}" does not say http or https. Begin it with https://.`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    return `"${url}" is not an address to link to. Use a site path such as /charts/…/, https:// or mailto:.`;
  }
  return `"${url}" depends on where the page stands. Write the page's path on the site, beginning and ending with a slash.`;
}

function whyNotImage({url, alt}: Image): string | undefined {
  if (!localImage.test(url) || url.includes("..") || url.includes("//")) {
    return `"${url}" is not an image of this site. Put the file in public/images and write /images/….`;
  }
  return alt?.trim() ? undefined : `The image "${url}" has no description. Write what it shows between the square brackets.`;
}
