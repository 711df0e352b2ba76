import {describe, expect, test} from "vitest";
import {gridBoxes, gridY, plainAxis, timeAxis, valueAxis, yearTicks} from "../../src/chart/axis.ts";
import {parsePeriod} from "../../src/table/period.ts";
import {sizes} from "../../src/chart/size.ts";
import {formats, registers, selectionOf} from "./fixture.ts";

const values: [name: string, values: number[]][] = [
  ["a share", [3.2, 8.1, 14.3]], ["thousands", [1200, 48000, 161000]], ["small fractions", [0.01, 0.034]], ["negatives", [-5, -1.2, -3]], ["both signs", [-12, 0, 30]],
  ["all zero", [0, 0, 0]], ["one value", [7]], ["one negative", [-7]], ["ties", [5, 5, 5]], ["huge", [1, 1e15]], ["tiny", [1e-9, 3e-9]], ["nothing", []],
];

describe.each(values)("valueAxis of %s", (_, numbers) => {
  const axis = valueAxis(numbers, [300, 20], 4);
  const {domain: [low, high], ticks, at} = axis;

  test("has a domain of two different finite numbers that covers the values and zero", () => {
    expect([low, high].every(Number.isFinite)).toBe(true);
    expect(low).toBeLessThan(high);
    for (const value of [...numbers, 0]) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  });

  test("has few ticks, round, in order and within the domain", () => {
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(ticks[0]).toBeGreaterThanOrEqual(low);
    expect(ticks.at(-1)).toBeLessThanOrEqual(high);
    for (const tick of ticks) expect(`${Number(tick.toPrecision(12))}`.replace(/e.*$/, "").replace(/[^1-9]/g, "").length).toBeLessThanOrEqual(2);
    expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
  });

  test("draws every value inside its range, larger ones higher", () => {
    for (const value of numbers) {
      expect(at(value)).toBeGreaterThanOrEqual(20);
      expect(at(value)).toBeLessThanOrEqual(300);
    }
    expect(at(high)).toBeLessThan(at(low));
  });
});

test.each([[[12, 18, 17]], [[97, 103]], [[-5, -3]], [[5, 5]], [[0, 0]]])("valueAxis(%j) without zero covers the values and does not stretch to zero for nothing", (numbers) => {
  const {domain: [low, high], ticks} = valueAxis(numbers, [300, 20], 4, false);
  expect(low).toBeLessThanOrEqual(Math.min(...numbers));
  expect(high).toBeGreaterThanOrEqual(Math.max(...numbers));
  expect(low).toBeLessThan(high);
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  if (Math.min(...numbers) > 10) expect(low).toBeGreaterThan(0);
});

test.each([
  [2001, 2025, 130, [2001, 2010, 2025]], [2001, 2025, 290, [2001, 2010, 2015, 2020, 2025]], [2016, 2025, 430, [2016, 2018, 2020, 2022, 2025]], [2017, 2023, 380, [2017, 2019, 2021, 2023]], [2021.99, 2025.77, 195, [2022, 2023, 2024, 2025]],
  [2019, 2021, 300, [2019, 2020, 2021]], [2024, 2024.5, 300, [2024]], [2012, 2012, 300, [2012]], [2024.2, 2024.9, 300, [2024.2]],
])("yearTicks(%d, %d, %d) is %j", (first, last, width, years) => expect(yearTicks(first, last, width, 35)).toEqual(years));

test("yearTicks holds the first and the last year, and keeps labels off each other, over any span and width", () => {
  for (let span = 1; span <= 120; span++)
    for (const width of [150, 220, 400, 640]) {
      const years = yearTicks(2025 - span, 2025, width, 35);
      expect(years[0]).toBe(2025 - span);
      expect(years.at(-1)).toBe(2025);
      expect(years.length).toBeLessThanOrEqual(12);
      years.slice(1).forEach((year, i) => expect(((year - years[i]!) / span) * width, `${span} years on ${width}: ${years}`).toBeGreaterThan(35));
    }
});

test("yearTicks have one step but at the ends, and one between the ends wherever there is room for it", () => {
  for (let span = 2; span <= 120; span++)
    for (const width of [110, 150, 220, 400, 640]) {
      const years = yearTicks(2025 - span, 2025, width, 35), steps = new Set(years.slice(2, -1).map((year, i) => year - years[i + 1]!));
      expect(steps.size, `${span} years on ${width}: ${years}`).toBeLessThanOrEqual(1);
      if (Array.from({length: span}, (_, i) => i).some((i) => Math.min(i, span - i) * (width / span) >= 35 * 1.3)) expect(years.length, `${span} years on ${width}`).toBeGreaterThan(2);
    }
});

test.each([[[3, 14], [0, 14]], [[-5, 3], [-5, 3]], [[-5, -2], [-5, 0]], [[0, 0], [0, 1]], [[], [0, 1]]])("plainAxis of %j runs over %j and no further", (values, domain) => {
  const axis = plainAxis(values, [300, 20]);
  expect(axis.domain).toEqual(domain);
  expect([axis.at(domain[0]!), axis.at(domain[1]!)]).toEqual([300, 20]);
});

test("valueAxis has its top tick over a value that is taken, if more ticks give it one", () => {
  const values = [34.1, 53.7];
  expect(valueAxis(values, [200, 0], 3, false).ticks.at(-1)).toBe(50);
  expect(valueAxis(values, [200, 0], 3, false, [50]).ticks.at(-1)).toBeGreaterThan(50);
  expect(valueAxis(values, [200, 0], 3, false, [40])).toMatchObject({ticks: [30, 40, 50]});
  expect(valueAxis([48, 400], [200, 0], 3, true, [400]).ticks.at(-1)).toBe(400);
});

const periods = [["2019", "2020", "2021"], ["2011-Q1", "2011-Q4", "2013-Q2"], ["2020-02-27"], ["2016/2020", "2021"], ["2024"], ["2025-01", "2025-02"], ["2014", "2025-01-01/2025-10-07"]];

test.each(periods.map((texts) => [texts]))("timeAxis of %j covers every reading, inside the range", (texts) => {
  const selection = selectionOf(texts.map((period, i) => ({period, value: i + 1})));
  const {domain, ticks, at} = timeAxis(selection, [0, 300], sizes.small, [30, 10]);
  expect(selection.periods).toEqual(texts.map((text) => parsePeriod(text)));
  for (const {t} of selection.series[0]!.data) {
    expect(t).toBeGreaterThanOrEqual(domain[0]);
    expect(t).toBeLessThanOrEqual(domain[1]);
    expect(at(t)).toBeGreaterThanOrEqual(30);
    expect(at(t)).toBeLessThanOrEqual(290);
  }
  expect(ticks.length).toBeGreaterThan(0);
  for (const tick of ticks) expect(Number.isInteger(tick), String(ticks)).toBe(true);
});

test("gridBoxes are where the labels of the lines stand, but for zero and what a line at a value of its own takes", () => {
  const axis = valueAxis([90], [200, 0], 4), unit = registers.units.get("firms")!, boxes = gridBoxes(axis, unit, formats.en, sizes.small);
  expect(boxes.map(({y1}) => Math.round(y1 + 3))).toEqual(axis.ticks.filter((t) => t !== 0).map((t) => Math.round(axis.at(t))));
  expect(boxes.at(-1)!.x1).toBeGreaterThan(boxes[0]!.x1);
  expect(gridBoxes(axis, unit, formats.en, sizes.small, [axis.ticks[1]!])).toHaveLength(boxes.length - 1);
});

test("gridY leaves its labels out, and gridBoxes with them, where a neighbour has them", () => {
  const axis = valueAxis([90], [200, 0], 4), unit = registers.units.get("firms")!, size = {...sizes.small, unlabelled: true};
  expect(gridY(axis, unit, formats.en, sizes.small).flat()).toHaveLength(2);
  expect(gridY(axis, unit, formats.en, size).flat()).toHaveLength(1);
  expect(gridBoxes(axis, unit, formats.en, size)).toEqual([]);
});
