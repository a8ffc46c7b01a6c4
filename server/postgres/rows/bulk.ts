import type pg from "pg";
import type { Table } from "../../../core/index.ts";
import { stateColumns } from "../columns.ts";
import type { DatabaseError } from "../failure.ts";
import { quoted } from "../names.ts";
import { eventHash, stateTextOf } from "./canonical.ts";
import { type BatchHead, FEW, type RowChange } from "./change.ts";
import { copyLines, copyText } from "./copy.ts";
import { type Mode, nameOf } from "./statement.ts";

/** Many new rows of a main table with their events, ready to be sent. */
export interface Bulk {
  readonly rows: readonly string[];
  /** lines of events around their number in the batch */
  readonly events: readonly (readonly [before: string, after: string])[];
  /** hashes of the events, hexadecimal */
  readonly hashes: readonly string[];
}

/**
 * Prepares new rows for COPY straight into their table and into the events, which takes the database half
 * of what a statement over a stage takes it. Undefined where that cannot be: few rows, rows that may be
 * there, children (their parent's organisation is looked up), cells that PostgreSQL would print otherwise.
 */
export function bulkOf(head: BatchHead, table: Table, mode: Mode, changes: readonly RowChange[]): Bulk | undefined {
  if (mode !== "insert" || changes.length <= FEW || table.parent !== undefined) return undefined;
  const columns = stateColumns(table).map(({ name }) => name);
  const [stateText, hashText] = [stateTextOf(table), eventHash(head.region, table.name)];
  const [region, batch, name] = [head.region, head.id, table.name].map(copyText);
  const bulk = { rows: [] as string[], events: [] as [string, string][], hashes: [] as string[] };
  for (const { row } of changes) {
    const state = stateText(row);
    if (state === undefined) return undefined;
    const hash = hashText(1, state);
    let line = `${region}\t1`;
    for (const column of columns) line += `\t${copyText(row[column] ?? null)}`;
    bulk.rows.push(`${line}\n`);
    bulk.events.push([`${region}\t${name}\t${copyText(row.id)}\t1\t${batch}\t`, `\t${copyText(state)}\t\\\\x${hash}\n`]);
    bulk.hashes.push(hash);
  }
  return bulk;
}

/**
 * Sends them, their events numbered from `first`. False, and nothing done, where the database refuses: the
 * statement for all cases then finds out which rows are in the way (or is allowed where COPY is not: on
 * tables with row-level security, to others than their owner).
 */
export async function sendBulk(client: pg.PoolClient, table: Table, bulk: Bulk, first: number): Promise<boolean> {
  const columns = ["region", "rev", ...stateColumns(table).map(({ name }) => name)].map(quoted).join(", ");
  await client.query("savepoint dukao_bulk");
  try {
    await copyLines(client, `${nameOf(table.name)} (${columns})`, bulk.rows);
    await copyLines(client, "dukao.events (region, table_name, row_id, rev, batch, seq, after, hash)", numbered(bulk.events, first));
    await client.query("release savepoint dukao_bulk");
    return true;
  } catch (error) {
    if (!/^(22|23505|23502|0A000)/.test((error as DatabaseError).code ?? "")) throw error;
    await client.query("rollback to savepoint dukao_bulk");
    return false;
  }
}

function* numbered(events: Bulk["events"], first: number): Generator<string> {
  let n = first;
  for (const [before, after] of events) yield `${before}${n++}${after}`;
}
