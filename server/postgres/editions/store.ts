import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import type { ChainHead, FrozenValue } from "../../../cycle/index.ts";
import type { Leaf } from "../../../metrics/index.ts";
import type { Tx } from "../database.ts";
import { contributing } from "../measure/contribution.ts";
import { ledgerTable } from "../names.ts";

/** Which edition a statement is about. */
export interface EditionKey {
  readonly region: string;
  readonly month: string;
  readonly edition: number;
}

export interface EditionHead extends EditionKey {
  readonly corrects?: number;
  readonly reason?: string;
  readonly at: string;
  readonly by: string;
  readonly recorded: readonly string[];
  /** hash of each text, by what it defines */
  readonly definitions: Readonly<Record<string, string>>;
  readonly chain?: ChainHead | undefined;
}

/** The edition's own record, whose seal follows at the end of the transaction. */
export async function insertEdition(tx: Tx, head: EditionHead): Promise<void> {
  const { region, month, edition, corrects, reason, at, by, recorded, definitions, chain } = head;
  await sql`insert into dukao.editions (region, month, edition, kind, corrects, reason, frozen_at, frozen_by, recorded, definition_hashes, manifest_hash, seen, chain_seq, chain_seal)
    values (${region}, ${month}, ${edition}, ${corrects === undefined ? "first" : "correction"}, ${corrects ?? null}, ${reason ?? null},
      ${at}, ${by}, ${recorded}::text[], ${JSON.stringify(definitions)}::jsonb, ''::bytea, (select max(seq) from dukao.batches where region = ${region}),
      ${chain?.seq ?? null}::bigint, decode(${chain?.seal ?? null}, 'hex'))`.execute(tx);
}

/** Texts are kept once for each hash, however many editions rest on them. */
export async function insertDefinitions(tx: Tx, region: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [hash, definition] of texts) {
    await sql`insert into dukao.edition_definitions (region, hash, definition) values (${region}, ${hash}, ${definition}) on conflict do nothing`.execute(tx);
  }
}

const VALUES_IN_A_STATEMENT = 5_000;

export async function insertValues(tx: Tx, { region, month, edition }: EditionKey, values: readonly FrozenValue[]): Promise<void> {
  for (let at = 0; at < values.length; at += VALUES_IN_A_STATEMENT) {
    const some = values.slice(at, at + VALUES_IN_A_STATEMENT);
    const column = (of: (value: FrozenValue) => string | undefined): (string | null)[] => some.map((each) => of(each) ?? null);
    await sql`insert into dukao.edition_values (region, month, edition, metric, org, period, amount, unit, absent, because)
      select ${region}, ${month}, ${edition}::int, v.* from unnest(
        ${column((each) => each.metric)}::text[], ${column((each) => each.org)}::text[], ${column((each) => each.period)}::text[],
        ${column((each) => each.amount)}::numeric[], ${column((each) => each.unit ?? "")}::text[],
        ${column((each) => each.absent)}::text[], ${column((each) => each.because)}::text[]) v`.execute(tx);
  }
}

/**
 * The versions of one table's rows that count in at least one of the leaves, in one statement. A row whose
 * version no event knows gets an empty hash, and the freezing must refuse it.
 */
export async function insertRows(tx: Tx, key: EditionKey, table: Table, parent: Table | undefined, leaves: readonly Leaf[]): Promise<void> {
  const site = parent ? { table, parent } : { table };
  const { region, month, edition } = key;
  await sql`insert into dukao.edition_rows (region, month, edition, table_name, row_id, rev, hash)
    select ${region}, ${month}, ${edition}::int, ${table.name}, c.id, c.rev, coalesce(e.hash, ''::bytea)
    from (${contributing(site, region, leaves)}) c
    left join dukao.events e on e.region = ${region} and e.table_name = ${table.name} and e.row_id = c.id and e.rev = c.rev`.execute(tx);
}

/** The parents of the child rows that are in the edition already: their cells decide which child counts. */
export async function insertParents(tx: Tx, { region, month, edition }: EditionKey, child: Table, parent: Table): Promise<void> {
  await sql`insert into dukao.edition_rows (region, month, edition, table_name, row_id, rev, hash)
    select ${region}, ${month}, ${edition}::int, ${parent.name}, p.id, p.rev, coalesce(e.hash, ''::bytea)
    from (select distinct c.parent from dukao.edition_rows r join ${ledgerTable(child.name)} c on c.region = r.region and c.id = r.row_id
      where r.region = ${region} and r.month = ${month} and r.edition = ${edition}::int and r.table_name = ${child.name}) c
    join ${ledgerTable(parent.name)} p on p.region = ${region} and p.id = c.parent
    left join dukao.events e on e.region = p.region and e.table_name = ${parent.name} and e.row_id = p.id and e.rev = p.rev
    on conflict do nothing`.execute(tx);
}

export interface Unrecorded {
  readonly table: string;
  readonly row: string;
  readonly count: number;
}

/** Rows of the edition that came into the ledger without an event, by table, with one for an example. */
export async function unrecordedRows(tx: Tx, { region, month, edition }: EditionKey): Promise<Unrecorded[]> {
  const { rows } = await sql<Unrecorded>`select table_name as "table", min(row_id) as row, count(*)::int as count from dukao.edition_rows
    where region = ${region} and month = ${month} and edition = ${edition}::int and hash = ''::bytea group by table_name order by table_name`.execute(tx);
  return rows;
}

/** Sets the seal; from here on nothing of the edition changes but its issue. */
export async function sealEdition(tx: Tx, { region, month, edition }: EditionKey, manifestHash: string, values: number, rows: number): Promise<void> {
  await sql`update dukao.editions set manifest_hash = decode(${manifestHash}, 'hex'), value_count = ${values}, row_count = ${rows}
    where region = ${region} and month = ${month} and edition = ${edition}::int`.execute(tx);
}
