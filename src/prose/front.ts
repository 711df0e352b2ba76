/** What an editor chooses for the front page: `content/front.yaml`. What is left out, the page chooses by itself. */
import {z} from "zod";
import {locate, parseAuthored} from "../table/authored.ts";
import type {Problem} from "../table/problem.ts";
import {didYouMean} from "../table/suggest.ts";
import type {Words} from "../text/index.ts";
import {themes} from "../table/descriptor.ts";
import type {Statement} from "./bind.ts";
import type {Ground} from "./ground.ts";
import type {Heading} from "./headings.ts";
import {checkScalars, type Pick} from "./scalars.ts";

const line = z.string().trim().min(1), words = z.strictObject({en: line, zh: line});
const misfitSchema = z.strictObject({
  /** The English fragment of a heading on the page of such figures. */
  case: line,
  /** Whose figure it is. */
  what: words,
  /** The figure as printed, which will be struck through, and its unit after it. */
  printed: words,
  why: words,
  /** What this site does with it. */
  done: words,
});
const schema = z.strictObject({
  /** The briefing that leads; the newest, if none is named. */
  lead: line.optional(),
  /** Briefings to stand under it. */
  secondary: z.array(line).max(3).default([]),
  /** The chart of each theme; its first, if none is named. */
  charts: z.strictObject(Object.fromEntries(themes.map((id) => [id, line.optional()])) as Record<(typeof themes)[number], z.ZodOptional<z.ZodString>>).default({}),
  /** Indicators of the monitor. */
  monitor: z.array(line).max(4).default([]),
  misfits: z.array(misfitSchema).max(4).default([]),
});

export interface Misfit {
  what: Words;
  /** As printed, up to the end of the figure, and the words after it. */
  printed: Words;
  unit: Words;
  why: Words;
  done: Words;
  /** The fragment of its case, in each language. */
  anchor: Words;
}
export type Front = Omit<z.output<typeof schema>, "misfits"> & {misfits: Misfit[]};
export const casesPage = "figures-that-cannot-be-right";

/** What the front page may name: ids of all that is written, and the headings of the page of cases, if there is one. */
export interface Known {briefings: readonly string[]; /** Of these, those without a chart. */ chartless: readonly string[]; charts: readonly string[]; indicators: readonly string[]; cases: Record<keyof Words, readonly Heading[]> | undefined}
export interface ParsedFront {front: Front; statements: Statement[]; problems: Problem[]}

const misfitRoles = {what: "label", printed: "label", why: "note", done: "note"} as const;
export const frontPageWords: Pick = ([top, , key, locale]) => {
  const role = misfitRoles[key as keyof typeof misfitRoles];
  return top === "misfits" && role && (locale === "en" || locale === "zh") ? {role, locale} : undefined;
};

/** The choices of a file, with their words as they are printed, and its problems. An empty text chooses nothing. */
export function parseFront(text: string, file: string, ground: Ground | undefined, known: Known): ParsedFront {
  const read = (from: string) => parseAuthored({text: from, file, schema, kind: "text-error"}), parsed = read(text);
  if (!parsed.value) return {front: {secondary: [], charts: {}, monitor: [], misfits: []}, statements: [], problems: parsed.problems};
  const checked = ground && checkScalars(text, frontPageWords, ground, {file, lineOffset: 0}), {misfits, ...rest} = checked ? read(checked.plain).value! : parsed.value;
  const lost = faultsOf(parsed.value, known).map(({path, value, message}): Problem => ({file, ...locate(text, path), kind: "text-error", field: String(path.findLast((key) => typeof key === "string")), value, message}));
  return {
    front: {...rest, misfits: misfits.map(({case: id, printed, ...misfit}, i) => {
      const endIn = (locale: keyof Words): number => checked?.at.get(`misfits.${i}.printed.${locale}`)?.[0]?.end ?? printed[locale].length, cut = (from: (words: string, end: number) => string): Words => ({en: from(printed.en, endIn("en")).trim(), zh: from(printed.zh, endIn("zh")).trim()});
      return {...misfit, printed: cut((words, end) => words.slice(0, end)), unit: cut((words, end) => words.slice(end)), anchor: anchorOf(id, known.cases)};
    })},
    statements: checked?.statements ?? [], problems: [...lost, ...(checked?.problems ?? [])],
  };
}

/** Headings stand in the same order in both languages. */
function anchorOf(id: string, cases: Known["cases"]): Words {
  return {en: id, zh: cases?.zh[cases.en.findIndex((heading) => heading.id === id)]?.id ?? id};
}

interface Fault {path: (string | number)[]; value: string; message: string}

function faultsOf({lead, secondary, charts, monitor, misfits}: z.output<typeof schema>, known: Known): Fault[] {
  const unknown = (path: (string | number)[], value: string, among: readonly string[], what: string): Fault[] => {
    if (among.includes(value)) return [];
    const others = among.length ? `Use one of ${among.slice(0, 12).join(", ")}${among.length > 12 ? " …" : ""}.` : "Take it out.";
    return [{path, value, message: `"${value}" is not ${what}. ${didYouMean(value, among, others)}`}];
  };
  const twice = (path: (string | number)[], value: string): Fault[] => [{path, value, message: `"${value}" is on the front page already. Name another.`}];
  const uneven = known.cases && known.cases.en.length !== known.cases.zh.length;
  return [
    ...(lead === undefined ? [] : unknown(["lead"], lead, known.briefings, "a briefing")),
    ...(lead !== undefined && known.chartless.includes(lead) ? [{path: ["lead"], value: lead, message: `"${lead}" has no chart to lead with. Place one in it, or name another.`}] : []),
    ...secondary.flatMap((id, i) => (id === lead || secondary.indexOf(id) < i ? twice(["secondary", i], id) : unknown(["secondary", i], id, known.briefings, "a briefing"))),
    ...Object.entries(charts).flatMap(([theme, id]) => (id === undefined ? [] : unknown(["charts", theme], id, known.charts, "a chart"))),
    ...monitor.flatMap((id, i) => unknown(["monitor", i], id, known.indicators, "an indicator of content/monitor.yaml")),
    ...misfits.flatMap(({case: id}, i) => unknown(["misfits", i, "case"], id, (known.cases?.en ?? []).map((heading) => heading.id), `a heading of content/pages/${casesPage}/en.md`)),
    ...(uneven && misfits.length ? [{path: ["misfits"], value: "", message: `content/pages/${casesPage}/zh.md has another number of headings than en.md, so no case can be found in it. Give both the same.`}] : []),
  ];
}
