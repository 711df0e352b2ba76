import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize, sep} from "node:path";
import {describe, expect, test} from "vitest";

const slashes = (path: string): string => path.split(sep).join("/");
const walk = (folder: string): string[] => readdirSync(folder, {recursive: true, withFileTypes: true}).filter((e) => e.isFile()).map((e) => slashes(join(e.parentPath, e.name))).sort();

const files = walk("src").filter((file) => /\.(ts|astro|css)$/.test(file));
const code = files.filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith(".d.ts"));
const read = (file: string): string => readFileSync(file, "utf8");

/** What a file imports: static, re-exported, for its side effects, or later. */
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:^|[\n;])\s*(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"']+)["']|(?:^|[\n;])\s*import\s*["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]/g)].map(([, a, b, c]) => (a ?? b ?? c)!);
const target = (file: string, specifier: string): string => slashes(normalize(join(dirname(file), specifier.replace(/\?.*$/, ""))));
const edges = code.flatMap((file) => importsOf(file).filter((one) => one.startsWith(".")).map((specifier) => ({file, specifier, to: target(file, specifier)})));

/** The stage a file belongs to: its folder in src, or its own name. */
const stageOf = (file: string): string => file.split("/")[1]!.replace(/\.ts$/, "");
/** Each stage may import itself and what stands before it. */
const order = ["text", "table", "chart", "prose", "publish", "load", "site", "components", "layouts", "pages"];
/** Stages at the rim, and all that they may import. Nothing imports them, but what places a script may place the client's. */
const rim: Record<string, string[]> = {cli: order.slice(0, order.indexOf("load") + 1), client: ["chart", "table", "text"]};
const mayImport = (stage: string): string[] => [stage, ...(rim[stage] ?? order.slice(0, order.indexOf(stage)))];

test("importsOf finds imports of every kind", () => {
  expect(code.length).toBeGreaterThan(80);
  expect(edges.length).toBeGreaterThan(150);
  expect(importsOf("src/chart/select.ts")).toContain("../table/read.ts");
  expect(importsOf("src/chart/registry.ts")).toContain("./forms/line.ts");
  expect(importsOf("src/layouts/Head.astro")).toContain("../styles/main.css");
});

test("every file of src belongs to a stage", () => {
  expect([...new Set(code.map(stageOf))].filter((stage) => !order.includes(stage) && !(stage in rim))).toEqual([]);
});

test("every import within src leads to a file", () => {
  expect(edges.filter(({to}) => !existsSync(to)).map(({file, specifier}) => `${file}: ${specifier}`)).toEqual([]);
});

test("imports go one way: text, table, chart, prose, publish, load, pages; cli and client at the rim", () => {
  const wrong = edges.filter(({to}) => to.startsWith("src/") && !to.startsWith("src/styles/"))
    .filter(({file, to}) => !mayImport(stageOf(file)).includes(stageOf(to)) && !(stageOf(to) === "client" && ["components", "layouts", "pages"].includes(stageOf(file))));
  expect(wrong.map(({file, specifier}) => `${file}: ${specifier}`)).toEqual([]);
});

test("imports within a folder of plain code end in .ts or .json", () => {
  expect(edges.filter(({specifier}) => !/\.(ts|json|astro|css|woff2)(\?\w+)?$/.test(specifier)).map(({file, specifier}) => `${file}: ${specifier}`)).toEqual([]);
});

test("imports make no cycle, not even of types", () => {
  const next = (from: string): string[] => edges.filter(({file}) => file === from).map(({to}) => to), done = new Set<string>(), cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const to of next(file)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of code) visit(file, []);
  expect(cycles).toEqual([]);
});

describe("plain code", () => {
  const plain = code.filter((file) => !["pages", "components", "layouts", "site"].includes(stageOf(file)));
  test("imports nothing of Astro's, and no component", () => {
    expect(plain.length).toBeGreaterThan(50);
    expect(plain.flatMap((file) => importsOf(file).filter((one) => /^astro(:|\/|$)|\.astro$|^@astrojs/.test(one)).map((one) => `${file}: ${one}`))).toEqual([]);
  });
  test("reads import.meta.env nowhere", () => expect(plain.filter((file) => read(file).includes("import.meta.env"))).toEqual([]));
  test("of charts, which runs in browsers, imports nothing of Node's and knows no process", () => {
    const inBrowsers = code.filter((file) => ["text", "chart", "client"].includes(stageOf(file)));
    expect(inBrowsers.flatMap((file) => importsOf(file).filter((one) => one.startsWith("node:") || one === "jsdom" || one === "papaparse").map((one) => `${file}: ${one}`))).toEqual([]);
    expect(inBrowsers.filter((file) => /\bprocess\.|\bBuffer\b|\bMath\.random\b|\bnew Date\(\)|\bDate\.now\b/.test(read(file)))).toEqual([]);
  });
  test("holds no enum, namespace or parameter property, which Node cannot strip", () => {
    expect(plain.filter((file) => /^\s*(export )?(const )?enum \w|^\s*(export )?(declare )?namespace \w|constructor\((?:[^)]*,)?\s*(?:private|public|protected|readonly) /m.test(read(file)))).toEqual([]);
  });
});

test("files of src have fewer than 300 lines", () => {
  expect(files.map((file) => [file, read(file).split("\n").length] as const).filter(([, lines]) => lines >= 300)).toEqual([]);
});

const kept = readdirSync(".", {withFileTypes: true}).filter(({name}) => !/^(node_modules|dist|\.dist.*|\.git|\.astro|shots|test-results|\.vscode|.*\.log)$/.test(name));
const project = kept.flatMap((entry) => (entry.isDirectory() ? walk(entry.name) : [entry.name])).filter((file) => !file.startsWith("test/input/") && !file.includes("/node_modules/") && /\.(ts|mts|js|mjs|cjs|astro|css|json|ya?ml|md|html|txt|sh|svg|toml)$|(^|\/)(run|\.npmrc|\.gitignore|\.gitattributes)$/.test(file));

test("the project names no path of one machine, and nothing beside itself", () => {
  // In pieces, so that this file does not name them either. A folder's name follows no letter: an address may hold one.
  const machine = new RegExp(`(?<![\\w.:/~-])/(?:${["work", "home", "root", "Users", "tmp"].join("|")})/\\w|[A-Z]:\\\\\\\\?Users|\\.\\./${"shared"}|file:///\\w`);
  expect(project.length).toBeGreaterThan(200);
  expect(project.filter((file) => machine.test(read(file)))).toEqual([]);
});
