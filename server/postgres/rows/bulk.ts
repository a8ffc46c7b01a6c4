import { setImmediate as others } from "node:timers/promises";
import type pg from "pg";
import type { Table } from "../../../core/index.ts";
import { stateColumns } from "../columns.ts";
import type { DatabaseError } from "../failure.ts";
import { quoted } from "../names.ts";
import { sendBurst } from "./burst.ts";
import { Bytes } from "./bytes.ts";
import { firstEvents } from "./canonical.ts";
import { type BatchHead, FEW, type RowChange } from "./change.ts";
import { addCell, copyText } from "./copy.ts";
import { type Mode, nameOf } from "./statement.ts";

/** Many new rows of a main table with their events, ready to be sent. */
export interface Bulk {
  readonly count: number;
  /** lines for COPY */
  readonly rows: Buffer;
  readonly events: Buffer;
  /** number of the first event in the batch */
  readonly first: number;
  /** the events' hashes, one behind the other */
  readonly hashes: Buffer;
}

/** Rows after which others have their turn: above all the connection, so that the database does not run dry. */
const AT_ONCE = 200;
/** Room to begin with, for a row and for its event. */
const USUAL = 512;
const BACKSLASH = 0x5c;

/** Whether new rows may go by COPY straight into their table: not few rows, rows that may be there, or children (their parent's organisation is looked up). */
export const isBulk = (table: Table, mode: Mode, changes: readonly RowChange[]): boolean => mode === "insert" && changes.length > FEW && table.parent === undefined;

/**
 * Prepares new rows for COPY straight into their table and into the events, which takes the database half
 * of what a statement over a stage takes it. The events are numbered from `first`. Undefined where that
 * cannot be: cells that PostgreSQL would print otherwise.
 */
export async function bulkOf(head: BatchHead, table: Table, changes: readonly RowChange[], first: number): Promise<Bulk | undefined> {
  const columns = stateColumns(table).map(({ name }) => name);
  const eventOf = firstEvents(head.region, table);
  const [region, batch, name] = [head.region, head.id, table.name].map(copyText);
  const before = { row: Buffer.from(`${region}\t1`), cell: Buffer.from("\t"), event: Buffer.from(`${region}\t${name}\t`), place: Buffer.from(`\t1\t${batch}\t`) };
  const [rows, events] = [new Bytes(changes.length * USUAL), new Bytes(changes.length * USUAL)];
  const hashes: string[] = [];
  for (const { row } of changes) {
    if (hashes.length % AT_ONCE === AT_ONCE - 1) await others();
    const event = eventOf(row);
    if (!event) return undefined;
    rows.put(before.row);
    for (const column of columns) {
      rows.put(before.cell);
      addCell(rows, row[column] ?? null);
    }
    rows.add("\n");
    events.put(before.event);
    addCell(events, row.id);
    events.put(before.place);
    events.add(`${first + hashes.length}\t`);
    events.addDoubling(event.state, BACKSLASH);
    events.add(`\t\\\\x${event.hash}\n`);
    hashes.push(event.hash);
  }
  return { count: changes.length, rows: rows.from(0), events: events.from(0), first, hashes: Buffer.from(hashes.join(""), "hex") };
}

/**
 * Sends them. False, and nothing done, where the database refuses: the statement for all cases then finds out
 * which rows are in the way (or is allowed where COPY is not: on tables with row-level security, to others
 * than their owner).
 */
export async function sendBulk(client: pg.PoolClient, table: Table, bulk: Bulk): Promise<boolean> {
  const columns = ["region", "rev", ...stateColumns(table).map(({ name }) => name)].map(quoted).join(", ");
  try {
    await sendBurst(client, [
      "savepoint dukao_bulk", `copy ${nameOf(table.name)} (${columns}) from stdin`,
      "copy dukao.events (region, table_name, row_id, rev, batch, seq, after, hash) from stdin", "release savepoint dukao_bulk",
    ].join("; "), [bulk.rows, bulk.events]);
    return true;
  } catch (error) {
    if (!/^(22|23505|23502|0A000)/.test((error as DatabaseError).code ?? "")) throw error;
    await client.query("rollback to savepoint dukao_bulk");
    return false;
  }
}
