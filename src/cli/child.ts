import {spawn} from "node:child_process";
import {join} from "node:path";

/** The programs of other packages that commands run, under the Node that runs the command. */
const programs = {astro: "astro/bin/astro.mjs", tsc: "typescript/bin/tsc", vitest: "vitest/vitest.mjs"} as const;

/** Runs one of them in `root` with our terminal and resolves to its exit code. Stopping us stops it, so that it never builds on alone. */
export function runChild(
  root: string, program: keyof typeof programs, args: readonly string[], env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const script = join(root, "node_modules", programs[program]);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root, stdio: "inherit", env: {...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env},
  });
  const stop = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve(code ?? 1);
    });
  });
}
