import type {APIRoute} from "astro";
import {getSite} from "../../../site.ts";

export const getStaticPaths = () => [...getSite().datasets.keys()].map((id) => ({params: {id}}));

/** The editor's file, byte for byte. */
export const GET: APIRoute = ({params}) =>
  new Response(new Uint8Array(getSite().datasets.get(params["id"]!)!.csv), {headers: {"content-type": "text/csv; charset=utf-8"}});
