/** A field as its dataset's descriptor declares it. */
import {z} from "zod";
import type {Words} from "../text/index.ts";
import {casts} from "./cast.ts";
import type {CastOptions, Cell, FieldType} from "./cell.ts";
import {textSchema, textThat, wordsSchema} from "./schema.ts";

export interface Category {
  value: string;
  label: Words;
  /** The method in a sentence. */
  note?: Words;
  /** No figure of this series may be preferred. */
  unverified: boolean;
  /** Series of different groups count by different rules: no chart may hold both. */
  group?: string;
  /** Readings at irregular times: points, which no line may join. */
  points: boolean;
  /** The series that this one is a part of: nested, never added to it. */
  within?: string;
}

/** Bounds and choices are held as the values that cells of the field have. */
export interface Constraints {
  required: boolean;
  unique: boolean;
  enum?: Cell[];
  minimum?: Cell;
  maximum?: Cell;
  /** Characters of a string, items of a list. */
  minLength?: number;
  maxLength?: number;
  /** Of the whole cell, as written. */
  pattern?: string;
}

export interface Field extends CastOptions {
  name: string;
  title: Words;
  description?: Words;
  constraints: Constraints;
  categories?: Category[];
  /** Cells may begin as a spreadsheet's formulas do. */
  formula: boolean;
}

const isMark = (text: string): boolean => /^[^\p{L}\p{N}\r\n"-]$/u.test(text);
const charSchema = textThat(isMark, "one character for this", "Write one that is no letter, digit, quote or hyphen.");

const length = z.int().min(0);
const constraintsSchema = z.strictObject({
  required: z.boolean().optional(), unique: z.boolean().optional(),
  enum: z.array(z.unknown()).min(1).optional(), minimum: z.unknown().optional(), maximum: z.unknown().optional(),
  minLength: length.optional(), maxLength: length.optional(), pattern: textSchema.optional(),
});

const categorySchema = z.strictObject({
  value: textSchema, label: textSchema, "lg:zh": z.strictObject({label: textSchema}),
  "lg:note": wordsSchema.optional(), "lg:unverified": z.boolean().optional(),
  "lg:group": textSchema.optional(), "lg:points": z.boolean().optional(), "lg:within": textSchema.optional(),
});

const authoredSchema = z.strictObject({
  name: textSchema, title: textSchema, description: textSchema.optional(),
  type: z.enum(["string", "integer", "number", "boolean", "date", "year", "yearmonth", "list"]),
  "lg:type": z.literal("period").optional(),
  "lg:zh": z.strictObject({title: textSchema, description: textSchema.optional()}),
  constraints: constraintsSchema.optional(), categories: z.array(categorySchema).min(1).optional(),
  decimalChar: charSchema.optional(), groupChar: charSchema.optional(), delimiter: charSchema.optional(),
  "lg:formula": z.boolean().optional(),
});
type Authored = z.infer<typeof authoredSchema>;
type AuthoredCategory = z.infer<typeof categorySchema>;
type Report = (path: PropertyKey[], message: string) => void;

/** A field of `resources[0].schema.fields`, checked for keys and values that its type does not have. */
export const fieldSchema = authoredSchema.superRefine((field, context) => {
  const report: Report = (path, message) => context.addIssue({code: "custom", path, message});
  checkKeys(field, report);
  checkConstraints(field, report);
}).transform(toField);

type KeyTypes = Record<string, readonly FieldType[]>;
/** Which types each key belongs to; the other keys belong to all. */
const keyTypes: KeyTypes = {
  "lg:type": ["string", "period"], categories: ["string", "list"], decimalChar: ["number"], groupChar: ["number", "integer"],
  delimiter: ["list"], "lg:formula": ["string", "list"],
};
const ordered: readonly FieldType[] = ["integer", "number", "date", "year", "yearmonth", "period"];
const constraintTypes: KeyTypes = {
  enum: ["string", "boolean", ...ordered], minimum: ordered, maximum: ordered,
  minLength: ["string", "list"], maxLength: ["string", "list"],
};

function checkKeys(field: Authored, report: Report): void {
  checkMisfits(field, keyTypes, [], typeOf(field), report);
  checkMisfits(field.constraints ?? {}, constraintTypes, ["constraints"], typeOf(field), report);
  if (field.groupChar !== undefined && field.groupChar === (field.decimalChar ?? ".")) {
    report(["groupChar"], `"groupChar" is also the decimalChar. Use different characters.`);
  }
  const [english, chinese] = [field.description, field["lg:zh"].description];
  if (english !== undefined && chinese === undefined) report(["lg:zh"], `The description has no Chinese. ${bothLanguages}`);
  if (english === undefined && chinese !== undefined) report(["lg:zh", "description"], `The description has no English. ${bothLanguages}`);
  const values = field.categories?.map(({value}) => value) ?? [];
  values.forEach((value, i) => {
    if (values.indexOf(value) < i) report(["categories", i, "value"], `"${value}" is already a category. Keep one of the two.`);
  });
}

const bothLanguages = "Write it in both languages or in neither.";

/** Reports the keys under `path` that fields of the type do not have. */
function checkMisfits(given: object, keys: KeyTypes, path: PropertyKey[], type: FieldType, report: Report): void {
  for (const [key, types] of Object.entries(keys)) {
    if (!Object.hasOwn(given, key) || types.includes(type)) continue;
    report([...path, key], `"${key}" is not for fields of type ${type}. Remove it, or use the type ${types.join(" or ")}.`);
  }
}

function checkConstraints(field: Authored, report: Report): void {
  const {enum: choices = [], minimum, maximum, minLength, maxLength, pattern} = field.constraints ?? {};
  const bounds: [PropertyKey[], unknown][] = [[["minimum"], minimum], [["maximum"], maximum],
    ...choices.map((choice, i): [PropertyKey[], unknown] => [["enum", i], choice])];
  for (const [path, bound] of bounds) {
    if (bound !== undefined && castBound(bound, field) === undefined) {
      const message = `${JSON.stringify(bound)} is not a value of type ${typeOf(field)}. Write it as the field's cells are written.`;
      report(["constraints", ...path], message);
    }
  }
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength) {
    report(["constraints", "minLength"], `"minLength" is more than "maxLength". Correct one of them.`);
  }
  if (typeof minimum === "number" && typeof maximum === "number" && minimum > maximum) {
    report(["constraints", "minimum"], `"minimum" is more than "maximum". Correct one of them.`);
  }
  if (pattern !== undefined && !compiles(pattern)) {
    report(["constraints", "pattern"], `${JSON.stringify(pattern)} is not a regular expression. Check its brackets and backslashes.`);
  }
}

/** A pattern as one for whole cells. */
export const wholePattern = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "u");

function compiles(pattern: string): boolean {
  try {
    return [new RegExp(pattern, "u"), wholePattern(pattern)].length > 0;
  } catch {
    return false;
  }
}

const typeOf = ({type, "lg:type": ours}: Authored): FieldType => (type === "string" ? ours ?? type : type);

const optionsOf = (field: Authored): CastOptions =>
  ({type: typeOf(field), decimalChar: field.decimalChar ?? ".", groupChar: field.groupChar, delimiter: field.delimiter});

/** A bound as a cell: numbers and booleans are written as JSON's, the rest as text. Undefined if it is not of the field's type. */
function castBound(bound: unknown, field: Authored): Cell | undefined {
  const type = typeOf(field);
  if (type === "boolean") return typeof bound === "boolean" ? bound : undefined;
  if (type === "number") return typeof bound === "number" ? bound : undefined;
  if (type === "integer" || type === "year") return Number.isSafeInteger(bound) ? bound as number : undefined;
  return typeof bound === "string" ? casts[type](bound, optionsOf(field)).cell : undefined;
}

function toField(field: Authored): Field {
  const {title, description, "lg:zh": zh, constraints = {}, categories} = field;
  return {
    ...optionsOf(field),
    name: field.name, title: {en: title, zh: zh.title}, formula: field["lg:formula"] ?? false,
    ...(description !== undefined && zh.description !== undefined && {description: {en: description, zh: zh.description}}),
    constraints: toConstraints(constraints, field),
    ...(categories && {categories: categories.map(toCategory)}),
  };
}

function toConstraints(constraints: NonNullable<Authored["constraints"]>, field: Authored): Constraints {
  const {required = false, unique = false, enum: choices, minimum, maximum, ...rest} = constraints;
  const cast = (bound: unknown): Cell => castBound(bound, field)!;
  return {
    required, unique, ...rest,
    ...(choices && {enum: choices.map(cast)}),
    ...(minimum !== undefined && {minimum: cast(minimum)}),
    ...(maximum !== undefined && {maximum: cast(maximum)}),
  };
}

function toCategory(authored: AuthoredCategory): Category {
  const {value, label, "lg:zh": zh, "lg:note": note, "lg:unverified": unverified = false, "lg:group": group, "lg:points": points = false, "lg:within": within} = authored;
  return {value, label: {en: label, zh: zh.label}, ...(note && {note}), unverified, ...(group && {group}), points, ...(within && {within})};
}
