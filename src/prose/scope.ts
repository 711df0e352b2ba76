/** Whether words speak of the places and years of the figures they are bound to. */
import {cellText} from "../chart/select.ts";
import {periodOf} from "../table/cell.ts";
import type {Period} from "../table/period.ts";
import type {Locale} from "../text/index.ts";
import {findDates, monthNames} from "./dates.ts";
import {liesWithin, type Group, type Known} from "./cells.ts";

/** The places that a text names. */
export function placesIn(text: string, locale: Locale, {registers}: Known): Set<string> {
  const names = [...registers.places.values()].filter(({kind}) => kind !== "world" && kind !== "region").map(({id, name}) => ({id, name: name[locale]!})).filter(({name}) => text.includes(name));
  // A name within a longer one is not meant: 吉林 in 吉林市, York in New York.
  return new Set(names.filter(({name}) => !names.some((other) => other.name !== name && other.name.includes(name) && text.split(other.name).every((part) => !part.includes(name)))).map(({id}) => id));
}

/** After or before a place that only says whose something is: “China’s 158”, “of everything China exported”, 中国的, 中国五座. */
const owning: Record<Locale, [before: RegExp, after: RegExp]> = {en: [/\bof (?:everything |all |what )?$/i, /^[’']s?\b/], zh: [/(?!)/, /^(?:的|[0-9一二两三四五六七八九十]+[座个家])/u]};
/** The places that a text is about, and not only those it names as owners. */
const subjectsIn = (text: string, locale: Locale, known: Known): Set<string> => {
  const [before, after] = owning[locale], owned = [...known.registers.places.values()].flatMap(({name}) => {
    const at = text.indexOf(name[locale]!);
    return at >= 0 && (before.test(text.slice(0, at)) || after.test(text.slice(at + name[locale]!.length))) ? [name[locale]!] : [];
  });
  return placesIn(owned.reduce((left, name) => left.replace(name, ""), text), locale, known);
};

/** Before a year that something else is held against. */
const compared: Record<Locale, RegExp> = {en: /\bthan\b[^.;]{0,24}$|\bagainst\b[^.;]{0,12}$/i, zh: /(?:比|较|于|与)$/u};
/** What a sentence says of the time after a year that it names. */
const later: Record<Locale, RegExp> = {en: /\b(?:since|then|later|after|afterwards|from)\b/i, zh: /以来|此后|随后|之后|后来|起|从/u};

/** The years that a text names; but for those that something else is held against, unless `all` are asked for. */
export function yearsIn(text: string, locale: Locale, all = false): number[] {
  return findDates(text, locale).filter(({start}) => all || !compared[locale].test(text.slice(0, start))).flatMap(({start, end}) => [...text.slice(start, end).matchAll(/(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])/g)].map(([year]) => Number(year)));
}

/** Whether one place is, holds or lies in the other. */
const related = (a: string, b: string, known: Known): boolean => a === b || liesWithin(a, b, known) || liesWithin(b, a, known);

/** The months that a text names, with their years: `2020-03`; none where it also names a year or a month by itself, which may be the one that is meant. */
function monthsIn(text: string, locale: Locale): string[] {
  const found = datedMonths(text, locale), months = locale === "zh" ? text.match(/[0-9]{1,2}月/gu) : text.match(new RegExp(`\\b(?:${monthNames.join("|")})\\b`, "g"));
  return yearsIn(text, locale, true).length > found.length || (months?.length ?? 0) > found.length ? [] : found;
}
function datedMonths(text: string, locale: Locale): string[] {
  const of = (year: string, month: number): string => `${year}-${String(month).padStart(2, "0")}`;
  if (locale === "zh") return [...text.matchAll(/((?:19|20)[0-9]{2})年([0-9]{1,2})月/gu)].map(([, year, month]) => of(year!, Number(month)));
  return [...text.matchAll(new RegExp(`\\b(${monthNames.join("|")}),? ((?:19|20)[0-9]{2})\\b`, "g"))].map(([, month, year]) => of(year!, monthNames.indexOf(month!) + 1));
}

/** Why a clause is about other places or years than its figures; undefined if it is not. A clause that names none is about whatever it is bound to. */
export function outOfScope(clause: string, rows: Group["rows"], locale: Locale, known: Known): string | undefined {
  const places = [...new Set(rows.map(({dataset, row}) => cellText(dataset.table.rows[row]!["place"])).filter((place) => known.registers.places.has(place)))];
  const named = [...placesIn(clause, locale, known)], name = (id: string): string => known.registers.places.get(id)!.name[locale]!;
  if (places.length && subjectsIn(clause, locale, known).size && !places.some((place) => ["world", "region"].includes(known.registers.places.get(place)!.kind) || named.includes(place))) {
    return `The words speak of ${named.map(name).join(", ")}, but the figure is of ${places.map(name).join(", ")}. Bind the figure that is meant, or name its place.`;
  }
  const periods = periodsOf(rows);
  const years = yearsIn(clause, locale), first = Math.min(...periods.map((period) => yearsOf(period)[0])), last = Math.max(...periods.map((period) => yearsOf(period)[1]));
  const months = monthsIn(clause, locale), isMonthly = periods.every(({grain}) => grain === "month" || grain === "day");
  const inMonth = !isMonthly || !months.length || later[locale].test(clause) || periods.some(({start, end}) => months.some((month) => month >= start.slice(0, 7) && month <= end.slice(0, 7)));
  if (!periods.length || !years.length || (inMonth && years.some((year) => year >= first && year <= last)) || (later[locale].test(clause) && years.some((year) => year <= first))) return undefined;
  const spans = [...new Set(periods.map(({text}) => text))];
  return `The words speak of ${(inMonth ? [...new Set(years)] : months).join(", ")}, but the figure is of ${spans.length > 3 ? `${spans[0]} … ${spans.at(-1)}` : spans.join(", ")}. Bind the figure that is meant, or name its year.`;
}

/** Why the words of a claim name places or years that its figures are not of; undefined if they do not. `own` are the rows that it says something of. */
export function strange(label: string, rows: Group["rows"], own: Group["rows"], locale: Locale, known: Known): string | undefined {
  const cells = rows.map(({dataset, row}) => dataset.table.rows[row]!), places = [...new Set(cells.map((row) => cellText(row["place"])))];
  const other = [...placesIn(label, locale, known)].find((id) => !places.some((place) => related(id, place, known)));
  if (other) return `The claim names ${known.registers.places.get(other)!.name[locale]}, but none of its figures is of it. Add it to the braces.`;
  const isSince = later[locale].test(label), periods = periodsOf(isSince ? rows : own);
  const year = yearsIn(label, locale, true).find((one) => periods.length && !periods.some((period) => one >= yearsOf(period)[0] && one <= yearsOf(period)[1]));
  return year === undefined ? undefined : `The claim names ${year}, but none of its figures is of it. Add it to the braces.`;
}

const periodsOf = (rows: Group["rows"]): Period[] => rows.flatMap(({dataset, row}) => periodOf(dataset.table.rows[row]!["period"]) ?? []);

/** The first and last year that a period is of; a day at the turn of a year is of both. */
function yearsOf({start, end, grain}: Period): [first: number, last: number] {
  const isDay = grain === "day";
  return [Number(start.slice(0, 4)) - Number(isDay && start.slice(5) <= "01-15"), Number(end.slice(0, 4)) + Number(isDay && end.slice(5) >= "12-15")];
}
