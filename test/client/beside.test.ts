import {expect, test} from "vitest";
import {addressWith} from "../../src/client/beside.ts";

test.each([
  ["https://example.org/places/hangzhou/", "shanghai", "https://example.org/places/hangzhou/?with=shanghai"],
  ["https://example.org/places/hangzhou/?with=shanghai", "beijing", "https://example.org/places/hangzhou/?with=beijing"],
  ["https://example.org/places/hangzhou/?with=shanghai", "", "https://example.org/places/hangzhou/"],
  ["https://example.org/places/hangzhou/?a=1&with=shanghai#x", "", "https://example.org/places/hangzhou/?a=1#x"],
])("addressWith(%s, %j) is %s", (address, id, expected) => expect(addressWith(address, id)).toBe(expected));
