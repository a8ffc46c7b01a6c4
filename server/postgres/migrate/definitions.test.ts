import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Field, Table } from "../../../core/index.ts";
import { ok } from "../../../core/index.ts";
import { inTransaction, lock } from "../database.ts";
import { migrateTables, storedTables } from "./definitions.ts";
import { migrateSystem } from "./migrate.ts";
import { testDatabase } from "../testing/database.ts";

const region = "370306";
const field = (name: string, type: Field["type"], more: Partial<Field> = {}): Field => ({ name, label: name, type, required: false, ...more });
const works = (...fields: Field[]): Table => ({ name: "works", label: "工程", fields: [field("name", "text"), ...fields], key: ["name"], dated: true });
const money: Table = {
  name: "works.investment", label: "投资", parent: "works", fields: [field("month", "month"), field("amount", "quantity", { unit: "万元" })], key: ["month"], dated: false,
};

const database = testDatabase();

async function columns(table: string): Promise<string[]> {
  const found = await sql<{ c: string }>`
    select column_name || ' ' || data_type || case is_nullable when 'NO' then '!' else '' end as c
    from information_schema.columns where table_schema = 'ledger' and table_name = ${table} order by ordinal_position`.execute(database().query);
  return found.rows.map((row) => row.c);
}

describe("tables of a region", () => {
  test("are made as defined, keys starting with the region", async () => {
    expect(await migrateTables(database(), region, [works(), money])).toMatchObject({ ok: true });
    expect(await columns("works")).toEqual([
      "region text!", "id text!", "org text!", "rev integer!", "origin text!", "listed_from date!", "listed_to date", "name text",
    ]);
    expect(await columns("works__investment")).toEqual([
      "region text!", "id text!", "org text!", "parent text!", "rev integer!", "origin text!", "month text", "amount numeric",
    ]);
    const indexes = await sql<{ d: string }>`
      select indexname || ' ' || substring(indexdef from '\\(.*$') as d from pg_indexes
      where schemaname = 'ledger' order by 1`.execute(database().query);
    expect(indexes.rows.map((row) => row.d)).toEqual([
      "works__investment__key (region, parent, month) NULLS NOT DISTINCT",
      "works__investment__month (region, month)",
      "works__investment__org (region, org)",
      "works__investment_pkey (region, id)",
      "works__key (region, name) NULLS NOT DISTINCT",
      "works__org (region, org)",
      "works_pkey (region, id)",
    ]);
  });

  test("that are as defined already are not written at all, and wait for nobody", async () => {
    const revisions = async (): Promise<unknown> => (await sql`select name, revision from dukao.definitions order by name`.execute(database().query)).rows;
    const before = await revisions();
    await inTransaction(database(), async (tx) => {
      await lock(tx, "migrate");
      expect([await migrateSystem(database()), await migrateTables(database(), region, [works(), money])]).toEqual([{ ok: true, value: undefined }, { ok: true, value: [] }]);
      return ok(undefined);
    });
    expect(await revisions()).toEqual(before);
  });

  test("get an index that they lack when their definition is loaded anew", async () => {
    await sql.raw("drop index ledger.works__org; update dukao.definitions set hash = ''").execute(database().query);
    expect(await migrateTables(database(), region, [works(), money])).toEqual({ ok: true, value: [] });
    expect((await sql`select from pg_indexes where indexname = 'works__org'`.execute(database().query)).rows).toHaveLength(1);
  });

  test("grow by a field, and keep their rows", async () => {
    await sql`insert into ledger.works (region, id, org, rev, origin, listed_from, name) values (${region}, 'w1', 'o', 1, 'office', '2016-01-01', 'A')`.execute(database().query);
    const grown = [works(field("length", "quantity", { unit: "米", required: true })), money];
    expect(await migrateTables(database(), region, grown)).toMatchObject({ ok: true, value: [{ kind: "add-column" }] });
    expect(await columns("works")).toContain("length numeric");
    const rows = await sql`select id, length from ledger.works`.execute(database().query);
    expect(rows.rows).toEqual([{ id: "w1", length: null }]);
    expect(await storedTables(database().query, region)).toEqual(grown);
    expect(await migrateTables(database(), region, grown)).toEqual({ ok: true, value: [] });
  });

  test.each<[string, Table[], string]>([
    ["a field is gone", [works(), money], "register.field-removed"],
    ["a table is gone", [works(field("length", "quantity", { unit: "米", required: true }))], "register.table-removed"],
    ["a type changed", [works(field("length", "text")), money], "register.type-changed"],
  ])("refuse when %s, and change nothing", async (_, tables, code) => {
    const wider = [...tables, { ...works(), name: "other" }];
    const before = await columns("works");
    expect(await migrateTables(database(), region, wider)).toMatchObject({ ok: false, issues: [{ code }] });
    expect(await columns("works")).toEqual(before);
    expect(await columns("other")).toEqual([]);
  });

  test("are shared with another region, which may bring further fields but no other type", async () => {
    expect(await migrateTables(database(), "370302", [works(field("width", "quantity", { unit: "米" }))])).toMatchObject({ ok: true });
    expect(await columns("works")).toContain("width numeric");
    expect(await migrateTables(database(), "370303", [works(field("width", "text"))])).toMatchObject({ ok: false, issues: [{ code: "postgres.column-differs" }] });
  });
});
