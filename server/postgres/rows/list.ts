import { type RawBuilder, sql } from "kysely";
import { ID, LISTED_FROM, LISTED_TO, ok, type Result, type Table } from "../../../core/index.ts";
import { stateColumns } from "../columns.ts";
import type { Query } from "../database.ts";
import { attempt } from "../failure.ts";
import { ledgerTable } from "../names.ts";
import { allOf, columnNamed, escaped, type Filter, type Sort } from "./filter.ts";
import { stateList, type Stored, storedOf } from "./read.ts";

export interface ListRequest {
  readonly filters?: readonly Filter[];
  /** the table's key when nothing is asked */
  readonly sort?: readonly Sort[];
  /** rows that hold this text in any of their text columns */
  readonly search?: string;
  /** only members of the list on that day (tables with dated membership) */
  readonly memberOn?: string;
  /** only rows of these organisations */
  readonly orgs?: readonly string[];
  /** at most 1,000 */
  readonly limit?: number;
  readonly offset?: number;
}

export interface ListPage {
  readonly rows: readonly Stored[];
  /** exact up to 10,000, and up to 1,000 where anything is asked for: no index tells how many rows pass, each has to be looked at */
  readonly total: number;
  /** there are more than `total` */
  readonly more: boolean;
}

const COUNTED = { all: 10_000, some: 1_000 } as const;
const USUAL = 50;
const LONGEST = 1_000;

/** A page of a table. Issues for columns that it does not have and values that a column cannot hold. */
export async function listRows(query: Query, region: string, table: Table, request: ListRequest): Promise<Result<ListPage>> {
  const statements = listStatements(region, table, request);
  if (!statements.ok) return statements;
  const { page, count, counted } = statements.value;
  return attempt(async () => {
    const [rows, found] = await Promise.all([page.execute(query), count.execute(query)]);
    const n = found.rows[0]?.n ?? 0;
    return ok({ rows: rows.rows.map(storedOf), total: Math.min(n, counted), more: n > counted });
  });
}

export interface ListStatements {
  readonly page: RawBuilder<Record<string, string>>;
  readonly count: RawBuilder<{ n: number }>;
  /** how far is counted */
  readonly counted: number;
}

export function listStatements(region: string, table: Table, request: ListRequest): Result<ListStatements> {
  const conditions = allOf(table, filtersOf(table, request));
  if (!conditions.ok) return conditions;
  const where = sql.join([sql`t.region = ${region}`, ...conditions.value, ...searched(table, request.search), ...members(table, request.memberOn)], sql` and `);
  const counted = conditions.value.length > 0 || request.search || request.memberOn ? COUNTED.some : COUNTED.all;
  const order = orderOf(table, request.sort ?? []);
  if (!order.ok) return order;
  const limit = Math.max(0, Math.min(Math.trunc(request.limit ?? USUAL), LONGEST));
  const offset = Math.max(0, Math.trunc(request.offset ?? 0));
  return ok({
    page: sql<Record<string, string>>`select ${stateList(table, "t")} from ${ledgerTable(table.name)} t where ${where} order by ${order.value} limit ${limit} offset ${offset}`,
    count: sql<{ n: number }>`select count(*)::int as n from (select from ${ledgerTable(table.name)} t where ${where} limit ${counted + 1}) counted`,
    counted,
  });
}

function filtersOf(table: Table, { filters = [], orgs, memberOn }: ListRequest): Filter[] {
  const membership: Filter[] = memberOn && table.dated ? [{ column: LISTED_FROM, op: "<=", values: [memberOn] }] : [];
  return [...filters, ...(orgs ? [among(orgs)] : []), ...membership];
}

/** One organisation is asked for by `=`: only then does an index give its rows in their order. */
const among = (orgs: readonly string[]): Filter => ({ column: "org", op: orgs.length === 1 ? "=" : "in", values: orgs });

/** `listed_to` is the first day on which the row is no member any more. */
function members(table: Table, day: string | undefined) {
  return day && table.dated ? [sql`(t.${sql.ref(LISTED_TO)} is null or t.${sql.ref(LISTED_TO)} > ${day}::date)`] : [];
}

function searched(table: Table, text: string | undefined) {
  if (!text) return [];
  const columns = stateColumns(table).filter(({ type }) => type === "text");
  const like = `%${escaped(text)}%`;
  return [sql`(${sql.join(columns.map(({ name }) => sql`t.${sql.ref(name)} like ${like}`), sql` or `)})`];
}

/** Empty cells last in either direction; the key or the id makes the order total, so that pages never overlap. */
function orderOf(table: Table, asked: readonly Sort[]) {
  const sort = asked.length > 0 ? asked : table.key.map((column): Sort => ({ column }));
  const issues = sort.flatMap(({ column }) => {
    const found = columnNamed(table, column);
    return found.ok ? [] : found.issues;
  });
  if (issues.length > 0) return { ok: false, issues } as const;
  const parts = sort.map(({ column, descending }) => sql`t.${sql.ref(column)}${sql.raw(descending ? " desc nulls last" : "")}`);
  // the key tells rows apart as the id does, and an index has it
  const total = table.parent === undefined && table.key.every((name) => sort.some(({ column }) => column === name));
  return ok(sql.join(total && table.key.length > 0 ? parts : [...parts, sql`t.${sql.ref(ID)}`]));
}
