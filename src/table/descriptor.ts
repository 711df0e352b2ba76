/** A dataset's descriptor, datapackage.json: Data Package v2 with one resource; what is ours is prefixed `lg:`. */
import {z} from "zod";
import type {Words} from "../text/index.ts";
import {parseAuthored, placeOf} from "./authored.ts";
import {castDate} from "./calendar.ts";
import {findConflicts} from "./conflict.ts";
import {fieldSchema, type Field} from "./field.ts";
import {findJsonFault} from "./json.ts";
import {checkObservationSchema, observationFields} from "./observations.ts";
import {parsePeriod} from "./period.ts";
import type {Parsed, Problem} from "./problem.ts";
import {textSchema, textThat, wordsSchema} from "./schema.ts";
import {suggest} from "./suggest.ts";

export type {Category, Constraints, Field} from "./field.ts";
export type {FieldType} from "./cell.ts";
export type {Parsed} from "./problem.ts";

export const themes = ["sme-growth", "unicorns-by-city", "digital-economy", "exports"] as const;

export interface ForeignKey {fields: string[]; dataset: string; target: string[]}

export interface Descriptor {
  id: string;
  kind: "observations" | "register";
  title: Words;
  description: Words;
  /** How the data was gathered. */
  method?: Words;
  version: string;
  /** ISO date of this version. */
  created: string;
  cadence?: Words;
  /** The latest period held. */
  dataTo: string;
  theme?: (typeof themes)[number];
  licence: {name: string; title: string; path?: string};
  licenceNote?: Words;
  /** A label that TextDecoder knows. */
  encoding: string;
  dialect: {delimiter: string; quoteChar: string};
  fields: Field[];
  missingValues: string[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
}

/**
 * The descriptor in the text of `file`, for the dataset (and folder) `id`; or every schema-error in it, each at its line and character.
 * A broken part may hide faults that only show once it is mended.
 */
export function parseDescriptor(text: string, file: string, id: string): Parsed<Descriptor> {
  const fault = findConflicts(text, "file").length > 0 ? undefined : findJsonFault(text);
  if (fault !== undefined) return {problems: [describeFault(text, fault, file)]};
  return parseAuthored({text, file, schema: schemaOf(id), kind: "schema-error"});
}

function describeFault(text: string, offset: number, file: string): Problem {
  const {line, column} = placeOf(text, offset);
  const before = text.slice(0, offset).trimEnd();
  const message = offset >= text.length ? "The JSON ends too early. Close every bracket and quote."
    : before.endsWith(",") && /[\]}]/.test(text[offset]!) ? "There is a comma before a closing bracket. Remove the comma."
      : /["\]}\w]$/.test(before) && text[offset] === `"` ? "A comma is missing before this. Add it."
        : /["/#]/.test(text[offset]!) ? "This is not JSON. Remove comments, and close every quote on its line."
          : "This is not JSON. Check the quotes, commas and brackets here.";
  return {file, line, column, kind: "schema-error", value: text.slice(offset).split(/\s/)[0]!.slice(0, 40), message};
}

const isLabel = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
};

const dateSchema = textThat(text => castDate(text).fault === undefined, "a date", "Write a day that exists, as YYYY-MM-DD.");
const periodSchema = textThat(text => parsePeriod(text) !== undefined, "a period", "Write one, such as 2025, 2025-Q3 or 2025-09-30.");
const punctuation = /^[\t !-/:-@[-`{-~]$/;
const quoteSchema = textThat(text => punctuation.test(text), "a quote character", "Write one ASCII character that is no letter or digit.");
const isDelimiter = (text: string): boolean => punctuation.test(text) && text !== `"`;
const delimiterSchema = textThat(isDelimiter, "a delimiter", `Write one ASCII character, such as "," or ";".`);
const addressSchema = textThat(text => /^https?:\/\/\S+$/.test(text), "an address", "Write it from https:// on.");
const names = z.array(textSchema).min(1);
const licenceSchema = z.strictObject({name: textSchema, title: textSchema, path: addressSchema.optional()});
const foreignKeySchema = z.strictObject({fields: names, reference: z.strictObject({resource: textSchema, fields: names})})
  .superRefine(({fields, reference}, context) => {
    if (fields.length === reference.fields.length) return;
    const message = "The key has a different number of fields here. Name one for each.";
    context.addIssue({code: "custom", path: ["reference", "fields"], message});
  });

const tableSchema = (id: string) => z.strictObject({
  fields: z.array(fieldSchema).min(1),
  missingValues: z.array(z.string()).min(1).default([""]),
  primaryKey: names.default([]),
  foreignKeys: z.array(foreignKeySchema).default([]),
}).superRefine(({fields, primaryKey, foreignKeys}, context) => {
  const known = fields.map(field => field.name);
  const report = (path: PropertyKey[], message: string): void => context.addIssue({code: "custom", path, message});
  const checkName = (name: string, path: PropertyKey[]): void => {
    if (!known.includes(name)) report(path, `"${name}" is not a field. ${didYouMean(name, known)}`);
  };
  known.forEach((name, i) => {
    if (known.indexOf(name) < i) report(["fields", i, "name"], `"${name}" is already a field. Give each field its own name.`);
  });
  primaryKey.forEach((name, i) => checkName(name, ["primaryKey", i]));
  foreignKeys.forEach(({fields: own, reference}, i) => {
    own.forEach((name, j) => checkName(name, ["foreignKeys", i, "fields", j]));
    if (reference.resource !== id) return;
    reference.fields.forEach((name, j) => checkName(name, ["foreignKeys", i, "reference", "fields", j]));
  });
}).transform(({foreignKeys, ...rest}) => ({
  ...rest,
  foreignKeys: foreignKeys.map(({fields, reference}): ForeignKey => ({fields, dataset: reference.resource, target: reference.fields})),
}));

function didYouMean(name: string, known: readonly string[]): string {
  const near = suggest(name, known);
  return near === undefined ? `Use one of: ${[...new Set(known)].join(", ")}.` : `Did you mean "${near}"?`;
}

const dialectSchema = z.strictObject({delimiter: delimiterSchema.default(","), quoteChar: quoteSchema.default(`"`)})
  .superRefine(({delimiter, quoteChar}, context) => {
    if (delimiter !== quoteChar) return;
    context.addIssue({code: "custom", path: ["quoteChar"], message: "The quoteChar is also the delimiter. Use different characters."});
  });

const resourceSchema = (id: string) => z.strictObject({
  name: textThat(text => /^[a-z0-9._-]+$/.test(text), "a resource's name", `Use small letters, digits and hyphens, such as "data".`),
  path: z.literal("data.csv"), format: z.literal("csv").optional(), mediatype: z.literal("text/csv").optional(),
  encoding: textThat(isLabel, "an encoding", `Write a known one, such as "utf-8" or "gb18030".`).default("utf-8"),
  dialect: dialectSchema.default({delimiter: ",", quoteChar: `"`}),
  schema: tableSchema(id),
});

const nameSchema = (id: string) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)
  ? textThat(text => text === id, "the name of the folder", `Write "${id}".`)
  : textThat(() => false, "a dataset's name", "Name the folder with small letters, digits and hyphens, and the dataset alike."));

const schemaOf = (id: string): z.ZodType<Descriptor> => z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json").optional(),
  name: nameSchema(id),
  title: textSchema, description: textSchema, "lg:zh": z.strictObject({title: textSchema, description: textSchema}),
  "lg:kind": z.enum(["observations", "register"]),
  "lg:method": wordsSchema.optional(),
  version: textThat(text => /^\d+\.\d+\.\d+$/.test(text), "a version", `Write three numbers, such as "1.0.0".`),
  created: dateSchema, "lg:cadence": wordsSchema.optional(), "lg:dataTo": periodSchema, "lg:theme": z.enum(themes).optional(),
  licenses: z.array(licenceSchema).length(1), "lg:licenceNote": wordsSchema.optional(),
  resources: z.array(resourceSchema(id)).length(1),
}).superRefine((descriptor, context) => {
  if (descriptor["lg:kind"] !== "observations") return;
  checkObservationSchema(descriptor.resources[0]!.schema, (path, message) =>
    context.addIssue({code: "custom", path: ["resources", 0, "schema", ...path], message}));
}).transform(({"lg:zh": zh, licenses, resources, ...top}): Descriptor => {
  const {encoding, dialect, schema} = resources[0]!;
  return {
    id, kind: top["lg:kind"], title: {en: top.title, zh: zh.title}, description: {en: top.description, zh: zh.description},
    method: top["lg:method"], version: top.version, created: top.created, cadence: top["lg:cadence"], dataTo: top["lg:dataTo"],
    theme: top["lg:theme"], licence: licenses[0]!, licenceNote: top["lg:licenceNote"],
    encoding, dialect, ...schema, fields: top["lg:kind"] === "observations" ? schema.fields.map(requireField) : schema.fields,
  };
});

/** A field of observations that may not be blank is required, whether its descriptor says so or not. */
function requireField(field: Field): Field {
  const required = observationFields.some(expected => expected.name === field.name && expected.required);
  return required ? {...field, constraints: {...field.constraints, required}} : field;
}
