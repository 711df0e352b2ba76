/** A chart as an editor writes it: `content/charts/<id>.yaml`. */
import {z} from "zod";
import {locales, type Locale, type Words} from "../text/index.ts";
import {parseAuthored, type Parsed} from "../table/authored.ts";

const words = z.strictObject(Object.fromEntries(locales.map((l) => [l, z.string().trim().min(1)])) as Record<Locale, z.ZodString>) satisfies z.ZodType<Words>;
const one = z.union([z.string(), z.number()]).transform(String);
const many = z.union([one.transform((v) => [v]), z.array(one).min(1)]);
const themes = ["sme-growth", "unicorns-by-city", "digital-economy", "exports"] as const;

const flag = z.boolean().default(false);
const digits = z.int().min(0).max(4);

const schema = z.strictObject({
  dataset: z.string(),
  form: z.string(),
  theme: z.enum(themes),
  published: z.iso.date(),
  updated: z.iso.date().optional(),
  /** The finding, said as a sentence. */
  title: words,
  /** What is measured, without unit and span, which are computed. */
  measure: words,
  note: words.optional(),
  /** Field → the values to keep. */
  filter: z.record(z.string(), many).default({}),
  from: one.optional(),
  to: one.optional(),
  grain: z.enum(["year", "half", "quarter", "month", "day"]).optional(),
  // channels, by Plot's names; which a form takes is the form's to say
  x: z.string().optional(),
  y: z.string().optional(),
  r: z.string().optional(),
  stroke: z.string().optional(),
  fill: z.string().optional(),
  geometry: z.string().optional(),
  text: z.string().optional(),
  /** Small multiples: a panel for each value of this field, all on one scale. */
  fx: z.string().optional(),
  /** What the title is about: values of the category, or periods. */
  focus: many.default([]),
  /** Short names for keys, where the dataset's own are too long for a drawing. */
  labels: z.record(z.string(), words).default({}),
  /** Another unit of the same base to show the figures in. */
  unit: z.string().optional(),
  /** Keep the largest n categories. */
  limit: z.int().min(1).max(60).optional(),
  /** For both languages, or one each where their units differ. */
  decimals: digits.or(z.strictObject({en: digits, zh: digits})).optional(),
  /** A line may leave zero out; it then says so. */
  zero: z.boolean().default(true),
  /** What readings are held against, in the unit stored: 50 of an index of purchasing managers. */
  reference: z.strictObject({value: z.number(), text: words}).optional(),
  /** The period whose figure is 100, where a form shows an index. */
  base: one.optional(),
  /** What is shown of the figures: their share of one of the categories, or their change on the step before. */
  as: z.union([z.literal("change"), z.strictObject({share: one})]).optional(),
  /** In a form that ranks: by name, and not by size. */
  sort: z.literal("name").optional(),
  /** A logarithmic value axis. */
  log: z.boolean().default(false),
  /** What readers may choose on the chart's page: see view.ts. */
  controls: z.strictObject({
    /** The field whose values they may pick. */
    pick: z.string().optional(),
    time: flag, log: flag, index: flag, change: flag, multiples: flag, sort: flag, map: flag,
    /** The series that holds the same measure as a share of GDP. */
    gdp: one.optional(),
    /** What is measured, whatever is picked. */
    measure: words.optional(),
    /** The value of `pick` that is the whole. */
    shareOf: one.optional(),
  }).optional(),
  /** Stretches of time behind the readings: a crisis, a plan. */
  bands: z.array(z.strictObject({from: one, to: one, text: words})).max(2).default([]),
  annotations: z.array(z.strictObject({
    /** A period drawn; in a form without a time axis, a category drawn. */
    at: one,
    key: z.string().optional(),
    text: words.optional(),
    side: z.enum(["above", "below"]).default("above"),
  })).max(2).default([]),
});

export type ChartSpec = z.output<typeof schema> & {id: string; file: string};

/** The chart in `text`, or every fault of form in it. What it names is checked later, against the datasets: see resolve.ts. */
export function parseChart(text: string, file: string): Parsed<z.output<typeof schema>> {
  return parseAuthored({text, file, schema, kind: "chart-error"});
}
export const themeIds: readonly string[] = themes;
