/** The three drawings of a chart, and how wide its words are. */

export const sizeNames = ["small", "medium", "large"] as const;
export type SizeName = (typeof sizeNames)[number];

/** Width and text size in drawing units. With the breakpoints of figure.css every text renders between 12 and 19 CSS px from 280 to 1280 px. */
export interface Size {
  name: SizeName;
  width: number;
  text: number;
  /** Of a panel among small multiples: its height, where the form has an axis of its own to fit in it. */
  height?: number;
  /** A panel whose neighbour at the left has the labels of the value axis. */
  unlabelled?: boolean;
}
export const sizes: Record<SizeName, Size> = {
  small: {name: "small", width: 300, text: 14.7},
  medium: {name: "medium", width: 460, text: 14.9},
  large: {name: "large", width: 720, text: 15.6},
};

/** The drawing shown in a box of `width` CSS px: the breakpoints of figure.css. */
export const sizeFor = (width: number): SizeName => (width < 375 ? "small" : width < 565 ? "medium" : "large");

/** Advance widths of Instrument Sans 400 with tabular figures, in hundredths of an em, from U+0020 to U+007E; measured in Chromium. */
const advances = [
  20, 24, 35, 72, 61, 60, 76, 20, 33, 33, 40, 60, 22, 47, 22, 31, 60, 60, 60, 60, 60, 60, 60, 60,
  60, 60, 26, 26, 60, 60, 60, 57, 85, 73, 65, 73, 75, 64, 60, 77, 74, 25, 44, 69, 59, 91, 74, 80,
  66, 80, 66, 61, 65, 71, 73, 107, 67, 68, 61, 41, 44, 41, 53, 48, 35, 53, 61, 53, 61, 56, 36, 61,
  60, 24, 24, 54, 24, 92, 60, 58, 61, 61, 38, 48, 40, 59, 54, 71, 55, 54, 49, 41, 24, 36, 53,
];

/** Width of one character in em; a Han character is a full em, and what is not in the table is taken for a wide letter. */
function advance(char: string): number {
  const known = advances[char.codePointAt(0)! - 32];
  if (known !== undefined) return known / 100;
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014]|\p{Extended_Pictographic}/u.test(char)) return 1;
  if (/[\p{Mn}\u200d\ufe0f]/u.test(char)) return 0;
  return /[’‘·]/.test(char) ? 0.26 : 0.62;
}

/** Width of `text` in units, in the site's own face; other faces differ by a few per cent. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let em = 0;
  for (const char of text) em += advance(char);
  return em * fontSize * (bold ? 1.05 : 1.01);
}

const han = "\\u2e80-\\u9fff\\uff00-\\uffef", closing = "，。、；：！？）」』”’》】…—·％%", opening = "（「『“‘《【";
/** Pieces that stay whole: a Latin word, or a Han character with the punctuation that may not part from it. */
const pieces = new RegExp(`[${opening}]*(?:[${han}](?<![${opening}${closing}]))[${closing}]*|[${opening}]*[^\\s${han}${opening}]+\\s*|[${opening}]+|[${closing}]+|\\s+`, "gu");

/** Single characters that belong to the word before them: particles, and what makes a word of another. */
export const suffix = /^[的了里中内们间时化率性者业型值]$/u;
const measure = /^(?:\p{Script=Han}|[万亿美][元家]|个月|季度)$/u, hasHan = /\p{Script=Han}/u;
/** Names that no dictionary has. */
const terms = /专精特新|小巨人/g;
let segmenter: Intl.Segmenter | undefined;
const cut = {text: "", words: [] as string[][]};

/** The words of `text`, each in its pieces: of Chinese a word with its suffix, and a number with what it counts. */
export function wordsOf(text: string): string[][] {
  if (cut.text === text) return cut.words;
  const whole = [...text.matchAll(pieces)].map((match) => ({piece: match[0], index: match.index}));
  const starts = new Map(hasHan.test(text) ? [...(segmenter ??= new Intl.Segmenter("zh", {granularity: "word"})).segment(text)].map(({segment, index}) => [index, segment]) : whole.map(({piece, index}) => [index, piece]));
  for (const {0: term, index} of text.matchAll(terms)) for (let i = 1; i < term.length; i++) starts.delete(index + i);
  const words: string[][] = [];
  for (const {piece, index} of whole) {
    const segment = starts.get(index), before = words.at(-1)?.join("") ?? "";
    const binds = segment === undefined || (suffix.test(segment) && /[\p{Script=Han}\d%]$/u.test(before)) || (measure.test(segment) && /\d[万亿]?$/.test(before));
    if (binds && before) words.at(-1)!.push(piece);
    else words.push([piece]);
  }
  return Object.assign(cut, {text, words}).words;
}

/** `text` in lines no wider than `width`, Chinese cut between words. No line begins with closing punctuation or ends with opening; a word too wide for a line is cut. */
export function wrap(text: string, width: number, fontSize: number, bold = false): string[] {
  const fits = (words: string): boolean => textWidth(words.trimEnd(), fontSize, bold) <= width;
  const small = (piece: string): string[] => (fits(piece) || hasHan.test(piece) ? [piece] : [...new Intl.Segmenter("en", {granularity: "grapheme"}).segment(piece)].map((g) => g.segment));
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text)) {
    for (const part of fits(word.join("")) ? [word.join("")] : word.flatMap(small)) {
      if (line && !fits(line + part)) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += part;
    }
  }
  if (line.trimEnd()) lines.push(line.trimEnd());
  return lines;
}
