import type {APIRoute} from "astro";
import {csvOf} from "../chart/records.ts";
import {monitorRecords} from "../publish/monitor-csv.ts";
import {dataDate} from "../publish/news.ts";
import {getSite, site} from "../site.ts";

export const GET: APIRoute = () => {
  const {monitor, datasets, registers, sources} = getSite();
  const records = monitorRecords(monitor, datasets, registers, sources, dataDate(datasets), (dataset, row) => site.absolute("en", `/data/${dataset}/#${row}`));
  return new Response(csvOf(records), {headers: {"content-type": "text/csv; charset=utf-8"}});
};
