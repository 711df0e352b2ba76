/** Noto Serif SC Bold, 1.6 MB whole, cut to the characters of the site's Chinese headlines. */
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import subsetFont from "subset-font";
import type {Registers} from "../chart/select.ts";
import type {Article} from "../prose/article.ts";
import type {Dataset} from "../table/read.ts";
import zh from "../text/zh.json" with {type: "json"};
import {knownPlaces, pagedPlaces} from "./places.ts";

/** What a headline can be made of. */
interface Headlines {
  briefings: ReadonlyMap<string, {zh: Article<"briefings">}>;
  themes: ReadonlyMap<string, {zh: Article<"themes">}>;
  pages: ReadonlyMap<string, {zh: Article<"pages">}>;
  charts: ReadonlyMap<string, {spec: {title: {zh: string}}}>;
  datasets: ReadonlyMap<string, Dataset>;
  registers: Registers;
}

/** Interface texts longer than this are sentences, which no headline is. */
const longest = 14;

export function headlineCharacters({briefings, themes, pages, charts, datasets, registers: {places}}: Headlines): string {
  const articles = [...briefings.values(), ...themes.values(), ...pages.values()].map((a) => a.zh);
  const texts = [
    ...articles.flatMap(({meta, prose}) => [meta.title, "name" in meta ? meta.name : "", ...prose.headings.map((h) => h.text)]),
    ...[...charts.values()].map((c) => c.spec.title.zh), ...[...datasets.values()].map((d) => d.descriptor.title.zh), ...pagedPlaces(knownPlaces(datasets.values()), places).map((id) => places.get(id)!.name["zh"]!), ...Object.values(zh).filter((words) => words.length <= longest),
  ];
  return [...new Set(texts.join(""))].filter((c) => c >= "\u00b7" && !/[a-z]/i.test(c)).sort().join("");
}

export async function headlineFont(site: Headlines): Promise<Uint8Array> {
  const file = createRequire(import.meta.url).resolve("@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2");
  return subsetFont(await readFile(file), headlineCharacters(site), {targetFormat: "woff2"});
}
