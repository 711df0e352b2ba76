import type {APIRoute} from "astro";
import {workbook} from "../../../../publish/workbook.ts";
import {getSite, pathsOf} from "../../../../site.ts";
import type {Locale} from "../../../../text/index.ts";

export const getStaticPaths = () => pathsOf(getSite().datasets.keys());

export const GET: APIRoute<{locale: Locale; id: string}> = async ({props: {locale, id}}) =>
  new Response(new Uint8Array(await workbook(getSite().datasets.get(id)!, locale)), {headers: {"content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}});
