import {expect, test} from "vitest";
import {loadSite} from "../../src/load.ts";
import {createCells} from "../../src/publish/register.ts";
import {cellText} from "../../src/chart/select.ts";

const site = loadSite(".", {});

test("createCells says a unit in words, in the form for several, and links to its row", () => {
  const dataset = site.datasets.get("source-figures")!, field = dataset.descriptor.fields.find(({name}) => name === "unit")!;
  const said = (locale: "en" | "zh", unit: string) => createCells(dataset, site, locale)(field, dataset.table.rows.find((row) => cellText(row["unit"]) === unit)!);
  expect(said("en", "years")).toEqual({words: "years", path: "/data/units/#years"});
  expect(said("zh", "years")).toEqual({words: "年", path: "/data/units/#years"});
  for (const row of dataset.table.rows) for (const locale of ["en", "zh"] as const) expect(createCells(dataset, site, locale)(field, row)?.words ?? "").not.toContain("|");
});
