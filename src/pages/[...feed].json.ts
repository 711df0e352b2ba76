import type {APIRoute} from "astro";
import {feedAt, feedFile, feedPaths, jsonFeedOf} from "../publish/feed.ts";
import {localPath} from "../publish/route.ts";
import {getSite, site} from "../site.ts";
import {locales, type Locale} from "../text/index.ts";

interface Props {locale: Locale; path: string}
export const getStaticPaths = () => feedPaths(getSite()).flatMap((path) => locales.map((locale) => ({params: {feed: localPath(locale, feedFile(path, "json")).slice(1, -".json".length)}, props: {locale, path}})));

export const GET: APIRoute<Props> = ({props: {locale, path}}) =>
  new Response(jsonFeedOf(feedAt(path, getSite(), locale, site.absolute), locale, site.absolute), {headers: {"content-type": "application/feed+json; charset=utf-8"}});
