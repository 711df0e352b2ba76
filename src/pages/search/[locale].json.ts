/** Everything that can be found, in one language; fetched when a reader first searches. */
import type {APIRoute} from "astro";
import {searchFile} from "../../publish/search.ts";
import {getSite, site} from "../../site.ts";
import {locales, type Locale} from "../../text/index.ts";

export const getStaticPaths = () => locales.map((locale) => ({params: {locale}}));

export const GET: APIRoute = ({params}) => {
  const locale = params["locale"] as Locale;
  return new Response(JSON.stringify(searchFile(getSite(), locale, (to) => site.path(locale, to))), {headers: {"Content-Type": "application/json; charset=utf-8"}});
};
