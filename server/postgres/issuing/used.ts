import { sql } from "kysely";
import type { Query } from "../database.ts";

/** A row's version that an issued edition rests on. */
export interface UsedVersion {
  readonly month: string;
  readonly edition: number;
  readonly table: string;
  readonly id: string;
  readonly rev: number;
}

/** In which issued editions those rows stand, the newest first. */
export async function issuedVersions(query: Query, region: string, rows: readonly { table: string; id: string }[]): Promise<UsedVersion[]> {
  if (rows.length === 0) return [];
  const found = await sql<UsedVersion>`
    select r.month, r.edition, r.table_name as "table", r.row_id as id, r.rev
    from unnest(${rows.map((each) => each.table)}::text[], ${rows.map((each) => each.id)}::text[]) as w(t, i)
    join dukao.edition_rows r on r.region = ${region} and r.table_name = w.t and r.row_id = w.i
    join dukao.editions e on e.region = r.region and e.month = r.month and e.edition = r.edition and e.issued_at is not null
    order by r.month desc, r.edition desc, r.table_name, r.row_id`.execute(query);
  return found.rows;
}
