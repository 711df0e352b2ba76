/** Orders that pages share; ties in order of id, so that every build agrees. */
import type {Article} from "../prose/article.ts";

type Pair<K extends "briefings" | "themes"> = Record<"en" | "zh", Article<K>>;
/** Newest first. */
export const byDate = (briefings: ReadonlyMap<string, Pair<"briefings">>): Pair<"briefings">[] =>
  [...briefings.values()].sort((a, b) => (a.en.meta.published < b.en.meta.published ? 1 : a.en.meta.published > b.en.meta.published ? -1 : a.en.id < b.en.id ? -1 : 1));
/** In the order that their editor gave them. */
export const byOrder = (themes: ReadonlyMap<string, Pair<"themes">>): Pair<"themes">[] => [...themes.values()].sort((a, b) => a.en.meta.order - b.en.meta.order);
