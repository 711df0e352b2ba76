/** Which cards there are, and what stands on each. */
import {read} from "../chart/chart.ts";
import {creditLine} from "../chart/credit.ts";
import {text, type Locale} from "../text/index.ts";
import type {Card} from "./card.ts";
import {cardOf, descriptionOf, leadChart, subjectAt, themeOf, titleOf, type Published} from "./subject.ts";

/** The path of every card, with the path of the page whose card it is. */
export function cardPaths({briefings, themes, charts, datasets}: Published): Map<string, string> {
  const own = ([["briefings", briefings], ["themes", themes], ["charts", charts], ["data", datasets]] as const).flatMap(([folder, some]) => [...some.keys()].map((id) => [`/cards/${folder}/${id}.png`, `/${folder}/${id}/`] as const));
  return new Map([["/cards/site.png", "/"], ...["briefings", "charts", "data"].map((folder) => [`/cards/${folder}.png`, `/${folder}/`] as const), ...own]);
}

/** The card of a page. Where a page has no chart of its own, as the front page, its description stands there. */
export function cardAt(path: string, site: Published, locale: Locale): Card {
  const subject = subjectAt(path, site), theme = themeOf(subject), chart = leadChart(subject, site), reading = chart && read(chart, locale);
  const section = subject.kind === "dataset" ? text(locale, "datasets") : "";
  return {
    title: titleOf(subject, locale), kicker: theme ? site.themes.get(theme)![locale].meta.name : section, description: descriptionOf(subject, locale),
    lead: chart && reading && {chart, reading}, credit: reading ? creditLine(reading, site.sources, locale) : "",
  };
}

/** The card of a page as its head names it: path, and what it shows, in words. */
export function cardFor(path: string, site: Published, locale: Locale): {path: string; alt: string} {
  const subject = subjectAt(path, site), card = cardOf(subject), page = cardPaths(site).get(card)!, {title, lead} = cardAt(page, site, locale);
  return {path: card, alt: lead && lead.reading.title !== title ? text(locale, "cardAlt", {title, chart: lead.reading.title}) : title};
}
