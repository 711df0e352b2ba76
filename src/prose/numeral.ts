/** Numbers as people write them, in digits or words: where they stand in a text, what they say, and how exactly. */

export interface Numeral {
  /** Where it stands in the text; `end` is the first character beyond it. */
  start: number;
  end: number;
  text: string;
  /** `14.1万` is 141,000; `42.8%` is 42.8; two-fifths is 0.4. Not a number where the words are vague: dozens, 数百. */
  value: number;
  /** The value of the last digit shown: the number is meant to half of it. */
  step: number;
  /** The same where zeros at its end may be rounding, which words such as “about” say. */
  coarse: number;
  form: "number" | "percent" | "points" | "fraction" | "times" | "ordinal" | "vague";
}

/** A number in digits, with its steps: `1,086`, `14.30`, `－5`; its digits may be full-width. */
export function readDigits(text: string, scale = 1): Pick<Numeral, "value" | "step" | "coarse"> {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "").replace(/[−–]/, "-");
  const decimals = plain.split(".")[1]?.length ?? 0, zeros = decimals ? 0 : /(?<=[1-9])0*$/.exec(plain)?.[0].length ?? 0;
  return {value: clean(Number(plain) * scale), step: clean(10 ** -decimals * scale), coarse: clean(10 ** (zeros - decimals) * scale)};
}

type Read = Omit<Numeral, "start" | "end" | "text">;
export const fraction = (value: number): Read => ({value, step: 0, coarse: 0, form: "fraction"});
export const times = (value: number, step = 0.1): Read => ({value, step, coarse: step, form: "times"});
export const vague = (): Read => ({value: NaN, step: 0, coarse: 0, form: "vague"});

/** Free of binary dust. */
export const clean = (value: number): number => Number(value.toPrecision(12));

/** Collects what a list of patterns finds, each in what those before it have left. */
export function scan(text: string, patterns: readonly [RegExp, (match: RegExpExecArray) => Read | undefined][]): Numeral[] {
  const found: Numeral[] = [];
  let rest = text;
  for (const [pattern, read] of patterns) {
    for (const match of [...rest.matchAll(pattern)]) {
      const numeral = read(match), start = match.index, end = start + match[0].length;
      if (numeral) found.push({start, end, text: text.slice(start, end), ...numeral});
      rest = rest.slice(0, start) + "\uFFFC".repeat(end - start) + rest.slice(end);
    }
  }
  return found;
}
