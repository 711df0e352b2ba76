import {describe, expect, it} from "vitest";
import {parseProse} from "../../src/prose/index.ts";
import {charts, htmlOf, parseText, problemsOf} from "./parse-text.ts";

const faults: [markdown: string, problem: string][] = [
  ["A\n\n::chrt{id=exports-share}", '3:1: "::chrt" is not known here. Did you mean "::chart"?'],
  ["::figure", '1:1: "::figure" is not known here. Write ::chart{id=…} to place a chart.'],
  [":::note\nA\n:::", '1:1: ":::note" is not known here. Use Markdown headings, lists and quotes instead.'],
  ["::chart", "1:1: This chart has no id. Write ::chart{id=…} with the name of a file in content/charts."],
  ["::table", "1:1: This table has no id. Write ::table{id=…} with the name of a file in content/charts."],
  ["::tabel{id=exports-share}", '1:1: "::tabel" is not known here. Did you mean "::table"?'],
  ["- ::table{id=exports-share}", "1:3: A table stands on its own. Move it out of the list, quote, footnote or block around it."],
  ["::table{id=exports-shar}", '1:12: "exports-shar" is not a chart. Did you mean "exports-share"?'],
  ["::chart{id}", "1:1: This chart has no id. Write ::chart{id=…} with the name of a file in content/charts."],
  ["::chart{id=exports-share wide}", '1:26: "wide" is not an attribute of ::chart. Only id is.'],
  ["::chart{ID=exports-share}", '1:9: "ID" is not an attribute of ::chart. Did you mean "id"?'],
  ["A\n\n::chart{id=exports-shar}", '3:12: "exports-shar" is not a chart. Did you mean "exports-share"?'],
  ["::chart{id=gdp}", '1:12: "gdp" is not a chart. Add content/charts/gdp.yaml, or name one that is there.'],
  ["::chart{#exports-share}", "1:1: A chart takes one id and no label. Write ::chart{id=exports-share}."],
  ["::chart[A]{id=exports-share}", "1:1: A chart takes one id and no label. Write ::chart{id=exports-share}."],
  ["::chart{id=a id=exports-share}", "1:1: A chart takes one id and no label. Write ::chart{id=exports-share}."],
  ["- ::chart{id=exports-share}", "1:3: A chart stands on its own. Move it out of the list, quote, footnote or block around it."],
  ["> ::chart{id=exports-share}", "1:3: A chart stands on its own. Move it out of the list, quote, footnote or block around it."],
  ["A\n::chart{id=exports-share} b", "2:1: This does not place anything. Put ::chart{id=…} alone on its line, with nothing else on it."],
  ["See ::chart{id=exports-share}", "1:5: This does not place anything. Put ::chart{id=…} alone on its line, with nothing else on it."],
  [":chart{id=exports-share}", "1:1: This does not place anything. Put ::chart{id=…} alone on its line, with nothing else on it."],
  ["：：chart{id=exports-share}", "1:1: This does not place anything. Put ::chart{id=…} alone on its line, with nothing else on it."],
  ["::chart {id=exports-share}", "1:1: This does not place anything. Put ::chart{id=…} alone on its line, with nothing else on it."],
  ["::chart{id=“exports-share“ x=}", "1:1: This does not place anything. Put ::chart{id=…} alone on its line, with nothing else on it."],
  ["# Title", '1:3: "Title" is a second title; the title is in the front matter. Write it with ##.'],
  ["Title\n===", '1:1: "Title" is a second title; the title is in the front matter. Write it with ##.'],
  ["A [b](other.md)", '1:7: "other.md" depends on where the page stands. Write the page\'s path on the site, beginning and ending with a slash.'],
  ["A [b](../charts/)", '1:7: "../charts/" depends on where the page stands. Write the page\'s path on the site, beginning and ending with a slash.'],
  ["A\n\n[b][c]\n\n[c]: x.md", '3:1: "x.md" depends on where the page stands. Write the page\'s path on the site, beginning and ending with a slash.'],
  ["[b](//example.org)", '1:5: "//example.org" does not say http or https. Begin it with https://.'],
  ["[b](javascript:alert)", '1:5: "javascript:alert" is not an address to link to. Use a site path such as /charts/…/, https:// or mailto:.'],
  ["[b]()", "1:1: A link goes nowhere. Write the address between the parentheses."],
  ["![a](https://example.org/a.png)", '1:6: "https://example.org/a.png" is not an image of this site. Put the file in public/images and write /images/….'],
  ["![a](/images/../a.png)", '1:6: "/images/../a.png" is not an image of this site. Put the file in public/images and write /images/….'],
  ["![](/images/a.png)", '1:5: The image "/images/a.png" has no description. Write what it shows between the square brackets.'],
  ["A[^b].", "1:2: There is no footnote [^b]. Add a line that begins with [^b]: and holds its text."],
  ["A.\n\n[^b]: C", "3:1: No sentence cites the footnote [^b]. Cite it, or remove it."],
  ["A[^b].\n\n[^b]: C\n\n[^b]: D", "5:1: The footnote [^b] is written twice. Give one of them another name."],
  ["**出口增长。**其中", "1:1: These asterisks do not make anything bold. Move punctuation and spaces at either end outside of them."],
];

describe("parseProse, with something wrong", () => {
  it.each(faults)("reports %j", (markdown, problem) => {
    expect(problemsOf(markdown)[0]).toBe(problem);
  });

  it("reports everything at once, in the file's own lines", () => {
    const {problems} = parseProse({
      text: "# A\r\n\r\n::chart{id=x}\r\n\r\n[b](c.md)", file: "content/pages/about/zh.md", lineOffset: 7, locale: "zh", charts, link: (path) => path,
    });
    expect(problems.map(({line, kind}) => [line, kind])).toEqual(expect.arrayContaining([[8, "text-error"], [10, "text-error"], [12, "text-error"]]));
    expect(problems).toHaveLength(3);
  });

  it("shows a directive that places nothing as it was typed", () => {
    expect(htmlOf(parseText("A\n\n::chrt{id=a}\n\nB").prose)).toBe("<p>A</p>\n<p>::chrt{id=a}</p>\n<p>B</p>");
  });
});
