import type {APIRoute} from "astro";
import {read} from "../../../chart/chart.ts";
import {csvOf, recordsOf} from "../../../chart/records.ts";
import {getSite, pathsOf, site} from "../../../site.ts";
import type {Locale} from "../../../text/index.ts";

export const getStaticPaths = () => pathsOf(getSite().charts.keys());

export const GET: APIRoute<{locale: Locale; id: string}> = ({props: {locale, id}}) => {
  const {charts, sources} = getSite(), chart = charts.get(id)!;
  return new Response(csvOf(recordsOf(chart, read(chart, locale), locale, sources, site.absolute(locale, `/charts/${id}/`))), {headers: {"content-type": "text/csv; charset=utf-8"}});
};
