import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import { lock, type Tx } from "../database.ts";
import { ledgerTable } from "../names.ts";

/**
 * The next serial of the year, for a number that is given in the same transaction: whoever asks meanwhile waits for
 * it to end, and when it is undone the number is given to the next. So there is no gap, and none is given twice.
 */
export async function nextSerial(tx: Tx, region: string, table: Table, year: number): Promise<number> {
  await lock(tx, "order", region);
  const found = await sql<{ n: number | null }>`
    select max(substring(t.number from ${`〔${year}〕(\\d+)号$`})::int) as n from ${ledgerTable(table.name)} t where t.region = ${region}`.execute(tx);
  return (found.rows[0]?.n ?? 0) + 1;
}
