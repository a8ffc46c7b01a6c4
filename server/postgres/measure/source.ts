import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import type { Leaf, LeafSource, LeafTotals } from "../../../metrics/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import type { Site } from "./condition.ts";
import { pageOf } from "./rows.ts";
import { totalsOf } from "./totals.ts";

/**
 * Leaves answered by the ledger's tables: a small statement that says which tables hold anything at all,
 * then one statement for some hundreds of leaves, whatever their tables.
 */
export function sqlSource(query: Query, region: string, tables: readonly Table[]): LeafSource {
  const byName = new Map(tables.map((each) => [each.name, each]));
  const site = (name: string): Site => {
    const table = byName.get(name);
    if (table === undefined) throw new Error(`no table ${name}`);
    const parent = table.parent === undefined ? undefined : byName.get(table.parent);
    return parent ? { table, parent } : { table };
  };
  return {
    totals: async (leaves) => {
      const once = new Map(leaves.map((each) => [each.key, each]));
      const byTable = [...Map.groupBy(once.values(), ({ table }) => table)];
      const recorded = await recordedTables(query, region, byTable.map(([name]) => name));
      const asked = byTable.filter(([name]) => recorded.has(name)).map(([name, inside]) => ({ site: site(name), leaves: inside }));
      const byKey = new Map((await totalsOf(query, region, asked)).map((each) => [each.leaf.key, each]));
      return leaves.map((leaf) => ({ ...(byKey.get(leaf.key) ?? nothing(leaf)), recorded: recorded.has(leaf.table) }));
    },
    rows: (leaf, orgs, page) => pageOf(query, site(leaf.table), region, leaf, orgs, page),
  };
}

/** Which of the tables hold at least one row of the region. */
export async function recordedTables(query: Query, region: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const asked = names.map((name) => sql`select ${name}::text as name where exists (select from ${ledgerTable(name)} where region = ${region})`);
  const { rows } = await sql<{ name: string }>`${sql.join(asked, sql` union all `)}`.execute(query);
  return new Set(rows.map(({ name }) => name));
}

const nothing = (leaf: Leaf): Omit<LeafTotals, "recorded"> => ({
  leaf, byOrg: new Map(), ...(leaf.each !== undefined && { byOrgDay: new Map() }), ...(leaf.shape.kind === "distinct" && { distinct: new Map() }),
});
