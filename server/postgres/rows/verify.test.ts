import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { inTransaction } from "../database.ts";
import { makeDatabase, testDatabase } from "../testing/database.ts";
import { change, head, region, tables, work, works } from "../testing/works.ts";
import { saveRows } from "./save.ts";
import { chainHead, sealBatches, startSealer } from "./seal.ts";
import { verifyLedger } from "./verify.ts";

const database = testDatabase(tables);

async function writeSome(of: typeof database): Promise<void> {
  for (const [rev, plan] of ["1", "2.50", "3"].entries()) {
    const changes = ["a", "b", "c"].map((id) => change(works, work(id, { plan }), rev));
    const saved = await inTransaction(of(), (tx) => saveRows(tx, tables, head({ id: `b${rev}` }), changes));
    expect(saved).toMatchObject({ ok: true });
  }
  expect(await sealBatches(of(), region)).toEqual({ ok: true, value: 3 });
}

describe("verification", () => {
  test.each<[string, string, { code: string; params?: object; where?: object } | undefined]>([
    ["a row altered by hand", "update ledger.works set plan = 99, lots = null where id = 'b'", { code: "rows.altered", params: { rev: 3, fields: "lots、plan" }, where: { register: "works", row: "b" } }],
    ["nothing when a number is rewritten with other zeros", "update ledger.works set plan = 3.0 where id = 'b'", undefined],
    ["a row's revision altered", "update ledger.works set rev = 2 where id = 'b'", { code: "rows.altered", where: { row: "b" } }],
    ["a row deleted", "delete from ledger.works where id = 'b'", { code: "rows.gone", where: { row: "b" } }],
    ["a row put there", "insert into ledger.works select region, 'z', org, rev, origin, listed_from, listed_to, 'Z' from ledger.works where id = 'b'", { code: "rows.unrecorded", where: { row: "z" } }],
    ["a row and its event altered", "update ledger.works set plan = 99 where id = 'b'; update dukao.events set after = jsonb_set(after, '{plan}', '99') where row_id = 'b' and rev = 3", { code: "rows.event-altered", where: { row: "b" } }],
    ["an event in between deleted", "delete from dukao.events where row_id = 'b' and rev = 2", { code: "rows.event-missing", where: { row: "b" } }],
    ["a batch's author altered", "update dukao.batches set actor = 'x' where id = 'b1'", { code: "rows.chain-broken", params: { seq: "2", batch: "b1" } }],
    ["a batch moved in time", "update dukao.batches set at = at + interval '1 microsecond' where id = 'b1'", { code: "rows.chain-broken", params: { seq: "2" } }],
    ["the chain cut off", "delete from dukao.seals where seq = 3", { code: "rows.chain-broken", params: { batch: "b2" } }],
    ["a link altered", "update dukao.seals set seal = sha256('x') where seq = 2", { code: "rows.chain-broken", params: { seq: "2" } }],
  ])("names %s", async (_, statement, expected) => {
    const own = await makeDatabase(tables);
    try {
      await writeSome(() => own);
      expect(await verifyLedger(own.query, region, tables)).toEqual([]);
      await sql.raw(statement).execute(own.query);
      const found = await verifyLedger(own.query, region, tables);
      expect(found.filter((each) => each.code === expected?.code).slice(0, 1)).toMatchObject(expected ? [expected] : []);
      expect(found.length > 0).toBe(expected !== undefined);
    } finally {
      await own.close();
    }
  });
});

describe("the seal chain", () => {
  test("takes each batch once, whoever seals, and a sealer works off what is open", async () => {
    await writeSome(database);
    const first = await chainHead(database().query, region);
    expect(first?.seq).toBe(3n);
    const sealer = startSealer(database(), 5, (result) => expect(result.ok).toBe(true));
    await Promise.all(Array.from({ length: 40 }, async (_, i) => {
      const saved = await inTransaction(database(), (tx) => saveRows(tx, tables, head(), [change(works, work(`n${i}`), 0)]));
      expect(saved.ok).toBe(true);
      sealer.soon(region);
      if (i % 7 === 0) await sealBatches(database(), region);
    }));
    await sealer.close();
    expect((await chainHead(database().query, region))?.seq).toBe(43n);
    expect(await verifyLedger(database().query, region, tables)).toEqual([]);
  });
});
