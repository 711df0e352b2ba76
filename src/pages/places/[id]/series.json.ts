/** The latest figures of a place, for the page of another that is set beside it. One file for both languages. */
import type {APIRoute} from "astro";
import {besideOf} from "../../../publish/place-rows.ts";
import {knownPlaces, pagedPlaces} from "../../../publish/places.ts";
import {getSite} from "../../../site.ts";

export const getStaticPaths = () => {
  const {datasets, registers} = getSite(), known = knownPlaces(datasets.values());
  return pagedPlaces(known, registers.places).map((id) => ({params: {id}, props: {series: known.series.get(id)}}));
};

export const GET: APIRoute = ({params, props}) => {
  const {registers} = getSite();
  return new Response(JSON.stringify(besideOf(registers.places.get(params["id"]!)!, props["series"], registers)), {headers: {"Content-Type": "application/json; charset=utf-8"}});
};
