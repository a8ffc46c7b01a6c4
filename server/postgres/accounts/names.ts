import { sql } from "kysely";
import type { Query } from "../database.ts";

/** Names of people by account, of those that have one. A region whose accounts live elsewhere has none. */
export async function personNames(query: Query, region: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const there = await sql<{ there: boolean }>`select to_regclass('ledger.accounts') is not null as there`.execute(query);
  if (!there.rows[0]?.there) return new Map();
  const found = await sql<{ id: string; name: string }>`select id, name from ledger.accounts where region = ${region} and id = any(${ids}) and name is not null`.execute(query);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}
