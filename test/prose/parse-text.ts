import {parseProse, type Prose} from "../../src/prose/index.ts";
import type {Locale} from "../../src/text/index.ts";
import {formatProblem} from "../../src/table/problem.ts";

export const charts = new Set(["exports-share", "unicorns-by-city"]);

/** A text as a briefing would hold it, on a site under /repo/. */
export function parseText(text: string, locale: Locale = "en") {
  const link = (path: string) => `/repo${path}`;
  return parseProse({text, file: "content/briefings/b/en.md", lineOffset: 0, locale, charts, link});
}

export function htmlOf(prose: Prose): string {
  return prose.segments.map((segment) => ("html" in segment ? segment.html : `[${segment.id}]`)).join("\n");
}

/** The problems of a text, without the file's name. */
export function problemsOf(text: string): string[] {
  return parseText(text).problems.map((problem) => formatProblem(problem).replace("content/briefings/b/en.md:", ""));
}
