import {beforeAll, describe, expect, test} from "vitest";
import {createSearch, grouped, marked, quoted, type Answer, type Found} from "../../src/client/search-index.ts";
import {kinds, type Kind, type SearchFile} from "../../src/text/found.ts";

type Entry = [kind: Kind, title: string, also?: string, about?: string, words?: string];
const file = (entries: Entry[]): Pick<SearchFile, "kinds" | "entries"> => ({
  kinds: kinds.map((id) => ({id, label: id})),
  entries: entries.map(([kind, title, also = "", about = "", words = ""]) => [kinds.indexOf(kind), title, `/${title}`, also, about, words]),
});
const titles = ({found}: Answer): string[] => found.map(({title}) => title);

let find: (query: string) => Answer;
beforeAll(async () => {
  find = await createSearch(file([
    ["term", "重点“小巨人”", "Key little giant", "获中央财政支持的“小巨人”企业，是“小巨人”。"], ["term", "“小巨人”", "Little giant", "专精特新企业的最高一级。"],
    ["place", "杭州", "Hangzhou", "城市，浙江"], ["place", "广州", "Guangzhou", "城市，广东"], ["place", "温州", "Wenzhou", "城市，浙江"],
    ["chart", "北京、上海的独角兽变少，杭州多了两家"], ["series", "杭州独角兽数量（本地榜单）"], ["briefing", "Forty-five new unicorns in 2021", "", "Almost none since."],
    ["source", "中小企业的小额贷款", "", "", "巨额"],
  ]));
});

describe("a search", () => {
  test.each([
    ["温州", ["温州"]], ["unicorn", ["Forty-five new unicorns in 2021"]], ["UNIC", ["Forty-five new unicorns in 2021"]],
    ["Hangzhou", ["杭州"]], ["hangzou", ["杭州"]], ["", []], ["zzz", []],
  ])("for %j finds %j", (query, expected) => expect(titles(find(query)).toSorted()).toEqual(expected.toSorted()));

  test("takes one character of Chinese wherever it stands in a word", () => expect(titles(find("州"))).toHaveLength(5));

  test("finds 小巨人 where its three characters stand together, and what is called just that first", () => {
    expect(titles(find("小巨人"))).toEqual(["“小巨人”", "重点“小巨人”"]);
  });

  test("finds two words written as one where they stand apart, after where they stand together", () => {
    expect(titles(find("杭州独角兽"))).toEqual(["杭州独角兽数量（本地榜单）", "北京、上海的独角兽变少，杭州多了两家"]);
  });

  test("wants every word, and says so when only some are held", () => {
    expect(find("unicorns 2021").whole).toBe(true);
    const some = find("unicorns Hangzhou");
    expect(some.whole).toBe(false);
    expect(titles(some).toSorted()).toEqual(["Forty-five new unicorns in 2021", "杭州"].toSorted());
  });

  test("tells by which name an entry was found", () => {
    expect(find("Wenzhou").found[0]!.named).toBe(true);
    expect(find("温州").found[0]!.named).toBe(false);
  });
});

test("grouped keeps the kind of the best entry first, and sources last", () => {
  const found = ["source", "chart", "place", "chart"].map((kind, i) => ({kind, title: String(i)}) as unknown as Found);
  expect(grouped(found).map(([kind, own]) => [kind, own.map(({title}) => title)])).toEqual([["chart", ["1", "3"]], ["place", ["2"]], ["source", ["0"]]]);
});

test("marked marks matches that touch as one", () => {
  expect(marked("重点“小巨人”", new Set(["小巨", "巨人"]))).toEqual([{words: "重点“", hit: false}, {words: "小巨人", hit: true}, {words: "”", hit: false}]);
  expect(marked("New unicorns", new Set(["unicorn"]))).toEqual([{words: "New ", hit: false}, {words: "unicorns", hit: true}]);
});

describe("quoted", () => {
  const entry = (about: string, words: string, ...terms: string[]): Found => ({kind: "page", title: "", path: "", also: "", about, words, terms: new Set(terms), named: false});
  test("is what the entry is about, cut between words", () => expect(quoted(entry("one two three four five", "", "x"), 15)).toBe("one two three…"));
  test("is the passage of its words that matched, if only they did", () => {
    expect(quoted(entry("about", `${"word ".repeat(40)}needle ${"word ".repeat(40)}`, "needle"), 40)).toMatch(/^….*needle.*…$/);
  });
});
