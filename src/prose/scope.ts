/** Whether words speak of the places and years of the figures they are bound to. */
import {cellText} from "../chart/select.ts";
import type {Period} from "../table/period.ts";
import type {Locale} from "../text/index.ts";
import {findDates} from "./dates.ts";
import type {Group, Known} from "./refer.ts";

/** The places that a text names. */
export function placesIn(text: string, locale: Locale, {registers}: Known): Set<string> {
  const names = [...registers.places.values()].filter(({kind}) => kind !== "world" && kind !== "region").map(({id, name}) => ({id, name: name[locale]!})).filter(({name}) => text.includes(name));
  // A name within a longer one is not meant: 吉林 in 吉林市, York in New York.
  return new Set(names.filter(({name}) => !names.some((other) => other.name !== name && other.name.includes(name) && text.split(other.name).every((part) => !part.includes(name)))).map(({id}) => id));
}

/** The years that a text names. */
export function yearsIn(text: string, locale: Locale): number[] {
  return findDates(text, locale).flatMap(({start, end}) => [...text.slice(start, end).matchAll(/(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])/g)].map(([year]) => Number(year)));
}

const ancestors = (id: string, {registers}: Known): string[] => {
  const parent = registers.places.get(id)?.parent;
  return parent ? [parent, ...ancestors(parent, {registers} as Known)] : [];
};
/** Whether one place is, holds or lies in the other. */
const related = (a: string, b: string, known: Known): boolean => a === b || ancestors(a, known).includes(b) || ancestors(b, known).includes(a);

/** Why a sentence is about other places or years than its figures; undefined if it is not. A sentence that names none is about whatever it is bound to. */
export function outOfScope(sentence: string, rows: Group["rows"], locale: Locale, known: Known): string | undefined {
  const places = [...new Set(rows.map(({dataset, row}) => cellText(dataset.table.rows[row]!["place"])).filter((place) => known.registers.places.has(place)))];
  const named = [...placesIn(sentence, locale, known)], name = (id: string): string => known.registers.places.get(id)!.name[locale]!;
  if (places.length && named.length && !places.some((place) => ["world", "region"].includes(known.registers.places.get(place)!.kind) || named.some((other) => related(place, other, known)))) {
    return `The sentence speaks of ${named.map(name).join(", ")}, but the figure is of ${places.map(name).join(", ")}. Bind the figure that is meant, or name its place.`;
  }
  const periods = rows.flatMap(({dataset, row}) => dataset.table.rows[row]!["period"] ?? []).filter((period): period is Period => typeof period === "object" && !Array.isArray(period));
  const years = yearsIn(sentence, locale), first = Math.min(...periods.map(({start, grain}) => yearAround(start, grain === "day" ? -1 : 0))), last = Math.max(...periods.map(({end, grain}) => yearAround(end, grain === "day" ? 1 : 0)));
  if (!periods.length || !years.length || years.some((year) => year >= first && year <= last)) return undefined;
  const spans = [...new Set(periods.map(({text}) => text))];
  return `The sentence speaks of ${[...new Set(years)].join(", ")}, but the figure is of ${spans.length > 3 ? `${spans[0]} … ${spans.at(-1)}` : spans.join(", ")}. Bind the figure that is meant, or name its year.`;
}

/** The year of a day; a day at the turn of a year is of both. */
function yearAround(day: string, way: 1 | 0 | -1): number {
  const year = Number(day.slice(0, 4)), date = day.slice(5);
  return way < 0 && date <= "01-15" ? year - 1 : way > 0 && date >= "12-15" ? year + 1 : year;
}
