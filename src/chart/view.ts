/**
 * What a reader has chosen on a chart, and how it stands in an address. Parameters, all optional; a default is absent:
 *
 *   pick=china.india       values of the picked field, in order
 *   time=2001..2025        first and last period drawn
 *   scale=log              a logarithmic value axis
 *   show=index.2001        100 at that period; or show=change, show=share, show=gdp
 *   split=1                a panel for each picked value
 *   sort=name              by name and not by size
 *   tab=table              the tab that is open: table, source or map
 *
 * `v=1` may stand beside them. Names and meanings are promises: old addresses keep working, new meanings get new names.
 */
import {parsePeriod} from "../table/period.ts";
import type {ChartSpec} from "./spec.ts";
import {viewNames} from "./view-names.ts";

export type Show = "index" | "change" | "share" | "gdp";
export const tabs = ["chart", "table", "map", "source"] as const;
export type Tab = (typeof tabs)[number];

export interface View {
  pick?: string[];
  from?: string;
  to?: string;
  log?: boolean;
  show?: Show;
  /** The period that is 100. */
  base?: string;
  split?: boolean;
  sort?: "name";
  tab?: Exclude<Tab, "chart">;
}

/** What a chart lets its reader choose: values of the picked field, periods in order, and which controls there are. */
export interface Offer {
  controls: NonNullable<ChartSpec["controls"]>;
  keys: readonly string[];
  periods: readonly string[];
  /** What is drawn if nothing is chosen. */
  picked: readonly string[];
  /** How many may be picked, outside panels. */
  most: number;
  tabs: readonly Tab[];
}

/** Most values drawn as lines in one frame, as bars, and in panels. */
export const mostPicked = 5, mostBars = 20, mostPanels = 12;
const names = viewNames;
const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** The view in the query of an address, and the names of its parameters that say nothing here. Never throws. */
export function parseView(search: string, offer: Offer): {view: View; ignored: string[]} {
  const params = new URLSearchParams(search), ignored: string[] = [], view: View = {}, {controls} = offer;
  const version = params.get("v");
  if (version !== null && version !== "1") ignored.push("v");
  const readers: Record<(typeof names)[number], (value: string) => boolean> = {
    pick(value) {
      const wanted = unique(value.split(".")), known = controls.pick ? wanted.filter((key) => offer.keys.includes(key)) : [];
      const most = Math.max(mostPanels, offer.most);
      if (known.length) view.pick = known.slice(0, most);
      return known.length > 0 && known.length === wanted.length && known.length <= most;
    },
    time(value) {
      const ends = value.split(".."), [from, to] = ends as [string, string];
      if (!controls.time || ends.length !== 2 || [from, to].some((one) => one && !parsePeriod(one)) || !(from || to)) return false;
      if (from && to && parsePeriod(from)!.start > parsePeriod(to)!.end) return false;
      Object.assign(view, from && {from}, to && {to});
      return true;
    },
    scale: (value) => value === "log" && controls.log && Boolean((view.log = true)),
    show(value) {
      const [kind, ...rest] = value.split("."), base = rest.join(".");
      if (kind === "index" && controls.index && (!base || offer.periods.includes(base))) Object.assign(view, {show: kind}, base && {base});
      else if (kind === "change" && controls.change && !base) view.show = kind;
      else if (kind === "share" && controls.shareOf !== undefined && !base) view.show = kind;
      else if (kind === "gdp" && controls.gdp !== undefined && !base) view.show = kind;
      else return false;
      return true;
    },
    split: (value) => value === "1" && controls.multiples && Boolean((view.split = true)),
    sort: (value) => value === "name" && controls.sort && Boolean((view.sort = "name")),
    tab(value) {
      const tab = offer.tabs.find((one) => one === value);
      if (tab && tab !== "chart") view.tab = tab;
      return tab !== undefined;
    },
  };
  for (const name of names) {
    const value = params.get(name);
    if (value !== null && !readers[name](value)) ignored.push(name);
  }
  return {view: normal(view, offer), ignored};
}

/** The view as the query of an address, without "?"; empty for the default. Other parameters of `search` stay. */
export function formatView(view: View, offer: Offer, search = ""): string {
  const {pick, from, to, log, show, base, split, sort, tab} = normal(view, offer), params = new URLSearchParams(search);
  for (const name of [...names, "v"]) params.delete(name);
  const set = (name: string, value: string | undefined) => { if (value) params.set(name, value); };
  set("pick", pick?.join("."));
  set("time", from || to ? `${from ?? ""}..${to ?? ""}` : undefined);
  set("scale", log ? "log" : undefined);
  set("show", show && [show, base].filter(Boolean).join("."));
  set("split", split ? "1" : undefined);
  set("sort", sort);
  set("tab", tab);
  return params.toString().replaceAll("%2F", "/");
}

/** The view without what the default has already, and without what cannot be together. */
function normal(view: View, {picked, periods, controls}: Offer): View {
  const {pick, from, to, log, show, base, split, sort, tab} = view, same = pick?.join() === picked.join();
  return {
    ...(pick?.length && !same && {pick}), ...(from && from !== periods[0] && {from}), ...(to && to !== periods.at(-1) && {to}),
    // A change may be negative, which has no logarithm.
    ...(log && show !== "change" && {log}), ...(show && {show}), ...(show === "index" && base && {base}),
    // The whole that shares are of is in no panel.
    ...(split && show !== "share" && controls.multiples && {split}), ...(sort && {sort}), ...(tab && {tab}),
  };
}

/** Whether the drawing is another than the one built: not only another tab. */
export const isRedrawn = ({tab: _, ...view}: View): boolean => Object.keys(view).length > 0;

/** The chart an editor would have written for this view. What the title found may not hold in it, so the measure stands in its place. */
export function viewSpec(spec: ChartSpec, view: View, offer: Offer): ChartSpec {
  if (!isRedrawn(view)) return spec;
  const {controls} = offer, pick = view.pick ?? offer.picked, field = controls.pick, share = view.show === "share" ? controls.shareOf : undefined;
  const base = view.show === "index" ? (view.base ?? view.from ?? spec.from ?? offer.periods[0]) : undefined, asMeant = !view.show && !view.log, measure = (view.pick && controls.measure) || spec.measure;
  return {
    ...spec, title: measure, measure,
    ...(field && {filter: {...spec.filter, [field]: share !== undefined && !pick.includes(share) ? [...pick, share] : [...pick]}}),
    ...(view.from && {from: view.from}), ...(view.to && {to: view.to}), log: view.log ?? false,
    ...(base !== undefined && {form: "indexed", base}), ...(share !== undefined && {as: {share}}), ...(view.show === "change" && {as: "change" as const}),
    ...(view.show === "gdp" && {filter: {...spec.filter, series: [controls.gdp!]}}),
    ...(view.split && field && {fx: field, stroke: undefined}), ...(view.sort && {sort: view.sort}),
    // More than two hues only where the reader picks the series.
    focus: view.pick ? [] : spec.focus.filter((key) => !field || pick.includes(key) || offer.periods.includes(key)), annotations: [], bands: asMeant ? spec.bands : [], zero: view.log ? false : spec.zero,
    ...(!asMeant && {reference: undefined, unit: view.show ? undefined : spec.unit, decimals: view.show ? undefined : spec.decimals}),
  } as ChartSpec;
}
