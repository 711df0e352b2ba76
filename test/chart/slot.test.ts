import {describe, expect, test} from "vitest";
import {boxOf} from "../../src/chart/place.ts";
import {sizes, sizeNames} from "../../src/chart/size.ts";
import {partLabels, slotLabels, slotOf, slotReach, slotsOf} from "../../src/chart/slot.ts";
import {parsePeriod} from "../../src/table/period.ts";
import {formats} from "./fixture.ts";

const periods = (...texts: string[]) => texts.map((text) => parsePeriod(text)!);

test.each([
  [["2012", "2015"], ["2012", "2013", "2014", "2015"]], [["2012", "2013-01/2013-09"], ["2012", "2013"]], [["2019-12", "2020-03"], ["2019-12", "2020-03"]], [["2020"], ["2020"]],
])("slotsOf(%j) are %j", (texts, slots) => expect(slotsOf(periods(...texts)).map(({label}) => label)).toEqual(slots));

test.each([["2015", 3], ["2012", 0], ["2014-01/2014-09", 2]])("slotOf %s among years is number %d", (text, slot) => expect(slotOf(slotsOf(periods("2012", "2015")), parsePeriod(text)!)).toBe(slot));
test("slotOf finds a month by its name", () => expect(slotOf(slotsOf(periods("2019-12", "2020-03")), parsePeriod("2020-03")!)).toBe(1));

test.each([
  ["2013", "2014", 10, 30], ["2010", "2012", 0, 10], ["2015", "2030", 30, 40], ["2013-06", "2013-07", 10, 20],
])("slotReach of %s to %s over four years of 10 units runs from %d to %d", (from, to, left, right) => expect(slotReach(slotsOf(periods("2012", "2015")), 10)(parsePeriod(from)!, parsePeriod(to)!)).toEqual([left, right]));
test("slotReach of a stretch between two months that are there is nothing", () => expect(slotReach(slotsOf(periods("2019-12", "2020-03")), 10)(parsePeriod("2020-01")!, parsePeriod("2020-02")!)).toEqual([10, 10]));

describe.each(sizeNames)("slotLabels, %s,", (name) => {
  const size = sizes[name];
  test.each([1, 2, 5, 13, 21, 40, 66])("of %d years keep off each other and inside the drawing, and hold the last", (count) => {
    const slots = slotsOf(periods(String(2025 - count + 1), "2025"));
    for (const format of Object.values(formats)) {
      const labels = slotLabels(slots, size.width / count, size, format, 100), boxes = labels.map((label) => boxOf(label, size));
      expect(labels.at(-1)!.lines[0]!.slice(-2)).toBe("25");
      boxes.forEach(({x0, x1}, i) => {
        expect(x0).toBeGreaterThanOrEqual(-1);
        expect(x1).toBeLessThanOrEqual(size.width + 1);
        if (i > 0) expect(x0).toBeGreaterThan(boxes[i - 1]!.x1);
      });
    }
  });
});

test.each([["2025-01-01/2025-10-07", "to 7 Oct", "至10月7日"], ["2025-01/2025-09", "to Sep", "至9月"]])("partLabels says how far %s reaches, under its slot and inside the drawing", (text, en, zh) => {
  const slots = slotsOf(periods("2014", text));
  for (const [locale, words] of [["en", en], ["zh", zh]] as const) {
    const labels = partLabels(periods(text), slots, 300 / slots.length, sizes.small, formats[locale], 100), [label] = labels;
    expect(labels).toHaveLength(1);
    expect(label!.lines).toEqual([words]);
    expect(boxOf(label!, sizes.small).x1).toBeLessThanOrEqual(301);
    expect(partLabels(periods(text), slots, 300, sizes.small, formats[locale], 100)[0]!.x).toBeCloseTo(300 - (boxOf(label!, sizes.small).x1 - label!.x));
  }
});
