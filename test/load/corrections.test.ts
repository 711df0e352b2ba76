/** The log of corrections, read with the site it corrects. */
import {describe, expect, it} from "vitest";
import {load, problemsOf, type Changes} from "./fixture.ts";

const file = "content/corrections.yaml";
const entry = (date: string, page: string, now = "It grew.") => `- date: ${date}\n  page: ${page}\n  was: {en: "It grew by 900%.", zh: "增长900%。"}\n  now: {en: "${now}", zh: "增长了。"}\n  why: {en: "A slip.", zh: "笔误。"}\n`;

describe("content/corrections.yaml", () => {
  it("may be missing or empty", () => {
    for (const changes of [{}, {[file]: "# none yet\n[]\n"}] as Changes[]) expect(load(changes)).toMatchObject({corrections: [], problems: []});
  });
  it("is read newest first; what was wrong need not agree with the data", () => {
    const {corrections, problems} = load({[file]: entry("2026-01-02", "/briefings/first/") + entry("2026-01-04", "/about/") + entry("2026-01-03", "/charts/growth/")});
    expect(problems).toEqual([]);
    expect(corrections.map(({date, page, was}) => [date, page, was.en])).toEqual([["2026-01-04", "/about/", "It grew by 900%."], ["2026-01-03", "/charts/growth/", "It grew by 900%."], ["2026-01-02", "/briefings/first/", "It grew by 900%."]]);
  });
  it("prints what is bound, and refuses what is not", () => {
    expect(load({[file]: entry("2026-01-02", "/about/", "It was :value[]{growth/output zhejiang 2021}.")}).corrections[0]!.now.en).toMatch(/^It was [\d.]+.*\.$/);
    expect(problemsOf({[file]: entry("2026-01-02", "/about/", "It grew by 800%.")})[0]).toContain(`${file}:4:25: "800%" is not bound to data.`);
  });
  it.each([
    [entry("2026-13-02", "/about/"), `${file}:1:9 (date): `],
    [entry("2026-01-02", "about"), `${file}:2:9 (page): This is not a page. Write its path on the site, such as /briefings/back-to-work-2020/.`],
    [entry("2026-01-02", "/briefings/last/"), `${file}:2:9 (page): "/briefings/last/" is not a page of this site. Write the path of the page that was wrong, without its language.`],
    [entry("2026-01-02", "/about/").replace('zh: "笔误。"', ""), `${file}:5:8 (zh): "zh" is missing.`],
    [entry("2026-01-02", "/about/").replace("why", "whyy"), `${file}:5:3 (whyy): "whyy" is not a key here. Did you mean "why"?`],
  ])("%#: says what is wrong with an entry", (text, problem) => expect(problemsOf({[file]: text})[0]).toContain(problem));
});
