import { createHash } from "node:crypto";
import { sql } from "kysely";
import { failed, type Issue, issue, ok, type Result, settle, type Table } from "../../../core/index.ts";
import { growth, type GrowthStep } from "../../../registers/index.ts";
import { columnOf, columnsOf } from "../columns.ts";
import { type Database, inTransaction, lock, type Query, type Tx } from "../database.ts";
import type { DatabaseError } from "../failure.ts";
import { LEDGER, sqlName } from "../names.ts";
import { applyPolicies, policies, unsecured } from "../sight/policies.ts";
import { addColumn, createTable, indexes } from "./ledger.ts";

/**
 * Makes the region's tables, or grows them to the given definitions; refuses what would lose something.
 * All in one transaction: either every table is as defined, or nothing has changed.
 */
export async function migrateTables(database: Database, region: string, tables: readonly Table[]): Promise<Result<GrowthStep[]>> {
  // who only reads may come to a database that takes no writes
  if (await areCurrent(database.query, region, tables)) return ok([]);
  return inTransaction(database, async (tx) => {
    await lock(tx, "migrate");
    const stored = await storedTables(tx, region);
    const steps = growth(stored, tables);
    if (!steps.ok) return steps;
    const present = await presentColumns(tx);
    const issues: Issue[] = [];
    const statements = steps.value.flatMap((step) => statementsFor(step, present, issues));
    const checked = settle(steps.value, issues);
    if (!checked.ok) return checked;
    if (statements.length > 0) await sql.raw(statements.join(";\n")).execute(tx);
    const before = await storedHashes(tx, region);
    for (const table of tables.filter((each) => before.get(each.name) !== hashOf(each))) {
      const indexed = await addIndexes(tx, table);
      if (!indexed.ok) return indexed;
      await store(tx, region, table);
    }
    await applyPolicies(tx, region, tables);
    return ok(steps.value);
  });
}

/** An index of a later day may ask what the rows that are there do not keep. */
async function addIndexes(tx: Tx, table: Table): Promise<Result<void>> {
  try {
    for (const statement of indexes(table)) await sql.raw(statement).execute(tx);
    return ok(undefined);
  } catch (error) {
    const { code, detail = "" } = error as DatabaseError;
    if (code !== "23505") throw error;
    return failed(issue("postgres.not-unique", { table: table.name, detail }));
  }
}

async function areCurrent(query: Query, region: string, tables: readonly Table[]): Promise<boolean> {
  const stored = await storedHashes(query, region);
  if ((await unsecured(query)).length > 0) return false;
  return stored.size === tables.length && tables.every((table) => stored.get(table.name) === hashOf(table));
}

/** Of each definition as it was given: the column of the database keeps no order of names. */
async function storedHashes(query: Query, region: string): Promise<Map<string, string>> {
  const rows = await query.selectFrom("dukao.definitions").select(["name", "hash"]).where("region", "=", region).execute();
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

/** Of the definition and of what a table is made with by this program, so that new indexes come to tables that are there. */
const hashOf = (table: Table): string => createHash("sha256").update(JSON.stringify([table, createTable(table), policies(table, new Set())])).digest("hex");

/** The region's tables as last migrated, in the order of their names. */
export async function storedTables(tx: Query, region: string): Promise<Table[]> {
  const rows = await tx.selectFrom("dukao.definitions").select("definition").where("region", "=", region).orderBy("name").execute();
  return rows.map((row) => row.definition as Table);
}

async function store(tx: Tx, region: string, table: Table): Promise<void> {
  const definition = JSON.stringify(table);
  const hash = hashOf(table);
  await tx.insertInto("dukao.definitions")
    .values({ region, name: table.name, definition, hash, revision: 1 })
    .onConflict((conflict) => conflict.columns(["region", "name"]).doUpdateSet({
      definition, hash, revision: sql`definitions.revision + 1`, loaded_at: sql`now()`,
    }))
    .execute();
}

type Present = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Columns and their types of each ledger table: another region may have made a table of that name. */
async function presentColumns(tx: Tx): Promise<Present> {
  const found = await sql<{ t: string; c: string; type: string }>`
    select table_name as t, column_name as c, data_type as type from information_schema.columns where table_schema = ${LEDGER}`.execute(tx);
  return new Map([...Map.groupBy(found.rows, (row) => row.t)].map(([name, rows]) => [name, new Map(rows.map((row) => [row.c, row.type]))]));
}

function statementsFor(step: GrowthStep, present: Present, issues: Issue[]): string[] {
  switch (step.kind) {
    case "add-table": {
      const there = present.get(sqlName(step.table.name));
      return there ? complete(step.table, there, issues) : createTable(step.table);
    }
    case "add-column": return [addColumn(step.table, columnOf(step.field))];
    case "add-choice":
    case "relabel":
    case "retire": return [];
  }
}

function complete(table: Table, there: ReadonlyMap<string, string>, issues: Issue[]): string[] {
  const statements: string[] = [];
  for (const column of columnsOf(table)) {
    const type = there.get(column.name);
    if (type === undefined) statements.push(addColumn(table.name, column));
    else if (type !== column.type) issues.push(issue("postgres.column-differs", { table: table.name, field: column.name, found: type, wanted: column.type }));
  }
  return [...statements, ...indexes(table)];
}
