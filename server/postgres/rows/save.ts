import { createHash } from "node:crypto";
import type pg from "pg";
import { failed, type Issue, issue, ok, type Result, type Table } from "../../../core/index.ts";
import { clientOf, type Tx } from "../database.ts";
import { type BatchHead, FEW, type Revised, type RowChange, type Saved } from "./change.ts";
import { conflicts, refusal } from "./conflict.ts";
import { sourceOf } from "./source.ts";
import { FIXED, followStatement, type Mode, MOVED, nameOf, saveStatement } from "./statement.ts";

/**
 * The one way by which rows change. Writes the rows and one event for each in the given transaction, as
 * one batch; fails with every conflict found, and then the transaction must be undone (inTransaction does).
 * `tables` are all tables of the region.
 */
export async function saveRows(tx: Tx, tables: readonly Table[], head: BatchHead, changes: readonly RowChange[]): Promise<Result<Saved>> {
  const client = clientOf(tx);
  const known = new Map(tables.map((table) => [table.name, table]));
  const groups = groupsOf(known, changes);
  if (!groups.ok) return groups;
  const revisions: Revised[] = [];
  let count = 0;
  try {
    for (const group of groups.value) {
      const written = await saveGroup(client, head, group, count);
      if (!written.ok) return written;
      count += written.value.count;
      revisions.push(...revised(group.table.name, written.value));
      for (const child of await childrenToMove(client, tables, head, group, written.value)) {
        const followed = await run(client, followStatement(child.table, group.table.name), [...fixed(head, child.table, count), child.parents]);
        count += followed.count;
        revisions.push(...revised(child.table.name, followed));
      }
    }
    if (changes.length >= STATISTICS) await refreshStatistics(client, groups.value);
    const root = count === 0 ? "" : await closeBatch(client, head);
    return ok({ batch: head.id, count, root, revisions: revisions.length <= FEW ? revisions : [] });
  } catch (error) {
    const refused = refusal(error);
    if (!refused) throw error;
    return failed(refused);
  }
}

interface Group {
  readonly table: Table;
  readonly mode: Mode;
  readonly changes: readonly RowChange[];
}

interface Written {
  readonly count: number;
  readonly newest: number;
  readonly revisions: readonly (readonly [id: string, rev: number])[] | null;
}

/** Main tables before their children, so that a project and its first investment may come together. */
function groupsOf(known: ReadonlyMap<string, Table>, changes: readonly RowChange[]): Result<Group[]> {
  const issues: Issue[] = [];
  const groups: Group[] = [];
  for (const [name, ofTable] of Map.groupBy(changes, (each) => each.table)) {
    const table = known.get(name);
    if (!table) {
      issues.push(issue("rows.unknown-table", { table: name }));
      continue;
    }
    issues.push(...twice(ofTable));
    const byMode = Map.groupBy(ofTable, modeOf);
    for (const mode of ["insert", "update", "put"] as const) {
      const some = byMode.get(mode);
      if (some) groups.push({ table, mode, changes: some });
    }
  }
  if (issues.length > 0) return failed(...issues);
  return ok(groups.sort((a, b) => Number(a.table.parent !== undefined) - Number(b.table.parent !== undefined)));
}

function modeOf({ expected }: RowChange): Mode {
  if (expected === undefined) return "put";
  return expected === 0 ? "insert" : "update";
}

function twice(changes: readonly RowChange[]): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { table, row } of changes) {
    if (seen.has(row.id)) issues.push(issue("rows.twice", { row: row.id }, { register: table, row: row.id }));
    seen.add(row.id);
  }
  return issues;
}

async function saveGroup(client: pg.PoolClient, head: BatchHead, { table, mode, changes }: Group, before: number): Promise<Result<Written>> {
  const source = await sourceOf(client, table, changes, FIXED + 1);
  const written = await run(client, saveStatement(table, mode, source.text), [...fixed(head, table, before), ...source.values]);
  const found = written.count === changes.length ? [] : await conflicts(client, head, table, mode, source);
  await source.drop();
  return found.length > 0 ? failed(...found) : ok(written);
}

/** Child tables to bring after main rows that changed hands, and those rows' ids. */
async function childrenToMove(client: pg.PoolClient, tables: readonly Table[], head: BatchHead, { table }: Group, { newest }: Written) {
  const children = tables.filter((each) => each.parent === table.name);
  if (newest <= 1 || children.length === 0) return [];
  const moved = await client.query<{ ids: string[] }>({ name: "dukao_moved", text: MOVED, values: [head.region, head.id, table.name] });
  const parents = moved.rows[0]?.ids ?? [];
  return parents.length === 0 ? [] : children.map((child) => ({ table: child, parents }));
}

const fixed = (head: BatchHead, table: Table, before: number): unknown[] => [head.region, head.id, table.name, before];

/** Prepared once on each connection: planning costs more than running for a single row. */
async function run(client: pg.PoolClient, text: string, values: readonly unknown[]): Promise<Written> {
  const name = createHash("sha1").update(text).digest("hex");
  const found = await client.query<Written>({ name, text, values: [...values] });
  const row = found.rows[0];
  if (!row) throw new Error("a save statement answers with one row");
  return row;
}

/** From that many rows on the planner's statistics are renewed at once, instead of when autovacuum comes by. */
const STATISTICS = 5_000;

async function refreshStatistics(client: pg.PoolClient, groups: readonly Group[]): Promise<void> {
  const names = new Set(["dukao.events", ...groups.map(({ table }) => nameOf(table.name))]);
  await client.query(`analyze ${[...names].join(", ")}`);
}

function revised(table: string, { revisions }: Written): Revised[] {
  return (revisions ?? []).map(([id, rev]) => ({ table, id, rev }));
}

async function closeBatch(client: pg.PoolClient, head: BatchHead): Promise<string> {
  const found = await client.query<{ root: string }>({
    name: "dukao_close_batch",
    text: `insert into dukao.batches (region, id, kind, actor, at, reason, count, root, tables)
      select $1, $2, $3, $4, $5, $6, count(*), sha256(string_agg(hash, ''::bytea order by seq)), array_agg(distinct table_name) from dukao.events where region = $1 and batch = $2
      returning encode(root, 'hex') as root`,
    values: [head.region, head.id, head.kind, head.actor, head.at, head.reason ?? null],
  });
  return found.rows[0]!.root;
}
