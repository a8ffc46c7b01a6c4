import { sql } from "kysely";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { type Database, inTransaction, lock, type Query } from "../database.ts";
import { attempt } from "../failure.ts";
import { ensureRoles } from "../sight/roles.ts";
import { migrateJobs } from "../jobs/migrate.ts";
import { migrations } from "./system.ts";

/** Brings the system schema up to this program's, the job queue's with it. Several programs may do so at once: they queue. */
export async function migrateSystem(database: Database): Promise<Result<void>> {
  const roles = await attempt(() => ensureRoles(database));
  if (!roles.ok) return roles;
  const migrated = await migrateOwn(database);
  return migrated.ok ? migrateJobs(database) : migrated;
}

async function migrateOwn(database: Database): Promise<Result<void>> {
  // who only reads may come to a database that takes no writes
  if (await isCurrent(database.query)) return ok(undefined);
  return inTransaction(database, async (tx) => {
    await lock(tx, "migrate");
    await sql`create schema if not exists dukao`.execute(tx);
    await sql`create schema if not exists ledger`.execute(tx);
    await sql`create table if not exists dukao.migrations (number integer primary key, name text not null, applied_at timestamptz not null default now())`.execute(tx);
    const known = Math.max(...migrations.map((each) => each.number));
    const applied = await appliedNumbers(tx);
    const newest = Math.max(0, ...applied);
    if (newest > known) return failed(issue("postgres.newer-schema", { found: newest, known }));
    // by what is recorded, not by the highest: steps of different areas are numbered in ranges and land in any order
    for (const { number, name, statements } of migrations.toSorted((a, b) => a.number - b.number)) {
      if (applied.has(number)) continue;
      for (const statement of statements) await sql.raw(statement).execute(tx);
      await tx.insertInto("dukao.migrations").values({ number, name }).execute();
    }
    return ok(undefined);
  });
}

async function isCurrent(query: Query): Promise<boolean> {
  const found = await sql<{ there: boolean }>`select to_regclass('dukao.migrations') is not null as there`.execute(query);
  if (found.rows[0]?.there !== true) return false;
  const applied = await appliedNumbers(query);
  return applied.size === migrations.length && migrations.every(({ number }) => applied.has(number));
}

async function appliedNumbers(tx: Query): Promise<ReadonlySet<number>> {
  const found = await tx.selectFrom("dukao.migrations").select("number").execute();
  return new Set(found.map(({ number }) => number));
}
