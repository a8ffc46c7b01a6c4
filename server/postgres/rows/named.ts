import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import { titleField } from "./counts.ts";

export interface NamedRow {
  readonly id: string;
  readonly org: string;
  readonly names: readonly string[];
}

/** Rows of a table that people call by one of these names: the id, a key field of a one-field key, or the title. */
export async function rowsNamed(query: Query, region: string, table: Table, names: readonly string[]): Promise<NamedRow[]> {
  if (names.length === 0) return [];
  const columns = [...new Set(["id", ...(table.key.length === 1 ? table.key : []), titleField(table)])];
  const list = sql.join(columns.map((name) => sql`t.${sql.ref(name)}::text`));
  const any = sql.join(columns.map((name) => sql`t.${sql.ref(name)}::text = any(${[...names]})`), sql` or `);
  const found = await sql<{ id: string; org: string; names: (string | null)[] }>`
    select t.id, t.org, array[${list}] as names from ${ledgerTable(table.name)} t where t.region = ${region} and (${any})`.execute(query);
  return found.rows.map((row) => ({ ...row, names: row.names.filter((name) => name !== null) }));
}
