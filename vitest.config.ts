import { defineConfig } from "vitest/config";

/** `rooms` are pure and need nothing; `database` has a real PostgreSQL; `journeys` a real browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "rooms",
          include: [
            "{core,registers,metrics,proof,assessment,cycle,documents,access,contract,web,packs,bin}/**/*.test.{ts,tsx}",
            "server/packs/**/*.test.ts",
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "database",
          include: ["{server,cli}/**/*.test.ts"],
          exclude: ["server/packs/**", "**/node_modules/**"],
          globalSetup: ["server/postgres/testing/setup.ts"],
          // on a slow machine a command line program takes its seconds to start
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["e2e/setup.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
