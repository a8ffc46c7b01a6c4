import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";

/** The newest day of a column; undefined where the table has none. */
export async function newestDay(query: Query, region: string, table: Table, field: string): Promise<string | undefined> {
  const { rows } = await sql<{ day: string | null }>`select max(${sql.ref(field)})::text as day from ${ledgerTable(table.name)} where region = ${region}`.execute(query);
  return rows[0]?.day ?? undefined;
}

export interface Meeting {
  readonly id: string;
  /** row of the child table; null where there is none (any more) */
  readonly by: string | null;
}

/** A table of stretches of days, and the child rows of what each is for. */
export interface MeetingAsk {
  readonly table: Table;
  readonly of: string;
  readonly starts: string;
  readonly ends: string;
  /** column that names the child row */
  readonly field: string;
  readonly child: Table;
  readonly on: string;
}

/** The rows that do not name the first child row of their stretch, with that one. */
export async function movedMeetings(query: Query, region: string, { table, of, starts, ends, field, child, on }: MeetingAsk): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`select r.id, m.by from ${ledgerTable(table.name)} r left join lateral (
      select c.id as by from ${ledgerTable(child.name)} c where c.region = r.region and c.parent = ${sql.ref(`r.${of}`)}
        and ${sql.ref(`c.${on}`)} between ${sql.ref(`r.${starts}`)} and ${sql.ref(`r.${ends}`)} order by ${sql.ref(`c.${on}`)}, c.id limit 1) m on true
    where r.region = ${region} and ${sql.ref(`r.${field}`)} is distinct from m.by order by r.id`.execute(query);
  return rows;
}
