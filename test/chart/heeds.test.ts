import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import type {Form} from "../../src/chart/form.ts";
import {formNames, forms} from "../../src/chart/registry.ts";

/** Rows of the table in CONTRIBUTING that says which forms heed a key; a row without a key goes on with the one before. */
const rows = readFileSync("CONTRIBUTING.md", "utf8").split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
const first = (key: string): number => rows.findIndex(([, cell]) => cell === `\`${key}\``);
const told = (key: string): string[] => {
  const end = rows.findIndex((row, i) => i > first(key) && row[1] !== "");
  return rows.slice(first(key), end).flatMap((row) => [...(row[3] ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name!));
};

test.each(["reference", "bands", "annotations"] as const)("CONTRIBUTING names every form that heeds %s, and no other", (key) => {
  expect(told(key).sort()).toEqual(formNames.filter((name) => (forms[name] as Form).heeds?.includes(key)).sort());
});
