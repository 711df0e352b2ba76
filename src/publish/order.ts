/** Newest first; ties in order of id, so that every build agrees. */
import type {Article} from "../prose/article.ts";

type Pair = Record<"en" | "zh", Article<"briefings">>;
export const byDate = (briefings: ReadonlyMap<string, Pair>): Pair[] =>
  [...briefings.values()].sort((a, b) => (a.en.meta.published < b.en.meta.published ? 1 : a.en.meta.published > b.en.meta.published ? -1 : a.en.id < b.en.id ? -1 : 1));
