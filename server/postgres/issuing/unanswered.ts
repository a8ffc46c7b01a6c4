import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import type { Query } from "../database.ts";
import type { EditionKey } from "../editions/store.ts";
import { ledgerTable } from "../names.ts";

/** A promise that was due and of which nobody has said what became. */
export interface Unanswered {
  readonly id: string;
  readonly org: string;
  readonly goal: string;
  readonly title: string;
  readonly made_in: string;
  readonly due: string;
}

/** Commitments (下一步打算) made before the month, due in it or earlier, without an outcome; oldest first. */
export async function unansweredRows(query: Query, region: string, commitments: Table, month: string): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`select id, org, goal, title, made_in, due from ${ledgerTable(commitments.name)}
    where region = ${region} and made_in < ${month} and due <= ${month} and outcome is null order by due, goal, seq, id`.execute(query);
  return rows;
}

/** Of an edition: such commitments as it holds them, however they were answered after it was frozen. */
export async function unansweredIn(query: Query, { region, month, edition }: EditionKey, commitments: Table): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from dukao.edition_rows r
    join dukao.events e on e.region = r.region and e.table_name = r.table_name and e.row_id = r.row_id and e.rev = r.rev
    where r.region = ${region} and r.month = ${month} and r.edition = ${edition}::int and r.table_name = ${commitments.name}
      and e.after ->> 'made_in' < ${month} and e.after ->> 'due' <= ${month} and e.after ->> 'outcome' is null`.execute(query);
  return rows[0]!.count;
}
