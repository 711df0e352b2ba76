import type {Address} from "./address.ts";
import type {Files} from "./manifest.ts";
import type {Page, Reference} from "./verifyPage.ts";

/** The page of missing pages is served at any depth: its own address means nothing, and other addresses hold from the root only. */
const ownAddress = /^(link (canonical|alternate)|meta og:url)$/;
const rooted = /^([a-z][a-z0-9+.-]*:|\/|#)/i;

/** A built site as links see it. */
export interface Site {files: Files; pages: ReadonlyMap<string, Page>; address: Address}

/** What is wrong with an address that stands in `file`, or undefined. Addresses of other sites may be linked to, not loaded from. */
export function linkFault(file: string, {where, value, kind}: Reference, site: Site): string | undefined {
  const isMissing = file === "404.html";
  if (isMissing && ownAddress.test(where)) return undefined;
  const isLost = isMissing && !rooted.test(value);
  const fault = isLost ? "depends on where the page stands; this one stands anywhere." : addressFault(file, value, kind, site);
  return fault && `<${where}> "${value}" ${fault}`;
}

function addressFault(file: string, value: string, kind: Reference["kind"], site: Site): string | undefined {
  const from = urlOf(file, site.address);
  if (!URL.canParse(value, from)) return "is not an address.";
  const url = new URL(value, from);
  if (url.protocol === "data:" && kind === "load") return undefined;
  if (/^(mailto|tel):$/.test(url.protocol) && kind === "link") return undefined;
  if (!/^https?:$/.test(url.protocol)) return `begins with ${url.protocol} and is refused.`;
  const {site: origin, base} = site.address;
  const isInside = url.origin === origin && `${url.pathname}/`.startsWith(base);
  if (isInside) return insideFault(url, site);
  if (url.origin === origin && !/^https?:/i.test(value)) return `leaves the site's folder ${base}.`;
  return kind === "load" ? "is loaded from another site." : undefined;
}

function insideFault(url: URL, {files, pages, address}: Site): string | undefined {
  const path = decoded(url.pathname.slice(address.base.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!files.has(file)) return files.has(`${file}/index.html`) ? "lacks the slash at its end." : "leads to nothing on this site.";
  const fragment = url.hash.slice(1);
  const ids = pages.get(file)?.ids;
  if (fragment === "" || fragment === "top" || fragment.startsWith(":~:") || !ids) return undefined;
  if (ids.has(fragment) || ids.has(decoded(fragment))) return undefined;
  return `names the place "${decoded(fragment)}", which ${file} does not have.`;
}

function urlOf(file: string, address: Address): string {
  return new URL(encodeURI(file.replace(/(^|\/)index\.html$/, "$1")), address.absolute("/")).href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
