import jsonld from "jsonld";
import {describe, expect, it} from "vitest";
import {cardPaths} from "../../src/publish/card-of.ts";
import {citationOf} from "../../src/publish/citation.ts";
import {jsonInPage, structuredOf} from "../../src/publish/structured.ts";
import {descriptionOf, subjectAt, titleOf, type Published} from "../../src/publish/subject.ts";
import {locales, type Locale} from "../../src/text/index.ts";
import {absolute, site} from "./published.ts";

type Node = Record<string, unknown>;
const of = (path: string, locale: Locale = "en", from: Published = site): Node[] => {
  const subject = subjectAt(path, from);
  return structuredOf({path, title: titleOf(subject, locale), description: descriptionOf(subject, locale), subject}, {...from, registers: site.registers}, locale, absolute) as unknown as Node[];
};
const one = (type: string, path: string, locale: Locale = "en", from: Published = site): Node => of(path, locale, from).find((node) => node["@type"] === type)!;
const id = [...site.briefings.keys()][0]!, path = `/briefings/${id}/`;
/** Every term in the vocabulary of schema.org, without fetching it. */
const documentLoader = async (url: string) => ({documentUrl: url, document: {"@context": {"@vocab": "https://schema.org/"}}});

describe("structuredOf", () => {
  it("is JSON-LD that a processor reads without dropping anything, on every page with a card of its own", async () => {
    for (const locale of locales) for (const at of cardPaths(site).values()) for (const node of of(at, locale)) expect(await jsonld.expand(node as object, {safe: true, documentLoader} as object)).toHaveLength(1);
  });

  it("says of a briefing who wrote it, when, and what it rests on", () => {
    const article = one("NewsArticle", path), {meta} = site.briefings.get(id)!.en;
    expect(article).toMatchObject({headline: meta.title, datePublished: meta.published, dateModified: meta.updated, mainEntityOfPage: absolute("en", path), author: {"@type": "Organization"}});
    expect(article["isBasedOn"]).not.toEqual([]);
    expect("correction" in article).toBe(false);
  });

  it("names a person as author where the byline is one", () => {
    const pair = site.briefings.get(id)!, by = {...pair, en: {...pair.en, meta: {...pair.en.meta, byline: "A. Writer"}}};
    expect(one("NewsArticle", path, "en", {...site, briefings: new Map([[id, by]])})["author"]).toEqual({"@type": "Person", name: "A. Writer"});
  });

  it("says of a corrected briefing what was corrected", () => {
    const words = (en: string) => ({en, zh: en}), corrections = [{date: "2027-01-02", page: path, was: words("a"), now: words("b"), why: words("c")}];
    expect(one("NewsArticle", path, "en", {...site, corrections})["correction"]).toMatchObject([{"@type": "CorrectionComment", datePublished: "2027-01-02"}]);
  });

  it.each([...site.datasets.keys()])("says of the dataset %s what a search for data asks: files, time, licence, version", (dataset) => {
    const node = one("Dataset", `/data/${dataset}/`, "zh"), {descriptor} = site.datasets.get(dataset)!, description = String(node["description"]);
    expect(node).toMatchObject({name: descriptor.title.zh, version: descriptor.version, dateModified: descriptor.created, includedInDataCatalog: {"@type": "DataCatalog"}});
    expect((node["distribution"] as Node[]).map((file) => String(file["contentUrl"]).split("/").at(-1))).toEqual(["data.csv", "data.json", "data.xlsx", "datapackage.json"]);
    expect(description).not.toMatch(/:(?:value|claim|asis)\[/);
    if (descriptor.kind === "observations") expect(String(node["temporalCoverage"])).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
    if (descriptor.licence.path) expect(node["license"]).toBe(descriptor.licence.path);
  });

  it("lists all datasets in the catalogue", () => expect((one("DataCatalog", "/data/")["dataset"] as Node[]).map(({url}) => url)).toEqual([...site.datasets.keys()].map((dataset) => absolute("en", `/data/${dataset}/`))));
  it("says on the front page where to search", () => expect(JSON.stringify(one("WebSite", "/", "zh"))).toContain(`${absolute("zh", "/search/")}?q={search_term_string}`));
  it("leads from the front page to every page but it", () => {
    expect(one("BreadcrumbList", "/")).toBeUndefined();
    expect((one("BreadcrumbList", path)["itemListElement"] as Node[]).map(({position, item}) => [position, item])).toEqual([[1, absolute("en", "/")], [2, absolute("en", "/briefings/")], [3, absolute("en", path)]]);
  });
});

it("jsonInPage cannot end the element it stands in", () => {
  const hostile = {name: "</script><script>alert(1)</script><!--"};
  expect(jsonInPage(hostile)).not.toContain("<");
  expect(JSON.parse(jsonInPage(hostile))).toEqual(hostile);
});

describe("citationOf", () => {
  const of = (at: string) => new Map(citationOf(subjectAt(at, site), "T", "en", absolute("en", at)));
  it("gives title, author, day and address of what is cited", () => {
    const cited = of(path), {meta} = site.briefings.get(id)!.en;
    expect([...["citation_title", "citation_author", "citation_publication_date", "citation_public_url"]].map((name) => cited.get(name))).toEqual(["T", meta.byline, meta.published.replaceAll("-", "/"), absolute("en", path)]);
    expect(of("/data/goods-exports/").get("dcterms.type")).toBe("Dataset");
  });
  it("gives none of a page that is not cited by itself", () => expect(of("/about/").size).toBe(0));
});
