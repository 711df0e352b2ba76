import type {Node} from "unist";
import type {Problem} from "../table/problem.ts";

/** Notes a problem with a node. `value` is looked for in the node's own source, so that the place is exact. */
export type Report = (node: Node, value: string, message: string) => void;

/** A list of problems in one text, and the function that adds to it. `lineOffset` lines of the file come before `text`. */
export function createReport(text: string, file: string, lineOffset: number): {problems: Problem[]; report: Report} {
  const problems: Problem[] = [];
  const report: Report = (node, value, message) => {
    const from = node.position?.start.offset ?? 0;
    const inside = text.slice(from, node.position?.end.offset).indexOf(value);
    const {line, column} = placeOf(text, from + Math.max(inside, 0));
    problems.push({file, line: line + lineOffset, column, kind: "text-error", value, message});
  };
  return {problems, report};
}

/** The node's text as it stands in the file. */
export function sourceOf(node: Node, text: string): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function placeOf(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset).split("\n");
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}
