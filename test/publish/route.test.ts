import {expect, test} from "vitest";
import {defaultLocale, localPath} from "../../src/publish/route.ts";
import {locales} from "../../src/text/index.ts";

test.each([
  ["/", "/zh/"], ["/charts/x/", "/zh/charts/x/"], ["/charts/x/#sources", "/zh/charts/x/#sources"], ["/charts/x/?y=1#z", "/zh/charts/x/?y=1#z"], ["/data/goods/", "/zh/data/goods/"],
  ["/charts/x.csv", "/zh/charts/x.csv"], ["/charts/x.svg", "/zh/charts/x.svg"], ["/embed/x/", "/zh/embed/x/"],
  ["/data/goods/data.csv", "/data/goods/data.csv"], ["/data/goods/datapackage.json", "/data/goods/datapackage.json"], ["/images/a.png", "/images/a.png"], ["/fonts/a.woff2?v=1/", "/fonts/a.woff2?v=1/"],
  ["/mark.svg#a/", "/mark.svg#a/"],
])("localPath of %s is itself in the first language and %s in Chinese", (path, zh) => {
  expect(localPath(defaultLocale, path)).toBe(path);
  expect(localPath("zh", path)).toBe(zh);
});

test("localPath gives each page an address of its own in each language", () => {
  expect(defaultLocale).toBe(locales[0]);
  expect(new Set(locales.map((locale) => localPath(locale, "/charts/x/"))).size).toBe(locales.length);
});
