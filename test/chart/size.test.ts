import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {sizeFor, sizeNames, sizes, textWidth, wordsOf, wrap} from "../../src/chart/size.ts";

test("sizes stand from narrow to wide, each under its own name", () => {
  const all = sizeNames.map((name) => sizes[name]);
  expect(all.map(({name}) => name)).toEqual([...sizeNames]);
  expect(all.map(({width}) => width)).toEqual([...all.map(({width}) => width)].sort((a, b) => a - b));
});

// Room in CSS px for each drawing, as figure.css shows them.
test.each([["small", 280, 374], ["medium", 375, 564], ["large", 565, 800]] as const)("sizes.%s renders text between 12 and 19 px from %d to %d px", (name, from, to) => {
  const {width, text} = sizes[name];
  expect((text * from) / width).toBeGreaterThanOrEqual(12);
  expect((text * to) / width).toBeLessThanOrEqual(19);
});

test.each([
  ["", 0], ["0", 6.06], ["2024", 24.24], ["杭州", 20.2], ["，", 10.1], ["—", 10.1], ["i", 2.42], ["W", 10.81], ["é", 6.26], ["’", 2.63], ["a\u0301", 5.35], ["🏭", 10.1],
])("textWidth(%j, 10) is %d", (text, width) => expect(textWidth(text, 10)).toBeCloseTo(width, 1));

test("textWidth grows with the size of the face and its weight, and adds up", () => {
  expect(textWidth("Zhejiang", 20)).toBeCloseTo(2 * textWidth("Zhejiang", 10));
  expect(textWidth("Zhejiang", 10, true)).toBeGreaterThan(textWidth("Zhejiang", 10));
  expect(textWidth("浙江 Zhejiang", 10)).toBeCloseTo(textWidth("浙江", 10) + textWidth(" ", 10) + textWidth("Zhejiang", 10));
});

const em = 10;
test.each([
  ["", 100, []],
  ["one", 100, ["one"]],
  ["one two three", 45, ["one two", "three"]],
  ["one  two", 1000, ["one  two"]],
  ["我国中小企业增长", 51, ["我国", "中小企业", "增长"]],
  ["工业企业交货值", 51, ["工业企业", "交货值"]],
  ["企业共855家", 45, ["企业共", "855家"]],
  ["国家专精特新小巨人", 41, ["国家", "专精特新", "小巨人"]],
  ["数字经济", 15, ["数", "字", "经", "济"]],
  ["杭州，宁波。", 21, ["杭", "州，", "宁", "波。"]],
  ["增长了50%以上", 35, ["增长了", "50%", "以上"]],
  ["浙江 Zhejiang 省", 45, ["浙江", "Zhejiang", "省"]],
])("wrap(%j, %d) is %j", (text, width, lines) => expect(wrap(text, width, em)).toEqual(lines));

const texts = [
  "One dollar in seven of world goods exports is Chinese", "2024年，浙江的出口额是2013年的两倍半；广东、江苏（及其他）更多。", "CB Insights榜单上的独角兽，按城市",
  "👨‍👩‍👧‍👦 Family 🏭🏭🏭 and 工厂", "  padded  ", "tab\tand\nline", "العربية עברית", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
];

test.each(texts)("wrap(%j) keeps every character, at any width", (text) => {
  for (const width of [1, 20, 55, 90, 400]) expect(wrap(text, width, em).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

test.each(texts)("wrap(%j) is no wider than asked, but where one piece is", (text) => {
  for (const width of [30, 90, 400])
    for (const line of wrap(text, width, em)) if (textWidth(line, em) > width) expect(line).toMatch(/^(\S+|\S[，。、；：！？）」』”％]+)$/u);
});

test.each(texts)("wrap(%j) begins no line with closing punctuation and leaves no space at its end", (text) => {
  for (const width of [12, 21, 33, 55, 90]) for (const line of wrap(text, width, em)) expect(line).not.toMatch(/^[，。、；：！？）」』”％]|\s$/u);
});

test.each([["他说“好的”，走了", "“"], ["企业（中小）增长", "（"], ["看《数据》一文", "《"]])("wrap(%j) ends no line with an opening %s", (text, opening) => {
  for (const width of [21, 31, 41, 51]) for (const line of wrap(text, width, em)) expect(line.endsWith(opening), `${width}: ${line}`).toBe(false);
});

test.each([["看《数据》一文", "》"], ["甲【乙】丙丁", "】"], ["真的……吗", "…"], ["一一——二", "—"]])("wrap(%j) begins no line with %s", (text, closing) => {
  for (const width of [11, 21, 31, 41]) for (const line of wrap(text, width, em)) expect(line.startsWith(closing), `${width}: ${line}`).toBe(false);
});

test("wrap takes bold into account", () => {
  const text = "one two three", width = textWidth(text, em) + 0.01;
  expect(wrap(text, width, em)).toHaveLength(1);
  expect(wrap(text, width, em, true).length).toBeGreaterThan(1);
});

test("sizeFor gives the drawing that figure.css shows at that width", () => {
  const [medium, large] = [...readFileSync("src/styles/figure.css", "utf8").matchAll(/@container \(min-width: (\d+)px\)/g)].map(([, px]) => Number(px));
  expect([medium! - 1, medium!, large! - 1, large!].map(sizeFor)).toEqual(["small", "medium", "medium", "large"]);
});

test.each(texts)("wordsOf(%j) loses nothing, and is the same again after another text", (text) => {
  const first = JSON.stringify(wordsOf(text));
  expect(wordsOf(text).flat().join("")).toBe(text);
  wordsOf("另一段文字");
  expect(JSON.stringify(wordsOf(text))).toBe(first);
});

test("wrap cuts no Chinese word that a line can hold", () => {
  const text = "国家级专精特新小巨人企业的数字化转型和贡献率", all = wordsOf(text).map((word) => word.join("")), longest = Math.max(...all.map((word) => textWidth(word, em)));
  for (let width = longest; width < 300; width += 7) {
    let at = 0;
    for (const line of wrap(text, width, em)) {
      let rest = line;
      while (rest && rest.startsWith(all[at]!)) rest = rest.slice(all[at++]!.length);
      expect(rest, `${width}: ${line}`).toBe("");
    }
  }
});
