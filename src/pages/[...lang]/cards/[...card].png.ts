/** The pictures that pages are shared with: one for each briefing, theme, chart, dataset and section; other pages share their section's. */
import type {APIRoute} from "astro";
import {cardPng} from "../../../publish/card.ts";
import {cardAt, cardPaths} from "../../../publish/card-of.ts";
import {document} from "../../../publish/document.ts";
import {getSite, langs} from "../../../site.ts";
import type {Locale} from "../../../text/index.ts";

interface Props {locale: Locale; path: string}
export const getStaticPaths = () => [...cardPaths(getSite())].flatMap(([card, path]) => langs.map(({locale, lang}) => ({params: {lang, card: card.slice("/cards/".length, -".png".length)}, props: {locale, path}})));

export const GET: APIRoute<Props> = async ({props: {locale, path}}) =>
  new Response(new Uint8Array(await cardPng(cardAt(path, getSite(), locale), locale, document)), {headers: {"content-type": "image/png"}});
