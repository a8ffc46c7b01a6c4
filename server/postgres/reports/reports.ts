import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import { stateList, type Stored, storedOf } from "../rows/read.ts";

interface Wanted {
  readonly month?: string;
  readonly units?: readonly string[];
}

/** Reports of a month, of units, or both: newest month first, then by unit. */
export async function reportRows(query: Query, region: string, table: Table, { month, units }: Wanted): Promise<Stored[]> {
  const found = await sql<Record<string, string | number | null>>`
    select ${stateList(table, "t")} from ${ledgerTable(table.name)} t where t.region = ${region}
      ${month === undefined ? sql`` : sql`and t.month = ${month}`} ${units === undefined ? sql`` : sql`and t.unit = any(${[...units]}::text[])`}
    order by t.month desc, t.unit`.execute(query);
  return found.rows.map(storedOf);
}

/** Months in which those units (all of them, when none is named) owe a report, newest first. */
export async function openedMonths(query: Query, region: string, table: Table, units?: readonly string[]): Promise<string[]> {
  const found = await sql<{ month: string }>`
    select distinct t.month from ${ledgerTable(table.name)} t where t.region = ${region} ${units === undefined ? sql`` : sql`and t.unit = any(${[...units]}::text[])`} order by t.month desc`.execute(query);
  return found.rows.map(({ month }) => month);
}

/** Whether a batch of that id was written: a request that is sent again then does nothing more. */
export async function batchWritten(query: Query, region: string, id: string): Promise<boolean> {
  return (await query.selectFrom("dukao.batches").select("id").where("region", "=", region).where("id", "=", id).executeTakeFirst()) !== undefined;
}

/** How many items of each of those reports were returned, by report. */
export async function returnedCounts(query: Query, region: string, reports: readonly string[]): Promise<Map<string, number>> {
  if (reports.length === 0) return new Map();
  const found = await sql<{ parent: string; n: number }>`
    select parent, count(*)::int as n from ${ledgerTable("reports.items")} where region = ${region} and parent = any(${[...reports]}::text[]) and verdict = 'returned' group by parent`.execute(query);
  return new Map(found.rows.map(({ parent, n }) => [parent, n]));
}
