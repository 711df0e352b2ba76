/** Interface words and the languages of the site. Adding a language: one JSON file here and its line in `dictionaries`. */
import en from "./en.json" with {type: "json"};
import zh from "./zh.json" with {type: "json"};

export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];
/** One text in every language of the site; a missing one fails the schema that asks for it. */
export type Words = Record<Locale, string>;

export type TextKey = keyof typeof en;
const dictionaries: Record<Locale, Record<TextKey, string>> = {en, zh};

/** The interface text `key` in `locale`, with each `{name}` replaced by `values.name` and each `{name|one|other}` by the word that fits it. Throws on a name the text asks for and does not get. */
export function text(locale: Locale, key: TextKey, values: Record<string, string | number> = {}): string {
  return dictionaries[locale][key].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, other?: string) => {
    if (!(name in values)) throw new Error(`text "${key}" needs a value for {${name}}`);
    return one === undefined ? String(values[name]) : (values[name] === 1 ? one : other!);
  });
}
