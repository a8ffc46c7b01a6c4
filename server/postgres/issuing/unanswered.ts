import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import type { Query } from "../database.ts";
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
