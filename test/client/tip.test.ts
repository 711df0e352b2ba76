import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {fill, spoken, type Words} from "../../src/client/tip.ts";
import {lines, stopAt} from "./fixture.ts";

const words: Words = ["keys", "Source: ", "; ", "our arithmetic", ", ", ": "], inChinese: Words = ["键", "来源：", "；", "本站计算", "，", "："];
const {document} = new JSDOM("").window;
beforeAll(() => void vi.stubGlobal("document", document));
afterAll(() => void vi.unstubAllGlobals());

describe("spoken", () => {
  test.each([
    [stopAt(0, 0, {name: "Zhejiang", time: "2023", figures: [{label: "", value: "52.5%"}]}), "Zhejiang, 2023: 52.5%"],
    [stopAt(0, 0, {time: "2023", figures: [{label: "", value: "52.5%"}], ours: true}), "2023: 52.5%, our arithmetic"],
    [stopAt(0, 0, {name: "Zhejiang", figures: [{label: "", value: "5"}]}), "Zhejiang: 5"], [stopAt(0, 0, {name: "A law", time: "2012"}), "A law, 2012"],
    [stopAt(0, 0, {name: "Beijing", figures: [{label: "Firms", value: "62"}, {label: "Value", value: "463.8"}]}), "Beijing: Firms: 62; Value: 463.8"],
  ])("of %j is %j", (stop, said) => expect(spoken(stop, words)).toBe(said));
  test("speaks Chinese in Chinese", () => expect(spoken(stopAt(0, 0, {name: "浙江", time: "2023年", figures: [{label: "", value: "52.5%"}]}), inChinese)).toBe("浙江，2023年：52.5%"));
});

describe("fill", () => {
  const told = (...[stop, shown]: [Parameters<typeof fill>[1], Parameters<typeof fill>[2]]): string[] => {
    const tip = document.createElement("div");
    fill(tip, stop, shown, ["Alpha", "Beta"], words);
    return [...tip.children].map((line) => `${line.className ? "*" : ""}${[...line.childNodes].map((node) => node.textContent).filter(Boolean).join(" | ")}`);
  };
  const [china, zhejiang] = lines.stops as [(typeof lines.stops)[0], (typeof lines.stops)[0]];
  test("tells a figure with its time and its source", () => expect(told(china, [china])).toEqual(["2018", "*China | 1 company", "Source: Alpha"]));
  test("tells all of one time, marks the nearest, and says which are ours", () => expect(told(zhejiang, [china, zhejiang])).toEqual(["2018", "China | 1 company", "*Zhejiang (our arithmetic) | more than 4 companies", "Source: Beta; Alpha"]));
  test("says that all are ours in the line of sources", () => expect(told(zhejiang, [zhejiang])).toEqual(["2018", "*Zhejiang | more than 4 companies", "Source: Beta; our arithmetic"]));
  test("tells each measure of a thing under its own name", () => {
    const stop = stopAt(0, 0, {name: "Beijing", figures: [{label: "Firms", value: "62"}, {label: "Value", value: "463.8"}]});
    expect(told(stop, [stop])).toEqual(["*Beijing", "Firms | 62", "Value | 463.8", "Source: Alpha"]);
  });
});
