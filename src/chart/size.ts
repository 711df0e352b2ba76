/** The three drawings of a chart, and how wide its words are. */

export const sizeNames = ["small", "medium", "large"] as const;
export type SizeName = (typeof sizeNames)[number];

/** Width and text size in drawing units. With the breakpoints of figure.css every text renders between 12 and 19 CSS px from 280 to 1280 px. */
export interface Size {name: SizeName; width: number; text: number}
export const sizes: Record<SizeName, Size> = {
  small: {name: "small", width: 300, text: 14.7},
  medium: {name: "medium", width: 460, text: 14.9},
  large: {name: "large", width: 720, text: 15.6},
};

/** Advance widths in em of Instrument Sans with tabular figures; a Han character is a full em. */
function advance(char: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014]|\p{Extended_Pictographic}/u.test(char)) return 1;
  if (/[\p{Mn}\u200d\ufe0f]/u.test(char)) return 0;
  if (/[iljtfrI.,:;'’| !()[\]]/.test(char)) return 0.31;
  if (/[mwMW%@]/.test(char)) return 0.87;
  if (/[A-Z&]/.test(char)) return 0.68;
  if (/[0-9$€£−+–=]/.test(char)) return 0.62;
  return 0.56;
}

/** Estimated width of `text` in units, erring on the wide side. Bold is about 4% wider. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let em = 0;
  for (const char of text) em += advance(char);
  return em * fontSize * (bold ? 1.04 : 1);
}

/** `text` in lines no wider than `width`; Chinese breaks between characters but never before closing punctuation. */
export function wrap(text: string, width: number, fontSize: number, bold = false): string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef][，。、；：！？）」』”％]*|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line && textWidth((line + piece).trimEnd(), fontSize, bold) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line) lines.push(line.trimEnd());
  return lines;
}
