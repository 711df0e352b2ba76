/** `npm run check`: problems of data and content, then of types in .ts files (`npm test` looks into .astro files too, which takes longer). `--data` leaves the types out; `--format=json` is for editors, `--format=github` for annotations on a pull request. */
import {loadSite, type Site} from "../load.ts";
import {annotateProblem, formatProblem, sortProblems} from "../table/problem.ts";
import {runChild} from "./child.ts";
import {countOf} from "./count.ts";
import {addressHere} from "./here.ts";
import {Refusal, run} from "./refusal.ts";

const flags = ["--data", "--format=json", "--format=github"];

/** Checks the project in `root` and resolves to an exit code. */
export async function check(root: string, args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => !flags.includes(arg));
  if (unknown !== undefined) throw new Refusal(`"${unknown}" is not an option of check. Use ${flags.join(", ")}.`);
  addressHere();
  const site = loadSite(root);
  const problems = sortProblems(site.problems);
  const code = problems.length > 0 ? 1 : 0;
  if (args.includes("--format=json")) {
    console.log(JSON.stringify(problems, undefined, 2));
    return code;
  }
  for (const problem of problems) console.error(args.includes("--format=github") ? annotateProblem(problem) : formatProblem(problem));
  for (const line of words(site)) console.log(line);
  console.log(summary(site));
  if (args.includes("--data")) return code;
  return Math.max(code, await runChild(root, "tsc", ["--noEmit", "--incremental", "--tsBuildInfoFile", "node_modules/.cache/check.tsbuildinfo"]));
}

function summary({datasets, charts, briefings, themes, pages, sources, registers, problems}: Site): string {
  const rows = [...datasets.values()].reduce((sum, {table}) => sum + table.rows.length, 0), texts = briefings.size + themes.size + pages.size;
  const counted: [number, string][] = [[datasets.size, "dataset"], [rows, "row"], [sources.size, "source"], [registers.places.size, "place"], [charts.size, "chart"], [texts, "text"]];
  const counts = counted.map(([number, noun]) => countOf(number, noun)).join(", ");
  return `${counts}: ${problems.length === 0 ? "no problems" : countOf(problems.length, "problem")}`;
}

/** What of the words is bound, what is exempt and why, and what is neither. */
function words({statements, problems}: Site): string[] {
  const kind = (name: string) => statements.filter((statement) => statement.kind === name), exempt = kind("asis");
  const counts = [countOf(kind("value").length, "bound number"), countOf(kind("claim").length, "bound claim"), `${problems.filter((problem) => problem.kind === "unbound-number").length} unbound`];
  return [...exempt.map(({file, line, column, text, says}) => `${file}:${line}:${column}: "${text}" is exempt: ${says}`), `${counts.join(", ")}, ${countOf(exempt.length, "exemption")}`];
}

if (import.meta.main) await run(() => check(process.cwd(), process.argv.slice(2)));
