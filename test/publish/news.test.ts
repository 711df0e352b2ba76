import {describe, expect, test} from "vitest";
import {dataDate, newsOf} from "../../src/publish/news.ts";
import type {Dataset} from "../../src/table/read.ts";

const sets = (...all: [id: string, created: string, dataTo: string, kind?: string][]): Map<string, Dataset> =>
  new Map(all.map(([id, created, dataTo, kind = "observations"]) => [id, {descriptor: {id, created, dataTo, kind}, table: {rows: [{}, {}]}} as unknown as Dataset]));
const some = sets(["b", "2026-01-02", "2024"], ["words", "2026-01-02", "2026-01-02", "register"], ["a", "2026-01-02", "2024"], ["far", "2026-01-02", "2025-10"], ["old", "2025-01-01", "2025"], ["new", "2026-02-01", "2020"]);
const ids = (news: ReturnType<typeof newsOf>) => news.map(({created, datasets}) => [created, ...datasets.map(({descriptor}) => descriptor.id)]);

describe("newsOf", () => {
  test("lists days newest first, and in a day what reaches furthest, figures before registers", () =>
    expect(ids(newsOf(some, 10))).toEqual([["2026-02-01", "new"], ["2026-01-02", "far", "a", "b", "words"], ["2025-01-01", "old"]]));
  test("stops after as many datasets as are asked for", () => expect(ids(newsOf(some, 2))).toEqual([["2026-02-01", "new"], ["2026-01-02", "far"]]));
  test("counts rows, and makes nothing of nothing", () => {
    expect(newsOf(some, 1)[0]!.datasets[0]!.rows).toBe(2);
    expect(newsOf(new Map(), 5)).toEqual([]);
  });
});

test("dataDate is the day of the newest version, and empty without data", () => expect([dataDate(some), dataDate(new Map())]).toEqual(["2026-02-01", ""]));
