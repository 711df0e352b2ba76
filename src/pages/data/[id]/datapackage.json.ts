import type {APIRoute} from "astro";
import {getSite} from "../../../site.ts";

export const getStaticPaths = () => [...getSite().datasets.keys()].map((id) => ({params: {id}}));

export const GET: APIRoute = ({params}) =>
  new Response(getSite().datasets.get(params["id"]!)!.json, {headers: {"content-type": "application/json; charset=utf-8"}});
