/** Foreign keys: every cell that names a row of another dataset (or of its own) names one that is there. */
import {locate} from "./authored.ts";
import type {Cell} from "./cell.ts";
import type {ForeignKey} from "./descriptor.ts";
import {cellKey, joinKey} from "./key.ts";
import type {Problem} from "./problem.ts";
import type {Dataset} from "./read.ts";
import {createReporter, folderOf, type Report} from "./report.ts";
import {suggest} from "./suggest.ts";

type Datasets = ReadonlyMap<string, Dataset>;

/**
 * The foreign keys of all datasets (by id) that lead nowhere. Datasets that could be read only in part go in `partial`: their keys are
 * checked, but keys into them are not, for the row may be one that failed. Ids in `failed` exist but could not be read at all.
 */
export function checkForeignKeys(datasets: Datasets, partial: Datasets = new Map(), failed: ReadonlySet<string> = new Set()): Problem[] {
  const unsure = new Set([...partial.keys(), ...failed]);
  return [...datasets.values(), ...partial.values()].flatMap(dataset => {
    const report = createReporter(dataset);
    return dataset.descriptor.foreignKeys.flatMap((key, i) => {
      if (unsure.has(key.dataset)) return [];
      const target = datasets.get(key.dataset);
      const fault = describeTarget(key, target, [...datasets.keys(), ...unsure]);
      return fault ? [problemOfKey(dataset, i, fault)] : checkKey(key, dataset, target!, report);
    });
  });
}

interface Fault {path: string[]; field: string; message: string}

/** What the descriptor gets wrong about the dataset it refers to. */
function describeTarget({dataset, target}: ForeignKey, found: Dataset | undefined, known: string[]): Fault | undefined {
  const fix = (word: string, words: string[]): string => {
    const near = suggest(word, words);
    return near === undefined ? `Use one of: ${words.join(", ")}.` : `Did you mean "${near}"?`;
  };
  if (!found) return {path: ["resource"], field: "resource", message: `There is no dataset "${dataset}". ${fix(dataset, known)}`};
  const names = found.descriptor.fields.map(({name}) => name);
  const unknown = target.findIndex(name => !names.includes(name));
  if (unknown < 0) return undefined;
  const message = `"${target[unknown]}" is not a field of the dataset "${dataset}". ${fix(target[unknown]!, names)}`;
  return {path: ["fields", String(unknown)], field: "fields", message};
}

function problemOfKey(dataset: Dataset, i: number, {path, field, message}: Fault): Problem {
  const place = locate(dataset.json, ["resources", 0, "schema", "foreignKeys", i, "reference", ...path]);
  return {file: `${folderOf(dataset)}/datapackage.json`, ...place, field, kind: "schema-error", message};
}

function checkKey(key: ForeignKey, dataset: Dataset, target: Dataset, report: Report): Problem[] {
  const keys = new Set(target.table.rows.map(row => joinKey(key.target.map(name => row[name]))));
  const fixes = new Map<string, string>();
  const describe = ({key: own, shown}: Reference): string => {
    if (!fixes.has(own)) fixes.set(own, fixOf(shown, key, target));
    return `No row of the dataset "${key.dataset}" has the ${key.target.join(", ")} "${shown}". ${fixes.get(own)}`;
  };
  return dataset.table.rows.flatMap((row, i) => findReferences(key.fields.map(name => row[name]))
    .filter(reference => !keys.has(reference.key))
    .map(reference => report(i, key.fields[0]!, {kind: "foreign-key", value: reference.shown, message: describe(reference)})));
}

interface Reference {key: string; shown: string}

/** The keys a row refers by: none if a part is missing, one for each item of a list. */
function findReferences(cells: readonly (Cell | undefined)[]): Reference[] {
  const [only] = cells;
  if (cells.length === 1 && Array.isArray(only)) return only.map(item => ({key: item, shown: item}));
  const key = joinKey(cells);
  return key === undefined ? [] : [{key, shown: cells.map(cell => cellKey(cell!)).join(", ")}];
}

function fixOf(shown: string, {target: names}: ForeignKey, target: Dataset): string {
  const known = target.table.rows.map(row => names.map(name => cellKey(row[name] ?? null)).join(", "));
  const near = suggest(shown, known);
  return near === undefined ? "Add the row there, or correct the cell." : `Did you mean "${near}"?`;
}
