/** The map of a chart of places: the same figures at their latest time, where each place is. */
import {createChart, drawings, read, type Chart} from "../chart/chart.ts";
import {map} from "../chart/forms/map.ts";
import {cellText} from "../chart/select.ts";
import type {Period} from "../table/period.ts";
import type {Locale} from "../text/index.ts";

/** Its three drawings, and the period they are of; undefined where no place has coordinates. */
export function mapOf({spec, source, dataset, registers}: Chart, locale: Locale, document: Document): {svgs: string[]; period: string} | undefined {
  const {period: _, place: __, ...filter} = spec.filter, rows = dataset.table.rows.filter((row) => row["preferred"] !== false && row["value"] !== null && Object.entries(filter).every(([field, kept]) => kept.includes(cellText(row[field]))));
  const located = rows.filter((row) => registers.places.get(cellText(row["place"]))?.lat != null && (spec.filter["place"]?.includes(cellText(row["place"])) ?? true));
  const last = (spec.filter["period"] ? located.filter((row) => spec.filter["period"]!.includes(cellText(row["period"]))) : located).map((row) => row["period"] as Period).sort((a, b) => (a.end < b.end ? 1 : -1))[0];
  if (!last) return undefined;
  const places = [...new Set(located.filter((row) => cellText(row["period"]) === last.text).map((row) => cellText(row["place"])))];
  const chart = createChart({...spec, form: "map", r: "value", geometry: "place", x: undefined, y: undefined, stroke: undefined, fill: undefined, annotations: [], bands: [], filter: {...filter, place: places, period: [last.text]}}, map, source, dataset, registers);
  return {svgs: drawings(chart, read(chart, locale), locale, "map", document).map(({svg}) => svg.replace(/aria-labelledby="[^"]*" aria-describedby="[^"]*"/, `aria-labelledby="${spec.id}-page-title" aria-describedby="${spec.id}-page-description"`)), period: last.text};
}
