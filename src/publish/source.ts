/** Sources as readers and citations see them. */
import type {Words} from "../text/index.ts";
import type {Row} from "../table/read.ts";
import type {Period} from "../table/period.ts";

export interface Source {
  id: string;
  /** In the language it was written in. */
  original: string;
  title: Words;
  publisher: Words;
  date: Period | null;
  language: string;
  kind: string;
  confidence: string;
  licence: string;
  /** Only where linking is allowed. */
  url: string | null;
}

/** A row of the `sources` register. */
export function sourceOf(row: Row): Source {
  const cell = (name: string): string => String(row[name] ?? "");
  return {
    id: cell("id"), original: cell("title"), title: {en: cell("title_en"), zh: cell("title_zh")}, publisher: {en: cell("publisher"), zh: cell("publisher_zh")},
    date: (row["date"] as Period | null) ?? null, language: cell("language"), kind: cell("kind"), confidence: cell("confidence"), licence: cell("licence"),
    url: cell("url") || null,
  };
}

/** Publishers of the sources, each once, in order of first use. */
export const publishersOf = (sources: readonly Source[], locale: keyof Words): string[] => [...new Set(sources.map((s) => s.publisher[locale]))];
