/** Finds entries by their words. Made in the browser from the file of a language, once a reader searches. */
import MiniSearch, {type Options, type SearchOptions} from "minisearch";
import type {Entry, Kind, SearchFile} from "../text/found.ts";
import {asked, isHan, tokens} from "./search-terms.ts";

export interface Found extends Entry {
  /** The terms that matched, as `tokens` cuts them. */
  terms: ReadonlySet<string>;
  /** Whether its other name matched. */
  named: boolean;
}
/** `whole` is false where no entry holds every word, and these hold some. */
export interface Answer {found: Found[]; whole: boolean}

/** What readers mostly look for comes first; a source is named for a figure more often than for itself. */
const weights: Record<Kind, number> = {theme: 1.6, briefing: 1.5, place: 1.5, term: 1.5, chart: 1.3, dataset: 1.3, page: 1.2, series: 0.9, measure: 0.9, system: 0.9, event: 0.9, source: 0.6};

type Indexed = Entry & {id: number};
const fields = ["title", "also", "about", "words"] as const;
const options: Options<Indexed> = {fields: [...fields], tokenize: (words) => tokens(words).map(({term}) => term), processTerm: (term) => term, searchOptions: {boost: {title: 5, also: 3, about: 2}, tokenize: (term) => [term]}};

/** A function from a query to its answer, best first; an empty query has none. Made in small steps, so that a slow phone can go on writing. */
export async function createSearch({kinds, entries}: Pick<SearchFile, "kinds" | "entries">): Promise<(query: string) => Answer> {
  const all = entries.map(([kind, title, path, also, about, words], id): Indexed => ({id, kind: kinds[kind]!.id, title, path, also, about, words}));
  const index = new MiniSearch<Indexed>(options);
  await index.addAllAsync(all, {chunkSize: 100});
  /** The entries that hold every term, or any; `near` lets a letter be wrong. */
  const find = (terms: readonly string[], combineWith: "AND" | "OR" = "AND", near = false): Found[] => {
    if (terms.length === 0) return [];
    const queries = terms.map((term) => ({queries: [term], ...fitting(term, near)}));
    return index.search({combineWith, queries}, {boostDocument: (id) => weights[all[id as number]!.kind]})
      .map(({id, match}) => ({...all[id as number]!, terms: new Set(Object.keys(match)), named: Object.values(match).some((where) => where.includes("also"))}));
  };
  return (query) => {
    const terms = asked(query), apart = asked(query, true), strict = find(terms);
    // Few hold two words written as one, such as 杭州独角兽; those that hold both apart come after.
    const loose = strict.length < enough && apart.join() !== terms.join() ? find(apart) : [];
    const found = [...exactFirst(strict, query), ...loose.filter(({path}) => !strict.some((one) => one.path === path))];
    if (found.length) return {found, whole: true};
    const near = find(apart, "AND", true);
    return near.length ? {found: near, whole: true} : {found: find(apart, "OR", true), whole: false};
  };
}
const enough = 10;

/** What is called exactly what was asked for stands before what says it more often. */
function exactFirst(found: Found[], query: string): Found[] {
  const bare = (words: string): string => tokens(words).map(({term}) => term).join(" "), wanted = bare(query);
  const isExact = ({title, also}: Found): number => Number(bare(title) === wanted || bare(also) === wanted);
  return [...found].sort((a, b) => isExact(b) - isExact(a));
}

/** A word may be begun and not yet finished; of Han, one character stands for the words that begin with it. */
const fitting = (term: string, near: boolean): SearchOptions => ({prefix: isHan(term) ? [...term].length === 1 : term.length > 1, fuzzy: near && /^[a-z]{5,}$/.test(term) ? 1 : false});

/** Entries by kind: the kind of the best entry first, sources last, which are asked for by their figures more than by name. */
export function grouped(found: readonly Found[]): [Kind, Found[]][] {
  const groups = new Map<Kind, Found[]>();
  for (const one of found) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  return [...groups].sort(([a], [b]) => Number(a === "source") - Number(b === "source"));
}

/** `text` in pieces, those that matched marked. Matches that touch are one. */
export function marked(text: string, terms: ReadonlySet<string>): {words: string; hit: boolean}[] {
  const pieces: {words: string; hit: boolean}[] = [];
  let at = 0;
  for (const [start, end] of hits(text, terms)) {
    if (start > at) pieces.push({words: text.slice(at, start), hit: false});
    pieces.push({words: text.slice(start, end), hit: true});
    at = end;
  }
  return at < text.length ? [...pieces, {words: text.slice(at), hit: false}] : pieces;
}

function hits(text: string, terms: ReadonlySet<string>): [number, number][] {
  const found: [number, number][] = [];
  for (const {term, start, end} of tokens(text)) {
    if (!terms.has(term)) continue;
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** The line under a title: the passage that matched, of what the entry is about or else of its words, in about `length` characters. */
export function quoted({about, words, terms}: Found, length: number): string {
  const source = !hits(about, terms).length && hits(words, terms).length ? words : about, [first] = hits(source, terms);
  if (source.length <= length) return source;
  const from = Math.max(0, Math.min((first?.[0] ?? 0) - Math.round(length / 4), source.length - length)), to = from + length;
  // A cut falls between words; Chinese has no spaces to fall on.
  const start = from === 0 ? 0 : /^\S*\s/.exec(source.slice(from, from + 18))?.[0].length ?? 0, tail = to >= source.length ? 0 : /\s\S{0,18}$/.exec(source.slice(0, to))?.[0].length ?? 0;
  return `${from > 0 ? "…" : ""}${source.slice(from + start, to - tail)}${to < source.length ? "…" : ""}`;
}
