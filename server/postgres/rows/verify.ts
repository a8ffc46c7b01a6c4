import { sql } from "kysely";
import { type Issue, issue, type Table } from "../../../core/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import { GENESIS, headText, sealOf } from "./seal.ts";
import { hashOf, stateOf } from "./statement.ts";

/** How many findings of one sort are told. */
const MOST = 100;

/** Looks at everything: rows against events, events against batches, batches against the chain. Empty is sound. */
export async function verifyLedger(query: Query, region: string, tables: readonly Table[]): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const table of tables) issues.push(...(await verifyRows(query, region, table)));
  issues.push(...(await verifyEvents(query, region)), ...(await verifyChain(query, region)));
  return issues;
}

interface Finding {
  readonly id: string;
  readonly rev: number;
  readonly found: string;
  readonly fields: string | null;
}

/** Rows that do not stand as their newest event says: altered, put there or taken away without one. */
export async function verifyRows(query: Query, region: string, table: Table): Promise<Issue[]> {
  const found = await sql<Finding>`
    with newest as (
      select distinct on (row_id) row_id, rev, after from dukao.events
      where region = ${region} and table_name = ${table.name} order by row_id, rev desc),
    standing as (select t.id, t.rev, ${sql.raw(stateOf("t"))} as state from ${ledgerTable(table.name)} t where t.region = ${region})
    select coalesce(s.id, n.row_id) as id, coalesce(s.rev, n.rev) as rev,
      case when n.row_id is null then 'unrecorded' when s.id is null then 'gone' else 'altered' end as found,
      (select string_agg(key, '、' order by key) from (select coalesce(a.key, b.key) as key from jsonb_each(s.state) a full join jsonb_each(n.after) b on a.key = b.key where a.value is distinct from b.value) d)
        || case when s.rev <> n.rev then '、rev' else '' end as fields
    from standing s full join newest n on n.row_id = s.id
    where s.id is null or n.row_id is null or s.rev <> n.rev or s.state <> n.after
    order by 1 limit ${MOST}`.execute(query);
  return found.rows.map(({ id, rev, found: kind, fields }) => {
    const where = { register: table.name, row: id };
    if (kind === "unrecorded") return issue("rows.unrecorded", { rev }, where);
    if (kind === "gone") return issue("rows.gone", { rev }, where);
    return issue("rows.altered", { rev, fields: fields ?? "rev" }, where);
  });
}

/** Events whose state no longer has their hash, and revisions that are missing between others. */
export async function verifyEvents(query: Query, region: string): Promise<Issue[]> {
  const altered = await sql<{ table: string; id: string; rev: number }>`
    select table_name as "table", row_id as id, rev from dukao.events
    where region = ${region} and hash <> ${sql.raw(hashOf("region", "table_name", "rev", "after"))}
    order by 1, 2, 3 limit ${MOST}`.execute(query);
  const missing = await sql<{ table: string; id: string; rev: number }>`
    select table_name as "table", row_id as id, max(rev) as rev from dukao.events
    where region = ${region} group by table_name, row_id having max(rev) <> count(*)
    order by 1, 2 limit ${MOST}`.execute(query);
  return [
    ...altered.rows.map(({ table, id, rev }) => issue("rows.event-altered", { rev }, { register: table, row: id })),
    ...missing.rows.map(({ table, id, rev }) => issue("rows.event-missing", { rev }, { register: table, row: id })),
  ];
}

/** Batches whose events no longer give their root, and links that no longer follow from each other. */
export async function verifyChain(query: Query, region: string): Promise<Issue[]> {
  const batches = await sql<{ id: string; missing: boolean }>`
    select coalesce(b.id, e.batch) as id, b.id is null as missing
    from (select * from dukao.batches where region = ${region}) b
    full join (select batch, count(*) as count, sha256(string_agg(hash, ''::bytea order by seq)) as root
      from dukao.events where region = ${region} group by batch) e on e.batch = b.id
    where b.id is null or e.batch is null or e.root <> b.root or e.count <> b.count
    order by 1 limit ${MOST}`.execute(query);
  return [
    ...batches.rows.map(({ id, missing }) => issue(missing ? "rows.batch-missing" : "rows.batch-altered", { batch: id })),
    ...(await verifySeals(query, region)),
  ];
}

async function verifySeals(query: Query, region: string): Promise<Issue[]> {
  let previous: Buffer = GENESIS;
  let seq = 0n;
  for (;;) {
    const found = await sql<{ seq: string; batch: string; seal: Buffer; head: string | null }>`
      select l.seq, l.batch, l.seal, case when b.id is not null then ${headText} end as head
      from dukao.seals l left join dukao.batches b on b.region = l.region and b.id = l.batch
      where l.region = ${region} and l.seq > ${String(seq)} order by l.seq limit 5000`.execute(query);
    for (const link of found.rows) {
      seq += 1n;
      const due = sealOf(previous, region, seq, link.head ?? "");
      // one broken link is told; all after it hang on it
      if (link.seq !== String(seq) || !due.equals(link.seal)) return [issue("rows.chain-broken", { seq: String(seq), batch: link.batch })];
      previous = due;
    }
    if (found.rows.length === 0) return unsealed(query, region);
  }
}

/** A batch that says it is sealed but has no link: the chain's end was cut off. */
async function unsealed(query: Query, region: string): Promise<Issue[]> {
  const found = await sql<{ id: string }>`
    select b.id from dukao.batches b left join dukao.seals l on l.region = b.region and l.batch = b.id
    where b.region = ${region} and b.sealed and l.batch is null order by b.seq limit ${MOST}`.execute(query);
  return found.rows.map(({ id }) => issue("rows.chain-broken", { seq: "—", batch: id }));
}
