import { createHash } from "node:crypto";
import { sql } from "kysely";
import { type Issue, issue } from "../../../core/index.ts";
import { lock, type Query, type Tx } from "../database.ts";

/** One entry of the security log (审计): who, when, from where, what, with which outcome. Secrets never. */
export interface AuditEntry {
  readonly at: Date;
  readonly kind: string;
  readonly account: string;
  readonly name: string;
  readonly address: string;
  readonly outcome: "done" | "refused";
  /** the account or thing that it was done to */
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface AuditRow extends Omit<AuditEntry, "subject" | "detail"> {
  readonly seq: string;
  readonly subject: string | null;
  readonly detail: Record<string, unknown>;
  readonly hash: Buffer;
}

const GENESIS = Buffer.alloc(32);

/** What an entry's hash is made of; PostgreSQL's own text of it, so that reading it back gives the same. */
const text = sql<string>`jsonb_build_array(region, seq, (extract(epoch from at) * 1000000)::bigint, kind, account, name, address, outcome, subject, detail)::text`;
const hashOf = (previous: Buffer, said: string): Buffer => createHash("sha256").update(previous).update(said).digest();

/** Appends the entries, each bound to the one before. Writers queue: an entry is small and rare beside all else. */
export async function appendAudit(tx: Tx, region: string, entries: readonly AuditEntry[]): Promise<void> {
  await lock(tx, "audit", region);
  const newest = await tx.selectFrom("dukao.audit").select(["seq", "hash"]).where("region", "=", region).orderBy("seq", "desc").limit(1).executeTakeFirst();
  let seq = BigInt(newest?.seq ?? 0);
  let previous = newest?.hash ?? GENESIS;
  for (const { detail = {}, subject = null, ...entry } of entries) {
    seq += 1n;
    const values = { ...entry, region, seq: String(seq), subject, detail: JSON.stringify(detail) };
    const said = await sql<{ said: string }>`select ${text} as said from (select ${region}::text as region, ${values.seq}::bigint as seq, ${entry.at}::timestamptz as at,
      ${entry.kind}::text as kind, ${entry.account}::text as account, ${entry.name}::text as name, ${entry.address}::text as address,
      ${entry.outcome}::text as outcome, ${subject}::text as subject, ${values.detail}::jsonb as detail) e`.execute(tx);
    const hash = hashOf(previous, said.rows[0]!.said);
    await tx.insertInto("dukao.audit").values({ ...values, previous, hash }).execute();
    previous = hash;
  }
}

export interface AuditFilter {
  readonly kind?: string;
  readonly account?: string;
  readonly outcome?: string;
  /** days in China, both included */
  readonly from?: string;
  readonly to?: string;
}

const conditions = (region: string, { kind, account, outcome, from, to }: AuditFilter) => sql.join([
  sql`region = ${region}`,
  ...(kind ? [sql`kind = ${kind}`] : []),
  ...(account ? [sql`(account = ${account} or subject = ${account})`] : []),
  ...(outcome ? [sql`outcome = ${outcome}`] : []),
  ...(from ? [sql`at >= (${from}::date)::timestamp at time zone 'Asia/Shanghai'`] : []),
  ...(to ? [sql`at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`] : []),
], sql` and `);

/** Newest first, with how many there are. */
export async function listAudit(query: Query, region: string, filter: AuditFilter, page: { readonly limit: number; readonly offset: number }): Promise<{ rows: AuditRow[]; total: number }> {
  const where = conditions(region, filter);
  const [found, counted] = await Promise.all([
    sql<AuditRow>`select seq, at, kind, account, name, address, outcome, subject, detail, hash from dukao.audit where ${where} order by seq desc limit ${page.limit} offset ${page.offset}`.execute(query),
    sql<{ n: number }>`select count(*)::int as n from dukao.audit where ${where}`.execute(query),
  ]);
  return { rows: found.rows, total: counted.rows[0]?.n ?? 0 };
}

const AT_ONCE = 5_000;

/** Reads the chain from its beginning; the first entry that does not follow from the one before it is told. */
export async function verifyAudit(query: Query, region: string): Promise<Issue[]> {
  let previous: Buffer = GENESIS;
  let seq = 0n;
  for (;;) {
    const found = await sql<{ seq: string; hash: Buffer; said: string }>`
      select seq, hash, ${text} as said from dukao.audit where region = ${region} and seq > ${String(seq)} order by seq limit ${AT_ONCE}`.execute(query);
    for (const entry of found.rows) {
      seq += 1n;
      if (entry.seq !== String(seq) || !hashOf(previous, entry.said).equals(entry.hash)) return [issue("rows.chain-broken", { seq: String(seq), batch: "audit" })];
      previous = entry.hash;
    }
    if (found.rows.length < AT_ONCE) return [];
  }
}
