/** The labels in a CSV file's first line, held against the declared fields so that one mistake makes one problem. */
import type {Field} from "./field.ts";
import type {ProblemKind} from "./problem.ts";
import type {Dialect} from "./records.ts";
import {suggest} from "./suggest.ts";

export interface LabelFault {kind: ProblemKind; column: number; field?: string; value?: string; message: string}
/** The field under each label; undefined where a column has none. */
export interface Labels {columns: (Field | undefined)[]; faults: LabelFault[]}

/** Which field each column holds, and what is wrong with the labels. */
export function readLabels(labels: readonly string[], fields: readonly Field[]): Labels {
  if (labels.length === fields.length && fields.every(({name}, i) => labels[i] === name)) return {columns: [...fields], faults: []};
  const exact = labels.map((label, i) => (labels.indexOf(label) === i ? fields.find(({name}) => name === label) : undefined));
  const missing = new Set(fields.filter(field => !exact.includes(field)));
  const columns = exact.map((field, i) => {
    const meant = field ?? meantAt(i, labels[i]!, fields, missing);
    if (meant) missing.delete(meant);
    return meant;
  });
  const wrong = labels.map((_, i) => (exact[i] ? undefined : describeLabel(i, labels, columns[i], fields)));
  const absent = [...missing].map(field => describeMissing(field, fields, ""));
  return {columns, faults: [...wrong, ...absent, describeOrder(exact, fields)].filter(fault => fault !== undefined)};
}

/** The delimiter that would part a one-cell header into the declared labels. */
export function findDelimiter(header: string, fields: readonly Field[], {delimiter, quoteChar}: Dialect): string | undefined {
  return [",", ";", "\t", "|"].find(other => other !== delimiter && fields.length > 1
    && header.split(other).map(label => unquote(label, quoteChar)).join("\n") === fields.map(({name}) => name).join("\n"));
}

const unquote = (label: string, quote: string): string =>
  (label.length > 1 && label.startsWith(quote) && label.endsWith(quote) ? label.slice(1, -1) : label);

/** The missing field that the label at `i` stands for: the nearest in spelling, or else the one whose place it takes. */
function meantAt(i: number, label: string, fields: readonly Field[], missing: ReadonlySet<Field>): Field | undefined {
  const near = suggest(label, [...missing].map(({name}) => name));
  const here = fields[i];
  return fields.find(({name}) => name === near) ?? (here && missing.has(here) ? here : undefined);
}

function describeLabel(i: number, labels: readonly string[], field: Field | undefined, fields: readonly Field[]): LabelFault {
  const label = labels[i]!;
  const column = i + 1;
  const base = {column, field: field?.name, value: label};
  const write = field ? `Write "${field.name}"` : "Remove the column";
  const first = labels.indexOf(label) + 1;
  if (label.trim() === "") return {...base, kind: "blank-label", message: `The label of column ${column} is blank. ${write}.`};
  if (first < column) return {...base, kind: "duplicate-label", message: `"${label}" is already the label of column ${first}. ${write}.`};
  if (!field) return {...base, kind: "extra-label", message: `"${label}" is not a declared field. ${write}, or declare the field.`};
  const message = `"${label}" stands where the label "${field.name}" should be. ${write}.`;
  if (field === fields[i]) return {...base, kind: "incorrect-label", message};
  return describeMissing(field, fields, `Did you mean "${label}" in column ${column}?`);
}

function describeMissing(field: Field, fields: readonly Field[], hint: string): LabelFault {
  const column = fields.indexOf(field) + 1;
  const fix = hint || `Add it as column ${column}.`;
  return {kind: "missing-label", column, field: field.name, message: `The declared field "${field.name}" has no column. ${fix}`};
}

/** The first label that does not stand where it should, among those that are declared; moving several is one mistake. */
function describeOrder(columns: readonly (Field | undefined)[], fields: readonly Field[]): LabelFault | undefined {
  const wanted = fields.filter(field => columns.includes(field));
  const given = columns.filter(field => field !== undefined);
  const at = given.findIndex((field, i) => field !== wanted[i]);
  if (at < 0) return undefined;
  const {name} = given[at]!;
  const order = fields.map(field => field.name).join(", ");
  const message = `"${name}" stands where "${wanted[at]!.name}" should be. Put the columns in the declared order: ${order}.`;
  return {kind: "incorrect-label", column: columns.indexOf(given[at]) + 1, field: name, value: name, message};
}
