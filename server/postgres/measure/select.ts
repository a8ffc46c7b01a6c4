import { type RawBuilder, sql } from "kysely";
import type { Cell, Row, Table } from "../../../core/index.ts";
import type { Test } from "../../../metrics/index.ts";
import { stateColumns } from "../columns.ts";
import type { Query } from "../database.ts";
import type { EditionKey } from "../editions/store.ts";
import { ledgerTable } from "../names.ts";
import { columnSql, type Site, testSql } from "./condition.ts";

/** Rows of one table that are wanted; several such questions go in one statement. */
export interface RowAsk {
  readonly name: string;
  readonly table: Table;
  /** the table that the rows hang on: its row is answered with each */
  readonly parent?: Table;
  readonly tests: readonly Test[];
  /** only rows that no row of that table which passes those tests points to by that column */
  readonly without?: { readonly table: Table; readonly by: string; readonly tests: readonly Test[] };
  /** of these organisations only */
  readonly orgs?: readonly string[];
  /** columns of the row, ascending, empty cells last; the id comes after them */
  readonly order?: readonly string[];
  readonly limit?: number;
}

export interface PassingRow {
  readonly row: Row;
  readonly parent?: Row;
  readonly rev: number;
}

export interface PassingRows {
  readonly rows: readonly PassingRow[];
  /** how many pass, beyond the limit too */
  readonly total: number;
}

interface Found {
  readonly part: number;
  readonly total: number;
  readonly rev: number;
  readonly cells: (string | null)[];
  readonly above: (string | null)[] | null;
}

/**
 * Whole rows that pass tests, of any number of tables, in one statement. Every name of the asks has an answer.
 * `as`: as the rows stood when that edition was frozen, by their events; as they stand now when left out.
 */
export async function passingRows(query: Query, region: string, asks: readonly RowAsk[], as?: EditionKey): Promise<Map<string, PassingRows>> {
  const found = await answered(query, asks.map((ask, part) => live(region, ask, part, as)));
  return new Map(asks.map((ask, part) => {
    const rows = found.get(part) ?? [];
    return [ask.name, { rows: rows.map((each) => passing(ask, each)), total: rows[0]?.total ?? 0 }];
  }));
}

/** The whole rows of those tables as an edition froze them, in one statement; a table with a parent brings its rows' frozen parents. */
export async function frozenTables(query: Query, key: EditionKey, tables: readonly { readonly table: Table; readonly parent?: Table }[]): Promise<Map<string, PassingRow[]>> {
  const found = await answered(query, tables.map((each, part) => frozen(key, each, part)));
  return new Map(tables.map((each, part) => [each.table.name, (found.get(part) ?? []).map((one) => passing(each, one))]));
}

async function answered(query: Query, parts: readonly RawBuilder<Found>[]): Promise<Map<number, Found[]>> {
  if (parts.length === 0) return new Map();
  const { rows } = await sql<Found>`${sql.join(parts.map((each) => sql`(${each})`), sql` union all `)}`.execute(query);
  return Map.groupBy(rows, ({ part }) => part);
}

function live(region: string, { table, parent, tests, without, orgs, order = [], limit }: RowAsk, part: number, as: EditionKey | undefined): RawBuilder<Found> {
  const rows = (of: Table) => (as === undefined ? ledgerTable(of.name) : past(as, of));
  const site: Site = parent ? { table, parent } : { table };
  const conditions = [sql`r.region = ${region}`, ...tests.map((each) => testSql(site, each)), ...(orgs ? [sql`r.org = any(${[...orgs]}::text[])`] : []), ...(without ? [absentFrom(without, rows(without.table), region)] : [])];
  const above = parent ? sql`join ${rows(parent)} p on p.region = r.region and p.id = r.parent` : sql``;
  const sort = [...order.map((name) => columnSql(site, { of: "row", name })), sql`r.id`];
  return sql<Found>`select ${sql.lit(part)}::int as part, (count(*) over ())::int as total, r.rev, ${cells(table, "r")} as cells, ${parent ? cells(parent, "p") : sql`null::text[]`} as above
    from ${rows(table)} r ${above} where ${sql.join(conditions, sql` and `)} order by ${sql.join(sort)}${limit === undefined ? sql`` : sql` limit ${limit}`}`;
}

/** Its own `r` hides the one outside: what it compares stands before it. */
function absentFrom({ table, by, tests }: NonNullable<RowAsk["without"]>, rows: RawBuilder<unknown>, region: string): RawBuilder<unknown> {
  const column = columnSql({ table }, { of: "row", name: by });
  const conditions = [sql`r.region = ${region}`, sql`${column} is not null`, ...tests.map((each) => testSql({ table }, each))];
  return sql`r.id not in (select ${column} from ${rows} r where ${sql.join(conditions, sql` and `)})`;
}

/** A table as an edition saw it: of every row the version that was newest then. Editions of before it was noted go by the clock. */
function past({ region, month, edition }: EditionKey, table: Table): RawBuilder<unknown> {
  return sql`(select e.region, e.rev, ${sql.join(stateColumns(table).map(({ name }) => sql`v.${sql.ref(name)}`))}
    from (select distinct on (e.row_id) e.region, e.rev, e.after from dukao.events e join dukao.batches b on b.region = e.region and b.id = e.batch
      join dukao.editions s on s.region = e.region and s.month = ${month} and s.edition = ${edition}::int
      where e.region = ${region} and e.table_name = ${table.name} and (case when s.seen is null then b.at <= s.frozen_at else b.seq <= s.seen end) order by e.row_id, e.rev desc) e
    cross join lateral jsonb_populate_record(null::${ledgerTable(table.name)}, e.after) v)`;
}

function frozen({ region, month, edition }: EditionKey, { table, parent }: { readonly table: Table; readonly parent?: Table }, part: number): RawBuilder<Found> {
  const version = (of: Table, alias: string) => sql`dukao.edition_rows ${sql.raw(`${alias}f`)}
    join dukao.events ${sql.raw(`${alias}e`)} on ${sql.raw(`${alias}e.region = ${alias}f.region and ${alias}e.table_name = ${alias}f.table_name and ${alias}e.row_id = ${alias}f.row_id and ${alias}e.rev = ${alias}f.rev`)}
    cross join lateral jsonb_populate_record(null::${ledgerTable(of.name)}, ${sql.raw(`${alias}e.after`)}) ${sql.raw(alias)}`;
  const of = (name: string, alias: string) => sql`${sql.raw(`${alias}f.region`)} = ${region} and ${sql.raw(`${alias}f.month`)} = ${month} and ${sql.raw(`${alias}f.edition`)} = ${edition}::int and ${sql.raw(`${alias}f.table_name`)} = ${name}`;
  const above = parent ? sql`left join lateral (select ${cells(parent, "p")} as cells from ${version(parent, "p")} where ${of(parent.name, "p")} and pf.row_id = r.parent) above on true` : sql``;
  return sql<Found>`select ${sql.lit(part)}::int as part, 0 as total, rf.rev, ${cells(table, "r")} as cells, ${parent ? sql`above.cells` : sql`null::text[]`} as above
    from ${version(table, "r")} ${above} where ${of(table.name, "r")}`;
}

/** A row as one array of texts, so that rows of different tables fit into one statement; numbers keep their digits. */
const cells = (table: Table, alias: string): RawBuilder<unknown> =>
  sql`array[${sql.join(stateColumns(table).map(({ name }) => sql`${sql.ref(`${alias}.${name}`)}::text`))}]::text[]`;

function passing({ table, parent }: { readonly table: Table; readonly parent?: Table }, { rev, cells: own, above }: Found): PassingRow {
  return { row: rowOf(table, own), rev, ...(parent && above ? { parent: rowOf(parent, above) } : {}) };
}

function rowOf(table: Table, texts: readonly (string | null)[]): Row {
  return Object.fromEntries(stateColumns(table).map(({ name, type }, i): [string, Cell] => {
    const text = texts[i] ?? null;
    return [name, type === "boolean" && text !== null ? text === "true" : text];
  })) as Row;
}
