import { failed, issue, ok, type Result } from "../../../core/index.ts";
import type { Database } from "../database.ts";
import type { DatabaseError } from "../failure.ts";

/**
 * The roles under which rows are read and written for people. They belong to the whole server, own nothing and
 * cannot connect; policies and column privileges (`policies.ts`) say what each sees:
 * - unit: rows of the organisations that the transaction names; office: every row of the registers
 * - guest: rows of every register that is not the office's own working; reads only
 * - without `personal`, columns with personal data cannot even be named
 */
export const sightRoles = { unit: "dukao_unit", unitPersonal: "dukao_unit_personal", office: "dukao_office", officePersonal: "dukao_office_personal", guest: "dukao_guest" } as const;
export type SightRole = (typeof sightRoles)[keyof typeof sightRoles];

const { unit, unitPersonal, office, officePersonal, guest } = sightRoles;
export const allSightRoles: readonly SightRole[] = [unit, unitPersonal, office, officePersonal, guest];

/** In this order: the personal ones are members of the others, and so have their policies. */
const memberships = [[unit, unitPersonal], [office, officePersonal]] as const;

/** Another process, on this or another database of the server, did the same at the same moment. */
const RACED = new Set(["42710", "23505", "XX000", "40001", "40P01"]);
const TRIES = 20;

/** Makes the roles where they are missing, if the connecting account may; otherwise says what has to be run. */
export async function ensureRoles(database: Database): Promise<Result<void>> {
  for (let tries = 0; ; tries += 1) {
    const missing = await missingStatements(database);
    if (missing.length === 0) return ok(undefined);
    try {
      for (const statement of missing) await database.pool.query(statement);
    } catch (error) {
      const { code = "" } = error as DatabaseError;
      if (code === "42501") return failed(issue("postgres.no-roles", { statements: `${missing.join("; ")};` }));
      if (!RACED.has(code) || tries >= TRIES) throw error;
    }
  }
}

async function missingStatements({ pool }: Database): Promise<string[]> {
  const known = await pool.query<{ name: string }>("select rolname as name from pg_roles where rolname = any($1)", [allSightRoles]);
  const names = new Set(known.rows.map(({ name }) => name));
  const made = allSightRoles.filter((name) => !names.has(name)).map((name) => `create role ${name} nologin`);
  const held = await pool.query<{ role: string; member: string }>(
    "select r.rolname as role, m.rolname as member from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member where r.rolname = any($1)", [allSightRoles],
  );
  const has = (role: string, member: string): boolean => held.rows.some((each) => each.role === role && each.member === member);
  const granted = memberships.filter(([role, member]) => !has(role, member)).map(([role, member]) => `grant ${role} to ${member}`);
  return [...made, ...granted, ...(await own(pool, names, has))];
}

/** The connecting account has to be able to become each of them; a superuser is. */
async function own(pool: Database["pool"], names: ReadonlySet<string>, has: (role: string, member: string) => boolean): Promise<string[]> {
  const me = (await pool.query<{ name: string; quoted: string; superuser: boolean; version: number }>(
    "select rolname as name, quote_ident(rolname) as quoted, rolsuper as superuser, current_setting('server_version_num')::int as version from pg_roles where rolname = current_user",
  )).rows[0]!;
  if (me.superuser) return [];
  // since PostgreSQL 16 whoever makes a role is its member, but may not become it before he says so
  const able = me.version < 160_000 ? undefined : await pool.query<{ name: string }>("select rolname as name from pg_roles where rolname = any($1) and pg_has_role(current_user, oid, 'SET')", [[...names]]);
  const may = (role: string): boolean => (able ? able.rows.some(({ name }) => name === role) : has(role, me.name));
  return allSightRoles.filter((role) => !may(role)).map((role) => `grant ${role} to ${me.quoted}`);
}
