/** Words that claim something of data, in both languages: the first pattern that a claim matches says what it must be held against. */
import type {Locale} from "../text/index.ts";

export const families = ["overtaken", "overtook", "between", "times", "level", "extreme-low", "extreme-high", "rank", "majority", "rise", "fall", "more", "less"] as const;
export type Family = (typeof families)[number];

/** In the order in which they are tried. `times`, `rank` and `between` also need a number, which a numeral in the claim gives. */
export const claimWords: Record<Family, Record<Locale, RegExp>> = {
  overtaken: {en: /\b(?:overtaken by|fallen behind|fell behind|passed by|lost the lead)\b/i, zh: /被.*(?:反超|超过|赶超)|落到.*之?后/u},
  overtook: {en: /\b(?:overtook|overtakes?|passed|has passed|moved ahead of|pulled ahead of)\b/i, zh: /反超|赶超|超越/u},
  between: {en: /\bbetween\b.*\band\b/i, zh: /之间|[—～~至到].*(?:之间|区间)/u},
  times: {en: /\b(?:doubl|tripl|trebl|quadrupl|quintupl|halv)\w*|\btwice\b|\bthrice\b|-?fold\b|\btimes\b|\bhalf as (?:many|much|large|big|high)\b/i, zh: /翻.{0,4}[番倍]|倍|减半/u},
  level: {en: /\b(?:level|unchanged|flat|the same|as many as|as much as|equal(?:led|s)?|(?:hardly|barely) (?:changed|moved|shrunk|fallen|grown|risen)|no change)\b/i, zh: /持平|不变|并列|相同|一样多|几乎没变|没怎么(?:变|减少|增加)|变化不大/u},
  rank: {en: /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b/i, zh: /第[二三四五六七八九十0-9]+(?!季)|仅次于/u},
  "extreme-low": {en: /\b(?:lowest|(?<!at )least|fewest|smallest|worst|bottom|last|minimum|record low|weakest|trough|(?:fewer|less|lower|smaller) than ever)\b/i, zh: /最低|最少|最小|垫底|末位|最后|新低|最弱|低谷|最差/u},
  majority: {en: /(?<!\bthe )\bmost\b|\b(?:majority|(?:more than|over|just over|above|less than|under|nearly|almost) half|mostly|mainly)\b/i, zh: /过半|多半|大半|大部分|大多|多数|大头|半数以上|一半以上|(?:超过|不到|将近|接近|近)(?:一半|半数)/u},
  "extreme-high": {en: /\b(?:highest|the most|largest|biggest|greatest|top|first|peak(?:ed)?|record|maximum|leads?|led|best|strongest|(?:more|higher|larger|greater) than ever)\b/i, zh: /最高|最多|最大|居首|首位|第一|榜首|新高|最强|领跑|高点/u},
  rise: {en: /\b(?:rose|risen|rise|rises|rising|grew|grow|grown|grows|gain|gained|gains|added|adds|increase[ds]?|climb(?:ed|s)?|(?:went|was|were|is|are|moved) up|up (?:by|from|on|to|\d)|recovered|picked up)\b/i, zh: /增|升|涨|多了|提高|扩大|回暖|反弹|突破/u},
  fall: {en: /\b(?:fell|fall|fallen|falls|falling|lost|lose|loses|shrank|shrunk|declin\w*|drop\w*|decreas\w*|(?:went|was|were|is|are) down|down (?:by|from|on|to|\d)|slid|slump\w*|shed|dried up)\b/i, zh: /减|降|跌|少了|变少|缩|断流|枯竭|下滑|回落|萎缩|走低/u},
  less: {en: /\b(?:fewer|less|lower|smaller|behind|below|under|short of|trail(?:s|ed)?)\b/i, zh: /少于|低于|小于|不及|不到|不足|落后|更少|更低|更小|较少|较低|较小|[排落]在.*之?后|比.*[少低小]/u},
  more: {en: /\b(?:more|greater|higher|larger|bigger|ahead|above|over|exceeds?|exceeded|at least|outnumber\w*)\b/i, zh: /多于|高于|大于|超|逾|领先|更多|更高|更大|较多|较高|较大|多过|走在前面|至少|以上|比.*[多高大]/u},
};
const order: readonly Family[] = ["overtaken", "overtook", "between", "times", "level", "rank", "extreme-low", "majority", "extreme-high", "rise", "fall", "less", "more"];

/** “More, not fewer” says twice what “more” says; 不增反降 says 降. */
export const plainOf = (label: string): string => label.replace(/[,，]\s*not\s+\p{L}+$/iu, "").replace(/不[增升涨减降跌]反/gu, "");
const turned: Record<Locale, RegExp> = {
  en: /\b(?:not|never|no longer|nor|hardly any|fail(?:s|ed)? to|stopped|faster|slower|quicker)\b|n[’']t\b/i, zh: /没有|没(?=增|减|升|降|涨|跌)|并未|未曾|从未|尚未|未(?!来|到|满)|不再|并不|不是|并非|停止|[增降跌涨]幅|增速/u,
};
const turnedBefore: Record<Locale, RegExp> = {en: /(?:\b(?:not|never|no longer|nor|hardly|failed to)|n[’']t)\s+$/i, zh: /(?:没有|没|并未|从未|未|不再|并不|不是|并非)$/u};
/** Words that turn a claim round, in it or before it, or make it one of rates: what they say is not checked, so they are refused. */
export const isTurned = (label: string, before: string, locale: Locale): boolean => turned[locale].test(plainOf(label)) || turnedBefore[locale].test(before);

/** Where what a claim compares with begins: after “than”, 比. */
export const objectOf: Record<Locale, RegExp> = {
  en: /\b(?:than|overtook|overtaken by|passed|behind|ahead of|above|below|trail(?:s|ed)|outnumber\w*|exceed(?:s|ed)|as (?:many|much|large|big|high) as|second only to)\b/i,
  zh: /被|比|多过|多于|高于|大于|超过|反超|赶超|超越|少于|低于|小于|不及|落后于|领先于?|仅次于|远超/u,
};

/** What a claim's words say, or undefined if none of them is known. */
export const familyOf = (label: string, locale: Locale): Family | undefined => order.find((family) => claimWords[family][locale].test(label));
export const saysOnly = (label: string, locale: Locale): boolean => (locale === "zh" ? /只有|仅有|唯有|唯一/u : /\b(?:only|alone)\b/i).test(label);
