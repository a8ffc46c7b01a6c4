import { ORG, type Table } from "../../../core/index.ts";
import { stateColumns } from "../columns.ts";
import { LIVE } from "../live.ts";
import { LEDGER, quoted, sqlName } from "../names.ts";
import { FEW } from "./change.ts";

/**
 * - insert: the rows must be new
 * - update: they must stand at the revision that the writer saw
 * - put: new or not; a row that already stands so stays untouched
 */
export type Mode = "insert" | "update" | "put";

/** Parameters that every save statement starts with: region, batch, table, number of events so far. */
export const FIXED = 4;

/** How a save statement is to be written beside its table and mode. */
export interface Shape {
  /** something to select from, see `sourceOf` */
  readonly source: string;
  /** the table has child tables: main rows that changed hands are told, for their children to follow */
  readonly children: boolean;
  /** number of the first of six parameters: the batch's kind, actor, instant, reason and expected count, and what is told. The statement then writes the batch too, and tells. */
  readonly closing?: number;
}

/**
 * One statement writes the rows of one table and their events, and answers how many. What it leaves out
 * is a conflict (or in mode put an unchanged row): the caller compares the counts.
 */
export function saveStatement(table: Table, mode: Mode, shape: Shape): string {
  const moved = shape.children && mode === "update" ? `, moved as (
    select saved.id from saved join ${nameOf(table.name)} was on was.region = $1 and was.id = saved.id where was.org is distinct from saved.org)` : "";
  const told = [
    ...(moved ? ["(select array_agg(id) from moved) as moved"] : []),
    ...(shape.children && mode === "put" ? ["array_agg(row_id) filter (where rev > 1) as again"] : []),
    ...(shape.closing === undefined ? [] : ["(select encode(root, 'hex') from batch) as root", `(select pg_notify('${LIVE}', $${shape.closing + 5}::text) from batch)`]),
  ];
  return `with saved as (${writing(table, mode, shape.source)})${moved}, ${recording(mode)}${
    shape.closing === undefined ? "" : `, ${closing(shape.closing, moved !== "")}`} ${answer(told)}`;
}

/** Children carry their parent's organisation: whatever a writer says, it is taken from the parent. */
function writing(table: Table, mode: Mode, source: string): string {
  const target = nameOf(table.name);
  const columns = stateColumns(table).map(({ name }) => name);
  const value = (column: string): string => (table.parent && column === ORG ? "p.org" : `s.${quoted(column)}`);
  const parent = table.parent ? `${nameOf(table.parent)} p on p.region = $1 and p.id = s.parent` : "";
  const state = columns.map((column) => `t.${quoted(column)}`).join(", ");
  if (mode === "update") {
    const set = columns.filter((column) => column !== "id").map((column) => `${quoted(column)} = ${value(column)}`);
    return `update ${target} t set ${[...set, "rev = t.rev + 1"].join(", ")} from ${source} ${parent && `join ${parent}`}
      where t.region = $1 and t.id = s.id and t.rev = s.expected returning ${state}, t.rev`;
  }
  const list = columns.map(quoted);
  const insert = `insert into ${target} as t (region, rev, ${list.join(", ")})
    select $1, 1, ${columns.map(value).join(", ")} from ${source} ${parent && `join ${parent}`}`;
  // never a look beforehand ("where not exists"): of a table whose statistics are older than its rows the planner thinks any
  // index that starts with the region as good as the primary key, and reads the whole of it for each row
  if (mode === "insert") return `${insert} on conflict (region, id) do nothing returning ${state}`;
  const changing = columns.filter((column) => column !== "id").map(quoted);
  const set = changing.map((column) => `${column} = excluded.${column}`);
  const [before, after] = ["t", "excluded"].map((of) => changing.map((column) => `${of}.${column}`).join(", "));
  return `${insert} on conflict (region, id) do update set ${[...set, "rev = t.rev + 1"].join(", ")}
    where (${before}) is distinct from (${after}) returning ${state}, t.rev`;
}

/** Of rows that were put, those that this batch gave to another organisation: told by their events. */
export const MOVED = `select e.row_id as id
  from dukao.events e join dukao.events was on was.region = e.region and was.table_name = e.table_name and was.row_id = e.row_id and was.rev = e.rev - 1
  where e.region = $1 and e.batch = $2 and e.table_name = $3 and e.row_id = any($4::text[]) and e.after ->> 'org' is distinct from was.after ->> 'org'`;

/** Their children follow, as events of the same batch. */
export function followStatement(child: Table, parent: string): string {
  const state = stateColumns(child).map(({ name }) => `c.${quoted(name)}`).join(", ");
  return `with saved as (
    update ${nameOf(child.name)} c set org = p.org, rev = c.rev + 1
    from ${nameOf(parent)} p
    where c.region = $1 and c.parent = any($5::text[]) and p.region = $1 and p.id = c.parent and c.org is distinct from p.org
    returning ${state}, c.rev), ${recording("update")} ${answer([])}`;
}

/**
 * A row's state in canonical text: its cells as jsonb, whose key order and number format PostgreSQL fixes,
 * without empty cells, so that a column added later changes no hash.
 */
export const stateOf = (alias: string): string => `jsonb_strip_nulls(to_jsonb(${alias}) - '{region,rev}'::text[])`;

/**
 * The hash binds the state to its place: it is that of the text of the jsonb array [region, table, rev,
 * state]. The text is put together from its parts, which is half the work of building the array.
 */
export function hashOf(region: string, table: string, rev: string, after: string): string {
  return hashIn(placeOf(region, table), rev, after);
}

const placeOf = (region: string, table: string): string => `'[' || to_json(${region})::text || ', ' || to_json(${table})::text || ', '`;
const hashIn = (place: string, rev: string, after: string): string => `sha256(convert_to(${place} || ${rev}::text || ', ' || ${after}::text || ']', 'UTF8'))`;

/** Every column of `saved` but the revision is state; a new row does not even bring that. */
function recording(mode: Mode): string {
  const [rev, after] = mode === "insert" ? ["1", "jsonb_strip_nulls(to_jsonb(saved))"] : ["saved.rev", "jsonb_strip_nulls(to_jsonb(saved) - 'rev')"];
  return `events as (
    insert into dukao.events (region, table_name, row_id, rev, batch, seq, after, hash)
    select $1, $3, x.id, x.rev, $2, $4::int + row_number() over (), x.after, ${hashIn(`(select ${placeOf("$1::text", "$3::text")})`, "x.rev", "x.after")}
    from (select saved.id, ${rev} as rev, ${after} as after from saved offset 0) x
    returning row_id, rev, seq, hash)`;
}

/** The batch with its root, unless something was left out or children have to follow. */
function closing(first: number, moved: boolean): string {
  const [kind, actor, at, reason, count] = [0, 1, 2, 3, 4].map((i) => `$${first + i}`);
  return `batch as (
    insert into dukao.batches (region, id, kind, actor, at, reason, count, root, tables)
    select $1, $2, ${kind}::text, ${actor}::text, ${at}::timestamptz, ${reason}::text, count(*), sha256(string_agg(hash, ''::bytea order by seq)), array[$3::text]
    from events having count(*) = ${count}::int${moved ? " and not exists (select from moved)" : ""} returning root)`;
}

const answer = (more: readonly string[]): string => `select ${[
  "count(*)::int as count", "string_agg(hash, ''::bytea order by seq) as hashes",
  `case when count(*) <= ${FEW} then jsonb_agg(jsonb_build_array(row_id, rev)) end as revisions`, ...more,
].join(", ")} from events`;

export const nameOf = (table: string): string => `${quoted(LEDGER)}.${quoted(sqlName(table))}`;
