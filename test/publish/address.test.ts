import {describe, expect, it} from "vitest";
import {address, siteUrlFrom} from "../../src/publish/address.ts";

const places: [siteUrl: string, site: string, base: string][] = [
  ["https://example.org", "https://example.org", "/"],
  ["https://example.org/", "https://example.org", "/"],
  ["https://example.org/repo", "https://example.org", "/repo/"],
  ["https://example.org/repo/", "https://example.org", "/repo/"],
  ["https://example.org//a//b//", "https://example.org", "/a/b/"],
  ["HTTP://Example.org:8080/A", "http://example.org:8080", "/A/"],
  ["http://localhost:4321", "http://localhost:4321", "/"],
];

describe("address", () => {
  it.each(places)("reads %s", (siteUrl, site, base) => {
    expect(address(siteUrl)).toMatchObject({site, base});
  });

  it.each([
    ["https://example.org", "/charts/x/", "/charts/x/"],
    ["https://example.org/repo", "/charts/x/", "/repo/charts/x/"],
    ["https://example.org/repo/", "/", "/repo/"],
    ["https://example.org/repo", "/a/?b=c#d", "/repo/a/?b=c#d"],
  ])("under %s puts %s at %s", (siteUrl, path, expected) => {
    expect(address(siteUrl).path(path)).toBe(expected);
    expect(address(siteUrl).absolute(path)).toBe(`https://example.org${expected}`);
  });

  it.each([
    ["example.org", "is not an address"],
    ["", "is not an address"],
    ["ftp://example.org", "does not begin with http:// or https://"],
    ["javascript:alert(1)", "does not begin with http:// or https://"],
    ["https://example.org/?a=b", "has a query or a fragment"],
    ["https://example.org/#", "has a query or a fragment"],
    ["https://me:secret@example.org/", "holds a user name or a password"],
  ])("refuses %j", (siteUrl, fault) => {
    expect(() => address(siteUrl)).toThrow(`SITE_URL "${siteUrl}" ${fault}. Write it like https://example.org`);
  });

  it("refuses a path that does not begin with a slash", () => {
    expect(() => address("https://example.org").path("charts/")).toThrow('"charts/" does not begin with a slash');
  });
});

describe("siteUrlFrom", () => {
  it.each([
    [{SITE_URL: "https://example.org"}, "https://example.org"],
    [{SITE_URL: " "}, "http://localhost:4321"],
    [{}, "http://localhost:4321"],
  ])("of %j is %s", (env, expected) => expect(siteUrlFrom(env)).toBe(expected));
});
