/** A chart ready for a page: its spec, and, for each language, its words, table and drawings. */
import type {Dataset} from "../table/read.ts";
import type {Locale} from "../text/index.ts";
import {describe, subtitle, tableOf, unitAndSpan, type FigureTable} from "./describe.ts";
import {draw, type Drawn} from "./draw.ts";
import {createFormat} from "./format.ts";
import {formOf, type FormName} from "./registry.ts";
import {type Selection} from "./selection.ts";
import {select, type Registers} from "./select.ts";
import {sizeNames, sizes, type SizeName} from "./size.ts";
import type {ChartSpec} from "./spec.ts";

export interface Chart {
  spec: ChartSpec;
  /** The YAML as its editor wrote it. */
  source: string;
  dataset: Dataset;
  registers: Registers;
}

/** What a chart says in one language. */
export interface Reading {
  title: string;
  subtitle: string;
  /** The subtitle without the measure, for where that is the title. */
  unitAndSpan: string;
  description: string;
  note: string | undefined;
  table: FigureTable;
  selection: Selection;
}

/** The words and table of a chart; from the same cells as its drawings. */
export function read({spec, dataset, registers}: Chart, locale: Locale): Reading {
  const format = createFormat(locale), form = formOf(spec.form)!;
  const selection = select(dataset, spec, form, registers, format);
  return {
    title: spec.title[locale], subtitle: subtitle(selection, spec, format), unitAndSpan: unitAndSpan(selection, format), description: describe(selection, spec, format, spec.form as FormName),
    note: spec.note?.[locale], table: tableOf(selection, format), selection,
  };
}

/** One drawing. `placement` tells two of one chart on a page apart; its words are looked for at `<chart>-<placement>-title` and `-description`. */
export function drawing({spec, registers}: Chart, {selection}: Reading, locale: Locale, size: SizeName, placement: string, document: Document): Drawn {
  const id = `${spec.id}-${placement}`;
  const form = formOf(spec.form)!.drawing({selection, whole: selection, spec, size: sizes[size], format: createFormat(locale), places: registers.places});
  const data = selection.series.flatMap((s) => s.data);
  return draw(form, data, {id: `${id}-${size}`, size, labelledby: `${id}-title`, describedby: `${id}-description`}, document);
}

/** The three drawings of a chart, narrow to wide. */
export const drawings = (chart: Chart, reading: Reading, locale: Locale, placement: string, document: Document): Drawn[] =>
  sizeNames.map((size) => drawing(chart, reading, locale, size, placement, document));
