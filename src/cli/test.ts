/** `npm test`: builds the site once, checks the types of every file, then runs every test against the site. Arguments go to Vitest; `--json=path` writes its report. */
import {build, describeBuilt} from "./build.ts";
import {runChild} from "./child.ts";
import {run} from "./refusal.ts";

/** Vitest's arguments for those of `npm test`. */
export function vitestArgs(args: readonly string[]): string[] {
  const json = args.find((arg) => arg.startsWith("--json="))?.slice("--json=".length);
  const others = args.filter((arg) => !arg.startsWith("--json="));
  return ["run", ...(json ? ["--reporter=default", "--reporter=json", `--outputFile=${json}`] : []), ...others];
}

if (import.meta.main) {
  await run(async () => {
    const root = process.cwd();
    // Beside each other: neither uses more than one core, and neither reads what the other writes.
    const [built, types] = await Promise.all([build(root), runChild(root, "astro", ["check"])]);
    console.log(describeBuilt(built));
    return types || runChild(root, "vitest", vitestArgs(process.argv.slice(2)));
  });
}
