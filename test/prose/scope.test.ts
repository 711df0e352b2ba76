import {expect, test} from "vitest";
import type {Locale} from "../../src/text/index.ts";
import {problemsOf} from "./ground.ts";

/** A sentence, and what its words are about that its figure is not. */
const sentences: [text: string, locale: Locale, words?: string][] = [
  ["In March 2025 it was at least :value[18,000]{held 2025-03-31}.", "en"], ["In May 2025 it was at least :value[18,000]{held 2025-03-31}.", "en", "2025-05"], ["By March it was at least :value[18,000]{held 2025-03-31}.", "en"],
  ["It was :value[12,950]{held 2022-12-31} at the end of 2022 and at least :value[18,000]{held 2025-03-31} in March 2025.", "en"], ["In 2024 it was at least :value[18,000]{held 2025-03-31}.", "en", "2024"],
  ["2025年3月至少有:value[18,000]{held 2025-03-31}家。", "zh"], ["2025年5月至少有:value[18,000]{held 2025-03-31}家。", "zh", "2025-05"], ["2024年至少有:value[18,000]{held 2025-03-31}家。", "zh", "2024"], ["3月底至少有:value[18,000]{held 2025-03-31}家。", "zh"],
  ["Zhejiang had :value[60]{named zhejiang 2024}.", "en"], ["Zhejiang had :value[400]{named china 2024}.", "en", "Zhejiang"], ["China’s Zhejiang had :value[60]{named zhejiang 2024}.", "en"], ["In all of China’s records, :value[60]{named zhejiang 2024}.", "en"],
  ["浙江有:value[400]{named china 2024}家。", "zh", "浙江"], ["中国的浙江有:value[60]{named zhejiang 2024}家。", "zh"],
];

test.each(sentences)("a figure is of the time and place that its clause names: %s", (text, locale, words) => {
  const scope = problemsOf(text, locale).filter((problem) => problem.includes("The words speak of"));
  expect(scope.map((problem) => /The words speak of (.+?), but/.exec(problem)![1])).toEqual(words === undefined ? [] : [words]);
});
