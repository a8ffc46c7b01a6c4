import { sql } from "kysely";
import { type Cell, fieldOf, ID, type Row, type Table } from "../../../core/index.ts";
import { REV, stateColumns } from "../columns.ts";
import { preparedRows, type Query } from "../database.ts";
import { ledgerTable } from "../names.ts";

/** A row and the revision at which it stands. */
export interface Stored {
  readonly row: Row;
  readonly rev: number;
}

type Raw = Record<string, Cell | number>;

/** The columns of a row's state, each by its name in the table `alias`. */
export function stateList(table: Table, alias: string) {
  return sql.join([...stateColumns(table).map(({ name }) => name), REV].map((name) => sql.ref(`${alias}.${name}`)));
}

export function storedOf({ rev, ...row }: Raw): Stored {
  return { row: row as Row, rev: rev as number };
}

/** Every row of a table in the region, in the order of ids. */
export async function allRows(query: Query, region: string, table: Table): Promise<Row[]> {
  return (await allStored(query, region, table)).map((each) => each.row);
}

export async function allStored(query: Query, region: string, table: Table): Promise<Stored[]> {
  const found = await sql<Raw>`
    select ${stateList(table, "t")} from ${ledgerTable(table.name)} t where t.region = ${region} order by t.id`.execute(query);
  return found.rows.map(storedOf);
}

export async function findRow(query: Query, region: string, table: Table, id: string): Promise<Stored | undefined> {
  const found = await sql<Raw>`
    select ${stateList(table, "t")} from ${ledgerTable(table.name)} t where t.region = ${region} and t.id = ${id}`.execute(query);
  return found.rows.map(storedOf)[0];
}

/** The rows of those ids that are there. */
export async function findRows(query: Query, region: string, table: Table, ids: readonly string[]): Promise<Stored[]> {
  if (ids.length === 0) return [];
  // of one alone the plan is kept; with a list, whose length decides, it is made each time anew
  const which = ids.length === 1 ? sql`t.id = ${ids[0]}` : sql`t.id = any(${ids})`;
  const found = await preparedRows(query, sql<Raw>`
    select ${stateList(table, "t")} from ${ledgerTable(table.name)} t where t.region = ${region} and ${which} order by t.id`);
  return found.map(storedOf);
}

/** Those of the ids that rows have. */
export async function takenIds(query: Query, region: string, table: Table, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select id from ${ledgerTable(table.name)} where region = ${region} and id = any(${ids})`.execute(query);
  return new Set(rows.map(({ id }) => id));
}

/** Every row that hangs on that row, by table, in the order of the child table's key. */
export async function childRows(query: Query, region: string, children: readonly Table[], id: string): Promise<Map<string, Stored[]>> {
  return new Map(await Promise.all(children.map(async (child) => [child.name, await rowsUnder(query, region, child, [id])] as const)));
}

/** Every row of a child table that hangs on one of those rows, in the order of its key. */
export async function rowsUnder(query: Query, region: string, child: Table, ids: readonly string[]): Promise<Stored[]> {
  const which = ids.length === 1 ? sql`t.parent = ${ids[0]}` : sql`t.parent = any(${ids})`;
  const order = sql.join([...child.key, ID].map((name) => sql.ref(`t.${name}`)));
  const found = await sql<Raw>`
    select ${stateList(child, "t")} from ${ledgerTable(child.name)} t where t.region = ${region} and ${which} order by ${order}`.execute(query);
  return found.rows.map(storedOf);
}

/**
 * The rows with those keys (a key is its cells in the order of the table's `key`; for a child table the
 * parent's id goes first), as a map by `keyText`. For imports, which know rows by key.
 */
export async function findByKey(query: Query, region: string, table: Table, keys: readonly (readonly Cell[])[]): Promise<Map<string, Stored>> {
  const [whole, gaps] = [keys.filter((key) => key.every((cell) => cell !== null)), keys.filter((key) => key.includes(null))];
  // only "=" finds its way through the index; keys with an empty part are as good as none
  const found = [...(await (keyColumns(table).length === 1 ? rowsOfKey(query, region, table, whole.map(([cell]) => cell!)) : rowsOfKeys(query, region, table, whole, "="))), ...(await rowsOfKeys(query, region, table, gaps, "is not distinct from"))];
  return new Map(found.map((stored) => [keyText(table, stored.row), stored]));
}

/** A key of one column: a list is looked up faster than a join, and no plan for it is a bad one, not even in a table that was never analysed. */
async function rowsOfKey(query: Query, region: string, table: Table, cells: readonly Cell[]): Promise<Stored[]> {
  if (cells.length === 0) return [];
  const [name] = keyColumns(table) as [string];
  const found = await sql<Raw>`
    select ${stateList(table, "t")} from ${ledgerTable(table.name)} t where t.region = ${region} and t.${sql.ref(name)} = any(${[...cells]}::${sql.raw(typeOf(table, name))}[])`.execute(query);
  return found.rows.map(storedOf);
}

async function rowsOfKeys(query: Query, region: string, table: Table, keys: readonly (readonly Cell[])[], same: string): Promise<Stored[]> {
  if (keys.length === 0) return [];
  const names = keyColumns(table);
  const lists = names.map((name, i) => sql`${keys.map((key) => key[i] ?? null)}::${sql.raw(typeOf(table, name))}[]`);
  const given = sql.join(names.map((_, i) => sql.ref(`k${i}`)));
  const alike = sql.join(names.map((name, i) => sql`t.${sql.ref(name)} ${sql.raw(same)} k.${sql.ref(`k${i}`)}`), sql` and `);
  const found = await sql<Raw>`
    select ${stateList(table, "t")} from unnest(${sql.join(lists)}) as k (${given}) join ${ledgerTable(table.name)} t on t.region = ${region} and ${alike}`.execute(query);
  return found.rows.map(storedOf);
}

export function keyColumns(table: Table): string[] {
  return [...(table.parent ? ["parent"] : []), ...table.key];
}

/** The key of a row as one text, for maps. */
export function keyText(table: Table, row: Readonly<Record<string, Cell>>): string {
  // most keys are one column, and an import asks several times for each row
  if (table.parent === undefined && table.key.length === 1) return JSON.stringify([row[table.key[0]!] ?? null]);
  return JSON.stringify(keyColumns(table).map((name) => row[name] ?? null));
}

function typeOf(table: Table, name: string): string {
  const column = stateColumns(table).find((each) => each.name === name);
  if (!column) throw new Error(`${table.name} has no column ${fieldOf(table, name)?.name ?? name}`);
  return column.type;
}
