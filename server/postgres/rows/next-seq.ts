import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import { lock, type Tx } from "../database.ts";
import { ledgerTable } from "../names.ts";

/**
 * The next number in a row's list: those of its table that share the given cells. For a row that is written in the
 * same transaction; whoever asks for the same list meanwhile waits for it to end.
 */
export async function nextSeq(tx: Tx, region: string, table: Table, list: Readonly<Record<string, string>>): Promise<number> {
  await lock(tx, "list", [region, table.name, ...Object.values(list)].join(" "));
  const same = Object.entries(list).map(([column, cell]) => sql`${sql.ref(column)} = ${cell}`);
  const found = await sql<{ n: number }>`select coalesce(max(seq), 0)::int + 1 as n from ${ledgerTable(table.name)} where ${sql.join([sql`region = ${region}`, ...same], sql` and `)}`.execute(tx);
  return found.rows[0]!.n;
}
