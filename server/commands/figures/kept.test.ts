import { expect, test } from "vitest";
import { allStored, inTransaction, saveRows } from "../../postgres/index.ts";
import { testOffice } from "../../testing/sample-office.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { kept } from "./kept.ts";
import { monthFigures } from "./month.ts";

const office = testOffice();

/** Starts one of the district's projects, in October 2016. */
async function start(): Promise<void> {
  const { database, region, pack, catalogue } = office();
  const projects = catalogue.tables.get("projects")!;
  const { row, rev } = (await allStored(database.query, region, projects)).find(({ row: each }) => each["tier"] === "district" && each["started_on"] === null)!;
  unwrap(await inTransaction(database, (tx) => saveRows(tx, pack.tables, { region, id: office().newId(), kind: "command", actor: "test", at: "2016-11-01T00:00:00.000Z" }, [
    { table: projects.name, row: { ...row, started_on: "2016-10-20" }, expected: rev },
  ])));
}

const started = async (): Promise<string> => unwrap(await monthFigures(office(), "2016-10", { orgs: [office().pack.root], metrics: ["district_started"] })).figure("district_started", office().pack.root).text;

test("figures that are asked for again follow the rows at once", async () => {
  expect([await started(), await started()]).toEqual(["28个", "28个"]);
  await start();
  expect([await started(), await started()]).toEqual(["29个", "29个"]);
});

test("work is done once for all who ask, until something is written or it fails", async () => {
  let times = 0;
  const counted = () => kept(office(), "counted", async () => (times += 1));
  expect(await Promise.all([counted(), counted(), counted()])).toEqual([1, 1, 1]);
  await start();
  expect(await counted()).toBe(2);
  const failing = () => kept(office(), "failing", async () => Promise.reject(new Error(`try ${(times += 1)}`)));
  await expect(failing()).rejects.toThrow("try 3");
  await expect(failing()).rejects.toThrow("try 4");
});

test("another catalogue, or another database, has answers of its own", async () => {
  const named = (of: string, programme = office()) => kept(programme, "named", async () => of);
  expect(await named("first")).toBe("first");
  expect(await named("second")).toBe("first");
  expect(await named("other catalogue", { ...office(), catalogue: { ...office().catalogue } })).toBe("other catalogue");
  expect(await named("a transaction", { ...office(), database: { ...office().database } })).toBe("a transaction");
});
