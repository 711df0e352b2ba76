import {findDates} from "../../src/prose/dates.ts";
import type {Numeral} from "../../src/prose/numeral.ts";
import {findNumerals} from "../../src/prose/numerals.ts";
import type {Locale} from "../../src/text/index.ts";

export const locales: readonly Locale[] = ["en", "zh"];

/** A numeral as a table of examples shows it. */
export type Found = [text: string, value: number, step: number, form: Numeral["form"]];

export const numeralsIn = (text: string, locale: Locale): Found[] => findNumerals(text, locale).map(({text: found, value, step, form}) => [found, value, step, form]);

export const datesIn = (text: string, locale: Locale): string[] => findDates(text, locale).map(({start, end}) => text.slice(start, end));
