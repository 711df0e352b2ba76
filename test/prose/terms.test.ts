import {describe, expect, it} from "vitest";
import {parseProse} from "../../src/prose/index.ts";
import {ground, problemsOf} from "./ground.ts";
import {htmlOf} from "./parse-text.ts";

const parse = (text: string) => parseProse({text, file: "a.md", lineOffset: 0, locale: "en", charts: new Set(), link: (path) => `/repo${path}`, ground}).prose;

describe("a link to the glossary", () => {
  it("is described by the note of its term, which the text names once", () => {
    const prose = parse("The [three-new](/glossary/#three-new) economy, [again](/glossary/#three-new).");
    expect(prose.terms).toEqual(["three-new"]);
    expect(htmlOf(prose)).toContain('<a href="/repo/glossary/#three-new" class="term" aria-describedby="term-three-new">three-new</a>');
  });
  it("is an ordinary link where it leads to all of it, or elsewhere", () => {
    const prose = parse("[Words](/glossary/) and [places](/data/places/#three-new).");
    expect([prose.terms, htmlOf(prose).includes("term")]).toEqual([[], false]);
  });
  it("is reported where no term has that id", () => {
    expect(problemsOf("A [term](/glossary/#three-mew).", "en")).toEqual(['1:21 text-error: "three-mew" is not a term of the glossary. Did you mean "three-new"?']);
    expect(problemsOf("A [term](/glossary/#weather).", "en")).toEqual(['1:21 text-error: "weather" is not a term of the glossary. Add it to data/glossary/data.csv, or name one that is there.']);
  });
  it("is a term too where the datasets cannot be read, which is told by itself", () => {
    const {prose, problems} = parseProse({text: "A [term](/glossary/#any).", file: "a.md", lineOffset: 0, locale: "en", charts: new Set(), link: (path) => path});
    expect([prose.terms, problems]).toEqual([["any"], []]);
  });
});
