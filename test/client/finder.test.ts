import {readFileSync} from "node:fs";
import Papa from "papaparse";
import {describe, expect, it, test} from "vitest";
import {choiceIn, countOf, fits, queryOf, recordsOf} from "../../src/client/finder.ts";

const items = [["who.small", "who.srdi", "need.finance"], ["who.small", "need.talent"], ["who.unicorn", "need.finance"], ["need.finance"]];
const keys = ["who.small", "who.srdi", "who.unicorn", "need.finance", "need.talent"];
const choice = (picked: string[], query = "") => ({picked: new Set(picked), query});

test.each([
  [[], [0, 1, 2, 3]], [["who.small"], [0, 1]], [["who.srdi", "who.unicorn"], [0, 2]], [["who.small", "need.finance"], [0]], [["who.unicorn", "need.talent"], []],
])("fits, of %j, holds for the items %j: any of a facet, all of the facets", (picked, expected) => {
  expect(items.flatMap((own, i) => (fits(own, new Set(picked)) ? [i] : []))).toEqual(expected);
});

test("countOf says what a choice would give beside those of other facets, not of its own", () => {
  const counts = (...picked: string[]) => keys.map((key) => countOf(key, items, new Set(picked)));
  expect(counts()).toEqual([2, 1, 1, 3, 1]);
  expect(counts("who.unicorn")).toEqual([2, 1, 1, 1, 0]);
  expect(counts("need.talent")).toEqual([1, 0, 0, 3, 1]);
});

describe("an address", () => {
  it.each([[[], "", ""], [["need.finance", "who.unicorn", "who.small"], "", "who=small.unicorn&need=finance"], [["who.small"], " 试点 & co ", "who=small&q=%E8%AF%95%E7%82%B9+%26+co"]])("says %j and %j as %j, and is read back", (picked, query, address) => {
    expect(queryOf(choice(picked, query), keys)).toBe(address);
    expect(choiceIn(`?${address}`, keys)).toEqual(choice(keys.filter((key) => picked.includes(key)), query.trim()));
  });
  it("asks in vain for what is not offered", () => {
    expect(choiceIn("?who=small.nobody&level=<script>&need=", keys)).toEqual(choice(["who.small"]));
  });
  it("keeps what is not its own, and nothing of what is no longer chosen", () => {
    expect(queryOf(choice(["need.talent"]), keys, "?who=small&x=1&q=a")).toBe("x=1&need=talent");
    expect(queryOf(choice([]), keys, "?who=small&q=a")).toBe("");
  });
});

test("recordsOf keeps the records of some ids, byte for byte", () => {
  expect(recordsOf('id,words\r\na,"One, ""two""\nlines"\r\nb,plain\r\nc,"x\ny"', new Set(["a", "c"]))).toBe('id,words\r\na,"One, ""two""\nlines"\r\nc,"x\ny"');
  const csv = readFileSync("data/measures/data.csv", "utf8"), all = Papa.parse<{id: string}>(csv, {header: true, skipEmptyLines: true}).data.map(({id}) => id);
  expect(recordsOf(csv, new Set(all))).toBe(csv);
});
