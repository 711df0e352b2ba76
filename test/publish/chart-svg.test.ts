import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {read} from "../../src/chart/chart.ts";
import {formNames} from "../../src/chart/registry.ts";
import {chartSvg} from "../../src/publish/chart-svg.ts";
import type {Locale} from "../../src/text/index.ts";
import {chartOf, readChart, rowsOf} from "../chart/fixture.ts";

const {window} = new JSDOM(""), {document} = window;
const foot = ["Source: Alpha & Beta <gamma>. Data to 2020.", "Chart: Little Giants, CC BY 4.0. https://example.org/charts/x/"];
const parse = (svg: string): Document => new window.DOMParser().parseFromString(svg, "image/svg+xml");
const combinations = formNames.flatMap((name) => (["en", "zh"] as const).map((locale): [string, Locale] => [name, locale]));

describe.each(combinations)("chartSvg of the form %s in %s", (name, locale) => {
  const chart = readChart(name), reading = read(chart, locale), svg = chartSvg(chart, reading, locale, foot, document);
  const {documentElement: root} = parse(svg), texts = [...root.querySelectorAll("text")].map((element) => element.textContent);

  it("is well-formed XML with one root and a line end", () => {
    expect(root.nodeName).toBe("svg");
    expect(root.querySelector("parsererror")).toBeNull();
    expect(svg.endsWith("</svg>\n")).toBe(true);
  });

  it("paints for itself: no variable, no style, nothing from elsewhere", () => {
    expect(svg).not.toMatch(/var\(|<style|<script|<image|href=|currentColor|@import|NaN|undefined/);
    for (const [, value] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)) expect(value).toMatch(/^(#[0-9a-f]{6}|none|url\(#[\w-]+\))$/);
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

it("chartSvg escapes what an editor wrote, and shows the note", () => {
  const chart = chartOf(rowsOf({2019: 1, 2020: 2}), {title: {en: `A & B <c> "d"`, zh: "甲"}, note: {en: "Less < more & so on.", zh: "注"}});
  const {documentElement: root} = parse(chartSvg(chart, read(chart, "en"), "en", foot, document));
  expect(root.querySelector("title")!.textContent).toBe(`A & B <c> "d"`);
  expect([...root.querySelectorAll("text")].map((element) => element.textContent)).toContain("Less < more & so on.");
});

it("chartSvg gives the same bytes twice", () => {
  const chart = chartOf(rowsOf({2019: 1, 2020: 2})), once = () => chartSvg(chart, read(chart, "en"), "en", foot, document);
  expect(once()).toBe(once());
});
