/** `npm run check`: problems of data and content, then of types in .ts files (`npm test` looks into .astro files too, which takes longer). `--data` leaves the types out, `--format=json` is for editors. */
import {loadSite, type Site} from "../load.ts";
import {formatProblem, sortProblems} from "../table/problem.ts";
import {runChild} from "./child.ts";
import {countOf} from "./count.ts";
import {addressHere} from "./here.ts";
import {Refusal, run} from "./refusal.ts";

const flags = ["--data", "--format=json"];

/** Checks the project in `root` and resolves to an exit code. */
export async function check(root: string, args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => !flags.includes(arg));
  if (unknown !== undefined) throw new Refusal(`"${unknown}" is not an option of check. Use ${flags.join(" or ")}.`);
  addressHere();
  const site = loadSite(root);
  const problems = sortProblems(site.problems);
  const code = problems.length > 0 ? 1 : 0;
  if (args.includes("--format=json")) {
    console.log(JSON.stringify(problems, undefined, 2));
    return code;
  }
  for (const problem of problems) console.error(formatProblem(problem));
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

if (import.meta.main) await run(() => check(process.cwd(), process.argv.slice(2)));
