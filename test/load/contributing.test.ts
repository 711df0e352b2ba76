import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {loadSite} from "../../src/load.ts";
import {read} from "../../src/chart/chart.ts";
import {formatProblem} from "../../src/table/problem.ts";
import {locales, text} from "../../src/text/index.ts";

const root = mkdtempSync(join(tmpdir(), "contributing-"));
afterAll(() => rmSync(root, {recursive: true}));

/** The code block of CONTRIBUTING.md in `language` that begins with `start`. */
function example(language: string, start: string): string {
  const blocks = readFileSync("CONTRIBUTING.md", "utf8").matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"));
  return [...blocks].map(([, block]) => block!).find((block) => block.startsWith(start))!;
}

test("the examples of CONTRIBUTING.md, copied as they stand, make a dataset, a chart and a briefing without a problem", () => {
  for (const folder of ["data", "content"]) cpSync(folder, join(root, folder), {recursive: true});
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), {recursive: true});
    writeFileSync(join(root, path), text);
  };
  write("data/lending-rate/data.csv", example("csv", "series,"));
  write("data/lending-rate/datapackage.json", example("json", "{"));
  write("content/charts/lending-rate.yaml", example("yaml", "dataset:"));
  for (const locale of locales) write(`content/briefings/example/${locale}.md`, example("markdown", "---").replace(text("en", "howWeKnow"), text(locale, "howWeKnow")));
  const site = loadSite(root);
  expect(site.problems.map(formatProblem)).toEqual([]);
  expect(read(site.charts.get("lending-rate")!, "en").table.rows).toMatchObject([{head: "2023", cells: ["4.35"]}, {head: "2024", cells: ["4.35"]}]);
  expect(site.briefings.get("example")!.zh.prose.charts).toEqual(["world-export-share", "unicorn-cities-by-edition"]);
});
