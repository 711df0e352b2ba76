import {describe, expect, test} from "vitest";
import {cellText} from "../../src/chart/select.ts";
import {loadSite} from "../../src/load.ts";
import type {Period} from "../../src/table/period.ts";
import type {Row} from "../../src/table/read.ts";

const site = loadSite(process.cwd());
const rowsOf = (id: string, series?: string): Row[] => site.datasets.get(id)!.table.rows.filter((row) => (series === undefined || row["series"] === series) && (series === undefined || row["preferred"] === true));
const period = (row: Row): string => (row["period"] as Period).text;
const observations = [...site.datasets.values()].filter((d) => d.descriptor.kind === "observations");

test("the project's data and content are without a problem", () => expect(site.problems).toEqual([]));

test("there are datasets for all four themes, and registers", () => {
  expect(new Set(observations.flatMap((d) => d.descriptor.theme ?? []))).toEqual(new Set(["sme-growth", "unicorns-by-city", "digital-economy", "exports"]));
  expect([...site.datasets.keys()]).toEqual(expect.arrayContaining(["sources", "places", "units", "source-figures", "measures", "systems", "events", "glossary"]));
});

describe("unicorns-by-city", () => {
  const country = new Map(rowsOf("unicorns-by-city", "cb-insights-countries").map((row) => [`${row["place"]} ${period(row)}`, row["value"] as number]));
  const parent = (id: string): string => { const place = site.registers.places.get(id)!; return place.kind === "country" || !place.parent ? id : parent(place.parent); };

  test("the cities of a country never hold more unicorns than the country", () => {
    const sums = new Map<string, number>();
    for (const row of rowsOf("unicorns-by-city", "cb-insights-cities")) {
      const key = `${parent(cellText(row["place"]))} ${period(row)}`;
      sums.set(key, (sums.get(key) ?? 0) + (row["value"] as number));
    }
    const checked = [...sums].filter(([key]) => country.has(key));
    expect(checked.length).toBeGreaterThan(5);
    for (const [key, sum] of checked) expect(sum, key).toBeLessThanOrEqual(country.get(key)!);
  });

  test("the countries of an edition never hold more unicorns than the world", () => {
    const editions = new Set([...country.keys()].map((key) => key.split(" ")[1]!));
    for (const edition of editions) {
      const world = country.get(`world ${edition}`)!;
      const sum = [...country].filter(([key]) => key.endsWith(edition) && !key.startsWith("world")).reduce((total, [, value]) => total + value, 0);
      expect(sum, edition).toBeLessThanOrEqual(world);
    }
  });
});

describe("little-giants", () => {
  test("no batch is larger than the running total of a later date", () => {
    const totals = rowsOf("little-giants", "total").filter((row) => row["place"] === "china");
    for (const batch of rowsOf("little-giants", "batch-published").filter((row) => row["place"] === "china"))
      for (const total of totals.filter((row) => (row["period"] as Period).start > (batch["period"] as Period).end))
        expect(batch["value"] as number, `${period(batch)} in ${period(total)}`).toBeLessThanOrEqual(total["value"] as number);
  });

  test("little giants never outnumber the specialised firms they are part of", () => {
    const srdi = new Map(rowsOf("little-giants", "srdi").map((row) => [period(row), row["value"] as number]));
    const both = rowsOf("little-giants", "total").filter((row) => srdi.has(period(row)));
    expect(both.length).toBeGreaterThan(2);
    for (const row of both) expect(row["value"] as number, period(row)).toBeLessThan(srdi.get(period(row))!);
  });

  test("where sources disagree every count stays and one is preferred with a reason", () => {
    const batch = site.datasets.get("little-giants")!.table.rows.filter((row) => row["series"] === "batch-published" && row["place"] === "china" && period(row) === "2020");
    expect(new Set(batch.map((row) => row["value"]))).toEqual(new Set([1744, 1748]));
    expect(batch.filter((row) => row["preferred"])).toHaveLength(1);
    expect(batch.find((row) => row["preferred"])!["reason"]).toBeTruthy();
  });
});

test("China’s share of world exports is the one divided by the other, to a thousandth", () => {
  const value = new Map(rowsOf("goods-exports", "exports-usd").map((row) => [`${row["place"]} ${period(row)}`, row["value"] as number]));
  const shares = rowsOf("goods-exports", "world-share");
  expect(shares.length).toBeGreaterThan(60);
  for (const row of shares) expect(row["value"] as number, period(row)).toBeCloseTo((100 * value.get(`china ${period(row)}`)!) / value.get(`world ${period(row)}`)!, 2);
});

test.each(observations.map((d) => [d.descriptor.id, d] as const))("%s: periods lie between 1949 and 2050, shares between 0 and 100, counts are not negative", (_, {table}) => {
  for (const [i, row] of table.rows.entries()) {
    const {start, end} = row["period"] as Period, kind = site.registers.units.get(cellText(row["unit"]))!.kind, value = row["value"] as number | null;
    expect(start >= "1949" && end < "2051", `line ${table.lines[i]}: ${start}/${end}`).toBe(true);
    if (value === null) continue;
    if (kind === "share") expect(value >= 0 && value <= 100, `line ${table.lines[i]}: ${value}`).toBe(true);
    if (kind === "count") expect(value, `line ${table.lines[i]}`).toBeGreaterThanOrEqual(0);
  }
});

test("a source gives an address only as http or https, and only where it may be linked", () => {
  for (const source of site.sources.values()) if (source.url) expect(source.url).toMatch(/^https?:\/\/[^/\s]+\.[^\s]+$/);
});

test("every source is used, and every place and unit of an observation is named in both languages", () => {
  const used = new Set([...site.datasets.values()].flatMap(({table}) => table.rows.map((row) => cellText(row["source"]))));
  expect([...site.sources.keys()].filter((id) => !used.has(id))).toEqual([]);
  for (const {table} of observations) for (const row of table.rows) {
    const place = site.registers.places.get(cellText(row["place"]))!, unit = site.registers.units.get(cellText(row["unit"]))!;
    for (const locale of ["en", "zh"] as const) expect(place.name[locale] && unit.words[locale]).toBeTruthy();
  }
});
