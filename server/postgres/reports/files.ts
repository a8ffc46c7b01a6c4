import { sql } from "kysely";
import type { Query, Tx } from "../database.ts";
import type { FormKey } from "./cells.ts";

export interface FormFile {
  readonly duty: string;
  readonly row: string;
  readonly sha256: string;
  readonly name: string;
  readonly caption: string | null;
  readonly size: number;
  readonly type: string;
  readonly by: string;
  readonly at: string;
}

interface Raw extends Omit<FormFile, "at" | "size"> { at: Date; size: string }

/** Files that hang on the rows of a form under way. */
export async function formFiles(query: Query, { region, month, unit }: FormKey): Promise<FormFile[]> {
  const found = await sql<Raw>`
    select f.duty, f.row_id as row, f.sha256, f.name, f.caption, s.size::text, s.type, f.by, f.at
    from dukao.form_files f join dukao.files s on s.region = f.region and s.sha256 = f.sha256
    where f.region = ${region} and f.month = ${month} and f.unit = ${unit} order by f.at`.execute(query);
  return found.rows.map(({ at, size, ...rest }) => ({ ...rest, size: Number(size), at: at.toISOString() }));
}

export interface AttachedFile extends Pick<FormFile, "duty" | "row" | "sha256" | "name" | "caption" | "size" | "type" | "by" | "at"> {}

/** The file's bytes lie in the data folder already; the same file may hang on several rows. */
export async function attachFile(tx: Tx, { region, month, unit }: FormKey, file: AttachedFile): Promise<void> {
  await sql`insert into dukao.files (region, sha256, size, type, by, at) values (${region}, ${file.sha256}, ${file.size}, ${file.type}, ${file.by}, ${file.at})
    on conflict (region, sha256) do nothing`.execute(tx);
  await sql`insert into dukao.form_files (region, month, unit, duty, row_id, sha256, name, caption, by, at)
    values (${region}, ${month}, ${unit}, ${file.duty}, ${file.row}, ${file.sha256}, ${file.name}, ${file.caption}, ${file.by}, ${file.at})
    on conflict (region, month, unit, duty, row_id, sha256) do update set name = excluded.name, caption = excluded.caption`.execute(tx);
}

/** The bytes stay: another row may need them, and what was reported names them. */
export async function detachFile(tx: Tx, { region, month, unit }: FormKey, of: { duty: string; row: string; sha256: string }): Promise<boolean> {
  const gone = await sql`delete from dukao.form_files where region = ${region} and month = ${month} and unit = ${unit}
    and duty = ${of.duty} and row_id = ${of.row} and sha256 = ${of.sha256}`.execute(tx);
  return (gone.numAffectedRows ?? 0n) > 0n;
}

export interface StoredFile {
  readonly type: string;
  readonly size: number;
  readonly names: readonly string[];
  /** units whose reports it hangs on */
  readonly units: readonly string[];
}

/** A file with the units that it belongs to; undefined when there is none. */
export async function storedFile(query: Query, region: string, sha256: string): Promise<StoredFile | undefined> {
  const found = await sql<{ type: string; size: string; names: string[]; units: string[] }>`
    select s.type, s.size::text, array_remove(array_agg(distinct f.name), null) as names, array_remove(array_agg(distinct f.unit), null) as units
    from dukao.files s left join dukao.form_files f on f.region = s.region and f.sha256 = s.sha256
    where s.region = ${region} and s.sha256 = ${sha256} group by s.type, s.size`.execute(query);
  const file = found.rows[0];
  return file && { ...file, size: Number(file.size) };
}
