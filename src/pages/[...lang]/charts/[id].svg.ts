import type {APIRoute} from "astro";
import {read} from "../../../chart/chart.ts";
import {chartSvg} from "../../../publish/chart-svg.ts";
import {creditLines} from "../../../chart/credit.ts";
import {document} from "../../../publish/document.ts";
import {getSite, pathsOf, site} from "../../../site.ts";
import type {Locale} from "../../../text/index.ts";

export const getStaticPaths = () => pathsOf(getSite().charts.keys());

export const GET: APIRoute<{locale: Locale; id: string}> = async ({props: {locale, id}}) => {
  const {charts, sources} = getSite(), chart = charts.get(id)!, reading = read(chart, locale), foot = creditLines(reading, sources, locale, site.absolute(locale, `/charts/${id}/`));
  return new Response(await chartSvg(chart, reading, locale, foot, document), {headers: {"content-type": "image/svg+xml"}});
};
