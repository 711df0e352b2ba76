import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {z} from "zod";
import {cardSize} from "../../src/publish/card.ts";
import {feedFile, feedPaths} from "../../src/publish/feed.ts";
import {localPath} from "../../src/publish/route.ts";
import {locales, text, type Locale} from "../../src/text/index.ts";
import {elements, fileOf, files, heads, here, kindsOf, listed, pathOf, site, textOf, treeOf} from "./built.ts";
import {toString} from "./words.ts";

const {DOMParser} = new JSDOM("").window;
const xml = (path: string): Element => new DOMParser().parseFromString(textOf(path), "application/xml").documentElement as unknown as Element;
const inFiles = (address: string): boolean => {
  const path = decodeURI(new URL(address).pathname.slice(here.base.length));
  return address.startsWith(here.absolute("/")) && files.has(path === "" || path.endsWith("/") ? `${path}index.html` : path);
};
const meta = (html: string, name: string): string | undefined => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
const headText = (file: string): string => textOf(file).split("</head>")[0]!;
const feeds = feedPaths(site).flatMap((path) => locales.map((locale): [string, Locale] => [path, locale]));

describe("the map of the site", () => {
  const map = xml("sitemap.xml"), urls = [...map.querySelectorAll("url")];
  it("lists every page that may be listed, once, and no other", () => {
    const locs = urls.map((url) => url.querySelector("loc")!.textContent!);
    expect(map.namespaceURI).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
    expect(locs.toSorted()).toEqual(listed.map(({canonical}) => canonical).toSorted());
    expect(locs.length).toBeLessThan(50_000);
  });
  it("names each page in every language, as the page does", () => {
    const said = new Map(listed.map(({canonical, alternates}) => [canonical, alternates]));
    for (const url of urls) expect(Object.fromEntries([...url.querySelectorAll("*|link")].map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]))).toEqual(said.get(url.querySelector("loc")!.textContent!));
  });
  it("gives the day of the last change as the texts and the datasets do, never a later one than any of them", () => {
    const day = (path: string) => urls.find((url) => url.querySelector("loc")!.textContent === here.absolute(path))?.querySelector("lastmod")?.textContent;
    for (const [id, {en}] of site.briefings) expect(day(`/briefings/${id}/`)).toBe(en.meta.updated);
    for (const [id, {descriptor}] of site.datasets) expect(day(`/zh/data/${id}/`)).toBe(descriptor.created);
    const newest = [...[...site.briefings.values(), ...site.themes.values(), ...site.pages.values()].map(({en}) => en.meta.updated), ...[...site.charts.values()].map(({spec}) => spec.updated ?? spec.published), ...[...site.datasets.values()].map(({descriptor}) => descriptor.created)].sort().at(-1)!;
    expect(urls.map((url) => url.querySelector("lastmod")?.textContent ?? "").filter((one) => one > newest)).toEqual([]);
  });
  it("is named by robots.txt, which forbids nothing", () => {
    expect(textOf("robots.txt")).toContain(`Sitemap: ${here.absolute("/sitemap.xml")}`);
    expect(textOf("robots.txt")).not.toMatch(/^Disallow: \S/m);
  });
});

describe("the head of every page", () => {
  it("that may be listed shows a card of the right size, in the page's language, with words for it", () => {
    const wrong = listed.filter(({file, locale}) => {
      const html = headText(file), image = meta(html, "og:image") ?? "", path = new URL(image, "https://none.example/").pathname.slice(here.base.length), png = files.get(path);
      const size = png && [16, 20].map((at) => Buffer.from(png).readUInt32BE(at));
      return !size || size[0] !== cardSize.width || size[1] !== cardSize.height || path.startsWith("zh/") !== (locale === "zh") || !meta(html, "og:image:alt") || meta(html, "twitter:card") !== "summary_large_image";
    });
    expect(wrong.map(({file}) => file)).toEqual([]);
  });
  it("offers the feeds of the site, in the page's language", () => {
    const wanted = (locale: Locale) => (["xml", "json"] as const).map((format) => `href="${here.path(localPath(locale, feedFile("/", format)))}"`);
    expect(listed.filter(({file, locale}) => !wanted(locale).every((href) => headText(file).includes(href))).map(({file}) => file)).toEqual([]);
  });
  it("has data that are JSON, with addresses that lead somewhere, and none where the page is not to be listed", () => {
    for (const {file, noindex} of heads.filter(({refresh}) => !refresh)) {
      const found = [...textOf(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json!) as Record<string, unknown>);
      if (noindex) expect(found).toEqual([]);
      const trail = found.find((thing) => thing["@type"] === "BreadcrumbList");
      if (!noindex && pathOf(file.replace(/^zh\//, "")) !== "/") expect({file, last: (trail?.["itemListElement"] as {item: string}[] | undefined)?.at(-1)?.item}).toEqual({file, last: heads.find((head) => head.file === file)!.canonical});
      for (const {item} of (trail?.["itemListElement"] ?? []) as {item: string}[]) expect(inFiles(item), `${file}: ${item}`).toBe(true);
    }
  });
  it.each(["briefings", "charts", "data"] as const)("of %s tells programs that keep citations what to keep", (folder) => {
    const ids = {briefings: site.briefings, charts: site.charts, data: site.datasets}[folder].keys();
    for (const id of ids) for (const locale of locales) {
      const html = headText(fileOf(locale, `/${folder}/${id}/`));
      expect(meta(html, "citation_publication_date")).toMatch(/^\d{4}\/\d\d\/\d\d$/);
      expect(meta(html, "citation_public_url")).toBe(here.absolute(localPath(locale, `/${folder}/${id}/`)));
    }
  });
  it("is quiet on the page of missing pages", () => {
    const missing = heads.find(({file}) => file === "404.html")!;
    expect(missing.noindex).toBe(true);
    expect(meta(headText("404.html"), "og:image")).toBeUndefined();
  });
});

const jsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"), title: z.string().min(1), home_page_url: z.url(), feed_url: z.url(), description: z.string().min(1), icon: z.url(), favicon: z.url(), language: z.string(), authors: z.array(z.strictObject({name: z.string(), url: z.url()})).min(1),
  items: z.array(z.strictObject({
    id: z.url(), url: z.url(), title: z.string().min(1), summary: z.string().min(1), content_html: z.string().min(1).optional(), content_text: z.string().min(1).optional(), image: z.url().optional(), date_published: z.iso.datetime(), date_modified: z.iso.datetime(),
    authors: z.array(z.strictObject({name: z.string().min(1)})).min(1), tags: z.array(z.string().min(1)), language: z.string(),
  }).refine((item) => Boolean(item.content_html) !== Boolean(item.content_text))).min(1),
});

describe.each(feeds)("the feed %s in %s", (path, locale) => {
  const file = (format: "xml" | "json") => localPath(locale, feedFile(path, format)).slice(1);
  it("is Atom as RFC 4287 has it, and its links lead to pages", () => {
    const feed = xml(file("xml")), children = (name: string, of: Element = feed) => [...of.children].filter((child) => child.localName === name);
    expect([feed.localName, feed.namespaceURI]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    for (const name of ["id", "title", "updated", "author"]) expect(children(name)).toHaveLength(1);
    expect(children("link").find((link) => link.getAttribute("rel") === "self")?.getAttribute("href")).toBe(here.absolute(`/${file("xml")}`));
    const entries = children("entry"), ids = entries.map((entry) => children("id", entry)[0]!.textContent);
    expect(new Set(ids).size).toBe(entries.length);
    for (const entry of entries) {
      for (const name of ["id", "title", "updated", "published", "summary"]) expect(children(name, entry)).toHaveLength(1);
      expect(children("updated", entry)[0]!.textContent).toMatch(/^\d{4}-\d\d-\d\dT00:00:00(?:\.000)?Z$/);
      for (const link of children("link", entry)) expect(inFiles(link.getAttribute("href")!), link.getAttribute("href")!).toBe(true);
    }
    for (const link of children("link")) expect(inFiles(link.getAttribute("href")!)).toBe(true);
  });
  it("is JSON Feed 1.1, with the pictures it names", () => {
    const feed = jsonFeed.parse(JSON.parse(textOf(file("json"))));
    expect(feed.language).toBe(text(locale, "languageTag"));
    expect([feed.icon, feed.favicon, ...feed.items.flatMap(({image, url}) => [image ?? url, url])].filter((address) => !inFiles(address))).toEqual([]);
  });
  it("is listed on the page of feeds, and offered by the page it follows", () => {
    const hrefs = elements("main a", treeOf(fileOf(locale, "/feeds/"))).map(({properties}) => properties.href);
    for (const format of ["xml", "json"] as const) expect(hrefs).toContain(here.path(`/${file(format)}`));
    const page = fileOf(locale, path);
    if (files.has(page)) expect(headText(page)).toContain(`href="${here.path(`/${file("xml")}`)}"`);
  });
});

describe("files for machines", () => {
  it.each(locales)("llms.txt in %s names nothing that is not there", (locale) => {
    const links = [...textOf(localPath(locale, "/llms.txt").slice(1)).matchAll(/\]\((\S+)\)/g)].map(([, to]) => to!);
    expect(links.length).toBeGreaterThan(site.charts.size);
    expect(links.filter((to) => !inFiles(to))).toEqual([]);
  });
  it.each(locales)("the manifest in %s names icons of the sizes it says", (locale) => {
    const manifest = JSON.parse(textOf(localPath(locale, "/manifest.webmanifest").slice(1))) as {lang: string; start_url: string; icons: {src: string; sizes: string; purpose: string}[]};
    expect([manifest.lang, manifest.start_url]).toEqual([text(locale, "languageTag"), here.path(localPath(locale, "/"))]);
    expect(manifest.icons.map(({purpose}) => purpose)).toContain("maskable");
    for (const {src, sizes} of manifest.icons.filter((icon) => icon.src.endsWith(".png"))) expect(`${Buffer.from(files.get(src.slice(here.base.length))!).readUInt32BE(16)}`).toBe(sizes.split("x")[0]);
  });
  it("favicon.ico stands at the root, where browsers look unasked", () => expect(files.has("favicon.ico")).toBe(true));
  it("each Chinese workbook is linked from its page", () => {
    for (const id of site.datasets.keys()) expect(textOf(fileOf("zh", `/data/${id}/`))).toContain(`href="${here.path(`/zh/data/${id}/data.xlsx`)}"`);
  });
});

it("every page has a foot that leads to the feeds", () => {
  for (const {file} of locales.flatMap((locale) => kindsOf(locale)).filter(({kind}) => kind !== "embed")) expect(elements(".footer a", treeOf(file)).some(({properties}) => String(properties.href).endsWith("/feeds/")), file).toBe(true);
});

it("the icon of the browser is the mark itself", () => expect(readFileSync("public/mark.svg", "utf8")).toBe(textOf("mark.svg")));
it("the page of feeds names every theme and dataset", () => {
  const words = toString(treeOf("feeds/index.html"));
  for (const {descriptor} of site.datasets.values()) expect(words).toContain(descriptor.title.en);
});
