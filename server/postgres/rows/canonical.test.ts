import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/index.ts";
import { inTransaction } from "../database.ts";
import { testDatabase } from "../testing/database.ts";
import { change, head, region, tables, work, works } from "../testing/works.ts";
import { bulkOf } from "./bulk.ts";
import { firstEvents } from "./canonical.ts";
import { saveRows } from "./save.ts";
import { hashOf, stateOf } from "./statement.ts";
import { verifyLedger } from "./verify.ts";

const database = testDatabase(tables);
const event = firstEvents(region, works);

/** What PostgreSQL makes of a row that stands in its table. */
async function byDatabase(row: Readonly<Record<string, Cell>>): Promise<{ state: string; hash: string }> {
  const found = await sql<{ state: string; hash: string }>`
    select s.state::text as state, encode(${sql.raw(hashOf(`'${region}'::text`, "'works'::text", "1", "s.state"))}, 'hex') as hash
    from (select ${sql.raw(stateOf("r"))} as state from jsonb_populate_record(null::ledger.works, ${JSON.stringify(row)}::jsonb) r) s`.execute(database().query);
  return found.rows[0]!;
}

const names = fc.string({ unit: "binary", minLength: 1 }).filter((each) => !each.includes("\0") && each.isWellFormed());
const digits = fc.oneof(fc.bigInt().map(String), fc.tuple(fc.bigInt(), fc.stringMatching(/^\d{1,30}$/)).map(([whole, part]) => `${whole}.${part}`), fc.constant("-0.00"));

describe("the canonical text made here", () => {
  test("is the one that PostgreSQL makes, and so is its hash", async () => {
    await fc.assert(fc.asyncProperty(names, digits, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.boolean(), async (name, plan, lots, open) => {
      const row = work("w", { name, plan, lots: String(lots), open });
      const made = event(row);
      const state = made?.state.toString();
      const due = await byDatabase(row);
      // only minus nothing is left to PostgreSQL
      expect([state, made?.hash]).toEqual(/^-0\.?0*$/.test(plan) ? [undefined, undefined] : [due.state, due.hash]);
    }), { numRuns: 150 });
  });

  test.each<[string, Readonly<Record<string, Cell>>]>([
    ["a number with zeros before it", { plan: "007" }], ["a plus sign", { plan: "+7" }], ["minus nothing", { plan: "-0.0" }], ["a power of ten", { plan: "1e3" }], ["a bare point", { plan: "7." }],
    ["no number", { plan: "many" }], ["a part of a whole", { lots: "1.5" }], ["a day that is none", { started_on: "2016-02-31" }], ["a short day", { started_on: "2016-2-3" }],
    ["text for a truth", { open: "true" }], ["a truth for text", { name: true }], ["no character", { name: "\0" }], ["half a character", { name: "\uD800" }],
  ])("leaves %s to PostgreSQL", async (_, cells) => {
    expect(event(work("w", cells))).toBeUndefined();
    expect(await bulkOf(head(), works, Array.from({ length: 600 }, (__, n) => change(works, work(`w${n}`, n === 300 ? cells : {}), 0)), 1)).toBeUndefined();
  });

  test("stands in a ledger that verifies, whatever the rows hold", async () => {
    const odd = ["\t", "\\", "\\N", "\\.", '"', "\n", "\r\n", "\u007F", "\u2028", "龘😀", "'", "{}", "\u001F"];
    const rows = Array.from({ length: 1_300 }, (_, n) => work(`r${n}${odd[n % odd.length]}`, { name: `${n}${odd[n % odd.length]}`, plan: n % 3 === 0 ? null : `${n}.50`, lots: String(-n || 0), started_on: n % 2 === 0 ? null : "2016-02-29" }));
    const saved = await inTransaction(database(), (tx) => saveRows(tx, tables, head(), rows.map((row) => change(works, row, 0))));
    expect(saved).toMatchObject({ ok: true, value: { count: 1_300 } });
    expect(await verifyLedger(database().query, region, tables)).toEqual([]);
  });
});
