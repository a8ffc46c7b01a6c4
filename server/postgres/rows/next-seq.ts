import { type RawBuilder, sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import { lock, type Tx } from "../database.ts";
import { ledgerTable } from "../names.ts";

/**
 * The next number in a row's list: those of its table that share the given cells. For a row that is written in the
 * same transaction; whoever asks for the same list meanwhile waits for it to end.
 */
export async function nextSeq(tx: Tx, region: string, table: Table, list: Readonly<Record<string, string>>): Promise<number> {
  await lock(tx, "list", [region, table.name, ...Object.values(list)].join(" "));
  const found = await sql<{ n: number }>`select coalesce(max(seq), 0)::int + 1 as n from ${ledgerTable(table.name)} where ${like(region, list)}`.execute(tx);
  return found.rows[0]!.n;
}

/** Whether a row with these cells is there already: asked behind `nextSeq`, nobody adds one meanwhile. */
export async function stands(tx: Tx, region: string, table: Table, cells: Readonly<Record<string, string>>): Promise<boolean> {
  const found = await sql<{ there: boolean }>`select exists (select from ${ledgerTable(table.name)} where ${like(region, cells)}) as there`.execute(tx);
  return found.rows[0]!.there;
}

const like = (region: string, cells: Readonly<Record<string, string>>): RawBuilder<unknown> =>
  sql.join([sql`region = ${region}`, ...Object.entries(cells).map(([column, cell]) => sql`${sql.ref(column)} = ${cell}`)], sql` and `);
