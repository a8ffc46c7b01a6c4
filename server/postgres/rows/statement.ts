import { ORG, type Table } from "../../../core/index.ts";
import { stateColumns } from "../columns.ts";
import { LEDGER, quoted, sqlName } from "../names.ts";

/**
 * - insert: the rows must be new
 * - update: they must stand at the revision that the writer saw
 * - put: new or not; a row that already stands so stays untouched
 */
export type Mode = "insert" | "update" | "put";

/** Parameters that every save statement starts with: region, batch, table, number of events so far. */
export const FIXED = 4;

/**
 * One statement writes the rows of one table and their events, and answers how many. What it leaves out
 * is a conflict (or in mode put an unchanged row): the caller compares the counts.
 */
export function saveStatement(table: Table, mode: Mode, source: string): string {
  return `with saved as (${writing(table, mode, source)}), ${recording}`;
}

/** Children carry their parent's organisation: whatever a writer says, it is taken from the parent. */
function writing(table: Table, mode: Mode, source: string): string {
  const target = nameOf(table.name);
  const columns = stateColumns(table).map(({ name }) => name);
  const value = (column: string): string => (table.parent && column === ORG ? "p.org" : `s.${quoted(column)}`);
  const parent = table.parent ? `${nameOf(table.parent)} p on p.region = $1 and p.id = s.parent` : "";
  if (mode === "update") {
    const set = columns.filter((column) => column !== "id").map((column) => `${quoted(column)} = ${value(column)}`);
    return `update ${target} t set ${[...set, "rev = t.rev + 1"].join(", ")} from ${source} ${parent && `join ${parent}`}
      where t.region = $1 and t.id = s.id and t.rev = s.expected returning t.*`;
  }
  const list = columns.map(quoted);
  const insert = `insert into ${target} as t (region, rev, ${list.join(", ")})
    select $1, 1, ${columns.map(value).join(", ")} from ${source} ${parent && `join ${parent}`}`;
  if (mode === "insert") return `${insert} on conflict (region, id) do nothing returning t.*`;
  const changing = columns.filter((column) => column !== "id").map(quoted);
  const set = changing.map((column) => `${column} = excluded.${column}`);
  const [before, after] = ["t", "excluded"].map((of) => changing.map((column) => `${of}.${column}`).join(", "));
  return `${insert} on conflict (region, id) do update set ${[...set, "rev = t.rev + 1"].join(", ")}
    where (${before}) is distinct from (${after}) returning t.*`;
}

/** The main rows that this batch gave to another organisation: told by the events, which are at hand by key. */
export const MOVED = `select coalesce(array_agg(e.row_id), '{}') as ids
  from dukao.events e join dukao.events was on was.region = e.region and was.table_name = e.table_name and was.row_id = e.row_id and was.rev = e.rev - 1
  where e.region = $1 and e.batch = $2 and e.table_name = $3 and e.rev > 1 and e.after ->> 'org' is distinct from was.after ->> 'org'`;

/** Their children follow, as events of the same batch. */
export function followStatement(child: Table, parent: string): string {
  return `with saved as (
    update ${nameOf(child.name)} c set org = p.org, rev = c.rev + 1
    from ${nameOf(parent)} p
    where c.region = $1 and c.parent = any($5::text[]) and p.region = $1 and p.id = c.parent and c.org is distinct from p.org
    returning c.*), ${recording}`;
}

/**
 * A row's state in canonical text: its cells as jsonb, whose key order and number format PostgreSQL fixes,
 * without empty cells, so that a column added later changes no hash.
 */
export const stateOf = (alias: string): string => `jsonb_strip_nulls(to_jsonb(${alias}) - '{region,rev}'::text[])`;

/** The hash binds the state to its place: region, table and revision. */
export function hashOf(region: string, table: string, rev: string, after: string): string {
  return `sha256(convert_to(jsonb_build_array(${region}, ${table}, ${rev}, ${after})::text, 'UTF8'))`;
}

const recording = `events as (
    insert into dukao.events (region, table_name, row_id, rev, batch, seq, after, hash)
    select $1, $3, x.id, x.rev, $2, $4::int + row_number() over (), x.after, ${hashOf("$1::text", "$3::text", "x.rev", "x.after")}
    from (select saved.id, saved.rev, ${stateOf("saved")} as after from saved offset 0) x
    returning row_id, rev)
  select count(*)::int as count, coalesce(max(rev), 0) as newest,
    case when count(*) <= 500 then jsonb_agg(jsonb_build_array(row_id, rev)) end as revisions from events`;

export const nameOf = (table: string): string => `${quoted(LEDGER)}.${quoted(sqlName(table))}`;
