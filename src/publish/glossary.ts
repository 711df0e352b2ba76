/** The glossary as readers use it: by letter, in Chinese by the letter of the sound, with the texts where each term stands. */
import {cellText} from "../chart/select.ts";
import {rowId} from "../table/key.ts";
import type {Row} from "../table/read.ts";
import {locales, text, type Locale} from "../text/index.ts";
import {facetOf} from "./facets.ts";
import {factsOf, type Entry, type Fact, type Finder, type Known, type Shown} from "./register.ts";
import {documentFacet} from "./systems.ts";

/** A text of the site, with the terms that it links to. */
export interface TextWithTerms {title: string; path: string; terms: readonly string[]}

/** The first characters, in the order of their sounds, of the letters that begin a Chinese sound. */
const sounds = Object.entries({A: "阿", B: "八", C: "嚓", D: "哒", E: "妸", F: "发", G: "旮", H: "哈", J: "讥", K: "咔", L: "垃", M: "妈", N: "拏", O: "噢", P: "妑", Q: "七", R: "呥", S: "仨", T: "他", W: "屲", X: "夕", Y: "丫", Z: "帀"});
const collators: Record<Locale, Intl.Collator> = {en: new Intl.Collator("en"), zh: new Intl.Collator("zh-CN-u-co-pinyin")};
/** Quotation marks and articles do not count. */
const bare = (words: string): string => words.replace(/^[“‘]/u, "").replace(/^(?:an?|the) /i, "");

/** The letter under which a word is looked up. */
export function letterOf(words: string, locale: Locale): string {
  const first = [...bare(words)][0] ?? "";
  if (!/\p{Script=Han}/u.test(first)) return first.toUpperCase();
  return sounds.findLast(([, sound]) => collators[locale].compare(sound, first) <= 0)?.[0] ?? "A";
}

const isMisprinted = (row: Row): boolean => cellText(row["printed"]) !== "";

/** Every term once, under its letter; `texts` are those of the language. */
export function findTermsByLetter(known: Known, texts: readonly TextWithTerms[], locale: Locale): Finder {
  const dataset = known.datasets.get("glossary")!, facts = factsOf(dataset, known, locale), [lang] = locales.filter((other) => other !== locale);
  const uses = (id: string): Shown[] => texts.filter(({terms}) => terms.includes(id)).map(({title, path}) => ({words: title, path}));
  const entryOf = (row: Row): Entry => {
    const id = rowId(dataset.descriptor, row), items = uses(id);
    return {
      id, title: cellText(row[`term_${locale}`]), other: {words: cellText(row[`term_${lang}`]), lang: lang!}, marks: [], text: cellText(row[`meaning_${locale}`]),
      facts: [...facts(row, ["printed"]).map((fact): Fact => ({...fact, lang: "en"})), ...facts(row, ["document"])], lists: items.length ? [{label: text(locale, "usedIn"), items}] : [],
      keys: {in: [cellText(row["document"])].filter(Boolean), as: [...(isMisprinted(row) ? ["printed"] : []), ...(items.length ? ["used"] : [])]},
    };
  };
  const sorted = [...dataset.table.rows].sort((a, b) => collators[locale].compare(bare(cellText(a[`term_${locale}`])), bare(cellText(b[`term_${locale}`]))) || (cellText(a["id"]) < cellText(b["id"]) ? -1 : 1)).map(entryOf);
  const letters = [...new Set(sorted.map(({title}) => letterOf(title, locale)))].sort();
  const groups = letters.map((letter) => ({id: `letter-${letter.toLowerCase()}`, mark: letter, entries: sorted.filter(({title}) => letterOf(title, locale) === letter)}));
  const items = sorted.map(({keys}) => keys);
  return {groups, facets: [
    ...facetOf("as", text(locale, "show"), items, (as) => text(locale, as === "used" ? "glossaryUsed" : "glossaryPrinted"), ["used", "printed"]),
    ...documentFacet(known, locale, items),
  ]};
}
