/** Why a view cannot be drawn, or not all of it, in words that offer what can be. */
import {text} from "../text/index.ts";
import {parsePeriod, type Period} from "../table/period.ts";
import type {Dataset, Row} from "../table/read.ts";
import type {Format} from "./format.ts";
import {cellText} from "./select.ts";
import {viewSpec, type Offer, type View} from "./view.ts";
import type {ChartSpec} from "./spec.ts";

export interface Obstacle {
  words: string;
  /** True where nothing at all can be drawn. */
  whole: boolean;
  /** The view that can be drawn instead, and the words for it. */
  instead?: {words: string; view: View};
}

/** The first thing that stands in the way of `view`; undefined where nothing does. `nameOf` gives a picked value its name. */
export function obstacleOf(dataset: Dataset, spec: ChartSpec, view: View, offer: Offer, format: Format, nameOf: (key: string) => string): {obstacle?: Obstacle; view: View} {
  const {locale} = format, field = offer.controls.pick, pick = view.pick ?? offer.picked;
  const wanted = viewSpec(spec, view, offer), of = (row: Row) => (field ? cellText(row[field]) : "");
  const rows = dataset.table.rows.filter((row) => row["value"] !== null && (!field || pick.includes(of(row))) && (wanted.filter["series"]?.includes(cellText(row["series"])) ?? true)), period = (row: Row) => row["period"] as Period;
  const from = wanted.from ? parsePeriod(wanted.from)!.start : "", to = wanted.to ? parsePeriod(wanted.to)!.end : "9999";
  const inTime = rows.filter((row) => period(row).end >= from && period(row).start <= to), names = format.list(pick.map(nameOf));
  if (rows.length && !inTime.length) {
    const sorted = rows.map(period).sort((a, b) => (a.start < b.start ? -1 : 1)), say = (p: Period) => format.periodShort(p), asked = (value: string | undefined, otherwise: string) => say(parsePeriod(value ?? otherwise)!);
    const {from: _, to: __, ...rest} = view;
    return {view, obstacle: {whole: true, words: text(locale, "viewEmpty", {names, from: asked(wanted.from, offer.periods[0]!), to: asked(wanted.to, offer.periods.at(-1)!), first: say(sorted[0]!), last: say(sorted.at(-1)!)}), instead: {words: text(locale, "allTime"), view: rest}}};
  }
  if (view.show === "index") {
    const based = pick.filter((key) => inTime.some((row) => of(row) === (field ? key : "") && period(row).text === wanted.base && (row["value"] as number) > 0)), without = pick.filter((key) => !based.includes(key));
    const said = {base: format.periodShort(parsePeriod(wanted.base!)!), names: format.list((field ? without : [""]).map(nameOf))};
    const {show: _, base: __, ...rest} = view;
    if (field ? !based.length : !inTime.some((row) => period(row).text === wanted.base && (row["value"] as number) > 0)) return {view, obstacle: {whole: true, words: text(locale, "viewNoBase", said), instead: {words: text(locale, "show-level"), view: rest}}};
    if (field && without.length) return {view: {...view, pick: based}, obstacle: {whole: false, words: text(locale, "viewNoBase", said)}};
  }
  const low = view.log ? inTime.filter((row) => (row["value"] as number) <= 0).length : 0;
  return {view, ...(low && {obstacle: {whole: low === inTime.length, words: text(locale, "viewNoLog", {count: low})}})};
}

/** A base that every picked series holds, the first there is; the first period where there is none. */
export function commonBase(dataset: Dataset, view: View, offer: Offer): string | undefined {
  const field = offer.controls.pick, pick = view.pick ?? offer.picked;
  const held = (key: string, text: string) => dataset.table.rows.some((row) => (!field || cellText(row[field]) === key) && (row["period"] as Period).text === text && ((row["value"] as number | null) ?? 0) > 0);
  const inTime = offer.periods.filter((text) => (!view.from || parsePeriod(text)!.end >= parsePeriod(view.from)!.start) && (!view.to || parsePeriod(text)!.start <= parsePeriod(view.to)!.end));
  return inTime.find((text) => (field ? pick : [""]).every((key) => held(key, text))) ?? inTime[0];
}
