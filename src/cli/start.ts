/** `npm start`: builds the site and serves it. `--no-build` serves the one that is there. */
import {existsSync} from "node:fs";
import type {Server} from "node:http";
import {join} from "node:path";
import {build, describeBuilt} from "./build.ts";
import {addressHere, portHere} from "./here.ts";
import {withLock} from "./lock.ts";
import {Refusal, run} from "./refusal.ts";
import {createSiteServer, listen} from "./server.ts";
import {folders, recover} from "./swap.ts";

/** Builds (or, with `--no-build`, only recovers) the site of `root` and serves it until the process is stopped. */
export async function start(root: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Server> {
  const unknown = args.find((arg) => arg !== "--no-build");
  if (unknown !== undefined) throw new Refusal(`"${unknown}" is not an option of start. Use --no-build or none.`);
  const port = portHere(env);
  const site = addressHere(env);
  if (args.length > 0) await withLock(root, () => recover(root));
  else console.log(describeBuilt(await build(root)));
  const folder = join(root, folders.site);
  if (!existsSync(folder)) throw new Refusal("There is no built site in dist. Run npm start without --no-build.");
  const server = await listen(createSiteServer(folder, site), port);
  console.log(`Little Giants is at http://localhost:${port}${site.base}`);
  return server;
}

if (import.meta.main) {
  await run(async () => {
    await start(process.cwd(), process.argv.slice(2));
    return 0;
  });
}
