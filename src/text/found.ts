/** What pages and the search in browsers agree on: the kinds of things that can be found, and the file that names them all. */

/** In the order in which they are written, and listed where they rank alike. */
export const kinds = ["theme", "briefing", "chart", "place", "term", "dataset", "series", "measure", "system", "event", "source", "page"] as const;
export type Kind = (typeof kinds)[number];

/** One thing that can be found. */
export interface Entry {
  kind: Kind;
  title: string;
  /** Path of the site, without locale and base, with the fragment where it stands; in a browser the address on its host. */
  path: string;
  /** The same in other languages or words; searched, and shown where that is what matched. */
  also: string;
  /** One line or two under the title. */
  about: string;
  /** Searched, and quoted where it matched. */
  words: string;
}

/** What a browser fetches when a reader first searches, in one language. */
export interface SearchFile {
  /** Words of the interface; `{query}`, `{total}` and `{count}` are for the browser to fill. */
  words: Record<"placeholder" | "close" | "keys" | "none" | "some" | "count" | "all" | "everything", string>;
  /** In the order of `kinds`. */
  kinds: {id: Kind; label: string}[];
  /** `kind` is an index into `kinds`; the path is an address of this host; the rest is as Entry has it. */
  entries: [kind: number, title: string, path: string, also: string, about: string, words: string][];
}
