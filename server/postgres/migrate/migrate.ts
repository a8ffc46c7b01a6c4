import { sql } from "kysely";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { type Database, inTransaction, lock, type Tx } from "../database.ts";
import { migrations } from "./system.ts";

/** Brings the system schema up to this program's. Several programs may do so at once: they queue. */
export async function migrateSystem(database: Database): Promise<Result<void>> {
  return inTransaction(database, async (tx) => {
    await lock(tx, "migrate");
    await sql`create schema if not exists dukao`.execute(tx);
    await sql`create schema if not exists ledger`.execute(tx);
    await sql`create table if not exists dukao.migrations (number integer primary key, name text not null, applied_at timestamptz not null default now())`.execute(tx);
    const known = Math.max(...migrations.map((each) => each.number));
    const applied = await appliedNumber(tx);
    if (applied > known) return failed(issue("postgres.newer-schema", { found: applied, known }));
    for (const { number, name, statements } of migrations) {
      if (number <= applied) continue;
      for (const statement of statements) await sql.raw(statement).execute(tx);
      await tx.insertInto("dukao.migrations").values({ number, name }).execute();
    }
    return ok(undefined);
  });
}

async function appliedNumber(tx: Tx): Promise<number> {
  const found = await tx.selectFrom("dukao.migrations").select((each) => each.fn.max("number").as("n")).executeTakeFirst();
  return found?.n ?? 0;
}
