/** A text as plain Markdown, for readers and programs that take no HTML: bound words as they are printed, charts as pictures with their files. */
import {findBindings, readBinding} from "../prose/binding.ts";
import {splitFrontMatter} from "../prose/frontMatter.ts";
import type {Article} from "../prose/article.ts";
import type {Statement} from "../prose/bind.ts";
import {placeOf} from "../table/authored.ts";
import {createFormat} from "../chart/format.ts";
import {text, type Locale} from "../text/index.ts";
import type {Absolute, Published} from "./subject.ts";

/** The text with its title, its dates, how to cite it, and whole addresses. `page` is its path on the site. */
export function markdownOf({source, meta, prose}: Article<"briefings"> | Article<"themes">, page: string, {charts}: Published, locale: Locale, absolute: Absolute): string {
  const format = createFormat(locale), dates = [..."byline" in meta ? [meta.byline, format.date(meta.published)] : [], text(locale, "updated", {date: format.date(meta.updated)})];
  const body = printed(source, prose.statements)
    .replace(/^::(?:chart|table)\{id=([\w-]+)\}[ \t]*$/gm, (_, id: string) => {
      const at = (file: string) => absolute(locale, `/charts/${id}${file}`), title = charts.get(id)!.spec.title[locale];
      return `[![${title}](${at(".png")})](${at("/")})\n[CSV](${at(".csv")})`;
    })
    .replace(/\]\((\/[^)\s]*)\)/g, (_, path: string) => `](${absolute(locale, path)})`);
  return `# ${meta.title}\n\n${meta.description}\n\n${dates.join(" · ")}\n\n${body.trim()}\n\n---\n\n${text(locale, "markdownCredit", {site: text(locale, "siteName"), address: absolute(locale, page)})}\n`;
}

/** The body of a file as it is printed: a binding gives way to its words, or, where its brackets are blank, to what the data have filled in. */
function printed(source: string, statements: readonly Statement[]): string {
  const {body, bodyLine} = splitFrontMatter(source)!, texts = new Map(statements.map(({line, column, text: words}) => [`${line}:${column}`, words]));
  let out = "", from = 0;
  for (const {at, source: binding} of findBindings(body)) {
    const {label} = readBinding(binding)!, {line, column} = placeOf(body, at);
    out += body.slice(from, at) + (label.trim() ? label : texts.get(`${line + bodyLine - 1}:${column}`) ?? "");
    from = at + binding.length;
  }
  // Between Han characters the end of a line is no space.
  return (out + body.slice(from)).replace(new RegExp(`(?<=${wide})\\n(?=${wide})`, "gu"), "");
}

const wide = "[\\p{Script=Han}，。、；：！？）」』”’》…—（「『“‘《]";
