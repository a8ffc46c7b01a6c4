import { type RawBuilder, sql } from "kysely";
import { type ColumnOf, type SortOf, sortParts } from "../../../contract/api/sorts.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import { escaped } from "../rows/filter.ts";

export type AccountState = "active" | "locked" | "disabled" | "first-password";

/** An account as its administrators see it: its row, what it holds today, and how its signing in stands. */
export interface ListedAccount {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly title: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly subject: string | null;
  readonly org: string;
  readonly disabled_why: string | null;
  readonly roles: readonly string[];
  /** also those that begin on a later day */
  readonly coming: readonly string[];
  readonly state: AccountState;
  readonly factor: boolean;
  readonly last_sign_in: Date | null;
}

export interface AccountsAsked {
  readonly q?: string | undefined;
  readonly orgs?: readonly string[] | undefined;
  readonly role?: string | undefined;
  readonly state?: AccountState | undefined;
  readonly sort?: string | undefined;
  /** the business day on which roles are held, and the instant at which locks stand */
  readonly today: string;
  readonly now: Date;
}

const sortable: ReadonlyMap<string, string> = new Map([["username", "id"], ["name", "name"], ["org", "org"], ["state", "state"], ["last_sign_in", "last_sign_in"]]);

const accounts = ledgerTable("accounts");
const grants = ledgerTable("accounts.grants");

const lasting = (today: string): RawBuilder<unknown> => sql`(g.to_on is null or g.to_on >= ${today}::date)`;
const held = (today: string): RawBuilder<unknown> => sql`g.from_on <= ${today}::date and ${lasting(today)}`;

export async function listAccounts(query: Query, region: string, asked: AccountsAsked, page: { readonly limit: number; readonly offset: number }): Promise<{ rows: ListedAccount[]; total: number }> {
  const { q, orgs, role, state, today, now } = asked;
  const like = `%${escaped(q?.trim() ?? "")}%`;
  const inside = sql`
    select a.id, a.rev, a.name, a.title, a.mobile, a.email, a.subject, a.org, a.disabled_why,
      coalesce((select array_agg(distinct g.role order by g.role) from ${grants} g where g.region = a.region and g.parent = a.id and ${held(today)}), '{}') as roles,
      coalesce((select array_agg(distinct g.role order by g.role) from ${grants} g where g.region = a.region and g.parent = a.id and ${lasting(today)}), '{}') as coming,
      case when a.disabled_at is not null then 'disabled' when exists (select from dukao.failures f where f.region = a.region and f.account in (a.id, ' ' || a.id) and f.locked_until > ${now}) then 'locked' when s.must_change then 'first-password' else 'active' end as state,
      s.totp is not null as factor,
      (select max(u.at) from dukao.audit u where u.region = a.region and u.account = a.id and u.kind = 'sign-in' and u.outcome = 'done') as last_sign_in
    from ${accounts} a
    left join dukao.secrets s on s.region = a.region and s.account = a.id
    where a.region = ${region}
      ${q?.trim() ? sql`and (a.id like ${like} or a.name like ${like} or a.title like ${like})` : sql``}
      ${orgs ? sql`and a.org = any(${[...orgs]})` : sql``}`;
  const passing = sql.join([sql`true`, ...(role ? [sql`${role} = any(roles)`] : []), ...(state ? [sql`state = ${state}`] : [])], sql` and `);
  const [, minus = "", name = ""] = /^(-?)(\w+)$/.exec(asked.sort ?? "") ?? [];
  const order = sql.raw(`${sortable.get(name) ?? "id"}${minus ? " desc" : ""} nulls last, id`);
  const [found, counted] = await Promise.all([
    sql<ListedAccount>`select * from (${inside}) x where ${passing} order by ${order} limit ${page.limit} offset ${page.offset}`.execute(query),
    sql<{ n: number }>`select count(*)::int as n from (${inside}) x where ${passing}`.execute(query),
  ]);
  return { rows: found.rows, total: counted.rows[0]?.n ?? 0 };
}

export interface ListedGrant {
  readonly id: string;
  readonly rev: number;
  readonly account: string;
  readonly name: string;
  readonly org: string;
  readonly role: string;
  readonly scope: string;
  readonly from_on: string;
  readonly to_on: string | null;
  readonly known_as: string | null;
  readonly state: "future" | "held" | "ended";
  readonly granted_by: string;
  readonly withdrawn_by: string | null;
}

export interface GrantsAsked {
  readonly q?: string | undefined;
  readonly account?: string | undefined;
  readonly role?: string | undefined;
  readonly held?: boolean | undefined;
  readonly sort?: SortOf<"grants"> | undefined;
  readonly today: string;
}

const grantColumns: Readonly<Record<ColumnOf<"grants">, string>> = { account: "a.name", org: "a.org", role: "g.role", scope: "g.scope", from: "g.from_on" };

/** By account, the newest of each first, where nothing else is asked; that is also the order of those that are alike. */
function grantOrder(sort: SortOf<"grants"> | undefined): RawBuilder<unknown> {
  const own = "a.id, g.from_on desc, g.id";
  if (sort === undefined) return sql.raw(own);
  const { column, descending } = sortParts<ColumnOf<"grants">>(sort);
  return sql.raw(`${grantColumns[column]}${descending ? " desc" : ""}, ${own}`);
}

export async function listGrants(query: Query, region: string, asked: GrantsAsked, page: { readonly limit: number; readonly offset: number }): Promise<{ rows: ListedGrant[]; total: number }> {
  const { q, account, role, held: now, today } = asked;
  const like = `%${escaped(q?.trim() ?? "")}%`;
  const where = sql.join([
    sql`g.region = ${region}`,
    ...(q?.trim() ? [sql`(a.id like ${like} or a.name like ${like})`] : []),
    ...(account ? [sql`a.id = ${account}`] : []),
    ...(role ? [sql`g.role = ${role}`] : []),
    ...(now === undefined ? [] : [now ? sql`(g.to_on is null or g.to_on >= ${today}::date)` : sql`g.to_on < ${today}::date`]),
  ], sql` and `);
  const from = sql`from ${grants} g join ${accounts} a on a.region = g.region and a.id = g.parent where ${where}`;
  const [found, counted] = await Promise.all([
    sql<ListedGrant>`select g.id, g.rev, a.id as account, a.name, a.org, g.role, g.scope, g.from_on::text, g.to_on::text, g.known_as, g.granted_by, g.withdrawn_by,
      case when g.to_on < ${today}::date then 'ended' when g.from_on > ${today}::date then 'future' else 'held' end as state
      ${from} order by ${grantOrder(asked.sort)} limit ${page.limit} offset ${page.offset}`.execute(query),
    sql<{ n: number }>`select count(*)::int as n ${from}`.execute(query),
  ]);
  return { rows: found.rows, total: counted.rows[0]?.n ?? 0 };
}

/** Accounts that are not disabled and hold the role today or later. */
export async function holdersOf(query: Query, region: string, role: string, today: string): Promise<string[]> {
  const found = await sql<{ id: string }>`select distinct a.id from ${grants} g join ${accounts} a on a.region = g.region and a.id = g.parent
    where g.region = ${region} and g.role = ${role} and (g.to_on is null or g.to_on >= ${today}::date) and a.disabled_at is null`.execute(query);
  return found.rows.map(({ id }) => id);
}

/** The account for which that very subject is recorded. */
export async function subjectHolder(query: Query, region: string, subject: string, but: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from ${accounts} where region = ${region} and (subject = ${subject} or id = lower(${subject})) and id <> ${but} limit 1`.execute(query);
  return found.rows[0]?.id;
}

/** The account that the identity provider's subject stands for: recorded as such, or its user name. */
export async function accountOfSubject(query: Query, region: string, subject: string): Promise<{ id: string; name: string; disabled: boolean } | undefined> {
  const found = await sql<{ id: string; name: string; disabled: boolean }>`select id, name, disabled_at is not null as disabled from ${accounts}
    where region = ${region} and (subject = ${subject} or (subject is null and id = lower(${subject}))) order by subject nulls last limit 1`.execute(query);
  return found.rows[0];
}
