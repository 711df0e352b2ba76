/** The site as pages see it: what was read, and where everything stands. */
import {loadSite, stampOf, type Site} from "./load.ts";
import {address, siteUrlFrom} from "./publish/address.ts";
import {byOrder} from "./publish/order.ts";
import {localPath} from "./publish/route.ts";
import {isAboutWords, ProblemsError} from "./table/problem.ts";
import {locales, text, type Locale} from "./text/index.ts";

const {path, absolute} = address(siteUrlFrom(process.env));
let cached: {stamp: string; site: Site} | undefined;

/**
 * The checked site; read again whenever a file of it has changed. Throws all its problems, which the dev server shows as they are; while the site is
 * being written, words that disagree with the data are shown beside their sentences instead.
 */
export function getSite(): Site {
  const stamp = import.meta.env.DEV || !cached ? stampOf(process.cwd()) : cached.stamp;
  if (cached?.stamp !== stamp) cached = {stamp, site: loadSite(process.cwd())};
  const grave = import.meta.env.DEV ? cached.site.problems.filter((problem) => !isAboutWords(problem)) : cached.site.problems;
  if (grave.length) throw new ProblemsError(grave);
  return cached.site;
}

/** `params.lang` of a route for each language: the first has no prefix. */
export const langs = locales.map((locale, i) => ({locale, lang: i === 0 ? undefined : locale}));

/** Paths of a route with an `[id]`, in every language. */
export const pathsOf = (ids: Iterable<string>) =>
  [...ids].flatMap((id) => langs.map(({locale, lang}) => ({params: {lang, id}, props: {locale, id}})));
/** Paths of a route without one. */
export const langPaths = () => langs.map(({locale, lang}) => ({params: {lang}, props: {locale}}));

export const site = {
  path: (locale: Locale, to: string): string => path(localPath(locale, to)),
  absolute: (locale: Locale, to: string): string => absolute(localPath(locale, to)),
  asset: path,
  nav(locale: Locale): {id: string; label: string; path: string}[] {
    const themes = byOrder(getSite().themes);
    return [
      ...themes.map((theme) => ({id: theme.en.id, label: theme[locale].meta.name, path: `/themes/${theme.en.id}/`})),
      {id: "briefings", label: text(locale, "briefings"), path: "/briefings/"},
      {id: "charts", label: text(locale, "charts"), path: "/charts/"},
      {id: "data", label: text(locale, "datasets"), path: "/data/"},
      {id: "places", label: text(locale, "places"), path: "/places/"},
      {id: "measures", label: text(locale, "measures"), path: "/measures/"},
      {id: "monitor", label: text(locale, "monitor"), path: "/monitor/"},
    ];
  },
};
