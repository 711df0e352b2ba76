import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {drawing, read} from "../../src/chart/chart.ts";
import {paint} from "../../src/chart/palette.ts";
import {formNames} from "../../src/chart/registry.ts";
import {sizeNames} from "../../src/chart/size.ts";
import {locales} from "../../src/text/index.ts";
import {readChart} from "./fixture.ts";

const {document} = new JSDOM("").window;
/** Small multiples are a way to draw any form; one of them stands for all. */
const pictures = [...formNames, "multiples"].flatMap((form) => sizeNames.flatMap((size) => locales.map((locale) => ({form, size, locale}))));

/** One element a line, but for the lines of a text, between which a space would show. */
const inLines = (svg: string): string => svg.replace(/>(?=<(?!\/?tspan|\/text))/g, ">\n") + "\n";

// With CI set, vitest writes no picture: a missing or changed one fails. Elsewhere -u takes the new ones, for a person to look at.
test.each(pictures)("drawing of $form, $size, in $locale looks as it did", async ({form, size, locale}) => {
  const chart = readChart(form), {svg} = drawing(chart, read(chart, locale), locale, size, "picture", document);
  await expect(inLines(paint(svg))).toMatchFileSnapshot(`../output/${form}-${size}-${locale}.svg`);
});
