/** A register as readers see it: its cells as words and links, and the model of the pages that let readers find entries. */
import {createFormat} from "../chart/format.ts";
import {cellText, labelOf, type Registers} from "../chart/select.ts";
import {periodOf} from "../table/cell.ts";
import type {Field} from "../table/descriptor.ts";
import type {Dataset, Row} from "../table/read.ts";
import {locales, text, type Locale} from "../text/index.ts";
import {nameOf} from "./dataset.ts";
import {facetOf, type Facet, type Keys} from "./facets.ts";

/** A cell in words; `path` leads into the site, `href` out of it; `lang` where they are not in the page's language. */
export interface Shown {words: string; path?: string; href?: string; lang?: Locale}
/** With a name before it, and what more is to say after it. */
export interface Fact extends Shown {label: string; note?: string}

/** An entry of a register, in the words of one language. */
export interface Entry {
  /** Its fragment, the row's own. */
  id: string;
  title: string;
  /** Its name in the other language, where readers look for it by that. */
  other?: {words: string; lang: Locale};
  /** What is seen first, in the margin. */
  marks: string[];
  text?: string;
  /** The figure that belongs to it, with unit and qualifier, and what it counts. */
  figure?: (Shown & {note?: string}) | undefined;
  facts: Fact[];
  /** Lists of links, folded where they are long. */
  lists: {label: string; items: Shown[]}[];
  keys: Keys;
}
export interface Group {
  id: string;
  /** Set large before the title: a letter, a date. */
  mark?: string;
  title?: Shown;
  entries: Entry[];
}
export interface Finder {facets: Facet[]; groups: Group[]}

/** What the site knows that an entry may speak of. */
export interface Known {datasets: ReadonlyMap<string, Dataset>; registers: Registers}

/** Where each register is to be found, if it has a page beside its dataset's own. */
export const homes: Readonly<Record<string, string>> = {measures: "/measures/", systems: "/systems/", events: "/timeline/", glossary: "/glossary/"};

/** A title that names its language needs it only beside the same in another. */
export const labelOfField = (field: Field, locale: Locale): string =>
  field.name.startsWith("term_") ? field.title[locale] : field.title[locale].replace(/\s*[（(](English|Chinese|英文|中文)[）)]$/, "");

/** How cells of a register are shown: labels for codes, names for keys of other datasets, which are links; null for a missing cell. `home` says where a row of another dataset stands. */
export function createCells({descriptor}: Dataset, {datasets, registers}: Known, locale: Locale, home = (dataset: string): string => `/data/${dataset}/`): (field: Field, row: Row) => Shown | null {
  const format = createFormat(locale);
  const names = new Map([...new Set(descriptor.foreignKeys.map((key) => key.dataset))].map((id) => {
    const target = datasets.get(id)!;
    return [id, new Map(target.table.rows.map((row) => [cellText(row[target.descriptor.primaryKey[0]!]), nameOf(target, row, locale)]))];
  }));
  return (field, row) => {
    const cell = row[field.name], value = cellText(cell), period = periodOf(cell);
    if (!value) return null;
    const target = descriptor.foreignKeys.find((key) => key.fields.length === 1 && key.fields[0] === field.name)?.dataset;
    if (descriptor.id === "sources" && field.name === "id") return {words: value, path: `/sources/${value}/`};
    const unit = target === "units" ? registers.units.get(value) : undefined;
    if (target) return {words: unit ? format.unitWords(unit) : names.get(target)?.get(value) ?? value, path: target === "sources" ? `/sources/${value}/` : `${home(target)}#${value}`};
    if (/^https?:\/\//.test(value)) return {words: text(locale, "openLink"), href: value};
    if (period) return {words: format.period(period)};
    if (descriptor.id === "units" && locales.some((l) => l === field.name)) return {words: value.split("|").at(-1)!};
    const lang = locales.find((other) => other !== locale && field.name.endsWith(`_${other}`));
    return {words: field.categories ? labelOf(field, value, registers, format) : value, ...(lang && {lang})};
  };
}

/** Facts of a row by the names of their fields, in that order; a field in several languages by its stem. */
export function factsOf(dataset: Dataset, known: Known, locale: Locale): (row: Row, names: readonly string[]) => Fact[] {
  const shown = createCells(dataset, known, locale, (id) => homes[id] ?? `/data/${id}/`);
  return (row, names) => names.flatMap((name) => {
    const field = dataset.descriptor.fields.find((f) => f.name === `${name}_${locale}`) ?? dataset.descriptor.fields.find((f) => f.name === name)!, cell = shown(field, row);
    return cell ? [{label: labelOfField(field, locale), ...cell}] : [];
  });
}

/** A facet of a field's own categories, in their order. */
export function facetOfField(id: string, dataset: Dataset, name: string, locale: Locale, items: readonly Keys[], label?: string): Facet[] {
  const field = dataset.descriptor.fields.find((f) => f.name === name)!, labels = new Map(field.categories!.map((category) => [category.value, category.label[locale]]));
  return facetOf(id, label ?? labelOfField(field, locale), items, (value) => labels.get(value)!, [...labels.keys()]);
}

/** The documents, newest first. */
export function documentsOf({datasets}: Known): Row[] {
  const end = (row: Row): string => periodOf(row["date"])!.end;
  return [...datasets.get("documents")!.table.rows].sort((a, b) => (end(a) < end(b) ? 1 : -1));
}
