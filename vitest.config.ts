import { defineConfig } from "vitest/config";

/** Two projects: `house` (pure rooms, SQL on a real database, the built page's parts) and `journeys` (a real browser). */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "house",
          include: ["{core,registers,metrics,proof,assessment,cycle,documents,access,contract,server,web,cli,packs,bin}/**/*.test.{ts,tsx}"],
          globalSetup: ["server/postgres/testing/setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["e2e/setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
