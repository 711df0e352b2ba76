/** Site paths: which page stands where. A path begins with a slash and knows no base. */
import {locales, type Locale} from "../text/index.ts";

export const defaultLocale: Locale = locales[0];

/** The path in `locale`: pages and a chart's own files stand in every language; other files, which have no words, stand once. */
export function localPath(locale: Locale, path: string): string {
  const [page] = path.split(/[?#]/, 1);
  const spoken = page!.endsWith("/") || page!.startsWith("/charts/");
  return locale === defaultLocale || !spoken ? path : `/${locale}${path}`;
}
