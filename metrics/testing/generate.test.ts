import fc from "fast-check";
import { expect, test } from "vitest";
import { plainSource } from "../plain.ts";
import { arbitraryWorld, worldOrgs } from "./generate.ts";

test("the rows behind a leaf add up to its totals", async () => {
  await fc.assert(fc.asyncProperty(arbitraryWorld(), async ({ tables, rows, leaves }) => {
    const source = plainSource(tables, (table) => rows.get(table) ?? []);
    for (const { leaf, byOrg } of await source.totals(leaves)) {
      for (const org of worldOrgs) {
        const behind = await source.rows(leaf, new Set([org]), { offset: 0, limit: 100 });
        const n = leaf.shape.kind === "distinct" ? new Set(behind.rows.map((each) => each.value)).size : behind.total;
        expect(byOrg.get(org)?.n ?? 0).toBe(n);
      }
    }
  }), { numRuns: 50, seed: 370306 });
});

test("generated leaves reach every shape and both outcomes", () => {
  const worlds = fc.sample(arbitraryWorld(), { numRuns: 200, seed: 370306 });
  const shapes = new Set(worlds.flatMap(({ leaves }) => leaves.map((each) => each.shape.kind)));
  expect([...shapes].sort()).toEqual(["distinct", "latest", "rows", "values"]);
  expect(worlds.some(({ leaves }) => leaves.some((each) => each.each !== undefined))).toBe(true);
  expect(worlds.some(({ rows }) => rows.get("works.monthly")!.length > 3)).toBe(true);
});
