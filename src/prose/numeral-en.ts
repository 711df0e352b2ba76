/** English numerals: digits with their scales, number words, fractions, multiples, ordinals, and words as vague as dozens. */
import {clean, fraction, readDigits, scan, times, vague, type Numeral} from "./numeral.ts";

const ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const scales: Record<string, number> = {hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12};
/** From the second on. */
export const parts = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];
const denominators: Record<string, number> = {...Object.fromEntries(parts.slice(1).map((word, i) => [word, i + 3])), quarter: 4, hundredth: 100, thousandth: 1000};
const multiples: Record<string, number> = {twice: 2, thrice: 3, double: 2, doubled: 2, doubles: 2, doubling: 2, triple: 3, tripled: 3, triples: 3, trebled: 3, tripling: 3, quadrupled: 4, quintupled: 5, halved: 0.5, halves: 0.5, halving: 0.5};

const word = [...tens, ...[...ones].reverse()].join("|");
const whole = `(?:${word}|dozen|hundred|thousand|million|billion|trillion)`;
const run = `${whole}(?:(?:[- ]|(?<=hundred|thousand|million) and )${whole})*`;
const digits = "(?:[0-9０-９]{1,3}(?:,[0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:\\.[0-9０-９]+)?";
const percent = "(?:\\s?[%％]|\\s?per\\s?cent\\b)", points = "[-\\s](?:percentage[-\\s])?points?\\b";
const denominator = Object.keys(denominators).join("|");

/** Digits that belong to a name such as B2B, 5G or Covid-19 are not a number. */
const numberBefore = "(?<![A-Za-z0-9０-９.]|[A-Za-z]-)", numberAfter = "(?![0-9０-９]|\\.[0-9])", sign = "(?<![\\p{L}\\p{N}.)%％])[-−－]";

function valueOf(words: string): number {
  let total = 0, part = 0;
  for (const one of words.toLowerCase().split(/[- ]|\band\b/).filter(Boolean)) {
    const scale = one === "dozen" ? 12 : scales[one];
    if (!scale) part += ones.indexOf(one) >= 0 ? ones.indexOf(one) + 1 : (tens.indexOf(one) + 2) * 10;
    else if (scale <= 100) part = (part || 1) * scale;
    else { total += (part || 1) * scale; part = 0; }
  }
  return total + part;
}
const numberOf = (text: string): number => (/\d|[０-９]/.test(text) ? readDigits(text).value : valueOf(text.replace(/^an?$/i, "one")));
/** Number words are exact to their last word: forty-five to one, two million to a million. */
function stepOf(words: string): number {
  const last = words.toLowerCase().split(/[- ]/).at(-1)!;
  return (scales[last] ?? 1) > 100 ? scales[last]! : 1;
}
const coarseOf = (value: number): number => readDigits(String(value)).coarse;

const pattern = (source: string): RegExp => new RegExp(source, "giu");

export function findEnglish(text: string): Numeral[] {
  return scan(text, [
    [pattern(`\\b(${tens.join("|")})[- ](first|${parts.slice(0, 8).join("|")})\\b`), ([, ten, one]) => ({value: (tens.indexOf(ten!.toLowerCase()) + 2) * 10 + parts.indexOf(one!.toLowerCase()) + 2, step: 1, coarse: 1, form: "ordinal"})],
    [pattern("\\b(?:several|a few|a couple of|many)\\s(?:dozen|hundred|thousand|million|billion)s?\\b"), vague],
    [pattern("\\bhalf\\san?\\s(dozen|hundred|thousand|million|billion|trillion)\\b"), ([, scale]) => {
      const value = valueOf(scale!) / 2;
      return {value, step: value, coarse: value, form: "number"};
    }],
    [/[½⅓⅔¼¾⅕⅛]/gu, ([sign]) => fraction({"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅛": 1 / 8}[sign]!)],
    [pattern(`\\b(one|${run}|${digits})(?:\\s(?!in\\b|out\\b)[a-z]+){0,3}\\s(?:in|out\\sof)(?:\\severy)?\\s(an?\\s(?:hundred|thousand|million)|(?!one\\b)${run}|[0-9]{1,3})(?![0-9,.]*[0-9]|[%％]|\\s(?:percent|per\\scent|million|billion|trillion|years?|months?|weeks?|days?|quarters?|cities|provinces|countries|places|editions|batches)\\b)\\b`),
      ([, above, below]) => fraction(clean(numberOf(above!) / numberOf(below!.replace(/^an?\s/i, ""))))],
    [pattern(`\\b(?:(an?|one|${run}|${digits})[- ])(${denominator})s?\\b(?!-(?:party|hand|rate|class)|-?(?:largest|biggest|highest|lowest|smallest)|\\s(?:party|most|largest|biggest|highest|lowest|smallest|place)\\b)`), ([, above, below]) => fraction(clean(numberOf(above!) / denominators[below!.toLowerCase()]!))],
    [pattern(`\\b(${run}|${digits})\\sand\\sa\\shalf(?:\\s(million|billion|trillion))?(\\stimes\\b)?`), ([, many, scale, isTimes]) => {
      const unit = scale ? scales[scale.toLowerCase()]! : 1, value = clean((numberOf(many!) + 0.5) * unit);
      return isTimes ? times(value, 0.5) : {value, step: unit / 2, coarse: unit / 2, form: "number"};
    }],
    [pattern("\\b(?:(?:a|one)[- ])?half\\b"), () => fraction(0.5)],
    [pattern(`\\b(${run}|${digits})-?fold\\b`), ([, many]) => times(numberOf(many!), 1)],
    [pattern(`\\b(${Object.keys(multiples).join("|")})\\b`), ([, name]) => times(multiples[name!.toLowerCase()]!)],
    [pattern(`${numberBefore}(${digits})(?:st|nd|rd|th)\\b`), ([, number]) => ({...readDigits(number!), form: "ordinal"})],
    [pattern(`(?:${sign})?${numberBefore}((?<![0-9])\\.[0-9]+|${digits})${numberAfter}(?:[\\s-]?(hundred|thousand|million|billion|trillion|(?:bn|tn|mn|k|m)(?![A-Za-z])))?(?:(${percent})|(${points})|(\\stimes\\b|x\\b))?`), (match) => {
      if (/^[A-Z]/.test(match.input.slice(match.index + match[0].length))) return undefined;
      const [all, number, scale, isPercent, isPoints, isTimes] = match, read = readDigits((/^[-−－]/.test(all) ? "-" : "") + number!, scale ? scales[scale.toLowerCase()] : 1);
      return {...read, form: isPercent ? "percent" : isPoints ? "points" : isTimes ? "times" : "number"};
    }],
    [pattern(`\\b(?:(?:an?)\\s(?=dozen|hundred|thousand|million|billion|trillion))?(?!one\\b(?![- ](?:${whole}|per\\s?cent|percentage\\spoint)))(${run})\\b(?:(${percent})|(${points})|(\\stimes\\b))?`), ([, words, isPercent, isPoints, isTimes]) => {
      const value = valueOf(words!);
      return {value, step: isTimes ? 1 : stepOf(words!), coarse: coarseOf(value), form: isPercent ? "percent" : isPoints ? "points" : isTimes ? "times" : "number"};
    }],
    [pattern(`\\b(${parts.join("|")})\\b(?!-(?:party|hand|rate|class)|\\s(?:hand|party)\\b)`), ([, name]) => ({value: parts.indexOf(name!.toLowerCase()) + 2, step: 1, coarse: 1, form: "ordinal"})],
    [pattern("\\b(?:dozens|scores|hundreds|thousands|millions|billions|trillions|tens)\\b"), vague],
  ]);
}
