import { type RawBuilder, sql } from "kysely";
import { Decimal, type Table, ZERO } from "../../../core/index.ts";
import type { Leaf, LeafTotals } from "../../../metrics/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import { columnSql, type Site, testSql } from "./condition.ts";

/** How a leaf is split: by a column of its rows, or of the rows that they hang on. */
export interface Grouping {
  readonly leaf: Leaf;
  readonly table: Table;
  readonly parent?: Table;
  readonly by: { readonly of: "row" | "parent"; readonly name: string };
}

interface Found {
  readonly part: number;
  readonly name: string;
  readonly n: number;
  readonly sum: string;
}

/**
 * Totals of leaves split by a column instead of by organisation, for the rows of the organisations given,
 * in one statement. The column's value stands where an organisation's id usually does; rows without one
 * are left out. For leaves that count or add up rows.
 */
export async function groupedTotals(query: Query, region: string, orgs: readonly string[], groupings: readonly Grouping[]): Promise<LeafTotals[]> {
  if (groupings.length === 0) return [];
  const parts = groupings.map((each, part) => partOf(region, orgs, each, part));
  const { rows } = await sql<Found>`${sql.join(parts.map((each) => sql`(${each})`), sql` union all `)}`.execute(query);
  const byPart = Map.groupBy(rows, (row) => row.part);
  return groupings.map(({ leaf }, part): LeafTotals => ({
    leaf, recorded: true,
    byOrg: new Map((byPart.get(part) ?? []).map(({ name, n, sum }) => [name, { n, sum: leaf.shape.kind === "values" ? new Decimal(sum) : ZERO }])),
  }));
}

function partOf(region: string, orgs: readonly string[], { leaf, table, parent, by }: Grouping, part: number): RawBuilder<Found> {
  const site: Site = parent ? { table, parent } : { table };
  const above = parent ? sql`join ${ledgerTable(parent.name)} p on p.region = r.region and p.id = r.parent` : sql``;
  const value = leaf.shape.kind === "values" ? columnSql(site, { of: "row", name: leaf.shape.field }) : sql`0`;
  const counted = leaf.shape.kind === "values" ? sql`count(${value})` : sql`count(*)`;
  const name = columnSql(site, by);
  return sql<Found>`select ${sql.lit(part)}::int as part, ${name}::text as name, (${counted})::int as n, coalesce(sum(${value}), 0)::text as sum
    from ${ledgerTable(table.name)} r ${above}
    where r.region = ${region} and r.org = any(${[...orgs]}::text[]) and ${name} is not null and ${testSql(site, leaf.test)}
    group by ${name}`;
}
