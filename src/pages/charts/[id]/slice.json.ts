/** The data that a reader's choices on a chart can reach; for charts that offer some. One file for both languages. */
import type {APIRoute} from "astro";
import {sliceOf} from "../../../chart/slice.ts";
import {getSite} from "../../../site.ts";

export const getStaticPaths = () => [...getSite().charts].filter(([, {spec}]) => spec.controls).map(([id]) => ({params: {id}}));

export const GET: APIRoute = ({params}) => {
  const {charts, sources} = getSite();
  const slice = sliceOf(charts.get(params["id"]!)!, (id) => { const source = sources.get(id); return source && {title: source.title, publisher: source.publisher, licence: source.licence, url: source.url}; });
  return new Response(JSON.stringify(slice), {headers: {"Content-Type": "application/json; charset=utf-8"}});
};
