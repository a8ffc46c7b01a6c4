import { afterAll, beforeAll, inject } from "vitest";
import type { Table } from "../../../core/index.ts";
import { openDatabase } from "../connect.ts";
import type { Database } from "../database.ts";
import { migrateTables } from "../migrate/definitions.ts";
import { databaseUrl, onServer, told } from "./setup.ts";

let made = 0;

/** A database of its own with the system schema and, if given, the region's tables. Close it to drop it. */
export async function makeDatabase(tables: readonly Table[] = [], region = "370306"): Promise<Database> {
  const { server, template } = inject("postgres");
  const name = `dukao_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}_${(made += 1)}`;
  await onServer(server, `create database ${name} template ${template}`);
  const opened = await openDatabase({ dataDir: "", databaseUrl: databaseUrl(server, name), patience: 5_000 });
  if (!opened.ok) throw told(opened.issues);
  const database = opened.value;
  if (tables.length > 0) {
    const migrated = await migrateTables(database, region, tables);
    if (!migrated.ok) throw told(migrated.issues);
  }
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

/** The database of a test file: made before its tests, dropped after them. */
export function testDatabase(tables: readonly Table[] = [], region = "370306"): () => Database {
  let database: Database | undefined;
  beforeAll(async () => {
    database = await makeDatabase(tables, region);
  });
  afterAll(async () => {
    await database?.close();
  });
  return () => {
    if (!database) throw new Error("testDatabase() is for use inside tests");
    return database;
  };
}
