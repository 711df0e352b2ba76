/** A chart ready for a page: its spec, and, for each language, its words, table and drawings. */
import type {Dataset} from "../table/read.ts";
import type {Locale} from "../text/index.ts";
import {describe, subtitle, unitAndSpan} from "./describe.ts";
import {draw, type Drawn} from "./draw.ts";
import {panelTime, tableOf, type FigureTable} from "./figure-table.ts";
import {createFormat} from "./format.ts";
import {compose, gridOf} from "./panels.ts";
import type {Form} from "./form.ts";
import type {Datum, Selection} from "./selection.ts";
import {select, type Registers} from "./select.ts";
import {sizeNames, sizes, type Size, type SizeName} from "./size.ts";
import type {ChartSpec} from "./spec.ts";
import {tallied} from "./tally.ts";

export interface Chart {
  spec: ChartSpec;
  form: Form;
  /** The YAML as its editor wrote it. */
  source: string;
  /** Its observations; of a register, what was counted. */
  dataset: Dataset;
  registers: Registers;
}

/** A chart whose spec has passed the checks. */
export const createChart = (spec: ChartSpec, form: Form, source: string, dataset: Dataset, registers: Registers): Chart =>
  ({spec, form, source, dataset: tallied(dataset, spec, form, registers.documents), registers});

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
export function read({spec, form, dataset, registers}: Chart, locale: Locale): Reading {
  const format = createFormat(locale);
  const selection = select(dataset, spec, form, registers, format);
  return {
    title: spec.title[locale], subtitle: subtitle(selection, spec, format), unitAndSpan: unitAndSpan(selection, format), description: describe(selection, spec, format),
    note: spec.note?.[locale], table: tableOf(selection, format), selection,
  };
}

/** One drawing. `placement` tells two of one chart on a page apart; its words are looked for at `<chart>-<placement>-title` and `-description`. */
export function drawing({spec, form, registers}: Chart, {selection}: Reading, locale: Locale, name: SizeName, placement: string, document: Document): Drawn {
  const id = `${spec.id}-${placement}`, size = sizes[name], format = createFormat(locale);
  const names = {id: `${id}-${name}`, size: name, labelledby: `${id}-title`, describedby: `${id}-description`};
  const {panels} = selection, whole = panels ? {...selection, series: panels.flatMap((panel) => panel.selection.series)} : selection;
  const one = (own: Selection, ownSize: Size, ownNames: typeof names) =>
    draw(form.drawing({selection: own, whole, spec, size: ownSize, format, places: registers.places}), dataOf(own), ownNames, document);
  if (!panels) return one(selection, size, names);
  const grid = gridOf(panels.length, form, size);
  return compose(panels.map((panel, i) => {
    const own = grid.size(i % grid.across);
    return {title: panel.label, time: panelTime(panel, panels, format), focus: spec.focus.includes(panel.key), drawn: one(panel.selection, own, {...names, id: i ? `${names.id}-${i}` : names.id}), size: own, data: dataOf(panel.selection).length};
  }), grid, size, document);
}

/** The figures drawn, in the order of their rows in the chart's CSV. */
const dataOf = ({series}: Selection): Datum[] => series.flatMap((s) => s.data);

/** The drawings of a chart, narrow to wide: all three, or those of `sizes`. */
export const drawings = (chart: Chart, reading: Reading, locale: Locale, placement: string, document: Document, sizes: readonly SizeName[] = sizeNames): Drawn[] =>
  sizes.map((size) => drawing(chart, reading, locale, size, placement, document));
