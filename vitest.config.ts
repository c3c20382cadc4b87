import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{protocol,skills,hub,satellite,dashboard,tests,bench,scripts}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // Tests that start programs of their own (engines, a hub, a browser) would starve each other with more.
    maxWorkers: 2,
    pool: "forks",
    // For a busy machine: no test states how fast anything is, so these end only what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
  },
});
