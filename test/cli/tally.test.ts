import {describe, expect, it} from "vitest";
import {tally, type Report} from "../../src/cli/tally.ts";

const file = (status: string, ...tests: string[]) => ({status, assertionResults: tests.map((test) => ({status: test}))});

const cases: [why: string, report: Report | undefined, code: number, line: string][] = [
  ["all passed", {testResults: [file("passed", "passed", "passed"), file("passed", "passed")]}, 0, "3 passed, 0 failed"],
  ["one failed", {testResults: [file("failed", "passed", "failed")]}, 1, "1 passed, 1 failed"],
  ["skipped, todo and pending", {testResults: [file("passed", "passed", "skipped", "todo", "pending")]}, 0, "1 passed, 3 failed"],
  ["a file that did not load", {testResults: [file("failed"), file("passed", "passed")]}, 1, "1 passed, 1 failed"],
  ["a hook that failed", {testResults: [file("failed", "passed"), file("failed", "failed")]}, 1, "1 passed, 2 failed"],
  ["an error outside of the tests", {testResults: [file("passed", "passed")]}, 1, "1 passed, 1 failed"],
  ["no test", {testResults: []}, 0, "0 passed, 1 failed"],
  ["no report", undefined, 1, "0 passed, 1 failed"],
];

describe("tally", () => {
  it.each(cases)("counts %s", (_, report, code, line) => {
    const {passed, failed} = tally(report, code);
    expect(`${passed} passed, ${failed} failed`).toBe(line);
  });
});
