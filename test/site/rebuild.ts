/** The site built again, elsewhere and in other circumstances. */
import {spawn} from "node:child_process";
import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readFolder} from "../../src/cli/folder.ts";
import {formatManifest, manifestOf, manifestPath, type Files} from "../../src/publish/manifest.ts";

export interface Rebuilt {folder: string; files: Files}

/** Builds the pages of this tree into a new temporary folder under another environment, and adds their manifest. */
export async function rebuild(env: Record<string, string>): Promise<Rebuilt> {
  const folder = mkdtempSync(join(tmpdir(), "little-giants-built-"));
  const ofVitest = /^(VITEST|TEST$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.test(name)));
  const child = spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "build"], {
    env: {...own, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1", LG_OUT_DIR: folder, ...env}, stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => void (said += words));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`astro ended with ${code}:\n${said.slice(-2000)}`);
  const files = readFolder(folder);
  return {folder, files: new Map([...files, [manifestPath, Buffer.from(formatManifest(manifestOf(files)))]])};
}
