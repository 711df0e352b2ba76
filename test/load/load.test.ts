import {mkdirSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {formNames} from "../../src/chart/registry.ts";
import {themeIds} from "../../src/chart/spec.ts";
import {loadSite, stampOf} from "../../src/load.ts";
import {formatProblem, problemKinds, sortProblems} from "../../src/table/problem.ts";
import {locales} from "../../src/text/index.ts";
import {createRoot} from "../cli/temp-root.ts";
import {load, problemsOf, put, rootWith, whole, type Changes} from "./fixture.ts";

const growth = "content/charts/growth.yaml", places = "content/charts/places.yaml";
const inBoth = (path: string, change: (text: string) => string): Changes => Object.fromEntries(locales.map((locale) => [`${path}/${locale}.md`, change]));

const broken: [what: string, changes: Changes, problems: string[]][] = [
  ["nothing", {}, []],
  ["a language that is missing", {"content/briefings/first/zh.md": null},
    ["content/briefings/first/zh.md:1:1: The file is missing. Every text stands in every language; write this one."]],
  ["a date that differs between the languages", {"content/briefings/first/zh.md": put("updated: 2026-01-02", "updated: 2026-01-03")},
    [`content/briefings/first/zh.md:6:10 (updated): "2026-01-03" differs from "2026-01-02" in content/briefings/first/en.md. Make the two the same.`]],
  ["a period that differs between the languages", {"content/briefings/first/zh.md": put("dataTo: 2021", "dataTo: 2020")},
    [`content/briefings/first/zh.md:7:9 (dataTo): "2020" differs from "2021" in content/briefings/first/en.md. Make the two the same.`]],
  ["a list of charts that differs between the languages", {"content/themes/exports/zh.md": put("[growth, places]", "[growth]")},
    [`content/themes/exports/zh.md:6:9 (charts): "growth" differs from "growth,places" in content/themes/exports/en.md. Make the two the same.`]],
  ["words that differ between the languages, as they must", {"content/briefings/first/zh.md": put("title: 增长了", "title: 增长了很多")}, []],
  ["a theme that is not there", inBoth("content/briefings/first", put("theme: exports", "theme: export")),
    [`content/briefings/first/en.md:8:8 (theme): "export" is not a theme. Did you mean "exports"?`]],
  ["a theme like no other", inBoth("content/briefings/first", put("theme: exports", "theme: weather")),
    [`content/briefings/first/en.md:8:8 (theme): "weather" is not a theme. Use one of sme-growth, unicorns-by-city, digital-economy, exports.`]],
  ["a theme's chart that is not there", inBoth("content/themes/exports", put("places", "place")),
    [`content/themes/exports/en.md:6:9 (charts): "place" is not a chart. Did you mean "places"?`]],
  ["a text's chart that is not there", {"content/briefings/first/zh.md": put("id=growth", "id=grwth")},
    [`content/briefings/first/zh.md:13:12: "grwth" is not a chart. Did you mean "growth"?`]],
  ["a dataset without its descriptor, told once", {"data/growth/datapackage.json": null},
    ["data/growth/datapackage.json:1:1: The file is missing. Describe the rows there; CONTRIBUTING.md has an example."]],
  ["a register without its rows, told once", {"data/places/data.csv": null}, ["data/places/data.csv:1:1: The file is missing. Put the rows there."]],
  ["both files of a dataset", {"data/growth/datapackage.json": null, "data/growth/data.csv": null, "data/growth/notes.txt": "here"}, [
    "data/growth/data.csv:1:1: The file is missing. Put the rows there.",
    "data/growth/datapackage.json:1:1: The file is missing. Describe the rows there; CONTRIBUTING.md has an example.",
  ]],
  ["a row that refers to nothing", {"data/growth/data.csv": put("output,zhejiang,2021", "output,zhejang,2021")},
    [`data/growth/data.csv:7:2 (place): No row of the dataset "places" has the id "zhejang". Did you mean "zhejiang"?`]],
  ["a cell of a register, told once", {"data/places/data.csv": put("zhejiang,Zhejiang,", "zhejiang,,")},
    ["data/places/data.csv:4:2 (name): The cell is blank, but name is required. Fill it in."]],
  ["a cell of a dataset, told once", {"data/growth/data.csv": put("2020,6", "2020,six")},
    [`data/growth/data.csv:3:4 (value): "six" is not a number. Write digits only, with "-" before them and "." inside where needed.`]],
  ["a text without front matter", {"content/pages/about/en.md": "Just words.\n"},
    ["content/pages/about/en.md:1:1: The file has no front matter. Begin it with a line of ---, then title: and the other keys, then another ---."]],
  ["charts, beside which everything else is told too", {
    [growth]: put("form: line", "form: lnie"), [places]: put("y: value", "y: vlaue"), "content/pages/about/en.md": put("title:", "titel:"), "data/growth/data.csv": put("output,zhejiang,2021", "output,zhejang,2021"),
  }, [
    `content/charts/growth.yaml:2:7 (form): "lnie" is not a form of chart. Did you mean "line"?`,
    `content/charts/places.yaml:8:4 (y): "vlaue" is not a field of growth. Did you mean "value"?`,
    `content/pages/about/en.md:2:1 (titel): "titel" is not a key here. Did you mean "title"?`,
    `data/growth/data.csv:7:2 (place): No row of the dataset "places" has the id "zhejang". Did you mean "zhejiang"?`,
  ]],
];

test.each(broken)("loadSite tells what is wrong with %s", (_, changes, problems) => {
  expect(problemsOf(changes)).toEqual(problems);
});

describe("loadSite", () => {
  test("lists every problem, in order of file, line and column, however many", () => {
    const everything = Object.assign({}, ...broken.map(([, changes]) => changes).filter((changes) => !Object.values(changes).includes(null))) as Changes;
    const {problems} = load(everything);
    expect(problems.length).toBeGreaterThan(3);
    expect(problems).toEqual(sortProblems(problems));
    expect(new Set(problems.map(({file}) => file)).size).toBeGreaterThan(3);
    for (const {file, line, column, kind, message} of problems) {
      expect(file).toMatch(/^(data|content)\/[^\\]+$/);
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      expect(problemKinds).toContain(kind);
      expect(message).toMatch(/[.?]$/);
    }
  });

  test("tells of a preferred row too many, beside the charts that would draw it", () => {
    const problems = problemsOf({"data/growth/data.csv": (text) => `${text}output,china,2021,8,companies,about,wdi-tx-val-mrch-cd-wt,read-in-source,true,,,\n`});
    expect(problems).toContain(`data/growth/data.csv:8:9 (preferred): Lines 4 and 8 are all preferred for output, china, 2021. Write "false" in all but one.`);
    expect(problems.filter((problem) => problem.startsWith(growth))).toHaveLength(1);
  });

  test("keeps what is sound beside what is not", () => {
    const site = load({[growth]: put("form: line", "form: lnie"), "content/briefings/first/zh.md": null});
    expect([...site.charts.keys()]).toEqual(["places"]);
    expect([...site.datasets.keys()]).toEqual(["growth", "places", "sources", "units"]);
    expect([...site.briefings.keys()]).toEqual([]);
    expect([...site.pages.keys()]).toEqual(["about"]);
  });

  test("reads datasets, charts, sources, registers and articles by their names", () => {
    const site = load();
    expect([...site.charts.keys()]).toEqual(["growth", "places"]);
    expect(site.charts.get("growth")!.spec).toMatchObject({id: "growth", file: growth});
    expect([...site.themes.keys(), ...site.briefings.keys(), ...site.pages.keys()]).toEqual(["exports", "first", "about"]);
    expect(site.registers.units.get("percent")).toMatchObject({words: {en: "%", zh: "%"}, factor: {en: 1, zh: 1}, base: "percent", scale: 1});
    expect(site.registers.places.get("zhejiang")).toMatchObject({name: {en: "Zhejiang", zh: "浙江"}, parent: "china"});
    expect([...site.sources.keys()]).toEqual(["wdi-tx-val-mrch-cd-wt"]);
    for (const locale of locales) expect(site.briefings.get("first")![locale].prose.charts).toEqual(["growth"]);
    expect(read(site.charts.get("growth")!, "zh").description).toContain("5家");
  });

  test("puts links under the base, in the text's own language", () => {
    const site = loadSite(whole, {SITE_URL: "https://example.org/repo"});
    const html = (locale: "en" | "zh") => JSON.stringify(site.briefings.get("first")![locale].prose.segments);
    expect(html("en")).toContain("/repo/charts/growth/");
    expect(html("zh")).toContain("/repo/zh/charts/growth/");
  });

  test("of an empty root is an empty site", () => {
    const site = loadSite(createRoot(), {});
    expect([site.datasets.size, site.charts.size, site.briefings.size, site.themes.size, site.pages.size, site.problems.length]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("leaves out hidden folders and files that are no chart", () => {
    const site = load({"data/.git/x": "", "content/charts/notes.txt": "", "content/briefings/.draft/en.md": ""});
    expect(site.problems).toEqual([]);
    expect(site.charts.size).toBe(2);
  });

  test.each<[string, string]>([["bytes that are no text", "\u0000\ufffd\u0007"], ["nothing", ""], ["a list", "- 1\n- 2\n"], ["half a file", "---\ntitle: {"], ["a merge", "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"]])(
    "never throws on a file of %s", (_, text) => {
      for (const path of [growth, "content/themes/exports/en.md", "content/pages/about/zh.md", "data/growth/data.csv", "data/growth/datapackage.json", "data/units/data.csv"])
        expect(problemsOf({[path]: text}).some((problem) => problem.startsWith(path)), path).toBe(true);
    });
});

describe("stampOf", () => {
  const later = (root: string, path: string): void => {
    const {mtimeMs} = statSync(join(root, path));
    utimesSync(join(root, path), new Date(mtimeMs + 5000), new Date(mtimeMs + 5000));
  };
  test("stays while no file changes", () => {
    const root = rootWith();
    loadSite(root, {});
    expect(stampOf(root)).toBe(stampOf(root));
    expect(stampOf(root)).not.toBe("");
  });
  test.each(["data/growth/data.csv", "data/units/datapackage.json", growth, "content/pages/about/zh.md"])("changes when %s does, and when it goes", (path) => {
    const root = rootWith(), before = stampOf(root);
    later(root, path);
    expect(stampOf(root)).not.toBe(before);
    const gone = rootWith({[path]: null});
    expect(stampOf(gone).split("\n")).toHaveLength(before.split("\n").length - 1);
  });
  test("changes when a file comes, in a folder that was not there", () => {
    const root = rootWith(), before = stampOf(root);
    mkdirSync(join(root, "content/briefings/second"));
    writeFileSync(join(root, "content/briefings/second/en.md"), "");
    expect(stampOf(root)).not.toBe(before);
  });
  test("of an empty root is empty, and knows nothing of other folders", () => {
    const root = createRoot({"src/a.ts": ""});
    expect(stampOf(root)).toBe("");
  });
});

describe("loadSite, of this project,", () => {
  const site = loadSite(process.cwd(), {});
  test("finds nothing wrong", () => expect(site.problems.map(formatProblem)).toEqual([]));

  test("finds datasets, charts, sources, themes, briefings and pages", () => {
    for (const held of [site.datasets, site.charts, site.sources, site.themes, site.briefings, site.pages, site.registers.units, site.registers.places]) expect(held.size).toBeGreaterThan(0);
  });

  test("has a page for every theme, and at least one chart on it", () => {
    expect([...site.themes.keys()].sort()).toEqual([...themeIds].sort());
    for (const {en} of site.themes.values()) expect(en.meta.charts.length).toBeGreaterThan(0);
  });

  test("shows every chart on the page of its theme, or in a text", () => {
    const placed = new Set([...[...site.themes.values()].flatMap(({en}) => [...en.meta.charts, ...en.prose.charts]), ...[...site.briefings.values(), ...site.pages.values()].flatMap(({en}) => en.prose.charts)]);
    expect([...site.charts.keys()].filter((id) => !placed.has(id))).toEqual([]);
  });

  test("uses every form of chart", () => {
    const used = new Set([...site.charts.values()].map(({spec}) => spec.form));
    expect(formNames.filter((name) => !used.has(name))).toEqual([]);
  });

  test("knows the source of every figure drawn", () => {
    for (const chart of site.charts.values()) {
      const {sources} = read(chart, "en").selection;
      expect(sources.length, chart.spec.id).toBeGreaterThan(0);
      for (const id of sources) expect(site.sources.has(id), `${chart.spec.id}: ${id}`).toBe(true);
    }
  });
});
