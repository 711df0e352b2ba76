/** The charts and sentences that name a place, and the larger drawing of a series of it. */
import {read, type Chart} from "../chart/chart.ts";
import {offerOf} from "../chart/slice.ts";
import {formatView, type Offer} from "../chart/view.ts";
import {cellText} from "../chart/select.ts";
import type {Statement} from "../prose/bind.ts";
import type {Dataset} from "../table/read.ts";
import type {Locale} from "../text/index.ts";
import type {KnownSeries} from "./places.ts";
import {statementsOn} from "./uses.ts";

/** What a chart draws, and what a reader may pick in it. */
export interface Reach {
  chart: Chart;
  /** Rows of its dataset that stand in the drawing. */
  rows: ReadonlySet<number>;
  /** Their places. */
  places: ReadonlySet<string>;
  /** Series of its dataset that its filter keeps. */
  series: ReadonlySet<string>;
  /** Where places can be picked. */
  offer: Offer | undefined;
}

/** The reach of every chart of observations. Every chart is read once: make it once a build. */
export function reachOf(charts: Iterable<Chart>): Reach[] {
  return [...charts].filter(({dataset}) => dataset.descriptor.kind === "observations").map((chart): Reach => {
    const {spec, dataset} = chart, table = dataset.table.rows, rows = new Set(read(chart, "en").selection.series.flatMap(({data}) => data.map(({row}) => row)));
    const cells = (field: string) => new Set([...rows].map((row) => cellText(table[row]![field])));
    return {chart, rows, places: cells("place"), series: cells("series"), offer: spec.controls?.pick === "place" ? offerOf(spec, dataset) : undefined};
  });
}

/** The chart's page, as a path of the site, with the place picked where the chart offers that. */
const pathTo = ({chart, offer}: Reach, place: string): string => {
  const view = offer?.keys.includes(place) ? formatView({pick: [place]}, offer) : "";
  return `/charts/${chart.spec.id}/${view && `?${view}`}`;
};

/** Charts that draw a figure of the place or offer it to be picked, in the order of `reach`; paths of the site. */
export const chartsNaming = (reach: readonly Reach[], place: string): {id: string; path: string}[] =>
  reach.filter(({places, offer}) => places.has(place) || offer?.keys.includes(place)).map((one) => ({id: one.chart.spec.id, path: pathTo(one, place)}));

/** The larger drawing of a series of a place, as a path of the site: a chart in which the place can be picked, else one that draws its latest figure. */
export function drawingOf(reach: readonly Reach[], {dataset, category, place, latest: [row]}: KnownSeries): string | undefined {
  const own = reach.filter(({chart}) => chart.dataset.table === dataset.table);
  const found = own.find(({offer, series}) => offer?.keys.includes(place) && series.has(category.value)) ?? own.find(({rows}) => rows.has(row));
  return found && pathTo(found, place);
}

/** Statements of a language that rest on a figure of the place and name it: in their sentence, or in what its editor bound it to. */
export function statementsNaming(statements: readonly Statement[], datasets: ReadonlyMap<string, Dataset>, place: {id: string; name: Record<string, string>}, locale: Locale): Statement[] {
  const named = statements.filter(({sentence, words}) => sentence.includes(place.name[locale]!) || words.split(/[\s,/=]+/).includes(place.id));
  return statementsOn(named, locale, (dataset, row) => datasets.get(dataset)?.table.rows[row]?.["place"] === place.id);
}
