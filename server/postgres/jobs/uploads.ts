import { sql } from "kysely";
import type { Query } from "../database.ts";

const text = 'text collate "C"';

/** Files that wait to be imported: they lie in the database, so that whichever server does the work finds them. */
export const uploadsMigration = {
  number: 70,
  name: "files that wait to be imported",
  statements: [
    `create table dukao.uploads (
      region ${text} not null, id ${text} not null, by ${text} not null, name text not null, bytes bytea not null, at timestamptz not null,
      primary key (region, id))`,
  ],
} as const;

/** A file that was looked at and not imported within a day is let go. */
const KEPT = "1 day";

export async function keepUpload(query: Query, region: string, { id, by, name, bytes, at }: { readonly id: string; readonly by: string; readonly name: string; readonly bytes: Uint8Array; readonly at: Date }): Promise<void> {
  await sql`delete from dukao.uploads where region = ${region} and at < ${at}::timestamptz - ${KEPT}::interval`.execute(query);
  await sql`insert into dukao.uploads (region, id, by, name, bytes, at) values (${region}, ${id}, ${by}, ${name}, ${Buffer.from(bytes)}, ${at})`.execute(query);
}

export async function findUpload(query: Query, region: string, id: string): Promise<{ readonly name: string; readonly bytes: Buffer } | undefined> {
  const { rows } = await sql<{ name: string; bytes: Buffer }>`select name, bytes from dukao.uploads where region = ${region} and id = ${id}`.execute(query);
  return rows[0];
}

export async function dropUpload(query: Query, region: string, id: string): Promise<void> {
  await sql`delete from dukao.uploads where region = ${region} and id = ${id}`.execute(query);
}
