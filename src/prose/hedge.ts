/** Words beside a number that say how it is meant: about, more than, nearly, a target. */
import type {Locale} from "../text/index.ts";

export type Hedge = "about" | "nearly" | "just-over" | "more-than" | "at-least" | "less-than";

/** Right before a number, the longest first; a currency or an article may stand between. */
const before: Record<Locale, [RegExp, Hedge][]> = {
  en: [
    [/\b(?:just|slightly|a little|a bit|barely) (?:over|above|more than)\s*$/i, "just-over"], [/\b(?:just|slightly|a little|a bit) (?:under|below|less than|short of)\s*$/i, "nearly"],
    [/\b(?:no (?:fewer|less) than|at least|not (?:fewer|less) than|a minimum of)\s*$/i, "at-least"], [/\b(?:more than|over|above|upwards of|exceeding|in excess of|greater than)\s*$/i, "more-than"],
    [/\b(?:fewer than|less than|under|below)\s*$/i, "less-than"], [/\b(?:nearly|almost|close to|approaching|not quite)\s*$/i, "nearly"],
    [/\b(?:about|around|round|roughly|some|approximately|an estimated|or so|something like)\s*$|[~≈]\s*$/i, "about"],
  ],
  zh: [
    [/(?:略超|略高于|略多于|刚过|刚超过|稍多于)$/u, "just-over"], [/(?:略低于|略少于|稍低于)$/u, "nearly"], [/(?:不少于|不低于|至少|最少)(?:有)?$/u, "at-least"],
    [/(?:超过|超出|超|逾|多于|高于|大于|突破|过|以上的)(?:了)?$/u, "more-than"], [/(?:不到|不足|低于|少于|小于|未到|未满)(?:了)?$/u, "less-than"], [/(?:将近|接近|近|几乎)$/u, "nearly"], [/(?:大约|约为|约|大概|估计)(?:有|为|占)?$|[~≈]$/u, "about"],
  ],
};
const after: Record<Locale, [RegExp, Hedge][]> = {
  en: [[/^\s*(?:\p{L}+\s){0,2}or more\b/iu, "at-least"], [/^\s*(?:\p{L}+\s){0,1}or so\b/iu, "about"], [/^\s*(?:\p{L}+\s)?at least\b/iu, "at-least"], [/^\s*(?:\p{L}+\s)?or less\b|^\s*or fewer\b/iu, "less-than"]],
  zh: [[/^\s*\p{Script=Han}{0,3}?(?:左右|上下)/u, "about"], [/^\s*\p{Script=Han}{0,3}?(?:以上|及以上)/u, "at-least"], [/^\s*\p{Script=Han}{0,3}?以下/u, "less-than"], [/^(?:多|余)(?!数)/u, "more-than"]],
};

/** The hedge of the number between two stretches of text. */
export function hedgeOf(left: string, right: string, locale: Locale): Hedge | undefined {
  const bare = locale === "en" ? left.replace(/(?:US\$|[$¥￥€])\s*$/, "").replace(/\ban?\s*$/i, "") : left;
  return before[locale].find(([pattern]) => pattern.test(bare))?.[1] ?? after[locale].find(([pattern]) => pattern.test(right))?.[1];
}

/** Whether a sentence says that a figure is aimed at, or looked for. */
const outlook: Record<"target" | "expected", Record<Locale, RegExp>> = {
  target: {en: /\b(?:target|goal|aim|plan|planned|objective|by \d{4}, it|meant to|set out to|propos|asks? for)/i, zh: /目标|计划|力争|规划|要达到|建议|提议/u},
  expected: {en: /\b(?:expect|forecast|project|estimate|predict|outlook)/i, zh: /预计|预期|预测|有望|估计/u},
};
export const saysOutlook = (sentence: string, kind: "target" | "expected", locale: Locale): boolean => outlook[kind][locale].test(sentence);

/** How each qualifier and hedge may be written, for messages. */
export const wordsFor: Record<Locale, Record<string, string>> = {
  en: {about: "about", "more-than": "more than", "at-least": "at least", "less-than": "less than", nearly: "nearly", "just-over": "just over", target: "the target", expected: "is expected"},
  zh: {about: "约", "more-than": "超过", "at-least": "至少", "less-than": "不到", nearly: "近", "just-over": "略超", target: "目标", expected: "预计"},
};

const up: Record<Locale, RegExp> = {
  en: /\b(?:rose|risen|rise|rises|rising|grew|grow|grown|growth|gain|gained|gains|more|added|up|increase[ds]?|climb(?:ed)?|higher|ahead|over|advance)\b|\+/i,
  zh: /增|升|涨|多|高|扩|超|领先|上调/u,
};
const down: Record<Locale, RegExp> = {
  en: /\b(?:fell|fall(?:en|s|ing)?|lost|lose|loss|fewer|less|down|declin\w*|drop\w*|shr[aiu]nk\w*|decreas\w*|lower|short|cut|behind|slid|below)\b|[−-]\s?$/i,
  zh: /减|降|跌|少|低|缩|落后|下滑|回落|下调/u,
};
/** Which way a sentence says that a number went: up, down, or it does not say. */
export function directionOf(sentence: string, locale: Locale): "up" | "down" | "both" | undefined {
  const isUp = up[locale].test(sentence), isDown = down[locale].test(sentence);
  return isUp ? (isDown ? "both" : "up") : isDown ? "down" : undefined;
}

/** Where a clause ends; a comma within a number ends none. */
export const clauseEnd = /[，；。！？：\uFFFC]|[,;:.!?](?=\s|$)/u;
/** Which way a number went by the last such word before it in its clause, or else the first after it. */
export function nearestDirection(before: string, after: string, locale: Locale): "up" | "down" | undefined {
  const left = before.split(clauseEnd).at(-1)!, right = after.split(clauseEnd)[0]!;
  const all = (text: string, pattern: RegExp): number[] => [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map(({index}) => index);
  const [ups, downs] = [all(left, up[locale]), all(left, down[locale])];
  if (ups.length || downs.length) return Math.max(-1, ...ups) > Math.max(-1, ...downs) ? "up" : "down";
  const [up1, down1] = [all(right, up[locale])[0] ?? Infinity, all(right, down[locale])[0] ?? Infinity];
  return up1 === down1 ? undefined : up1 < down1 ? "up" : "down";
}
