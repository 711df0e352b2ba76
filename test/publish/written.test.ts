import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import type {Face, Weight} from "../../src/publish/typeface.ts";
import {nameFaces, parseSvg, writtenIn} from "../../src/publish/written.ts";

const {document} = new JSDOM("").window;
const svg = (inside: string) => parseSvg(`<svg xmlns="http://www.w3.org/2000/svg"><title>Not drawn</title>${inside}</svg>`, document);
const face = (family: string, weight: Weight, words: string): Face => ({family, weight, characters: new Set(words), sfnt: Buffer.alloc(0)});

describe("writtenIn", () => {
  it.each([
    ["<text>ab</text>", "ab", ""],
    [`<text font-weight="600">ab</text>`, "", "ab"],
    [`<g font-weight="600"><text>a<tspan>b</tspan></text></g><text>c</text>`, "c", "ab"],
    [`<text font-weight="600">a<tspan font-weight="400">b</tspan>c</text>`, "b", "ac"],
    ["<g><desc>ab</desc></g>", "", ""],
  ])("finds in %s %j plain and %j bold", (inside, plain, bold) => {
    const found = writtenIn(svg(inside));
    expect([[...found[400]].join(""), [...found[600]].join("")]).toEqual([plain, bold]);
  });
});

describe("nameFaces", () => {
  const faces = [face("A", 400, "ab "), face("B", 400, "中小"), face("B", 600, "中"), face("A", 600, "a")];
  const named = (inside: string): string => {
    const parsed = svg(inside);
    nameFaces(parsed, faces);
    return [...parsed.querySelectorAll("text")].map((text) => text.innerHTML.replaceAll(` xmlns="http://www.w3.org/2000/svg"`, "")).join("");
  };
  it.each([
    ["<text>ab</text>", `<tspan font-family="'A'">ab</tspan>`],
    ["<text>a 中小b</text>", `<tspan font-family="'A'">a </tspan><tspan font-family="'B'">中小</tspan><tspan font-family="'A'">b</tspan>`],
    [`<text font-weight="600">中a</text>`, `<tspan font-family="'B'">中</tspan><tspan font-family="'A'">a</tspan>`],
    [`<text><tspan x="1">中</tspan></text>`, `<tspan x="1"><tspan font-family="'B'">中</tspan></tspan>`],
    ["<text>a&amp;🏭</text>", `<tspan font-family="'A'">a</tspan>&amp;🏭`],
  ])("makes of %s %s", (inside, expected) => expect(named(inside)).toBe(expected));
  it("leaves the words as they are", () => expect(svg("<text>a 中</text>").documentElement.textContent).toBe("Not drawna 中"));
});
