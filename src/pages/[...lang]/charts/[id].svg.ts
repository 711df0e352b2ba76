import type {APIRoute} from "astro";
import {read} from "../../../chart/chart.ts";
import {chartSvg} from "../../../publish/chart-svg.ts";
import {dataTo, sourceLine} from "../../../publish/cite.ts";
import {document} from "../../../publish/document.ts";
import {getSite, pathsOf, site} from "../../../site.ts";
import {text, type Locale} from "../../../text/index.ts";

export const getStaticPaths = () => pathsOf(getSite().charts.keys());

export const GET: APIRoute<{locale: Locale; id: string}> = ({props: {locale, id}}) => {
  const {charts, sources} = getSite(), chart = charts.get(id)!, reading = read(chart, locale);
  const foot = [
    `${sourceLine(reading, sources, locale)}${text(locale, "sentenceEnd")}${locale === "zh" ? "" : " "}${text(locale, "dataTo", {period: dataTo(reading, locale)})}${text(locale, "sentenceEnd")}`,
    text(locale, "svgCredit", {address: site.absolute(locale, `/charts/${id}/`)}),
  ];
  return new Response(chartSvg(chart, reading, locale, foot, document), {headers: {"content-type": "image/svg+xml"}});
};
