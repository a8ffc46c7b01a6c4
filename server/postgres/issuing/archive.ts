import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Query, Tx } from "../database.ts";
import type { EditionKey } from "../editions/store.ts";

export type ArchiveFormat = "docx" | "pdf";

/** A document as it was issued. */
export interface Archived {
  readonly month: string;
  readonly edition: number;
  readonly format: ArchiveFormat;
  readonly name: string;
  /** hexadecimal, over the bytes */
  readonly sha256: string;
  readonly size: number;
  readonly madeAt: string;
}

interface RawArchived { month: string; edition: number; format: ArchiveFormat; name: string; sha256: string; size: number; made_at: Date }

const told = ({ made_at, ...rest }: RawArchived): Archived => ({ ...rest, madeAt: made_at.toISOString() });

/** Keeps the bytes; what is archived already stays. */
export async function insertArchive(tx: Tx, { region, month, edition }: EditionKey, file: { format: ArchiveFormat; name: string; bytes: Uint8Array; at: string }): Promise<void> {
  const content = Buffer.from(file.bytes);
  const sha256 = createHash("sha256").update(content).digest();
  await sql`insert into dukao.archive (region, month, edition, format, name, sha256, content, made_at)
    values (${region}, ${month}, ${edition}::int, ${file.format}, ${file.name}, ${sha256}, ${content}, ${file.at}) on conflict do nothing`.execute(tx);
}

/** What is archived, of a month or of all, without the bytes. */
export async function listArchive(query: Query, region: string, month?: string): Promise<Archived[]> {
  const one = month === undefined ? sql`` : sql` and month = ${month}`;
  const { rows } = await sql<RawArchived>`select month, edition, format, name, encode(sha256, 'hex') as sha256, length(content)::int as size, made_at
    from dukao.archive where region = ${region}${one} order by month, edition, format`.execute(query);
  return rows.map(told);
}

/** The bytes with whether they still have the hash they were archived under. */
export async function readArchive(query: Query, { region, month, edition }: EditionKey, format: ArchiveFormat): Promise<(Archived & { bytes: Uint8Array; intact: boolean }) | undefined> {
  const { rows } = await sql<RawArchived & { content: Buffer }>`select month, edition, format, name, encode(sha256, 'hex') as sha256, length(content)::int as size, made_at, content
    from dukao.archive where region = ${region} and month = ${month} and edition = ${edition}::int and format = ${format}`.execute(query);
  const [found] = rows;
  if (!found) return undefined;
  const { content, ...rest } = found;
  return { ...told(rest), bytes: content, intact: createHash("sha256").update(content).digest("hex") === rest.sha256 };
}

/** Issued editions of which that format is not archived. */
export async function missingArchive(query: Query, region: string, format: ArchiveFormat): Promise<readonly { month: string; edition: number }[]> {
  const { rows } = await sql<{ month: string; edition: number }>`select e.month, e.edition from dukao.editions e
    where e.region = ${region} and e.issued_at is not null
      and not exists (select from dukao.archive a where a.region = e.region and a.month = e.month and a.edition = e.edition and a.format = ${format})
    order by e.month, e.edition`.execute(query);
  return rows;
}
