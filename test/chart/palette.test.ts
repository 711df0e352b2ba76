import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import * as palette from "../../src/chart/palette.ts";
import {context, hot, hues, light, paint, pine, sequence} from "../../src/chart/palette.ts";

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

const tokens = new Map([...readFileSync("src/styles/tokens.css", "utf8").matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]+),/g)].map(([, name, literal]) => [name!, literal!]));

test.each(Object.entries(light))("light.%s is the token's light value, %s", (name, literal) => {
  expect(tokens.get(name)).toBe(literal);
});

const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string): number => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
const inDark = new Map([...readFileSync("src/styles/tokens.css", "utf8").matchAll(/--color-([\w-]+): light-dark\(#[0-9a-f]+, (#[0-9a-f]+)\)/g)].map(([, name, literal]) => [name!, literal!]));

test.each(sequence.flatMap((step, i) => [["light", i + 1, step, light], ["dark", i + 1, step, Object.fromEntries(inDark)]] as const))("sequence, %s, step %d: its words have 4.5:1 on it, and it has 3:1 on paper", (_, __, step, theme) => {
  const [mark, label] = [paint(step.mark, theme), paint(step.label, theme)];
  expect(contrast(mark, label)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(mark, theme["paper"]!)).toBeGreaterThanOrEqual(3);
});

const folder = "src/chart";
const sources = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(`${folder}/${name}`, "utf8"));

test("light has a literal for every token that the code of charts names", () => {
  const named = sources.flatMap((source) => [...source.matchAll(/var\(--color-([\w-]+)\)/g)].map(([, name]) => name!));
  const numbered = marks(["a", "b", "c", "d", "e", "f", "g"]).flatMap((mark) => [mark.slice("var(--color-".length, -1), mark.slice("var(--color-".length, -1).replace("cat", "label")]);
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set([...named, ...numbered])].filter((name) => !Object.hasOwn(light, name))).toEqual([]);
});

test("palette's own colours can all be painted", () => {
  const own = Object.values(palette).flatMap((value) => (typeof value === "string" ? [value] : typeof value === "object" && "mark" in value ? [value.mark, value.label] : []));
  expect(own.length).toBeGreaterThan(8);
  for (const value of own) expect(paint(String(value))).toMatch(/^#[0-9a-f]{6}$/);
});

test("nothing in src/chart names a colour but palette.ts", () => {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts") && name !== "palette.ts");
  expect(names.filter((name) => /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(readFileSync(`${folder}/${name}`, "utf8")))).toEqual([]);
});
