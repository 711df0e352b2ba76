/** What every dataset of observations has in common: its fields, their types and the words they may use. */
import type {FieldType} from "./cell.ts";
import type {Field} from "./field.ts";

export const qualifiers = [
  "exact", "about", "more-than", "at-least", "less-than", "range-low", "range-high", "expected", "target", "provisional",
] as const;
export const confidences = ["read-in-source", "secondary-report", "computed-from-source"] as const;

interface Expected {name: string; type: FieldType; required: boolean; values?: readonly string[]; refersTo?: string; categories?: true}

/** In this order; only value, reason and the notes may be blank. */
export const observationFields: readonly Expected[] = [
  {name: "series", type: "string", required: true, categories: true},
  {name: "place", type: "string", required: true, refersTo: "places"},
  {name: "period", type: "period", required: true},
  {name: "value", type: "number", required: false},
  {name: "unit", type: "string", required: true, refersTo: "units"},
  {name: "qualifier", type: "string", required: true, categories: true, values: qualifiers},
  {name: "source", type: "string", required: true, refersTo: "sources"},
  {name: "confidence", type: "string", required: true, categories: true, values: confidences},
  {name: "preferred", type: "boolean", required: true},
  {name: "reason", type: "string", required: false},
  {name: "note_en", type: "string", required: false},
  {name: "note_zh", type: "string", required: false},
];

interface Schema {fields: Field[]; primaryKey: string[]; foreignKeys: {fields: string[]; dataset: string}[]}
type Report = (path: PropertyKey[], message: string) => void;

/** Reports, under paths within the Table Schema, where a dataset of observations differs from what all of them are. */
export function checkObservationSchema(schema: Schema, report: Report): void {
  const names = observationFields.map(field => field.name);
  const given = schema.fields.map(field => field.name);
  const wrong = names.findIndex((name, i) => given[i] !== name);
  if (wrong >= 0 || given.length > names.length) {
    const at = wrong >= 0 ? wrong : names.length;
    const fix = `Declare exactly: ${names.join(", ")}.`;
    const what = given[at] === undefined ? `"${names[at]}" is missing from the fields of observations.` : wrong < 0
      ? `"${given[at]}" is not a field of observations.` : `"${given[at]}" stands where observations have "${names[at]}".`;
    report(given[at] === undefined ? ["fields"] : ["fields", at, "name"], `${what} ${fix}`);
    return;
  }
  observationFields.forEach((expected, i) => {
    checkField(expected, schema.fields[i]!, (path, message) => report(["fields", i, ...path], message));
  });
  for (const {name} of observationFields.filter(field => field.refersTo)) checkReference(name, schema, report);
  const unkeyed = ["series", "place", "period", "source"].find(name => !schema.primaryKey.includes(name));
  if (unkeyed) report(["primaryKey"], `"${unkeyed}" is not in the primary key. Add it: the key holds series, place, period and source.`);
}

function checkField({name, type, categories, values}: Expected, field: Field, report: Report): void {
  if (field.type !== type) {
    const fix = type === "period" ? `Write "type": "string" and "lg:type": "period".` : `Write "type": "${type}".`;
    report(["type"], `"${name}" has the type ${field.type}, but in observations it is ${type}. ${fix}`);
  }
  if (categories && !field.categories) report([], `"${name}" has no categories. Add them, with labels in English and Chinese.`);
  if (!values) return;
  for (const [i, {value}] of (field.categories ?? []).entries()) {
    if (!values.includes(value)) report(["categories", i, "value"], `"${value}" is not a ${name}. Use one of: ${values.join(", ")}.`);
  }
}

function checkReference(name: string, {foreignKeys}: Schema, report: Report): void {
  const {refersTo} = observationFields.find(field => field.name === name)!;
  if (foreignKeys.some(key => key.fields.length === 1 && key.fields[0] === name && key.dataset === refersTo)) return;
  report(["foreignKeys"], `"${name}" does not refer to the dataset "${refersTo}". Add a foreign key from it to "id" there.`);
}
