import { sql } from "kysely";
import { ledgerTable } from "../names.ts";
import { preparedRows, type Query } from "../database.ts";

export interface NewSession {
  readonly id: string;
  /** SHA-256 of the token: who reads the database cannot sign in with it */
  readonly token: Buffer;
  readonly account: string;
  readonly started_at: Date;
  readonly ends_at: Date;
  readonly address: string;
  readonly agent: string;
  readonly due: string | null;
  /** password, key (the office's own sign-in) */
  readonly way: string;
}

export async function addSession(query: Query, region: string, session: NewSession): Promise<void> {
  await query.insertInto("dukao.sessions").values({ region, seen_at: session.started_at, ...session }).execute();
}

/** A session with the person behind it, as every request needs it: one statement. */
export interface FoundSession {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly org: string;
  readonly started_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
  readonly due: string | null;
  readonly way: string;
  /** whether signing in takes a second step */
  readonly factor: boolean;
  readonly disabled: boolean;
  readonly grants: readonly { readonly role: string; readonly scope: string; readonly from: string; readonly to: string | null; readonly known_as: string | null }[];
}

export async function findSession(query: Query, region: string, token: Buffer): Promise<FoundSession | undefined> {
  const found = await preparedRows(query, sql<FoundSession>`
    select s.id, s.account, a.name, a.org, s.started_at, s.seen_at, s.ends_at, s.due, s.way,
      exists (select from dukao.secrets k where k.region = s.region and k.account = s.account and k.totp is not null) as factor, a.disabled_at is not null as disabled,
      coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'scope', g.scope, 'from', g.from_on, 'to', g.to_on, 'known_as', g.known_as) order by g.id)
        from ${ledgerTable("accounts.grants")} g where g.region = s.region and g.parent = s.account), '[]') as grants
    from dukao.sessions s join ${ledgerTable("accounts")} a on a.region = s.region and a.id = s.account
    where s.region = ${region} and s.token = ${token}`);
  return found[0];
}

export async function seeSession(query: Query, region: string, id: string, at: Date): Promise<void> {
  await query.updateTable("dukao.sessions").set({ seen_at: at }).where("region", "=", region).where("id", "=", id).execute();
}

/** What had to be done first is done; the token is a new one, so that the one from before is worth nothing. */
export async function renewSession(query: Query, region: string, id: string, token: Buffer, due: string | null): Promise<void> {
  await query.updateTable("dukao.sessions").set({ token, due }).where("region", "=", region).where("id", "=", id).execute();
}

export async function extendSession(query: Query, region: string, id: string, ends_at: Date): Promise<void> {
  await query.updateTable("dukao.sessions").set({ ends_at }).where("region", "=", region).where("id", "=", id).execute();
}

export interface ListedSession {
  readonly id: string;
  readonly started_at: Date;
  readonly seen_at: Date;
  readonly address: string;
  readonly agent: string;
  readonly way: string;
}

export async function listSessions(query: Query, region: string, account: string, seenAfter: Date): Promise<ListedSession[]> {
  return query.selectFrom("dukao.sessions").select(["id", "started_at", "seen_at", "address", "agent", "way"])
    .where("region", "=", region).where("account", "=", account).where("seen_at", ">", seenAfter).orderBy("seen_at", "desc").execute();
}

/** Ends one session of the account, or all but one. Answers how many. */
export async function endSessions(query: Query, region: string, account: string, which: { readonly id?: string; readonly but?: string } = {}): Promise<number> {
  let statement = query.deleteFrom("dukao.sessions").where("region", "=", region).where("account", "=", account);
  if (which.id !== undefined) statement = statement.where("id", "=", which.id);
  if (which.but !== undefined) statement = statement.where("id", "<>", which.but);
  return Number((await statement.executeTakeFirst()).numDeletedRows);
}

/** Sessions that nobody can use any more. */
export async function clearSessions(query: Query, region: string, seenBefore: Date, now: Date): Promise<void> {
  await query.deleteFrom("dukao.sessions").where("region", "=", region)
    .where((is) => is.or([is("seen_at", "<", seenBefore), is("ends_at", "<", now)])).execute();
}
