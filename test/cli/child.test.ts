import {describe, expect, it} from "vitest";
import {runChild} from "../../src/cli/child.ts";
import {createRoot, readText} from "./temp-root.ts";

const root = (script: string) => createRoot({"node_modules/vitest/vitest.mjs": `import {writeFileSync} from "node:fs";\n${script}`});

describe("runChild", () => {
  it("runs the program in the project, with our arguments and environment", async () => {
    const folder = root('writeFileSync("said.txt", [process.argv.slice(2), process.env.A, process.env.ASTRO_TELEMETRY_DISABLED].join(" "));');
    expect(await runChild(folder, "vitest", ["run", "x"], {A: "b"})).toBe(0);
    expect(readText(folder, "said.txt")).toBe("run,x b 1");
  });

  it.each([["process.exit(3);", 3], ['process.kill(process.pid, "SIGKILL");', 1]])("tells how %s ended", async (script, code) => {
    expect(await runChild(root(script), "vitest", [])).toBe(code);
  });

  it("stops the program when we are stopped", async () => {
    const before = process.listenerCount("SIGTERM");
    const running = runChild(root("setInterval(() => {}, 1000);"), "vitest", []);
    setTimeout(() => process.emit("SIGTERM", "SIGTERM"), 300);
    expect(await running).toBe(1);
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });
});
