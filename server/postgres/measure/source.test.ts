import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainSource } from "../../../metrics/index.ts";
import { arbitraryWorld, worldTables } from "../../../metrics/testing/generate.ts";
import { testDatabase } from "../testing/database.ts";
import { sqlSource } from "./source.ts";
import { answers, hold } from "./testing/agreement.ts";
import { leaves, tables, works, worlds } from "./testing/world.ts";

const region = "370306";
const runs = { numRuns: 150, interruptAfterTimeLimit: 20_000 };

describe("the tables answer every leaf as the rows in memory do", () => {
  const database = testDatabase(tables, region);

  test("in small worlds whose months are not unique and whose tests are any tree", async () => {
    const byName = new Map(tables.map((each) => [each.name, each]));
    await fc.assert(fc.asyncProperty(worlds, fc.array(leaves, { minLength: 1, maxLength: 8 }), async (world, asked) => {
      const rows = (name: string) => (name === works.name ? world.works : world.progress);
      await hold(database().query, region, tables, rows);
      const orgs = new Set(["zc", "zc-b"]);
      expect(await answers(sqlSource(database().query, region, tables), asked, orgs)).toEqual(await answers(plainSource(byName, rows), asked, orgs));
    }), runs);
  });
});

describe("so they do", () => {
  const all = [...worldTables.values()];
  const database = testDatabase(all, region);

  test("in the worlds that the metrics generate", async () => {
    await fc.assert(fc.asyncProperty(arbitraryWorld(), async (world) => {
      const rows = (name: string) => world.rows.get(name) ?? [];
      await hold(database().query, region, all, rows);
      const orgs = new Set(["org-a", "org-c"]);
      expect(await answers(sqlSource(database().query, region, all), world.leaves, orgs)).toEqual(await answers(plainSource(worldTables, rows), world.leaves, orgs));
    }), runs);
  });
});
