/** The front page's choices, read with what they name. */
import {describe, expect, it} from "vitest";
import {pathOf} from "../../src/publish/uses.ts";
import {load, problemsOf, put, type Changes} from "./fixture.ts";

const file = "content/front.yaml", cases = "content/pages/figures-that-cannot-be-right";
const page = (heading: string): string => `---\ntitle: ${heading}\ndescription: ${heading}\nupdated: 2026-01-02\n---\n\n## ${heading}\n\n${heading}\n`;
const pages: Changes = {[`${cases}/en.md`]: page("A slip"), [`${cases}/zh.md`]: page("一处笔误")};
const front = `lead: first
charts:
  exports: places
misfits:
  - case: a-slip
    what: {en: A count, zh: 计数}
    printed: {en: ":value[3]{growth/output zhejiang 2021} companies", zh: ":value[3]{growth/output zhejiang 2021}家"}
    why: {en: It was printed so., zh: 原文如此。}
    done: {en: Kept, zh: 保留}
`;
const withFile = (text: string): Changes => ({...pages, [file]: text});

describe("content/front.yaml", () => {
  it("may be missing or empty, and then chooses nothing", () => {
    for (const changes of [{}, {[file]: "{}\n"}] as Changes[]) expect(load(changes)).toMatchObject({front: {secondary: [], charts: {}, monitor: [], misfits: []}, problems: []});
  });

  it("parts a printed figure from its unit, and finds the case in each language", () => {
    const {front: {lead, charts, misfits}, problems, statements} = load(withFile(front));
    expect(problems).toEqual([]);
    expect({lead, charts}).toEqual({lead: "first", charts: {exports: "places"}});
    expect(misfits).toMatchObject([{printed: {en: "3", zh: "3"}, unit: {en: "companies", zh: "家"}, anchor: {en: "a-slip", zh: "一处笔误"}}]);
    expect(new Set(statements.filter((one) => one.file === file).map(pathOf))).toEqual(new Set(["/"]));
  });

  it.each([
    ["a briefing that is not there", put("lead: first", "lead: frist"), `${file}:1:7 (lead): "frist" is not a briefing. Did you mean "first"?`],
    ["a briefing like no other", put("lead: first", "lead: weather"), `${file}:1:7 (lead): "weather" is not a briefing. Use one of first.`],
    ["a briefing that stands there twice", put("lead: first", "lead: first\nsecondary: [first]"), `${file}:2:13 (secondary): "first" is on the front page already. Name another.`],
    ["a chart that is not there", put("exports: places", "exports: palces"), `${file}:3:12 (exports): "palces" is not a chart. Did you mean "places"?`],
    ["a theme that is not there", put("  exports:", "  export:"), `${file}:3:3 (export): "export" is not a key here. Did you mean "exports"?`],
    ["an indicator that is not there", put("lead: first", "lead: first\nmonitor: [pmi]"), `${file}:2:11 (monitor): "pmi" is not an indicator of content/monitor.yaml. Take it out.`],
    ["a case that is not there", put("case: a-slip", "case: a-slop"), `${file}:5:11 (case): "a-slop" is not a heading of ${cases}/en.md. Did you mean "a-slip"?`],
    ["a key that is not there", put("lead:", "leed:"), `${file}:1:1 (leed): "leed" is not a key here. Did you mean "lead"?`],
    ["a figure that is false", put(":value[3]{growth/output zhejiang 2021} companies", ":value[4]{growth/output zhejiang 2021} companies"), `${file}:7:27: `],
  ])("says where %s stands", (_, change, problem) => expect(problemsOf(withFile(change(front)))[0]).toContain(problem));

  it("refuses a lead without a chart", () =>
    expect(problemsOf({...withFile(front), "content/briefings/first/en.md": put("::chart{id=growth}", "No chart."), "content/briefings/first/zh.md": put("::chart{id=growth}", "没有图。")})).toEqual([`${file}:1:7 (lead): "first" has no chart to lead with. Place one in it, or name another.`]));

  it("refuses cases where the two languages have not the same headings", () =>
    expect(problemsOf({...withFile(front), [`${cases}/zh.md`]: `${page("一处笔误")}\n## 另一处\n\n又一处。\n`})).toEqual([`${file}:5:3 (misfits): ${cases}/zh.md has another number of headings than en.md, so no case can be found in it. Give both the same.`]));
});
