import type {APIRoute} from "astro";
import {llmsOf} from "../../publish/llms.ts";
import {getSite, langPaths, site} from "../../site.ts";
import type {Locale} from "../../text/index.ts";

export const getStaticPaths = langPaths;

export const GET: APIRoute<{locale: Locale}> = ({props: {locale}}) => new Response(llmsOf(getSite(), locale, site.absolute), {headers: {"content-type": "text/plain; charset=utf-8"}});
