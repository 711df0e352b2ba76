/** The search of the page's language, fetched once. */
import type {SearchFile} from "../text/found.ts";
import {createSearch, type Answer} from "./search-index.ts";

export interface Search extends Pick<SearchFile, "words" | "kinds"> {
  find: (query: string) => Answer;
}
let fetched: Promise<Search> | undefined;

/** Rejects if the file cannot be had; the next call tries again. */
export function loadSearch(address: string): Promise<Search> {
  return (fetched ??= load(address).catch((error: unknown) => { fetched = undefined; throw error; }));
}

async function load(address: string): Promise<Search> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const file = (await answer.json()) as SearchFile;
  return {words: file.words, kinds: file.kinds, find: await createSearch(file)};
}
