import {expect, test} from "vitest";
import {checkForeignKeys} from "../../src/table/foreign.ts";
import {readDataset, type Dataset} from "../../src/table/read.ts";
import {format, sharedDescriptor} from "./fixture.ts";

const header = "id,parent,year,gdp,founded,tags,note\n";

/** A dataset like cities by another name, whose `parent` (or tags) refers to `target`. */
function read(id: string, rows: string, target = id, change: (json: string) => string = json => json) {
  const json = change(sharedDescriptor().replace(`"name": "cities"`, `"name": "${id}"`).replace(`"resource": "cities"`, `"resource": "${target}"`));
  return readDataset({id, csv: new TextEncoder().encode(header + rows), json});
}

const map = (...datasets: (Dataset | undefined)[]): Map<string, Dataset> => new Map(datasets.map(dataset => [dataset!.descriptor.id, dataset!]));
const places = read("places", "zhejiang,,,,,,\nhangzhou,zhejiang,,,,,\n").dataset;

test("checkForeignKeys passes references to rows that are there, of other datasets and its own, and blanks", () => {
  expect(places).toBeDefined();
  expect(checkForeignKeys(map(places, read("firms", "a,hangzhou,,,,,\nb,,,,,,\n", "places").dataset))).toEqual([]);
});

test("checkForeignKeys names the dataset, the value and the nearest key, on the line where the cell begins", () => {
  const firms = read("firms", `"a\n\nb",hangzou,,,,,\nc,Anhui,,,,,\n`, "places").dataset;
  expect(format(checkForeignKeys(map(places, firms)))).toEqual([
    `data/firms/data.csv:4:2 (parent): No row of the dataset "places" has the id "hangzou". Did you mean "hangzhou"? (row 2 in a spreadsheet)`,
    `data/firms/data.csv:5:2 (parent): No row of the dataset "places" has the id "Anhui". Add the row there, or correct the cell. (row 3 in a spreadsheet)`,
  ]);
});

test("checkForeignKeys does not trim or fold", () => {
  expect(checkForeignKeys(map(places, read("firms", "a,Hangzhou,,,,,\nb, hangzhou,,,,,\n", "places").dataset))).toHaveLength(2);
});

test("checkForeignKeys checks each item of a list", () => {
  const firms = read("firms", "a,,,,,zhejiang;hangzou,\n", "places", json => json.replace(`"parent"\n          ],`, `"tags"\n          ],`).replace(/("foreignKeys": \[\s*\{\s*"fields": \[\s*)"parent"/, `$1"tags"`));
  expect(format(checkForeignKeys(map(places, firms.dataset)))).toEqual([
    `data/firms/data.csv:2:6 (tags): No row of the dataset "places" has the id "hangzou". Did you mean "hangzhou"?`,
  ]);
});

test("checkForeignKeys tells of a dataset or field that is not there, in the descriptor", () => {
  const lost = read("firms", "a,x,,,,,\n", "palces").dataset;
  expect(format(checkForeignKeys(map(places, lost)))).toEqual([`data/firms/datapackage.json:105:27 (resource): There is no dataset "palces". Did you mean "places"?`]);
  const fieldless = read("firms", "a,x,,,,,\n", "places", json => json.replace(/("resource": "places",\s*"fields": \[\s*)"id"/, `$1"idd"`)).dataset;
  expect(format(checkForeignKeys(map(places, fieldless)))).toEqual([
    `data/firms/datapackage.json:107:17 (fields): "idd" is not a field of the dataset "places". Use one of: id, parent, year, gdp, founded, tags, note.`,
  ]);
});

test("checkForeignKeys checks what could be read in part, but makes no claim about what is missing from it", () => {
  const {partial} = read("firms", "a,hangzou,,x,,,\n", "places");
  expect(checkForeignKeys(map(places), map(partial)).map(({kind, line}) => `${kind} ${line}`)).toEqual(["foreign-key 2"]);
  const broken = read("places", "zhejiang,,,x,,,\n").partial;
  const firms = read("firms", "a,hangzhou,,,,,\n", "places").dataset;
  expect(checkForeignKeys(map(firms), map(broken))).toEqual([]);
  expect(checkForeignKeys(map(firms), new Map(), new Set(["places"]))).toEqual([]);
  expect(checkForeignKeys(map(firms))).toHaveLength(1);
});
