import { sql } from "kysely";
import type { Row, Table } from "../../../core/index.ts";
import type { BatchKind } from "../../../registers/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import { stateColumns } from "../columns.ts";
import { stateList } from "./read.ts";

/** One revision of a row: who made it when and why, and what it changed. */
export interface HistoryEntry {
  readonly rev: number;
  readonly batch: string;
  readonly kind: BatchKind;
  readonly actor: string;
  /** ISO instant */
  readonly at: string;
  readonly reason?: string;
  readonly row: string;
  /** hash of the event, hexadecimal */
  readonly hash: string;
  /** whether its batch is linked into the region's chain yet */
  readonly sealed: boolean;
  /** undefined for the first revision */
  readonly before: Row | undefined;
  readonly after: Row;
  /** columns whose cells differ */
  readonly changed: readonly string[];
}

type Raw = Record<string, unknown>;

/** The whole history of one row, newest first. */
export async function rowHistory(query: Query, region: string, table: Table, id: string): Promise<HistoryEntry[]> {
  return rowHistories(query, region, table, [id]);
}

/** The histories of several rows of one table in one statement, newest first within a row. */
export async function rowHistories(query: Query, region: string, table: Table, ids: readonly string[]): Promise<HistoryEntry[]> {
  if (ids.length === 0) return [];
  // read through the table's own type, so that a number comes back as its digits and not as a float
  const found = await sql<Raw>`
    select e.row_id as "event.row", e.rev as "event.rev", e.batch as "event.batch", encode(e.hash, 'hex') as "event.hash",
      e.kind as "event.kind", e.actor as "event.actor", e.at as "event.at", e.reason as "event.reason", e.sealed as "event.sealed",
      ${stateList(table, "r")}
    from dukao.history e
    cross join lateral jsonb_populate_record(null::${ledgerTable(table.name)}, e.after) r
    where e.region = ${region} and e.table_name = ${table.name} and e.row_id = any(${[...ids]})
    order by e.row_id, e.rev`.execute(query);
  const columns = stateColumns(table).map(({ name }) => name);
  return [...Map.groupBy(found.rows, (raw) => raw["event.row"]).values()].flatMap((raws) => entriesOf(columns, raws).reverse());
}

function entriesOf(columns: readonly string[], raws: readonly Raw[]): HistoryEntry[] {
  let before: Row | undefined;
  return raws.map((raw) => {
    const after = Object.fromEntries(columns.map((name) => [name, raw[name]])) as Row;
    const changed = columns.filter((name) => (before?.[name] ?? null) !== after[name]);
    const entry = { ...event(raw), before, after, changed };
    before = after;
    return entry;
  });
}

function event(raw: Raw): Omit<HistoryEntry, "before" | "after" | "changed"> {
  const reason = raw["event.reason"] as string | null;
  return {
    row: raw["event.row"] as string,
    rev: raw["event.rev"] as number,
    batch: raw["event.batch"] as string,
    hash: raw["event.hash"] as string,
    sealed: raw["event.sealed"] as boolean,
    kind: raw["event.kind"] as BatchKind,
    actor: raw["event.actor"] as string,
    at: (raw["event.at"] as Date).toISOString(),
    ...(reason === null ? {} : { reason }),
  };
}
