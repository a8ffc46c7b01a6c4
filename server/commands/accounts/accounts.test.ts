import { beforeAll, describe, expect, test } from "vitest";
import { everywhere, type Role } from "../../../access/index.ts";
import type { Result } from "../../../core/index.ts";
import { identityOf } from "../../identity/identity.ts";
import { hashPassword } from "../../identity/password.ts";
import { readPolicies } from "../../identity/policy.ts";
import { listAudit } from "../../postgres/accounts/audit.ts";
import { listAccounts } from "../../postgres/accounts/people.ts";
import { findFailures, setSecret } from "../../postgres/accounts/secrets.ts";
import { inTransaction, migrateTables, rowHistory } from "../../postgres/index.ts";
import { accounts, accountTables, grants } from "../../../access/index.ts";
import { testOffice } from "../../testing/sample-office.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { findAccount } from "./account.ts";
import { grantRole, grantRoleIn, withdrawRole } from "./grants.ts";
import { addAccount, changeAccount } from "./keep.ts";
import { endOwn } from "./own.ts";
import { signIn, startSession } from "./session.ts";
import { clearTries, countTry } from "./tries.ts";

const sample = testOffice({ rows: false });
const policies = { ...readPolicies(), hash: { ...readPolicies().hash, memory_kib: 64, passes: 1 } };
const identity = () => identityOf(sample(), { policies });
const from = { address: "127.0.0.1", agent: "test" };
const person = (id: string, role: Role = "system-admin") => ({ id, name: id, org: "zc", grants: [everywhere(role, "zc", ["zc"])] });
const act = (id = "keeper") => ({ actor: person(id) });
const code = (result: Result<unknown>): string => (result.ok ? "ok" : result.issues[0]!.code);
const add = (username: string, more: object = {}) => addAccount(sample(), identity(), act(), { username, name: username, org: "zc", ...more }, from);
const account = (username: string) => sample().database.query.connection().execute((tx) => findAccount(sample(), tx as never, username));
const log = async () => (await listAudit(sample().database.query, sample().region, {}, { limit: 500, offset: 0 })).rows.map(({ kind, subject }) => `${kind} ${subject ?? ""}`.trim());

describe("an account with a role", () => {
  test("where the role cannot be granted there is no account and no trace of it, and the name can be had again", async () => {
    const made = await addAccount(sample(), identity(), act(), { username: "zhang", name: "张某", org: "zc" }, from,
      (tx, username) => grantRoleIn(tx, sample(), act(), { account: username, role: "system-admin", scope: "nowhere" }, from));
    expect(code(made)).toBe("access.unknown-organisation");
    expect([await account("zhang"), await log()]).toEqual([undefined, []]);
    const again = unwrap(await addAccount(sample(), identity(), act(), { username: "zhang", name: "张某", org: "zc" }, from,
      (tx, username) => grantRoleIn(tx, sample(), act(), { account: username, role: "system-admin", scope: "zc" }, from)));
    expect(again.password).not.toBe("");
    expect((await log()).toSorted()).toEqual(["account-added zhang", "role-granted zhang"]);
  });

  test("a role that has ended is not ended again", async () => {
    unwrap(await add("li"));
    const id = unwrap(await grantRole(sample(), act(), { account: "li", role: "liaison", scope: "zc" }, from));
    const state = async () => [(await rowHistory(sample().database.query, sample().region, grants, id)).length, (await log()).filter((each) => each === "role-withdrawn li").length];
    expect(code(await withdrawRole(sample(), act(), id, from))).toBe("ok");
    expect(await state()).toEqual([2, 1]);
    expect(code(await withdrawRole(sample(), act("another"), id, from))).toBe("ok");
    expect(await state()).toEqual([2, 1]);
  });
});

describe("a subject of the office's own sign-in", () => {
  test("belongs to one account", async () => {
    unwrap(await add("one", { subject: "s-1" }));
    expect(await add("two", { subject: " s-1 " })).toMatchObject({ ok: false, issues: [{ code: "access.subject-taken", params: { subject: "s-1", account: "one" } }] });
    unwrap(await add("two", { subject: "  " }));
    unwrap(await add("three"));
    const change = async (username: string, subject: string) => changeAccount(sample(), act(), username, { rev: (await account(username))!.rev, name: username, org: "zc", subject }, from);
    expect(code(await change("two", "s-1"))).toBe("access.subject-taken");
    expect([code(await change("one", "s-1")), code(await change("two", "s-2"))]).toEqual(["ok", "ok"]);
  });

  test("the database refuses what gets around that, and tables where it is so already are told", async () => {
    const { pool } = sample().database;
    await expect(pool.query("update ledger.accounts set subject = 's-1' where id = 'two'")).rejects.toThrow(/accounts__only_subject/);
    await pool.query("drop index ledger.accounts__only_subject");
    await pool.query("update dukao.definitions set hash = '' where name = 'accounts'");
    await pool.query("update ledger.accounts set subject = 's-1' where id = 'two'");
    const tables = [...sample().pack.tables, ...accountTables];
    expect(await migrateTables(sample().database, sample().region, tables)).toMatchObject({ ok: false, issues: [{ code: "postgres.not-unique", params: { table: accounts.name } }] });
    await pool.query("update ledger.accounts set subject = null where id = 'two'");
    unwrap(await migrateTables(sample().database, sample().region, tables));
  });
});

describe("tries", () => {
  const password = "Kaohe-2016-yue";
  const totp = Buffer.from("sealed");
  beforeAll(async () => {
    const hash = await hashPassword(password, policies.hash);
    for (const username of ["plain", "double"]) {
      unwrap(await add(username));
      await setSecret(sample().database.query, sample().region, username, { password: hash, must_change: false, ...(username === "double" && { totp }) }, sample().clock());
    }
  });
  const counts = (username: string) => Promise.all([username, ` ${username}`].map(async (each) => (await findFailures(sample().database.query, sample().region, each))?.count ?? 0));
  const tryCode = (username: string) => inTransaction(sample().database, (tx) => countTry(tx, sample(), identity(), username, "code"));
  const wrong = (username: string) => signIn(sample(), identity(), { username, password: "wrong" }, from);
  const right = (username: string) => signIn(sample(), identity(), { username, password }, from);

  test("the right password ends them where it is all that is asked, and takes back only itself where a code is", async () => {
    for (const each of ["plain", "double"]) {
      await wrong(each);
      await tryCode(each);
    }
    expect([await counts("plain"), await counts("double")]).toEqual([[1, 1], [1, 1]]);
    unwrap(await right("plain"));
    expect(unwrap(await right("double")).actor.due).toBe("second-factor");
    expect([await counts("plain"), await counts("double")]).toEqual([[0, 0], [1, 1]]);
    await clearTries(sample().database.query, sample(), "double");
    expect(await counts("double")).toEqual([0, 0]);
  });

  test("a lock of either step is told with its minutes, stands in the list, and nobody locks another's codes by a name that he types", async () => {
    for (let i = 0; i < 5; i += 1) await tryCode("double");
    expect(await tryCode("double")).toMatchObject({ ok: false, issues: [{ code: "access.locked", params: { minutes: policies.profile.sign_in.lock_minutes } }] });
    const locked = await listAccounts(sample().database.query, sample().region, { state: "locked", today: sample().today(), now: sample().clock() }, { limit: 9, offset: 0 });
    expect(locked.rows.map(({ id }) => id)).toEqual(["double"]);
    const told: unknown[] = [];
    for (let i = 0; i < 6; i += 1) {
      const found = await wrong(" plain");
      told.push(found.ok ? "in" : found.issues[0]!.code);
    }
    expect(told).toEqual([...Array(4).fill("access.wrong-password"), "access.locked", "access.locked"]);
    expect(await counts("plain")).toEqual([5, 0]);
    expect(await wrong("plain")).toMatchObject({ ok: false, issues: [{ code: "access.locked" }] });
  });
});

test("ending one's sessions is written with it, or neither is done", async () => {
  unwrap(await add("wang"));
  const start = () => startSession(sample(), identity(), { account: "wang", name: "王", due: undefined, way: "password" }, from);
  const { actor } = unwrap(await start());
  unwrap(await start());
  const { pool } = sample().database;
  await pool.query("alter table dukao.audit rename to audit_away");
  await expect(endOwn(sample(), actor, "others", from)).rejects.toThrow(/audit/);
  await pool.query("alter table dukao.audit_away rename to audit");
  expect(unwrap(await endOwn(sample(), actor, "others", from))).toBe(1);
  expect(unwrap(await endOwn(sample(), actor, "others", from))).toBe(0);
});

test.each(["constructor", "-toString", "nothing", "-name", ""])("accounts sorted by %j come, whatever it names", async (sort) => {
  const found = await listAccounts(sample().database.query, sample().region, { sort, today: sample().today(), now: sample().clock() }, { limit: 2, offset: 0 });
  expect(found.rows).toHaveLength(2);
});
