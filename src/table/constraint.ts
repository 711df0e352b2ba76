/** What a field asks of a value that its type already allows. */
import type {Cell} from "./cell.ts";
import {wholePattern, type Field} from "./field.ts";
import {cellKey} from "./key.ts";
import type {Period} from "./period.ts";
import {suggest} from "./suggest.ts";

/** The sentences for the first constraint that a cell, written as `text`, breaks. Uniqueness is checked across rows, in unique.ts. */
export function checkConstraints(cell: Cell, text: string, field: Field): string | undefined {
  if (cell === null) return field.constraints.required ? `The cell is blank, but ${field.name} is required. Fill it in.` : undefined;
  return checkChoices(cell, field) ?? checkBounds(cell, text, field) ?? checkLength(cell, text, field) ?? checkPattern(text, field);
}

function checkChoices(cell: Cell, {name, constraints, categories}: Field): string | undefined {
  const lists = [categories?.map(({value}) => value), constraints.enum?.map(cellKey)].filter(list => list !== undefined);
  const items = Array.isArray(cell) ? cell : [cellKey(cell)];
  for (const choices of lists) {
    const wrong = items.find(item => !choices.includes(item));
    if (wrong === undefined) continue;
    const near = suggest(wrong, choices);
    const some = choices.length > 12 ? `${choices.slice(0, 12).join(", ")}, …` : choices.join(", ");
    return `"${wrong}" is not a value of ${name}. ${near === undefined ? `Use one of: ${some}.` : `Did you mean "${near}"?`}`;
  }
  return undefined;
}

function checkBounds(cell: Cell, text: string, {constraints: {minimum, maximum}}: Field): string | undefined {
  if (minimum !== undefined && first(cell) < first(minimum)) {
    return `"${text}" is less than ${cellKey(minimum)}, the least allowed. Correct it.`;
  }
  if (maximum !== undefined && last(cell) > last(maximum)) {
    return `"${text}" is more than ${cellKey(maximum)}, the most allowed. Correct it.`;
  }
  return undefined;
}

/** What bounds are compared by: numbers, ISO text, or the first and last day of a period. */
const first = (cell: Cell): string | number => (isPeriod(cell) ? cell.start : cell as string | number);
const last = (cell: Cell): string | number => (isPeriod(cell) ? cell.end : cell as string | number);
const isPeriod = (cell: Cell): cell is Period => typeof cell === "object" && cell !== null && !Array.isArray(cell);

function checkLength(cell: Cell, text: string, {constraints: {minLength = 0, maxLength = Infinity}}: Field): string | undefined {
  if (minLength === 0 && maxLength === Infinity) return undefined;
  const [length, unit] = Array.isArray(cell) ? [cell.length, "item"] : [[...text].length, "character"];
  const count = (number: number): string => `${number} ${unit}${number === 1 ? "" : "s"}`;
  if (length < minLength) return `"${text}" has ${count(length)}, fewer than ${minLength}. Make it longer.`;
  if (length > maxLength) return `"${text}" has ${count(length)}, more than ${maxLength}. Make it shorter.`;
  return undefined;
}

const patterns = new Map<string, RegExp>();

function checkPattern(text: string, {constraints: {pattern}}: Field): string | undefined {
  if (pattern === undefined) return undefined;
  const whole = patterns.get(pattern) ?? wholePattern(pattern);
  patterns.set(pattern, whole);
  return whole.test(text) ? undefined : `"${text}" does not match the pattern ${pattern}. Correct it.`;
}
