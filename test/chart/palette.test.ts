import {readdirSync, readFileSync} from "node:fs";
import {differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast, type Color} from "culori";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {drawing, read} from "../../src/chart/chart.ts";
import * as palette from "../../src/chart/palette.ts";
import {context, dashes, divergence, grey1, grey2, hot, hues, ink, light, negative, paint, pine, positive, sequence} from "../../src/chart/palette.ts";
import {chartOf, rowsOf} from "./fixture.ts";

const {document} = new JSDOM("").window;

const marks = (keys: string[], focus: string[] = []): string[] => [...hues(keys, focus).values()].map(({mark}) => mark);

test.each([
  [[], [], []],
  [["zhejiang"], ["zhejiang"], [hot.mark]],
  [["zhejiang", "china"], ["zhejiang"], [hot.mark, pine.mark]],
  [["a"], [], [pine.mark]],
  [["china", "zhejiang"], [], ["var(--color-cat-2)", "var(--color-cat-3)"]],
  [["beijing", "china"], [], ["var(--color-cat-2)", "var(--color-cat-3)"]],
  [["a", "china"], [], ["var(--color-cat-3)", "var(--color-cat-2)"]],
  [["china", "a", "zhejiang", "b"], ["zhejiang"], [`var(--color-cat-2)`, "var(--color-cat-3)", hot.mark, "var(--color-cat-5)"]],
])("hues(%j, %j) is %j", (keys, focus, expected) => expect(marks(keys, focus)).toEqual(expected));

const crowds = [
  ["china", "united-states", "india", "united-kingdom"], ["beijing", "shanghai", "hangzhou", "shenzhen", "guangzhou", "chengdu", "nanjing"],
  ["beijing", "china", "zhejiang", "united-states", "japan", "guangzhou"], ["a", "b", "c", "d", "e", "f", "g"], ["suzhou", "nanjing", "a", "b", "c"],
];
test.each(crowds.map((keys) => [keys]))("hues(%j) gives no two alike and keeps the finding's colour for the focus", (keys) => {
  const given = marks(keys);
  expect(new Set(given).size).toBe(keys.length);
  expect(given).not.toContain("var(--color-cat-1)");
  expect(given).not.toContain(hot.mark);
  expect(marks(keys, [keys[1]!])[1]).toBe(hot.mark);
});

test.each([["china"], ["zhejiang"], ["hangzhou"], ["united-kingdom"], ["chengdu"]])("hues gives %s one colour, whoever stands beside it", (key) => {
  const [alone] = marks([key, "first", "second"]);
  for (const others of [["x", "y"], ["y", "x", "z"], ["p", "q", "r", "s", "t"]]) {
    expect(hues([...others, key], []).get(key)!.mark).toBe(alone);
    expect(hues([...others, key], [others[0]!]).get(key)!.mark).toBe(alone);
  }
});

test("hues makes what is beyond the palette context, and never throws", () => {
  const many = Array.from({length: 60}, (_, i) => `k${i}`), given = marks(many);
  expect(given.slice(7)).toEqual(many.slice(7).map(() => context.mark));
  expect(new Set(given.slice(0, 7)).size).toBe(7);
});

test("hues names a text colour beside every mark", () => {
  for (const {mark, label} of hues(["a", "b", "c", "d", "e", "f", "g", "h"], ["h"]).values())
    if (mark.includes("cat")) expect(label).toBe(mark.replace("cat", "label"));
});

test("paint replaces every token by its literal, wherever it stands", () => {
  expect(paint(`<path fill="var(--color-ink)" style="stroke:var(--color-cat-3)"/>`)).toBe(`<path fill="#102222" style="stroke:#3590bf"/>`);
  expect(paint("<path/>")).toBe("<path/>");
  expect(paint(`fill="var(--color-ink)"`, {ink: "#000"})).toBe(`fill="#000"`);
});

test.each(["cat-1", "nothing", "grey-9"])("paint throws on the unknown token %s", (name) => {
  expect(() => paint(`fill="var(--color-${name})"`)).toThrow(`no literal colour for --color-${name}`);
});

test.each([
  ["colours of their own", [pine, hot], []],
  ["one other", [pine], []],
  ["three of one colour", [hot, pine, pine, pine], [["k2", "6 4"], ["k3", "2 3"]]],
  ["two colours twice", [pine, context, pine, context], [["k2", "6 4"], ["k3", "6 4"]]],
  ["two findings", [hot, pine, hot], [["k2", "6 4"]]],
])("dashes of %s", (_, given, expected) => expect([...dashes(given.map((hue, i) => ({key: `k${i}`, hue})))]).toEqual(expected));

test("dashes let no two of sixty series look alike", () => {
  const keys = Array.from({length: 60}, (_, i) => `k${i}`), given = hues(keys, []), dash = dashes(keys.map((key) => ({key, hue: given.get(key)!})));
  expect(new Set(keys.map((key) => `${given.get(key)!.mark} ${dash.get(key) ?? "solid"}`)).size).toBe(60);
  expect(keys.filter((key) => dash.has(key))).toEqual(keys.slice(8));
  for (const dashed of dash.values()) expect(dashed.split(" ").length % 2, `an odd list is doubled: ${dashed}`).toBe(0);
});

test.each([["a finding among others", {focus: "china"}], ["places without a focus", {}], ["two findings", {focus: ["china", "zhejiang"]}]])("lines of %s differ in colour or dash", (_, keys) => {
  const places = ["china", "zhejiang", "jiangsu", "beijing", "hangzhou", "shenzhen", "p01", "p02", "p03", "p04"];
  const chart = chartOf(places.flatMap((place, i) => rowsOf({2020: i, 2021: i + 1, 2022: 3}, {place})), {stroke: "place", ...keys});
  const {svg} = drawing(chart, read(chart, "en"), "en", "large", "page", document), lines = [...new JSDOM(svg).window.document.querySelectorAll("path")].filter((path) => path.closest("[stroke-linejoin]"));
  const looks = lines.map((path) => ["stroke", "stroke-dasharray"].map((name) => path.closest(`[${name}]`)?.getAttribute(name)).join(" "));
  expect(looks).toHaveLength(places.length);
  expect(looks.filter((look, i) => looks.indexOf(look) !== i)).toEqual([]);
});

/** [light, dark] of every colour token. */
const tokens = new Map([...readFileSync("src/styles/tokens.css", "utf8").matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, ...pair]) => [name!, pair as [string, string]]));
const themes = ["light", "dark"] as const;
type Theme = (typeof themes)[number];

/** A token's colour in a theme; of `var(--color-ink)` too. Throws where there is none, so that no test passes for want of a colour. */
function colour(theme: Theme, token: string): string {
  const name = /^var\(--color-(.+)\)$/.exec(token)?.[1] ?? token, pair = tokens.get(name);
  if (!pair) throw new Error(`tokens.css has no --color-${name}`);
  return pair[themes.indexOf(theme)]!;
}

test.each(Object.entries(light))("light.%s is the token's light value, %s", (name, literal) => {
  expect(colour("light", name)).toBe(literal);
});

const difference = differenceCiede2000();
const sights: Record<string, (colour: Color) => Color> = {
  "full sight": (c) => c, protanopia: filterDeficiencyProt(1), deuteranopia: filterDeficiencyDeuter(1), tritanopia: filterDeficiencyTrit(1),
};
const plain = (token: string): string => token.replace(/^var\(--color-(.+)\)$/, "$1");

/** Which of `[foreground, ground]` have less than `least` of WCAG's contrast, in words. */
const pale = (theme: Theme, pairs: readonly (readonly [string, string])[], least: number): string[] => pairs.flatMap(([fore, ground]) => {
  const [a, b] = [colour(theme, fore), colour(theme, ground)], ratio = wcagContrast(a, b);
  return ratio < least ? [`${plain(fore)} ${a} on ${plain(ground)} ${b} has ${ratio.toFixed(2)}:1 and needs ${least}:1`] : [];
});
/** CIEDE2000 of two colours in each sight. */
const distances = (a: string, b: string): [sight: string, far: number][] => Object.entries(sights).map(([sight, seen]) => [sight, difference(seen(parse(a)!), seen(parse(b)!))]);
/** Which pairs are nearer than 10 in anyone's sight, in words. */
const alike = (theme: Theme, pairs: readonly (readonly [string, string])[]): string[] => pairs.flatMap(([a, b]) =>
  distances(colour(theme, a), colour(theme, b)).flatMap(([sight, far]) => (far < 10 ? [`${plain(a)} and ${plain(b)} are ${far.toFixed(1)} apart with ${sight} and need 10`] : [])));
const onGrounds = (names: readonly string[]) => names.flatMap((name) => ["paper", "panel"].map((ground) => [name, ground] as const));
const neighbours = (names: readonly string[]) => names.slice(1).map((name, i) => [names[i]!, name] as const);
const pairs = (names: readonly string[]) => names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
const numbered = (prefix: string, n: number) => Array.from({length: n}, (_, i) => `${prefix}-${i + 1}`);
const palettes = {cat: numbered("cat", 8), seq: numbered("seq", 5), div: numbered("div", 7)};
/** As hues hands them out to subjects without a colour of their own. */
const handed = marks(["a", "b", "c", "d", "e", "f", "g"]);

test.each(Object.entries(palettes))("tokens.css holds all colours of the palette %s", (prefix, names) => {
  expect([...tokens.keys()].filter((name) => new RegExp(`^${prefix}-\\d+$`).test(name))).toEqual(names);
});

test.each(themes)("pale and alike find what is wrong with bad pairs, %s", (theme) => {
  expect(pale(theme, [["ink", "paper"], ["paper", "panel"]], 3)).toEqual([expect.stringMatching(/^paper #\w{6} on panel #\w{6} has 1\.\d\d:1 and needs 3:1$/)]);
  expect(alike(theme, [["ink", "paper"], [ink, "ink"]])).toEqual(Object.keys(sights).map((sight) => `ink and ink are 0.0 apart with ${sight} and need 10`));
  expect(() => pale(theme, [["ink", "cat-9"]], 3)).toThrow("tokens.css has no --color-cat-9");
});

test.each([["#c0562f", "#7d8a30", ["deuteranopia"]], ["#a07000", "#6a8a20", ["protanopia", "deuteranopia"]], ["#4a9a8a", "#4a8fd0", ["tritanopia"]]])("%s and %s are too near with %j alone", (a, b, expected) => {
  expect(distances(a, b).filter(([, far]) => far < 10).map(([sight]) => sight)).toEqual(expected);
});

describe.each(themes)("in the theme %s,", (theme) => {
  test.each(Object.entries(palettes))("every mark of the palette %s has 3:1 on paper and panel", (_, names) => expect(pale(theme, onGrounds(names), 3)).toEqual([]));
  test.each(Object.entries(palettes))("neighbours in the palette %s are 10 apart in anyone's sight", (_, names) => expect(alike(theme, neighbours(names))).toEqual([]));

  test("colours in the order that hues gives them are 10 apart in anyone's sight", () => expect(alike(theme, neighbours([hot.mark, ...handed]))).toEqual([]));
  test("any two steps of the divergence are 10 apart in anyone's sight, so that like distances to both sides are not taken for each other", () => expect(alike(theme, pairs(palettes.div))).toEqual([]));
  test("the finding, the rest and the context are 10 apart in anyone's sight, and have 3:1 on paper and panel", () => {
    expect(alike(theme, pairs([hot.mark, pine.mark, context.mark]))).toEqual([]);
    expect(pale(theme, onGrounds([hot.mark, pine.mark, context.mark, positive, negative]), 3)).toEqual([]);
  });
  test("what is worse and what is better are 10 apart in anyone's sight", () => expect(alike(theme, [[positive, negative]])).toEqual([]));

  test("every colour of words in drawings has 4.5:1 on paper and panel", () => {
    expect(pale(theme, onGrounds([...new Set([ink, grey1, grey2, positive, negative, hot.label, pine.label, context.label, ...numbered("label", 8)])]), 4.5)).toEqual([]);
  });
  test.each([["sequence", sequence], ["divergence", divergence]])("words on every step of the %s have 4.5:1", (_, steps) => {
    expect(steps.map(({mark}) => plain(mark))).toEqual(steps === sequence ? palettes.seq : palettes.div);
    expect(pale(theme, steps.map(({mark, label}) => [label, mark] as const), 4.5)).toEqual([]);
  });
});

const folder = "src/chart";
const sources = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(`${folder}/${name}`, "utf8"));

test("light has a literal for every token that the code of charts names", () => {
  const named = sources.flatMap((source) => [...source.matchAll(/var\(--color-([\w-]+)\)/g)].map(([, name]) => name!));
  const given = handed.map(plain).flatMap((name) => [name, name.replace("cat", "label")]);
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set([...named, ...given])].filter((name) => !Object.hasOwn(light, name))).toEqual([]);
});

test("palette's own colours can all be painted", () => {
  const own = Object.values(palette).flat().flatMap((value) => (typeof value === "string" ? [value] : typeof value === "object" && "mark" in value ? [value.mark, value.label] : []));
  expect(own.length).toBeGreaterThanOrEqual(9 + 2 * (3 + sequence.length + divergence.length));
  for (const value of own) expect(paint(String(value))).toMatch(/^#[0-9a-f]{6}$/);
});

test("nothing in src/chart names a colour but palette.ts", () => {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts") && name !== "palette.ts");
  expect(names.filter((name) => /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(readFileSync(`${folder}/${name}`, "utf8")))).toEqual([]);
});
