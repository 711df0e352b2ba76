/** Pages as an HTML validator reads them: the largest of every kind in every language. */
import {HtmlValidate, StaticConfigLoader} from "html-validate";
import {expect, it} from "vitest";
import {locales} from "../../src/text/index.ts";
import {kindsOf, textOf} from "./built.ts";

const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // A title is a finding, and as long as its sentence.
    "long-title": "off",
    // Safari takes a list without bullets for none unless it is told.
    "no-redundant-role": "off",
    // An id is made from the words it marks, which may begin with a figure.
    "valid-id": ["error", {relaxed: true}],
    "aria-label-misuse": ["error", {allowAnyNamable: true}],
    // A table that scrolls is a region by its role; a section is a part of the text.
    "prefer-native-element": ["error", {exclude: ["region"]}],
  },
}));
const pages = locales.flatMap((locale) => kindsOf(locale).map(({kind, file}) => [kind, locale, file] as const));

it.each(pages)("a page of kind %s in %s is valid HTML: %s", async (_, __, file) => {
  const {results} = await validator.validateString(textOf(file), file);
  expect(results.flatMap(({messages}) => messages.map(({ruleId, message, selector}) => `${ruleId}: ${message} ${selector}`))).toEqual([]);
});
