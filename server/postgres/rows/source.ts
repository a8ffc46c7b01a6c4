import type pg from "pg";
import type { Cell, Table } from "../../../core/index.ts";
import { type Column, stateColumns } from "../columns.ts";
import { quoted } from "../names.ts";
import { FEW, type RowChange } from "./change.ts";
import { copyLines, copyText } from "./copy.ts";

/** Rows to write as something to select from: `expected` and the state's columns. */
export interface Source {
  /** goes behind `from`; its columns are those of the state and `expected` */
  readonly text: string;
  readonly values: readonly unknown[];
  drop(): Promise<void>;
}

/**
 * Makes the changes of one table selectable. `first` is the number of the first free parameter. One row
 * becomes a line of parameters, few become arrays in the statement; many go through COPY into a table that the transaction's end drops.
 * `joined`: the rows will be looked up in their table, so that the planner should know them.
 */
export async function sourceOf(client: pg.PoolClient, table: Table, changes: readonly RowChange[], first: number, joined = true): Promise<Source> {
  const columns: Column[] = [{ name: "expected", type: "integer", notNull: false }, ...stateColumns(table)];
  if (changes.length === 1) return single(columns, changes[0]!, first);
  return changes.length <= FEW ? arrays(columns, changes, first) : copied(client, columns, changes, joined);
}

function cellOf(change: RowChange, column: string): Cell | number {
  return column === "expected" ? (change.expected ?? null) : (change.row[column] ?? null);
}

/** Not as arrays: of their length PostgreSQL thinks so differently before and after it knows it that it plans the statement each time anew, which takes as long as running it. */
function single(columns: readonly Column[], change: RowChange, first: number): Source {
  return {
    text: `(select ${columns.map(({ name, type }, i) => `$${first + i}::${type} as ${quoted(name)}`).join(", ")}) as s`,
    values: columns.map(({ name }) => cellOf(change, name)),
    drop: async () => undefined,
  };
}

function arrays(columns: readonly Column[], changes: readonly RowChange[], first: number): Source {
  const parameters = columns.map(({ type }, i) => `$${first + i}::${type}[]`).join(", ");
  return {
    text: `unnest(${parameters}) as s (${columns.map(({ name }) => quoted(name)).join(", ")})`,
    values: columns.map(({ name }) => changes.map((change) => cellOf(change, name))),
    drop: async () => undefined,
  };
}

const STAGE = "dukao_stage";
async function copied(client: pg.PoolClient, columns: readonly Column[], changes: readonly RowChange[], joined: boolean): Promise<Source> {
  const shape = columns.map(({ name, type }) => `${quoted(name)} ${type}${type === "text" ? ' collate "C"' : ""}`).join(", ");
  await client.query(`create temp table ${STAGE} (${shape}) on commit drop`);
  await copyLines(client, STAGE, lines(columns, changes));
  if (joined) await client.query(`analyze ${STAGE}`);
  return {
    text: `${STAGE} as s`,
    values: [],
    drop: async () => void (await client.query(`drop table ${STAGE}`)),
  };
}

function* lines(columns: readonly Column[], changes: readonly RowChange[]): Generator<string> {
  for (const change of changes) yield `${columns.map(({ name }) => copyText(cellOf(change, name))).join("\t")}\n`;
}
