import type {APIRoute} from "astro";
import {getSite} from "../../../site.ts";

export const getStaticPaths = () => [...getSite().datasets.keys()].map((id) => ({params: {id}}));

/** The editor's file, byte for byte. */
export const GET: APIRoute = ({params}) =>
  new Response(getSite().datasets.get(params["id"]!)!.csv.slice().buffer, {headers: {"content-type": "text/csv; charset=utf-8"}});
