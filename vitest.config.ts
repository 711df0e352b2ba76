import {defineConfig} from "vitest/config";

export default defineConfig({
  // Three workers even on two cores, of which Vitest would use one: browsers and builds wait more than they work.
  // Workers are shared by files: reading the built site and its content anew for each of fifty would take a third of the time. No test may leave anything behind.
  // Plot looks for a window when globals are on, and shifts rules by half a pixel.
  test: {globals: false, include: ["test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: true, maxWorkers: 3, isolate: false},
});
