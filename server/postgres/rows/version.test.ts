import { expect, test } from "vitest";
import { ok } from "../../../core/index.ts";
import { inTransaction } from "../database.ts";
import { testDatabase } from "../testing/database.ts";
import { change, head, region, tables, work, works } from "../testing/works.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { saveRows } from "./save.ts";
import { sealBatches } from "./seal.ts";
import { versionOf } from "./version.ts";

const database = testDatabase(tables);
const version = (): Promise<string> => versionOf(database().query, region);
const add = async (id: string) => unwrap(await inTransaction(database(), (tx) => saveRows(tx, tables, head(), [change(works, work(id), 0)])));

test("a version differs once anything was written, linked or not, and stays while nothing is", async () => {
  const seen = [await version()];
  for (const step of [() => add("w1"), () => add("w2"), () => sealBatches(database(), region), () => add("w3")]) {
    await step();
    seen.push(await version());
    expect(await version()).toBe(seen.at(-1));
  }
  expect(new Set(seen).size).toBe(seen.length);
});

test("what began earlier and ends later is not missed", async () => {
  const before = await version();
  const between = unwrap(await inTransaction(database(), async (tx) => {
    unwrap(await saveRows(tx, tables, head(), [change(works, work("slow"), 0)]));
    await add("quick");
    return ok(await version());
  }));
  expect(between).not.toBe(before);
  expect(await version()).not.toBe(between);
});
