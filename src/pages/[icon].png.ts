import type {APIRoute} from "astro";
import {iconPng, icons} from "../publish/icon.ts";

export const getStaticPaths = () => Object.keys(icons).map((icon) => ({params: {icon}}));

export const GET: APIRoute = async ({params}) => new Response(new Uint8Array(await iconPng(icons[params["icon"]!]!)), {headers: {"content-type": "image/png"}});
