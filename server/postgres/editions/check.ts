import { sql } from "kysely";
import { type Issue, issue, type Table } from "../../../core/index.ts";
import type { EditionRecord, LaterChange } from "../../../cycle/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import { hashOf, stateOf } from "../rows/statement.ts";
import type { EditionKey } from "./store.ts";

/** How many findings of one sort, and how many later changes, are told. */
const MOST = 200;

const inside = ({ region, month, edition }: EditionKey) =>
  sql`r.region = ${region} and r.month = ${month} and r.edition = ${edition}::int`;

/** Whether the link of the chain that the edition names is still there, as it was. Editions of before that was kept name none. */
export async function checkChainHead(query: Query, { region, month, number, chain }: EditionRecord): Promise<Issue[]> {
  if (chain === undefined) return [];
  const { rows: [link] } = await sql<{ seal: string }>`select encode(seal, 'hex') as seal from dukao.seals where region = ${region} and seq = ${chain.seq}::bigint`.execute(query);
  if (link?.seal === chain.seal) return [];
  return [issue("cycle.chain-cut", { month, edition: number, seq: chain.seq, found: link ? link.seal.slice(0, 12) : "—" })];
}

interface Version {
  readonly table: string;
  readonly row: string;
  readonly rev: number;
  readonly frozen: string;
  readonly recorded: string | null;
  readonly due: string | null;
}

/** Frozen versions whose event is missing, has another hash, or whose content is no longer what the hash says. */
export async function checkVersions(query: Query, key: EditionKey): Promise<Issue[]> {
  const { rows } = await sql<Version>`
    select r.table_name as "table", r.row_id as row, r.rev, encode(r.hash, 'hex') as frozen, encode(e.hash, 'hex') as recorded, encode(d.due, 'hex') as due
    from dukao.edition_rows r
    left join dukao.events e on e.region = r.region and e.table_name = r.table_name and e.row_id = r.row_id and e.rev = r.rev
    left join lateral (select ${sql.raw(hashOf("e.region", "e.table_name", "e.rev", "e.after"))} as due) d on true
    where ${inside(key)} and (e.hash is null or e.hash <> r.hash or d.due <> r.hash)
    order by 1, 2 limit ${MOST}`.execute(query);
  return rows.map(({ table, row, rev, frozen, recorded, due }) => {
    const where = { register: table, row };
    if (recorded === null) return issue("cycle.event-missing", { table, row, rev }, where);
    const found = recorded === frozen ? due! : recorded;
    return issue("cycle.event-hash-differs", { table, row, rev, frozen: frozen.slice(0, 12), recorded: found.slice(0, 12) }, where);
  });
}

interface Altered {
  readonly row: string;
  readonly field: string | null;
  readonly recorded: string | null;
  readonly found: string | null;
}

/** Rows of the edition that do not stand in the ledger as their newest event says: altered or removed by hand. */
export async function checkStanding(query: Query, key: EditionKey, table: Table): Promise<Issue[]> {
  const { rows } = await sql<Altered>`
    with standing as (
      select r.row_id, n.rev as due, n.after, t.rev, ${sql.raw(stateOf("t"))} as state, t.id is null as gone
      from dukao.edition_rows r
      join lateral (select e.rev, e.after from dukao.events e where e.region = r.region and e.table_name = r.table_name and e.row_id = r.row_id
        order by e.rev desc limit 1) n on true
      left join ${ledgerTable(table.name)} t on t.region = r.region and t.id = r.row_id
      where ${inside(key)} and r.table_name = ${table.name})
    select s.row_id as row, d.field, d.recorded, d.found from standing s
    left join lateral (
      select coalesce(a.key, b.key) as field, a.value #>> '{}' as recorded, b.value #>> '{}' as found
      from jsonb_each(s.after || jsonb_build_object('rev', s.due)) a
      full join jsonb_each(s.state || jsonb_build_object('rev', s.rev)) b on a.key = b.key
      where a.value is distinct from b.value) d on not s.gone
    where s.gone or s.state <> s.after or s.rev <> s.due
    order by 1, 2 limit ${MOST}`.execute(query);
  return rows.map(({ row, field, recorded, found }) => {
    const where = { register: table.name, row, ...(field !== null && { field }) };
    if (field === null) return issue("cycle.row-removed", { table: table.name, row }, where);
    return issue("cycle.row-altered", { table: table.name, row, field, recorded: recorded ?? "—", found: found ?? "—" }, where);
  });
}

/** Rows of the region that stand in the ledger without any event: put there past the system. Told by table, with one for an example. */
export async function checkRecorded(query: Query, region: string, table: Table): Promise<Issue[]> {
  const { rows: [found] } = await sql<{ row: string | null; count: number }>`select min(t.id) as row, count(*)::int as count from ${ledgerTable(table.name)} t
    where t.region = ${region} and not exists (select from dukao.events e where e.region = t.region and e.table_name = ${table.name} and e.row_id = t.id)`.execute(query);
  if (!found || found.row === null) return [];
  return [issue("cycle.unrecorded-row", { table: table.name, row: found.row, count: found.count }, { register: table.name, row: found.row })];
}

/** Rows of the edition that were changed afterwards, in the ordinary way: who, when, in which batch. */
export async function laterChanges(query: Query, key: EditionKey): Promise<{ changes: LaterChange[]; total: number }> {
  const { rows } = await sql<Omit<LaterChange, "when"> & { when: Date; total: number }>`
    select r.table_name as "table", r.row_id as id, r.rev as "frozenRev", n.rev, n.batch, b.actor as who, b.at as "when", count(*) over ()::int as total
    from dukao.edition_rows r
    join lateral (select e.rev, e.batch from dukao.events e where e.region = r.region and e.table_name = r.table_name and e.row_id = r.row_id
      order by e.rev desc limit 1) n on n.rev > r.rev
    join dukao.batches b on b.region = r.region and b.id = n.batch
    where ${inside(key)} order by 1, 2 limit ${MOST}`.execute(query);
  const changes = rows.map(({ table, id, frozenRev, rev, batch, who, when }) => ({ table, id, frozenRev, rev, batch, who, when: when.toISOString() }));
  return { changes, total: rows[0]?.total ?? 0 };
}
