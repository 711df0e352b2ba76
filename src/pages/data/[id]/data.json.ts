import type {APIRoute} from "astro";
import {cellText} from "../../../chart/select.ts";
import {getSite} from "../../../site.ts";

export const getStaticPaths = () => [...getSite().datasets.keys()].map((id) => ({params: {id}}));

/** Rows as objects: numbers and booleans as such, a missing value as null, all else as text. */
export const GET: APIRoute = ({params}) => {
  const {table} = getSite().datasets.get(params["id"]!)!;
  const rows = table.rows.map((row) => Object.fromEntries(table.fields.map(({name}) => {
    const cell = row[name] ?? null;
    return [name, cell === null || typeof cell === "number" || typeof cell === "boolean" ? cell : cellText(cell)];
  })));
  return new Response(`[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`, {headers: {"content-type": "application/json; charset=utf-8"}});
};
