import {expect, test} from "vitest";
import {matches} from "../../src/client/find.ts";

test.each([
  ["Share of world goods exports China 2025 14.3", "", true],
  ["Share of world goods exports China 2025 14.3", "china 2025", true],
  ["Share of world goods exports China 2025 14.3", "2025 CHINA", true],
  ["Share of world goods exports China 2025 14.3", "china 2026", false],
  ["占世界货物出口的比重 中国 2025年", "中国 2025", true],
  ["占世界货物出口的比重 中国 2025年", "浙江", false],
])("matches(%j, %j) is %s", (text, query, expected) => expect(matches(text, query)).toBe(expected));
