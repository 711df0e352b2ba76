import {describe, expect, it} from "vitest";
import {addressHere} from "../../src/cli/here.ts";
import {vitestArgs} from "../../src/cli/test.ts";

describe("vitestArgs", () => {
  it.each([
    [[], ["run"]],
    [["test/prose", "-t", "a"], ["run", "test/prose", "-t", "a"]],
    [["--json=a/b.json", "test/prose"], ["run", "--reporter=default", "--reporter=json", "--outputFile=a/b.json", "test/prose"]],
  ])("of %j is %j", (args, expected) => expect(vitestArgs(args)).toEqual(expected));
});

describe("addressHere", () => {
  it("refuses a bad SITE_URL in one sentence", () => {
    expect(() => addressHere({SITE_URL: "nope"})).toThrow('SITE_URL "nope" is not an address. Write it like');
  });
});
