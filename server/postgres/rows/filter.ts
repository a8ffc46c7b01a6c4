import { type RawBuilder, sql } from "kysely";
import { allOk, type Cell, failed, isDay, issue, ok, type Result, type Table } from "../../../core/index.ts";
import { type Column, stateColumns } from "../columns.ts";

export type FilterOp = "=" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "contains" | "missing" | "present";

/** One condition on one column. An empty cell passes none but `missing`. */
export interface Filter {
  readonly column: string;
  readonly op: FilterOp;
  /** for every op but missing and present; several for `in` */
  readonly values?: readonly Cell[];
}

export interface Sort {
  readonly column: string;
  readonly descending?: boolean;
}

type Condition = RawBuilder<unknown>;

/** The table's columns that may be asked about; any other name is an issue and never reaches a statement. */
export function columnNamed(table: Table, name: string): Result<Column> {
  const column = stateColumns(table).find((each) => each.name === name);
  return column ? ok(column) : failed(issue("rows.unknown-column", { table: table.name, column: name }, { register: table.name, field: name }));
}

export function conditionOf(table: Table, filter: Filter): Result<Condition> {
  const column = columnNamed(table, filter.column);
  if (!column.ok) return column;
  const values = filter.values ?? [];
  for (const value of values) {
    if (!fits(column.value, value)) return failed(badFilter(table, filter, String(value)));
  }
  return values.length === 0 && !["missing", "present", "in"].includes(filter.op)
    ? failed(badFilter(table, filter, ""))
    : ok(conditions[filter.op](sql.ref(`t.${filter.column}`), values, column.value));
}

/** Conditions that hold together; every issue at once. */
export const allOf = (table: Table, filters: readonly Filter[]): Result<Condition[]> => allOk(filters.map((filter) => conditionOf(table, filter)));

function badFilter(table: Table, filter: Filter, text: string) {
  return issue("rows.bad-filter", { text, column: filter.column, op: filter.op }, { register: table.name, field: filter.column });
}

type Make = (column: RawBuilder<unknown>, values: readonly Cell[], of: Column) => Condition;

const compare = (op: string): Make => (column, values, of) => sql`${column} ${sql.raw(op)} ${values[0]}::${sql.raw(of.type)}`;

const conditions: Readonly<Record<FilterOp, Make>> = {
  "=": compare("="), "!=": compare("<>"), "<": compare("<"), "<=": compare("<="), ">": compare(">"), ">=": compare(">="),
  in: (column, values, of) => sql`${column} = any(${values}::${sql.raw(of.type)}[])`,
  contains: (column, values) => sql`${column}::text like ${`%${escaped(String(values[0]))}%`}`,
  missing: (column) => sql`${column} is null`,
  present: (column) => sql`${column} is not null`,
};

export const escaped = (text: string): string => text.replace(/[\\%_]/g, (each) => `\\${each}`);

const forms: Readonly<Record<Column["type"], (text: string) => boolean>> = {
  text: (text) => !text.includes("\0"),
  boolean: (text) => text === "true" || text === "false",
  bigint: (text) => /^[+-]?\d{1,18}$/.test(text),
  integer: (text) => /^[+-]?\d{1,9}$/.test(text),
  numeric: (text) => /^[+-]?(\d{1,100}(\.\d{0,100})?|\.\d{1,100})$/.test(text),
  date: isDay,
};

/** Whether the column's type can hold it: a wrong filter is an answer, not a database error. */
function fits(column: Column, value: Cell): boolean {
  return value !== null && forms[column.type](String(value));
}
