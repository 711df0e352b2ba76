/** The numerals of a text in either language. */
import type {Locale} from "../text/index.ts";
import type {Numeral} from "./numeral.ts";
import {findEnglish} from "./numeral-en.ts";
import {findChinese} from "./numeral-zh.ts";

/** The numerals of a text, in order. `one`, `first`, 一 and 第一 by themselves are words. */
export function findNumerals(text: string, locale: Locale): Numeral[] {
  return (locale === "zh" ? findChinese(text) : findEnglish(text)).sort((a, b) => a.start - b.start);
}
