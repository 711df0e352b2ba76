/** Dates, periods and times of day in prose: they are not figures, and need no binding. */
import type {Locale} from "../text/index.ts";

export const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const month = `(?:${monthNames.join("|")})`;
const year = "(?:1[89]|20)[0-9]{2}";
const iso = `(?<![0-9])${year}-(?:(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?|Q[1-4]|H[12])(?![0-9])`;
const clock = "(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?![0-9])";
/** What follows a number that only looks like a year. */
const unit = "(?:\\s?[%％]|\\s(?:per\\s?cent|percent|companies|firms|businesses|people|dollars|yuan|million|billion|trillion|thousand|unicorns|names|cases|times|kilometres|tonnes|units)\\b|\\s?[多余万亿千家户个元倍人项名座件条次位张份种公])";
const bare = `(?<![0-9.,，A-Za-z$¥€])${year}(?![0-9]|[,，][0-9]{3}|\\.[0-9]|${unit})`;
const counting = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|[0-9]{1,2})";
const numerals = "[一二三四五六七八九十]+";

const patterns: Record<Locale, RegExp> = {
  en: new RegExp([
    `(?<![0-9])${year}[–-](?:${year}|[0-9]{2}(?!-))(?![0-9])`, iso, clock, `\\b(?:1?[0-9]|2[0-9]|3[01])(?:st|nd|rd|th)?(?:\\sof)?\\s${month}(?:,?\\s${year})?\\b`, `\\b${month}(?:\\s(?:[12]?[0-9]|3[01])(?:st|nd|rd|th)?(?=,?\\s${year}\\b|[,;:)](?![0-9])|\\.(?![0-9])|\\s(?:to|and|until)\\b|$))?(?:,?\\s${year}\\b)?`,
    `\\b(?:first|second|third|fourth|last)\\s(?:quarter|half)(?:\\sof\\s(?:the\\syear|${year})|(?!\\sof\\b))\\b`, `\\b(?:first|last)\\s${counting}\\s(?:months|quarters)(?:\\sof\\s(?:the\\syear|${year}))?\\b`,
    "\\bhalf-years?(?:ly)?\\b", `\\bQ[1-4](?:\\s${year})?\\b`, `\\bH[12]\\s${year}\\b`, `(?<![0-9])${year}s\\b`, "\\b(?:[0-9]{1,2}(?:st|nd|rd|th)|(?:twenty-)?[a-z]+(?:th|st))\\scentury\\b", bare,
  ].join("|"), "gu"),
  zh: new RegExp([
    `(?<![0-9])${year}年?[—–～~至到-]${year}年?`, iso, clock, `(?:${year}|[二一][〇零九][〇零一二三四五六七八九]{2})年(?:第?[一二三四1-4]季度|[上下]半年|前[一二两三四五六七八九十0-9]+(?:个月|季度)|(?:[0-9]{1,2}|${numerals})(?:[—–～~至到-][0-9]{1,2})?月份?(?:[0-9]{1,2}[日号]|[底初末]|[上中下]旬)?)?`,
    "(?<![0-9])1?[0-9](?:[—–～~至到-]1?[0-9])?月份?(?:[0-9]{1,2}[日号]|[底初末]|[上中下]旬)?", `(?<![${"一二三四五六七八九十"}])${numerals}月(?:${numerals}日|份|[底初末])?`, "[0-9]{1,2}日(?![0-9])",
    "第?[一二三四1-4]季度", "[上下]?半年(?:度)?", "前[两三四五六七八九十0-9]+(?:个月|季度)", "(?:[0-9]{2}|[一二三四五六七八九十]{1,3})世纪", "[0-9]0年代|[一二三四五六七八九]十年代", bare,
  ].join("|"), "gu"),
};

/** Batches, censuses, editions and plans are known by their number, as years are. */
const nth = "(?:[0-9]{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth)";
const editions: Record<Locale, RegExp> = {
  en: new RegExp(`\\b${nth}\\s(?:(?:national|economic|annual)\\s){0,2}(?:batch|census|edition|round|session|congress|five-year\\splan)\\b`, "giu"), zh: /第[一二三四五六七八九十0-9]{1,3}(?:批|次|届|期|版|轮|个五年)|[“]?十[一二三四五]五[”]?(?=规划|时期|期间)/gu,
};

/** Where a text names a date, a period, a time of day, or something that is known by its number in time. */
export const findDates = (text: string, locale: Locale): {start: number; end: number}[] =>
  [...text.matchAll(patterns[locale]), ...text.matchAll(editions[locale])].map(({index, 0: found}) => ({start: index, end: index + found.length}));
