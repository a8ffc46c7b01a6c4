import { sql } from "kysely";
import type { Query, Tx } from "../database.ts";

export interface StoredNotice {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly by: string;
  /** whom it is for: the people of a unit, the office, or one person */
  readonly audience: "unit" | "office" | "person";
  readonly org: string | null;
  readonly person: string | null;
  readonly number: string | null;
  /** of before facts were kept: the text; null since */
  readonly title: string | null;
  /** what its kind tells, to be put into words */
  readonly facts: unknown;
  readonly due_on: string | null;
  readonly link: string;
  /** goes out over the channels too */
  readonly outside: boolean;
}

/** Whose notices: what an actor is to be shown. */
export interface Reader {
  readonly person: string;
  readonly orgs: readonly string[];
  readonly office: boolean;
}

export interface NoticePage {
  readonly notices: readonly (StoredNotice & { readonly read: boolean })[];
  readonly total: number;
  readonly unread: number;
}

const columns = ["id", "at", "kind", "by", "audience", "org", "person", "number", "title", "facts", "due_on", "link", "outside"] as const;

export async function insertNotices(tx: Tx, region: string, notices: readonly (Omit<StoredNotice, "at" | "title"> & { readonly at: string })[]): Promise<void> {
  if (notices.length > 0) await tx.insertInto("dukao.notices").values(notices.map((each) => ({ region, ...each, facts: JSON.stringify(each.facts) }))).onConflict((conflict) => conflict.doNothing()).execute();
}

const mine = ({ person, orgs, office }: Reader) => sql`(
  (n.audience = 'unit' and n.org = any(${orgs})) or (n.audience = 'person' and n.person = ${person}) or (${office}::boolean and n.audience = 'office'))`;
const seen = (person: string) => sql`exists (select from dukao.notice_reads r where r.region = n.region and r.person = ${person} and r.notice = n.id)`;

export async function noticesFor(query: Query, region: string, reader: Reader, page: { unread: boolean; limit: number; offset: number }): Promise<NoticePage> {
  const where = sql`n.region = ${region} and ${mine(reader)}`;
  const some = page.unread ? sql`${where} and not ${seen(reader.person)}` : where;
  const [found, counted] = await Promise.all([
    sql<StoredNotice & { read: boolean }>`select ${sql.join(columns.map((each) => sql.ref(`n.${each}`)))}, ${seen(reader.person)} as read
      from dukao.notices n where ${some} order by n.at desc, n.id desc limit ${page.limit} offset ${page.offset}`.execute(query),
    sql<{ total: number; unread: number }>`select count(*)::int as total, count(*) filter (where not ${seen(reader.person)})::int as unread from dukao.notices n where ${where}`.execute(query),
  ]);
  const { total = 0, unread = 0 } = counted.rows[0] ?? {};
  return { notices: found.rows, total: page.unread ? unread : total, unread };
}

/** Marks the reader's notices as read: those of the ids, or all. Answers how many were new. */
export async function readNotices(query: Query, region: string, reader: Reader, at: string, ids: readonly string[] | undefined): Promise<number> {
  const some = ids ? sql`and n.id = any(${ids})` : sql``;
  const done = await sql`insert into dukao.notice_reads (region, person, notice, at)
    select n.region, ${reader.person}, n.id, ${at} from dukao.notices n where n.region = ${region} and ${mine(reader)} ${some} on conflict do nothing`.execute(query);
  return Number(done.numAffectedRows ?? 0n);
}

/** What has to go out over a channel and has not, oldest first; older than `since` is let go. */
export async function unsentNotices(query: Query, region: string, channel: string, since: Date): Promise<StoredNotice[]> {
  const found = await sql<StoredNotice>`select ${sql.join(columns.map((each) => sql.ref(`n.${each}`)))} from dukao.notices n
    where n.region = ${region} and n.outside and n.at >= ${since}
      and not exists (select from dukao.notice_sends s where s.region = n.region and s.channel = ${channel} and s.notice = n.id)
    order by n.at, n.id limit 1000`.execute(query);
  return found.rows;
}

/** When each message went out over the channel since then, oldest first. */
export async function sentSince(query: Query, region: string, channel: string, since: Date): Promise<Date[]> {
  const found = await sql<{ at: Date }>`select min(at) as at from dukao.notice_sends where region = ${region} and channel = ${channel} and at >= ${since} group by message order by 1`.execute(query);
  return found.rows.map((each) => each.at);
}

export async function noteSent(query: Query, region: string, sent: { channel: string; message: string; at: Date; notices: readonly string[]; problem?: string }): Promise<void> {
  await sql`insert into dukao.notice_sends (region, channel, notice, message, at, problem)
    select ${region}, ${sent.channel}, unnest(${sent.notices}::text[]), ${sent.message}, ${sent.at}, ${sent.problem ?? null} on conflict do nothing`.execute(query);
}

export interface Sending {
  readonly channel: string;
  readonly at: Date;
  readonly problem: string | null;
}

/** What went out of these notices, by notice. */
export async function sendingsOf(query: Query, region: string, notices: readonly string[]): Promise<Map<string, Sending[]>> {
  const found = await sql<Sending & { notice: string }>`select notice, channel, at, problem from dukao.notice_sends
    where region = ${region} and notice = any(${notices}) order by at`.execute(query);
  return Map.groupBy(found.rows, (each) => each.notice);
}

/** Mail addresses of a unit's liaisons and heads, where they have told one. */
export async function addressesOf(query: Query, region: string, org: string, today: string): Promise<string[]> {
  const there = await sql<{ there: boolean }>`select to_regclass('ledger.accounts') is not null and to_regclass('ledger.accounts__grants') is not null as there`.execute(query);
  if (!there.rows[0]?.there) return [];
  const found = await sql<{ email: string }>`select distinct a.email from ledger.accounts a join ledger.accounts__grants g on g.region = a.region and g.parent = a.id
    where a.region = ${region} and a.email is not null and a.disabled_at is null and g.scope = ${org} and g.role in ('liaison', 'head')
      and g.from_on <= ${today}::date and (g.to_on is null or g.to_on >= ${today}::date) order by 1`.execute(query);
  return found.rows.map((each) => each.email);
}
