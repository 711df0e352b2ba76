/** `npm run build`: the site in dist, whole and verified, or the one that was there before. */
import {loadSite} from "../load.ts";
import {buildAside, type Built} from "./aside.ts";
import {runChild} from "./child.ts";
import {countOf} from "./count.ts";
import {addressHere} from "./here.ts";
import {run} from "./refusal.ts";

/** Builds the site of `root` for the SITE_URL of the environment. Throws a Refusal that lists every problem. */
export function build(root: string): Promise<Built> {
  return buildAside(root, addressHere(), {
    check: async () => loadSite(root).problems,
    pages: (_, folder) => runChild(root, "astro", ["build"], {LG_OUT_DIR: folder, NODE_ENV: "production"}),
  });
}

/** One line for the terminal. */
export function describeBuilt({pages, files, bytes}: Built): string {
  return `Built ${countOf(pages, "page")}, ${countOf(files, "file")}, ${(bytes / 1e6).toFixed(1)} MB in dist`;
}

if (import.meta.main) {
  await run(async () => {
    console.log(describeBuilt(await build(process.cwd())));
    return 0;
  });
}
