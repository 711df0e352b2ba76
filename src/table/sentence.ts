/** A plain sentence, with a fix, for each thing a Zod schema can find wrong. */
import type {z} from "zod";
import {suggest} from "./suggest.ts";

type Issue = z.core.$ZodRawIssue;
type Of<Code extends z.core.$ZodIssue["code"]> = Extract<Issue, {code: Code}>;

/** The error map of every authored file; a message that a schema gives itself goes first. One line per key for unknown keys. */
export function describeIssue(issue: Issue): string {
  switch (issue.code) {
    case "unrecognized_keys": return describeKeys(issue);
    case "invalid_type": return describeType(issue);
    case "invalid_value": return describeChoice(nameOf(issue), issue.input, issue.values);
    case "invalid_union": return describeUnion(issue);
    case "too_small": return describeSize(issue, issue.minimum, "at least");
    case "too_big": return describeSize(issue, issue.maximum, "at most");
    default: return `${nameOf(issue)} is not in the right form. Compare it with another file of its kind.`;
  }
}

/** `"bra" is not one of bar, line. Did you mean "bar"?` */
export function describeChoice(name: string, input: unknown, choices: readonly unknown[]): string {
  const words = choices.map(String);
  const list = `Write one of: ${words.join(", ")}.`;
  if (input === undefined) return `${name} is missing. ${list}`;
  const near = typeof input === "string" ? suggest(input, words) : undefined;
  if (words.length === 1) return `${name} must be ${JSON.stringify(choices[0])}, not ${show(input)}. Write that.`;
  return `${show(input)} is not a value of ${name.replace(/^Item/, "item")}. ${near === undefined ? list : `Did you mean "${near}"?`}`;
}

function describeKeys(issue: Of<"unrecognized_keys">): string {
  const schema = issue.inst as z.core.$ZodObject | undefined;
  const known = Object.keys(schema?._zod.def.shape ?? {});
  return issue.keys.map(key => {
    const near = suggest(key, known);
    const fix = near === undefined ? `Remove it, or use one of: ${known.join(", ")}.` : `Did you mean "${near}"?`;
    return `${JSON.stringify(key)} is not a key here. ${fix}`;
  }).join("\n");
}

const typeNames: Record<string, string> = {
  string: "text", number: "a number", int: "a whole number", boolean: "true or false", array: "a list", object: "a group of keys",
  record: "a group of keys",
};

function describeType(issue: Of<"invalid_type">): string {
  const name = nameOf(issue);
  const wanted = typeNames[issue.expected] ?? issue.expected;
  if (issue.input === undefined) return `${name} is missing. Add it.`;
  if (issue.input === null) return `${name} is empty. Write ${wanted}${name.startsWith(`"`) ? ", or remove the key" : ""}.`;
  const fix = issue.expected === "string" && typeof issue.input !== "object" ? "Put it in quotes." : `Write ${wanted}.`;
  return `${name} must be ${wanted}, not ${show(issue.input)}. ${fix}`;
}

function describeUnion(issue: Of<"invalid_union">): string {
  const {discriminator, options} = issue as {discriminator?: string; options?: unknown[]};
  if (discriminator === undefined || options === undefined) {
    return `${nameOf(issue)} has none of the forms it may have. Compare it with another file.`;
  }
  const input = (issue.input as Record<string, unknown> | undefined)?.[discriminator];
  return describeChoice(`"${discriminator}"`, input, options);
}

function describeSize(issue: Of<"too_small"> | Of<"too_big">, limit: number | bigint, words: string): string {
  const name = nameOf(issue);
  if (issue.origin === "string" && issue.input === "") return `${name} is blank. Write some text, or remove the key.`;
  if (issue.origin === "string") return `${name} must have ${words} ${limit} characters. Change its length.`;
  if (issue.origin === "array") return `${name} must have ${words} ${limit} item${limit === 1 ? "" : "s"}. Add or remove items.`;
  return `${name} must be ${words} ${limit}, not ${show(issue.input)}. Change the number.`;
}

function nameOf(issue: Issue): string {
  const last = issue.path?.at(-1);
  if (typeof last === "number") return `Item ${last + 1}`;
  return last === undefined ? "The file" : `"${String(last)}"`;
}

function show(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object" && input !== null) return "a group of keys";
  return typeof input === "string" ? `"${input}"` : String(input);
}
