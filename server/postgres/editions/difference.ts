import { sql } from "kysely";
import type { RowChange } from "../../../cycle/index.ts";
import type { Query } from "../database.ts";

/** Rows that stand behind one edition in another version than behind the other, or behind one of them only. */
export async function rowChanges(query: Query, region: string, month: string, before: number, after: number, limit: number): Promise<{ changes: RowChange[]; total: number }> {
  const rowsOf = (edition: number) => sql`select table_name, row_id, rev, hash from dukao.edition_rows
    where region = ${region} and month = ${month} and edition = ${edition}::int`;
  const { rows } = await sql<{ table: string; id: string; from: number | null; to: number | null; total: number }>`
    select table_name as "table", row_id as id, a.rev as "from", b.rev as "to", count(*) over ()::int as total
    from (${rowsOf(before)}) a full join (${rowsOf(after)}) b using (table_name, row_id)
    where a.hash is distinct from b.hash order by 1, 2 limit ${limit}`.execute(query);
  const changes = rows.map(({ table, id, from, to }) => ({ table, id, ...(from !== null && { fromRev: from }), ...(to !== null && { toRev: to }) }));
  return { changes, total: rows[0]?.total ?? 0 };
}
