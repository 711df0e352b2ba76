/** `check` as an editor and a workflow read it: what it prints and how it ends. */
import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import type {Problem} from "../../src/table/problem.ts";

const root = mkdtempSync(join(tmpdir(), "little-giants-check-"));
afterAll(() => rmSync(root, {recursive: true}));
for (const folder of ["data", "content"]) cpSync(folder, join(root, folder), {recursive: true});

const node = resolve("node_modules/.bin/node"), cli = resolve("src/cli/check.ts");
function check(...args: string[]): {code: number | null; out: string; err: string} {
  const {status, stdout, stderr} = spawnSync(node, [cli, "--data", ...args], {cwd: root, encoding: "utf8"});
  return {code: status, out: stdout, err: stderr};
}
function change(path: string, from: string, to: string): () => void {
  const file = join(root, path), before = readFileSync(file, "utf8");
  if (!before.includes(from)) throw new Error(`"${from}" is not in ${path}`);
  writeFileSync(file, before.replace(from, to));
  return () => writeFileSync(file, before);
}

describe("check", () => {
  test("counts what is bound, lists what is exempt with its reason, and finds nothing unbound", () => {
    const {code, out, err} = check();
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^[\d,]{3,} bound numbers, [\d,]{3,} bound claims, 0 unbound, \d+ exemptions$/m);
    const listed = out.split("\n").filter((line) => line.includes(" is exempt: "));
    expect(listed.length).toBe(Number(/(\d+) exemptions/.exec(out)![1]));
    expect(listed.every((line) => /^(?:content|data)\/\S+:\d+:\d+: ".+" is exempt: .{10,}$/.test(line))).toBe(true);
  });

  test("after one cell has changed tells of every sentence in both languages that became false, the most visible first", () => {
    const undo = change("data/unicorns-by-city/data.csv", "cb-insights-cities,hangzhou,2025-10-07,16,", "cb-insights-cities,hangzhou,2025-10-07,13,");
    const {code, err} = check(), lines = err.trim().split("\n");
    undo();
    expect(code).toBe(1);
    const files = lines.map((line) => line.split(":")[0]!);
    for (const file of ["content/charts/unicorn-cities-then-now.yaml", "content/briefings/new-unicorns-dry-up/en.md", "content/briefings/new-unicorns-dry-up/zh.md", "content/charts/unicorn-map.yaml"]) expect(files).toContain(file);
    const title = "content/charts/unicorn-cities-then-now.yaml";
    expect(lines[0]).toContain(`${title}:14:${columnOf(title, 14, "gained two")}: "gained two" is not what the data say: Hangzhou Dec 2021 14 companies, Hangzhou Oct 2025 13 companies. Rewrite it, or correct ${rowOf("hangzhou,2021-12-31")}, ${rowOf("hangzhou,2025-10-07")}. Sentence: `);
    expect(lines.some((line) => line.includes(`"sixteen" is not what the data say: 13 companies. Write that, or correct ${rowOf("hangzhou,2025-10-07")}. Sentence: Hangzhou, with sixteen, has two more.`))).toBe(true);
    const first = (part: string): number => files.findIndex((file) => file.includes(part));
    expect(first("charts/")).toBeLessThan(first("briefings/"));
  });

  test("tells the same as JSON, and as annotations of a pull request", () => {
    const undo = change("content/briefings/new-unicorns-dry-up/en.md", "Read over all the editions", "A dozen herds were read over all the editions");
    const problems = JSON.parse(check("--format=json").out) as Problem[], {code, err} = check("--format=github");
    undo();
    expect(problems).toMatchObject([{file: "content/briefings/new-unicorns-dry-up/en.md", kind: "unbound-number", value: "A dozen", rank: 5}]);
    expect(problems[0]!.sentence).toContain("A dozen herds were read over all the editions");
    expect(code).toBe(1);
    expect(err).toMatch(/^::error file=content\/briefings\/new-unicorns-dry-up\/en\.md,line=\d+,col=\d+,title=unbound-number::"A dozen" is not bound to data\. .+$/m);
  });

  test("refuses an option it does not know", () => {
    const {code, err} = check("--format=xml");
    expect([code, err.trim()]).toEqual([1, `"--format=xml" is not an option of check. Use --data, --format=json, --format=github.`]);
  });
});

const columnOf = (path: string, line: number, words: string): number => readFileSync(path, "utf8").split("\n")[line - 1]!.indexOf(words) + 1;
const rowOf = (key: string): string => `data/unicorns-by-city/data.csv:${readFileSync("data/unicorns-by-city/data.csv", "utf8").split("\n").findIndex((row) => row.startsWith(`cb-insights-cities,${key},`)) + 1}`;
