/** Casts of dates, years, months and periods: ISO 8601 or a fault that names the ISO form. No Date anywhere. */
import type {Cast} from "./cell.ts";
import {daysInMonth, parsePeriod, type Period} from "./period.ts";

/** `YYYY-MM-DD`, a day that exists; the cell stays text. */
export function castDate(text: string): Cast<string> {
  const match = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return {fault: `"${text}" is not a date. ${fixOf(meantDate(text), "YYYY-MM-DD")}`};
  const fault = impossible(text, Number(match[1]), Number(match[2]), Number(match[3]));
  return fault === undefined ? {cell: text} : {fault};
}

/** `YYYY`; the cell is a number. */
export function castYear(text: string): Cast<number> {
  if (/^[1-9]\d{3}$/.test(text)) return {cell: Number(text)};
  const [meant] = /(?<!\d)[1-9]\d{3}(?!\d)/.exec(plain(text)) ?? [];
  return {fault: `"${text}" is not a year. ${fixOf(meant, "YYYY")}`};
}

/** `YYYY-MM`, a month that exists; the cell stays text. */
export function castYearMonth(text: string): Cast<string> {
  const match = /^([1-9]\d{3})-(\d\d)$/.exec(text);
  if (!match) return {fault: `"${text}" is not a month. ${fixOf(meantMonth(text) ?? meantDate(text)?.slice(0, 7), "YYYY-MM")}`};
  const fault = impossible(text, Number(match[1]), Number(match[2]));
  return fault === undefined ? {cell: text} : {fault};
}

/** Any period: see period.ts. */
export function castPeriod(text: string): Cast<Period> {
  const period = parsePeriod(text);
  if (period) return {cell: period};
  return {fault: `"${text}" is not a period. ${fixOfPeriod(text)}`};
}

const plain = (text: string): string => text.normalize("NFKC").trim();

const fixOf = (meant: string | undefined, form: string): string => (meant === undefined ? `Write it as ${form}.` : `Write "${meant}".`);

function impossible(text: string, year: number, month: number, day = 1): string | undefined {
  if (month < 1 || month > 12) return `"${text}" is not in the calendar: months go from 01 to 12. Correct the month.`;
  const days = daysInMonth(year, month);
  if (day >= 1 && day <= days) return undefined;
  return `"${text}" is not in the calendar: that month has ${days} days. Correct the day.`;
}

/** The ISO date behind a form that puts the year first; "10/11/2024" may be October or November, so nobody guesses. */
function meantDate(text: string): string | undefined {
  const match = /^([1-9]\d{3})(?:(\d\d)(\d\d)|\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?)(?:[T ][\d:.]+Z?)?$/.exec(plain(text));
  if (!match) return undefined;
  const [year, month, day] = [match[1]!, match[2] ?? match[4]!, match[3] ?? match[5]!];
  return real(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function meantMonth(text: string): string | undefined {
  const match = /^([1-9]\d{3})(?:(\d\d)|\s*[-/.年]\s*(\d{1,2})月?)$/.exec(plain(text));
  return match ? real(`${match[1]}-${(match[2] ?? match[3]!).padStart(2, "0")}`) : undefined;
}

const real = (text: string): string | undefined => parsePeriod(text)?.text;

function fixOfPeriod(text: string): string {
  const [first, last, ...more] = text.split("/");
  const [from, to] = [parsePeriod(first!), parsePeriod(last ?? "")];
  if (from && to && more.length === 0) {
    if (from.grain !== to.grain) return "Write both ends of the span alike: two years, halves, quarters, months or days.";
    return from.start === to.start ? `Write "${first}".` : `Write the earlier end first, as "${last}/${first}".`;
  }
  const meant = meantPeriod(text);
  return meant === undefined
    ? "Write a year (2024), half (2010-H1), quarter (2011-Q1), month (2020-02), day (2020-02-27), or two with a slash between."
    : `Write "${meant}".`;
}

function meantPeriod(text: string): string | undefined {
  const folded = plain(text).toUpperCase();
  const part = folded.replace(/^([1-9]\d{3})\s*[-/年]?\s*(?:([HQ])\s*-?\s*(\d)|(\d)\s*([HQ]))$/, (_, year, letter, number, before, after) =>
    `${year}-${letter ?? after}${number ?? before}`);
  const forms = [folded, part, folded.replace(/^([1-9]\d{3})年?$/, "$1"), folded.replace(/\s*[–—~至]\s*|(?<=^\d{4})\s*-\s*(?=\d{4}$)/, "/")];
  return forms.map(real).find(form => form !== undefined) ?? meantDate(text) ?? meantMonth(text);
}
