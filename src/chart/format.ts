/** Numbers, periods and dates as words, in one place, per locale, in UTC. Nothing else in the project formats a figure. */
import {text, type Locale, type Words} from "../text/index.ts";
import {parsePeriod, type Period} from "../table/period.ts";

/** How a stored value is shown: `value × factor`, then the words. A unit is a row of the `units` register. */
export interface Unit {
  id: string;
  kind: string;
  /** The words after a number; a form for one stands first, before a bar: `company|companies`. */
  words: Words;
  factor: Record<Locale, number>;
  /** What it is a multiple of, and how many: trillion yuan is 1e12 of `cny`. Units of one base can be shown for each other. */
  base: string;
  scale: number;
}

export interface Format {
  locale: Locale;
  /** The value in the locale's own unit (万, 亿 …), free of binary dust. */
  shown(value: number, unit: Unit): number;
  /** A shown number alone: `1,234.5`. Without `decimals`, at most two. */
  number(shown: number, decimals?: number): string;
  /** A shown number with its unit: `14.3%`, `3.9 trillion yuan`. */
  quantity(shown: number, unit: Unit, decimals?: number): string;
  /** A shown number with the qualifier that is part of it: `more than 40,000`. */
  qualified(shown: number, qualifier: string, decimals?: number): string;
  /** The same as short as a drawing needs it: `>40,000`. Targets and expectations keep their words. */
  marked(shown: number, qualifier: string, decimals?: number): string;
  /** A range of shown numbers, as short as a drawing needs it: `10–30`. */
  between(low: number, high: number, decimals?: number): string;
  /** The same with the unit where the language wants it: `10% to 30%`, `10 to 30 companies`; without one, the numbers alone. */
  range(low: number, high: number, unit?: Unit, decimals?: number): string;
  /** The unit's words as they follow a number, with the space they need. */
  unitAfter(unit: Unit, shown?: number): string;
  /** The unit's words by themselves, for a subtitle or a head. */
  unitWords(unit: Unit): string;
  period(period: Period): string;
  /** As short as a chart needs it: `Oct 2025`, `Q1 2011`, `2011`. */
  periodShort(period: Period): string;
  /** Where a period ends, in words: of a span its last point. */
  end(period: Period): string;
  /** From the first to the last, said once: `1960 to 2025`. */
  span(first: Period, last: Period): string;
  date(iso: string): string;
  /** A month of the year, 1 to 12: `Jan`, or as short as can be, `J`. */
  month(month: number, short?: boolean): string;
  list(items: readonly string[]): string;
  /** What stands where a figure is missing. */
  missing: string;
  /** What stands in the space of missing years: the years, then that there is no figure. */
  noFigure(first: number, last: number): [years: string, words: string];
}

const tags: Record<Locale, string> = {en: "en-GB", zh: "zh-CN"};
const shownQualifiers = ["about", "more-than", "at-least", "less-than", "expected", "target", "provisional"] as const;

const round: readonly string[] = ["about", "more-than", "at-least", "less-than", "target", "range-low"];
const signs: Record<string, string> = {about: "≈", "more-than": ">", "at-least": "≥", "less-than": "<"};

/** The first or last point of a span, or the period itself: where a stretch of several begins or ends. */
function endOf(period: Period, which: "start" | "end"): Period {
  const point = period.text.split("/").at(which === "start" ? 0 : -1)!;
  return parsePeriod(point)!;
}

/** `2013`, `2013–14`; across a century in full. */
const yearSpan = (first: number, last: number): string =>
  first === last ? String(first) : `${first}–${Math.floor(first / 100) === Math.floor(last / 100) ? String(last).slice(2) : last}`;

const clean = (value: number): number => Number(value.toPrecision(12));

function dateParts(iso: string): {y: number; m: number; d: number} {
  const [y, m, d] = iso.split("-").map(Number);
  return {y: y!, m: m!, d: d!};
}

const utc = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

const made = new Map<Locale, Format>();

/** Format for one locale, made once. Pure: the same input gives the same words on every machine. */
export function createFormat(locale: Locale): Format {
  const format = made.get(locale) ?? make(locale);
  made.set(locale, format);
  return format;
}

function make(locale: Locale): Format {
  const tag = tags[locale];
  const days = new Intl.DateTimeFormat(tag, {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
  const months = new Intl.DateTimeFormat(tag, {month: "long", year: "numeric", timeZone: "UTC"});
  const monthNames = new Intl.DateTimeFormat(tag, {month: "long", timeZone: "UTC"});
  const monthsShort = new Intl.DateTimeFormat("en-US", {month: "short", timeZone: "UTC"});
  const numbers = new Map<string, Intl.NumberFormat>();
  const lists = new Intl.ListFormat(tag, {type: "conjunction"});

  const number = (shown: number, decimals?: number): string => {
    const key = String(decimals);
    let format = numbers.get(key);
    if (!format) {
      const digits = decimals === undefined ? {maximumFractionDigits: 2} : {minimumFractionDigits: decimals, maximumFractionDigits: decimals};
      numbers.set(key, (format = new Intl.NumberFormat(tag, {...digits, signDisplay: "negative"})));
    }
    return format.format(shown).replace("-", "−");
  };

  /** A goal, a bound or a rough figure is given in round numbers; "target 60.0" would claim a precision nobody meant. */
  const digits = (qualifier: string, asked: number | undefined, ...shown: number[]): number | undefined =>
    round.includes(qualifier) && shown.every(Number.isInteger) ? 0 : asked;

  const simple = ({grain, start, end}: Period): string => {
    const {y, m} = dateParts(start);
    if (start === end) return days.format(utc(start));
    if (grain === "year") return locale === "zh" ? `${y}年` : String(y);
    if (grain === "half") return text(locale, m === 1 ? "firstHalf" : "secondHalf", {year: y});
    if (grain === "quarter") return text(locale, `quarter${(m + 2) / 3}` as "quarter1", {year: y});
    return months.format(utc(start));
  };

  const span = ({grain, start, end}: Pick<Period, "grain" | "start" | "end">): string => {
    const a = dateParts(start), b = dateParts(end);
    if (grain === "year") return locale === "zh" ? `${a.y}—${b.y}年` : `${a.y} to ${b.y}`;
    if (grain === "month" && a.y === b.y)
      return locale === "zh" ? `${a.y}年${a.m}—${b.m}月` : `${monthNames.format(utc(start))} to ${months.format(utc(end))}`;
    const part = (iso: string) => simple({text: "", grain, kind: "point", start: iso, end: grain === "day" ? iso : "" });
    if (grain === "month" || grain === "day") return text(locale, "spanOf", {from: part(start), to: part(end)});
    const months3 = grain === "quarter" ? 2 : 5;
    const begin = `${b.y}-${String(b.m - months3).padStart(2, "0")}-01`;
    return text(locale, "spanOf", {from: part(start), to: part(begin)});
  };

  const period = (p: Period): string => (p.text.includes("/") ? span(p) : simple(p));

  const periodShort = (p: Period): string => {
    const {y, m} = dateParts(p.start);
    if (p.text.includes("/") || p.grain === "year") return p.text.includes("/") ? period(p) : String(y);
    if (locale === "zh") return p.grain === "day" || p.grain === "month" ? `${y}年${m}月` : period(p);
    if (p.grain === "half") return `H${m === 1 ? 1 : 2} ${y}`;
    if (p.grain === "quarter") return `Q${(m + 2) / 3} ${y}`;
    return `${monthsShort.format(utc(p.start))} ${y}`;
  };

  const unitAfter = ({words}: Unit, shown?: number): string => {
    const forms = words[locale].split("|"), after = (shown === 1 ? forms[0] : forms.at(-1))!;
    return after.startsWith("%") || locale === "zh" ? after : ` ${after}`;
  };

  const qualified = (shown: number, qualifier: string, asked?: number): string => {
    const decimals = digits(qualifier, asked, shown);
    const known = shownQualifiers.find((q) => q === qualifier);
    return known ? text(locale, `qualifier-${known}`, {value: number(shown, decimals)}) : number(shown, decimals);
  };

  return {
    locale,
    qualified,
    marked: (shown, qualifier, decimals) =>
      qualifier === "target" || qualifier === "expected" ? qualified(shown, qualifier, decimals) : (signs[qualifier] ?? "") + number(shown, digits(qualifier, decimals, shown)),
    between(low, high, asked) {
      const decimals = digits("range-low", asked, low, high);
      return `${number(low, decimals)}${locale === "zh" ? "—" : "–"}${number(high, decimals)}`;
    },
    range(low, high, unit, asked) {
      const decimals = digits("range-low", asked, low, high);
      const after = unit ? unitAfter(unit, high) : "";
      return text(locale, "rangeOf", {low: number(low, decimals) + (after.startsWith("%") ? after : ""), high: number(high, decimals) + after});
    },
    shown: (value, unit) => clean(value * unit.factor[locale]),
    number,
    quantity: (shown, unit, decimals) => number(shown, decimals) + unitAfter(unit, shown),
    unitAfter,
    unitWords: ({words}) => (words[locale].startsWith("%") ? text(locale, "percent") : words[locale].split("|").at(-1)!.replace(/^[(（](.*)[)）]$/, "$1")),
    period,
    periodShort,
    end: (p) => period(endOf(p, "end")),
    span(first, last) {
      if (first.text === last.text) return period(first);
      if (first.grain === "year" && last.grain === "year") return span({grain: "year", start: first.start, end: last.end});
      return text(locale, "spanOf", {from: period(endOf(first, "start")), to: period(endOf(last, "end"))});
    },
    month: (month, short = false) => (locale === "zh" ? `${month}${short ? "" : "月"}` : monthsShort.format(utc(`2024-${String(month).padStart(2, "0")}-01`)).slice(0, short ? 1 : 3)),
    date: (iso) => days.format(utc(iso)),
    list: (items) => lists.format(items),
    missing: text(locale, "noFigure"),
    noFigure: (first, last) => [text(locale, "yearsColon", {years: locale === "zh" && first !== last ? `${first}—${last}` : yearSpan(first, last)}), text(locale, "noFigure")],
  };
}
