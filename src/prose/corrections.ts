/** The log of corrections: what was published wrong, what it is now, and why. */
import {z} from "zod";
import {locate, parseAuthored} from "../table/authored.ts";
import type {Problem} from "../table/problem.ts";
import type {Ground} from "./ground.ts";
import {checkScalars, type Pick} from "./scalars.ts";

const line = z.string().trim().min(1), words = z.strictObject({en: line, zh: line});
const schema = z.array(z.strictObject({
  date: z.iso.date(),
  page: line.refine((path) => /^\/([\w-]+\/)+$/.test(path), {error: "This is not a page. Write its path on the site, such as /briefings/back-to-work-2020/."}),
  was: words, now: words, why: words,
}));
/** `page` is a path of the site; the words of `was` are as they were published, and wrong. */
export type Correction = z.output<typeof schema>[number];

/** What was wrong cannot agree with the data; the rest must. */
const correctionWords: Pick = ([, key, locale]) => ((key === "now" || key === "why") && (locale === "en" || locale === "zh") ? {role: "note", locale} : undefined);

/** The corrections of a file, newest first, and its problems. `exists` says whether the site has a page. */
export function parseCorrections(text: string, file: string, ground: Ground | undefined, exists: (page: string) => boolean): {corrections: Correction[]; problems: Problem[]} {
  const read = (from: string) => parseAuthored({text: from, file, schema, kind: "text-error"}), parsed = read(text);
  if (!parsed.value) return {corrections: [], problems: parsed.problems};
  const checked = ground && checkScalars(text, correctionWords, ground, {file, lineOffset: 0});
  const corrections = (checked ? read(checked.plain).value! : parsed.value).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const lost = parsed.value.flatMap(({page}, i): Problem[] => (exists(page) ? [] : [{file, ...locate(text, [i, "page"]), kind: "text-error", field: "page", value: page, message: `"${page}" is not a page of this site. Write the path of the page that was wrong, without its language.`}]));
  return {corrections, problems: [...lost, ...(checked?.problems ?? [])]};
}
