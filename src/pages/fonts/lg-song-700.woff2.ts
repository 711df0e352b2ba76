import type {APIRoute} from "astro";
import {headlineFont} from "../../publish/headline-font.ts";
import {getSite} from "../../site.ts";

/** The Chinese headline face, cut to the characters that headlines use. */
export const GET: APIRoute = async () => new Response(new Uint8Array(await headlineFont(getSite())), {headers: {"content-type": "font/woff2"}});
