import { sql } from "kysely";
import type { Cell, Row, Table } from "../../../core/index.ts";
import { type Leaf, type LeafSource, type LeafTotals, plainSource, type Test } from "../../../metrics/index.ts";
import { stateColumns } from "../columns.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import type { EditionKey } from "./store.ts";

/** The rows of one table as the edition holds them, each in its frozen version, with the columns named. */
export async function frozenRows(query: Query, { region, month, edition }: EditionKey, table: Table, columns: ReadonlySet<string>): Promise<Row[]> {
  const names = stateColumns(table).map(({ name }) => name).filter((name) => columns.has(name));
  // through the table's own type, so that a number comes back as its digits and not as a float
  const { rows } = await sql<Record<string, Cell | number>>`
    select ${sql.join(names.map((name) => sql.ref(`v.${name}`)))}, r.rev from dukao.edition_rows r
    join dukao.events e on e.region = r.region and e.table_name = r.table_name and e.row_id = r.row_id and e.rev = r.rev
    cross join lateral jsonb_populate_record(null::${ledgerTable(table.name)}, e.after) v
    where r.region = ${region} and r.month = ${month} and r.edition = ${edition}::int and r.table_name = ${table.name}`.execute(query);
  return rows.map((row) => ({ ...row, rev: String(row["rev"]) }) as unknown as Row);
}

/**
 * The plain evaluator over the row versions of an edition: what the edition's values mean, computed anew.
 * One table (and its parent) is in memory at a time, and of it only what the leaves read.
 */
export function editionSource(query: Query, key: EditionKey, tables: ReadonlyMap<string, Table>, recorded: readonly string[]): LeafSource {
  const load = async (leaves: readonly Leaf[]): Promise<LeafSource> => {
    const rows = new Map<string, Row[]>();
    for (const side of ["row", "parent"] as const) {
      const name = side === "row" ? leaves[0]!.table : leaves[0]!.parentTable;
      if (name !== undefined) rows.set(name, await frozenRows(query, key, tables.get(name)!, columnsRead(leaves, side)));
    }
    return plainSource(tables, (name) => rows.get(name) ?? []);
  };
  return {
    totals: async (leaves) => {
      const found = new Map<string, LeafTotals>();
      for (const same of Map.groupBy(leaves, ({ table }) => table).values()) {
        const source = await load(same);
        for (const each of await source.totals(same)) found.set(each.leaf.key, { ...each, recorded: recorded.includes(each.leaf.table) });
      }
      return leaves.map(({ key: leaf }) => found.get(leaf)!);
    },
    rows: async (leaf, orgs, page) => (await load([leaf])).rows(leaf, orgs, page),
  };
}

function columnsRead(leaves: readonly Leaf[], of: "row" | "parent"): ReadonlySet<string> {
  const names = new Set(["id", "org", "parent"]);
  const add = (test: Test): void => {
    if (test.kind === "all" || test.kind === "any") test.tests.forEach(add);
    else if (test.kind === "not") add(test.test);
    else if (test.column.of === of) names.add(test.column.name);
  };
  for (const { test, shape, each } of leaves) {
    add(test);
    if (of === "parent") continue;
    if (shape.kind !== "rows") names.add(shape.field);
    if (shape.kind === "latest") names.add(shape.by);
    if (each !== undefined) names.add(each);
  }
  return names;
}
