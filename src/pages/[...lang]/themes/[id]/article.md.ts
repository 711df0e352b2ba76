import type {APIRoute} from "astro";
import {markdownOf} from "../../../../publish/markdown.ts";
import {getSite, pathsOf, site} from "../../../../site.ts";
import type {Locale} from "../../../../text/index.ts";

export const getStaticPaths = () => pathsOf(getSite().themes.keys());

export const GET: APIRoute<{locale: Locale; id: string}> = ({props: {locale, id}}) =>
  new Response(markdownOf(getSite().themes.get(id)![locale], `/themes/${id}/`, getSite(), locale, site.absolute), {headers: {"content-type": "text/markdown; charset=utf-8"}});
