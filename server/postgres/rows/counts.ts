import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";

export interface RowCount {
  readonly table: string;
  readonly rows: number;
  /** by origin; child tables and main tables alike */
  readonly document: number;
  readonly sample: number;
  readonly office: number;
}

/** How many rows each table holds, of these organisations or of all, by where they come from, in one statement. */
export async function countRows(query: Query, region: string, tables: readonly Table[], orgs?: readonly string[]): Promise<Map<string, RowCount>> {
  if (tables.length === 0) return new Map();
  const each = tables.map((table) => sql`
    select ${table.name}::text as "table", count(*)::int as rows,
      count(*) filter (where origin = 'document')::int as document,
      count(*) filter (where origin = 'sample')::int as sample,
      count(*) filter (where origin = 'office')::int as office
    from ${ledgerTable(table.name)} where region = ${region}${orgs === undefined ? sql`` : sql` and org = any(${[...orgs]})`}`);
  const found = await sql<RowCount>`${sql.join(each, sql` union all `)}`.execute(query);
  return new Map(found.rows.map((row) => [row.table, row]));
}

/** When each table was last written; tables never written are left out. Reads the heads of batches only, never their events. */
export async function lastWritten(query: Query, region: string): Promise<Map<string, string>> {
  const found = await sql<{ name: string; at: Date }>`
    select t.name, max(b.at) as at from dukao.batches b cross join lateral unnest(b.tables) as t (name) where b.region = ${region} group by t.name`.execute(query);
  return new Map(found.rows.map(({ name, at }) => [name, at.toISOString()]));
}

/** Titles of rows by id, for references: the first key field that is text, else the id. */
export async function titlesOf(query: Query, region: string, table: Table, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const column = titleField(table);
  const found = await sql<{ id: string; title: string }>`
    select t.id, coalesce(t.${sql.ref(column)}::text, t.id) as title from ${ledgerTable(table.name)} t
    where t.region = ${region} and t.id = any(${[...ids]})`.execute(query);
  return Object.fromEntries(found.rows.map(({ id, title }) => [id, title]));
}

/** The field that names a row to people: what the register says, or `name` or `title` where there is one, else the last of its key. */
export function titleField(table: Table): string {
  const named = [table.title, "name", "title", "subject", "item"].find((name) => table.fields.some((field) => field.name === name));
  return named ?? table.key.at(-1) ?? "id";
}
