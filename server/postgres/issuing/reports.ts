import { sql } from "kysely";
import type { Query } from "../database.ts";

/** How many units owe a report for the month, and of how many it was accepted. */
export async function reportCounts(query: Query, region: string, month: string): Promise<{ readonly owed: number; readonly accepted: number }> {
  const { rows } = await sql<{ owed: number; accepted: number }>`
    select count(*)::int as owed, count(accepted_at)::int as accepted from ledger.reports where region = ${region} and month = ${month}`.execute(query);
  return rows[0] ?? { owed: 0, accepted: 0 };
}
