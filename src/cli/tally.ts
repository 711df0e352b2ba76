/** The last line of `.ci/run`: `node src/cli/tally.ts report.json <exit code of npm test>` prints "N passed, N failed". */
import {readFileSync} from "node:fs";

/** The part of Vitest's JSON report that is counted. */
export interface Report {testResults: {status: string; assertionResults: {status: string}[]}[]}
export interface Tally {passed: number; failed: number}

/**
 * What is not passed is failed: skipped, todo and pending tests, a file that could not be loaded, and, once, a run that ended badly
 * for a reason no test shows (no report, an error outside of the tests, no test at all).
 */
export function tally(report: Report | undefined, code: number): Tally {
  const files = report?.testResults ?? [];
  const statuses = files.flatMap(({assertionResults}) => assertionResults.map(({status}) => status));
  const passed = statuses.filter((status) => status === "passed").length;
  const broken = files.filter((file) => file.status === "failed" && !file.assertionResults.some(({status}) => status === "failed"));
  const failed = statuses.length - passed + broken.length;
  return {passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed};
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const [path = "", code = "0"] = process.argv.slice(2);
  const {passed, failed} = tally(readReport(path), Number(code));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
