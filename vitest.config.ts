import {defineConfig} from "vitest/config";

export default defineConfig({
  // Three workers even on two cores, of which Vitest would use one: browsers and builds wait more than they work.
  // Plot looks for a window when globals are on, and shifts rules by half a pixel.
  test: {globals: false, include: ["test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: true, maxWorkers: 3},
});
