import { sql } from "kysely";
import type { EditionRecord, FrozenRow, FrozenValue } from "../../../cycle/index.ts";
import type { Query } from "../database.ts";
import type { EditionKey } from "./store.ts";

interface Raw {
  readonly month: string;
  readonly edition: number;
  readonly corrects: number | null;
  readonly reason: string | null;
  readonly frozen_at: Date;
  readonly frozen_by: string;
  readonly issued_at: Date | null;
  readonly issued_by: string | null;
  /** a date that the driver leaves as text */
  readonly issued_on: string | null;
  readonly recorded: string[];
  readonly definition_hashes: Record<string, string>;
  readonly manifest_hash: Buffer;
  readonly chain_seq: string | null;
  readonly chain_seal: Buffer | null;
  readonly value_count: number;
  readonly row_count: number;
}

/** The editions of a month, or of all months, the oldest first. */
export async function listEditions(query: Query, region: string, month?: string): Promise<EditionRecord[]> {
  const one = month === undefined ? sql`` : sql` and month = ${month}`;
  const { rows } = await sql<Raw>`select * from dukao.editions where region = ${region}${one} order by month, edition`.execute(query);
  return rows.map((row) => ({
    region, month: row.month, number: row.edition, frozenAt: row.frozen_at.toISOString(), frozenBy: row.frozen_by,
    values: row.value_count, rows: row.row_count, recorded: row.recorded,
    definitions: row.definition_hashes, manifestHash: row.manifest_hash.toString("hex"),
    ...(row.chain_seq !== null && row.chain_seal !== null && { chain: { seq: row.chain_seq, seal: row.chain_seal.toString("hex") } }),
    ...(row.corrects !== null && { corrects: row.corrects }), ...(row.reason !== null && { reason: row.reason }),
    ...(row.issued_at !== null && { issuedAt: row.issued_at.toISOString() }), ...(row.issued_by !== null && { issuedBy: row.issued_by }),
    ...(row.issued_on !== null && { issuedOn: row.issued_on }),
  }));
}

/** That edition, or the newest when no number is given. */
export async function findEdition(query: Query, region: string, month: string, number?: number): Promise<EditionRecord | undefined> {
  const all = await listEditions(query, region, month);
  return number === undefined ? all.at(-1) : all.find((each) => each.number === number);
}

interface RawValue {
  readonly metric: string;
  readonly org: string;
  readonly period: string;
  readonly amount: string | null;
  readonly unit: string;
  readonly absent: string | null;
  readonly because: string | null;
}

/** The frozen values, of some organisations or of all. */
export async function editionValues(query: Query, { region, month, edition }: EditionKey, orgs?: readonly string[]): Promise<FrozenValue[]> {
  const some = orgs === undefined ? sql`` : sql` and org = any(${orgs}::text[])`;
  const { rows } = await sql<RawValue>`select metric, org, period, amount, unit, absent, because from dukao.edition_values
    where region = ${region} and month = ${month} and edition = ${edition}::int${some} order by metric, org, period`.execute(query);
  return rows.map(({ metric, org, period, amount, unit, absent, because }) => ({
    metric, org, period, ...(amount !== null && { amount, unit }), ...(absent !== null && { absent }), ...(because !== null && { because }),
  }));
}

const ROWS_IN_A_PAGE = 20_000;

/** The edition's rows in the order of table and id, page by page: there may be a million. */
export async function* editionRows(query: Query, { region, month, edition }: EditionKey): AsyncGenerator<readonly FrozenRow[]> {
  for (let after: readonly [string, string] = ["", ""]; ;) {
    const { rows } = await sql<FrozenRow>`select table_name as "table", row_id as id, rev, encode(hash, 'hex') as hash from dukao.edition_rows
      where region = ${region} and month = ${month} and edition = ${edition}::int and (table_name, row_id) > (${after[0]}, ${after[1]})
      order by table_name, row_id limit ${ROWS_IN_A_PAGE}`.execute(query);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_IN_A_PAGE) return;
    const last = rows.at(-1)!;
    after = [last.table, last.id];
  }
}

/** The texts that an edition was computed by, by hash. */
export async function definitionTexts(query: Query, region: string, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ hash: string; definition: string }>`select hash, definition from dukao.edition_definitions
    where region = ${region} and hash = any(${hashes}::text[])`.execute(query);
  return new Map(rows.map(({ hash, definition }) => [hash, definition]));
}
