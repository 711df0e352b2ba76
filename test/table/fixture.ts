/** Reading the folders of test/input/table as datasets: `<kind>/data.csv` with its own datapackage.json, or the one they share. */
import {existsSync, readFileSync} from "node:fs";
import {checkForeignKeys} from "../../src/table/foreign.ts";
import {checkPreferred} from "../../src/table/preferred.ts";
import {formatProblem, type Problem} from "../../src/table/problem.ts";
import {readDataset, type DatasetResult} from "../../src/table/read.ts";

export const input = "test/input/table";
export const sharedDescriptor = (): string => readFileSync(`${input}/datapackage.json`, "utf8");

export function readFixture(folder: string): DatasetResult {
  const own = `${input}/${folder}/datapackage.json`;
  const json = existsSync(own) ? readFileSync(own, "utf8") : sharedDescriptor();
  const id = json.includes(`"name": "growth"`) ? "growth" : "cities";
  return readDataset({id, csv: readFileSync(`${input}/${folder}/data.csv`), json, folder});
}

/** Everything that can be told of one folder: its files, its keys into itself, its preferred rows. */
export function checkFixture(folder: string): Problem[] {
  const {dataset, problems} = readFixture(folder);
  const foreign = dataset?.descriptor.id === "cities" ? checkForeignKeys(new Map([["cities", dataset]])) : [];
  return [...problems, ...foreign, ...(dataset ? checkPreferred(dataset) : [])];
}

/** A table of text read with the shared descriptor, or with a change to its text. */
export function readText(csv: string | Uint8Array, change: (json: string) => string = json => json): DatasetResult {
  return readDataset({id: "cities", csv: typeof csv === "string" ? new TextEncoder().encode(csv) : csv, json: change(sharedDescriptor())});
}

export const format = (problems: readonly Problem[]): string[] => problems.map(formatProblem);
