import {address, siteUrlFrom, type Address} from "../publish/address.ts";
import {Refusal} from "./refusal.ts";

/** Where the site stands according to the environment; a bad SITE_URL is the user's to mend, and is a Refusal. */
export function addressHere(env: Record<string, string | undefined> = process.env): Address {
  try {
    return address(siteUrlFrom(env));
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

/** The port to serve on: PORT, or 4321. */
export function portHere({PORT}: Record<string, string | undefined> = process.env): number {
  const port = Number(PORT || 4321);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Refusal(`PORT "${PORT}" is not a port. Use a number from 1 to 65535: PORT=4322 npm start`);
}
