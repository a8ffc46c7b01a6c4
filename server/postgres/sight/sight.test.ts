import { sql } from "kysely";
import pg from "pg";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { accounts, accountTables } from "../../../access/index.ts";
import type { Field, Table } from "../../../core/index.ts";
import { inTransaction } from "../database.ts";
import { migrateTables } from "../migrate/definitions.ts";
import { rowHistories } from "../rows/history.ts";
import { listRows } from "../rows/list.ts";
import { saveRows } from "../rows/save.ts";
import { testDatabase } from "../testing/database.ts";
import { head, region } from "../testing/works.ts";
import { unsecured } from "./policies.ts";
import { ensureRoles } from "./roles.ts";
import { readAs, seenBy, seenTable, type Sight, within } from "./sight.ts";

const field = (name: string, type: Field["type"], more: Partial<Field> = {}): Field => ({ name, label: name, type, required: false, ...more });
const homes: Table = { name: "homes", label: "户", key: ["code"], dated: false, fields: [field("code", "code"), field("head", "person", { personal: true }), field("income", "quantity", { unit: "元" })] };
const visits: Table = { name: "homes.visits", label: "走访", parent: "homes", key: ["on"], dated: false, fields: [field("on", "date")] };
const tables = [homes, visits, ...accountTables];
const database = testDatabase(tables);

const office: Sight = { orgs: "all", personal: false };
const unit = (...orgs: string[]): Sight => ({ orgs: new Set(orgs), personal: false });
const home = (id: string, org: string, income = "100") => ({ id, org, origin: "office", code: id, head: `户主${id}`, income });

beforeAll(async () => {
  const saved = await inTransaction(database(), (tx) => saveRows(tx, tables, head(), [
    ...["a1", "a2"].map((id) => ({ table: "homes", row: home(id, "a"), expected: 0 })), { table: "homes", row: home("b1", "b"), expected: 0 },
    { table: "homes.visits", row: { id: "a1/1", org: "a", parent: "a1", origin: "office", on: "2016-10-01" }, expected: 0 },
    { table: "homes.visits", row: { id: "b1/1", org: "b", parent: "b1", origin: "office", on: "2016-10-01" }, expected: 0 },
    { table: "accounts", row: { id: "li", org: "a", origin: "office", username: "li", name: "李", title: null, mobile: null, email: null, subject: null, disabled_at: null, disabled_why: null }, expected: 0 },
  ]));
  if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
});

/** A session of its own on the same database, as somebody with the application's password at a prompt. */
async function session<T>(work: (ask: (text: string) => Promise<string[]>) => Promise<T>): Promise<T> {
  const name = (await sql<{ name: string }>`select current_database() as name`.execute(database().query)).rows[0]!.name;
  const url = new URL(inject("postgres").server);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(async (text) => (await client.query<Record<string, unknown>>(text)).rows.map((row) => String(Object.values(row)[0])));
  } finally {
    await client.end();
  }
}

describe("a session that became a unit", () => {
  test("sees no row while it has not said which", () => session(async (ask) => {
    await ask("set role dukao_unit");
    expect([await ask("select id from ledger.homes"), await ask("select id from ledger.homes__visits"), await ask("select row_id from dukao.history"), await ask("select row_id from dukao.events")]).toEqual([[], [], [], []]);
    await ask("set dukao.scope = ''");
    expect(await ask("select id from ledger.homes")).toEqual([]);
  }));

  test("sees its own rows, their children and history, whatever it asks", () => session(async (ask) => {
    await ask("set role dukao_unit");
    await ask("set dukao.scope = 'a,c'");
    expect(await ask("select id from ledger.homes order by id")).toEqual(["a1", "a2"]);
    expect(await ask("select id from ledger.homes where org = 'b' or true order by id")).toEqual(["a1", "a2"]);
    expect(await ask("select id from ledger.homes__visits")).toEqual(["a1/1"]);
    expect(await ask("select distinct row_id from dukao.history order by 1")).toEqual(["a1", "a1/1", "a2"]);
    expect(await ask("select count(*) from ledger.homes")).toEqual(["2"]);
  }));

  test.each([
    ["a personal column", "select head from ledger.homes"], ["every column", "select * from ledger.homes"], ["accounts", "select id from ledger.accounts"], ["secrets", "select account from dukao.secrets"],
    ["the states in events", "select after from dukao.events"], ["sessions", "select id from dukao.sessions"], ["the log", "select seq from dukao.audit"], ["reasons of batches", "select reason from dukao.batches"],
    ["a deletion", "delete from ledger.homes"], ["an edition's rows", "select row_id from dukao.edition_rows"],
  ])("may not even ask for %s", (_, statement) => session(async (ask) => {
    await ask("set role dukao_unit");
    await ask("set dukao.scope = 'a'");
    await expect(ask(statement)).rejects.toMatchObject({ code: "42501" });
  }));

  test("cannot write a row of another unit, nor give one of its own away", () => session(async (ask) => {
    await ask("set role dukao_unit");
    await ask("set dukao.scope = 'a'");
    await expect(ask(`insert into ledger.homes (region, id, org, rev, origin, code) values ('${region}', 'x', 'b', 1, 'office', 'x')`)).rejects.toThrow(/row-level security/);
    await expect(ask("update ledger.homes set org = 'b' where id = 'a1'")).rejects.toThrow(/row-level security/);
    expect(await ask("update ledger.homes set income = 1 where id = 'b1' returning id")).toEqual([]);
  }));

  test("history leaves personal cells out, and what is about accounts", () => session(async (ask) => {
    await ask("set role dukao_office");
    const states = await ask("select after::text from dukao.history");
    expect(states).toHaveLength(5);
    expect(states.filter((each) => each.includes("户主"))).toEqual([]);
    await ask("set role dukao_office_personal");
    expect((await ask("select after::text from dukao.history")).filter((each) => each.includes("户主"))).toHaveLength(3);
    expect(await ask("select head from ledger.homes where id = 'b1'")).toEqual(["户主b1"]);
  }));
});

describe("reading through it", () => {
  const ids = async (sight: Sight): Promise<string[]> => {
    const found = await listRows(seenBy(database(), sight), region, seenTable(homes, sight), {});
    return found.ok ? found.value.rows.map(({ row }) => row.id) : found.issues.map(({ code }) => code);
  };

  test.each<[string, Sight, string[]]>([
    ["the office", office, ["a1", "a2", "b1"]], ["unit b", unit("b"), ["b1"]], ["two units", unit("a", "b"), ["a1", "a2", "b1"]], ["no unit", unit(), []],
    ["a unit with a quote in its name", unit("a'b"), []], ["a unit that would smuggle another in", unit("x,b"), []],
  ])("%s", async (_, sight, wanted) => expect(await ids(sight)).toEqual(wanted));

  test("a connection is itself again afterwards", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => ids(i % 2 === 0 ? unit("b") : office)));
    const found = await Promise.all(Array.from({ length: 20 }, () => sql<{ me: string; scope: string }>`select current_user as me, coalesce(current_setting('dukao.scope', true), '') as scope`.execute(database().query)));
    expect(new Set(found.map(({ rows }) => `${rows[0]!.me.startsWith("dukao_unit")} ${rows[0]!.scope}`))).toEqual(new Set(["false "]));
  });

  test("cannot write", async () => {
    await expect(sql`update ledger.homes set income = 1`.execute(seenBy(database(), office))).rejects.toMatchObject({ code: "25006" });
  });

  test("one instant for several reads, and histories", async () => {
    const found = await readAs(database(), unit("b"), async (tx) => ({ ok: true, value: (await rowHistories(tx, region, seenTable(homes, unit()), ["a1", "b1"])).map(({ row, after }) => [row, after["head"]]) }));
    expect(found).toEqual({ ok: true, value: [["b1", undefined]] });
  });

  test("a write within a unit's sight is the ledger's usual one; outside it is refused and nothing is kept", async () => {
    const write = (id: string, org: string, income: string, sight: Sight) => inTransaction(database(), (tx) => within(tx, sight, () => saveRows(tx, tables, head(), [{ table: "homes", row: home(id, org, income), expected: 1 }])));
    const personal = (...orgs: string[]): Sight => ({ ...unit(...orgs), personal: true });
    expect(await write("a2", "a", "7", personal("a"))).toMatchObject({ ok: true, value: { count: 1 } });
    const others = await write("b1", "b", "8", personal("a"));
    expect(others.ok).toBe(false);
    const given = await inTransaction(database(), (tx) => within(tx, personal("a"), () => saveRows(tx, tables, head(), [{ table: "homes", row: home("a1", "b"), expected: 1 }])));
    expect(given).toMatchObject({ ok: false, issues: [{ code: "rows.outside-scope" }] });
    const now = await sql<{ id: string; org: string; income: string }>`select id, org, income from ledger.homes order by id`.execute(database().query);
    expect(now.rows.map(({ id, org, income }) => `${id} ${org} ${income}`)).toEqual(["a1 a 100", "a2 a 7", "b1 b 100"]);
  });
});

describe("policies follow the definitions", () => {
  test("every ledger table has row-level security, one that comes later too, and one that somebody opened", async () => {
    expect(await unsecured(database().query)).toEqual([]);
    await sql`alter table ledger.homes disable row level security`.execute(database().query);
    const later: Table = { ...visits, name: "later", key: [] };
    const { parent: _, ...main } = later;
    expect(await migrateTables(database(), region, [...tables, main])).toMatchObject({ ok: true });
    expect(await unsecured(database().query)).toEqual([]);
  });

  test("a new column is seen, one that became personal is not any more", async () => {
    const grown: Table = { ...homes, fields: [...homes.fields.map((each) => (each.name === "income" ? { ...each, personal: true } : each)), field("note", "text")] };
    const { parent: _, ...later } = { ...visits, name: "later", key: [] };
    expect(await migrateTables(database(), region, [grown, visits, ...accountTables, later])).toMatchObject({ ok: true });
    await session(async (ask) => {
      await ask("set role dukao_office");
      expect(await ask("select note from ledger.homes where id = 'a1'")).toEqual(["null"]);
      await expect(ask("select income from ledger.homes")).rejects.toMatchObject({ code: "42501" });
    });
  });

  test("the roles are made once, however many ask at once", async () => {
    expect(await Promise.all(Array.from({ length: 8 }, () => ensureRoles(database())))).toEqual(Array.from({ length: 8 }, () => ({ ok: true, value: undefined })));
  });

  test("accounts are closed to every role", () => expect(accounts.closed).toBe(true));
});
