import type {APIRoute} from "astro";
import {site} from "../site.ts";

/** Everything may be read; embeds and the page of missing pages say themselves that they are not to be listed. */
export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.absolute("en", "/sitemap.xml")}\n`, {headers: {"content-type": "text/plain; charset=utf-8"}});
