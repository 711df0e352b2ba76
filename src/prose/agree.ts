/** Whether a number in a text says what the data say, after the rounding that the text itself shows. */
import {createFormat, type Unit} from "../chart/format.ts";
import {text, type Locale} from "../text/index.ts";
import {based, isPercent, type Outcome} from "./compute.ts";
import {findDates} from "./dates.ts";
import {directionOf, hedgeOf, nearestDirection, saysOutlook, wordsFor, type Hedge} from "./hedge.ts";
import type {Numeral} from "./numeral.ts";
import {parts} from "./numeral-en.ts";
import {findNumerals} from "./numerals.ts";
import {parsePeriod} from "../table/period.ts";

/** A number's words and what stands around them in the passage. */
export interface Stated {
  label: string;
  before: string;
  after: string;
  sentence: string;
  /** The part of the sentence between commas. */
  clause: string;
  locale: Locale;
}

/** What the data say, in the words of the language: `about 14,600 companies`, `14.3%`, `1.54 trillion yuan`. */
export function say({value, high, unit, qualifier, at}: Pick<Outcome, "value" | "high" | "unit" | "qualifier" | "at">, locale: Locale): string {
  const format = createFormat(locale);
  if (at) return at.period && !at.place ? format.period(at.period) : [at.place?.name[locale], at.period && format.period(at.period)].filter(Boolean).join(locale === "zh" ? "，" : ", ");
  const shown = format.shown(value, unit), places = placesOf(shown), after = unit.words[locale] === "" ? "" : format.unitAfter(unit, shown);
  if (high !== undefined) return format.range(shown, format.shown(high, unit), unit, places);
  return qualifier === "provisional" ? text(locale, "qualifier-provisional", {value: format.number(shown, places) + after}) : format.qualified(shown, qualifier, places) + after;
}
const plainly = (outcome: Outcome, locale: Locale): string => say({...outcome, qualifier: "exact"}, locale);
/** As many decimals as a figure has, two at most. */
const placesOf = (shown: number): number => [0, 1].find((places) => Math.abs(shown * 10 ** places - Math.round(shown * 10 ** places)) < 1e-9) ?? (Math.abs(shown) >= 1000 ? 0 : 2);

const ordinal = (rank: number, locale: Locale): string => (locale === "zh" ? `第${rank}` : ["first", ...parts][rank - 1] ?? `${rank}th`);
const isFirst = (label: string): boolean => /^\s*(?:first|第一)\s*$/i.test(label);

/** What a binding with empty brackets prints: the figure, its qualifier where the words before do not say it, and a unit that scales or marks it; what is counted, the sentence says. */
export function fill(outcome: Outcome, before: string, locale: Locale): string {
  const {unit} = outcome, said = hedgeOf(before, "", locale) === outcome.qualifier || outcome.qualifier === "target" || outcome.qualifier === "expected";
  if (outcome.computation === "rank") return ordinal(outcome.value, locale);
  const isWhole = outcome.at || outcome.high !== undefined || isPercent(unit) || unit.kind === "money" || unit.kind === "points" || unit.scale !== 1;
  return say({...outcome, qualifier: said ? "exact" : outcome.qualifier, unit: isWhole ? unit : {...unit, words: {en: "", zh: ""}}}, locale);
}

/** Why the words of a binding do not agree with the outcome; undefined if they do. Without its place and its sentence. */
export function disagree(stated: Stated, outcome: Outcome): string | undefined {
  const {label, locale} = stated, {at} = outcome;
  if (at) return agreesAt(label, outcome, locale) ? undefined : wrong(stated, outcome);
  // What follows the brackets may finish the number: a scale, a percent sign.
  const joined = label + stated.after.slice(0, 40), numerals = findNumerals(joined, locale).filter(({start}) => start < label.length);
  const wanted = outcome.high === undefined ? 1 : 2;
  if (outcome.computation === "rank" && isFirst(label)) return outcome.value === 1 ? undefined : wrong(stated, outcome);
  if (numerals.length !== wanted) {
    const all = numerals.map(({text}) => text).join(", ");
    if (wanted === 2) return `The figure is a range, ${say(outcome, locale)}. Write both ends in the brackets.`;
    return numerals.length ? `"${label}" holds ${numerals.length} numbers (${all}). Bind each by itself.` : `"${label}" holds no number. Write :value[${fill(outcome, stated.before, locale)}], or bind a word with :claim.`;
  }
  const [first, second] = numerals as [Numeral, Numeral | undefined], after = joined.slice(first.end), before = stated.before + label.slice(0, first.start);
  if (/(?:^|[\s\p{Script=Han}])[-−－]$/u.test(before) && first.value > 0) first.value = -first.value;
  const kind = formFault(first, outcome.unit, before, after, locale) ?? (second && formFault(second, outcome.unit, "", joined.slice(second.end), locale));
  if (kind) return kind;
  if (second) return near(first, outcome.value, outcome, false) && near(second, outcome.high!, outcome, false) ? undefined : wrong(stated, outcome);
  if (outcome.computation === "rank" && first.form !== "ordinal") return `A rank is written as an ordinal, but "${first.text}" is none. Write ${ordinal(outcome.value, locale)}.`;
  const hedge = hedgeOf(before.trimEnd(), after, locale) ?? (/[多余]/u.test(first.text) ? "more-than" : undefined), exact = outcome.qualifier === "exact" || outcome.qualifier === "provisional";
  const isBound = hedge === "more-than" || hedge === "at-least" || hedge === "less-than", loose = hedge !== undefined && !isBound && (exact || outcome.qualifier === "about");
  if (exact && isBound) return `The figure is exact (${plainly(outcome, locale)}); "${wordsFor[locale][hedge]}" is a comparison. Bind it with the number as :claim[…]{…}, or write the number bare.`;
  if (!near(first, outcome.value, outcome, loose)) return wrong(stated, outcome);
  return signFault(first, outcome, stated) ?? hedgeFault(first, hedge, outcome, stated);
}

const wrong = ({label, locale}: Stated, outcome: Outcome): string => `"${label}" is not what the data say: ${say(outcome, locale)}. Write that, or correct the row.`;

function agreesAt(label: string, {at}: Outcome, locale: Locale): boolean {
  const format = createFormat(locale), word = label.trim().toLowerCase();
  if ((at!.place && word === at!.place.name[locale]!.toLowerCase()) || word === say({at} as Outcome, locale).toLowerCase()) return true;
  if (!at!.period) return false;
  const period = at!.period, [year, month] = period.start.split("-");
  return [format.period(period), format.periodShort(period), period.text, locale === "zh" ? `${year}年` : year!, ...(period.start.slice(0, 7) === period.end.slice(0, 7) ? [format.period(parsePeriod(`${year}-${month}`)!)] : [])].some((one) => one.toLowerCase() === word);
}

const percentWords: Record<Locale, RegExp> = {en: /^\s*(?:%|％|per\s?cent\b)/i, zh: /^\s*[%％]/u};
const pointWords: Record<Locale, RegExp> = {en: /^\s*(?:percentage\s)?points?\b/i, zh: /^\s*个?百分?点/u};
/** The currency that a sign before a number is of. */
const signs: [RegExp, string][] = [[/(?:US)?\$\s*$/, "usd"], [/(?:[¥￥]|RMB|人民币)\s*$/, "cny"]];
/** What a unit counts, for messages. */
const thing = ({words}: Unit): string => words.en.split("|").at(-1) || "a number";
const money: Record<Locale, [RegExp, string][]> = {
  en: [[/^\s*(?:US\s)?dollars?\b/i, "usd"], [/^\s*(?:yuan|renminbi|RMB)\b/i, "cny"]], zh: [[/^\s*美元/u, "usd"], [/^\s*(?:元|人民币)/u, "cny"]],
};

/** A percentage is written as one and nothing else is; a currency is its own. */
export function formFault({form, text, value}: Numeral, unit: Unit, before: string, after: string, locale: Locale): string | undefined {
  const isShare = isPercent(unit), saysPercent = form === "percent" || percentWords[locale].test(after);
  if (form === "vague") return `"${text}" is too vague to be held against data. Write the number, or :asis[${text}]{why=…}.`;
  if (isShare && !saysPercent && form !== "fraction" && !(form === "number" && /^\s*(?:and|to|or|[、和至到—–～-])/u.test(after))) return `The data are a percentage, but "${text}" is written as none. Write ${value}%.`;
  if (!isShare && saysPercent) return `"${text}" is written as a percentage, but the data are ${unit.base === "percentage-points" ? "percentage points" : thing(unit)}. Write it without the sign, or bind a share or a change.`;
  if (form === "points" && unit.base !== "percentage-points" && unit.kind !== "index") return `"${text}" is written in points, but the data are ${isShare ? "a percentage" : thing(unit)}. Bind the difference of two percentages, or write it otherwise.`;
  if (unit.base === "percentage-points" && form !== "points" && !pointWords[locale].test(after)) return `The data are percentage points, but "${text}" is not followed by ${locale === "zh" ? "个百分点" : "“points”"}. Add it.`;
  const named = money[locale].find(([pattern]) => pattern.test(after))?.[1] ?? signs.find(([pattern]) => pattern.test(before))?.[1];
  if (named && unit.kind === "money" && named !== unit.base) return `The data are in ${unit.base === "usd" ? "US dollars" : "yuan"}, but the text says ${named === "usd" ? "dollars" : "yuan"}. Write the unit of the data.`;
  if (form === "fraction" && !isShare && unit.base !== "times") return `"${text}" is a share, but the data are ${thing(unit)}. Begin the braces with share, and name the part / the whole.`;
  return undefined;
}

/** Whether a number is the data's, rounded as it shows. `loose` lets zeros at its end be rounding too. */
function near(numeral: Numeral, value: number, {unit, directed}: Outcome, loose: boolean): boolean {
  return agrees(numeral, asSaid(numeral, directed && numeral.value >= 0 ? Math.abs(value) : value, unit), loose);
}

/** A value in the base of its unit, as a number of this form says it: a percentage as the fraction that words make of it. */
export const asSaid = ({form}: Numeral, value: number, unit: Unit): number => based(value, unit) / (isPercent(unit) && form === "fraction" ? 100 : 1);

/** Rounded as the number shows, are the two the same? A fraction in words is meant to three points in a hundred, and to a tenth of itself. */
export function agrees({value, step, coarse, form}: Numeral, data: number, loose: boolean): boolean {
  const room = form === "fraction" ? Math.min(Math.abs(value) * 0.1, 0.03) : loose ? Math.max(step / 2, Math.min(coarse / 2, Math.abs(value) * 0.1)) : step / 2;
  return Math.abs(value - data) <= room + Math.abs(data) * 1e-9;
}

/** A fall must be called one, by the nearest words. */
function signFault({value, text}: Numeral, {directed, value: data}: Outcome, {before, label, after, sentence, locale}: Stated): string | undefined {
  if (!directed || data === 0 || value < 0) return undefined;
  const says = nearestDirection(before + label, after, locale) ?? directionOf(sentence, locale), isWrong = data < 0 ? says !== "down" && says !== "both" : says === "down";
  if (!isWrong) return undefined;
  if (directed === "gap") return `The first is ${text} ${data < 0 ? "less" : "more"} than the second, and the sentence does not say so. Write that it is ${data < 0 ? "less" : "more"}, or turn the cells round.`;
  return data < 0 ? `The data went down by ${text}, and the sentence does not say so. Write that it fell, or turn the cells round.` : `The data went up by ${text}, and the sentence says that they fell. Write that it rose, or correct the rows.`;
}

/** The qualifier of the row must stand beside the number, and no other. */
function hedgeFault(numeral: Numeral, hedge: Hedge | undefined, outcome: Outcome, {label, sentence, locale}: Stated): string | undefined {
  const {qualifier} = outcome, {text} = numeral, word = wordsFor[locale][qualifier];
  if (qualifier === "target" || qualifier === "expected") {
    if (hedge !== undefined && hedge !== "about") return `The figure is a ${qualifier === "target" ? "target" : "forecast"} of ${plainly(outcome, locale)}; "${wordsFor[locale][hedge]}" is not in the data. Write it without.`;
    return outlookFault(qualifier, sentence, locale);
  }
  if (qualifier === "about" || qualifier === "more-than" || qualifier === "at-least" || qualifier === "less-than") {
    const space = locale === "zh" ? "" : " ";
    if (hedge === qualifier || (hedge === "more-than" && qualifier === "at-least" && /多|余|以上/u.test(label + numeral.text))) return undefined;
    return `The figure is “${word}${space}${text}”, never ${hedge ? `"${wordsFor[locale][hedge]}"` : "bare"}. Write ${word}${space}:value[${text}].`;
  }
  if (hedge === undefined) return undefined;
  const data = Math.abs(asSaid(numeral, outcome.value, outcome.unit)), said = Math.abs(numeral.value), rounded = Math.abs(said - data) > Math.abs(data) * 1e-9;
  if (hedge === "about" ? rounded : hedge === "nearly" ? data < said : hedge === "just-over" ? data > said : false) return undefined;
  if (hedge === "nearly" || hedge === "just-over") return `The data say ${say(outcome, locale)}, which is not "${wordsFor[locale][hedge]}" ${text}. Write the number without it.`;
  if (hedge === "about") return `The figure is exactly ${say(outcome, locale)}. Write it without “${wordsFor[locale][hedge]}”.`;
  return undefined;
}

/** A goal or a forecast is called one in its sentence. */
export function outlookFault(qualifier: "target" | "expected", sentence: string, locale: Locale): string | undefined {
  if (saysOutlook(sentence, qualifier, locale)) return undefined;
  return `The figure is ${qualifier === "target" ? "a target" : "an expectation"}, and the sentence does not say so. Write "${wordsFor[locale][qualifier]}" in it.`;
}

/** The numerals of a label that are not dates. */
export function countedIn(label: string, locale: Locale): Numeral[] {
  const dates = findDates(label, locale);
  return findNumerals(label, locale).filter(({start, end}) => !dates.some((date) => date.start < end && start < date.end));
}
