import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";

/** The newest month that any monthly table holds a row of, up to a limit; undefined when there is none. */
export async function newestMonth(query: Query, region: string, tables: readonly Table[], limit: string): Promise<string | undefined> {
  const monthly = tables.filter((table) => table.key.includes("month"));
  if (monthly.length === 0) return undefined;
  const each = monthly.map((table) => sql`(select max(month) as month from ${ledgerTable(table.name)} where region = ${region} and month <= ${limit})`);
  const found = await sql<{ month: string | null }>`select max(month) as month from (${sql.join(each, sql` union all `)}) newest`.execute(query);
  return found.rows[0]?.month ?? undefined;
}
