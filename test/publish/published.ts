/** The site as it is, for tests of what is published of it, and addresses of a host that is not here. */
import {loadSite} from "../../src/load.ts";
import {localPath} from "../../src/publish/route.ts";
import type {Absolute} from "../../src/publish/subject.ts";

export const site = loadSite(process.cwd());
export const absolute: Absolute = (locale, path) => `https://example.org/folder${localPath(locale, path)}`;
