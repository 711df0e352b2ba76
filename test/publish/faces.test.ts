/** The faces that are cut: those of Latin once, by hand; that of Chinese headlines for every page. */
import {readFileSync} from "node:fs";
import subsetFont from "subset-font";
import {beforeAll, describe, expect, it} from "vitest";
import {cutFaces} from "../../src/cli/faces.ts";
import {charactersOf} from "../../src/publish/character-map.ts";
import {cutHeadlines, headlineCharacters} from "../../src/publish/headlines.ts";

const sfnt = async (face: Uint8Array): Promise<Buffer> => subsetFont(Buffer.from(face), undefined, {targetFormat: "sfnt", keepAllGlyphs: true});

describe("the Latin faces", async () => {
  const cut = await cutFaces(), style = readFileSync("src/styles/fonts.css", "utf8");
  const rules = [...style.matchAll(/@font-face \{[^}]*url\("\.\/faces\/([^"]+)"\)[^}]*unicode-range: ([^;]+);/g)].map(([, file, range]) => ({file: file!, range: range!}));

  it("are those that are committed: otherwise run `npm run faces`", () => {
    for (const [file, bytes] of cut) expect(Buffer.compare(readFileSync(`src/styles/faces/${file}`), bytes), file).toBe(0);
  });
  it("are each named by the style, and no other", () => expect([...new Set(rules.map(({file}) => file))].toSorted()).toEqual([...cut.keys()].toSorted()));
  it.each(rules)("$file has every letter, figure and mark that the style leaves to it", async ({file, range}) => {
    const known = charactersOf(await sfnt(cut.get(file)!)), inRange = (code: number) => range.split(", ").some((part) => { const [first, last = first] = part.replace("U+", "").split("-").map((hex) => Number.parseInt(hex!, 16)) as [number, number?]; return code >= first && code <= last!; });
    const wanted = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:!?%$()[]/&+−–—‘’“”…·×£€©°éü«»"].filter((character) => inRange(character.codePointAt(0)!));
    expect(wanted.length).toBeGreaterThan(70);
    expect(wanted.filter((character) => !known.has(character))).toEqual([]);
  });
});

describe("headlineCharacters", () => {
  it.each([
    ["headings of three levels", "<h1>一</h1><h2>二</h2><h3 class='x'>三</h3><h4>四</h4><p>五</p>", "一三二"],
    ["what is in them, without its tags", '<h1><a href="/温/">一<span class="q">二</span></a></h1>', "一二"],
    ["no heading that is set as words are", '<h2 class="plain">一</h2><h2 class="side-head">二</h2><h3 class="figure-title">三</h3><h3 class="entry plain">四</h3><h3>五</h3>', "五"],
    ["large figures", '<b>1万</b><p class="printed"><s>3亿</s></p><p class="vital">5元</p><p class="quiet">年</p>', "万亿元"],
    ["each once, and no Latin", "<h1>一aé一1</h1>", "一"],
    ["Chinese marks, and those both scripts have", "<h1>“一”——，。…</h1>", "—“”…。一，"],
  ])("gives %s", (_, html, expected) => expect(headlineCharacters(html)).toBe([...expected].sort().join("")));
});

describe("cutHeadlines", () => {
  const whole = "assets/whole.woff2", page = (words: string) => new TextEncoder().encode(`<link href="/base/${whole}"><style>url("/base/${whole}")</style><h1>${words}</h1>`);
  let made: Map<string, Uint8Array>, files: Map<string, Uint8Array>;
  beforeAll(async () => {
    files = new Map([[whole, readFileSync("node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2")], ["a.html", page("小巨人")], ["b.html", page("人巨小巨人")], ["c.html", page("出口")], ["d.html", new TextEncoder().encode("<h1>没有</h1>")]]);
    made = await cutHeadlines(files, whole);
  });
  const text = (path: string) => new TextDecoder().decode(made.get(path));
  const faceOf = (path: string) => /assets\/song\.\w+\.woff2/.exec(text(path))![0];

  it("gives each page a face of just its characters, under the base of the site", async () => {
    expect([...charactersOf(await sfnt(made.get(faceOf("a.html"))!))].sort().join("")).toBe("人小巨");
    expect([...charactersOf(await sfnt(made.get(faceOf("c.html"))!))].sort().join("")).toBe("出口");
    expect(text("a.html").match(/\/base\/assets\/song/g)).toHaveLength(2);
    expect(text("a.html")).not.toContain(whole);
  });
  it("shares one where the characters are the same", () => expect(faceOf("b.html")).toBe(faceOf("a.html")));
  it("leaves other pages and files alone", () => expect([...made.keys()].toSorted()).toEqual(["a.html", "b.html", "c.html", faceOf("a.html"), faceOf("c.html")].toSorted()));
  it("is the same to the byte a second time", async () => expect([...(await cutHeadlines(files, whole))].map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString("base64")}`)).toEqual([...made].map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString("base64")}`)));
});
