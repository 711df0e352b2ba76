import type {APIRoute} from "astro";
import {light} from "../../chart/palette.ts";
import {langPaths, site} from "../../site.ts";
import {text, type Locale} from "../../text/index.ts";

export const getStaticPaths = langPaths;

/** What a phone or a desktop shows of the site once it is kept there. */
export const GET: APIRoute<{locale: Locale}> = ({props: {locale}}) => {
  const icon = (name: string, side: number, purpose: "any" | "maskable") => ({src: site.asset(`/${name}.png`), sizes: `${side}x${side}`, type: "image/png", purpose});
  const manifest = {
    id: site.path(locale, "/"), name: text(locale, "siteName"), short_name: text(locale, "siteName"), description: text(locale, "homeDescription"), lang: text(locale, "languageTag"), dir: "ltr",
    start_url: site.path(locale, "/"), scope: site.asset("/"), display: "minimal-ui", background_color: light["paper"], theme_color: light["paper"],
    icons: [icon("icon-192", 192, "any"), icon("icon-512", 512, "any"), icon("icon-maskable", 512, "maskable"), {src: site.asset("/mark.svg"), sizes: "any", type: "image/svg+xml", purpose: "any"}],
  };
  return new Response(`${JSON.stringify(manifest, undefined, 1)}\n`, {headers: {"content-type": "application/manifest+json; charset=utf-8"}});
};
