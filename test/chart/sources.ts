import type {Source} from "../../src/publish/source.ts";

const source = (id: string, original: string, publisher: string, publisherZh: string, url: string | null = null): [string, Source] => [id, {
  id, original, title: {en: `${publisher} report`, zh: `${publisherZh}报告`}, publisher: {en: publisher, zh: publisherZh},
  date: null, language: "zh", kind: "report", confidence: "read-in-source", licence: "CC-BY-4.0", url,
}];

/** Sources for tests: `yearbook`, and `a` to `f`, of which `f` has the publisher of `a`. */
export const sources: ReadonlyMap<string, Source> = new Map([
  source("yearbook", "中国统计年鉴", "National Bureau of Statistics", "国家统计局", "https://example.org/yearbook"), source("a", "甲报告", "Alpha", "甲所"), source("b", "乙报告", "Beta", "乙所"),
  source("c", "丙报告", "Gamma", "丙所"), source("d", "丁报告", "Delta", "丁所"), source("e", "戊报告", "Epsilon", "戊所"), source("f", "己报告", "Alpha", "甲所"),
]);
