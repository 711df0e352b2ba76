import type {APIRoute} from "astro";
import {markdownOf} from "../../../../publish/markdown.ts";
import {getSite, pathsOf, site} from "../../../../site.ts";
import type {Locale} from "../../../../text/index.ts";

export const getStaticPaths = () => pathsOf(getSite().briefings.keys());

export const GET: APIRoute<{locale: Locale; id: string}> = ({props: {locale, id}}) =>
  new Response(markdownOf(getSite().briefings.get(id)![locale], `/briefings/${id}/`, getSite(), locale, site.absolute), {headers: {"content-type": "text/markdown; charset=utf-8"}});
