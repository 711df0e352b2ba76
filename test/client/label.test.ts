import {describe, expect, test} from "vitest";
import {namedBy} from "../../src/client/label.ts";

const names = ["China", "China Hong Kong", "United States", "小型企业"];
describe("namedBy", () => {
  test.each<[string, string[]]>([
    ["China 158", ["China"]], ["China Hong Kong 9", ["China Hong Kong"]], ["ChinaHong Kong9", ["China Hong Kong"]], ["United\nStates\n724", ["United States"]], ["小型企业49.1", ["小型企业"]], ["2016", []], ["", []], ["In China", []],
  ])("(%j) is %j", (words, found) => expect(namedBy(words, names)).toEqual(found));
  test("finds a series in every panel, and every series of a panel by its title", () => {
    const all = ["Beijing · Large", "Beijing · Small", "Hangzhou · Large"];
    expect(namedBy("Large 50.1", all)).toEqual([all[0], all[2]]);
    expect(namedBy("Beijing", all)).toEqual([all[0], all[1]]);
  });
});
