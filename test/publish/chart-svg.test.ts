import {JSDOM} from "jsdom";
import subsetFont from "subset-font";
import {beforeAll, describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {formNames} from "../../src/chart/registry.ts";
import {charactersOf} from "../../src/publish/character-map.ts";
import {chartSvg} from "../../src/publish/chart-svg.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, readChart, rowsOf} from "../chart/fixture.ts";

const {window} = new JSDOM(""), {document} = window;
const foot = ["Source: Alpha & Beta <gamma>. Data to 2020.", "Chart: Little Giants, CC BY 4.0. https://example.org/charts/x/"];
const parse = (svg: string): Document => new window.DOMParser().parseFromString(svg, "image/svg+xml");
const combinations = formNames.flatMap((name) => (["en", "zh"] as const).map((locale): [string, Locale] => [name, locale]));

interface Embedded {family: string; weight: string; base64: string}
const rule = /@font-face\{font-family:"([^"]+)";font-weight:(\d+);src:url\(data:font\/woff2;base64,([\w+/=]+)\) format\("woff2"\)\}/g;
const embeddedIn = (svg: string): Embedded[] => [...svg.matchAll(rule)].map(([, family, weight, base64]) => ({family: family!, weight: weight!, base64: base64!}));
/** What the faces in a file can set: family, weight and character. */
async function settable(faces: readonly Embedded[]): Promise<{family: string; weight: string; characters: Set<string>}[]> {
  return Promise.all(faces.map(async ({family, weight, base64}) => ({family, weight, characters: charactersOf(await subsetFont(Buffer.from(base64, "base64"), undefined, {keepAllGlyphs: true, targetFormat: "sfnt"}))})));
}

describe.each(combinations)("chartSvg of the form %s in %s", (name, locale) => {
  const chart = readChart(name), reading = read(chart, locale);
  let svg: string, root: Element, texts: (string | null)[];
  beforeAll(async () => {
    svg = await chartSvg(chart, reading, locale, foot, document);
    root = parse(svg).documentElement;
    texts = [...root.querySelectorAll("text")].map((element) => element.textContent);
  });

  it("is well-formed XML with one root and a line end", () => {
    expect(root.nodeName).toBe("svg");
    expect(root.querySelector("parsererror")).toBeNull();
    expect(svg.endsWith("</svg>\n")).toBe(true);
  });

  it("paints for itself: no variable, no style but its faces, nothing from elsewhere", () => {
    const written = svg.replace(rule, "");
    expect(written.match(/<style/g)).toHaveLength(1);
    expect(written).toContain("<style></style>");
    expect(written).not.toMatch(/var\(|<script|<image|href=|currentColor|@import|@font-face|NaN|undefined|data:/);
    for (const [, value] of written.matchAll(/(?:fill|stroke)="([^"]*)"/g)) expect(value).toMatch(/^(#[0-9a-f]{6}|none|url\(#[\w-]+\))$/);
  });

  it("carries a face for every character of every weight, and asks for it first", async () => {
    const faces = await settable(embeddedIn(svg)), families = root.getAttribute("font-family")!.split(", ").map((family) => family.replace(/'/g, ""));
    expect([...new Set(faces.map(({family}) => family))]).toEqual(families.slice(0, new Set(faces.map(({family}) => family)).size));
    const missing = [...root.querySelectorAll("text, text tspan")].flatMap((element) => {
      const weight = element.closest("[font-weight]")?.getAttribute("font-weight") ?? "400";
      const own = [...element.childNodes].filter((node) => node.nodeType === node.TEXT_NODE).map((node) => node.textContent).join("");
      return [...own].filter((character) => !faces.some((face) => face.weight === weight && face.characters.has(character))).map((character) => `${character} in ${weight}`);
    });
    expect(missing).toEqual([]);
  });

  it("carries nothing that it does not set, but the other of a pair of brackets", async () => {
    const words = texts.join("");
    for (const {characters} of await settable(embeddedIn(svg))) expect([...characters].filter((character) => !words.includes(character) && !/[()<>≤≥]|\p{Ps}|\p{Pe}/u.test(character))).toEqual([]);
  });

  it("says its title and description, which name it", () => {
    expect(root.querySelector("title")!.textContent).toBe(reading.title);
    expect(root.querySelector("desc")!.textContent).toBe(reading.description);
    for (const id of root.getAttribute("aria-labelledby")!.split(" ")) expect(root.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
    expect(root.getAttribute("lang")).toBe(locale === "zh" ? "zh-CN" : "en");
    const ids = [...root.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows the finding, the measure, the source and the licence in words", () => {
    const words = texts.join("").replace(/\s/g, "");
    for (const wanted of [reading.title, reading.subtitle, ...foot]) expect(words).toContain(wanted.replace(/\s/g, ""));
  });

  it("is large enough for everything in it, with the drawing between the head and the foot", () => {
    const [, , width, height] = root.getAttribute("viewBox")!.split(" ").map(Number), inner = root.querySelector("svg")!;
    expect([Number(root.getAttribute("width")), Number(root.getAttribute("height"))]).toEqual([width, height]);
    const own = [...root.children].filter((element) => element.nodeName === "text").map((element) => ({text: element.textContent, y: Number(element.getAttribute("y"))}));
    const top = Number(inner.getAttribute("y")), bottom = top + Number(inner.getAttribute("height"));
    expect(own.find(({text}) => reading.title.startsWith(text))!.y).toBeLessThan(top);
    expect(own.at(-1)!.y).toBeGreaterThan(bottom);
    for (const {y} of own) expect(y).toBeLessThan(height!);
    expect(bottom).toBeLessThan(height!);
  });
});

it("chartSvg escapes what an editor wrote, and shows the note", async () => {
  const chart = chartOf(rowsOf({2019: 1, 2020: 2}), {title: {en: `A & B <c> "d"`, zh: "甲"}, note: {en: "Less < more & so on.", zh: "注"}});
  const {documentElement: root} = parse(await chartSvg(chart, read(chart, "en"), "en", foot, document));
  expect(root.querySelector("title")!.textContent).toBe(`A & B <c> "d"`);
  expect([...root.querySelectorAll("text")].map((element) => element.textContent)).toContain("Less < more & so on.");
});

it("chartSvg gives the same bytes twice", async () => {
  const chart = chartOf(rowsOf({2019: 1, 2020: 2})), once = () => chartSvg(chart, read(chart, "zh"), "zh", foot, document);
  expect(await once()).toBe(await once());
});
