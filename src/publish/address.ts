/** Where the site stands, and the addresses that follow from it. */
export interface Address {
  /** The origin: `https://example.org`. */
  site: string;
  /** The folder the site stands in, with a slash at both ends: `/` or `/repo/`. */
  base: string;
  /** The address of a site path on this host: `/charts/x/` becomes `/repo/charts/x/`. The path begins with a slash. */
  path(sitePath: string): string;
  /** The same with the origin before it. */
  absolute(sitePath: string): string;
}

/** SITE_URL of an environment, or the address that `npm start` serves by default. */
export function siteUrlFrom(env: Record<string, string | undefined>): string {
  return env.SITE_URL?.trim() || "http://localhost:4321";
}

/** The addresses of a site that stands at `siteUrl`. Throws when that is not an http(s) address of a folder. */
export function address(siteUrl: string): Address {
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  const fault = whyNot(siteUrl, url);
  if (!url || fault) throw new Error(`SITE_URL "${siteUrl}" ${fault}. Write it like https://example.org or https://example.org/folder.`);
  const base = `/${url.pathname}/`.replace(/\/+/g, "/");
  const path = (sitePath: string): string => {
    if (!sitePath.startsWith("/")) throw new Error(`The site path "${sitePath}" does not begin with a slash.`);
    return base + sitePath.slice(1);
  };
  return {site: url.origin, base, path, absolute: (sitePath) => url.origin + path(sitePath)};
}

function whyNot(siteUrl: string, url: URL | undefined): string | undefined {
  if (!url) return "is not an address";
  if (url.protocol !== "http:" && url.protocol !== "https:") return "does not begin with http:// or https://";
  if (siteUrl.includes("?") || siteUrl.includes("#")) return "has a query or a fragment";
  if (url.username || url.password) return "holds a user name or a password";
  return undefined;
}
