import { afterAll, beforeAll, expect, test } from "vitest";
import { unwrap } from "../../testing/unwrap.ts";
import { october, programmeOn, region, tables, write } from "../cycle/testing/world.ts";
import type { Database } from "../../postgres/index.ts";
import { makeDatabase } from "../../postgres/testing/database.ts";
import { breakdown, type Programme } from "./index.ts";

let database: Database;
let programme: Programme;
beforeAll(async () => {
  database = await makeDatabase(tables, region);
  programme = programmeOn(database);
  await write(database, october);
});
afterAll(() => database.close());

const lines = async (by: string, org: string, ...metrics: string[]) =>
  unwrap(await breakdown(programme, metrics, by, org, "2016-10")).groups.map(({ name, values }) => [name, ...values.map((each) => each.figure.text)]);

test("counts and sums are split by a field; rates follow from the parts of each group", async () => {
  expect(await lines("taken_on", "zc", "taken", "settled", "settled_rate")).toEqual([
    ["2016-10-01", "1件", "1件", "100.00%"], ["2016-10-12", "1件", "0件", "0.00%"], ["2016-10-13", "1件", "1件", "100.00%"],
    ["2016-10-14", "1件", "1件", "100.00%"], ["2016-10-31", "1件", "1件", "100.00%"],
  ]);
  expect(await lines("code", "zc-b", "planned")).toEqual([["P2", "0.0060亿元"], ["P3", "0.0040亿元"]]);
});

test.each([
  ["a field that the rows do not have", "leader", "taken", "figures.no-breakdown"],
  ["a figure of newest rows", "code", "invested", "figures.no-breakdown"],
  ["a figure that is not", "code", "no_such", "figures.unknown-metric"],
])("refused: %s", async (_, by, metric, code) => {
  expect(await breakdown(programme, [metric], by, "zc", "2016-10")).toMatchObject({ ok: false, issues: [{ code }] });
});
