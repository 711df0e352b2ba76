/** Site paths: which page stands where. A path begins with a slash and knows no base. */
import {locales, type Locale} from "../text/index.ts";

export const defaultLocale: Locale = locales[0];

/** Files with words of their own. */
const spokenFile = /^\/(?:charts|cards)\/|\/(?:feed\.(?:xml|json)|article\.md|data\.xlsx|llms\.txt|manifest\.webmanifest)$/;

/** The path in `locale`: pages and files with words stand in every language; other files stand once. */
export function localPath(locale: Locale, path: string): string {
  const [page] = path.split(/[?#]/, 1);
  const spoken = page!.endsWith("/") || spokenFile.test(page!);
  return locale === defaultLocale || !spoken ? path : `/${locale}${path}`;
}
