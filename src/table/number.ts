/** Strict decimal numbers, and what to do about text that is almost one. */
import type {Cast, CastOptions} from "./cell.ts";

/** A decimal number: `-`, digits without leading zeros (in threes if a groupChar is declared and used), decimalChar, digits. */
export function castNumber(text: string, options: CastOptions): Cast<number> {
  if (!patternOf(options).test(text)) return {fault: `"${text}" is not a number. ${fixOf(text, options)}`};
  const value = Number(plain(text, options));
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return {fault: `"${text}" is too large to be kept exactly. Use a larger unit.`};
  if (value === 0 && /[1-9]/.test(text)) return {fault: `"${text}" is too small to be kept. Use a smaller unit.`};
  return {cell: value === 0 ? 0 : value};
}

/** As castNumber, without decimals. */
export function castInteger(text: string, options: CastOptions): Cast<number> {
  const cast = castNumber(text, options);
  if (cast.fault !== undefined) return {fault: cast.fault.replace("is not a number", "is not a whole number")};
  if (!text.includes(options.decimalChar)) return cast;
  return {fault: `"${text}" is not a whole number. Remove the decimals, or declare the field as number.`};
}

const patterns = new Map<string, RegExp>();

function patternOf({decimalChar, groupChar = ""}: CastOptions): RegExp {
  const key = decimalChar + groupChar;
  const known = patterns.get(key);
  if (known) return known;
  const grouped = groupChar && `[1-9]\\d{0,2}(?:${literal(groupChar)}\\d{3})+|`;
  const pattern = new RegExp(`^-?(?:${grouped}0|[1-9]\\d*)(?:${literal(decimalChar)}\\d+)?$`);
  patterns.set(key, pattern);
  return pattern;
}

/** One character as a regular expression. */
const literal = (char: string): string => char.replace(/\W/, "\\$&");

const plain = (text: string, {decimalChar, groupChar}: CastOptions): string =>
  (groupChar ? text.replaceAll(groupChar, "") : text).replace(decimalChar, ".");

interface Repair {find: RegExp; put: string; fix: string}

/** Each names one slip; its fix is given when mending that slip alone makes a number. Order matters only when all are needed. */
const repairs: readonly Repair[] = [
  {find: /^\s+|\s+$/g, put: "", fix: "Remove the space around it."},
  {find: /^\+/, put: "", fix: "Remove the plus sign."},
  {find: /^[−–—﹣]/, put: "-", fix: `Write the minus sign as "-".`},
  {find: /^\(([^)]*)\)$/, put: "-$1", fix: `Write a negative number with "-".`},
  {find: /^(-?)[$€£¥￥]|[$€£¥￥元]$/g, put: "$1", fix: "Remove the currency sign."},
  {find: /^[~≈约<>≤≥≦≧]/, put: "", fix: "Remove the sign before it; a qualifier has a field of its own."},
  {find: /(?:(?<=\d)[pe]|\*+|[†‡§#]+|[¹²³⁰⁴-⁹]+|\[\w+\]|\(\w+\)|\s+[a-z])$/, put: "", fix: "Remove the footnote mark."},
  {find: /\s*[%‰]$/, put: "", fix: "Remove the percent sign."},
  {find: /(?<=\d)[\s'’_](?=\d)/g, put: "", fix: "Remove the marks between the digits."},
  {find: /^(-?)0+(?=\d)/, put: "$1", fix: "Remove the leading zeros, or declare the field as string."},
  {find: /^(-?)([.,]\d+)$/, put: "$10$2", fix: "Write a zero before the decimals."},
  {find: /(\d)[.,]$/, put: "$1", fix: "Remove what follows the last digit."},
];

function fixOf(text: string, options: CastOptions): string {
  return fixOfWord(text) ?? fixOfMarks(text, options) ?? fixOfSlip(text, options)
    ?? `Write digits only, with "-" before them and "${options.decimalChar}" inside where needed.`;
}

/** For text that is no attempt at decimal digits. */
function fixOfWord(text: string): string | undefined {
  if (/^\s*(?:n\.?\/?a\.?|nan|null|none|nil|[-–—.…/*]*|暂无|无|空)\s*$/i.test(text)) {
    return "Leave the cell blank if the value is missing, or declare it in missingValues.";
  }
  if (/^[-+]?inf(inity)?$|∞/i.test(text)) return "Leave the cell blank if there is no finite value.";
  if (/^[-+]?0[xbo]/i.test(text)) return "Write it in decimal digits.";
  if (/^[-+]?[\d.,]+\s*(?:[十百千万亿兆]+|k|m|bn?|tn?|million|billion|thousand)$/i.test(text)) return "Write the number out in full digits.";
  if (!/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(text)) return undefined;
  const full = String(Number(text));
  return `Write it without an exponent, ${/e|Infinity/.test(full) ? "in a larger or smaller unit" : `as "${full}"`}.`;
}

/** For decimal and group marks other than the declared ones. */
function fixOfMarks(text: string, {decimalChar, groupChar}: CastOptions): string | undefined {
  const [mark] = /[.,]/.exec(text.replaceAll(decimalChar, "")) ?? [];
  if (mark === undefined || /[^-\d.,]/.test(text)) return undefined;
  const name = mark === "," ? "comma" : "point";
  if (mark === groupChar) return `Group its digits in threes, or remove every ${name}.`;
  const marks = text.split(mark).length - 1;
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(?:${literal(mark)}\\d{3})+(?:${literal(decimalChar)}\\d+)?$`).test(text);
  if (grouped && groupChar === undefined) return `Remove the ${name}${marks > 1 ? "s" : ""}, or declare groupChar.`;
  const asDecimal = text.replace(mark, decimalChar);
  return patternOf({type: "number", decimalChar}).test(asDecimal) ? `Write "${asDecimal}", or declare decimalChar.` : undefined;
}

/** For one slip that can be named; for several, the number that was meant. */
function fixOfSlip(text: string, options: CastOptions): string | undefined {
  const valid = (mended: string): boolean => patternOf(options).test(mended);
  const ascii = toAscii(text);
  if (valid(ascii)) return `Write it in ASCII digits, as "${ascii}".`;
  const repair = repairs.find(({find, put}) => valid(text.replace(find, put)));
  if (repair) return repair.fix;
  const mended = repairs.reduce((before, {find, put}) => before.replace(find, put), ascii);
  return valid(mended) ? `Write "${mended}".` : undefined;
}

/** Full-width forms as ASCII; not NFKC, which would make a footnote's ¹ one more digit. */
const toAscii = (text: string): string => text.replace(/[！-～]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
